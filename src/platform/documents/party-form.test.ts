// The facts of form of party documents, read back from produced files.
import { expect, test } from 'vitest';
import type { OfficialDocument } from './content.ts';
import { adapt, formFor, headingMark } from './form.ts';
import { symbolOf } from './layout.ts';
import { docxOf, type Docx } from './produced.fixture.ts';
import { para, report, run } from './sample.fixture.ts';
import { openRuler } from './widths.ts';

const MM = 1440 / 25.4;
const both = [
  ['HD 36-HD/VPTW', '2024-02-05'],
  ['HD 05-HD/VPTW', '2026-07-08'],
] as const;
const of = (day: string, changes: Partial<OfficialDocument> = {}): Promise<Docx> =>
  docxOf(report('party', day, changes));
const look = (docx: Docx, text: string) => {
  const { size, looks, align } = docx.find(text);
  return [size, looks, align];
};

test('each form names the rule that is in force on the day of the document', () => {
  for (const [rule, day] of both) expect(formFor('party', day).rule).toBe(rule);
});

test.each(both)('%s: A4, margins 20, 20, 30 and 15 mm, Times New Roman, Vietnamese', async (_, day) => {
  const { xml, members } = await of(day);
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  const margins = /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/
    .exec(xml)!
    .slice(1)
    .map(Number);
  expect(margins).toEqual([20, 15, 20, 30].map((mm) => Math.round(mm * MM)));
  const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(members['word/styles.xml']!)![0];
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:lang w:val="vi-VN"/>');
});

test.each(both)('%s: what is shown is black: no part has a colour of its own', async (_, day) => {
  const docx = await of(day);
  const used = new Set(docx.paragraphs.map(({ style }) => style));
  expect(used.size).toBeGreaterThan(15);
  expect([...used].filter((id) => docx.style(id).includes('w:color'))).toEqual([]);
  expect(docx.xml).not.toContain('<w:color');
});

test.each(both)('%s: the head', async (_, day) => {
  const docx = await of(day);
  expect(look(docx, 'Đảng Cộng sản Việt Nam')).toEqual([15, 'b caps', 'center']);
  expect(look(docx, 'Đảng bộ thành phố Hà Nội')).toEqual([14, 'caps', 'center']);
  expect(look(docx, 'Thành ủy Hà Nội')).toEqual([14, 'b caps', 'center']);
  expect(look(docx, '*')).toEqual([14, '', 'center']);
  expect(look(docx, 'Số 05-BC/TU')).toEqual([14, '', 'center']);
  const order = ['Đảng bộ thành phố Hà Nội', 'Thành ủy Hà Nội', '*', 'Đảng Cộng sản Việt Nam', 'Số 05-BC/TU'];
  const at = order.map((text) => docx.paragraphs.findIndex((one) => one.text === text));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test.each(both)(
  '%s: the heading stands in the right column above a solid rule as long as its words',
  async (_, day) => {
    const { xml } = await of(day);
    const cell = /<w:tc>(?:(?!<w:tc>).)*Đảng Cộng sản Việt Nam.*?<\/w:tc>/.exec(xml)![0];
    const width = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)![1]);
    const [, left, right] = /w:ind w:left="(\d+)" w:right="(\d+)"/.exec(cell)!.map(Number) as [
      number,
      number,
      number,
    ];
    expect(cell).toContain('<w:pBdr><w:top w:val="single" w:color="000000" w:sz="6" w:space="0"/></w:pBdr>');
    const ruler = openRuler();
    const words = ruler('Đảng Cộng sản Việt Nam', formFor('party', day).faces.motto) * 20;
    expect(Math.abs(width - left - right - words)).toBeLessThan(3);
  },
);

test.each(both)('%s: no lines are drawn around the head and the signature', async (_, day) => {
  const { xml } = await of(day);
  const frames = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)]
    .map(([table]) => table)
    .filter((table) => table.includes('Frame'));
  expect(frames).toHaveLength(2);
  for (const frame of frames)
    expect(frame).not.toMatch(/<w:(?:top|left|bottom|right|insideH|insideV) w:val="single"[^>]*w:sz="4"/);
});

test.each([
  ['2024-02-05', 'Hà Nội, ngày 05 tháng 02 năm 2024'],
  ['2026-07-08', 'Hà Nội, ngày 08 tháng 7 năm 2026'],
  ['2026-10-12', 'Hà Nội, ngày 12 tháng 10 năm 2026'],
  ['2025-01-26', 'Hà Nội, ngày 26 tháng 01 năm 2025'],
])(
  'place and date of %s: 14 slanted; days below 10 and months 1 and 2 take a leading 0',
  async (day, words) => {
    expect(look(await of(day), words)).toEqual([14, 'i', 'center']);
  },
);

