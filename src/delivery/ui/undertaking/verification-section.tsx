import { Button } from '@mantine/core';
import { useState } from 'react';
import { Empty, Entries, Entry, EntryDetail, Hint, Icon, Read, Section, State, useRead, useText } from '#web';
import { TakeBack, takenBack } from './history-section.tsx';
import type { SectionProps } from './sections.tsx';
import type { HistoryRow, Milestone, Undertaking } from './wire.ts';

/** What waits for inspection's word, and every word it has given. */
export function VerificationSection({ undertaking, onAct }: SectionProps) {
  const t = useText();
  const reading = useRead<{ rows: HistoryRow[] }>(`/undertakings/${undertaking.id}/history`);
  return (
    <Read of={reading}>
      {({ rows }) => {
        const given = rows.filter((row) => row.fact === 'verified' || row.fact === 'rejected');
        const claimed = claims(undertaking);
        if (given.length === 0 && claimed.length === 0) {
          return (
            <Empty title={t('delivery.verification.none')} detail={t('delivery.verification.none.detail')} />
          );
        }
        return (
          <>
            {claimed.length > 0 && <Waiting claimed={claimed} undertaking={undertaking} onAct={onAct} />}
            {given.length > 0 && (
              <Given rows={given} gone={takenBack(rows)} undertaking={undertaking} onAct={onAct} />
            )}
          </>
        );
      }}
    </Read>
  );
}

/** What was reported as done and not looked at yet; null stands for the whole. */
function claims(undertaking: Undertaking): (Milestone | null)[] {
  const whole = undertaking.state === 'claimed' || undertaking.can['verify'] ? [null] : [];
  return [...whole, ...undertaking.milestones.filter((one) => one.state === 'claimed' || one.can['verify'])];
}

function Waiting({ claimed, undertaking, onAct }: SectionProps & { claimed: (Milestone | null)[] }) {
  const t = useText();
  const verifiable = claimed.some((milestone) => (milestone ?? undertaking).can['verify']);
  return (
    <Section title={t('delivery.verification.waiting')}>
      <Entries>
        {claimed.map((milestone) => (
          <Claim
            key={(milestone ?? undertaking).id}
            undertaking={undertaking}
            milestone={milestone}
            onAct={onAct}
          />
        ))}
      </Entries>
      {!verifiable && <Hint>{t('delivery.verification.byInspection')}</Hint>}
    </Section>
  );
}

/** One claimed completion, with the way to say inspection's word on it. */
function Claim({ undertaking, milestone, onAct }: SectionProps & { milestone: Milestone | null }) {
  const t = useText();
  const { can, state, doneOn, dueOn } = milestone ?? undertaking;
  const kind = t(`delivery.kind.${undertaking.kind}`).toLowerCase();
  const days = [
    doneOn && t('delivery.verification.claimedOn', { day: t.format.day(doneOn) }),
    dueOn && t('delivery.verification.dueOn', { day: t.format.day(dueOn) }),
  ];
  return (
    <Entry
      act={
        can['verify'] ? (
          <Button
            size="compact-md"
            variant="light"
            leftSection={<Icon name="shield" size={14} />}
            onClick={() => onAct({ verb: 'verify', milestone: milestone ?? undefined })}
          >
            {t('delivery.verb.verify')}
          </Button>
        ) : (
          state && <State state={state} />
        )
      }
    >
      <strong>{milestone ? milestone.title : t('delivery.verification.whole', { kind })}</strong>
      <EntryDetail>{days.filter(Boolean).join(' · ')}</EntryDetail>
    </Entry>
  );
}

interface GivenProps extends SectionProps {
  rows: HistoryRow[];
  gone: ReadonlySet<string>;
}

/** Every verification, newest first; those taken back are struck through. */
function Given({ rows, gone, undertaking, onAct }: GivenProps) {
  const t = useText();
  const [taking, take] = useState<HistoryRow | null>(null);
  const newest = new Map(
    rows
      .filter(({ id }) => !gone.has(id))
      .map((row) => [row.milestone?.id, row.id] as const)
      .reverse(),
  );
  return (
    <Section title={t('delivery.verification.given')}>
      <Entries lead={176}>
        {rows.map((row) => (
          <Word
            key={row.id}
            row={row}
            gone={gone.has(row.id)}
            onTake={() => take(row)}
            onReopen={
              newest.get(row.milestone?.id) === row.id ? reopening(row, { undertaking, onAct }) : null
            }
          />
        ))}
      </Entries>
      {taking && <TakeBack undertakingId={undertaking.id} row={taking} onClose={() => take(null)} />}
    </Section>
  );
}

/** The way to withdraw what was confirmed; null where it is not the reader's, or nothing stands confirmed. */
function reopening({ milestone }: HistoryRow, { undertaking, onAct }: SectionProps): (() => void) | null {
  const one = milestone ? undertaking.milestones.find(({ id }) => id === milestone.id) : undefined;
  if ((milestone ? one?.can['reopen'] : undertaking.can['reopen']) !== true) return null;
  return () => onAct({ verb: 'reopen', milestone: one });
}

interface WordProps {
  row: HistoryRow;
  gone: boolean;
  onTake: () => void;
  onReopen: (() => void) | null;
}

/** One word of inspection: whose, when, on what ground; taken back where it was a mistake, reopened where it holds no more. */
function Word({ row, gone, onTake, onReopen }: WordProps) {
  const t = useText();
  const about = row.milestone?.title ?? t('delivery.verification.wholeDone');
  const acts = [
    row.can['withdraw'] && { word: t('delivery.history.takeBack'), act: onTake },
    onReopen && { word: t('delivery.verb.reopen'), act: onReopen },
  ].filter((one) => one !== null && typeof one === 'object');
  return (
    <Entry
      id={row.id}
      over={gone}
      lead={
        <State
          state={row.fact === 'verified' ? 'verified' : 'returned'}
          word={t(`delivery.fact.${row.fact}`)}
        />
      }
      act={
        acts.length > 0 &&
        acts.map(({ word, act }) => (
          <Button
            key={word}
            size="compact-md"
            variant="default"
            aria-label={`${word}: ${about}`}
            onClick={act}
          >
            {word}
          </Button>
        ))
      }
    >
      <strong>{about}</strong>
      {row.text && <p>{row.text}</p>}
      <EntryDetail>
        {[
          t.format.day(row.holdsOn),
          row.unit?.name,
          row.person,
          t('delivery.recorded', { moment: t.format.moment(row.recordedAt) }),
          gone && t('delivery.history.takenBack'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
    </Entry>
  );
}
