import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import css from './section.module.css';

interface SectionProps {
  title: ReactNode;
  /** How many there are. */
  count?: number | undefined;
  /** What else the heading says, below its words. */
  detail?: ReactNode;
  /** What can be done here, beside the heading. */
  act?: ReactNode;
  /** Where an address leads to. */
  id?: string | undefined;
  children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ title, count, detail, act, id, children }: SectionProps) {
  const t = useText();
  return (
    <section className={css.section} id={id}>
      <header className={css.head}>
        <div>
          <h2>
            {title} {count !== undefined && <span className={css.count}>{t.format.number(count)}</span>}
          </h2>
          {detail && <p className={css.detail}>{detail}</p>}
        </div>
        {act}
      </header>
      {children}
    </section>
  );
}
