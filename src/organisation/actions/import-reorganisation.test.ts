import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { alone, asSystem } from '../small-tree.fixture.ts';
import { ancestryDifferences, childrenOf, findUnitByCode, lineOf, unitsUnder } from '../store.ts';
import { importReorganisation, previewReorganisation } from './import-reorganisation.ts';
import { importUnits } from './import-units.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const BEFORE = '2025-06-30';
const DAY = '2025-07-01';

const OLD = `id,parent_id,tier,kind,name
48,,province,,Thành phố Đà Nẵng
49,,province,,Tỉnh Quảng Nam
490,48,district,,Quận Liên Chiểu
498,48,district,,Huyện Hoàng Sa
516,49,district,,Huyện Nam Trà My
0001,490,commune,Phường,Phường Hòa Khánh Bắc
0002,490,commune,Phường,Phường Hòa Khánh Nam
0003,490,commune,Xã,Xã Hòa Liên
0011,516,commune,Xã,Xã Trà Don
0012,516,commune,Xã,Xã Trà Dơn
0013,516,commune,Xã,Xã A Xan
0014,516,commune,Xã,Xã Thuận Quí
0015,516,commune,Thị trấn,Thị trấn Thạnh Mỹ
0016,516,commune,Xã,Xã Bà Gia
0017,516,commune,Xã,Xã Tân Hiệp
CB1,0011,cell,,Chi bộ thôn 1
`;

const HEAD = 'Tỉnh mới;Xã mới;Xã cũ;Ghi chú;Huyện cũ;Tỉnh cũ\n';
const lines = (rows: string[]) => HEAD + rows.join('\n');
// The same kinds of mess as in the state's own table: blanks, line breaks, misspellings, NFD, either tone placement.
const MESS = [
  'Thành phố Đà Nẵng (48);Phường Hải Vân;Phường Hoà Khánh Bắc;"Nhập  toàn\nbộ";Quận Liên Chiểu (490);Thành phố Đà Nẵng (48)',
  `Thành phố Đà Nẵng (48);Phường Hải Vân ;${'Phường Hòa Khánh Nam'.normalize('NFD')};Nhập một phần  diện tích;Quận Liên Chiểu (490);Thành phố Đà Nẵng (48)`,
  'Thành phố Đà Nẵng (48);Phường Hòa Khánh;Phường Hòa Khánh Nam;Nhập một phần diện tích, toàn bộ dân số;Quận Liên Chiểu (490);Thành phố Đà Nẵng (48)',
  'Thành phố Đà Nẵng (48);Phường Hoà Khánh;Xã Hòa Liên;Nhâp tòan bô;Quận Liên Chiểu (490);Thành phố Đà Nẵng (48)',
  'Thành phố Đà Nẵng (48);Đặc khu Hoàng Sa;;Sắp xếp toàn bộ huyện Hoàng Sa thành đặc khu Hoàng Sa;Huyện Hoàng Sa (498);Thành phố Đà Nẵng (48)',
  'Thành phố Đà Nẵng (48);Xã Nam Trà My;Xã Trà Don;Nhập toàn bộ;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Trà Leng;Xã Trà Dơn;Nhập 1 phần;huyện  Nam Trà My;Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Nam Trà My;Xã Trà Dơn;Nhạp một phàn;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Trà Leng;Xã Axan;nhập toàn bộ;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Trà Leng;Xã Thuận Quý;Nhập toàn bộ;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Thạnh Mỹ;Thị trấn Thạnh Mỹ;Đổi loại hình;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Đạ Huoai 3 ;Xã Bà Gia ;Đổi tên;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  'Thành phố Đà Nẵng (48);Xã Tân Hiệp;Xã Tân Hiệp;Giữ nguyên;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
];

async function plant(text: string | Uint8Array): Promise<void> {
  await inTransaction(database.db, async (tx) => {
    const command = {
      bytes: Buffer.from(text),
      name: 'cu.csv',
      holdsOn: '2025-01-01',
      directive: 'HT',
      under: null,
      follow: alone,
    };
    expect((await importUnits(tx, command, await asSystem(tx))).counts.error).toBe(0);
  });
}

function command(text: string | Uint8Array, more: object = {}) {
  return {
    bytes: Buffer.from(text),
    name: 'chuyen-doi.csv',
    holdsOn: DAY,
    directive: '1656/NQ-UBTVQH15',
    follow: alone,
    ...more,
  };
}

