import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { row, workbook } from '../../platform/tables/workbook.fixture.ts';
import { actOf, alone, as, asSystem, founding, person, recorded, smallTree } from '../small-tree.fixture.ts';
import {
  actorOf,
  ancestryDifferences,
  childrenOf,
  findUnitByCode,
  lineOf,
  tops,
  unitsUnder,
} from '../store.ts';
import { importUnits, previewUnits } from './import-units.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const DAY = '2024-01-01';

function file(text: string | Uint8Array, more: object = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { bytes, name: 'don-vi.csv', holdsOn: DAY, directive: '01-QĐ', under: null, follow: alone, ...more };
}

async function load(text: string | Uint8Array, more: object = {}) {
  return inTransaction(database.db, async (tx) => importUnits(tx, file(text, more), await asSystem(tx)));
}

async function preview(text: string | Uint8Array, more: object = {}) {
  return previewUnits(database.db, file(text, more), await asSystem(database.db));
}

const columns = 'id,parent_id,tier,kind,name\n';

test('units are founded by one act, children before their parents too, codes repeating between levels', async () => {
  const outcome = await load(`${columns}1,1,commune,Xã,Xã A\n1,,province,,Tỉnh A\n2,1,commune,,Xã B\n`);
  expect(outcome.counts).toEqual({ create: 3, update: 0, skip: 0, error: 0 });
  const province = (await findUnitByCode(database.db, '1', DAY))!;
  expect(province).toMatchObject({
    level: 'city',
    kind: 'administrative',
    name: 'Tỉnh A',
    parentId: null,
    actId: outcome.actId,
  });
  expect((await childrenOf(database.db, province.id, DAY)).map((unit) => unit.name)).toEqual([
    'Xã A',
    'Xã B',
  ]);
  const { rows } = await sql`select type, directive from organisation.act`.execute(database.db);
  expect(rows).toEqual([{ type: 'founding', directive: '01-QĐ' }]);
});

test('a second import renames and moves what changed and skips what did not', async () => {
  await load(
    `${columns}1,,province,,Tỉnh A\n01,1,district,,Huyện A\n02,1,district,,Huyện B\n001,01,commune,,Xã A\n002,01,commune,,Xã B\n`,
  );
  const later = { holdsOn: '2024-06-01' };
  const text = `${columns}1,,province,,Tỉnh A\n001,02,commune,,Xã A mới\n002,01,commune,,Xã B\n003,02,commune,,Xã C\n`;
  const seen = await preview(text, later);
  expect(seen.rows.map(({ row: at, outcome, changes }) => [at, outcome, changes])).toEqual([
    [2, 'skip', []],
    [3, 'update', ['rename', 'move']],
    [4, 'skip', []],
    [5, 'create', []],
  ]);
  expect(seen.actId).toBeNull();
  expect(await findUnitByCode(database.db, '003', '2024-06-01')).toBeUndefined(); // a preview writes nothing
  await load(text, later);
  const moved = (await findUnitByCode(database.db, '001', '2024-06-01'))!;
  expect(moved.name).toBe('Xã A mới');
  expect(await lineOf(database.db, moved.id, '2024-05-31')).not.toEqual(
    await lineOf(database.db, moved.id, '2024-06-01'),
  );
  expect((await preview(text, { holdsOn: '2024-07-01' })).counts).toEqual({
    create: 0,
    update: 0,
    skip: 4,
    error: 0,
  });
});

test('wrong rows are told by row and column; nothing is written until all are right or left out', async () => {
  const text = `${columns}1,,province,,Tỉnh A\n,1,commune,,Không mã\n2,1,thôn,,Lạ cấp\n3,9,commune,,Lạc cha\n4,1,commune,tổ đội,Lạ loại\n1,,province,,Trùng mã\n5,1,commune,,Đúng\n6,3,cell,,Con của dòng sai\n`;
  const outcome = await load(text);
  expect(outcome.actId).toBeNull();
  expect(
    outcome.rows.flatMap(({ problems }) =>
      problems.map((problem) => [problem.row, problem.column, problem.code.split('.').at(-1)]),
    ),
  ).toEqual([
    [3, 'id', 'no-code'],
    [4, 'tier', 'unknown-level'],
    [5, 'parent_id', 'unknown-parent'],
    [6, 'kind', 'unknown-kind'],
    [7, 'id', 'twice'],
    [9, 'parent_id', 'unknown-parent'],
  ]);
  expect(await tops(database.db, DAY)).toEqual([]);
  expect((await load(text, { skipErrors: true })).counts).toMatchObject({ create: 2, error: 6 });
  expect((await tops(database.db, DAY)).map((unit) => unit.name)).toEqual(['Tỉnh A']);
});

test('the rules of acts are told by row: a cycle, a level above its parent', async () => {
  const cycle = await preview(`${columns}A,B,cell,,Chi bộ A\nB,A,cell,,Chi bộ B\n`);
  expect(cycle.rows.flatMap((one) => one.problems.map((problem) => problem.code))).toContain(
    'organisation.cycle',
  );
  await recorded(
    database.db,
    actOf([founding('xa', { level: 'commune' })], { type: 'founding', holdsOn: '2020-01-01' }),
  );
  const under = (await findUnitByCode(database.db, 'xa', DAY))!.id;
  const above = await preview(`${columns}T1,,province,,Tỉnh dưới xã\n`, { under });
  expect(above.rows[0]!.problems).toMatchObject([
    { row: 2, column: 'tier', code: 'organisation.level-above' },
  ]);
});

