import type { ReactNode } from 'react';
import css from './facts.module.css';

/** What is known of a thing, in short. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>;
}

interface FactProps {
  word: string;
  /** Needs more room than most. */
  wide?: boolean;
  children: ReactNode;
}

/** One fact: its word and what it says. */
export function Fact({ word, wide = false, children }: FactProps) {
  return (
    <div data-wide={wide || undefined}>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