async function run(text: string | Uint8Array, more: object = {}) {
  return inTransaction(database.db, async (tx) =>
    importReorganisation(tx, command(text, more), await asSystem(tx)),
  );
}

async function preview(text: string) {
  return previewReorganisation(database.db, command(text), await asSystem(database.db));
}

async function named(name: string, day = DAY) {
  const { rows } = await sql<{ id: string; code: string; standing: boolean }>`
    select unit_id as id, code, standing from organisation.unit_version where name = ${name} and valid_from <= ${day}::date and ${day}::date < valid_to`.execute(
    database.db,
  );
  return rows[0]!;
}

test('a messy table is understood: what is kept, renamed, merged, split, founded and dissolved', async () => {
  await plant(OLD);
  const seen = await preview(lines(MESS));
  expect(seen.problems).toEqual([]);
  expect(seen.summary).toEqual({
    kept: 1,
    renamed: 2,
    merged: 4,
    split: 2,
    founded: 5,
    dissolved: { communes: 7, districts: 3, provinces: 1 },
    moved: 1,
    communesBefore: 10,
    communesAfter: 8,
    unaccounted: [],
  });
  const { rows } = await sql`select count(*)::int as acts from organisation.act`.execute(database.db);
  expect(rows).toEqual([{ acts: 1 }]); // a preview writes nothing
});

test('after the act every old unit has its heir and the lines run to it, before it nothing changed', async () => {
  await plant(OLD);
  const communesBefore = await unitsUnder(
    database.db,
    (await findUnitByCode(database.db, '48', BEFORE))!.id,
    BEFORE,
  );
  expect((await run(lines(MESS))).actId).not.toBeNull();
  const danang = (await findUnitByCode(database.db, '48', DAY))!;
  expect(await unitsUnder(database.db, danang.id, BEFORE)).toEqual(communesBefore);
  const after = [
    'Đặc khu Hoàng Sa',
    'Phường Hải Vân',
    'Phường Hòa Khánh',
    'Xã Đạ Huoai 3',
    'Xã Nam Trà My',
    'Xã Tân Hiệp',
    'Xã Thạnh Mỹ',
    'Xã Trà Leng',
  ];
  expect((await childrenOf(database.db, danang.id, DAY)).map((unit) => unit.name).sort()).toEqual(
    after.sort(),
  );
  const heir = async (old: string) => (await lineOf(database.db, (await named(old)).id, DAY))[1];
  expect(await heir('Phường Hòa Khánh Bắc')).toBe((await named('Phường Hải Vân')).id);
  expect(await heir('Phường Hòa Khánh Nam')).toBe((await named('Phường Hòa Khánh')).id); // all its people, not the first row
  expect(await heir('Xã Trà Don')).toBe((await named('Xã Nam Trà My')).id);
  expect(await heir('Xã Trà Dơn')).toBe((await named('Xã Trà Leng')).id); // in parts: the first listed
  expect(await heir('Huyện Hoàng Sa')).toBe((await named('Đặc khu Hoàng Sa')).id);
  expect(await heir('Huyện Nam Trà My')).toBe(danang.id);
  expect(await heir('Tỉnh Quảng Nam')).toBe(danang.id);
  expect(await heir('Chi bộ thôn 1')).toBe((await named('Xã Nam Trà My')).id);
  expect((await named('Xã Tân Hiệp')).code).toBe('0017');
  expect((await named('Phường Hải Vân')).code).toBe('0001'); // a predecessor's code lives on
  expect(await ancestryDifferences(database.db)).toBe(0);
});

