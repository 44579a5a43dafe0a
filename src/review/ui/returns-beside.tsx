import { Entries, Entry, EntryDetail, Link, Section, useAsOf, useRead, useText } from '#web';
import type { ReviewPage } from './wire.ts';

const SHOWN = 3;

/** On the overview: the reviews within sight, how many reports came in of those expected. */
export default function ReturnsBeside() {
  const t = useText();
  const { asOf } = useAsOf();
  const { data } = useRead<ReviewPage>('/reviews', { asOf, limit: SHOWN });
  const issued = data?.rows.filter(({ state, expected }) => state === 'issued' && expected > 0) ?? [];
  if (!issued.length) return null;
  return (
    <Section title={<Link to="/reviews">{t('review.overview')}</Link>}>
      <Entries label={t('review.overview')}>
        {issued.map(({ id, title, received, expected, late, dueOn }) => (
          <Entry key={id}>
            <Link to={`/reviews/${id}`}>{title}</Link>
            <EntryDetail>
              {[
                t('review.overview.received', { received, expected }),
                dueOn && t('review.overview.due', { day: t.format.day(dueOn) }),
                late > 0 && t('review.overview.late', { late }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
