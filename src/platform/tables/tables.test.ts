import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { readTable, textOf } from './index.ts';
import { row, workbook } from './workbook.fixture.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  return readTable(bytes, 'tep.xlsx').then(
    () => 'read',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}

async function csv(bytes: string | Uint8Array) {
  return (await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'units.csv')).sheets[0]!
    .rows;
}

test('a CSV is read with a byte-order mark, semicolons, tabs, quoted line breaks and a final blank line', async () => {
  expect(await csv('\ufeffmã;tên\n01;"Xã ""A""\nphần 2"\n\n')).toEqual([
    ['mã', 'tên'],
    ['01', 'Xã "A"\nphần 2'],
  ]);
  expect(await csv('id\tname\r\n1\tBình, Dương\r\n')).toEqual([
    ['id', 'name'],
    ['1', 'Bình, Dương'],
  ]);
  expect(await csv('sep=|\na|b\n1|2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(await csv('một cột\nhai')).toEqual([['một cột'], ['hai']]);
});

test('a CSV in UTF-16, with or without a mark, and in the old Vietnamese code page is read', async () => {
  const little = Buffer.from('mã,tên\n01,Đống Đa\n', 'utf16le');
  const rows = [
    ['mã', 'tên'],
    ['01', 'Đống Đa'],
  ];
  expect(await csv(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toEqual(rows);
  expect(await csv(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]))).toEqual(rows);
  expect(await csv(Buffer.from('id,name\n1,Tan An\n', 'utf16le'))).toEqual([
    ['id', 'name'],
    ['1', 'Tan An'],
  ]);
  expect(await csv(Buffer.from([0x69, 0x64, 0x0a, 0xd0, 0xf4, 0x6e, 0x67]))).toEqual([['id'], ['Đông']]);
});

test('rows of different lengths are made equal, empty fields are null', async () => {
  expect(await csv('a,b,c\n1\n ,2,\n')).toEqual([
    ['a', 'b', 'c'],
    ['1', null, null],
    [null, '2', null],
  ]);
});

test('what is neither is refused', async () => {
  expect(await codeOf(new Uint8Array())).toBe('platform.table-empty');
  expect(await codeOf(Buffer.from('%PDF-1.7\n\u0001\u0002'))).toBe('platform.table-unreadable');
  expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('platform.table-old-format');
  expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('platform.table-unreadable');
  expect(await codeOf(Buffer.from('PK\u0003\u0004 nothing'))).toBe('platform.table-unreadable');
  expect(await codeOf(workbook(row(1, ['a'])).subarray(0, 700))).toBe('platform.table-unreadable');
});

test('formulas give the values they had, errors are told, merged cells stand in the top left', async () => {
  const table = await readTable(
    workbook(
      `${row(1, ['BẢNG THEO DÕI'])}${row(3, ['TT', 'Đơn vị', null])}${row(4, [null, 'Mã', 'Tên'])}
       <row r="5"><c r="A5"><f>1+1</f><v>2</v></c><c r="B5" t="str"><f>A()</f><v>H26</v></c><c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
       <row r="7"><c r="C7" t="e"><v>#REF!</v></c></row>`,
      { after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:C3"/></mergeCells>' },
    ),
    'don-vi.xlsx',
  );
  const [sheet] = table.sheets;
  expect(sheet!.name).toBe('Đơn vị & tổ');
  expect(sheet!.rows).toEqual([
    ['BẢNG THEO DÕI', null, null],
    [null, null, null],
    ['TT', 'Đơn vị', null],
    [null, 'Mã', 'Tên'],
    [2, 'H26', { error: '#DIV/0!' }],
    [null, null, null],
    [null, null, { error: '#REF!' }],
  ]);
  expect(sheet!.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 1, bottom: 2, right: 2 },
  ]);
  expect(textOf(sheet!.rows[4]![2])).toBe('#DIV/0!');
});

test('a formula of which the file has no value is told by its words, an empty text that it gave is none', async () => {
  const table = await readTable(
    workbook(
      `${row(1, ['a', 'b', 'c', 'd', 'e', 'g'])}
       <row r="2"><c r="A2"><f>TODAY()</f></c><c r="B2"><f>IF(A1&gt;1,2)</f><v></v></c><c r="C2" t="str"><f>T(A1)</f><v></v></c>
       <c r="D2" t="n"><f t="shared" si="0"/><v/></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2" t="str"><f>B()</f></c></row>`,
    ),
    'x.xlsx',
  );
  expect(table.sheets[0]!.rows[1]).toEqual([
    { error: '=TODAY()' },
    { error: '=IF(A1>1,2)' },
    null,
    { error: '=…' },
    2,
    { error: '=B()' },
  ]);
});

test('a file of 50 MB is refused before it is looked at', async () => {
  expect(await codeOf(new Uint8Array(50 * 1024 * 1024).fill(0x50))).toBe('platform.table-too-large');
});

test('a zip bomb is refused while it is being unpacked, whatever its headers say', async () => {
  const zeros = new Uint8Array(64 * 1024 * 1024).fill(0x20);
  const bomb = workbook(row(1, ['a']), {
    more: { 'xl/sharedStrings.xml': zeros, 'xl/worksheets/sheet2.xml': zeros },
  });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await codeOf(bomb)).toBe('platform.table-bomb');
  const lying = Buffer.from(bomb);
  for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4))
    lying.writeUInt32LE(10, at + 24);
  for (let at = lying.indexOf('PK\u0003\u0004'); at >= 0; at = lying.indexOf('PK\u0003\u0004', at + 4))
    lying.writeUInt32LE(10, at + 22);
  expect(await codeOf(lying)).toBe('platform.table-bomb');
});

