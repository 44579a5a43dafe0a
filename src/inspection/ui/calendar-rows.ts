import { lanesOf, meets, visitedTwice, type Span, type VisitedTwice } from '../calendar.ts';
import type { InspectionRow, PlanRow } from './wire.ts';

/** An inspection on a row of the calendar. */
export interface Bar {
  inspection: InspectionRow;
  lane: number;
  /** The first day of the next bar on the lane; null where there is none. */
  until: string | null;
  /** The unit is visited by another in the same weeks. */
  twice: boolean;
}

/** A line of the calendar: a unit with those who visit it, or one inspection. */
export interface CalendarRow {
  key: string;
  name: string;
  lanes: number;
  bars: Bar[];
}

export type Twice = VisitedTwice<InspectionRow>;

/** Units visited twice in the same weeks, told where it shows in the span. */
export function twiceIn(inspections: InspectionRow[], span: Span): Twice[] {
  const days = { startsOn: span.first, endsOn: span.last };
  return visitedTwice(inspections).filter(({ one, other }) => meets(one, days) || meets(other, days));
}

const byStart = (a: InspectionRow, b: InspectionRow): number =>
  a.startsOn === b.startsOn ? (a.id < b.id ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1;

/** The inspections of the span by the units they visit, or one by one. */
export function rowsIn(
  inspections: InspectionRow[],
  { span, by, twice }: { span: Span; by: string; twice: Twice[] },
): CalendarRow[] {
  const days = { startsOn: span.first, endsOn: span.last };
  const shown = inspections.filter((one) => meets(one, days)).toSorted(byStart);
  const clashing = (unit: string | null, { id }: InspectionRow): boolean =>
    twice.some((pair) => (!unit || pair.unit.id === unit) && [pair.one.id, pair.other.id].includes(id));
  const row = (key: string, name: string, of: InspectionRow[]): CalendarRow => {
    const lanes = lanesOf(of);
    const unit = by === 'unit' ? key : null;
    return {
      ...{ key, name },
      lanes: Math.max(...lanes) + 1,
      bars: of.map((inspection, n) => ({
        inspection,
        lane: lanes[n]!,
        until: of.find((_next, later) => later > n && lanes[later] === lanes[n])?.startsOn ?? null,
        twice: clashing(unit, inspection),
      })),
    };
  };
  if (by === 'inspection') return shown.map((one) => row(one.id, one.title, [one]));
  const units = new Map(shown.flatMap(({ visited }) => visited.map(({ id, name }) => [id, name])));
  return [...units]
    .map(([id, name]) => {
      const of = shown.filter(({ visited }) => visited.some((unit) => unit.id === id));
      return row(id, name, of);
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.key < b.key ? -1 : 1));
}

/** A plan as a line of its own above them. */
export function planLine({ id, title, startsOn, endsOn }: PlanRow) {
  return { key: id, title, to: `/inspection/plans/${id}`, startsOn, endsOn };
}
