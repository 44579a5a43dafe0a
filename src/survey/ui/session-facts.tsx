import { Entries, Entry, EntryDetail, Fact, Facts, Fold, Hint, Link, Section, useText } from '#web';
import { PromptList } from './prompt-list.tsx';
import { whenText } from './standing.tsx';
import type { Session } from './wire.ts';

/** Who meets whom, when and where. */
export function SessionFacts({ session }: { session: Session }) {
  const t = useText();
  return (
    <Facts>
      <Fact word={t('survey.column.host')}>{session.host.name}</Fact>
      <Fact word={t('survey.column.unit')}>{session.unit.name}</Fact>
      <Fact word={t('survey.when')}>{whenText(session, t)}</Fact>
      {session.place && <Fact word={t('survey.placeOf')}>{session.place}</Fact>}
      {session.travelDays > 0 && (
        <Fact word={t('survey.travelDays')}>{t.format.number(session.travelDays)}</Fact>
      )}
      {session.request && (
        <Fact word={t('survey.request')} wide>
          <Link to={`/surveys/requests/${session.request.id}`}>{session.request.title}</Link>
        </Fact>
      )}
    </Facts>
  );
}

/** The agenda as it is planned. */
export function AgendaSection({ session: { agenda } }: { session: Session }) {
  const t = useText();
  if (agenda.length === 0) return null;
  return (
    <Section title={t('survey.agenda')} count={agenda.length}>
      <Entries lead={64}>
        {agenda.map(({ at, title, by }, n) => (
          <Entry key={n} lead={at ?? undefined}>
            {title}
            {by && <EntryDetail>{by}</EntryDetail>}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** What is to be asked of the host and was not sent yet: the delegation's unit alone sees it. */
export function PlanSection({ session }: { session: Session }) {
  const t = useText();
  const { prompts, documents, sendings } = session;
  const last = sendings.at(-1);
  const same =
    last && JSON.stringify([last.prompts, last.documents]) === JSON.stringify([prompts, documents]);
  if (same || (prompts.length === 0 && documents.length === 0)) return null;
  return (
    <Section title={t('survey.toSend')}>
      <Hint>{t('survey.toSend.detail')}</Hint>
      <PromptList prompts={prompts} documents={documents} />
    </Section>
  );
}

/** Everything that happened to it, the newest first. */
export function HistorySection({ session: { events } }: { session: Session }) {
  const t = useText();
  if (events.length === 0) return null;
  return (
    <Fold summary={t('survey.history', { count: events.length })}>
      <Entries>
        {events.toReversed().map((row) => (
          <Entry key={row.recordedAt + row.fact} lead={t.format.day(row.holdsOn)}>
            <strong>{t(`survey.fact.${row.fact}`)}</strong>
            {row.heldOn && (
              <EntryDetail>{t('survey.fact.to', { day: t.format.day(row.heldOn) })}</EntryDetail>
            )}
            {row.reason && <p>{row.reason}</p>}
            <EntryDetail>{[row.by, t.format.moment(row.recordedAt)].filter(Boolean).join(' · ')}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Fold>
  );
}
