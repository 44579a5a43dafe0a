// The facts of form of state administrative documents (decree 30/2020, annex I), read back from produced files.
import { expect, test } from 'vitest';
import type { OfficialDocument } from './content.ts';
import { formFor, headingMark } from './form.ts';
import { docxOf, type Docx } from './produced.fixture.ts';
import { para, report } from './sample.fixture.ts';
import { openRuler } from './widths.ts';

const DAY = '2025-03-05';
const of = (changes: Partial<OfficialDocument> = {}): Promise<Docx> => docxOf(report('state', DAY, changes));
const within = (docx: Docx, text: string, [from, to]: [number, number]) => {
  const { size, looks, align } = docx.find(text);
  expect(size).toBeGreaterThanOrEqual(from);
  expect(size).toBeLessThanOrEqual(to);
  return [looks, align];
};
const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;

/** How long the rule below a text is, as a share of the text. */
async function ruleBelow(
  { xml }: Docx,
  text: string,
  part: 'mottoSecond' | 'issuer' | 'abstract',
): Promise<number> {
  const found = new RegExp(`>${text}</w:t></w:r></w:p><w:p>(.*?)</w:p>`).exec(xml)!;
  expect(found[1]).toContain('<w:pBdr><w:top w:val="single"');
  const [, left, right] = /w:ind w:left="(\d+)" w:right="(\d+)"/.exec(found[1]!)!.map(Number) as [
    number,
    number,
    number,
  ];
  const cell = xml.lastIndexOf('<w:tcW', found.index);
  const inCell = cell > xml.lastIndexOf('</w:tbl>', found.index);
  const page = /w:pgSz w:w="(\d+)".*?w:right="(\d+)".*?w:left="(\d+)"/.exec(xml)!.map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const width = inCell ? Number(/w:w="(\d+)"/.exec(xml.slice(cell))![1]) : page[1] - page[2] - page[3];
  const ruler = openRuler();
  return (width - left - right) / (ruler(text, formFor('state', DAY).faces[part]) * 20);
}

test('A4, margins within 20–25, 20–25, 30–35 and 15–20 mm, Times New Roman', async () => {
  const { xml, members } = await of();
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  const [, top, right, bottom, left] = /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(
    xml,
  )!;
  const ranges: [string | undefined, number, number][] = [
    [top, 20, 25],
    [bottom, 20, 25],
    [left, 30, 35],
    [right, 15, 20],
  ];
  for (const [twips, from, to] of ranges) {
    expect(Math.round(millimetres(twips))).toBeGreaterThanOrEqual(from);
    expect(Math.round(millimetres(twips))).toBeLessThanOrEqual(to);
  }
  expect(members['word/styles.xml']).toContain('w:ascii="Times New Roman"');
});

test('name of the state and motto: bold, capitals 12–13 and 13–14, a rule as long as the motto below', async () => {
  const docx = await of();
  expect(within(docx, 'Cộng hòa xã hội chủ nghĩa Việt Nam', [12, 13])).toEqual(['b caps', 'center']);
  expect(within(docx, 'Độc lập - Tự do - Hạnh phúc', [13, 14])).toEqual(['b', 'center']);
  expect(await ruleBelow(docx, 'Độc lập - Tự do - Hạnh phúc', 'mottoSecond')).toBeCloseTo(1, 2);
});

test('superior and issuing body: capitals 12–13, the issuing one bold over a rule of a third to a half of it', async () => {
  const docx = await of();
  expect(within(docx, 'Ủy ban nhân dân thành phố Hà Nội', [12, 13])).toEqual(['caps', 'center']);
  expect(within(docx, 'Sở Nội vụ', [12, 13])).toEqual(['b caps', 'center']);
  const share = await ruleBelow(docx, 'Sở Nội vụ', 'issuer');
  expect(share).toBeGreaterThan(1 / 3);
  expect(share).toBeLessThan(1 / 2);
});

test('number: 13, with a colon, slash first, two digits', async () => {
  const docx = await of();
  expect(within(docx, 'Số: 05/BC-SNV', [13, 13])).toEqual(['', 'center']);
});

test('place and date: 13–14 slanted, with leading zeros', async () => {
  expect(within(await of(), 'Hà Nội, ngày 05 tháng 3 năm 2025', [13, 14])).toEqual(['i', 'center']);
  const docx = await of({ date: '2025-02-11' });
  expect(within(docx, 'Hà Nội, ngày 11 tháng 02 năm 2025', [13, 14])).toEqual(['i', 'center']);
});

