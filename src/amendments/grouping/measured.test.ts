// How well groups agree with people's, on labelled voices: two sets written for this (illustrative; the second after the lists and
// weights were first settled), and real ones where they are at hand. The floors are a little below what is reached.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupsOf } from './groups.ts';
import { readVoices } from './lines.ts';
import { qualityOf, type Quality } from './quality.ts';

async function measured(file: string, withProvisions: boolean): Promise<Quality> {
  const content = readFileSync(file, 'utf8');
  const labels = new Map(
    content
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; group: string })
      .map(({ id, group }) => [id, group]),
  );
  const voices = readVoices(content).map((voice) => (withProvisions ? voice : { ...voice, provisions: [] }));
  const groups = await groupsOf(voices);
  return qualityOf(
    groups.map(({ members }) => members.map(({ id }) => id)),
    labels,
  );
}

const here = (name: string) => resolve(import.meta.dirname, name);

test.each([
  { name: 'first.fixture.jsonl', provisions: true, precision: 0.88, recall: 0.88 },
  { name: 'first.fixture.jsonl', provisions: false, precision: 0.9, recall: 0.9 },
  { name: 'second.fixture.jsonl', provisions: true, precision: 0.75, recall: 0.8 },
  { name: 'second.fixture.jsonl', provisions: false, precision: 0.85, recall: 0.7 },
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
