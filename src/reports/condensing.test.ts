import { expect, test } from 'vitest';
import type { Outline } from '#review';
import { chosenIn } from './condensing.ts';

const section = (id: string, under: string | null = null) => ({ id, under });
const outline = {
  sections: [section('i'), section('i_1', 'i'), section('i_1_a', 'i_1'), section('i_2', 'i'), section('ii')],
} as unknown as Outline;

test('a group takes the place of what stands under it, however deep, and gives it back', () => {
  const leaves = ['i_1_a', 'i_2', 'ii'];
  expect(chosenIn(outline, leaves, [...leaves, 'i'])).toEqual(['i', 'ii']);
  expect(chosenIn(outline, ['i', 'ii'], ['i', 'ii', 'i_1_a'])).toEqual(['i_1_a', 'ii']);
  expect(chosenIn(outline, ['i_1_a', 'i_2'], ['i_1_a', 'i_2', 'i_1'])).toEqual(['i_1', 'i_2']);
});

test('what is left out stays out, and sections keep the order of the outline', () => {
  expect(chosenIn(outline, ['i', 'ii'], ['ii'])).toEqual(['ii']);
  expect(chosenIn(outline, ['ii'], ['ii', 'i_2'])).toEqual(['i_2', 'ii']);
});
