// What holds for any amendments of any text: nothing is lost or invented, each change names its amendment, and the order in which
// amendments arrive does not count.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsChanged } from '#statute';
import { reportOf } from '../checking/report.ts';
import { readAmendments } from '../checking/file.ts';
import { wordsOf, type Amendment, type Change, type Spot } from './amendment.ts';
import { made } from './applied.ts';
import { conflictsIn } from './conflicts.ts';
import { newWords, oldWords } from './pieces.ts';
import { rebased } from './rebasing.ts';
import { STATUTE } from './statute.fixture.ts';

const id = fc.constantFrom(...STATUTE.provisions.map((one) => one.id), 'x');
const some = fc.array(fc.constantFrom('đảng', 'viên', 'chi bộ', 'Điều 2', 'họp', ',', '[line]', '##'), {
  maxLength: 4,
});
const text = some.map((words) => words.join(' '));
const spot: fc.Arbitrary<Spot> = fc.oneof(
  id.map((after) => ({ after })),
  id.map((before) => ({ before })),
  id.map((under) => ({ under })),
);
const label = fc.constantFrom('1.', '2.', 'a)', 'Điều 2.');
const brought = fc.record({ id: fc.uuid(), kind: fc.constant('clause' as const), label, text });
const quoted = fc.tuple(id, fc.nat(60), fc.nat(25)).map(([provision, from, length]) => {
  const words = wordsOf(STATUTE.provisions.find((one) => one.id === provision) ?? { text: '', more: [] });
  return { provision, from, words: words.slice(from, from + length) };
});
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(quoted, text).map(([at, by]): Change => ({ kind: 'words', ...at, by })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace' as const), provision: id, text }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), spot, provisions: fc.tuple(brought) }),
  },
  fc.record({ kind: fc.constantFrom('repeal' as const, 'remove' as const), provision: id }),
  fc.record({ kind: fc.constant('renumber' as const), provision: id, label }),
  fc.record({ kind: fc.constant('move' as const), provision: id, spot }),
  fc.record({
    kind: fc.constant('phrase' as const),
    phrase: fc.constantFrom('chi bộ', 'Đảng viên'),
    by: text,
  }),
);
const amendments: fc.Arbitrary<Amendment[]> = fc
  .array(fc.array(change, { maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map((changes, n) => ({ id: String(n + 1), changes })));

test('taking out what came in gives the old text, provision by provision; each piece names its amendments', () => {
  fc.assert(
    fc.property(amendments, fc.boolean(), (all, strict) => {
      const { provisions, text: clean } = made(STATUTE, all, { strict });
      const stayed = provisions.filter(({ came }) => !came);
      expect(stayed.map((one) => one.id).toSorted()).toEqual(
        STATUTE.provisions.map((one) => one.id).toSorted(),
      );
      for (const one of stayed)
        expect(oldWords(one.pieces)).toBe(wordsOf(STATUTE.provisions.find((was) => was.id === one.id)!));
      for (const { pieces } of provisions)
        for (const { kind, by } of pieces) expect(by.length > 0).toBe(kind !== 'same');
      const standing = provisions.filter(({ gone }) => !gone);
      const kept = clean.provisions.filter((one) => standing.some((other) => other.id === one.id));
      expect(kept.map(wordsOf)).toEqual(standing.map(({ pieces }) => newWords(pieces)));
    }),
    { numRuns: 400 },
  );
});

test('every edit is made, offered, set aside, or goes with its provision', () => {
  fc.assert(
    fc.property(amendments, fc.boolean(), (all, strict) => {
      const told = made(STATUTE, all, { strict });
      const aside = conflictsIn(told, all, { strict }).flatMap(({ sides }) =>
        sides.filter((side) => side.aside),
      );
      for (const edit of [...told.placed.edits.values()].flat()) {
        const { pieces, gone } = told.provisions.find((one) => one.id === edit.provision)!;
        const waits = aside.some(
          (side) => side.amendment === edit.amendment && side.from === edit.from && side.in === edit.in,
        );
        const isMade = pieces.some(
          ({ by, kind, text: put }) =>
            by.includes(edit.amendment) &&
            (edit.in ? kind === 'in' && put.trim() === edit.in.trim() : kind === 'out'),
        );
        expect(waits || isMade || (gone !== null && edit.throughout) || !edit.in.trim()).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('the order in which amendments arrive does not count', () => {
  fc.assert(
    fc.property(
      amendments.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const [one, other] = [made(STATUTE, all), made(STATUTE, shuffled)];
        expect(other.provisions).toEqual(one.provisions);
        expect(conflictsIn(other, shuffled, {})).toEqual(conflictsIn(one, all, {}));
      },
    ),
    { numRuns: 200 },
  );
});

test('amendments are carried over onto the text that they were made for as they are', () => {
  fc.assert(
    fc.property(amendments, (all) => {
      const { unapplied } = made(STATUTE, all);
      const { carried, byHand } = rebased(STATUTE, all, STATUTE);
      expect(byHand.every(({ why }) => why === 'unapplied')).toBe(true);
      expect(byHand.length).toBe(unapplied.filter(({ why }) => why !== 'into-itself').length);
      expect(carried.every(({ how }) => how !== 'shifted')).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const paragraphs = fc.array(
  fc
    .array(fc.constantFrom('đảng', 'viên', 'họp', 'bầu', 'cử', 'phiếu', ',', '.'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
  { maxLength: 8 },
);

test('one amendment by itself makes its own text, of plain paragraphs too', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (original, amended) => {
      const told = reportOf(
        readAmendments(JSON.stringify({ original, amendments: [{ id: 1, paragraphs: amended }] })),
      );
      const merged = told['merged'] as string[];
      expect(merged.length).toBe(amended.length);
      merged.forEach((one, n) => expect(wordsChanged(one, amended[n]!)).toEqual([]));
    }),
    { numRuns: 400 },
  );
});

test('what an amendment and an adoption both did is done, and the adopted text stands', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (old_base, new_base) => {
      const told = reportOf(readAmendments(JSON.stringify({ old_base, amendment: new_base, new_base })));
      expect([told['can_carry_over'], told['result']]).toEqual([true, new_base]);
    }),
    { numRuns: 300 },
  );
});
