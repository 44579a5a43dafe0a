// Tracked changes in the file that was put up: to accept all gives the new text, to reject all the old one as it was written; the rest of
// the file stays as it is.
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFile, trackInOwnDocx, type StatuteText } from '#statute';
import { readDocxLines } from '#platform/documents';
import { applied } from '../changing/applied.ts';
import { wordsOf, type Change, type Spot } from '../changing/amendment.ts';
import { looks, mainOf, resolved } from '../../platform/documents/tracking/resolved.fixture.ts';
import { UPLOADED } from '../../statute/writing/uploaded.fixture.ts';
import { drafted } from './material.fixture.ts';
import { trackedLines } from './tracked.ts';

const DATE = '2026-11-27T00:00:00Z';
const BASE = readFile(UPLOADED).text;
const ids = BASE.provisions.map(({ id }) => id);

function trackedOf(all: Change[][]) {
  const amendments = all.map((changes, n) => drafted(String(n + 1), changes, { drafter: `Ban ${n + 1}` }));
  const made = applied(
    BASE,
    amendments.map((one) => ({ id: one.id, changes: one.changes })),
  );
  const lines = trackedLines({ base: BASE, applied: made, amendments }, DATE);
  return { made, bytes: trackInOwnDocx(UPLOADED, BASE, lines) };
}

const ours = (author: string) => author.startsWith('Ban');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const textIn = (bytes: Uint8Array) => oneLine(readDocxLines(bytes).lines.join(' '));
const textOf = ({ before, provisions, after }: StatuteText) =>
  oneLine([before, ...provisions.map((one) => `${one.label} ${wordsOf(one)}`), after].join(' '));

const id = fc.constantFrom(...ids);
const spot: fc.Arbitrary<Spot> = fc.oneof(
  id.map((after) => ({ after })),
  id.map((before) => ({ before })),
  id.map((under) => ({ under })),
);
const text = fc.constantFrom('Họp.', 'Đảng viên đóng phí.', '');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('replace' as const), provision: id, text },
    more: fc.array(fc.constantFrom('Một.', 'Hai.'), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constantFrom('repeal' as const, 'remove' as const), provision: id }),
  fc.record({ kind: fc.constant('move' as const), provision: id, spot }),
  fc.record({ kind: fc.constant('renumber' as const), provision: id, label: fc.constantFrom('9.', 'z)') }),
  fc.tuple(spot, fc.uuid(), text).map(([where, one, words]): Change => ({
    ...{ kind: 'insert', spot: where },
    provisions: [{ id: one, kind: 'clause', label: '8.', text: words, more: ['Thêm.'] }],
  })),
  fc.constantFrom<Change>(
    { kind: 'phrase', phrase: 'chi bộ', by: 'đảng ủy' },
    { kind: 'phrase', phrase: 'Đảng viên', by: 'Quần chúng' },
    { kind: 'phrase', phrase: 'đảng phí', by: 'các khoản' },
  ),
);

test('to accept all gives the new text, to reject all the old one with every look', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 }), (all) => {
      const { made, bytes } = trackedOf(all);
      if (!bytes) throw new Error("NULL");
      expect(textIn(resolved(bytes, true, ours))).toBe(textOf(made.text));
      expect(textIn(resolved(bytes, false, ours))).toBe(textOf(BASE));
      expect(looks(resolved(bytes, false, ours))).toEqual(looks(UPLOADED));
      const [was, is] = [unzipSync(UPLOADED), unzipSync(bytes)];
      expect(Object.keys(is)).toEqual(Object.keys(was));
      for (const name of Object.keys(was))
        if (name !== 'word/document.xml') expect([name, is[name]]).toEqual([name, was[name]]);
    }),
    { numRuns: 2000 },
  );
});
