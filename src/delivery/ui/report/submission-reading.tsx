import { Entries, Entry, EntryDetail, Icon, Paragraphs, Soft, StateSign, useText } from '#web';
import type { Content, Submission, Undertaking } from '../undertaking/wire.ts';
import { EvidenceList } from './evidence-list.tsx';
import { subjectOf, WHOLE } from './form.ts';
import { Returned } from './returned.tsx';
import css from './submission-reading.module.css';

interface ContentReadingProps {
  content: Content;
  undertaking: Undertaking;
}

/** What a report says: what was achieved, what it claims, what it measured, what supports it. */
export function ContentReading({ content, undertaking }: ContentReadingProps) {
  const t = useText();
  const { holdsOn, narrative, claims, actuals, evidence } = content;
  const done = claims.filter((claim) => claim.done);
  return (
    <div className={css.reading}>
      {narrative.trim() ? (
        <Paragraphs text={narrative} />
      ) : (
        <Soft>{t('delivery.report.narrative.none')}</Soft>
      )}
      {done.length > 0 && (
        <>
          <h3>{t('delivery.report.claims')}</h3>
          <ul className={css.claimed}>
            {done.map(({ milestoneId, doneOn }) => (
              <li key={milestoneId ?? WHOLE}>
                <StateSign state="claimed" />
                <span>
                  {milestoneId
                    ? (subjectOf(milestoneId, undertaking)?.title ?? '–')
                    : t('delivery.report.whole', {
                        kind: t(`delivery.kind.${undertaking.kind}`).toLowerCase(),
                      })}
                </span>
                <span className={css.day}>{t.format.day(doneOn ?? holdsOn)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {actuals.length > 0 && <Actuals content={content} undertaking={undertaking} />}
      {evidence.length > 0 && (
        <>
          <h3>{t('delivery.report.evidence')}</h3>
          <div className={css.evidence}>
            <EvidenceList evidence={evidence} />
          </div>
        </>
      )}
    </div>
  );
}

function Actuals({ content, undertaking }: ContentReadingProps) {
  const t = useText();
  return (
    <>
      <h3>{t('delivery.report.actuals')}</h3>
      <dl className={css.measured}>
        {content.actuals.map(({ indicatorId, value }) => {
          const indicator = undertaking.indicators.find(({ id }) => id === indicatorId);
          return (
            <div key={indicatorId}>
              <dt>{indicator?.name ?? '–'}</dt>
              <dd>
                {t.format.number(value)} {indicator?.measure}
                {indicator && <Soft> / {t.format.number(indicator.target)}</Soft>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

interface SubmissionReadingProps {
  submission: Submission;
  undertaking: Undertaking;
}

/** A submission as it was sent, with what superiors said to it. */
export function SubmissionReading({ submission, undertaking }: SubmissionReadingProps) {
  return (
    <>
      <ContentReading content={submission} undertaking={undertaking} />
      <Returned submission={submission} />
      <Comments submission={submission} />
    </>
  );
}

/** What was said on it by those above, by inspection and by the own unit. */
function Comments({ submission: { comments } }: { submission: Submission }) {
  const t = useText();
  if (comments.length === 0) return null;
  return (
    <div className={css.comments}>
      <Entries label={t('delivery.report.comments')} lead={14}>
        {comments.map((one) => (
          <Entry key={one.id} lead={<Icon name="bubble" size={14} />}>
            <p>{one.text}</p>
            <EntryDetail>
              {[one.unit.name, one.by, t.format.moment(one.recordedAt)].filter(Boolean).join(' · ')}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </div>
  );
}
