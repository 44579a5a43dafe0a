// Tracked changes in the file that was put up: to accept all gives the new text, to reject all the old one as it was written; the rest of
// the file stays as it is.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Naming, readFile, trackInOwnDocx, writeStatuteDocx, type StatuteText } from '#statute';
import { SHARED } from '../../statute/writing/schema.fixture.ts';
import { readDocxLines } from '#platform/documents';
import { applied } from '../changing/applied.ts';
import { wordsOf, type Change, type Spot } from '../changing/amendment.ts';
import { looks, mainOf, resolved } from '../../platform/documents/tracking/resolved.fixture.ts';
import { BODY, UPLOADED } from '../../statute/writing/uploaded.fixture.ts';
import { drafted } from './material.fixture.ts';
import { trackedLines } from './tracked.ts';

const DATE = '2026-11-27T00:00:00Z';
const BASE = readFile(UPLOADED).text;
const naming = new Naming(BASE.provisions);
const named = (name: string) => BASE.provisions.find((one) => naming.nameOf(one.id) === name)!.id;

/** The file with amendments as tracked changes; null where one has no place in it. */
function trackedIn(file: Uint8Array, base: StatuteText, all: Change[][]) {
  const amendments = all.map((changes, n) => drafted(String(n + 1), changes, { drafter: `Ban ${n + 1}` }));
  const made = applied(
    base,
    amendments.map((one) => ({ id: one.id, changes: one.changes })),
  );
  const lines = trackedLines({ base, applied: made, amendments }, DATE);
  return { made, lines, bytes: trackInOwnDocx(file, base, lines)! };
}
const trackedOf = (...all: Change[][]) => trackedIn(UPLOADED, BASE, all);

const ours = (author: string) => author.startsWith('Ban');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const textIn = (bytes: Uint8Array) => oneLine(readDocxLines(bytes).lines.join(' '));
const textOf = ({ before, provisions, after }: StatuteText) =>
  oneLine([before, ...provisions.map((one) => `${one.label} ${wordsOf(one)}`), after].join(' '));
const accepted = (bytes: Uint8Array) => readDocxLines(resolved(bytes, true, ours)).lines;
const rejected = (bytes: Uint8Array) => resolved(bytes, false, ours);

/** Blocks of the upload that are not there byte for byte, in stretches, each with what stands there. */
function changedBlocks(bytes: Uint8Array): { blocks: string[]; now: string }[] {
  const [xml, changed] = [mainOf(bytes), [] as { blocks: string[]; now: string }[]];
  let [at, open]: [number, string[]] = [xml.indexOf('<w:body>') + 8, []];
  for (const block of [...BODY.split('\n'), '</w:body>']) {
    const found = xml.indexOf(block, at);
    if (found < 0) open.push(block);
    else {
      const now = xml.slice(at, found).trim();
      if (open.length || now) changed.push({ blocks: open, now });
      [at, open] = [found + block.length, []];
    }
  }
  return changed;
}

const id = fc.constantFrom(...BASE.provisions.map((one) => one.id));
const spot: fc.Arbitrary<Spot> = fc.oneof(
  id.map((after) => ({ after })),
  id.map((before) => ({ before })),
  id.map((under) => ({ under })),
);
const text = fc.constantFrom('Họp.', 'Đảng viên đóng phí.', '');
const words = fc.tuple(fc.constantFrom(...BASE.provisions), fc.nat(), fc.nat(6)).map(([one, from, many]) => {
  const all = wordsOf(one).split(' ');
  const first = from % all.length;
  return { provision: one.id, words: all.slice(first, first + 1 + many).join(' '), occurrence: 1 };
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('replace' as const), provision: id, text },
    more: fc.array(fc.constantFrom('Một.', 'Hai.'), { maxLength: 2 }),
  }),
  fc.tuple(words, fc.constantFrom('', 'thay lời', 'một\nhai')).map(([of, by]): Change => {
    return { kind: 'words', ...of, by };
  }),
  fc.record({ kind: fc.constantFrom('repeal' as const, 'remove' as const), provision: id }),
  fc.record({ kind: fc.constant('move' as const), provision: id, spot }),
  fc.record({ kind: fc.constant('renumber' as const), provision: id, label: fc.constantFrom('9.', 'z)') }),
  fc.tuple(spot, fc.uuid(), text).map(([where, one, said]): Change => ({
    ...{ kind: 'insert', spot: where },
    provisions: [{ id: one, kind: 'clause', label: '8.', text: said, more: ['Thêm.'] }],
  })),
  fc.constant<Change>({ kind: 'phrase', phrase: 'chi bộ', by: 'đảng ủy' }),
);

