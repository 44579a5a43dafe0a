import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import type { Block } from './content.ts';
import { pdfOf } from './produced.fixture.ts';
import { writePdf } from './pdf.ts';
import { body, para, report, run } from './sample.fixture.ts';

const party = (changes = {}) => report('party', '2026-07-08', changes);
const MM = 72 / 25.4;
const A4 = { width: 210 * MM, height: 297 * MM };
const PLACED = /1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/(F\d+) ([\d.]+) Tf/g;
const placed = (content: string) =>
  [...content.matchAll(PLACED)].map(([, x, y, font, size]) => ({
    x: Number(x),
    y: Number(y),
    font,
    size: Number(size),
  }));
const wide = (rows: number): Block => ({
  kind: 'table',
  head: [['TT', 'Đơn vị', '2024', '2025', 'Ghi chú'].map((text) => ({ runs: [run(text)] }))],
  rows: Array.from({ length: rows }, (_, n) =>
    [
      `${n + 1}`,
      `Phường ${n + 1}`,
      '12',
      '15',
      'Đã hoàn thành các nội dung theo kế hoạch, đang chờ xác nhận. '.repeat(3),
    ].map((text) => ({ runs: [run(text)] })),
  ),
});

test('the same document gives the same bytes', async () => {
  const first = Buffer.from(await writePdf(party()));
  await new Promise((resolve) => setTimeout(resolve, 1100)); // dates in a PDF count by seconds
  expect(Buffer.from(await writePdf(party())).equals(first)).toBe(true);
  expect(first.toString('latin1')).toContain('D:20260708000000Z');
  expect(Buffer.from(await writePdf(party({ signer: 'Trần Thị Bình' }))).equals(first)).toBe(false);
});

test('pages are A4, and only the parts of Tinos that are used are in the file', async () => {
  const { pages, text, bytes } = await pdfOf(party());
  expect(pages).toHaveLength(2);
  for (const { width, height } of pages) {
    expect(width).toBeCloseTo(A4.width, 2);
    expect(height).toBeCloseTo(A4.height, 2);
  }
  const fonts = new Set(
    [...text.matchAll(/\/BaseFont \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name!.slice(7)),
  );
  expect([...fonts].toSorted()).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']);
  expect(text.match(/\/FontFile2 /g)).toHaveLength(4);
  expect(bytes.length).toBeLessThan(200_000);
  expect(text).toContain('/Lang (vi-VN)');
});

test.each([
  ['party', '2024-02-05', [12, 14, 15, 16]],
  ['party', '2026-07-08', [12, 14, 15, 16]],
  ['state', '2025-03-05', [11, 12, 13, 14]],
] as const)(
  'a %s document of %s keeps its margins and is set in the sizes of its form',
  async (family, day, sizes) => {
    const { pages } = await pdfOf(report(family, day, { body: [para('Nội dung. '.repeat(60))] }));
    const all = placed(pages[0]!.content);
    expect(all.length).toBeGreaterThan(40);
    const lefts = all.map(({ x }) => x);
    expect(Math.min(...lefts)).toBeCloseTo(30 * MM, 1);
    expect(Math.max(...lefts)).toBeLessThan(A4.width - 15 * MM);
    expect(Math.min(...all.map(({ y }) => y))).toBeGreaterThan(20 * MM);
    const used = [...new Set(all.map(({ size }) => size))].toSorted((a, b) => a - b);
    expect(used.filter((size) => !(sizes as readonly number[]).includes(size))).toEqual([]);
  },
);

test('lines of a party body are exactly 20 pt apart, the first of a paragraph begins 10 mm in', async () => {
  const { pages } = await pdfOf(
    party({ addressees: [], bases: [], body: [para('Nội dung của báo cáo. '.repeat(30))] }),
  );
  const lines = new Map<number, number>();
  for (const { x, y, size } of placed(pages[0]!.content))
    if (size === 14) lines.set(y, Math.min(x, lines.get(y) ?? Infinity));
  const found = [...lines].toSorted(([a], [b]) => b - a);
  const first = found.findIndex(([, x]) => Math.abs(x - 40 * MM) < 0.1);
  const below = found.slice(first, first + 4);
  expect(below.map(([y]) => Math.round(below[0]![0] - y))).toEqual([0, 20, 40, 60]);
  expect(below.slice(1).every(([, x]) => Math.abs(x - 30 * MM) < 0.1)).toBe(true);
});

test('the page number stands at the top of every page but the first', async () => {
  const { pages } = await pdfOf(party({ body: [...body(), ...body()] }));
  expect(pages.length).toBeGreaterThan(2);
  const top = (content: string) => placed(content).filter(({ y }) => y > A4.height - 18 * MM);
  expect(top(pages[0]!.content)).toEqual([]);
  for (const page of pages.slice(1)) {
    const [number, ...others] = top(page.content);
    expect(others).toEqual([]);
    expect(number).toMatchObject({ size: 14 });
    expect(Math.abs(number!.x - (30 + (210 - 45) / 2) * MM)).toBeLessThan(5);
    expect(A4.height - number!.y).toBeGreaterThan(10 * MM);
  }
});

test('a table over several pages repeats its head on each, and a wide annex is a turned page', async () => {
  const annex: Block = { kind: 'annex', number: 'I', title: 'Biểu', landscape: true };
  const { pages } = await pdfOf(
    party({ body: [para('Nội dung.'), annex, wide(15), { kind: 'annex', number: 'II', title: 'Danh mục' }] }),
  );
  const turned = pages.filter(({ width, height }) => width > height);
  expect(turned.length).toBeGreaterThan(1);
  expect(pages.at(-1)!.width).toBeLessThan(pages.at(-1)!.height);
  // The head alone is set in bold of 12.
  const bold = turned.map(({ content }) => {
    const first = placed(content).filter(({ size }) => size === 12);
    return first.filter(({ font }) => font === first[0]!.font).length;
  });
  expect(new Set(bold).size).toBe(1);
  expect(bold[0]).toBeGreaterThanOrEqual(5);
});

test('headings are bookmarks, one within the other', async () => {
  const { text } = await pdfOf(party());
  const titles = [...text.matchAll(/\/Parent (\d+) 0 R\n\/Title \(þÿ((?:\\.|[^)\\])*)\)/gs)].map(
    ([, parent, title]) => ({
      title: Buffer.from(title!.replace(/\\(.)/gs, '$1'), 'latin1').swap16().toString('utf16le'),
      parent,
    }),
  );
  const byTitle = (begin: string) => titles.find(({ title }) => title.startsWith(begin))!;
  expect(titles).toHaveLength(5);
  expect(byTitle('Chương II Phương hướng').parent).toBe(byTitle('I. KẾT QUẢ').parent);
  expect(byTitle('1. Công tác').parent).not.toBe(byTitle('I. KẾT QUẢ').parent);
  expect(byTitle('a) Danh mục').parent).not.toBe(byTitle('1. Công tác').parent);
});

