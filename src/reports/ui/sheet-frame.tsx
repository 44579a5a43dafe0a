import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Section } from '#review/ui';
import { Icon, Link, STAY, useText } from '#web';
import css from './report.module.css';
import type { Report } from './wire.ts';

/** A section that is open, with its neighbours. */
export interface SheetProps {
  report: Report;
  section: Section;
  years: number[];
  before: Section | undefined;
  after: Section | undefined;
}

/** The frame of a section: its heading above, the way to its neighbours below. */
export function SheetFrame({
  sheet: { report, section, before, after },
  state,
  children,
}: {
  sheet: SheetProps;
  state?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const returned = report.returned?.sections.find(({ sectionId }) => sectionId === section.id);
  const step = (to: Section, back: boolean) => (
    <Button
      variant="subtle"
      component={Link}
      to={`/reports/${report.id}`}
      search={{ section: to.id }}
      {...STAY}
      {...(back ? { leftSection: <Icon name="left" /> } : { rightSection: <Icon name="right" /> })}
    >
      {back ? t('reports.step.before') : t('reports.step.after')}
    </Button>
  );
  return (
    <section className={css.sheet} aria-labelledby="section">
      <header className={css.sheetHead}>
        <h2 id="section">{[section.number, section.title].filter(Boolean).join(' ')}</h2>
        {state}
      </header>
      {returned && (
        <p className={css.quoted}>
          <strong>{t('reports.returned.why')}</strong> {returned.reason}
        </p>
      )}
      {children}
      <div className={css.steps}>
        {before ? step(before, true) : <span />}
        {after && step(after, false)}
      </div>
    </section>
  );
}
