// Notes: real ones at the foot of the page in a DOCX, in a PDF numbered marks with what they say at the end.
import { expect, test } from 'vitest';
import type { Block } from './content.ts';
import { docxOf, pdfOf } from './produced.fixture.ts';
import { para, report, run } from './sample.fixture.ts';

const body: Block[] = [
  {
    kind: 'paragraph',
    runs: [run('2.', { note: 'Khoản này được bổ sung.' }), run(' Mỗi quý', { note: 'A & B.' })],
  },
  {
    kind: 'table',
    head: [],
    rows: [[{ runs: [run('Ô', { note: 'Trong bảng.' })] }]],
  },
];

test('a DOCX has a footnote for each mark, in the order of the text', async () => {
  const { members, xml, style } = await docxOf(report('party', '2026-07-08', { body }));
  expect([...xml.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id)).toEqual([
    '1',
    '2',
    '3',
  ]);
  const notes = [...members['word/footnotes.xml']!.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/g)];
  expect(notes.map(([, id, note]) => [id, /<w:t [^>]*>([^<]*)</.exec(note!)![1]])).toEqual([
    ['1', ' Khoản này được bổ sung.'],
    ['2', ' A &amp; B.'],
    ['3', ' Trong bảng.'],
  ]);
  expect(style('FootnoteText')).toContain('w:sz');
});

test('a document without notes has none, and one with notes is the same bytes again', async () => {
  const bare = await docxOf(report('party', '2026-07-08', { body: [para('Nội dung.')] }));
  expect(bare.members['word/footnotes.xml']).not.toMatch(/<w:footnote w:id=/);
  const pdf = async () => (await pdfOf(report('party', '2026-07-08', { body }))).bytes;
  expect((await pdf()).equals(await pdf())).toBe(true);
});

test('a PDF that has notes is longer by them', async () => {
  const many: Block[] = Array.from({ length: 120 }, (_, n) => ({
    kind: 'paragraph',
    runs: [
      run(`${n}`, {
        note: 'Khoản này được sửa đổi, bổ sung theo nghị quyết sửa đổi, có hiệu lực kể từ ngày công bố.',
      }),
    ],
  }));
  const bare = many.map((_, n) => para(`${n}`));
  const pages = async (blocks: Block[]) =>
    (await pdfOf(report('party', '2026-07-08', { body: blocks }))).pages.length;
  expect(await pages(many)).toBeGreaterThan(await pages(bare));
});
