import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Sheet } from './sheet.ts';
import { workbookOf } from './workbook.ts';

const HEADING = {
  label: 'Danh sách [1/2]: đề án & nội dung cụ thể hoá',
  about: ['Thành ủy · Số liệu tính đến ngày 07/08/2024', 'Phạm vi: Có “<b>”'],
  language: 'vi',
};
/** The heading and the empty line below it. */
const ABOVE = 4;

const bytesOf = async (sheet: Sheet, heading = HEADING) =>
  new Uint8Array(await (await workbookOf(sheet, heading)).arrayBuffer());

const partsOf = async (sheet: Sheet, heading = HEADING) => {
  const files = unzipSync(await bytesOf(sheet, heading));
  const part = (path: string): string => strFromU8(files[path]!);
  return {
    sheet: part('xl/worksheets/sheet1.xml'),
    book: part('xl/workbook.xml'),
    styles: part('xl/styles.xml'),
    strings: part('xl/sharedStrings.xml'),
  };
};

const SHEET: Sheet = {
  columns: [
    { head: 'Tên', as: undefined },
    { head: 'Hạn', as: 'day' },
    { head: 'Ghi nhận', as: 'moment' },
    { head: 'Đạt', as: 'share' },
    { head: 'Số', as: undefined },
  ],
  title: 0,
  rows: [
    { level: 1, cells: ['Chương trình', '2024-08-07', '2024-08-06T20:30:00Z', 0.825, 1234] },
    { level: 2, cells: ['=SUM(A1:A9)', null, null, null, -1.5] },
    { level: 3, cells: ['+84 24', '', undefined, undefined, null] },
  ],
};

test('days, moments, shares and numbers arrive as such, in the time of Viet Nam', async () => {
  const [read] = await readExcelFile(Buffer.from(await bytesOf(SHEET)));
  expect(read!.data[ABOVE]).toEqual(['Tên', 'Hạn', 'Ghi nhận', 'Đạt', 'Số']);
  const [name, day, moment, share, number] = read!.data[ABOVE + 1]!;
  expect([name, share, number]).toEqual(['Chương trình', 0.825, 1234]);
  expect((day as unknown as Date).toISOString()).toBe('2024-08-07T00:00:00.000Z');
  expect(Math.round((moment as unknown as Date).getTime() / 1000)).toBe(Date.UTC(2024, 7, 7, 3, 30) / 1000);
  const { styles } = await partsOf(SHEET);
  const formats = [...styles.matchAll(/formatCode="([^"]*)"/g)].map((match) => match[1]);
  expect(formats).toEqual(
    expect.arrayContaining(['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0.0%', '#,##0', '#,##0.##']),
  );
});

test('what the table holds, whose it is, as of when and how far it was narrowed stands above it', async () => {
  const [read] = await readExcelFile(Buffer.from(await bytesOf(SHEET)));
  const above = read!.data.slice(0, ABOVE).map(([first]) => first);
  expect(above).toEqual([HEADING.label, ...HEADING.about, null]);
});

test('a text that begins like a formula stays a text, also when its cell is typed in, and no cell is a formula', async () => {
  const [read] = await readExcelFile(Buffer.from(await bytesOf(SHEET)));
  expect(read!.data.slice(ABOVE + 2).map(([name]) => name)).toEqual(['=SUM(A1:A9)', '+84 24']);
  const { sheet, styles } = await partsOf(SHEET);
  expect(sheet).not.toMatch(/<f[ >]/);
  const text = /numFmtId="(\d+)" formatCode="@"/.exec(styles)![1];
  const looks = [...styles.split('<cellXfs')[1]!.matchAll(/<xf ([^>]*)/g)].map((match) => match[1]!);
  const styleOf = (cell: string) => looks[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)![1])];
  expect(styleOf('A7')).toContain(`numFmtId="${text}"`);
  expect(styleOf('A8')).toContain(`numFmtId="${text}"`);
  expect(styleOf('A6')).not.toContain(`numFmtId="${text}"`);
});

test('a text that no sheet can hold is made one that it can', async () => {
  const [control, long] = ['a\u0000b\u000bc', 'ă'.repeat(40_000)];
  const rows = [control, long].map((text) => ({ level: 1, cells: [text, null, null, null, null] }));
  const [read] = await readExcelFile(Buffer.from(await bytesOf({ ...SHEET, rows })));
  const [first, second] = read!.data.slice(ABOVE + 1).map(([name]) => String(name));
  expect(first).toBe('abc');
  expect(second).toBe('ă'.repeat(32_767));
});

test('the head stays in sight, filters the rows below it and stands on every printed page', async () => {
  const { sheet, book } = await partsOf(SHEET);
  expect(sheet).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
  expect(sheet).toContain('<autoFilter ref="A5:E8"/>');
  expect(sheet).toMatch(
    /<pageSetup [^>]*paperSize="9"[^>]*orientation="portrait"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
  );
  expect(sheet).toContain('<oddFooter>&amp;R&amp;P/&amp;N</oddFooter>');
  const order = [
    'sheetPr',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ];
  const places = order.map((tag) => sheet.indexOf(`<${tag}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  const name = /<sheet [^>]*name="([^"]*)"/.exec(book)![1]!;
  expect(name.length).toBeLessThanOrEqual(31 + '&amp;'.length - 1);
  expect(book).toContain(`'${name}'!$5:$5</definedName>`);
  expect(book).toContain(`hidden="1">'${name}'!$A$5:$E$8</definedName>`);
  expect(book.match(/<definedNames/g)).toHaveLength(1);
});

test('a table too wide for an upright page lies on its side', async () => {
  const rows = [{ level: 1, cells: ['a'.repeat(60), null, null, null, 'b'.repeat(60)] }];
  expect((await partsOf({ ...SHEET, rows })).sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
});

test('the rows of a tree are indented, and fold below the row that they hang under', async () => {
  const { sheet } = await partsOf(SHEET);
  const levels = [...sheet.matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, row, more]) => [
    row,
    /outlineLevel="(\d)"/.exec(more!)?.[1],
  ]);
  expect(levels.slice(-3)).toEqual([
    ['6', undefined],
    ['7', '1'],
    ['8', '2'],
  ]);
  expect(sheet).toContain('outlineLevelRow="2"');
  expect(sheet).toContain('<outlinePr summaryBelow="0"/>');
  const flat = { ...SHEET, rows: SHEET.rows.map((row) => ({ ...row, level: 1 })) };
  expect((await partsOf(flat)).sheet).not.toMatch(/outlineLevel/);
});

test('the last line of all rows together stands below them, outside of what is filtered', async () => {
  const sheet = { ...SHEET, total: ['Tổng', null, null, 0.5, 1232.5] };
  const [read] = await readExcelFile(Buffer.from(await bytesOf(sheet)));
  expect(read!.data.at(-1)).toEqual(['Tổng', null, null, 0.5, 1232.5]);
  expect((await partsOf(sheet)).sheet).toContain('<autoFilter ref="A5:E8"/>');
});

test('an empty table is a head alone', async () => {
  const [read] = await readExcelFile(Buffer.from(await bytesOf({ ...SHEET, rows: [] })));
  expect(read!.data.slice(ABOVE)).toEqual([['Tên', 'Hạn', 'Ghi nhận', 'Đạt', 'Số']]);
  expect((await partsOf({ ...SHEET, rows: [] })).sheet).toContain('<autoFilter ref="A5:E5"/>');
});
