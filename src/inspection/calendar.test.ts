import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/day';
import { lanesOf, meets, placeIn, spanAt, visitedTwice, weeksOf, type Timed } from './calendar.ts';
import { STATES } from './inspection.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2022-01-01', count));
const dates = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([startsOn, count]) => ({ startsOn, endsOn: addDays(startsOn, count) }));
const stretch = fc.constantFrom('month' as const, 'quarter' as const);

test('a span is a whole month or quarter, and the next one begins on the day after', () => {
  expect(spanAt('2024-08-07', 'month')).toEqual({
    stretch: 'month',
    first: '2024-08-01',
    last: '2024-08-31',
  });
  expect(spanAt('2024-08-07', 'quarter')).toMatchObject({ first: '2024-07-01', last: '2024-09-30' });
  expect(spanAt('2024-01-31', 'month', 1)).toMatchObject({ first: '2024-02-01', last: '2024-02-29' });
  fc.assert(
    fc.property(day, stretch, fc.integer({ min: -9, max: 9 }), (one, kind, later) => {
      const span = spanAt(one, kind, later);
      expect(spanAt(one, kind, later + 1).first).toBe(addDays(span.last, 1));
      expect(spanAt(span.last, kind)).toEqual(span);
    }),
  );
});

test('the weeks of a span follow one another and leave out none of its days', () => {
  fc.assert(
    fc.property(day, stretch, (one, kind) => {
      const span = spanAt(one, kind);
      const weeks = weeksOf(span);
      expect(weeks[0]!.monday <= span.first && span.last <= weeks.at(-1)!.sunday).toBe(true);
      for (const [n, week] of weeks.slice(1).entries())
        expect(week.monday).toBe(addDays(weeks[n]!.sunday, 1));
      expect(placeIn(span, span.first)).toBe(0);
      expect(placeIn(span, addDays(span.last, 1))).toBe(1);
    }),
  );
});

test('nothing stands on another in a lane, and there are no more lanes than overlap at once', () => {
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 12 }), (some) => {
      const ordered = some.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
      const lanes = lanesOf(ordered);
      for (const [n, one] of ordered.entries())
        for (const [m, other] of ordered.entries())
          if (n < m && lanes[n] === lanes[m]) expect(meets(one, other)).toBe(false);
      const most = Math.max(
        0,
        ...ordered.map(
          (one) =>
            ordered.filter((other) => other.startsOn <= one.startsOn && one.startsOn <= other.endsOn).length,
        ),
      );
      expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBe(most);
    }),
  );
});

test('a unit visited twice in the same weeks is told once, whichever way round they are given', () => {
  const unit = fc.constantFrom('a', 'b', 'c').map((id) => ({ id, name: id }));
  const timed = fc
    .tuple(
      dates,
      fc.uniqueArray(unit, { minLength: 1, selector: ({ id }) => id }),
      fc.constantFrom(...STATES),
    )
    .map(([on, visited, state]) => ({ ...on, visited, state }));
  const told = (some: Timed[]) =>
    visitedTwice(some)
      .map(({ unit: { id }, one, other }) => [id, ...[one.id, other.id].toSorted()].join())
      .toSorted();
  fc.assert(
    fc.property(fc.array(timed, { maxLength: 6 }), (some) => {
      const given = some.map((one, n) => ({ ...one, id: String(n) }));
      const once = told(given);
      expect(told(given.toReversed())).toEqual(once);
      expect(new Set(once).size).toBe(once.length);
    }),
  );
  const on = (id: string, days: string, state: Timed['state'] = 'approved'): Timed => ({
    ...{ id, startsOn: `2024-08-${days.slice(0, 2)}`, endsOn: `2024-08-${days.slice(3)}`, state },
    visited: [{ id: 'a', name: 'a' }],
  });
  // Monday to Friday, then the Monday after: other weeks. Friday and the Saturday of the same week: the same.
  expect(told([on('1', '05-09'), on('2', '12-13')])).toEqual([]);
  expect(told([on('1', '05-09'), on('2', '10-13')])).toEqual(['a,1,2']);
  expect(told([on('1', '05-09', 'cancelled'), on('2', '05-06')])).toEqual([]);
});
