import { Paragraphs, useText } from '#web';
import css from './conclusion-sheet.module.css';
import type { Issued } from './wire.ts';

type Found = Issued['document']['findings'];

/** The frozen document as a sheet of paper, laid out as offices do. */
export function ConclusionSheet({ issued: { document } }: { issued: Issued }) {
  const t = useText();
  const { number, issuedOn, issuer, unit, title, form, content, team, findings } = document;
  const day = { from: t.format.day(document.startsOn), to: t.format.day(document.endsOn) };
  return (
    <article className={css.sheet}>
      <header className={css.head}>
        <div>
          <strong>{issuer}</strong>
          <span>{t('inspection.sheet.number', { number })}</span>
        </div>
        <span>{t('inspection.sheet.day', { day: t.format.day(issuedOn) })}</span>
      </header>
      <h2 className={css.title}>
        {t('inspection.sheet.title')}
        <span>{title}</span>
      </h2>
      <p>
        {t('inspection.sheet.opening', { form: t(`inspection.form.${form}`).toLowerCase(), unit, ...day })}
      </p>
      {content && <Paragraphs text={content} />}
      {team.length > 0 && (
        <p>
          {t('inspection.team')}:{' '}
          {team.map(({ post, part }) => (part ? `${post} (${part})` : post)).join('; ')}.
        </p>
      )}
      <Findings
        title={t('inspection.sheet.strengths')}
        found={findings.filter((one) => one.kind === 'strength')}
      />
      <Findings
        title={t('inspection.sheet.shortcomings')}
        found={findings.filter((one) => one.kind === 'shortcoming')}
      />
      <Demands found={findings} />
    </article>
  );
}

function Findings({ title, found }: { title: string; found: Found }) {
  const t = useText();
  if (found.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {found.map(({ text, cause, undertaking, verdict }, n) => (
          <li key={n}>
            {text}
            {cause && <p>{t('inspection.finding.cause', { cause })}</p>}
            {verdict && <p>{[t(`inspection.verdict.${verdict}`), undertaking].filter(Boolean).join(': ')}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What must be put right, and by when. */
function Demands({ found }: { found: Found }) {
  const t = useText();
  const demands = found.filter(({ remedy }) => remedy !== null);
  if (demands.length === 0) return null;
  return (
    <>
      <h3>{t('inspection.sheet.demands')}</h3>
      <ol>
        {demands.map(({ remedy, remedyDueOn }, n) => (
          <li key={n}>
            {remedy}
            {remedyDueOn && <p>{t('inspection.remedy.due', { day: t.format.day(remedyDueOn) })}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
