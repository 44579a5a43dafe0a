import { Read, Section, useRead, useText } from '#web';
import type { EvidenceList } from '../wire.ts';
import { EvidenceEntries } from './request-parts.tsx';

/** What later surveys found for a report, or for one of its sections: for those who asked and those asked, else nothing. */
export function SectionEvidence({ report, section }: { report: string; section?: string | undefined }) {
  const t = useText();
  const reading = useRead<EvidenceList>('/survey-evidence', { report, section });
  return (
    <Read of={reading}>
      {({ rows }) =>
        rows.length > 0 && (
          <Section title={t('survey.evidence')} count={rows.length}>
            <EvidenceEntries rows={rows} />
          </Section>
        )
      }
    </Read>
  );
}
