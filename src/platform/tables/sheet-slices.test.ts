// Worksheets cut between rows: whatever stands in them and wherever they are cut, what is read is what stood there.
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import type { Cell } from './table.ts';
import { workbook } from './workbook.fixture.ts';
import { openXlsx } from './xlsx.ts';

test('a long sheet is read in pieces: shared strings, gaps, errors and merged cells stand where they stood', async () => {
  const strings = Array.from({ length: 20_000 }, (_, n) => `<si><t>Việc &amp; số ${n} của bảng</t></si>`);
  const relations = ['worksheet', 'sharedStrings'].map(
    (type, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${['worksheets/sheet1.xml', 'sharedStrings.xml'][at]}"/>`,
  );
  const cells = (n: number) =>
    `<c r="A${n}"><v>${n}</v></c>${n % 7 ? '' : `<c r="B${n}" t="e"><v>#REF!</v></c>`}<c r="C${n}" t="s"><v>${20_000 - n}</v></c>`;
  const numbers = Array.from({ length: 20_000 }, (_, n) => n + 1).filter((n) => n % 1000 > 2);
  const ordered = numbers.map((n) => `<row r="${n}" spans="1:3">${cells(n)}</row>`);
  const book = (rows: string[]) =>
    workbook(rows.join(''), {
      after: '<mergeCells count="1"><mergeCell ref="A19990:A19991"/></mergeCells>',
      more: {
        'xl/sharedStrings.xml': strToU8(`<sst>${strings.join('')}</sst>`),
        'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
      },
    });
  const [sheet] = openXlsx(book(ordered), 'x.xlsx');
  expect(sheet!.total).toBe(19_999);
  for (const _ of ['once', 'and again']) {
    let n = 0;
    for await (const row of sheet!.rows()) {
      n += 1;
      const filled = [n, n % 7 ? null : { error: '#REF!' }, `Việc & số ${20_000 - n} của bảng`];
      expect(row.some((cell) => cell !== null) ? row : []).toEqual(n % 1000 > 2 ? filled : []);
    }
    expect(n).toBe(19_999);
  }
  expect(sheet!.merges).toEqual([{ top: 19_989, left: 0, bottom: 19_990, right: 0 }]);
  await refused(book([...ordered, ordered[3]!]));
});

const shared = ['Một', 'Hai &amp; ba', '', 'Bốn'];
const STRINGS = `<x:sst>${shared.map((text, n) => `<x:si>${n % 2 ? `<x:r><x:rPr><x:b/></x:rPr><x:t>${text}</x:t></x:r><x:r><x:t> đậm</x:t></x:r>` : `<x:t>${text}</x:t>`}</x:si>`).join('')}</x:sst>`;
const STYLES =
  '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

// What may stand in a cell: the rest of its tag after where it is, and what is within.
const content = fc.constantFrom<[string, string]>(
  ['', '<v>12.5</v>'],
  [' s="1"', '<v>45000</v>'],
  [' t="b"', '<v>1</v>'],
  [' t="s"', '<v>0</v>'],
  [" s='0' t='s'", '<f>A1</f>\n<v xml:space="preserve">1</v>'],
  [' t="s"', '<f t="shared" si="0"/><v>3</v>'],
  [' t="s"', ''],
  [' t="str"', '<f t="shared" ref="A1:B9" si="0">A1&amp;"x"</f><v>x</v>'],
  [' t="inlineStr"', '<is><r><t>Chữ </t></r><r><t>&lt;row r="1"&gt;</t></r></is>'],
  [' t="e"', '<f>1/0</f><v>#DIV/0!</v>'],
  ['', '<f>NOW()</f>'],
  ['', ''],
);
const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), content), { maxLength: 4 });
const sheetRows = fc.array(fc.record({ gap: fc.nat({ max: 3 }), named: fc.boolean(), cells }), {
  maxLength: 12,
});