test('to accept all gives the new text, to reject all the old one with every look; the rest is as it was', () => {
  let placed = 0;
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 }), (all) => {
      const { made, bytes } = trackedOf(...all);
      // Half of a row of a table has no place in the file.
      if (!bytes) return;
      placed += 1;
      expect(textIn(resolved(bytes, true, ours))).toBe(textOf(made.text));
      expect(textIn(rejected(bytes))).toBe(textOf(BASE));
      expect(looks(rejected(bytes))).toEqual(looks(UPLOADED));
      for (const { blocks, now } of changedBlocks(bytes)) {
        const paragraphs = now.split('</w:p>').filter((one) => one.includes('w:author="Ban '));
        expect(paragraphs.length).toBeGreaterThanOrEqual(Math.max(blocks.length, 1));
      }
      const [was, is] = [unzipSync(UPLOADED), unzipSync(bytes)];
      expect(Object.keys(is)).toEqual(Object.keys(was));
      for (const name of Object.keys(was))
        if (name !== 'word/document.xml') expect([name, is[name]]).toEqual([name, was[name]]);
    }),
    { numRuns: 250 },
  );
  expect(placed).toBeGreaterThan(230);
});

const insert = (after: string, label: string): Change => ({
  ...{ kind: 'insert', spot: { after: named(after) } },
  provisions: [{ id: `n ${label}`, kind: 'clause', label, text: 'Điều mới.' }],
});
const xmlOf = (...changes: Change[]) => mainOf(trackedOf(changes).bytes);

test('a word that stands in several runs goes from each in its look; what comes has the look of what it stands for', () => {
  const xml = xmlOf({ kind: 'words', provision: named('Điều 1, khoản 1'), words: 'đảng phí', by: 'phí' });
  const gone = [...xml.matchAll(/<w:del [^>]*>(.*?)<\/w:del>/g)].map(([, run]) => run);
  expect(gone.slice(0, 1)).toEqual([
    '<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">đảng</w:delText></w:r>',
  ]);
  const [changed, ...others] = changedBlocks(
    trackedOf([{ kind: 'words', provision: named('Điều 1, khoản 1'), words: 'đóng', by: 'nộp' }]).bytes,
  );
  expect(others).toEqual([]);
  expect(changed!.blocks).toHaveLength(1);
  expect(changed!.now).toContain('<w:r><w:t>1.</w:t><w:tab/></w:r>');
  expect(changed!.now).toContain('<w:footnoteReference w:id="2"/>');
});

test('a change within a link stays in the link, and beside somebody’s insertion outside of it', () => {
  const xml = xmlOf({ kind: 'phrase', phrase: 'chi bộ', by: 'đảng ủy' });
  const link = /<w:hyperlink.*?<\/w:hyperlink>/.exec(xml)![0];
  expect(link.match(/<w:del /g)).toHaveLength(2);
  expect(link).toMatch(
    /<w:ins [^>]*w:author="Ban 1"[^>]*><w:r><w:rPr><w:color w:val="FF0000"\/><\/w:rPr><w:t>đảng ủy/,
  );
  const theirs = [...xml.matchAll(/<w:ins [^>]*w:author="Ai đó".*?<\/w:ins>/g)].map(([one]) => one);
  expect(theirs.some((one) => one.includes('Ban 1') && one.includes('preserve">chi bộ<'))).toBe(true);
  expect(theirs.every((one) => !one.includes('đảng ủy'))).toBe(true);
  expect(xml).not.toMatch(/<w:ins [^>]*\/>/);
  const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, one]) => one);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a clause that comes where the numbers go on is numbered by itself; another has its number in words', () => {
  expect(accepted(trackedOf([insert('Điều 3, khoản 3', '4.')]).bytes)).toContain('4. Điều mới.');
  expect(xmlOf(insert('Điều 3, khoản 3', '4.'))).not.toContain('4. ');
  expect(xmlOf(insert('Điều 3, khoản 3', '4.'))).toMatch(
    /<w:ins [^>]*><w:r><w:rPr><w:sz w:val="26"\/><\/w:rPr><w:t>Điều mới\./,
  );
  const between = accepted(trackedOf([insert('Điều 3, khoản 2', '2a.')]).bytes);
  expect(between.slice(between.indexOf('b) Kiểm tra.'), -5)).toEqual([
    ...['b) Kiểm tra.', '2a. Điều mới.', '3. Chi bộ báo cáo đảng ủy.'],
  ]);
});

