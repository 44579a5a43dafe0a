import type { CSSProperties, ReactNode } from 'react';
import css from './entries.module.css';

interface EntriesProps {
  label?: string | undefined;
  /** The width of what stands before the words of each, in pixels; signs need 14. */
  lead?: number;
  children: ReactNode;
}

/** A list of things, a line between them. */
export function Entries({ label, lead = 112, children }: EntriesProps) {
  return (
    <ul
      className={css.entries}
      aria-label={label}
      data-signs={lead < 40 || undefined}
      style={{ '--lead': `${lead}px` } as CSSProperties}
    >
      {children}
    </ul>
  );
}

interface EntryProps {
  /** What it is, before its words. */
  lead?: ReactNode;
  /** What can be done with it, at the end of its line. */
  act?: ReactNode;
  /** It belongs to the past. */
  over?: boolean;
  /** Where an address leads to. */
  id?: string | undefined;
  children: ReactNode;
}

/** One thing of a list: the words in `strong` name it, each `EntryDetail` stands below. */
export function Entry({ lead, act, over = false, id, children }: EntryProps) {
  return (
    <li className={css.entry} data-over={over || undefined} id={id}>
      {lead && <span className={css.lead}>{lead}</span>}
      <div className={css.words}>{children}</div>
      {act && <span className={css.act}>{act}</span>}
    </li>
  );
}

/** What is said more quietly of an entry, on a line of its own. */
export function EntryDetail({ children }: { children: ReactNode }) {
  return <span className={css.detail}>{children}</span>;
}
