import { Paragraphs, useText } from '#web';
import type { Conclusion } from '../wire.ts';
import css from './sheet.module.css';

/** The frozen notice as a sheet of paper. */
export function NoticeSheet({ document }: { document: Conclusion['document'] }) {
  const t = useText();
  const { issuer, symbol, issuedOn, title, host, heldOn, assessment, requests } = document;
  return (
    <article className={css.sheet}>
      <header className={css.head}>
        <div>
          <strong>{issuer}</strong>
          <span>{t('survey.sheet.number', { symbol })}</span>
        </div>
        <span>{t.format.day(issuedOn)}</span>
      </header>
      <h2 className={css.title}>
        {t('survey.sheet.notice')}
        <span>{title}</span>
      </h2>
      <p>{t('survey.sheet.opening', { delegation: document.delegation, host, day: t.format.day(heldOn) })}</p>
      {assessment.map((words, n) => (
        <Paragraphs key={n} text={words} />
      ))}
      {requests.length > 0 && (
        <>
          <h3>{t('survey.requests')}</h3>
          <ol>
            {requests.map((one, n) => (
              <li key={n}>
                <strong>{one.unit}</strong>: {one.words}
                {one.detail && <Paragraphs text={one.detail} />}
                {one.sections.length > 0 && (
                  <p>{t('survey.sheet.sections', { sections: one.sections.join('; ') })}</p>
                )}
                {one.conference && <p>{one.conference}</p>}
                <p>{t('survey.sheet.due', { day: t.format.day(one.dueOn) })}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </article>
  );
}
