import { Button } from '@mantine/core';
import { Empty, Entries, Entry, EntryDetail, Icon, Section, useText } from '#web';
import type { SectionProps } from './sections.tsx';
import type { Assignment } from './wire.ts';

/** Who was charged with it, in which part, since when; also those whose charge has ended. */
export function Assignments({ undertaking, onAct }: SectionProps) {
  const t = useText();
  const { assignments, can, asOf, draft } = undertaking;
  const assign = can['assign'] ? () => onAct({ verb: 'assign' }) : null;
  if (draft || (assignments.length === 0 && !assign)) return null;
  const order = (one: Assignment): number => (ended(one, asOf) ? 2 : one.part === 'lead' ? 0 : 1);
  const sorted = assignments.toSorted((a, b) => order(a) - order(b) || (a.holdsOn < b.holdsOn ? -1 : 1));
  return (
    <Section
      title={t('delivery.assignments')}
      act={
        assign &&
        assignments.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon name="plus" size={12} />}
            onClick={assign}
          >
            {t('delivery.verb.assign')}
          </Button>
        )
      }
    >
      {assignments.length === 0 && (
        <Empty
          title={t('delivery.assignments.none')}
          detail={t('delivery.assignments.none.detail', { unit: undertaking.owner.name })}
          step={{ word: t('delivery.verb.assign'), act: () => assign?.() }}
        />
      )}
      <Entries>
        {sorted.map((one) => (
          <Charge
            key={one.id}
            assignment={one}
            over={ended(one, asOf)}
            onEnd={assign && one.endedOn === null ? () => onAct({ verb: 'unassign', assignment: one }) : null}
          />
        ))}
      </Entries>
    </Section>
  );
}

interface ChargeProps {
  assignment: Assignment;
  over: boolean;
  onEnd: (() => void) | null;
}

function Charge({
  assignment: { part, unit, note, holdsOn, endedOn, endedReason },
  over,
  onEnd,
}: ChargeProps) {
  const t = useText();
  const end = endedOn && [t('delivery.assignments.ended', { day: t.format.day(endedOn) }), endedReason];
  const since = t('delivery.assignments.since', { day: t.format.day(holdsOn) });
  return (
    <Entry
      lead={t(`delivery.part.${part}`)}
      over={over}
      act={
        onEnd && (
          <Button size="compact-sm" variant="subtle" onClick={onEnd}>
            {t('delivery.assignments.end')}
          </Button>
        )
      }
    >
      <strong>{unit.name}</strong>
      {note && <p>{note}</p>}
      <EntryDetail>{[since, end && end.filter(Boolean).join(': ')].filter(Boolean).join(' · ')}</EntryDetail>
    </Entry>
  );
}

function ended({ endedOn }: Assignment, asOf: string): boolean {
  return endedOn !== null && endedOn <= asOf;
}
