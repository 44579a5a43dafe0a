import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Sheet } from './sheet.ts';
import { workbookOf } from './workbook.ts';

const bytesOf = async (
  sheet: Sheet,
  language = 'vi',
  label = 'Danh sách [1/2]: đề án & nội dung cụ thể hoá',
) => new Uint8Array(await (await workbookOf(sheet, { label, language })).arrayBuffer());

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
    { level: 2, cells: ['+84 24', '', undefined, undefined, null] },
  ],
};

test('days, moments, shares and numbers arrive as such, in the time of Viet Nam', async () => {
  const [read] = await readExcelFile(Buffer.from(await bytesOf(SHEET)));
  expect(read!.data[0]).toEqual(['Tên', 'Hạn', 'Ghi nhận', 'Đạt', 'Số']);
  const [name, day, moment, share, number] = read!.data[1]!;
  expect([name, share, number]).toEqual(['Chương trình', 0.825, 1234]);
  expect((day as unknown as Date).toISOString()).toBe('2024-08-07T00:00:00.000Z');
  expect(Math.round((moment as unknown as Date).getTime() / 1000)).toBe(Date.UTC(2024, 7, 7, 3, 30) / 1000);
});

test('a text that begins like a formula stays a text, and no cell is a formula', async () => {
  const bytes = await bytesOf(SHEET);
  const [read] = await readExcelFile(Buffer.from(bytes));
  expect(read!.data.slice(2).map(([name]) => name)).toEqual(['=SUM(A1:A9)', '+84 24']);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(xml).not.toMatch(/<f[ >]/);
});

test('the head stays in sight and stands on every printed page, which is as wide as the table', async () => {
  const files = unzipSync(await bytesOf(SHEET));
  const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
  const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageMargins', 'pageSetup', 'headerFooter'];
  const places = order.map((tag) => xml.indexOf(`<${tag}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  const workbook = strFromU8(files['xl/workbook.xml']!);
  const name = /<sheet [^>]*name="([^"]*)"/.exec(workbook)![1]!;
  expect(name.length).toBeLessThanOrEqual(31 + '&amp;'.length - 1);
  expect(workbook).toContain(`'${name}'!$1:$1`);
});

test('an empty table is a head alone', async () => {
  const [read] = await readExcelFile(Buffer.from(await bytesOf({ ...SHEET, rows: [] }, 'en')));
  expect(read!.data).toEqual([['Tên', 'Hạn', 'Ghi nhận', 'Đạt', 'Số']]);
});
