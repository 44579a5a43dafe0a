import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Link,
  Read,
  SidePanel,
  useAsOf,
  useRead,
  useText,
} from '#web';
import { DutyDialog, type DutyVerb } from './duty-dialog.tsx';
import { DutyState } from './duties.tsx';
import type { Duty } from './wire.ts';

const VERBS: DutyVerb[] = ['extend', 'move', 'release'];

/** One unit's duty to report beside the list: how it stands, what happened to it, what may be done with it. */
export function DutyPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<Duty>(`/review-obligations/${id}`, { asOf });
  const [verb, choose] = useState<DutyVerb | null>(null);
  const duty = reading.data;
  const verbs = VERBS.filter((one) => duty?.can[one]);
  return (
    <SidePanel
      open
      title={duty?.unit.name ?? t('review.duty.one')}
      onClose={onClose}
      foot={
        verbs.length > 0 &&
        verbs.map((one) => (
          <Button
            key={one}
            size="compact-md"
            variant={one === 'extend' ? 'filled' : 'default'}
            onClick={() => choose(one)}
          >
            {t(`review.duty.verb.${one}`)}
          </Button>
        ))
      }
    >
      <Read of={reading}>{(read) => <DutyDetail duty={read} />}</Read>
      {verb && duty && <DutyDialog duty={duty} verb={verb} onClose={() => choose(null)} />}
    </SidePanel>
  );
}

function DutyDetail({ duty }: { duty: Duty }) {
  const t = useText();
  return (
    <>
      <Facts>
        <Fact word={t('review.column.state')}>
          <DutyState row={duty} />
        </Fact>
        <Fact word={t('review.column.level')}>{t(`organisation.level.${duty.level}`)}</Fact>
        <Fact word={t('review.column.dueOn')}>{t.format.day(duty.dueOn)}</Fact>
        {duty.dueOn !== duty.firstDueOn && (
          <Fact word={t('review.duty.firstDueOn')}>{t.format.day(duty.firstDueOn)}</Fact>
        )}
        {duty.receivedOn && (
          <Fact word={t('review.duty.received')}>
            <Link to={`/reviews/${duty.review.id}/reports`} search={{ q: duty.unit.name }}>
              {t.format.day(duty.receivedOn)}
            </Link>
          </Fact>
        )}
        <Fact word={t('review.column.into')} wide>
          {duty.consolidatesTo?.name ?? '–'}
        </Fact>
      </Facts>
      <Entries label={t('review.duty.history')}>
        {duty.history.toReversed().map((event) => (
          <Entry key={event.recordedAt + event.fact} lead={t.format.day(event.holdsOn)}>
            <strong>{t(`review.duty.fact.${event.fact}`)}</strong>
            {event.dueOn && (
              <EntryDetail>{t('review.duty.until', { day: t.format.day(event.dueOn) })}</EntryDetail>
            )}
            {event.toUnit && <EntryDetail>{event.toUnit.name}</EntryDetail>}
            {event.reason && <p>{event.reason}</p>}
            <EntryDetail>
              {[event.by, t.format.moment(event.recordedAt)].filter(Boolean).join(' · ')}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </>
  );
}
