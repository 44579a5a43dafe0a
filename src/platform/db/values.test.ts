import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { json } from './index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await sql`create type mood as enum ('calm', 'late')`.execute(database.db);
  await database.refreshTypes();
});
afterAll(() => database.close());

async function read(expression: ReturnType<typeof sql>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.db);
  return rows[0]!.value;
}

describe('values read from SQL', () => {
  test.each([
    [`'2024-02-29'::date`, '2024-02-29'],
    [`'infinity'::date`, 'infinity'],
    [`'{2024-02-29,NULL}'::date[]`, ['2024-02-29', null]],
    [`'2026-11-23 05:06:07+07'::timestamptz`, '2026-11-22T22:06:07.000Z'],
    [`'2026-11-23 05:06:07.1234+00'::timestamptz`, '2026-11-23T05:06:07.1234Z'],
    [`array['2026-11-23 05:06:07.5+00'::timestamptz]`, ['2026-11-23T05:06:07.500Z']],
    [`42::int8`, 42],
    [`9007199254740993::int8`, 9007199254740993n],
    [`array[1, 2]::int8[]`, [1, 2]],
    [`1.50::numeric`, '1.50'],
    [`0.1::float8`, 0.1],
    [`true`, true],
    [`array[true, false]`, [true, false]],
    [`'{"a": [1, {"b": null}]}'::jsonb`, { a: [1, { b: null }] }],
    [`array['{"a": 1}'::jsonb]`, [{ a: 1 }]],
    [`'1 day 02:00'::interval`, '1 day 02:00:00'],
    [`array['a,b', 'c"d', 'e\\f', '', null]`, ['a,b', 'c"d', 'e\\f', '', null]],
    [`'{}'::text[]`, []],
    [`array['calm', 'late']::mood[]`, ['calm', 'late']],
    [`'a.b'::ltree`, 'a.b'],
    [`'[2024-01-01,2024-02-01)'::daterange`, '[2024-01-01,2024-02-01)'],
    [`'\\x00ff'::bytea`, Buffer.from([0, 255])],
    [`null::date`, null],
  ])('%s', async (expression, expected) => {
    expect(await read(sql.raw(expression))).toEqual(expected);
  });
});

describe('values sent to SQL come back', () => {
  test.each([
    ['timestamptz', new Date('2026-11-23T05:06:07.008Z'), '2026-11-23T05:06:07.008Z'],
    ['date', '2024-02-29', '2024-02-29'],
    ['text', 'Đổi mới\n\t"\\', 'Đổi mới\n\t"\\'],
    ['text[]', ['a,b', 'c"d', 'e\\f', '', null, '{}'], ['a,b', 'c"d', 'e\\f', '', null, '{}']],
    ['uuid[]', ['018f0000-0000-7000-8000-000000000001'], ['018f0000-0000-7000-8000-000000000001']],
    ['int8[]', [1, null, -3], [1, null, -3]],
    ['int8', 9007199254740993n, 9007199254740993n],
    ['float8', 1e-7, 1e-7],
    ['boolean', false, false],
    ['boolean[]', [true, false], [true, false]],
    ['jsonb', json([1, 'x', { y: [] }]), [1, 'x', { y: [] }]],
    ['jsonb', json('text'), 'text'],
    ['jsonb', { a: 'Điều 1' }, { a: 'Điều 1' }],
    ['mood[]', ['late'], ['late']],
    ['bytea', Buffer.from([0, 1, 255]), Buffer.from([0, 1, 255])],
    ['text', null, null],
  ])('%s %s', async (type, value, expected) => {
    expect(await read(sql`${value}::${sql.raw(type)}`)).toEqual(expected);
  });
});
