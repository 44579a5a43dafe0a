import { Link, Small, useRead, useText, type BesideProps } from '#web';
import type { EvidenceList } from '../wire.ts';

/** Beside a section of a report: what later surveys found for it, for those who asked and those asked; else nothing. */
export default function EvidenceBeside({ id: report, part: section }: BesideProps) {
  const t = useText();
  const { data } = useRead<EvidenceList>('/survey-evidence', { report, section });
  if (!data?.rows.length) return null;
  return (
    <div>
      <h3>{t('survey.evidence')}</h3>
      <ul>
        {data.rows.map(({ id, words, speaker, provision, session }) => (
          <li key={id}>
            {words}{' '}
            <Small>
              {[speaker, provision].filter(Boolean).join(' · ')}{' '}
              <Link to={`/surveys/sessions/${session.id}/minutes`}>{session.title}</Link>
            </Small>
          </li>
        ))}
      </ul>
    </div>
  );
}
