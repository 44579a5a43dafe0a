// Headings whose numbers a word processor writes by itself are read as if somebody had typed them.
import { expect, test } from 'vitest';
import { bold, foreign, p, tbl, tc } from './foreign.fixture.ts';
import { numberedHeadings } from './numbered.fixture.ts';
import { readDocx } from './read-docx.ts';
import { wordsOf } from './content.ts';

const { members, heading, line } = numberedHeadings;
const read = async (...body: string[]) => (await readDocx(foreign(body.join(''), { members }))).blocks;
const told = async (...body: string[]) =>
  (await read(...body)).map((block) =>
    block.kind === 'heading'
      ? [block.level, block.label ?? '', wordsOf(block)]
      : [block.kind, '', wordsOf(block)],
  );

test('the number that a style of headings gives stands before its words, going on and beginning anew', async () => {
  expect(
    await told(heading(1, 'KẾT QUẢ'), heading(2, 'Quán triệt'), p('Đã làm.'), heading(2, 'Kết quả')),
  ).toEqual([
    [1, '', 'I. KẾT QUẢ'],
    [2, '', '1. Quán triệt'],
    ['paragraph', '', 'Đã làm.'],
    [2, '', '2. Kết quả'],
  ]);
  expect((await told(heading(1, 'A'), heading(2, 'B'), heading(1, 'C'), heading(2, 'D'))).at(-1)).toEqual([
    ...[2, '', '1. D'],
  ]);
});

test('bold lines of a numbered list are headings of the depth of their number, also parted by a page', async () => {
  expect(await told(line(0, 'KẾT QUẢ', true), line(1, 'Công tác', true), line(2, 'Ý', true))).toEqual([
    [1, '', 'I. KẾT QUẢ'],
    [2, '', '1. Công tác'],
    [3, '', 'a) Ý'],
  ]);
  const broken = line(0, 'MỘT', true).replace('</w:pPr>', '</w:pPr><w:r><w:br w:type="page"/></w:r>');
  expect(await told(p('Trước.'), broken)).toEqual([
    ['paragraph', '', 'Trước.'],
    ['page-break', '', ''],
    [1, '', 'I. MỘT'],
  ]);
});

test('a part’s number without a point is its label; what is counted in cells and empty paragraphs counts', async () => {
  expect(await told(line(3, 'ĐÁNH GIÁ', true), heading(4, 'NHIỆM VỤ'))).toEqual([
    [1, 'Phần I', 'ĐÁNH GIÁ'],
    [4, 'Phần I', 'NHIỆM VỤ'],
  ]);
  const cell = tbl([tc(line(0, 'trong ô', false))]);
  expect((await told(cell, line(0, '', true), line(0, 'BA', true))).at(-1)).toEqual([1, '', 'III. BA']);
});

test('numbered lines that are not bold stay a list, and bullets are no numbers', async () => {
  expect((await told(line(1, 'một', false), line(1, 'hai', false))).map(([kind]) => kind)).toEqual(['list']);
  expect((await told(line(4, 'Đậm', true), bold('Đậm'))).map(([kind]) => kind)).toEqual([
    ...['list', 'paragraph'],
  ]);
});
