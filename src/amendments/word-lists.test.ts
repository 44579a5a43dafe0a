// Lists are changed line by line; the newest word on a line holds, and nothing that comes with the program is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenWords } from './grouping/lexicon.ts';
import { holds, linesOf, tidyLine, wordsOf, type WordChange } from './word-lists.ts';

const [given] = givenWords().synonyms;

test('a line is tidied, and a synonym stands beside another', () => {
  expect(tidyLine({ list: 'synonyms', line: ' đảng  phí/ phí đảng / ' })).toBe('đảng phí / phí đảng');
  expect(tidyLine({ list: 'stopPhrases', line: ' kính  đề nghị ' })).toBe('kính đề nghị');
  const code = (list: WordChange['list'], line: string) => {
    try {
      return tidyLine({ list, line });
    } catch (problem) {
      return (problem as { code: string }).code;
    }
  };
  expect([code('synonyms', 'một'), code('stopPhrases', ' / '), code('stopPhrases', ' ')]).toEqual([
    ...['amendments.one-word', '/', 'amendments.no-words'],
  ]);
});

test('nobody’s change leaves the given lists; an own line is added, a given one taken away and put back', () => {
  expect(wordsOf([])).toEqual({});
  const add: WordChange = { list: 'synonyms', line: 'một / hai', verb: 'add' };
  const away: WordChange = { list: 'synonyms', line: given!, verb: 'remove' };
  expect(linesOf([add, away]).slice(0, 2)).toEqual([
    { list: 'synonyms', line: given, state: 'removed' },
    { list: 'synonyms', line: 'một / hai', state: 'added' },
  ]);
  expect(wordsOf([add, away]).synonyms).toContain('một / hai');
  expect(wordsOf([add, away]).synonyms).not.toContain(given);
  expect(wordsOf([add, away, { ...add, verb: 'remove' }, { ...away, verb: 'add' }])).toEqual({});
});

test('what was said last of a line holds, whatever was said before', () => {
  const change = fc.record({
    list: fc.constantFrom('synonyms' as const, 'stopPhrases' as const),
    line: fc.constantFrom('a / b', 'A / b', 'c / d', given!),
    verb: fc.constantFrom('add' as const, 'remove' as const),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1 }), (changes) => {
      const last = changes.at(-1)!;
      expect(holds(changes, last)).toBe(last.verb === 'add');
      const lines = linesOf(changes).map(({ list, line }) => `${list} ${line.toLowerCase()}`);
      expect(new Set(lines).size).toBe(lines.length);
    }),
  );
});
