// Amendments of plain paragraphs, as the command line is asked about them. The cases of the reference folder are run where it is there.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOf } from './report.ts';
import { readAmendments } from './file.ts';

type Told = Record<string, unknown>;
const report = (file: object) =>
  reportOf(readAmendments(JSON.stringify(file))) as Record<string, Told[]> & Told;
const merging = (original: string[], ...amended: string[][]) =>
  report({ original, amendments: amended.map((paragraphs, n) => ({ id: n + 1, paragraphs })) });
const carrying = (old_base: string[], amendment: string[], new_base: string[]) =>
  report({ old_base, amendment, new_base });

// Blanks at the edges of what changed are not what a case is about.
const trimmed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, trimmed(part)]));
};

const CASES = resolve(import.meta.dirname, '../../../../shared/data/amendment-cases/cases.json');
interface Case {
  id: string;
  expected: Told;
}
const cases: Case[] = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')).cases : [];

describe.skipIf(!cases.length)('the cases of the reference folder', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const told = trimmed(report(one)) as Told;
    const expected = trimmed(one.expected) as Told;
    expect(told).toMatchObject(expected);
    for (const [name, part] of Object.entries(expected))
      if (Array.isArray(part)) expect([name, (told[name] as unknown[]).length]).toEqual([name, part.length]);
  });
});

describe('one amendment', () => {
  test('tells words with their places, and nothing of neighbours', () => {
    const told = merging(['Chi bộ họp mỗi tháng một lần.'], ['Chi bộ họp mỗi quý một lần.']);
    expect(told['changes']).toEqual([
      { amendment: 1, paragraph: 0, from: 15, to: 20, del: 'tháng', ins: 'quý', outcome: 'applied' },
    ]);
    expect(told['merged']).toEqual(['Chi bộ họp mỗi quý một lần.']);
  });

  test('items numbered anew have not changed; a number changed by itself has', () => {
    const list = merging(['a) Một', 'b) Hai'], ['a) Một', 'b) Mới', 'c) Hai']);
    expect([list['changes'], list['changed_paragraphs'], list['affected_paragraphs']]).toEqual([[], [], [0]]);
    expect(list['merged']).toEqual(['a) Một', 'b) Mới', 'c) Hai']);
    expect(list['renumbered']).toEqual([{ amendment: 1, paragraph: 1, from: 'b)', to: 'c)' }]);
    const number = merging(['Mở đầu', '2. Hai'], ['Mở đầu', '3. Hai']);
    expect(number['changes']).toMatchObject([{ paragraph: 1, del: '2.', ins: '3.' }]);
  });

  test('a move is told at both ends, a split and a joining by the paragraphs that they concern', () => {
    const moved = merging(['Một', 'Hai', 'Đoạn văn dài'], ['Đoạn văn dài', 'Một', 'Hai']);
    expect(moved['moved']).toEqual([{ amendment: 1, text: 'Đoạn văn dài', from: 2, to_before: 0 }]);
    expect(moved['merged']).toEqual(['Đoạn văn dài', 'Một', 'Hai']);
    const [whole, parts] = [
      ['Một hai ba. Bốn năm sáu.', 'Hết'],
      ['Một hai ba.', 'Bốn năm sáu.', 'Hết'],
    ];
    const split = merging(whole, parts);
    expect([split['split'], split['inserted_paragraphs'], split['merged']]).toMatchObject([
      [{ paragraph: 0 }],
      [],
      parts,
    ]);
    const joined = merging(parts, whole);
    expect([joined['joined'], joined['deleted_paragraphs']]).toEqual([
      [{ amendment: 1, paragraph: 1, into: 0 }],
      [],
    ]);
    expect(joined['merged']).toEqual(whole);
  });

  test('marks stay where they are in the merged text', () => {
    expect(merging(['một [line] hai ba[1] bốn năm'], ['một năm'])['merged']).toEqual(['một [line] [1]năm']);
  });
});