test('type and abstract: 13–14 bold, the type in capitals, a rule of a third to a half below', async () => {
  const docx = await of();
  expect(within(docx, 'Báo cáo', [13, 14])).toEqual(['b caps', 'center']);
  expect(within(docx, 'kết quả thực hiện Nghị quyết số 15-NQ/TW', [13, 14])).toEqual(['b', 'center']);
  const share = await ruleBelow(docx, 'kết quả thực hiện Nghị quyết số 15-NQ/TW', 'abstract');
  expect(share).toBeGreaterThan(1 / 3);
  expect(share).toBeLessThan(1 / 2);
});

test('a letter has “V/v …” of 12–13 under the number', async () => {
  const docx = await of({ type: null, abstract: 'báo cáo tiến độ' });
  expect(within(docx, 'V/v báo cáo tiến độ', [12, 13])).toEqual(['', 'center']);
});

test('body: 13–14, justified, indent 10 or 12.7 mm, 6 pt between paragraphs, lines single to 1.5', async () => {
  const docx = await of({ body: [para('Nội dung.')] });
  expect(within(docx, 'Nội dung.', [13, 14])).toEqual(['', 'both']);
  const normal = docx.style('Normal');
  expect([10, 12.7]).toContain(Math.round(millimetres(/w:firstLine="(\d+)"/.exec(normal)![1]) * 10) / 10);
  expect(Number(/w:before="(\d+)"/.exec(normal)![1])).toBeGreaterThanOrEqual(120);
  const line = Number(/w:line="(\d+)" w:lineRule="auto"/.exec(normal)![1]) / 240;
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(1.5);
});

test.each([
  ['TM', 'TM.'],
  ['Q', 'Q.'],
  ['KT', 'KT.'],
  ['TL', 'TL.'],
  ['TUQ', 'TUQ.'],
] as const)(
  'authority %s is written %s, with position in bold capitals of 13–14',
  async (authority, written) => {
    const docx = await of({ authority, signsFor: 'Giám đốc', position: 'Phó Giám đốc' });
    expect(within(docx, `${written} Giám đốc`, [13, 14])).toEqual(['b caps', 'center']);
    expect(within(docx, 'Phó Giám đốc', [13, 14])).toEqual(['b caps', 'center']);
    expect(within(docx, 'Nguyễn Văn An', [13, 14])).toEqual(['b', 'center']);
  },
);

test('recipients: label 12 bold slanted, list 11, the copy last as “Lưu: VT”', async () => {
  const docx = await of();
  expect(within(docx, 'Nơi nhận:', [12, 12])).toEqual(['b i', 'left']);
  expect(docx.paragraphs.filter(({ style }) => style === 'FrameRecipients')).toMatchObject([
    { text: '- Như trên;', size: 11, looks: '' },
    { text: '- Các ban đảng;', size: 11 },
    { text: '- Lưu: VT, VP.', size: 11 },
  ]);
});

test('page number: top centre, 13–14, not on the first page', async () => {
  const { xml, style } = await of();
  expect(xml).toContain('<w:titlePg/>');
  const size = Number(/<w:sz w:val="(\d+)"/.exec(style('Header'))![1]) / 2;
  expect(size).toBeGreaterThanOrEqual(13);
  expect(size).toBeLessThanOrEqual(14);
  expect(style('Header')).toContain('<w:jc w:val="center"/>');
});

test('annex: “Phụ lục” and number, its title in capitals, and in slanted letters what it belongs to', async () => {
  const docx = await of({
    body: [para('Nội dung.'), { kind: 'annex', number: 'I', title: 'Biểu số liệu' }, para('Phần sau.')],
  });
  expect(within(docx, 'Phụ lục I', [13, 14])).toEqual(['b', 'center']);
  expect(within(docx, 'Biểu số liệu', [13, 14])).toEqual(['b caps', 'center']);
  expect(within(docx, '(Kèm theo Báo cáo số 05/BC-SNV ngày 05 tháng 3 năm 2025)', [13, 14])).toEqual([
    'i',
    'center',
  ]);
  const at = ['Nội dung.', 'Nguyễn Văn An', 'Phụ lục I', 'Phần sau.'].map((text) =>
    docx.paragraphs.indexOf(docx.find(text)),
  );
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test('headings are numbered I. 1. a)', () => {
  expect([1, 2, 3, 4].map((level) => headingMark(formFor('state', DAY), level, 2))).toEqual([
    'II.',
    '2.',
    'b)',
    '',
  ]);
});
