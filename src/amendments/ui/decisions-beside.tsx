import { Entries, Entry, EntryDetail, Link, Section, useAsOf, useRead, useText } from '#web';
import type { DrivePage } from './wire.ts';

const SHOWN = 3;

/** On the overview: the work on statutes within sight, its proposals by what was decided. */
export default function DecisionsBeside() {
  const t = useText();
  const { asOf } = useAsOf();
  const { data } = useRead<DrivePage>('/amendment-drives', { asOf, limit: SHOWN });
  if (!data?.rows.length) return null;
  return (
    <Section title={<Link to="/amendments">{t('amendments.overview')}</Link>}>
      <Entries label={t('amendments.overview')}>
        {data.rows.map(({ id, title, proposals, decided, outcomes }) => (
          <Entry key={id}>
            <Link to={`/amendments/${id}`}>{title}</Link>
            <EntryDetail>
              {outcomes
                .map(
                  ({ outcome, count }) => `${t(`amendments.outcome.${outcome}`)}: ${t.format.number(count)}`,
                )
                .join(' · ')}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
