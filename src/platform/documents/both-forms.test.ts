// Facts of form that party and state documents have alike, read back from produced files: marks, minutes, annexes, articles.
import { expect, test } from 'vitest';
import type { OfficialDocument } from './content.ts';
import { docxOf, type Docx } from './produced.fixture.ts';
import { para, report, run } from './sample.fixture.ts';
import { checkWhole } from './warnings.ts';

const all = [
  ['HD 36', 'party', '2024-02-05'],
  ['HD 05', 'party', '2026-07-08'],
  ['NĐ 30', 'state', '2025-03-05'],
] as const;
const look = (docx: Docx, text: string) => {
  const { size, looks, align } = docx.find(text);
  return [size, looks, align];
};
const at = (docx: Docx, text: string) => docx.paragraphs.indexOf(docx.find(text));
/** Row by row the cells of the tables that stand around the body, by their words. */
const rowsOf = ({ xml }: Docx, word: string) =>
  [...xml.matchAll(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/g)]
    .map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)])
    .map((cells) => cells.map(([cell]) => [...cell.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text)))
    .filter((cells) => cells.flat().includes(word));

test.each(all)(
  '%s: urgency stands below the number, the draft mark last: bold capitals',
  async (_, family, day) => {
    const docx = await docxOf(report(family, day, { urgency: 'KHẨN', draft: true }));
    const number = docx.paragraphs.findIndex(({ text }) => /^Số:? 05/.test(text));
    expect(['KHẨN', 'Dự thảo'].map((text) => at(docx, text) - number)).toEqual([1, 2]);
    for (const mark of ['KHẨN', 'Dự thảo']) {
      const [size, looks, align] = look(docx, mark);
      expect([13, 14]).toContain(size);
      expect([looks, align]).toEqual(['b caps', 'center']);
    }
    const bare = await docxOf(report(family, day, { urgency: null }));
    expect(bare.paragraphs.filter(({ style }) => style === 'FrameMark')).toEqual([]);
  },
);

test.each(all)(
  '%s: minutes bear two signatures, who wrote them left, who presided right, above the recipients',
  async (_, family, day) => {
    const docx = await docxOf(
      report(family, day, {
        ...{ type: 'Biên bản', symbol: 'BB', authority: null, signsFor: null, position: '' },
        ...{ writtenBy: 'Trần Thị Bình', signer: 'Nguyễn Văn An' },
      }),
    );
    expect(rowsOf(docx, 'Chủ trì')).toEqual([
      [
        ['Người ghi biên bản', 'Trần Thị Bình'],
        ['Chủ trì', 'Nguyễn Văn An'],
      ],
    ]);
    expect(look(docx, 'Người ghi biên bản').slice(1)).toEqual(['b caps', 'center']);
    expect(look(docx, 'Trần Thị Bình').slice(1)).toEqual(['b', 'center']);
    expect(at(docx, 'Nơi nhận:')).toBeGreaterThan(at(docx, 'Nguyễn Văn An'));
    expect(docx.paragraphs.some(({ text }) => /^Số:? 05.BB/.test(text))).toBe(true);
  },
);

const articles: OfficialDocument['body'] = [
  { kind: 'heading', level: 2, runs: [run('Điều 1. Phạm vi')] },
  para('1. Khoản thứ nhất.'),
  para('a) Điểm thứ nhất.'),
];

test.each(all)('%s: an article is headed in bold; clauses and points are text', async (_, family, day) => {
  const docx = await docxOf(report(family, day, { body: articles }));
  expect(look(docx, 'Điều 1. Phạm vi')).toEqual([14, 'b', 'both']);
  expect(look(docx, '1. Khoản thứ nhất.')).toEqual([14, '', 'both']);
  expect(look(docx, 'a) Điểm thứ nhất.')).toEqual([14, '', 'both']);
});

test.each([
  ...[['party', '2024-02-05', '(Kèm theo Báo cáo số 05-BC/TU, ngày 05 tháng 02 năm 2024)'] as const],
  ...[['party', '2026-07-08', '(Kèm theo Báo cáo số 05-BC/TU, ngày 08 tháng 7 năm 2026)'] as const],
  ...[['state', '2025-03-05', '(Kèm theo Báo cáo số 05/BC-SNV ngày 05 tháng 3 năm 2025)'] as const],
])(
  'an annex of a %s document of %s stands behind the signature and names what it belongs to: %s',
  async (family, day, belongs) => {
    const annex = { kind: 'annex' as const, number: '1', title: 'Đội ngũ đảng viên', landscape: true };
    const docx = await docxOf(report(family, day, { body: [para('Nội dung.'), annex, para('Phần sau.')] }));
    expect(look(docx, 'Phụ lục 1')).toEqual([14, 'b', 'center']);
    expect(look(docx, 'Đội ngũ đảng viên')).toEqual([14, 'b caps', 'center']);
    expect(look(docx, belongs)).toEqual([14, 'i', 'center']);
    const order = ['Nội dung.', 'Nguyễn Văn An', 'Phụ lục 1', 'Đội ngũ đảng viên', belongs, 'Phần sau.'];
    const places = order.map((text) => at(docx, text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(docx.xml).toContain('w:orient="landscape"');
  },
);

test('a letter of the state is addressed to one on the line, to several in a list that ends in “.”', async () => {
  const to = async (...addressees: string[]) =>
    (await docxOf(report('state', '2025-03-05', { type: null, addressees }))).paragraphs
      .filter(({ style }) => style === 'FrameAddressees')
      .map(({ text, align }) => [text, align]);
  expect(await to('Sở Tài chính')).toEqual([['Kính gửi: Sở Tài chính', 'center']]);
  expect(await to('Sở Tài chính', 'Sở Y tế')).toEqual([
    ['Kính gửi:', 'left'],
    ['- Sở Tài chính;', 'left'],
    ['- Sở Y tế.', 'left'],
  ]);
});

test('a state document is black, and its page number stands 10 mm from the edge', async () => {
  const docx = await docxOf(report('state', '2025-03-05'));
  const used = new Set(docx.paragraphs.map(({ style }) => style));
  expect([...used].filter((id) => docx.style(id).includes('w:color'))).toEqual([]);
  expect(docx.xml).not.toContain('<w:color');
  expect(docx.xml).toContain('w:header="567"');
});

test('what a paper that goes out lacks is told, of a draft nothing; how its body ends is read before any annex', async () => {
  const codes = async (changes: Partial<OfficialDocument>) =>
    (await checkWhole(report('party', '2024-02-05', changes))).map(({ code }) => code.split('.').at(-1));
  const bare = {
    ...{ number: null, abstract: '', signsFor: null, position: '', signer: null, recipients: [] },
  };
  expect(await codes({ body: [] })).toEqual([]);
  expect(await codes({ ...bare, body: [] })).toEqual([
    ...['lacks-number', 'lacks-abstract', 'lacks-signs-for', 'lacks-position', 'lacks-signer'],
    'lacks-recipients',
  ]);
  expect(await codes({ ...bare, draft: true, body: [] })).toEqual([]);
  expect(await codes({ number: '05-BC', body: [] })).toEqual(['number-digits']);
  const annex = { kind: 'annex' as const, number: '1', title: 'Biểu' };
  expect(await codes({ body: [para('Hết./.'), annex, para('Hết.')] })).toEqual(['body-end']);
  expect(await codes({ body: [para('Hết.'), annex, para('Hết./.')] })).toEqual([]);
});
