// How well groups agree with people's, on labelled voices: two sets written for this (illustrative; the second after the lists and
// weights were first settled), and real ones where they are at hand. The floors are a little below what is reached.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupsOf } from './groups.ts';
import { readLabelled } from './labelled.ts';
import { disagreementsOf, qualityOf, type Quality } from './quality.ts';

async function measured(file: string, withProvisions: boolean): Promise<Quality> {
  const { voices: all, labels } = readLabelled(file);
  const voices = all.map((voice) => (withProvisions ? voice : { ...voice, provisions: [] }));
  const groups = await groupsOf(voices);
  return qualityOf(
    groups.map(({ members }) => members.map(({ id }) => id)),
    labels,
  );
}

const here = (name: string) => resolve(import.meta.dirname, name);

test.each([
  { name: 'labelled/first.jsonl', provisions: true, precision: 0.88, recall: 0.88 },
  { name: 'labelled/first.jsonl', provisions: false, precision: 0.9, recall: 0.9 },
  { name: 'labelled/second.jsonl', provisions: true, precision: 0.75, recall: 0.8 },
  { name: 'labelled/second.jsonl', provisions: false, precision: 0.85, recall: 0.7 },
])('of $name, provisions told: $provisions', async ({ name, provisions, precision, recall }) => {
  const quality = await measured(here(name), provisions);
  expect(quality.precision).toBeGreaterThanOrEqual(precision);
  expect(quality.recall).toBeGreaterThanOrEqual(recall);
});

const FILE = here('../../../../shared/data/pairs/recommendations-sample.jsonl');
describe.runIf(existsSync(FILE))('of real recommendations in quite other words', () => {
  test.each([
    [true, 0.95, 0.95],
    [false, 0.95, 0.7],
  ])('provisions told: %s', async (provisions, precision, recall) => {
    const quality = await measured(FILE, provisions);
    expect(quality.precision).toBeGreaterThanOrEqual(precision);
    expect(quality.recall).toBeGreaterThanOrEqual(recall);
  });
});

test('quality counts pairs, and voices by B-cubed', () => {
  const labels = new Map(Object.entries({ a: 'x', b: 'x', c: 'x', d: 'y' }));
  const told = qualityOf(
    [
      ['a', 'b', 'd'],
      ['c', 'unlabelled'],
    ],
    labels,
  );
  expect(told).toMatchObject({ voices: 4, precision: 1 / 3, recall: 1 / 3 });
  expect(told.bcubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
  expect(told.bcubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
  expect(qualityOf([['a'], ['d']], labels)).toMatchObject({ precision: 1, recall: 1 });
});

test('disagreements are told by group and by label, the most pairs first', () => {
  const labels = new Map(Object.entries({ a: 'x', b: 'x', c: 'x', d: 'y', e: 'y', f: 'z' }));
  const { joined, parted } = disagreementsOf(
    [
      ['a', 'b', 'd'],
      ['c', 'other'],
      ['e', 'f'],
    ],
    labels,
  );
  expect(joined).toEqual([
    {
      group: 0,
      pairs: 2,
      sides: [
        { name: 'x', ids: ['a', 'b'] },
        { name: 'y', ids: ['d'] },
      ],
    },
    {
      group: 2,
      pairs: 1,
      sides: [
        { name: 'y', ids: ['e'] },
        { name: 'z', ids: ['f'] },
      ],
    },
  ]);
  expect(parted.map(({ label, pairs }) => [label, pairs])).toEqual([
    ['x', 2],
    ['y', 1],
  ]);
  expect(disagreementsOf([['a', 'b', 'c'], ['d', 'e'], ['f']], labels)).toEqual({ joined: [], parted: [] });
});
