import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChangedParts, type Section } from '#review/ui';
import { Icon, Link, Notice, STAY, useText } from '#web';
import { LeftInSection } from './left-behind.tsx';
import css from './report.module.css';
import type { Changes, Report } from './wire.ts';

/** A section that is open, with its neighbours. */
export interface SheetProps {
  report: Report;
  section: Section;
  years: number[];
  before: Section | undefined;
  after: Section | undefined;
  /** What the outline changed; only for the unit's own people. */
  changes: Changes | undefined;
}

/** The frame of a section: its heading above, the way to its neighbours below. */
export function SheetFrame({
  sheet: { report, section, before, after, changes },
  state,
  children,
}: {
  sheet: SheetProps;
  state?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const returned = report.returned?.sections.find(({ sectionId }) => sectionId === section.id);
  const rows = changes?.rows.filter(({ after: one }) => one?.id === section.id) ?? [];
  const changed = rows.at(-1);
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
      {changed && (
        <Notice icon="warning" tone="claimed">
          <strong>{t(`reports.outline.section.${changed.what}`)}</strong>
          <ChangedParts row={changed} />
        </Notice>
      )}
      {children}
      <LeftInSection left={changes?.left.find((one) => one.sectionId === section.id)} />
      <div className={css.steps}>
        {before ? step(before, true) : <span />}
        {after && step(after, false)}
      </div>
    </section>
  );
}