test('a heading never stands alone at the end of a page', async () => {
  const filler = (lines: number) => Array.from({ length: lines }, () => para('Một dòng.'));
  for (let lines = 8; lines < 24; lines++) {
    const blocks: Block[] = [
      ...filler(lines),
      { kind: 'heading', level: 1, runs: [run('I. MỤC')] },
      para('Sau mục.'),
    ];
    const { pages } = await pdfOf(party({ addressees: [], bases: [], body: blocks, signer: null }));
    const bottom = (content: string) => placed(content).toSorted((a, b) => a.y - b.y)[0];
    const bold = /\/(F\d+) 15 Tf/.exec(pages[0]!.content)![1];
    expect(bottom(pages[0]!.content)!.font).not.toBe(bold);
  }
});

test('a signature never stands alone on a page: the last words above it go with it', async () => {
  const firsts: number[] = [];
  for (let lines = 17; lines < 24; lines++) {
    const blocks = Array.from({ length: lines }, () => para('Một dòng.'));
    const { pages } = await pdfOf(party({ addressees: [], bases: [], body: blocks, signer: null }));
    if (pages[1]) firsts.push(Math.round(placed(pages[1].content)[0]!.x / MM));
  }
  // A paragraph begins 10 mm in from the margin of 30; a signature's row begins at it.
  expect(new Set(firsts)).toEqual(new Set([40]));
});

test('an empty table, a cell longer than a page and spans that run out of the table are set all the same', async () => {
  const cell = (text: string, more = {}) => ({ runs: [run(text)], ...more });
  const blocks: Block[] = [
    { kind: 'table', head: [], rows: [] },
    {
      kind: 'table',
      head: [[cell('đầu', { rowSpan: 9 })]],
      rows: [[cell('Rất dài. '.repeat(2000))], [cell('a', { colSpan: 7 }), cell('b')]],
    },
  ];
  const { pages } = await pdfOf(party({ body: blocks }));
  expect(pages.length).toBeGreaterThan(3);
});

test('what is too long for the typesetter is refused, and cancelling stops it', async () => {
  function* endless(): Generator<Block> {
    for (;;) yield para('Dài. '.repeat(1000));
  }
  await expect(writePdf(party({ body: endless() }))).rejects.toSatisfy(
    (error) => error instanceof Problem && error.code === 'platform.documents.too-long',
  );
  const cancel = new AbortController();
  const watch = { signal: cancel.signal, onProgress: (blocks: number) => blocks === 5 && cancel.abort() };
  await expect(writePdf(party({ body: endless() }), watch)).rejects.toMatchObject({ name: 'AbortError' });
});
