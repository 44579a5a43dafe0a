// Sheets as offices make them, and as they should not.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { CITY, CITY_BODIES, OTHER_COMMITTEES } from '../../../samples/hanoi/city-units.ts';
import { DISTRICTS } from '../../../samples/hanoi/districts.ts';
import { row, workbook } from '../../platform/tables/workbook.fixture.ts';
import { charged, unitOfSheet, type Tree } from './naming.ts';
import { tableRows } from './reading.ts';
import { rowWords, type RowProblem } from './row.ts';
import { sourceOfBytes } from './source.ts';
import { unitNames } from './unit-names.ts';

const units = [...[CITY, ...CITY_BODIES, ...OTHER_COMMITTEES], ...DISTRICTS].map(({ unit, code, name }) => ({
  id: unit,
  code,
  name,
  above: unit === CITY.unit ? null : CITY.name,
}));
const names = unitNames(units);
const tree: Tree = { names, lineOf: (id) => (id === CITY.unit ? [id] : [id, CITY.unit]), mayOwn: () => true };
const under = names.byId(CITY.unit)!;

async function read(content: string | Uint8Array, name = 'bang.csv') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const source = await sourceOfBytes(bytes, name);
  const rows = [];
  for await (const one of tableRows(source.rows(), { names })) {
    const problems: RowProblem[] = [];
    const words = rowWords(one, problems);
    const { sheet, row: at } = one.source;
    const sheetUnit = one.layout.columns.has('lead') ? null : unitOfSheet(sheet, one.letterhead, names);
    const { lead, supporting } = charged(
      words,
      { tree, layout: one.layout, elsewhere: { under, sheetUnit } },
      problems,
    );
    const { title, due, state, doneOn } = words;
    rows.push({
      row: at,
      group: one.group,
      title,
      lead: lead?.name ?? null,
      supporting: supporting.map((unit) => unit.name),
      due,
      state,
      doneOn,
      problems: problems.map(({ column, code, values }) => [column, code, values?.['cell'] ?? '']),
    });
  }
  return rows;
}

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/trackers');

test.runIf(existsSync(FOLDER)).each(['tracker-a-two-row-header', 'tracker-b-flat'])(
  'every row of %s is read as it is meant',
  async (sheet) => {
    const expected = JSON.parse(readFileSync(resolve(FOLDER, `${sheet}.expected.json`), 'utf8')) as {
      row: number;
      due_text?: string;
      done_on?: string | null;
    }[];
    const told = await read(readFileSync(resolve(FOLDER, `${sheet}.xlsx`)), `${sheet}.xlsx`);
    const wanted = expected.map(({ due_text: _, done_on, ...one }) => ({
      group: null,
      doneOn: done_on ?? null,
      problems: [],
      ...one,
    }));
    expect(told).toEqual(wanted);
  },
);

test('a list with semicolons and a byte-order mark; notes above, a total and a signature below', async () => {
  const rows = await read(
    '\ufeffTHÀNH ỦY HÀ NỘI;;;;\nBẢNG THEO DÕI;;;;\n;;;;\nSTT;Nhiệm vụ, giải pháp;Đơn vị thực hiện;Thời gian thực hiện;Trạng thái\n' +
      '1;Rà soát hồ sơ;QU Đống Đa;Quý II/2024;Đang TH\n2;Sơ kết, tổng kết;"HU Ba Vì";45473;HT\nTổng cộng: 2 việc;;;;\n;;;;\n;;;NGƯỜI LẬP BẢNG;\n',
  );
  expect(rows).toEqual([
    expect.objectContaining({
      row: 5,
      lead: 'Quận ủy Đống Đa',
      due: '2024-06-30',
      state: 'in_progress',
      problems: [],
    }),
    expect.objectContaining({
      row: 6,
      title: 'Sơ kết, tổng kết',
      lead: 'Huyện ủy Ba Vì',
      due: '2024-06-30',
      state: 'done',
    }),
  ]);
});

