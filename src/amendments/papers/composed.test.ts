// Amendments adopted one after another tell the way from the first text to the last one, provision by provision.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied } from '../changing/applied.ts';
import { wordsOf, type Change } from '../changing/amendment.ts';
import { newWords, oldWords } from '../changing/pieces.ts';
import { STATUTE } from '../changing/statute.fixture.ts';
import { doersOf } from './comparison.ts';
import { composed } from './composed.ts';

const made = (...stages: Change[][]) => {
  let text = STATUTE;
  const all = stages.map((changes, n) => {
    const one = applied(text, [{ id: String(n + 1), changes }]);
    text = one.text;
    return one;
  });
  return composed(all.slice(0, -1), all.at(-1)!);
};
const words = (provision: string, out: string, by: string): Change => ({
  ...{ kind: 'words', provision, words: out, by },
});
const at = (of: ReturnType<typeof made>, id: string) => of.provisions.find((one) => one.id === id);

test('what one adoption touched names it, what two touched names both and says what changed from first to last', () => {
  const twice = made(
    [words('a1-2', 'tháng', 'quý'), words('a1-1', 'đủ và ', '')],
    [words('a1-2', 'một lần', 'hai lần')],
  );
  expect(doersOf(at(twice, 'a1-1')!)).toEqual(['1']);
  const both = at(twice, 'a1-2')!;
  expect(doersOf(both)).toEqual(['1', '2']);
  expect(oldWords(both.pieces)).toBe('Đảng viên sinh hoạt chi bộ mỗi tháng một lần.');
  expect(newWords(both.pieces)).toBe('Đảng viên sinh hoạt chi bộ mỗi quý hai lần.');
});

test('what was removed stays where it stood; what came and went again was never there', () => {
  const came: Change = {
    ...{ kind: 'insert', spot: { after: 'a1-1' } },
    provisions: [{ id: 'n', kind: 'clause', label: '1a.', text: 'Mới.' }],
  };
  const all = made([{ kind: 'remove', provision: 'a1-1' }, came], [{ kind: 'remove', provision: 'n' }]);
  expect(all.provisions.slice(1, 4).map(({ id, gone }) => [id, gone?.by ?? null])).toEqual([
    ['a1', null],
    ['a1-1', ['1']],
    ['a1-2', null],
  ]);
  expect(at(all, 'n')).toBeUndefined();
});

const id = fc.constantFrom(...STATUTE.provisions.map((one) => one.id), 'x1', 'x2');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('replace' as const), provision: id },
    text: fc.constantFrom('Chi bộ họp.', 'Đảng viên đóng đảng phí.', ''),
  }),
  fc.record({ kind: fc.constantFrom('repeal' as const, 'remove' as const), provision: id }),
  fc.record({ kind: fc.constant('renumber' as const), provision: id, label: fc.constantFrom('9.', 'z)') }),
  fc.tuple(id, id).map(([provision, after]): Change => ({ kind: 'move', provision, spot: { after } })),
  fc.tuple(id, fc.constantFrom('x1', 'x2')).map(([after, own]): Change => ({
    ...{ kind: 'insert', spot: { after } },
    provisions: [{ id: own, kind: 'clause', label: '8.', text: 'Thêm.' }],
  })),
  fc.constant<Change>({ kind: 'phrase', phrase: 'chi bộ', by: 'đảng ủy' }),
);

test('without what came it is the first text, without what went the last one', () => {
  const stages = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(stages, (all) => {
      const { provisions, text } = made(...all);
      const old = provisions.filter(({ came }) => !came);
      const were = new Map(STATUTE.provisions.map((one) => [one.id, wordsOf(one)]));
      expect(old.map(({ id: own }) => own).toSorted()).toEqual([...were.keys()].toSorted());
      for (const one of old) expect(oldWords(one.pieces)).toBe(were.get(one.id));
      const standing = provisions.filter(({ gone }) => !gone?.removed);
      expect(standing.map((one) => [one.id, one.label])).toEqual(
        text.provisions.map((one) => [one.id, one.label]),
      );
      for (const [n, one] of standing.entries())
        if (!one.gone) expect(newWords(one.pieces)).toBe(wordsOf(text.provisions[n]!));
    }),
    { numRuns: 500 },
  );
});
