// Whatever is put, taken, moved and merged: no voice is lost, and a step undone leaves what was there before it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrary, mergeInto, shifted, type Membership } from './membership.ts';

const membership = fc.record({
  proposal: fc.constantFrom('a', 'b', 'c'),
  insight: fc.constantFrom('1', '2', '3', '4'),
  from: fc.constantFrom(0, 10),
  to: fc.constantFrom(-1),
});
const members = fc.uniqueArray(membership, {
  selector: ({ proposal, insight, from }) => `${proposal} ${insight} ${from}`,
  maxLength: 12,
});
const sorted = (all: Membership[]) => all.map((one) => JSON.stringify(one)).toSorted();

test('a step undone leaves what was there before', () => {
  fc.assert(
    fc.property(members, fc.nat(), (all, cut) => {
      const takes = all.slice(0, cut % (all.length + 1));
      const puts = takes.map((one) => ({ ...one, proposal: 'd' }));
      const unique = puts.filter(
        (one, n) => puts.findIndex((other) => other.insight === one.insight && other.from === one.from) === n,
      );
      const shift = { takes, puts: unique };
      expect(sorted(shifted(shifted(all, shift), contrary(shift)))).toEqual(sorted(all));
    }),
  );
});

test('merging leaves no voice out: each is in the proposal that it goes into', () => {
  fc.assert(
    fc.property(members, (all) => {
      const after = shifted(all, mergeInto(all, { from: 'a', into: 'b' }));
      const voices = (some: Membership[], of: string[]) =>
        new Set(
          some
            .filter(({ proposal }) => of.includes(proposal))
            .map(({ insight, from }) => `${insight} ${from}`),
        );
      expect(voices(after, ['b'])).toEqual(voices(all, ['a', 'b']));
      expect(after.some(({ proposal }) => proposal === 'a')).toBe(false);
    }),
  );
});

test('what was changed meanwhile is not changed blindly', () => {
  const one = { proposal: 'a', insight: '1', from: 0, to: -1 };
  expect(() => shifted([], { puts: [], takes: [one] })).toThrow('amendments.changed-meanwhile');
  expect(() => shifted([one], { puts: [one], takes: [] })).toThrow('amendments.changed-meanwhile');
});
