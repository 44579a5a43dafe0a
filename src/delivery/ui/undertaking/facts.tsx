import { Fact, Facts, Link, useText } from '#web';
import { daysFrom } from '../questions.ts';
import { Due } from './due.tsx';
import css from './facts.module.css';
import type { Assignment, Undertaking } from './wire.ts';

/** The facts of an undertaking in short: whose, by when, on what ground. */
export function UndertakingFacts({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  const { owner, field, startsOn, directive, asOf } = undertaking;
  const standing = undertaking.assignments.filter((one) => one.endedOn === null || one.endedOn > asOf);
  const lead = standing.filter((one) => one.part === 'lead');
  const support = standing.filter((one) => one.part === 'support');
  const ownLead = lead.length === 1 && lead[0]!.unit.id === owner.id;
  return (
    <Facts>
      <Fact word={t(ownLead ? 'delivery.undertaking.ownerAndLead' : 'delivery.undertaking.owner')}>
        {owner.name}
      </Fact>
      {lead.length > 0 && !ownLead && (
        <Fact word={t('delivery.undertaking.lead')}>
          <Units assignments={lead} />
        </Fact>
      )}
      {support.length > 0 && (
        <Fact word={t('delivery.undertaking.support')} wide={support.length > 2}>
          <Units assignments={support} />
        </Fact>
      )}
      <Fact word={t('delivery.undertaking.due')} wide={undertaking.formerDues.length > 0}>
        <Due {...undertaking} note={<DueNote undertaking={undertaking} />} />
      </Fact>
      {startsOn && <Fact word={t('delivery.undertaking.starts')}>{t.format.day(startsOn)}</Fact>}
      <Fact word={t('delivery.undertaking.field')}>{t(`organisation.field.${field}`)}</Fact>
      {directive && (
        <Fact word={t('delivery.undertaking.directive')}>
          <Link to={`/directives/${directive.id}`} title={directive.title}>
            {directive.number}
          </Link>
        </Fact>
      )}
    </Facts>
  );
}

/** How late it is, or when it was done. */
function DueNote({ undertaking: { late, dueOn, doneOn, asOf } }: { undertaking: Undertaking }) {
  const t = useText();
  if (late && dueOn) {
    return (
      <span className={css.note} data-late="">
        {t('delivery.undertaking.lateBy', { days: daysFrom(dueOn, asOf) })}
      </span>
    );
  }
  if (!doneOn) return null;
  return <span className={css.note}>{t('delivery.undertaking.doneOn', { day: t.format.day(doneOn) })}</span>;
}

function Units({ assignments }: { assignments: Assignment[] }) {
  return assignments.map((one) => one.unit.name).join('; ');
}
