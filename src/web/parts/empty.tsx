import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '../moving.tsx';
import css from './empty.module.css';

interface EmptyProps {
  /** What would be here. */
  title: string;
  detail?: string | undefined;
  /** The first step: a place to go to, or something to do. */
  step?: { word: string; to: string } | { word: string; act: () => void } | undefined;
  children?: ReactNode;
}

/** A page or list with nothing in it yet: what would be here, and the first step. */
export function Empty({ title, detail, step, children }: EmptyProps) {
  return (
    <div className={css.empty}>
      <span className={css.line} aria-hidden="true" />
      <div>
        <p className={css.title}>{title}</p>
        {detail && <p className={css.detail}>{detail}</p>}
        {children}
        {step && 'to' in step && (
          <Button variant="default" component={Link} to={step.to} mt={16}>
            {step.word}
          </Button>
        )}
        {step && 'act' in step && (
          <Button variant="default" onClick={step.act} mt={16}>
            {step.word}
          </Button>
        )}
      </div>
    </div>
  );
}
