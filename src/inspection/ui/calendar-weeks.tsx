import { Entries, Entry, EntryDetail, Icon, Link, Section, useText } from '#web';
import { meets, weeksOf, type Span } from '../calendar.ts';
import { shortDay } from './calendar-grid.tsx';
import type { Twice } from './calendar-rows.ts';
import { daysText, InspectionState } from './standing.tsx';
import type { InspectionRow } from './wire.ts';

interface CalendarWeeksProps {
  span: Span;
  inspections: InspectionRow[];
  twice: Twice[];
}

/** The same as a list, week by week: where there is no room for bars. */
export function CalendarWeeks({ span, inspections, twice }: CalendarWeeksProps) {
  const t = useText();
  const weeks = weeksOf(span)
    .map(({ monday, sunday }) => ({
      ...{ monday, sunday },
      rows: inspections.filter((one) => meets(one, { startsOn: monday, endsOn: sunday })),
    }))
    .filter(({ rows }) => rows.length > 0);
  return weeks.map(({ monday, sunday, rows }) => (
    <Section
      key={monday}
      title={t('inspection.calendar.week', { from: shortDay(monday, t), to: shortDay(sunday, t) })}
      count={rows.length}
    >
      <Entries>
        {rows.map((row) => (
          <InspectionEntry key={row.id} row={row} twice={twice} />
        ))}
      </Entries>
    </Section>
  ));
}

/** Every inspection of the span once, in words: on paper bars have no room for them. */
export function CalendarWords({ span, inspections, twice }: CalendarWeeksProps) {
  const days = { startsOn: span.first, endsOn: span.last };
  return (
    <Entries>
      {inspections
        .filter((one) => meets(one, days))
        .map((row) => (
          <InspectionEntry key={row.id} row={row} twice={twice} />
        ))}
    </Entries>
  );
}

function InspectionEntry({ row, twice }: { row: InspectionRow; twice: Twice[] }) {
  const t = useText();
  return (
    <Entry>
      <Link to={`/inspection/inspections/${row.id}`}>{row.title}</Link>
      <EntryDetail>{row.visited.map(({ name }) => name).join('; ')}</EntryDetail>
      <EntryDetail>{daysText(row, t)}</EntryDetail>
      <InspectionState {...row} />
      {twice.some(({ one, other }) => one.id === row.id || other.id === row.id) && (
        <EntryDetail>
          <Icon name="warning" size={12} /> {t('inspection.calendar.twice')}
        </EntryDetail>
      )}
    </Entry>
  );
}
