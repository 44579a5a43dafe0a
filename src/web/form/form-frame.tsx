import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { Link } from '../moving.tsx';
import { useText } from '../text.tsx';
import { FormProblem } from './faults.tsx';
import css from './form-frame.module.css';
import type { Missing } from './use-form.ts';
import { isUnread } from './unread.ts';

interface FormFrameProps {
  problem: ApiProblem | null;
  missing: Missing;
  busy: boolean;
  verb: string;
  /** Where leaving leads; a page that is nothing but its form is not left. */
  back?: string;
  onSave: () => void;
  children: ReactNode;
}

/** What stands around a form: why it was refused at its head, saving and leaving at its foot, always in sight. */
export function FormFrame({ problem, missing, busy, verb, back, onSave, children }: FormFrameProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(false);
  const count = Object.keys(missing).length;
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isUnread(event.currentTarget)) return;
    asked.current = true;
    onSave();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className={css.form}>
      <FormProblem problem={problem} />
      {children}
      <FormFoot>
        {count > 0 && (
          <span className={css.fault} role="alert">
            {t('web.form.incomplete', { count })}
          </span>
        )}
        {back && (
          <Button variant="default" {...{ component: Link, to: back }}>
            {t('web.cancel')}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {verb}
        </Button>
      </FormFoot>
    </form>
  );
}

/** Stays in sight below what is being written: whether it is safe, and what may be done with it. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <footer className={css.foot}>{children}</footer>;
}

interface FormPartProps {
  title?: string;
  /** What it is for. */
  detail?: string;
  children: ReactNode;
}

/** Fields that belong together, under their heading. */
export function FormPart({ title, detail, children }: FormPartProps) {
  return (
    <section className={css.part}>
      {title && <h2>{title}</h2>}
      {detail && <p className={css.detail}>{detail}</p>}
      {children}
    </section>
  );
}

/** Short fields beside each other; one below the other where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
