import type { ReactNode } from 'react';
import { Link, useText } from '#web';
import { daysFrom } from '../questions.ts';
import { Due } from './due.tsx';
import type { Assignment, Undertaking } from './wire.ts';
import css from './undertaking.module.css';

/** The facts of an undertaking in short: whose, by when, on what ground. */
export function Facts({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  const { owner, field, startsOn, directive, line, asOf } = undertaking;
  const standing = undertaking.assignments.filter((one) => one.endedOn === null || one.endedOn > asOf);
  const lead = standing.filter((one) => one.part === 'lead');
  const support = standing.filter((one) => one.part === 'support');
  const parent = line.at(-1);
  return (
    <dl className={css.facts}>
      <Fact word={t('delivery.undertaking.owner')}>{owner.name}</Fact>
      {lead.length > 0 && (
        <Fact word={t('delivery.undertaking.lead')}>
          <Units assignments={lead} />
        </Fact>
      )}
      {support.length > 0 && (
        <Fact word={t('delivery.undertaking.support')}>
          <Units assignments={support} />
        </Fact>
      )}
      <Fact word={t('delivery.undertaking.due')}>
        <Due {...undertaking} />
        {undertaking.late && undertaking.dueOn && (
          <span className={css.lateBy}>{t('delivery.undertaking.lateBy', { days: daysFrom(undertaking.dueOn, asOf) })}</span>
        )}
        {undertaking.doneOn && <span className={css.doneOn}>{t('delivery.undertaking.doneOn', { day: t.format.day(undertaking.doneOn) })}</span>}
      </Fact>
      {startsOn && <Fact word={t('delivery.undertaking.starts')}>{t.format.day(startsOn)}</Fact>}
      <Fact word={t('delivery.undertaking.field')}>{t(`delivery.counts.field.${field}`)}</Fact>
      {directive && (
        <Fact word={t('delivery.undertaking.directive')}>
          <Link to={`/directives/${directive.id}`} title={directive.title}>
            {directive.number}
          </Link>
        </Fact>
      )}
      {parent && (
        <Fact word={t('delivery.undertaking.parent')}>
          <Link to={parent.kind === 'programme' ? `/programmes/${parent.id}` : `/undertakings/${parent.id}`} title={parent.title}>
            {parent.code ?? parent.title}
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Units({ assignments }: { assignments: Assignment[] }) {
  return assignments.map((one) => one.unit.name).join('; ');
}
