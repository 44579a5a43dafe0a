import { buffer } from 'node:stream/consumers';
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { formFor, readDocx, writeDocx, type Block } from '#platform/documents';
import type { FigureColumn, Outline, Section } from '#review';
import { blocksOf } from './paper.ts';
import { placed } from './placing.ts';
import { insightsIn, plainOf } from './text/words.ts';

const section = (id: string, title: string, more: Partial<Section> = {}): Section => ({
  ...{ id, under: null, number: '', title, prompt: '', guidance: '', kind: 'text' as const },
  ...{ table: null, insights: null, ...more },
});
const column = (id: string, label: string, more: Partial<FigureColumn> = {}): FigureColumn => ({
  ...{ id, label, group: '', measure: '', type: 'integer' as const, byYear: false, formula: null },
  ...{ required: false, min: 0, max: null, sumOf: [], ...more },
});
const outline: Outline = {
  sections: [
    section('i', 'Kết quả thi hành', { kind: 'group', number: 'I' }),
    section('i_1', 'Công tác quán triệt', { under: 'i', number: '1' }),
    section('i_2', 'Kết quả', { under: 'i', number: '2' }),
    section('ii', 'Đánh giá', { kind: 'group', number: 'II' }),
    section('ii_1', 'Kết quả', { under: 'ii', number: '1' }),
    section('ii_2', 'Ưu điểm, hạn chế', {
      ...{ under: 'ii', number: '2', kind: 'insights' },
      insights: { kinds: ['limitation', 'lesson'], provision: false },
    }),
    section('pl', 'Đội ngũ đảng viên', {
      kind: 'figures',
      table: {
        rows: [
          { id: 'a', label: 'Đầu kỳ', formula: null },
          { id: 'b', label: 'Tăng', formula: 'a' },
        ],
        columns: [
          column('all', 'Đảng số', { measure: 'người' }),
          column('share', 'Tỷ lệ nữ', { group: 'Cơ cấu', type: 'decimal' }),
          column('yearly', 'Kết nạp', { byYear: true }),
        ],
      },
    }),
  ],
};
const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ kind: 'heading', level, runs: [{ text }] });
const say = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const named = () => {
  let n = 0;
  return () => `n${(n += 1)}`;
};
const words = (blocks: Block[]) => placed(blocks, outline, named());

