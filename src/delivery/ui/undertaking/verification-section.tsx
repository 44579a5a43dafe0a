import { Button } from '@mantine/core';
import { Empty, Entries, Entry, EntryDetail, Hint, Icon, Read, Section, State, useRead, useText } from '#web';
import { takenBack } from './history-section.tsx';
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
            {given.length > 0 && <Given rows={given} gone={takenBack(rows)} />}
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

/** Every verification, newest first; those taken back are struck through. */
function Given({ rows, gone }: { rows: HistoryRow[]; gone: ReadonlySet<string> }) {
  const t = useText();
  return (
    <Section title={t('delivery.verification.given')}>
      <Entries lead={176}>
        {rows.map((row) => (
          <Entry
            key={row.id}
            id={row.id}
            over={gone.has(row.id)}
            lead={
              <State
                state={row.fact === 'verified' ? 'verified' : 'returned'}
                word={t(`delivery.fact.${row.fact}`)}
              />
            }
          >
            <strong>{row.milestone?.title ?? t('delivery.verification.wholeDone')}</strong>
            {row.text && <p>{row.text}</p>}
            <EntryDetail>
              {[
                t.format.day(row.holdsOn),
                row.unit?.name,
                row.person,
                t('delivery.recorded', { moment: t.format.moment(row.recordedAt) }),
                gone.has(row.id) && t('delivery.history.takenBack'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