describe('several amendments', () => {
  const original = ['Cấp ủy họp mỗi tháng một lần.', 'Đảng phí nộp đủ.'];

  test('that do not meet are merged', () => {
    const told = merging(
      original,
      ['Cấp ủy họp mỗi quý một lần.', original[1]!],
      [original[0]!, 'Đảng phí nộp đủ, đúng hạn.'],
    );
    expect([told['merged'], told['conflicts'], told['tolerant']]).toEqual([
      ['Cấp ủy họp mỗi quý một lần.', 'Đảng phí nộp đủ, đúng hạn.'],
      [],
      { applied: [1, 2], collisions: [] },
    ]);
  });

  test('that say the same are one change of both', () => {
    const told = merging(
      original,
      ['Cấp ủy họp mỗi quý một lần.', original[1]!],
      ['Cấp ủy họp mỗi quý một lần.', original[1]!],
    );
    expect([told['merged'], told['conflicts']]).toEqual([['Cấp ủy họp mỗi quý một lần.', original[1]], []]);
    expect(told['provisions']![0]).toMatchObject({
      pieces: [{}, { by: [1, 2] }, { kind: 'in', by: [1, 2] }, {}],
    });
    const added = [...original, 'Điều mới.'];
    expect(merging(original, added, added)['merged']).toEqual(added);
  });

  test('an edit within what another takes out, and an edit of a paragraph that another takes out, are set aside', () => {
    const within = merging(['Một hai ba bốn năm sáu.'], ['Một sáu.'], ['Một hai ba x bốn năm sáu.']);
    expect(within['collisions']).toMatchObject([{ amendment: 1, kind: 'overlap', with: [{ amendment: 2 }] }]);
    expect(within['merged']).toEqual(['Một hai ba x bốn năm sáu.']);
    const gone = merging(original, [original[1]!], ['Cấp ủy họp mỗi quý một lần.', original[1]!]);
    expect(gone['collisions']).toMatchObject([{ amendment: 2, kind: 'edit-of-repealed' }]);
    expect([gone['merged'], gone['applied']]).toEqual([[original[1]], [1]]);
  });

  test('at one point stay side by side by their names; strictly they wait for a decision', () => {
    const file = (ids: number[]) => ({
      original,
      amendments: ids.map((id) => ({ id, paragraphs: [original[0], `Thêm bởi ${id}.`, original[1]] })),
    });
    const told = report(file([10, 2]));
    expect(told['order_of_insertions']).toEqual([
      ['Thêm bởi 2.', 2],
      ['Thêm bởi 10.', 10],
    ]);
    expect([told['collisions'], told['merged']]).toEqual([[], report(file([2, 10]))['merged']]);
    expect(told['strict']).toMatchObject({
      collisions: [{ kind: 'same-point', amendment: 2, with: [{ amendment: 10 }] }],
    });
  });
});

describe('carrying over', () => {
  const base = ['Cấp ủy họp mỗi tháng một lần.', 'Đảng phí nộp đủ.', 'Bầu cử bằng phiếu kín.'];

  test('a change goes to its new place, and an insertion to the neighbour that is left', () => {
    const told = carrying(
      base,
      [base[0]!, 'Đảng phí nộp đủ.', 'Chen vào.', 'Bầu cử bằng phiếu.'],
      ['Lời đầu.', base[0]!, `Nay ${base[2]}`],
    );
    expect([told['can_carry_over'], told['result']]).toEqual([
      true,
      ['Lời đầu.', base[0], 'Chen vào.', 'Nay Bầu cử bằng phiếu.'],
    ]);
    expect((told['carried'] as Told[]).map(({ how }) => how)).toEqual(['shifted', 'shifted']);
  });

  test('what the adoption did itself is done, and what it worded otherwise is left to a hand', () => {
    expect(carrying(base, [base[0]!, base[2]!], [base[0]!, base[2]!])).toMatchObject({
      can_carry_over: true,
    });
    const told = carrying(
      base,
      ['Cấp ủy họp mỗi quý một lần.', ...base.slice(1)],
      ['Cấp ủy họp mỗi năm hai lần.', ...base.slice(1)],
    );
    expect(told['can_carry_over']).toBe(false);
    expect(told['by_hand']).toMatchObject([{ why: 'words-changed', provision: 0, words: 'tháng' }]);
    expect(told['by_hand']![0]).toMatchObject({
      vi: expect.stringContaining('Đoạn 1'),
      en: expect.stringContaining('Paragraph 1'),
    });
  });

  test('an amendment of a paragraph that is gone is left to a hand, one that takes it out too is not', () => {
    const now = [base[0]!, base[2]!];
    expect(carrying(base, [base[0]!, 'Đảng phí nộp đúng.', base[2]!], now)['by_hand']).toMatchObject([
      { why: 'provision-gone' },
    ]);
    expect(carrying(base, now, now)['carried']).toMatchObject([{ how: 'already' }]);
  });
});
