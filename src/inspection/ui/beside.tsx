import {
  Entries,
  Entry,
  EntryDetail,
  Illustrative,
  Link,
  More,
  Section,
  useAsOf,
  usePages,
  useText,
  type BesideProps,
  type Say,
} from '#web';
import { daysText, InspectionState } from './standing.tsx';
import type { InspectionPage, ListedInspection } from './wire.ts';

/** So many are shown at first. */
const AT_ONCE = 10;

/** By which of the list's filters a place asks for what was inspected there. */
const ASKED: Record<string, string> = { undertaking: 'undertaking', directive: 'directive', unit: 'at' };

/** Beside what was inspected: its inspections within sight as of the day, the newest first; nothing where there are none. */
export default function InspectionsBeside({ place, id }: BesideProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const { reading, ...pages } = usePages<InspectionPage, ListedInspection>('/inspections', {
    query: { [ASKED[place]!]: id, asOf, sort: 'start', order: 'desc', found: true, limit: AT_ONCE },
    pick: (page) => page,
  });
  const { first, rows } = reading.data ?? {};
  if (!first?.total || !rows) return null;
  return (
    <Section title={t('inspection.place')} count={first.total}>
      <Entries lead={136}>
        {rows.map((row) => (
          <Entry key={row.id} lead={<InspectionState {...row} />}>
            <Link to={`/inspection/inspections/${row.id}`}>{row.title}</Link>{' '}
            {row.illustrative && <Illustrative />}
            <EntryDetail>
              {[t(`inspection.form.${row.form}`), row.unit.name, daysText(row, t)].join(' · ')}
            </EntryDetail>
            {row.found && <EntryDetail>{foundText(row.found, t)}</EntryDetail>}
          </Entry>
        ))}
      </Entries>
      <More {...pages} shown={rows.length} count={first.total} />
    </Section>
  );
}

/** What was found and how what must be put right stands, in words; of nothing is not spoken. */
function foundText(found: NonNullable<ListedInspection['found']>, t: Say): string {
  const say = (names: (keyof typeof found)[]) =>
    names
      .filter((name) => found[name] > 0)
      .map((name) => t(`inspection.found.${name}`, { count: found[name] }));
  const remedies = say(['remedies', 'remediesOpen', 'remediesLate']).join(', ');
  return [...say(['strengths', 'shortcomings']), remedies].filter(Boolean).join(' · ');
}
