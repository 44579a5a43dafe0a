import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initials } from '#kernel/initials';
import { unaccented } from '#kernel/vietnamese';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { ROOT } from '../../settings.ts';
import { actOf, founding, recorded } from '../small-tree.fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const NAMES = [
  'Ủy ban Kiểm tra Thành ủy',
  'Đảng ủy phường Điện Biên',
  'Phường 12, Quận 3',
  'Ban Quản lý (khu 2A)',
  'Liên đoàn Lao động Ý Yên – Nam Định',
  'Xã Ea H’leo',
];

const texts = async () =>
  (
    await sql<{ search: string }>`select search from organisation.unit_version order by code`.execute(
      database.db,
    )
  ).rows.map((row) => row.search);

test('units from before the search by initials are given the very text that new ones get', async () => {
  const units = NAMES.map((name, n) => founding(`u${n}`, { name, level: 'city' }));
  await recorded(database.db, actOf(units, { type: 'founding' }));
  const written = await texts();
  expect(written).toEqual(NAMES.map((name, n) => unaccented(`u${n} ${name} ${initials(name)}`)));

  await sql`update organisation.unit_version set search = regexp_replace(search, ' [^ ]*$', '')`.execute(
    database.db,
  );
  expect(await texts()).not.toEqual(written);
  const migration = readFileSync(`${ROOT}/migrations/20261124-03-organisation-search.sql`, 'utf8');
  await sql.raw(/^update [^;]*;/m.exec(migration)![0]).execute(database.db);
  expect(await texts()).toEqual(written);
});

test('a part of a word is found by the index of trigrams', async () => {
  await database.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan to off`.execute(tx);
    for (const [table, index] of [
      ['organisation.unit_version', 'unit_version_search'],
      ['directives.revision', 'revision_search'],
    ] as const) {
      const { rows } = await sql<
        Record<string, string>
      >`explain select 1 from ${sql.table(table)} where search like ${'%dien bien%'}`.execute(tx);
      expect(JSON.stringify(rows)).toContain(index);
    }
  });
});
