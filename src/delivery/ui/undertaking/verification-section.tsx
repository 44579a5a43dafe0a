import { Button } from '@mantine/core';
import { Empty, Icon, Read, State, StateSign, useRead, useText } from '#web';
import type { SectionProps } from './sections.tsx';
import type { HistoryRow, Milestone, Undertaking } from './wire.ts';
import css from './undertaking.module.css';

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
            {given.length > 0 && <Given rows={given} />}
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
  return (
    <section className={css.section}>
      <h2>{t('delivery.verification.waiting')}</h2>
      <ul className={css.rows}>
        {claimed.map((milestone) => {
          const subject = milestone ?? undertaking;
          return (
            <li key={subject.id}>
              <span className={css.rowWords}>
                <strong>
                  {milestone
                    ? milestone.title
                    : t('delivery.verification.whole', {
                        kind: t(`delivery.kind.${undertaking.kind}`).toLowerCase(),
                      })}
                </strong>
                <span className={css.small}>
                  {subject.doneOn &&
                    t('delivery.verification.claimedOn', { day: t.format.day(subject.doneOn) })}
                  {subject.dueOn &&
                    ` · ${t('delivery.verification.dueOn', { day: t.format.day(subject.dueOn) })}`}
                </span>
              </span>
              {subject.can['verify'] ? (
                <Button
                  size="compact-md"
                  variant="light"
                  leftSection={<Icon name="shield" size={14} />}
                  onClick={() => onAct({ verb: 'verify', milestone: milestone ?? undefined })}
                >
                  {t('delivery.verb.verify')}
                </Button>
              ) : (
                subject.state && <State state={subject.state} />
              )}
            </li>
          );
        })}
      </ul>
      {!claimed.some((milestone) => (milestone ?? undertaking).can['verify']) && (
        <p className={css.small}>{t('delivery.verification.byInspection')}</p>
      )}
    </section>
  );
}

/** Every verification, newest first. */
function Given({ rows }: { rows: HistoryRow[] }) {
  const t = useText();
  return (
    <section className={css.section}>
      <h2>{t('delivery.verification.given')}</h2>
      <ul className={css.rows}>
        {rows.map((row) => (
          <li key={row.id} id={row.id}>
            <span className={css.verdict} data-verdict={row.fact}>
              <StateSign state={row.fact === 'verified' ? 'verified' : 'returned'} />
              {t(`delivery.fact.${row.fact}`)}
            </span>
            <span className={css.rowWords}>
              <strong>{row.milestone?.title ?? t('delivery.verification.wholeDone')}</strong>
              {row.text && <span>{row.text}</span>}
              <span className={css.small}>
                {[
                  t.format.day(row.holdsOn),
                  row.unit?.name,
                  row.person,
                  t('delivery.recorded', { moment: t.format.moment(row.recordedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