test('numbers that would move by themselves are written in words unless they are to move', () => {
  const removed: Change = { kind: 'remove', provision: named('Điều 3, khoản 1') };
  const stays = trackedOf([removed]).bytes;
  expect(accepted(stays)).toEqual(
    expect.arrayContaining(['2. Chi bộ có nhiệm vụ:', '3. Chi bộ báo cáo đảng ủy.']),
  );
  expect(mainOf(stays).match(/<w:pPrChange /g)).toHaveLength(2);
  const renumber = (name: string, label: string): Change => ({
    kind: 'renumber',
    provision: named(name),
    label,
  });
  const moved = trackedOf([
    removed,
    renumber('Điều 3, khoản 2', '1.'),
    renumber('Điều 3, khoản 3', '2.'),
  ]).bytes;
  expect(accepted(moved)).toEqual(
    expect.arrayContaining(['1. Chi bộ có nhiệm vụ:', '2. Chi bộ báo cáo đảng ủy.']),
  );
  expect(mainOf(moved)).not.toContain('pPrChange');
});

test('a new chapter stands in two paragraphs as the others do; a table of which nothing stays goes by its rows', () => {
  const chapter = { id: 'x', kind: 'chapter' as const, label: 'Chương III', text: 'MỚI' };
  const lines = accepted(trackedOf([{ kind: 'insert', spot: { under: null }, provisions: [chapter] }]).bytes);
  expect(lines.slice(-5, -3)).toEqual(['Chương III', 'MỚI']);
  const { bytes } = trackedOf([{ kind: 'repeal', provision: named('Điều 2, khoản 2') }]);
  expect(mainOf(bytes).match(/<w:trPr><w:del /g)).toHaveLength(2);
  expect(accepted(bytes)).toContain('2. (được bãi bỏ)');
});

test('a file with another text is left alone, and so is one that is no DOCX', () => {
  const { lines } = trackedOf([{ kind: 'repeal', provision: named('Điều 4') }]);
  expect(trackInOwnDocx(UPLOADED, { ...BASE, before: `${BASE.before} thêm` }, lines)).toBe(null);
  expect(trackInOwnDocx(new TextEncoder().encode('Điều 1. A'), BASE, lines)).toBe(null);
  const [once, twice] = [0, 1].map(() => trackInOwnDocx(UPLOADED, BASE, lines)!);
  expect(Buffer.from(once!).equals(twice!)).toBe(true);
});

test.runIf(existsSync(SHARED))('a whole regulation is amended in its own file', async () => {
  const { text: read } = readFile(readFileSync(resolve(SHARED, 'statutes/qd-294-2025.txt')));
  const file = await writeStatuteDocx(read, { title: 'Quy định' });
  const base = readFile(file).text;
  const nth = (from: number, to: number) => base.provisions.slice(from, to);
  const { made, bytes } = trackedIn(file, base, [
    [{ kind: 'phrase', phrase: 'chi bộ', by: 'tổ đảng' }],
    nth(40, 60).map((one) => ({ kind: 'repeal', provision: one.id })),
    nth(100, 140).map((one) => ({ kind: 'remove', provision: one.id })),
    nth(200, 210).map((one) => ({ kind: 'replace', provision: one.id, text: 'Mới.', more: ['Thêm.'] })),
  ]);
  expect(textIn(resolved(bytes, true))).toBe(textOf(made.text));
  expect(looks(resolved(bytes, false))).toEqual(looks(file));
});
