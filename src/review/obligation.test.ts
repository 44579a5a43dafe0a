// Into whose report each one goes, and how a duty stands on a day, over generated trees and facts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  consolidation,
  isLate,
  standingOf,
  type ObligationEvent,
  type ObligationFact,
} from './obligation.ts';

const tree = fc.record({
  parents: fc.array(fc.nat(99), { maxLength: 12 }),
  reporting: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
});

test('each report goes into that of the nearest unit above that reports, all of them in the end to the owner', () => {
  fc.assert(
    fc.property(tree, ({ parents, reporting }) => {
      const line = (n: number): string[] => (n === 0 ? ['u0'] : [`u${n}`, ...line(parents[n - 1]! % n)]);
      const reporters = [0, ...parents.map((_parent, n) => n + 1)]
        .filter((n) => reporting[n])
        .map((n) => ({ unitId: `u${n}`, line: line(n) }));
      const into = consolidation(reporters, 'u0');
      expect([...into.keys()].toSorted()).toEqual(reporters.map(({ unitId }) => unitId).toSorted());
      for (const { unitId, line: above } of reporters) {
        const to = into.get(unitId)!;
        if (unitId === 'u0') expect(to).toBe(null);
        else {
          const between = above.slice(1, above.indexOf(to));
          expect(above.indexOf(to)).toBeGreaterThan(0);
          expect(between.some((unit) => into.has(unit))).toBe(false);
          expect(to === 'u0' || into.has(to)).toBe(true);
        }
      }
    }),
  );
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`);
const event = fc.record({
  fact: fc.constantFrom<ObligationFact>('extended', 'released', 'moved'),
  holdsOn: day,
  dueOn: day,
});

test('what happened later changes nothing of an earlier day, and only what is owed is late', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), day, day, (drawn, dueOn, asked) => {
      const events = drawn.map((one, seq): ObligationEvent => {
        const extended = one.fact === 'extended';
        const moved = one.fact === 'moved';
        return {
          ...one,
          seq,
          dueOn: extended ? one.dueOn : null,
          toUnitId: moved ? 'u1' : null,
          reason: 'x',
        };
      });
      const first = { dueOn, reason: null };
      const now = standingOf(first, events, asked);
      expect(now).toEqual(
        standingOf(
          first,
          events.filter(({ holdsOn }) => holdsOn <= asked),
          '2024-12-31',
        ),
      );
      expect(standingOf(first, events.toReversed(), asked)).toEqual(now);
      if (isLate(now, asked)) expect(now.state).toBe('expected');
      if (now.movedTo) expect(now.state).toBe('moved');
    }),
  );
});
