import { Icon, StateSign, useText } from '#web';
import { Paragraphs } from '../undertaking/paragraphs.tsx';
import type { Content, Submission, Undertaking } from '../undertaking/wire.ts';
import { EvidenceList } from './evidence-list.tsx';
import { subjectOf, WHOLE } from './form.ts';
import css from './report.module.css';

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
        <p className={css.nothing}>{t('delivery.report.narrative.none')}</p>
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
          <EvidenceList evidence={evidence} />
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
                {indicator && <span className={css.soft}> / {t.format.number(indicator.target)}</span>}
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

/** Why a submission was sent back, by whom, when. */
export function Returned({ submission: { returned } }: { submission: Submission }) {
  const t = useText();
  if (!returned) return null;
  return (
    <div className={css.returned}>
      <p className={css.returnedHead}>
        <StateSign state="returned" />
        {t('delivery.report.returnedBy', { unit: returned.unit.name, day: t.format.day(returned.holdsOn) })}
      </p>
      <p>{returned.reason}</p>
      <p className={css.soft}>
        {[returned.by, t('delivery.recorded', { moment: t.format.moment(returned.recordedAt) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Comments({ submission: { comments } }: { submission: Submission }) {
  const t = useText();
  if (comments.length === 0) return null;
  return (
    <ul className={css.comments} aria-label={t('delivery.report.comments')}>
      {comments.map((one) => (
        <li key={one.id}>
          <Icon name="bubble" size={14} />
          <div>
            <p>{one.text}</p>
            <p className={css.soft}>
              {[one.unit.name, one.by, t.format.moment(one.recordedAt)].filter(Boolean).join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
