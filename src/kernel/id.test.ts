import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsInOrder, isId, newId } from './id.ts';

const momentOf = (id: string) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an identifier is a UUID of version 7 that carries its moment', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const id = newId(at);
      expect(isId(id)).toBe(true);
      expect(id[14]).toBe('7');
      expect('89ab').toContain(id[19]);
      expect(momentOf(id)).toBe(at);
    }),
  );
});

test('identifiers of later moments sort after those of earlier ones', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      fc.pre(a < b);
      expect(newId(a) < newId(b)).toBe(true);
    }),
  );
});

test('identifiers made in order are of that form, carry the moment, and each is greater than the one before', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 2, max: 300 }), (at, many) => {
      const next = idsInOrder(at);
      const ids = Array.from({ length: many }, next);
      expect(ids.every((id) => isId(id) && id[14] === '7' && momentOf(id) === at)).toBe(true);
      expect(ids).toEqual(ids.toSorted());
      expect(new Set(ids).size).toBe(many);
    }),
    { numRuns: 50 },
  );
});

test('what is no identifier is told apart', () => {
  for (const text of ['', 'x', newId().slice(1), newId().toUpperCase() + ' ', `${newId()}0`])
    expect(isId(text)).toBe(false);
});