test('a number below 10 has two digits, others as they are; a document without one keeps room', () => {
  const symbol = (number: string | null) => symbolOf(report('party', '2026-07-08', { number }));
  expect(['1', '09', '10', '127'].map(symbol)).toEqual(['01-BC/TU', '09-BC/TU', '10-BC/TU', '127-BC/TU']);
  expect(symbol(null)).toMatch(/^\u00a0+-BC\/TU$/);
});

test.each(both)('%s: type and abstract, centred', async (_, day) => {
  const docx = await of(day);
  expect(look(docx, 'Báo cáo')).toEqual([16, 'b caps', 'center']);
  expect(look(docx, 'kết quả thực hiện Nghị quyết số 15-NQ/TW')).toEqual([14, 'b', 'center']);
});

test('HD 05 puts “-----” under the abstract, HD 36 does not', async () => {
  const dashes = async (day: string) => (await of(day)).paragraphs.filter(({ text }) => text === '-----');
  expect(await dashes('2024-02-05')).toEqual([]);
  expect(await dashes('2026-07-08')).toMatchObject([{ looks: 'b', align: 'center', size: 14 }]);
});

test.each(both)('%s: a letter has its abstract under the number, 12 slanted, and no type', async (_, day) => {
  const docx = await of(day, { type: null, symbol: 'CV', abstract: 'thực hiện Nghị quyết' });
  expect(look(docx, 'Về việc thực hiện Nghị quyết')).toEqual([12, 'i', 'center']);
  expect(docx.paragraphs.map(({ style }) => style)).not.toContain('Title');
});

test('one addressee stands centred on the line, several in a list that ends in “.”; what is submitted says “Kính trình:”', async () => {
  const one = await of('2026-07-08', { addressees: ['Ban Bí thư'] });
  expect(look(one, 'Kính gửi: Ban Bí thư')).toEqual([14, '', 'center']);
  const several = await of('2026-07-08');
  expect(
    several.paragraphs.filter(({ style }) => style === 'FrameAddressees').map(({ text }) => text),
  ).toEqual(['Kính gửi:', '- Ban Bí thư;', '- Ban Tổ chức Trung ương.']);
  const submission = await of('2026-07-08', { type: 'Tờ trình', addressees: ['Ban Bí thư'] });
  expect(submission.find('Kính trình: Ban Bí thư').size).toBe(14);
});

test.each(both)('%s: bases are upright, one per line, the last ends in “,”', async (_, day) => {
  const docx = await of(day);
  expect(look(docx, '- Căn cứ Điều lệ Đảng;')).toEqual([14, '', 'both']);
  expect(look(docx, '- Căn cứ Quy chế làm việc,')).toEqual([14, '', 'both']);
});

test.each(both)(
  '%s: the body is 14, justified, first line 10 mm, 6 pt before, lines exactly 18 to 22 pt',
  async (_, day) => {
    const docx = await of(day, { body: [para('Nội dung.')] });
    expect(look(docx, 'Nội dung.')).toEqual([14, '', 'both']);
    const normal = docx.style('Normal');
    expect(normal).toContain('<w:ind w:firstLine="567"/>');
    expect(normal).toContain('w:before="120"');
    const line = Number(/w:line="(\d+)" w:lineRule="exact"/.exec(normal)![1]) / 20;
    expect(line).toBeGreaterThanOrEqual(18);
    expect(line).toBeLessThanOrEqual(22);
  },
);

test('word and number of a chapter: bold lower case by HD 36, capitals by HD 05; its name in bold capitals below', async () => {
  const chapter = [
    { kind: 'heading' as const, level: 1 as const, label: 'Chương I', runs: [run('Quy định chung')] },
  ];
  const runsOf = async (day: string) =>
    [
      ...(await of(day, { body: chapter })).xml.matchAll(
        /<w:r><w:rPr>((?:(?!<w:rPr>).)*?)<\/w:rPr><w:t [^>]*>([^<]*)/g,
      ),
    ].map(([, looks, text]) => [text, looks]);
  const [size, bold, caps] = ['<w:sz w:val="28"/>', '<w:b/>', '<w:caps/>'];
  expect(await runsOf('2024-02-05')).toEqual([
    ['Chương I', bold + size],
    ['Quy định chung', bold + caps + size],
  ]);
  expect(await runsOf('2026-07-08')).toEqual([
    ['Chương I', bold + caps + size],
    ['Quy định chung', bold + caps + size],
  ]);
});

