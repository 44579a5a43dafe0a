import type { ReactNode } from 'react';
import css from './tones.module.css';

/** Said beside what matters. */
export function Soft({ children }: { children: ReactNode }) {
  return <span className={css.soft}>{children}</span>;
}

/** Said more quietly still: a code, a count, a dash where there is nothing. */
export function Faint({ children }: { children: ReactNode }) {
  return <span className={css.faint}>{children}</span>;
}

/** A line that explains what stands above or below it. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className={css.hint}>{children}</p>;
}

interface ClampProps {
  /** How many lines are shown. */
  lines: number;
  /** All of it, for who rests on it with the pointer. */
  title?: string | undefined;
  children: ReactNode;
}

/** Words of which only the first lines are shown. */
export function Clamp({ lines, title, children }: ClampProps) {
  return (
    <span className={css.clamp} data-clamp style={{ WebkitLineClamp: lines }} title={title}>
      {children}
    </span>
  );
}

/** A second line of a cell, in small print. */
export function Small({ children }: { children: ReactNode }) {
  return <span className={css.small}>{children}</span>;
}
