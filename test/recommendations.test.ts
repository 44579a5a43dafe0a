// `recommendations group` as an operator meets it, with no workspace at all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Place } from './process.ts';

const place = await Place.make();
afterAll(() => place.clear());

function file(name: string, lines: (object | string)[]): string {
  const path = join(place.path, name);
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(path, written.join('\n'));
  return path;
}

const LINES = [
  { id: 'a', text: 'Sửa điều kiện kết nạp đảng viên.', provision: 'Điều 1, khoản 2' },
  { id: 7, text: 'Đề nghị xem lại tiêu chuẩn vào Đảng.', charter_article: [1] },
  '',
  { text: 'Thêm cây xanh ở trường học.' },
];

test('groups with reasons as JSON, groups of one included; a line without an id is called by its number', async () => {
  const { code, out, err } = await place.command(
    'recommendations',
    'group',
    file('good.jsonl', LINES),
    '--json',
  );
  expect([code, err]).toEqual([0, '']);
  const { groups } = JSON.parse(out) as {
    groups: { members: string[]; reasons: { kind: string; words: string[] }[] }[];
  };
  expect(groups.map(({ members }) => members.toSorted())).toEqual([['7', 'a'], ['4']]);
  expect(groups[0]!.reasons).toContainEqual(expect.objectContaining({ kind: 'provision', words: ['1'] }));
});

test('and as lines for people', async () => {
  const { out } = await place.command('recommendations', 'group', file('plain.jsonl', LINES));
  expect(out).toMatch(/^1\. \(2\) .*kết nạp đảng viên = vào Đảng/);
  expect(out).toContain('-\t4\tThêm cây xanh ở trường học.');
});

test.each([
  ['no JSON', ['{"text": "a"}', 'Sửa Điều lệ'], 'Line 2'],
  ['no text', [{ id: 'a', text: 'x' }, { id: 'b' }], 'Line 2'],
  ['a provision that is none', [{ text: 'x', provision: { article: 1 } }], 'Line 1'],
  [
    'an id twice',
    [
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ],
    'Line 2: the id “a”',
  ],
])('%s is told with its line, and nothing is grouped', async (_, lines, expected) => {
  const { code, out, err } = await place.command('recommendations', 'group', file('bad.jsonl', lines));
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(expected);
});

test('a file that is not there and a likeness that is none are told', async () => {
  const { err } = await place.command('recommendations', 'group', join(place.path, 'none.jsonl'));
  expect(err).toContain('none.jsonl');
  const wrong = await place.command('recommendations', 'group', file('good.jsonl', LINES), '--least', '7');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('“7”')]);
});