describe('a document from Word', () => {
  test('goes under the headings of the outline, also misspelt ones; of two alike the next in order is meant', () => {
    const { contents, matched, unplaced } = words([
      heading('I. KẾT QUẢ THI HÀNH'),
      heading('1. Công tác quán triêt', 2),
      say('Đã quán triệt.'),
      heading('2. Kết quả', 2),
      say('Kết quả một.'),
      heading('II- Đánh giá'),
      heading('1. Kết quả', 2),
      say('Kết quả hai.'),
    ]);
    expect(matched.map(({ sectionId }) => sectionId)).toEqual(['i', 'i_1', 'i_2', 'ii', 'ii_1']);
    expect(Object.entries(contents).map(([id, { text }]) => [id, plainOf(text)])).toEqual([
      ['i_1', 'Đã quán triệt.'],
      ['i_2', 'Kết quả một.'],
      ['ii_1', 'Kết quả hai.'],
    ]);
    expect(unplaced).toEqual([]);
  });

  test('what stands before the first heading, or under one that holds no text, is kept and told', () => {
    const { unplaced } = words([
      say('Kính gửi'),
      heading('I. Kết quả thi hành'),
      say('Mở đầu'),
      heading('Lạ'),
    ]);
    expect(unplaced).toEqual([
      { words: 'Kính gửi', why: 'no-section' },
      { words: 'Mở đầu', why: 'group' },
      { words: 'Lạ', why: 'group' },
    ]);
  });

  test('under a heading that names a kind, paragraphs of a list of insights are of that kind', () => {
    const { contents } = words([
      heading('2. Ưu điểm, hạn chế', 2),
      say('Nhận định chung.'),
      heading('a) Hạn chế', 3),
      say('Còn chậm.'),
      heading('b) Bài học kinh nghiệm', 3),
      say('Bám sát cơ sở.'),
    ]);
    expect(insightsIn(contents['ii_2']!.text).map(({ kind, words: said }) => [kind, said])).toEqual([
      ['limitation', 'Còn chậm.'],
      ['lesson', 'Bám sát cơ sở.'],
    ]);
  });

  test('what the program wrote itself comes back as it was: words, insights’ words, figures', async () => {
    const contents = {
      i_1: {
        text: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đã quán triệt.' }] }],
        },
        figures: {},
      },
      pl: {
        text: null,
        figures: { 'a:all': 1234, 'a:share': 45.5, 'a:yearly:2011': 10, 'a:yearly:2012': 12 },
      },
    };
    const form = formFor('party', '2024-08-07');
    const body = blocksOf({ outline, years: [2011, 2012], contents, form });
    const stream = await writeDocx({
      ...{ form, date: '2024-08-07', number: null, symbol: 'BC', type: 'Báo cáo', abstract: 'thử' },
      ...{ addressees: [], bases: [], authority: null, signsFor: null, position: 'Bí thư', signer: null },
      ...{
        recipients: [],
        draft: true,
        body,
        names: { issuer: 'Đảng ủy', code: 'ĐU', place: 'Hà Nội', superior: null, archive: 'Văn phòng' },
      },
    });
    const { blocks } = await readDocx(await buffer(stream));
    const back = words(blocks);
    expect(plainOf(back.contents['i_1']!.text)).toBe('Đã quán triệt.');
    expect(back.contents['pl']!.figures).toEqual(contents.pl.figures);
    expect(back.unplaced).toEqual([]);
  });

  test.each(['by its styles', 'by its lists'])(
    'headings that the word processor numbers %s go where typed ones go',
    async (how) => {
      const heads = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
      const numbered = (level: 0 | 1 | 2, text: string) =>
        new Paragraph({
          ...(how === 'by its styles' ? { heading: heads[level]! } : {}),
          children: [new TextRun({ text, bold: true })],
          numbering: { reference: 'n', level },
        });
      const levels = [LevelFormat.UPPER_ROMAN, LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map(
        (format, level) => ({ level, format, text: ['%1.', '%2.', '%3)'][level]! }),
      );
      const children = [
        ...[numbered(0, 'KẾT QUẢ THI HÀNH'), numbered(1, 'Công tác quán triêt'), new Paragraph('Đã làm.')],
        ...[numbered(1, 'Kết quả'), numbered(2, 'Về tổ chức'), new Paragraph('Kết quả một.')],
        ...[numbered(0, 'Đánh giá'), numbered(1, 'Kết quả'), new Paragraph('Kết quả hai.')],
        ...[numbered(1, 'Ưu điểm, hạn chế'), numbered(2, 'Hạn chế'), new Paragraph('Còn chậm.')],
      ];
      const file = new Document({
        numbering: { config: [{ reference: 'n', levels }] },
        sections: [{ children }],
      });
      const { blocks } = await readDocx(await Packer.toBuffer(file));
      const { contents, matched, unplaced } = words(blocks);
      expect(matched.map((one) => one.heading)).toEqual([
        ...['I. KẾT QUẢ THI HÀNH', '1. Công tác quán triêt', '2. Kết quả'],
        ...['II. Đánh giá', '1. Kết quả', '2. Ưu điểm, hạn chế'],
      ]);
      expect(Object.entries(contents).map(([id, { text }]) => [id, plainOf(text)])).toEqual([
        ['i_1', 'Đã làm.'],
        ['i_2', 'a) Về tổ chức\nKết quả một.'],
        ['ii_1', 'Kết quả hai.'],
        ['ii_2', 'a) Hạn chế\nCòn chậm.'],
      ]);
      expect(insightsIn(contents['ii_2']!.text).map(({ kind }) => kind)).toEqual(['limitation']);
      expect(unplaced).toEqual([]);
    },
  );

  test('a value that has no cell is told with its place', () => {
    const cells = (...texts: string[]) => texts.map((text) => ({ runs: [{ text }] }));
    const table: Block = {
      kind: 'table',
      head: [cells('Nội dung', 'Đảng số (người)', 'Cột lạ')],
      rows: [cells('Đầu kỳ', '1.200', '7'), cells('Dòng lạ', '5', '')],
    };
    const { contents, unplaced } = words([heading('Đội ngũ đảng viên'), table]);
    expect(contents['pl']!.figures).toEqual({ 'a:all': 1200 });
    expect(unplaced.map((one) => one.words)).toEqual(['Đầu kỳ / Cột lạ: 7', 'Dòng lạ / Đảng số (người): 5']);
  });
});