test('thousands of entries, a sheet of one far cell and a document type are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`xl/x${n}.xml`, strToU8('<x/>')]));
  expect(await codeOf(workbook(row(1, ['a']), { more: many }))).toBe('platform.table-bomb');
  expect(await codeOf(workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toBe(
    'platform.table-too-wide',
  );
  expect(await codeOf(workbook('<row r="1"><c r="ALL1"><v>1</v></c></row>'))).toBe('read');
  expect(await codeOf(workbook(`<row r="1"><c><v>1</v></c></row>`))).toBe('platform.table-unreadable');
  const doctype = strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>');
  expect(await codeOf(workbook(row(1, ['a']), { more: { 'xl/sharedStrings.xml': doctype } }))).toBe(
    'platform.table-unreadable',
  );
});

test('a workbook with macros is refused', async () => {
  expect(await codeOf(workbook(row(1, ['a']), { more: { 'xl/vbaProject.bin': new Uint8Array(10) } }))).toBe(
    'platform.table-macros',
  );
});

test('a table of 30,000 rows is read whole', async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => row(n + 1, [`${n}`, `Xã ${n}`, 'commune'])).join('');
  const table = await readTable(workbook(rows), 'x.xlsx');
  expect(table.sheets[0]!.rows).toHaveLength(30_000);
  expect(table.sheets[0]!.rows[29_999]).toEqual(['29999', 'Xã 29999', 'commune']);
});

test('a CSV of any length is read as a whole would be, wherever its pieces end', async () => {
  const lines = Array.from({ length: 9000 }, (_, n) => [`${n}`, 'Đống Đa\nở "đây"', 'x'.repeat(n % 97), 'ờ']);
  const text = lines
    .map((line) => line.map((field) => `"${field.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n');
  expect(await csv(text)).toEqual(lines.map((line) => line.map((field) => field || null)));
});

test('this file is told apart from a table by nothing but its content', async () => {
  expect(await codeOf(readFileSync(new URL(import.meta.url)))).toBe('read'); // plain text is a table of one column or more
});
