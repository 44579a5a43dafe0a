// The consolidated text by the technique of Pháp lệnh 01/2012: marks at amended places, notes that name the act, numbers kept.
import { expect, test } from 'vitest';
import type { Day } from '#kernel/day';
import { applied } from '../changing/applied.ts';
import type { Change } from '../changing/amendment.ts';
import { STATUTE } from '../changing/statute.fixture.ts';
import { consolidatedOf } from './consolidated.ts';
import { drafted, materialWith } from './material.fixture.ts';

const all = consolidatedOf(materialWith());
const line = (id: string, of = all) => of.lines.find((one) => one.id === id)!;
const said = (numbers: number[], of = all) => numbers.map((n) => of.notes[n - 1]);
const with_ = (...changes: Change[]) => {
  const amendments = [drafted('7', changes)];
  return consolidatedOf(materialWith({ amendments, applied: applied(STATUTE, [{ id: '7', changes }]) }));
};
const day = (text: string) => text as Day;
const DRAFT = 'theo đề xuất sửa đổi số 7 (Sửa đổi Điều lệ mẫu 2026).';

test('an amended phrase has its mark behind it, the note tells what it was and by what it was replaced', () => {
  const { pieces, notes } = line('a1-2');
  expect(notes).toEqual([]);
  expect(said(pieces.flatMap((piece) => piece.notes))).toEqual([
    'Cụm từ “tháng” được thay thế bằng cụm từ “quý” theo đề xuất sửa đổi số 1 (Sửa đổi Điều lệ mẫu 2026).',
    'Cụm từ “, trừ trường hợp đặc biệt” được bổ sung theo đề xuất sửa đổi số 1 (Sửa đổi Điều lệ mẫu 2026).',
  ]);
  expect(pieces.find((piece) => piece.notes.length)!.kind).toBe('in');
});

test('a provision worded anew, added, moved or numbered anew has its mark at the number', () => {
  const anew = with_({ kind: 'replace', provision: 'a1-1', text: 'Đóng đảng phí.' });
  expect(said(line('a1-1', anew).notes, anew).at(-1)).toBe(`Khoản này được sửa đổi, bổ sung ${DRAFT}`);
  expect(line('a1-1', anew).pieces.flatMap(({ notes }) => notes)).toEqual([]);
  expect(said(line('n3').notes)[0]).toMatch(/^Điều này được bổ sung theo đề xuất sửa đổi số 10/);
  const moved = with_(
    { kind: 'move', provision: 'a1-2', spot: { under: 'a3' } },
    { kind: 'renumber', provision: 'a1-2', label: '1.' },
  );
  expect(said(line('a1-2', moved).notes, moved)).toEqual([
    `Khoản này được chuyển từ Điều 1, khoản 2 ${DRAFT}`,
    `Khoản này được đánh số lại từ “2.” ${DRAFT}`,
  ]);
});

test('what is repealed keeps its number and its mark; what goes with its number leaves the mark where it stood', () => {
  expect(line('a2-1')).toMatchObject({ stands: 'repealed', label: '1.' });
  expect(said(line('a2-1').notes)[0]).toMatch(/^Khoản này được bãi bỏ theo/);
  expect(line('a2-1-a')).toMatchObject({ stands: 'removed', notes: [] });
  const gone = with_({ kind: 'remove', provision: 'a1-2' });
  expect(said(line('a1', gone).notes, gone)).toEqual([`Điều 1, khoản 2 (cũ) được bỏ cùng với số ${DRAFT}`]);
  const phrase = with_({ kind: 'words', provision: 'a1-1', words: ' và đúng hạn', by: '' });
  expect(
    said(
      line('a1-1', phrase).pieces.flatMap(({ notes }) => notes),
      phrase,
    ),
  ).toEqual([`Cụm từ “và đúng hạn” được bãi bỏ ${DRAFT}`]);
});

test('earlier acts are listed at the head, noted where they changed the text, and their days of effect stand at the end', () => {
  expect(all.acts.map(({ number }) => number)).toEqual(['01-ĐLM', '02-NQ']);
  expect(said(line('a1-1').notes)).toEqual([
    'Khoản này được sửa đổi theo Nghị quyết sửa đổi số 02-NQ, ngày 04/03/2023 của Đại hội mẫu, có hiệu lực kể từ ngày 01/05/2023.',
  ]);
  expect(said(all.closing)).toEqual([
    'Nghị quyết sửa đổi số 02-NQ, ngày 04/03/2023 của Đại hội mẫu có hiệu lực kể từ ngày 01/05/2023.',
  ]);
});

test('the bases of the acts that changed the text stand in notes at the preamble', () => {
  expect(said(all.opening)).toEqual([
    'Nghị quyết sửa đổi số 02-NQ, ngày 04/03/2023 của Đại hội mẫu có căn cứ ban hành như sau:\nCăn cứ Điều lệ mẫu;\nCăn cứ báo cáo tổng kết,',
  ]);
});

test('notes count on in the order of the text', () => {
  const marks = all.lines.flatMap(({ notes, pieces }) => [...notes, ...pieces.flatMap((one) => one.notes)]);
  expect([...all.opening, ...marks, ...all.closing]).toEqual(all.notes.map((_, n) => n + 1));
});

test('once an act made the draft the text in force, notes name the act and it stands in the list', () => {
  const act = {
    ...{ number: '03-NQ', title: 'Nghị quyết sửa đổi', issuer: 'Đại hội mẫu' },
    ...{ adoptedOn: day('2026-11-20'), inForceFrom: day('2027-01-01'), bases: '' },
  };
  const changes: Change[] = [{ kind: 'repeal', provision: 'a1-1' }];
  const amendments = [drafted('7', changes, { adopted: true, act })];
  const made = applied(STATUTE, [{ id: '7', changes }]);
  const enacted = consolidatedOf(
    materialWith({ amendments, adopted: [made], text: made.text, applied: made }),
  );
  const ACT = 'Nghị quyết sửa đổi số 03-NQ, ngày 20/11/2026 của Đại hội mẫu';
  expect(said(line('a1-1', enacted).notes, enacted).at(-1)).toBe(
    `Khoản này được bãi bỏ theo ${ACT}, có hiệu lực kể từ ngày 01/01/2027.`,
  );
  expect([enacted.acts.at(-1)!.number, enacted.draft, all.draft]).toEqual(['03-NQ', false, true]);
  expect(said(enacted.closing, enacted).at(-1)).toBe(`${ACT} có hiệu lực kể từ ngày 01/01/2027.`);
});
