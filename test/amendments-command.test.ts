// `amendments check` as a process of its own, without a workspace.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Place } from './process.ts';

const place = await Place.make();
afterAll(() => place.clear());
const check = (file: unknown, ...options: string[]) => {
  const path = join(place.path, 'amendments.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return place.command('amendments', 'check', path, ...options);
};

const text =
  'Điều 1. Nhiệm vụ\n\n1. Nộp đảng phí đủ.\n\n2. Sinh hoạt chi bộ.\n\nĐiều 2. Kỷ luật theo khoản 1 Điều 1.\n';
const statute = { text };
const amendments = [
  { id: 'A', change: { kind: 'words', provision: 'Điều 1, khoản 2', words: 'chi bộ', by: 'đảng' } },
  { id: 'B', change: { kind: 'repeal', provision: 'khoản 1 Điều 1' } },
  { id: 'C', change: { kind: 'renumber', provision: 'Điều 9', label: 'Điều 8.' } },
];

test('says the conflicts of a statute’s amendments in sentences, then the merged text', async () => {
  const { code, out } = await check({ statute, amendments });
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '! Article 2 refers to “khoản 1 Điều 1”, but Article 1, clause 1 is repealed by amendment B.',
    '! Amendment C cannot be made: there is no provision “Điều 9” any more.',
    ...['Điều 1. Nhiệm vụ', '', '1. (được bãi bỏ)', '2. Sinh hoạt đảng.'],
    ...['Điều 2. Kỷ luật theo khoản 1 Điều 1.', ''],
  ]);
});

test('gives everything as JSON, amendments carried onto a later text included', async () => {
  const later = { text: text.replace('2. Sinh', '2. Chăm chỉ sinh').replace('1. Nộp', '1. Đóng') };
  const { out } = await check({ statute, amendments, new_statute: later }, '--json');
  const told = JSON.parse(out);
  expect(told.changes).toEqual([
    {
      amendment: 'A',
      paragraph: 'Điều 1, khoản 2',
      from: 10,
      to: 16,
      del: 'chi bộ',
      ins: 'đảng',
      outcome: 'applied',
    },
  ]);
  expect(told.conflicts).toMatchObject([{ kind: 'reference-broken', open: true, en: expect.any(String) }]);
  expect(told.carried_over).toEqual([
    { amendment: 'A', can_carry_over: true },
    { amendment: 'B', can_carry_over: false },
    { amendment: 'C', can_carry_over: false },
  ]);
  expect(told.by_hand).toMatchObject([{ why: 'changed-since' }, { why: 'unapplied' }]);
  expect(told.result).toContain('2. Chăm chỉ sinh hoạt đảng.');
});

test('refuses a file that is not one in a line that says where', async () => {
  const wrong = await check({ original: ['a'], amendments: [{ id: 1, paragraphs: 'b' }] });
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toMatch(/^The file is not as it should be at \/amendments\/0\/paragraphs: .+\n$/);
  expect((await check('{')).err).toMatch(/^The file is not as it should be at \/: .+\n$/);
});
