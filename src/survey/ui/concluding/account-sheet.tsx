import { Link, Paragraphs, State, stateNamed, useText } from '#web';
import type { Account } from '../wire.ts';
import css from './sheet.module.css';

interface Shown {
  id: string;
  title: string;
  words: string;
  statements: { speaker: string; words: string }[];
  requests: { id: string | null; unit: string; title: string; state: string | null; late: boolean }[];
}

// What was issued is shown as it was; before that, links stand for what they lead to now.
function shownOf({ issued, content, statements, requests }: Account): Shown[] {
  if (issued)
    return issued.document.sections.map((section) => ({
      ...section,
      requests: section.requests.map((one) => ({ ...one, id: null })),
    }));
  return (content?.sections ?? []).map((section) => ({
    ...section,
    statements: section.statements.flatMap(
      (link) =>
        statements.find((one) => one.sessionId === link.sessionId && one.statementId === link.statementId) ??
        [],
    ),
    requests: section.requests.flatMap((id) => {
      const one = requests.find((other) => other.id === id);
      return one ? [{ id, unit: one.unit.name, title: one.title, state: one.state, late: one.late }] : [];
    }),
  }));
}

/** The report of a delegation as a sheet: sections with their words, statements and requests. */
export function AccountSheet({ one }: { one: Account }) {
  const t = useText();
  return (
    <article className={css.sheet}>
      {shownOf(one).map((section) => (
        <section key={section.id}>
          <h3>{section.title}</h3>
          {section.words ? (
            <Paragraphs text={section.words} />
          ) : (
            section.statements.length + section.requests.length === 0 && <p>{t('survey.account.blank')}</p>
          )}
          {section.statements.length > 0 && (
            <ul>
              {section.statements.map(({ speaker, words }, n) => (
                <li key={n}>
                  <strong>{speaker}</strong>: {words}
                </li>
              ))}
            </ul>
          )}
          {section.requests.length > 0 && (
            <ul>
              {section.requests.map((request, n) => (
                <li key={n}>
                  {request.unit}:{' '}
                  {request.id ? (
                    <Link to={`/surveys/requests/${request.id}`}>{request.title}</Link>
                  ) : (
                    request.title
                  )}{' '}
                  {request.state && <State state={stateNamed(request.state)} late={request.late} />}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  );
}