test('a lead in a merged cell holds for the rows that it reaches over', async () => {
  const content = workbook(
    row(1, ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Tình trạng']) +
      row(2, ['1', 'Việc một', 'QU Đống Đa', '30/6/2024', 'HT']) +
      row(3, ['2', 'Việc hai', null, 'Quý III/2024', 'Đang TH']) +
      row(4, ['3', 'Việc ba', 'HU Ba Vì', 'Năm 2024', 'Chưa TH']),
    { after: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>' },
  );
  const rows = await read(content, 'gop.xlsx');
  expect(rows.map(({ lead, state }) => [lead, state])).toEqual([
    ['Quận ủy Đống Đa', 'done'],
    ['Quận ủy Đống Đa', 'in_progress'],
    ['Huyện ủy Ba Vì', 'planned'],
  ]);
});

test('a sheet of one unit says it in its name or above the table; numbers are per cent', async () => {
  const table =
    'TT,Nội dung công việc,Thời hạn,Tỷ lệ hoàn thành (%)\n1,Việc một,30/6/2024,100\n2,Việc hai,30/9/2024,45\n3,Việc ba,,0\n';
  const byName = await read(table, 'HU Ba Vì.csv');
  expect(byName.map(({ lead, state }) => [lead, state])).toEqual([
    ['Huyện ủy Ba Vì', 'done'],
    ['Huyện ủy Ba Vì', 'in_progress'],
    ['Huyện ủy Ba Vì', 'planned'],
  ]);
  const above = await read(`Đơn vị: Quận ủy Đống Đa,,,\n,,,\n${table}`, 'thang 8.csv');
  expect(above.map(({ lead }) => lead)).toEqual(['Quận ủy Đống Đa', 'Quận ủy Đống Đa', 'Quận ủy Đống Đa']);
});

test('two hundred empty columns, a broken formula, 31/02 and marks in two columns: told by their cells', async () => {
  const far = '<c r="GZ1" t="inlineStr"><is><t></t></is></c>';
  const head = row(1, ['TT', 'Nội dung', 'Chủ trì', 'Hạn', 'Đã hoàn thành', 'Đang thực hiện']);
  const content = workbook(
    head.replace('</row>', `${far}</row>`) +
      row(2, ['1', 'Việc một', 'BTCTU', '31/02/2024', 'x', null]) +
      row(3, ['2', 'Việc hai', 'BTCTU', '30/6/2024', 'x', 'x']) +
      '<row r="4"><c r="A4"><v>3</v></c><c r="B4" t="str"><f>A()</f><v>Việc ba</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D4"><f>1+1</f><v>45473</v></c></row>' +
      row(5, ['4', 'Việc bốn', 'Phòng Không Có', 'Quý I/2024', null, 'x']) +
      row(6, ['5', null, 'BTCTU', 'Quý I/2024', null, 'x']) +
      row(7, ['6', 'Việc sáu', 'BTCTU', null, null, 'x'])
        .replace('</row>', '<c r="G7"><f>A()</f></c></row>')
        .replace('<c r="F7"', '<c r="D7" s="0"><f>TODAY()</f></c><c r="F7"'),
  );
  const rows = await read(content, 'hong.xlsx');
  expect(rows.map(({ title, problems }) => [title, problems])).toEqual([
    ['Việc một', [['dueOn', 'delivery.row-day', 'D2']]],
    ['Việc hai', [['state', 'delivery.row-two-states', 'F3']]],
    ['Việc ba', [['lead', 'delivery.row-formula', 'C4']]],
    ['Việc bốn', [['lead', 'delivery.row-unit', '']]],
    ['', [['title', 'delivery.row-title', 'B6']]],
    ['Việc sáu', [['dueOn', 'delivery.row-formula', 'D7']]],
  ]);
  expect(rows[2]).toMatchObject({ due: '2024-06-30' });
});

test('headings in other words, and none for a column, are understood by what stands below', async () => {
  const rows = await read(
    'Số TT,Việc phải làm,Đầu mối,Cùng làm,Xong trước,Mức độ\n1,Xây dựng quy chế phối hợp,Ban Tổ chức,QU Đống Đa,30/6/2024,Chưa làm\n2,Rà soát hồ sơ đảng viên,VPTU,,31/12/2024,Đang làm\n',
  );
  expect(rows.map(({ lead, due, state }) => [lead, due, state])).toEqual([
    ['Ban Tổ chức Thành ủy', '2024-06-30', 'planned'],
    ['Văn phòng Thành ủy', '2024-12-31', 'in_progress'],
  ]);
});

test('a file without a table is refused with the name of its sheet', async () => {
  const refused = await read('một,hai\nba,bốn\n').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect((refused as Problem).code).toBe('delivery.import-headings');
});
