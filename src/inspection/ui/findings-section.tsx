import { Entries, Entry, EntryDetail, Hint, Link, Section, useText } from '#web';
import type { Finding, Inspection } from './wire.ts';

/** What was found at each unit: strengths and shortcomings, with cause, verdict and remedy. */
export function FindingsSection({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const { findings, can, state, visited } = inspection;
  if (findings.length === 0 && !can['find']) return null;
  return (
    <Section title={t('inspection.findings')} count={findings.length}>
      {state === 'open' && <Hint>{t('inspection.findings.private')}</Hint>}
      {findings.length === 0 && <Hint>{t('inspection.findings.none')}</Hint>}
      <Entries lead={176}>
        {findings.map((finding) => (
          <FindingEntry key={finding.id} finding={finding} named={visited.length > 1} />
        ))}
      </Entries>
    </Section>
  );
}

function FindingEntry({ finding, named }: { finding: Finding; named: boolean }) {
  const t = useText();
  const { undertaking, verdict, remedy, remedyDueOn, cause } = finding;
  return (
    <Entry lead={t(`inspection.finding.${finding.kind}`)}>
      <strong>{finding.text}</strong>
      {named && <EntryDetail>{finding.unit.name}</EntryDetail>}
      {cause && <EntryDetail>{t('inspection.finding.cause', { cause })}</EntryDetail>}
      {verdict && (
        <EntryDetail>
          {t(`inspection.verdict.${verdict}`)}
          {undertaking && (
            <>
              : <Link to={`/undertakings/${undertaking.id}`}>{undertaking.title}</Link>
            </>
          )}
        </EntryDetail>
      )}
      {remedy && remedyDueOn && (
        <EntryDetail>
          {t('inspection.finding.remedy', { remedy, day: t.format.day(remedyDueOn) })}
        </EntryDetail>
      )}
    </Entry>
  );
}
