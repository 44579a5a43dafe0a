import { countsOf, doneOf, listLink, type CountReply, type UndertakingPage } from '#delivery/ui';
import {
  CountBar,
  CountFigure,
  Entries,
  Entry,
  EntryDetail,
  Hint,
  Link,
  PageHead,
  Read,
  Section,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { PromptList } from './prompt-list.tsx';
import { whenText } from './standing.tsx';
import type { Session } from './wire.ts';

interface ReportRow {
  id: string;
  title: string;
  state: string;
  version: number | null;
}
interface FindingRow {
  id: string;
  kind: string;
  text: string;
  conclusion: { id: string; number: string; holdsOn: string };
}

/** Everything that is known of a host before a session, as of the day, on one page to be taken along. */
export default function PreparationPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Session>(`/survey-sessions/${id}`, { asOf });
  return <Read of={reading}>{(session) => <Whole session={session} asOf={asOf} />}</Read>;
}

function Whole({ session, asOf }: { session: Session; asOf: string }) {
  const t = useText();
  const sent = session.sendings.at(-1);
  const prompts = session.prompts.length ? session.prompts : (sent?.prompts ?? []);
  const documents = session.documents.length ? session.documents : (sent?.documents ?? []);
  return (
    <>
      <PageHead
        eyebrow={<Link to={`/surveys/sessions/${session.id}`}>{session.title}</Link>}
        title={t('survey.preparation.of', { host: session.host.name })}
        description={[whenText(session, t), t('survey.asOf', { day: t.format.day(asOf) })].join(' · ')}
      />
      {prompts.length + documents.length > 0 && (
        <Section title={t('survey.prompts')} count={prompts.length}>
          <PromptList prompts={prompts} documents={documents} />
        </Section>
      )}
      <Reports host={session.host.id} asOf={asOf} />
      <Counted host={session.host.id} asOf={asOf} />
      <Findings host={session.host.id} asOf={asOf} />
      <Requests host={session.host.id} asOf={asOf} />
    </>
  );
}

interface OfHost {
  host: string;
  asOf: string;
}

function Reports({ host, asOf }: OfHost) {
  const t = useText();
  const reading = useRead<{ rows: ReportRow[] }>('/reports', { unit: host, asOf, limit: 50 });
  return (
    <Section title={t('survey.preparation.reports')}>
      <Read of={reading}>
        {({ rows }) => (
          <Entries lead={150}>
            {rows.map(({ id, title, state, version }) => (
              <Entry key={id} lead={t(`reports.state.${state}`)}>
                <Link to={`/reports/${id}`}>{title}</Link>
                {version !== null && (
                  <EntryDetail>{t('survey.minutes.version', { number: version })}</EntryDetail>
                )}
              </Entry>
            ))}
            {rows.length === 0 && <Nothing />}
          </Entries>
        )}
      </Read>
    </Section>
  );
}

function Counted({ host, asOf }: OfHost) {
  const t = useText();
  const reading = useRead<CountReply>('/counts', { unit: host, asOf });
  return (
    <Section title={t('survey.preparation.counts')}>
      <Read of={reading}>
        {({ count }) => (
          <>
            <CountFigure
              label={t('survey.preparation.counted')}
              done={doneOf(count)}
              total={count.total}
              to={`${listLink({ unit: host })}&asOf=${asOf}`}
            />
            <CountBar counts={countsOf(count)} label={t('survey.preparation.counts')} words />
          </>
        )}
      </Read>
    </Section>
  );
}

function Findings({ host, asOf }: OfHost) {
  const t = useText();
  const reading = useRead<{ rows: FindingRow[] }>('/inspection-findings', { unit: host, asOf, limit: 50 });
  return (
    <Section title={t('survey.preparation.findings')}>
      <Read of={reading}>
        {({ rows }) => (
          <Entries lead={150}>
            {rows.map(({ id, kind, text, conclusion }) => (
              <Entry key={id} lead={t(`survey.finding.${kind}`)}>
                {text}
                <EntryDetail>
                  <Link to={`/inspection/conclusions/${conclusion.id}`}>{conclusion.number}</Link>,{' '}
                  {t.format.day(conclusion.holdsOn)}
                </EntryDetail>
              </Entry>
            ))}
            {rows.length === 0 && <Nothing />}
          </Entries>
        )}
      </Read>
    </Section>
  );
}

function Requests({ host, asOf }: OfHost) {
  const t = useText();
  const reading = useRead<UndertakingPage>('/undertakings', {
    owner: host,
    kind: 'request',
    asOf,
    limit: 50,
  });
  return (
    <Section title={t('survey.preparation.requests')}>
      <Read of={reading}>
        {({ rows }) => (
          <Entries lead={150}>
            {rows.map(({ id, title, dueOn }) => (
              <Entry key={id} lead={dueOn ? t.format.day(dueOn) : undefined}>
                <Link to={`/undertakings/${id}`}>{title}</Link>
              </Entry>
            ))}
            {rows.length === 0 && <Nothing />}
          </Entries>
        )}
      </Read>
    </Section>
  );
}

function Nothing() {
  const t = useText();
  return (
    <li>
      <Hint>{t('survey.preparation.nothing')}</Hint>
    </li>
  );
}
