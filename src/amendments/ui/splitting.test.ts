// A split brings each sentence where it is to be and leaves the rest where it was.
import { expect, test } from 'vitest';
import { placesOf, splitStep, type Splitting } from './splitting.ts';

const TWO = [
  { text: 'Một.', from: 0, to: 4 },
  { text: 'Hai.', from: 5, to: 9 },
];
const member = (id: string, from = 0, to = -1) => ({ proposal: { id, number: 1, title: id }, from, to });
const of = (members: Splitting['members'], whole: string | null = null): Splitting => ({
  ...{ insight: 'v', sentences: TWO, members, whole },
});
const at = (proposal: string, from = 0, to = -1) => ({ proposal, insight: 'v', from, to });

test('a voice that was whole in a proposal is there by the sentences that stay', () => {
  const whole = of([member('a')], 'a');
  expect(placesOf(whole)).toEqual(['a', 'a']);
  expect(splitStep(whole, ['a', 'a'])).toBeNull();
  expect(splitStep(whole, ['a', 'b'])).toEqual({
    ...{ kind: 'split', takes: [at('a')], puts: [at('a', 0, 4), at('b', 5, 9)] },
  });
  expect(splitStep(whole, [null, 'b'])).toEqual({ kind: 'split', takes: [at('a')], puts: [at('b', 5, 9)] });
});

test('an open voice goes by the sentences that were given a place', () => {
  expect(splitStep(of([]), [null, null])).toBeNull();
  expect(splitStep(of([]), ['a', null])).toEqual({ kind: 'split', takes: [], puts: [at('a', 0, 4)] });
});

test('a sentence that is somewhere already moves from there; the others are not touched', () => {
  const split = of([member('a', 0, 4), member('b', 5, 9)]);
  expect(placesOf(split)).toEqual(['a', 'b']);
  expect(splitStep(split, ['a', 'c'])).toEqual({
    ...{ kind: 'split', takes: [at('b', 5, 9)], puts: [at('c', 5, 9)] },
  });
  expect(splitStep(split, [null, 'b'])).toEqual({ kind: 'split', takes: [at('a', 0, 4)], puts: [] });
});
