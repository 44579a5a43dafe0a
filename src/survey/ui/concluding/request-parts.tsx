import { DifferenceText } from '#reports/ui';
import { Entries, Entry, EntryDetail, Hint, Link, Read, Section, useAsOf, useRead, useText } from '#web';
import type { EvidenceRow, Request, RequestDifference } from '../wire.ts';

/** The report to be completed: the version heard, those that came since, and what they changed section by section. */
export function ReportPart({ one }: { one: Request }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { report } = one;
  const changed = report !== null && report.heard !== null && report.later.length > 0;
  const reading = useRead<RequestDifference>(changed ? `/survey-requests/${one.id}/difference` : null, {
    asOf,
  });
  if (!report) return null;
  return (
    <Section title={t('survey.request.report')}>
      <Entries lead={96}>
        {report.heard !== null && (
          <Entry lead={t('survey.request.heard')}>{t('survey.version', { number: report.heard })}</Entry>
        )}
        {report.later.map(({ number, on, how }) => (
          <Entry key={`${how}:${number}`} lead={t.format.day(on)}>
            {how === 'submitted' ? (
              <Link to={`/reports/${report.id}/whole?version=${number}`}>
                {t('survey.version', { number })}
              </Link>
            ) : (
              t('survey.version', { number })
            )}{' '}
            {t(`survey.request.${how}`)}
          </Entry>
        ))}
      </Entries>
      {report.later.length === 0 && <Hint>{t('survey.request.noneSince')}</Hint>}
      {changed && (
        <Read of={reading}>
          {({ rows }) =>
            rows.length ? (
              rows.map((row) => (
                <DifferenceText
                  key={row.sectionId}
                  difference={row}
                  title={row.asked ? t('survey.request.askedFor', { title: row.title }) : row.title}
                />
              ))
            ) : (
              <p>{t('survey.request.same')}</p>
            )
          }
        </Read>
      )}
    </Section>
  );
}

/** What was handed in for it. */
export function ContributionsPart({ one }: { one: Request }) {
  const t = useText();
  if (one.kind !== 'contribute' && !one.contributions.length) return null;
  return (
    <Section title={t('survey.contributions')} count={one.contributions.length}>
      {one.contributions.length === 0 && <Hint>{t('survey.contributions.none')}</Hint>}
      <Entries>
        {one.contributions.map(({ id, title, state }) => (
          <Entry key={id} lead={t(`survey.contribution.state.${state}`)}>
            <Link to={`/surveys/contributions/${id}`}>{title}</Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** The sessions that go into it more deeply. */
export function DeeperPart({ one }: { one: Request }) {
  const t = useText();
  if (!one.deeper.length) return null;
  return (
    <Section title={t('survey.request.deeper')} count={one.deeper.length}>
      <Entries lead={96}>
        {one.deeper.map(({ id, title, state, heldOn }) => (
          <Entry key={id} lead={t.format.day(heldOn)}>
            <Link to={`/surveys/sessions/${id}`}>{title}</Link>
            <EntryDetail>{t(`survey.state.${state}`)}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** Statements that flowed back to it. */
export function EvidencePart({ one }: { one: Request }) {
  const t = useText();
  if (!one.evidence.length) return null;
  return (
    <Section title={t('survey.evidence')} count={one.evidence.length}>
      <EvidenceEntries rows={one.evidence} />
    </Section>
  );
}

/** Statements with who said them, where, and for which section they speak. */
export function EvidenceEntries({ rows }: { rows: EvidenceRow[] }) {
  const t = useText();
  return (
    <Entries>
      {rows.map((row) => (
        <Entry key={row.id} lead={row.section ?? t('survey.evidence.whole')}>
          {row.words}
          <EntryDetail>
            {[row.speaker, row.provision, row.note].filter(Boolean).join(' · ')}{' '}
            <Link to={`/surveys/sessions/${row.session.id}/minutes`}>{row.session.title}</Link>
          </EntryDetail>
        </Entry>
      ))}
    </Entries>
  );
}
