import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#kernel/day';
import { digestFor, isDigestDay } from './digest.ts';
import { dueTasks } from './due.ts';
import { CUSTOMARY } from './preference.ts';

const task = (dueOn: string | null, more: object = {}) => ({
  key: 'delivery.undertaking:1',
  kind: 'carry-out',
  title: 'Việc',
  detail: '',
  to: '/undertakings/1',
  unitId: 'u',
  unitName: 'Đơn vị',
  since: null,
  dueOn,
  late: false,
  state: null,
  ...more,
});
const on = (day: string, dueOn: string) =>
  dueTasks([task(dueOn)], CUSTOMARY, { since: addDays(day, -1), day }).map((one) => one.ahead);

describe('a task is spoken of', () => {
  test.each([
    ['2024-08-01', [7]],
    ['2024-08-02', []],
    ['2024-08-07', [1]],
    ['2024-08-08', []],
    ['2024-08-09', [-1]],
    ['2024-08-15', [-7]],
    ['2024-08-16', []],
  ])('that is due on 8 August, on %s: %j', (day, ahead) => expect(on(day, '2024-08-08')).toEqual(ahead));

  test('never, without a due date', () => {
    expect(dueTasks([task(null)], CUSTOMARY, { since: '2000-01-01', day: '2030-01-01' })).toEqual([]);
  });

  test('once for what was passed while nobody reminded, and then of the last', () => {
    const [one, ...others] = dueTasks([task('2024-08-08')], CUSTOMARY, {
      since: '2024-07-20',
      day: '2024-08-20',
    });
    expect([one!.key, one!.ahead, others]).toEqual(['due delivery.undertaking:1 2024-08-08 -7', -12, []]);
  });
});

// However the days are cut into visits (a server that was down now and then), each distance is spoken of at most once, and
// visited daily, each of them once.
test('any way of cutting time into visits reminds of no distance twice, and daily visits of each', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });
  const days = fc.uniqueArray(fc.constantFrom(...([30, 14, 7, 3, 1, 0] as const)), { maxLength: 6 });
  const after = fc.uniqueArray(fc.constantFrom(...([1, 3, 7, 14, 30] as const)), { maxLength: 5 });
  fc.assert(
    fc.property(gaps, days, after, (visits, before, later) => {
      const due = '2024-08-08';
      const spoken = (steps: number[]) => {
        let since = '2024-07-01';
        return steps.flatMap((step) => {
          const day = addDays(since, step);
          const told = dueTasks([task(due)], { before, after: later }, { since, day });
          for (const one of told) expect(one.ahead).toBe(daysBetween(day, due));
          since = day;
          return told.map((one) => one.key);
        });
      };
      const keys = spoken(visits);
      expect(new Set(keys).size).toBe(keys.length);
      expect(spoken(Array.from({ length: 90 }, () => 1))).toHaveLength(before.length + later.length);
    }),
    { numRuns: 200 },
  );
});

describe('a digest', () => {
  const days = (way: 'daily' | 'weekly' | 'at-once' | 'in-app', from: string, last: string | null) => {
    let digest = last;
    return Array.from({ length: 15 }, (_none, n) => addDays(from, n)).filter((day) => {
      const goes = isDigestDay(way, { day, last: digest });
      if (goes) digest = day;
      return goes;
    });
  };

  test('goes daily, on Mondays, or never', () => {
    expect(days('daily', '2024-08-07', null)).toHaveLength(15);
    expect(days('weekly', '2024-08-07', null)).toEqual(['2024-08-12', '2024-08-19']);
    expect(days('at-once', '2024-08-07', null)).toEqual([]);
    expect(days('in-app', '2024-08-07', null)).toEqual([]);
  });

  test('goes on the first day on which somebody is there, where its Monday was missed', () => {
    expect(days('weekly', '2024-08-14', '2024-08-05')).toEqual(['2024-08-14', '2024-08-19', '2024-08-26']);
  });

  test('tells of a due date once: as a reminder, or in the list of what is late or soon due', () => {
    const late = task('2024-08-01', { late: true });
    const soon = task('2024-08-14', { to: '/undertakings/2' });
    const far = task('2024-08-15', { to: '/undertakings/3' });
    const notice = (kind: string, to: string) => ({ kind, title: 'Việc', detail: '', to, dueOn: null });
    const digest = digestFor(
      [notice('overdue', late.to), notice('due', far.to), notice('returned', late.to)],
      { tasks: [late, soon, far], day: '2024-08-07' },
    );
    expect(digest.late).toEqual([late]);
    expect(digest.soon).toEqual([soon]);
    expect(digest.notices.map(({ kind }) => kind)).toEqual(['due', 'returned']);
  });
});