function sheetXml(rows: { gap: number; named: boolean; cells: [number, [string, string]][] }[]): string {
  let at = 0;
  const written = rows.map(({ gap, named, cells }) => {
    at += gap + 1;
    let column = 64;
    const inside = cells.map(([step, [type, within]]) => {
      column += step;
      const tag = `<c r="${String.fromCharCode(column)}${at}"${type}`;
      return within ? `${tag}>${within}</c>` : `${tag}/>`;
    });
    if (!inside.length) return `<row spans="1:9" r='${at}'/>`;
    return `<row${named ? ` spans="1:9" r="${at}"` : ''}>${inside.join('')}</row>`;
  });
  return written.join('\n');
}

async function rowsOf(bytes: Uint8Array, slice: number): Promise<Cell[][]> {
  const all: Cell[][] = [];
  for (const sheet of openXlsx(bytes, 'x.xlsx', slice)) for await (const one of sheet.rows()) all.push(one);
  return bare(all, (cell) => cell);
}

async function refused(bytes: Uint8Array): Promise<void> {
  const error = await rowsOf(bytes, 4096).catch((thrown: unknown) => thrown);
  expect(error instanceof Problem && error.code).toBe('platform.table-unreadable');
}

/** Rows without what is empty at their ends. */
function bare<C, D>(rows: C[][], as: (cell: C) => D): D[][] {
  const all = rows.map((cells) => cells.map(as));
  for (const cells of all) while (cells.length && cells.at(-1) === null) cells.pop();
  while (all.length && !all.at(-1)!.length) all.pop();
  return all;
}

const readAs = (cell: unknown): unknown =>
  cell instanceof Date ? { day: cell.toISOString().slice(0, 10) } : cell;
const withoutError = (cell: Cell): unknown =>
  cell && typeof cell === 'object' && 'error' in cell ? null : cell;

test('wherever a sheet is cut, its rows are those of the whole', async () => {
  const relations = ['worksheet', 'sharedStrings', 'styles'].map(
    (type, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="/xl/${['worksheets/sheet1.xml', 'words.xml', 'looks.xml'][at]}"/>`,
  );
  const more = {
    'xl/words.xml': strToU8(STRINGS),
    'xl/looks.xml': strToU8(STYLES),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'xl/workbook.xml': strToU8(
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="7" r:id="rId1"/></sheets></workbook>',
    ),
  };
  await fc.assert(
    fc.asyncProperty(sheetRows, fc.integer({ min: 1, max: 400 }), async (rows, slice) => {
      const bytes = workbook(sheetXml(rows), { more });
      const whole = await rowsOf(bytes, Infinity);
      expect(await rowsOf(bytes, slice)).toEqual(whole);
      const [sheet] = await readExcelFile(Buffer.from(bytes));
      expect(bare(whole, withoutError)).toEqual(bare(sheet!.data as unknown[][], readAs));
    }),
    { numRuns: 60 },
  );
});

test('a sheet without rows is empty, one that names a string which is not there or is cut within a row is refused', async () => {
  const sheet = (xml: string, strings?: string) =>
    workbook('', {
      more: {
        'xl/worksheets/sheet1.xml': strToU8(xml),
        ...(strings && { 'xl/sharedStrings.xml': strToU8(strings) }),
      },
    });
  for (const none of [
    '<worksheet/>',
    '<x:worksheet><x:sheetData/></x:worksheet>',
    '<worksheet><sheetData></sheetData></worksheet>',
  ])
    expect(await rowsOf(sheet(none), 1)).toEqual([]);
  const prefixed = (n: number) => `<x:row r="${n}"><x:c r="A${n}"><x:v>${n}</x:v></x:c></x:row>`;
  const noted = `<!-- sheetData ${' '.repeat(500)} --><x:worksheet><x:sheetData>${prefixed(2)}${prefixed(3)}</x:sheetData></x:worksheet>`;
  expect(await rowsOf(sheet(noted), 1)).toEqual([[], [2], [3]]);
  const named = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData></worksheet>';
  await refused(sheet(named, '<sst><si><t>Một</t></si></sst>'));
  expect(await rowsOf(sheet(named, '<sst><si/><si><t>Hai</t></si></sst>'), 1)).toEqual([['Hai']]);
  await refused(sheet(named.slice(0, 50)));
});
