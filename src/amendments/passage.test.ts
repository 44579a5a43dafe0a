// A passage reads as it did on a day; an answer says it word for word or has changed it, whatever its blanks are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageOn, saysWordForWord, usesIn, type Passage } from './passage.ts';

const revision = (n: number, words: string, holdsOn: string) => ({
  ...{ revision: n, title: `Lần ${n}`, words, retired: false, holdsOn, recordedBy: null },
});
const passage: Passage = {
  ...{ id: 'p', unitId: 'u', illustrative: false },
  revisions: [revision(1, 'Xin cảm ơn.', '2024-01-01'), revision(2, 'Trân trọng cảm ơn.', '2024-02-01')],
};

test('a passage reads on a day as it was written last by then', () => {
  const on = (day: string) => passageOn(passage, day)?.revision;
  expect([on('2023-12-31'), on('2024-01-31'), on('2024-02-01')]).toEqual([undefined, 1, 2]);
});

test('a use is judged by the revision that it was made with', () => {
  const uses = (words: string) =>
    usesIn(
      {
        words,
        passages: [
          { id: 'p', revision: 1 },
          { id: 'gone', revision: 1 },
        ],
      },
      [passage],
    );
  const [title, id] = ['Lần 1', 'p'];
  expect(uses('Ghi nhận. Xin  cảm\nơn.')).toEqual([{ id, revision: 1, title, changed: false }]);
  expect(uses('Trân trọng cảm ơn.')).toEqual([{ id, revision: 1, title, changed: true }]);
  expect(usesIn({ words: 'Xin cảm ơn.' }, [passage])).toEqual([]);
});

test('what stands before and after, blanks and how letters are composed change nothing', () => {
  const blank = fc.constantFrom(' ', '\n', '\n\n', '\u00a0');
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      blank,
      fc.constantFrom('NFC', 'NFD'),
      (before, after, gap, form) => {
        const said = passage.revisions[0]!.words.replaceAll(' ', gap).normalize(form);
        expect(saysWordForWord(`${before} ${said} ${after}`, passage.revisions[0]!.words)).toBe(true);
      },
    ),
  );
});