test('headings are numbered I- 1- a) by HD 36 and I. 1. a) by HD 05', () => {
  const marks = (day: string) => [1, 2, 3].map((level) => headingMark(formFor('party', day), level, 4));
  expect(marks('2024-02-05')).toEqual(['IV-', '4-', 'd)']);
  expect(marks('2026-07-08')).toEqual(['IV.', '4.', 'd)']);
  expect(headingMark(formFor('party', '2026-07-08'), 3, 5)).toBe('đ)');
});

test.each(both)('%s: who signs, and for whom', async (_, day) => {
  const docx = await of(day);
  expect(look(docx, 'T/M Ban Thường vụ')).toEqual([14, 'b caps', 'center']);
  expect(look(docx, 'Phó Bí thư')).toEqual([14, 'caps', 'center']);
  expect(look(docx, 'Nguyễn Văn An')).toEqual([14, 'b', 'center']);
  const signed = async (authority: 'KT' | 'TL') =>
    (await of(day, { authority, signsFor: 'Trưởng ban' })).paragraphs;
  expect((await signed('KT')).map(({ text }) => text)).toContain('K/T Trưởng ban');
  expect((await signed('TL')).map(({ text }) => text)).toContain('T/L Trưởng ban');
});

test.each(both)(
  '%s: recipients beside the signature: label 14 underlined, list 12, the copy last',
  async (_, day) => {
    const docx = await of(day);
    expect(look(docx, 'Nơi nhận:')).toEqual([14, 'u', 'left']);
    expect(docx.paragraphs.filter(({ style }) => style === 'FrameRecipients')).toMatchObject([
      { text: '- Như trên,', size: 12, looks: '', align: 'left' },
      { text: '- Các ban đảng,', size: 12 },
      { text: '- Lưu Văn phòng Thành ủy.', size: 12 },
    ]);
    const row = /<w:tr>(?:(?!<w:tr>).)*Nơi nhận:.*?<\/w:tr>/.exec(docx.xml)![0];
    expect(row.indexOf('Nơi nhận:')).toBeLessThan(row.indexOf('Nguyễn Văn An'));
  },
);

test.each(both)(
  '%s: the page number stands top centre, 10 mm from the edge, not on the first page',
  async (_, day) => {
    const { xml, members, style } = await of(day);
    expect(xml).toContain('w:header="567"');
    expect(xml).toContain('<w:titlePg/>');
    const part = (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"/>`).exec(xml)![1];
      const target = new RegExp(`Id="${id}"[^>]*Target="(\\S+?)"`).exec(
        members['word/_rels/document.xml.rels']!,
      )![1];
      return members[`word/${target}`]!;
    };
    expect(part('default')).toContain('>PAGE<');
    expect(part('default')).toContain('w:val="Header"');
    expect(part('first')).not.toContain('PAGE');
    expect(style('Header')).toContain('<w:jc w:val="center"/>');
  },
);

test.each(both)('%s: urgency and draft stand below the number, in bold capitals, 14', async (_, day) => {
  const docx = await of(day, { urgency: 'HỎA TỐC', draft: true });
  const at = ['Số 05-BC/TU', 'HỎA TỐC', 'Dự thảo'].map((text) => docx.paragraphs.indexOf(docx.find(text)));
  expect(at).toEqual([at[0], at[0]! + 1, at[0]! + 2]);
  expect(look(docx, 'HỎA TỐC')).toEqual([14, 'b caps', 'center']);
  expect(look(docx, 'Dự thảo')).toEqual([14, 'b caps', 'center']);
  expect((await of(day)).paragraphs.map(({ text }) => text)).not.toContain('Dự thảo');
});

test('an office of a committee has the committee on line 1 and its own name on line 2', async () => {
  const docx = await of('2026-07-08', {
    names: {
      superior: 'Thành ủy Hà Nội',
      issuer: 'Văn phòng',
      code: 'VPTU',
      place: 'Hà Nội',
      archive: 'Văn phòng',
    },
  });
  expect(docx.paragraphs.slice(0, 2).map(({ text }) => text)).toEqual(['Thành ủy Hà Nội', 'Văn phòng']);
  expect(docx.find('Số 05-BC/VPTU').size).toBe(14);
});

test('an organisation’s names stand in its form once and for all', async () => {
  const form = adapt(formFor('party', '2026-07-08'), {
    names: { superior: null, issuer: 'Chi bộ 3', code: 'CB', place: 'Ba Vì', archive: 'chi bộ' },
  });
  const { names: _, ...rest } = report('party', '2026-07-08', { form });
  const docx = await docxOf(rest);
  expect(docx.paragraphs[0]!.text).toBe('Chi bộ 3');
  expect(docx.find('Số 05-BC/CB').size).toBe(14);
  expect(docx.find('Ba Vì, ngày 08 tháng 7 năm 2026').size).toBe(14);
  expect(docx.find('- Lưu chi bộ.').size).toBe(12);
});
