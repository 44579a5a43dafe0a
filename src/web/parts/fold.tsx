import type { ReactNode } from 'react';
import css from './fold.module.css';

interface FoldProps {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** What is read only if wanted, behind a line that says what it is. */
export function Fold({ summary, open = false, children }: FoldProps) {
  return (
    <details className={css.fold} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