test('rows not understood are told by row and column; nothing is written unless they are left out', async () => {
  await plant(OLD);
  const wrong = [
    ...MESS.filter((line) => !/Tân Hiệp|Hòa Liên/.test(line)),
    'Thành phố Đà Nẵng (48);Phường Hòa Khánh;Xã Hòa Liên;Xem văn bản kèm theo;Quận Liên Chiểu (490);Thành phố Đà Nẵng (48)',
    'Tỉnh Mơ (99);Phường A;Xã Tân Hiệp;Nhập toàn bộ;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
    'Thành phố Đà Nẵng (48);Xã B;Xã Chưa Từng Có;Nhập toàn bộ;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
    'Thành phố Đà Nẵng (48);;Xã Tân Hiệp;Nhập toàn bộ;Huyện Nam Trà My (516);Tỉnh Quảng Nam (49)',
  ];
  const outcome = await run(lines(wrong));
  expect(outcome.actId).toBeNull();
  // The table's own line breaks inside quotes count as one row.
  expect(outcome.problems.map(({ column, code }) => [column, code])).toEqual([
    ['Ghi chú', 'organisation.import.unknown-fate'],
    ['Tỉnh mới', 'organisation.import.unknown-province'],
    ['Xã cũ', 'organisation.import.unknown-commune'],
    ['Xã mới', 'organisation.import.empty-cell'],
  ]);
  expect(outcome.summary.unaccounted.sort()).toEqual(['Xã Hòa Liên', 'Xã Tân Hiệp']);
  const after = await run(lines(wrong), { skipErrors: true });
  expect(after.actId).not.toBeNull();
  const danang = (await findUnitByCode(database.db, '48', DAY))!;
  expect((await lineOf(database.db, (await named('Xã Hòa Liên')).id, DAY))[1]).toBe(danang.id); // goes on under the province
  expect(await ancestryDifferences(database.db)).toBe(0);
});

const DATA = resolve(import.meta.dirname, '../../../../shared/data/units');

interface Row {
  tier: string;
  id: string;
  parent_id: string;
  name: string;
}

function tableOf(file: string): Row[] {
  const [head, ...rows] = readFileSync(resolve(DATA, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) =>
      line
        .replace(/^\ufeff/, '')
        .trim()
        .split(','),
    );
  return rows.map(
    (cells) => Object.fromEntries(head!.map((column, at) => [column, cells[at]])) as unknown as Row,
  );
}

test.runIf(existsSync(DATA))(
  'the real table of July 2025: Hà Nội, Đà Nẵng with Quảng Nam, Lâm Đồng with Bình Thuận and Đắk Nông',
  async () => {
    await plant(readFileSync(resolve(DATA, 'units-2025-03-63-provinces.csv')));
    const outcome = await run(readFileSync(resolve(DATA, 'old-to-new-communes-3-provinces.csv')));
    expect(outcome.problems).toEqual([]);
    const old = tableOf('units-2025-03-63-provinces.csv');
    const parts = ['01', '48', '49', '68', '60', '67'];
    const districts = old.filter((row) => row.tier === 'district' && parts.includes(row.parent_id)).length;
    expect(outcome.summary).toMatchObject({
      unaccounted: [],
      communesBefore: 1135,
      communesAfter: 344,
      dissolved: { districts, provinces: 3 },
    });
    expect(outcome.actId).not.toBeNull();
    const fresh = tableOf('units-2026-07-34-provinces.csv').filter((row) => row.tier === 'commune');
    const formerly: Record<string, string[]> = { '01': ['01'], '48': ['48', '49'], '68': ['68', '60', '67'] };
    for (const [province, parts] of Object.entries(formerly)) {
      const unit = (await findUnitByCode(database.db, province, DAY))!;
      const children = await childrenOf(database.db, unit.id, DAY);
      expect(children.length).toBe(fresh.filter((row) => row.parent_id === province).length);
      expect(children.every((child) => child.level === 'commune')).toBe(true);
      const districts = new Set(
        old.filter((row) => row.tier === 'district' && parts.includes(row.parent_id)).map((row) => row.id),
      );
      const communes = old.filter((row) => row.tier === 'commune' && districts.has(row.parent_id));
      const { rows } = await sql<{ gone: number; heirless: number }>`
      select count(*) filter (where not v.standing)::int as gone,
        count(*) filter (where not v.standing and not exists (select from organisation.unit_version h where h.unit_id = v.parent_id and h.standing and h.valid_to = 'infinity'))::int as heirless
      from organisation.ancestry a join organisation.unit_version v on v.unit_id = a.unit_id and v.valid_to = 'infinity' and v.level = 'commune'
      where a.ancestor_id = ${unit.id}::uuid and a.valid_to = 'infinity'`.execute(database.db);
      const kept = communes.length - rows[0]!.gone;
      expect(rows[0]!.heirless).toBe(0);
      expect(kept).toBeLessThan(10); // all others were dissolved, each with an heir that stands in the province
    }
    const others = (await findUnitByCode(database.db, '79', DAY))!;
    expect(await unitsUnder(database.db, others.id, DAY)).toEqual(
      await unitsUnder(database.db, others.id, BEFORE),
    );
    expect(await ancestryDifferences(database.db)).toBe(0);
  },
  180_000,
);
