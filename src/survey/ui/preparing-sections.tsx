import { Entries, Entry, EntryDetail, Fold, Link, Paragraphs, Section, useText } from '#web';
import { PromptList } from './prompt-list.tsx';
import type { Session } from './wire.ts';

/** What was sent to the host, the last sending open. */
export function SendingsSection({ session: { id, sendings } }: { session: Session }) {
  const t = useText();
  if (sendings.length === 0) return null;
  return (
    <Section title={t('survey.sendings')} count={sendings.length}>
      {sendings.toReversed().map(({ number, holdsOn, note, prompts, documents }, n) => (
        <Fold
          key={number}
          open={n === 0}
          summary={t('survey.sending.one', { number, day: t.format.day(holdsOn) })}
        >
          {note && <Paragraphs text={note} />}
          <PromptList prompts={prompts} documents={documents} />
          <Letter path={`/api/v1/survey-sessions/${id}/sendings/${number}/document`} />
        </Fold>
      ))}
    </Section>
  );
}

/** The same as an official letter, to be signed and sent. */
function Letter({ path }: { path: string }) {
  const t = useText();
  const file = (format: 'docx' | 'pdf') => (
    <a href={`${path}?format=${format}`} download>
      {format.toUpperCase()}
    </a>
  );
  return (
    <p>
      {t('survey.sending.letter')} {file('docx')} · {file('pdf')}
    </p>
  );
}

/** What the host handed in; the version of its report that came last is heard. */
export function HandedSection({ session: { handed, id } }: { session: Session }) {
  const t = useText();
  if (handed.length === 0) return null;
  const heard = handed.findLast(({ report }) => report !== null)?.id;
  return (
    <Section title={t('survey.handed')} count={handed.length}>
      <Entries>
        {handed.map((one) => (
          <Entry key={one.id} lead={t.format.day(one.recordedAt.slice(0, 10))}>
            {one.file ? (
              <>
                <strong>{one.document}</strong>{' '}
                <a href={`/api/v1/files/${one.file.id}`} download={one.file.name}>
                  {one.file.name}
                </a>
              </>
            ) : (
              <Link to={`/surveys/sessions/${id}/minutes#heard`}>
                {t('survey.handed.report', { version: one.report!.version })}
              </Link>
            )}
            {one.id === heard && <EntryDetail>{t('survey.handed.heard')}</EntryDetail>}
            {one.note && <EntryDetail>{one.note}</EntryDetail>}
            {one.by && <EntryDetail>{one.by}</EntryDetail>}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
