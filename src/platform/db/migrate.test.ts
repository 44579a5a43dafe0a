import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { migrate, openDatabase } from './index.ts';

let database: TestDatabase;
let folder: string;

function file(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

beforeEach(async () => {
  database = await testDatabase();
  await sql`delete from platform.migration`.execute(database.db);
  folder = mkdtempSync(join(tmpdir(), 'xuyensuot-migrations-'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

test('files run once, in order of their names, and are recorded with the moment', async () => {
  file('2-b.sql', "insert into public.thing values (2); create type public.colour as enum ('red');");
  file('1-a.sql', 'create table public.thing (n int);');
  const now = new Date('2026-11-23T01:02:03Z');
  expect(await migrate(database, { folder, now })).toEqual(['1-a.sql', '2-b.sql']);
  expect(await migrate(database, { folder })).toEqual([]);
  const { rows } = await sql`select name, applied_at from platform.migration order by name`.execute(
    database.db,
  );
  expect(rows).toEqual(
    ['1-a.sql', '2-b.sql'].map((name) => ({ name, applied_at: '2026-11-23T01:02:03.000Z' })),
  );
  const colours = await sql`select array['red']::public.colour[] as colours`.execute(database.db);
  expect(colours.rows).toEqual([{ colours: ['red'] }]);
});

test('a file that fails leaves nothing of itself', async () => {
  file('1-a.sql', 'create table public.thing (n int);');
  file('2-b.sql', 'create table public.other (n int); select 1 / 0;');
  await expect(migrate(database, { folder })).rejects.toThrow('division by zero');
  const { rows } =
    await sql`select to_regclass('public.thing') is not null as thing, to_regclass('public.other') is not null as other`.execute(
      database.db,
    );
  expect(rows).toEqual([{ thing: true, other: false }]);
});

test('a database from a newer program is refused', async () => {
  file('1-a.sql', 'select 1;');
  file('2-b.sql', 'select 1;');
  await migrate(database, { folder });
  rmSync(join(folder, '2-b.sql'));
  file('3-c.sql', 'create table public.thing (n int);');
  await expect(migrate(database, { folder })).rejects.toMatchObject({
    code: 'platform.database-newer',
    values: { migration: '2-b.sql' },
  });
  const { rows } = await sql`select to_regclass('public.thing')::text as thing`.execute(database.db);
  expect(rows).toEqual([{ thing: null }]);
});

test('a file that changed after it was applied is refused; line ends are not a change', async () => {
  file('1-a.sql', 'select 1;\nselect 2;\n');
  await migrate(database, { folder });
  file('1-a.sql', 'select 1;\r\nselect 2;\r\n');
  await migrate(database, { folder });
  file('1-a.sql', 'select 1;\nselect 3;\n');
  await expect(migrate(database, { folder })).rejects.toMatchObject({
    code: 'platform.migration-changed',
    values: { migration: '1-a.sql' },
  });
});

test('programs that start at once on a server apply each file once', async ({ skip }) => {
  const { url } = database;
  if (!url) skip('the embedded database belongs to one process');
  for (let n = 1; n <= 5; n++) file(`${n}.sql`, `create table public.thing_${n} (n int);`);
  const programs = await Promise.all([1, 2, 3].map(() => openDatabase({ url: url! })));
  const applied = await Promise.all(programs.map((program) => migrate(program, { folder })));
  await Promise.all(programs.map((program) => program.close()));
  expect(applied.flat().sort()).toEqual(['1.sql', '2.sql', '3.sql', '4.sql', '5.sql']);
});

test('append-only tables refuse every change', async () => {
  const { db } = database;
  await sql`create table public.fact (n int)`.execute(db);
  await sql`select platform.make_append_only('public.fact')`.execute(db);
  await sql`insert into public.fact values (1)`.execute(db);
  for (const change of ['update public.fact set n = 2', 'delete from public.fact', 'truncate public.fact']) {
    await expect(sql.raw(change).execute(db)).rejects.toMatchObject({ code: '23001' });
  }
});
