// A small organisation's undertakings for tests of counting: few enough to play any history on, of every kind and owner.
import { addDays } from '#kernel/day';
import { newId } from '#kernel/id';
import type { HistoryRecords } from './history-records.ts';

/** The day on which everything was issued, and others counted from it. */
export const START = '2022-01-01';
/** The n-th day after it. */
export const day = (n: number) => addDays(START, n);
export const FIELDS = ['organisation', 'inspection'];

export const units = Array.from({ length: 9 }, () => newId());
export const items = Array.from({ length: 12 }, () => newId());

/**
 * Two programmes of the top; a scheme under each, owned in the middle; items below, owned everywhere, one of them alone;
 * the last four bear milestones.
 */
export function undertakings(): HistoryRecords {
  const row = (id: string, n: number): HistoryRecords['undertakings'][number] => {
    const path =
      n < 2 || n === 11 ? [id] : n < 4 ? [items[n - 2]!, id] : [items[n % 2]!, items[2 + (n % 2)]!, id];
    return {
      id,
      kind: n < 2 ? 'programme' : n < 4 ? 'scheme' : 'item',
      parentId: path.at(-2) ?? null,
      path,
      ownerUnitId: units[n < 2 ? 0 : n % units.length]!,
      code: null,
      title: `Nội dung ${n}`,
      summary: '',
      field: FIELDS[n % 2]!,
      startsOn: START,
      dueOn: day(200),
      audience: 'below',
      directiveId: null,
      position: n,
      illustrative: true,
      recordedAt: '2022-01-01T00:00:00Z',
    };
  };
  const rows = items.map(row);
  const event = (one: (typeof rows)[number], milestoneId: string | null) => ({
    id: newId(),
    undertakingId: one.id,
    milestoneId,
    fact: 'issued' as const,
    holdsOn: START,
    dueOn: day(200),
    reason: null,
    sourceId: null,
    byUnitId: one.ownerUnitId,
    recordedAt: one.recordedAt,
  });
  const milestones = rows
    .slice(8)
    .map((one) => ({ id: newId(), undertakingId: one.id, title: 'Mốc', dueOn: day(200), position: 1 }));
  return {
    undertakings: rows,
    leanings: [],
    assignments: [],
    milestones,
    indicators: [],
    events: [
      ...rows.map((one) => event(one, null)),
      ...milestones.map((milestone) =>
        event(
          rows.find((one) => one.id === milestone.undertakingId)!,
          milestone.id,
        ),
      ),
    ],
    reports: [],
    verifications: [],
  };
}
