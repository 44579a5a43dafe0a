import type { ReactNode } from 'react';
import css from './lines.module.css';

/** Several lines in one place. */
export function Lines({ children }: { children: ReactNode }) {
  return <span className={css.lines}>{children}</span>;
}
