import { Button } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, Link, Section, useMe, useRead, useText } from '#web';
import { AddDutyDialog } from './add-duty-dialog.tsx';
import { DutyDialog } from './duty-dialog.tsx';
import type { Review, Suggestion } from './wire.ts';

/** Duties of units that merged, split or ended since: what may be done about each, confirmed with a reason. */
export function SuggestedDuties({ review }: { review: Review }) {
  const t = useText();
  const [chosen, choose] = useState<Suggestion | null>(null);
  const { data } = useRead<{ rows: Suggestion[] }>(
    review.can['oblige'] ? `/reviews/${review.id}/suggestions` : null,
  );
  if (!data?.rows.length) return null;
  return (
    <Section title={t('review.suggested')} detail={t('review.suggested.detail')}>
      <Entries label={t('review.suggested')}>
        {data.rows.map((row) => (
          <Entry
            key={row.duty.id + row.verb + row.toUnit?.id}
            lead={row.act && t.format.day(row.act.holdsOn)}
          >
            <strong>{row.duty.unit.name}</strong>{' '}
            {t(`review.suggested.${row.verb}`, { unit: row.toUnit?.name ?? '' })}
            {row.act && (
              <EntryDetail>
                <Link to={`/organisation/acts/${row.act.id}`}>
                  {t(`organisation.act.${row.act.type}`)} · {row.act.directive}
                </Link>
              </EntryDetail>
            )}
            <div>
              <Button size="compact-sm" variant="default" mt={4} onClick={() => choose(row)}>
                {t(row.verb === 'oblige' ? 'review.oblige' : `review.duty.verb.${row.verb}`)}
              </Button>
            </div>
          </Entry>
        ))}
      </Entries>
      {chosen && <Confirm review={review} of={chosen} onClose={() => choose(null)} />}
    </Section>
  );
}

function Confirm({ review, of, onClose }: { review: Review; of: Suggestion; onClose: () => void }) {
  const { today } = useMe().workspace;
  const { duty, verb, toUnit } = of;
  if (verb !== 'oblige') return <DutyDialog {...{ duty, verb, toUnit, onClose }} />;
  const dueOn = duty.dueOn > today ? duty.dueOn : null;
  return <AddDutyDialog review={review} unit={toUnit} dueOn={dueOn} onClose={onClose} />;
}