test('letterhead, a merged heading of two rows, column numbers and Vietnamese words are understood', async () => {
  const sheet = [
    row(1, ['THÀNH ỦY HÀ NỘI', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM']),
    row(3, ['DANH SÁCH ĐƠN VỊ', null, null, null, null]),
    row(5, ['TT', 'Tổ chức', null, 'Mã cấp trên', 'Cấp', 'Lĩnh vực']),
    row(6, [null, 'Mã', 'Tên đơn vị', null, null, null]),
    row(7, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']),
    row(8, ['1', 'TU', 'Thành ủy', null, 'Thành phố', 'Tổ chức; Dân vận']),
    row(9, ['2', 'QU1', 'Quận ủy Ba Đình', 'TU', 'Quận', null]),
    row(10, ['3', 'QU2', 'Quận ủy Đống Đa', null, 'Quận', null]),
    row(11, ['4', 'UBKT', 'Ủy ban Kiểm tra Thành ủy', 'TU', 'thành phố', 'kiểm tra']),
    row(12, [null, null, 'NGƯỜI LẬP BIỂU']),
  ].join('');
  const after = `<mergeCells>${['A3:E3', 'A5:A6', 'B5:C5', 'D5:D6', 'E5:E6', 'F5:F6', 'D9:D10'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const seen = await preview(workbook(sheet, { after }));
  expect(seen.rows.map(({ row: at, code, level, outcome }) => [at, code, level, outcome])).toEqual([
    [8, 'TU', 'city', 'create'],
    [9, 'QU1', 'district', 'create'],
    [10, 'QU2', 'district', 'create'],
    [11, 'UBKT', 'city', 'create'],
    [12, '', null, 'error'],
  ]);
  await load(workbook(sheet, { after }), { skipErrors: true });
  const top = (await findUnitByCode(database.db, 'TU', DAY))!;
  expect(top).toMatchObject({ kind: 'committee', fields: ['organisation', 'mass-mobilisation'] });
  expect((await findUnitByCode(database.db, 'UBKT', DAY))!.kind).toBe('inspection');
  expect((await childrenOf(database.db, top.id, DAY)).map((unit) => unit.code)).toEqual(
    ['QU1', 'QU2', 'UBKT'].sort(),
  );
});

test('a formula in error is told; a sheet without a column of codes is refused', async () => {
  const sheet = `${row(1, ['Mã', 'Tên'])}<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="inlineStr"><is><t>Xã A</t></is></c></row>`;
  expect((await preview(workbook(sheet))).rows[0]!.problems).toMatchObject([
    { row: 2, column: 'Mã', code: 'organisation.import.broken-cell' },
  ]);
  await expect(preview('họ tên,tuổi\nA,1\n')).rejects.toMatchObject({
    code: 'organisation.import.no-columns',
  });
});

test('only an administrator imports, and only below the unit they administer', async () => {
  const units = await smallTree(database.db);
  const editor = await person(database.db, [{ unit: units.north, role: 'editor' }]);
  const administrator = await person(database.db, [{ unit: units.north, role: 'administrator' }]);
  const acting = async (account: string) => as((await actorOf(database.db, account, '2024-08-07'))!);
  const text = `${columns}X1,,commune,,Xã mới\n`;
  const refused = await previewUnits(
    database.db,
    file(text, { under: units.north }),
    await acting(editor.account),
  ).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ status: 403 });
  const own = await previewUnits(
    database.db,
    file(text, { under: units.north }),
    await acting(administrator.account),
  );
  expect(own.counts.create).toBe(1);
  for (const under of [units.city, null]) {
    const beyond = await previewUnits(
      database.db,
      file(text, { under }),
      await acting(administrator.account),
    );
    expect(beyond.rows[0]!.problems).toMatchObject([{ code: 'organisation.not-administrator' }]);
  }
});

const DATA = resolve(import.meta.dirname, '../../../../shared/data');

test.runIf(existsSync(DATA))(
  'the real trees before and after 1 July 2025 and the DHIS2 tree load whole',
  async () => {
    const real = (path: string) => readFileSync(resolve(DATA, path));
    const before = await load(real('units/units-2025-03-63-provinces.csv'), { holdsOn: '2025-03-01' });
    expect(before.counts).toEqual({ create: 10_794, update: 0, skip: 0, error: 0 });
    const top = await tops(database.db, '2025-03-01');
    expect(top).toHaveLength(63);
    const hanoi = top.find((unit) => unit.code === '01')!;
    expect(await unitsUnder(database.db, hanoi.id, '2025-03-01')).toHaveLength(1 + 30 + 526);
    expect(await ancestryDifferences(database.db)).toBe(0);
    const dhis = await load(real('dhis2/organisation-units.csv'), { holdsOn: '2025-03-02' });
    expect(dhis.counts).toEqual({ create: 1332, update: 0, skip: 0, error: 0 });
    expect(dhis.rows.filter((one) => one.notes.length).length).toBeGreaterThan(500); // facilities with only an id
  },
  120_000,
);

test.runIf(existsSync(DATA))(
  'the tree of 2026 loads whole in an empty workspace',
  async () => {
    const after = await load(readFileSync(resolve(DATA, 'units/units-2026-07-34-provinces.csv')), {
      holdsOn: '2026-07-01',
    });
    expect(after.counts).toEqual({ create: 3355, update: 0, skip: 0, error: 0 });
    expect(await tops(database.db, '2026-07-01')).toHaveLength(34);
  },
  120_000,
);
