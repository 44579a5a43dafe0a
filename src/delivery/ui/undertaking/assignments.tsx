import { Button } from '@mantine/core';
import { Empty, Icon, useText } from '#web';
import type { SectionProps } from './sections.tsx';
import type { Assignment } from './wire.ts';
import css from './undertaking.module.css';

/** Who was charged with it, in which part, since when; also those whose charge has ended. */
export function Assignments({ undertaking, onAct }: SectionProps) {
  const t = useText();
  const { assignments, can, asOf, draft } = undertaking;
  const mayAssign = can['assign'] === true;
  if (draft || (assignments.length === 0 && !mayAssign)) return null;
  const order = (one: Assignment): number => (ended(one, asOf) ? 2 : one.part === 'lead' ? 0 : 1);
  const sorted = assignments.toSorted((a, b) => order(a) - order(b) || (a.holdsOn < b.holdsOn ? -1 : 1));
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h2>{t('delivery.assignments')}</h2>
        {mayAssign && assignments.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon name="plus" size={12} />}
            onClick={() => onAct({ verb: 'assign' })}
          >
            {t('delivery.verb.assign')}
          </Button>
        )}
      </div>
      {assignments.length === 0 && (
        <Empty
          title={t('delivery.assignments.none')}
          detail={t('delivery.assignments.none.detail', { unit: undertaking.owner.name })}
          step={{ word: t('delivery.verb.assign'), act: () => onAct({ verb: 'assign' }) }}
        />
      )}
      <ul className={css.rows}>
        {sorted.map((one) => (
          <li key={one.id} data-ended={ended(one, asOf) || undefined}>
            <span className={css.part}>{t(`delivery.part.${one.part}`)}</span>
            <span className={css.rowWords}>
              <strong>{one.unit.name}</strong>
              {one.note && <span>{one.note}</span>}
              <span className={css.small}>
                {t('delivery.assignments.since', { day: t.format.day(one.holdsOn) })}
                {one.endedOn && ` · ${t('delivery.assignments.ended', { day: t.format.day(one.endedOn) })}`}
                {one.endedReason && `: ${one.endedReason}`}
              </span>
            </span>
            {mayAssign && one.endedOn === null && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onAct({ verb: 'unassign', assignment: one })}
              >
                {t('delivery.assignments.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ended({ endedOn }: Assignment, asOf: string): boolean {
  return endedOn !== null && endedOn <= asOf;
}
