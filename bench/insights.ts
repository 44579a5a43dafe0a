// A review with 200,000 insights of up to ten thousand sources: counted by field, level and kind, and listed, against a bare count of
// the same rows.
import { sql } from 'kysely';
import { inTransaction, type Database, type Tx } from '#platform/db';
import { systemActor } from '#organisation';
import { readCounts, readInsights } from '#insights';
import type { Row } from './report.ts';
import { median, timed } from './timing.ts';
import { dayNumber, numbered, type World } from './world.ts';

const SOURCES = 10_000;
const INSIGHTS = 200_000;
const DAY = dayNumber(1800);
const REVIEW = numbered('e', 1);

async function write(tx: Tx, world: World): Promise<number> {
  const owner = world.units[0]![0]!;
  const at = '2025-01-01T00:00:00Z';
  const units = world.units.slice(1).flat().slice(0, SOURCES);
  const each = Math.ceil(INSIGHTS / units.length);
  await sql`insert into review.campaign (id, unit_id, code, title, title_key, from_year, to_year, within_unit_id, kinds, as_of, deadlines, outline, recorded_at)
    values (${REVIEW}::uuid, ${owner}::uuid, 'N', 'N', 'n', 2011, 2025, ${owner}::uuid, '{committee}', ${DAY}::date, '[]', '{"sections":[]}', ${at}::timestamptz)`.execute(
    tx,
  );
  await sql`insert into review.issue (campaign_id, number, holds_on, by_unit_id, recorded_at)
    values (${REVIEW}::uuid, '1', ${DAY}::date, ${owner}::uuid, ${at}::timestamptz)`.execute(tx);
  await sql`insert into insights.source (kind, source_id, version, about, owner_unit_id, told, holds_on)
    select 'report', gen_random_uuid(), 1, ${REVIEW}::uuid, u, array[${owner}::uuid], ${DAY}::date from unnest(${units}::uuid[]) u`.execute(
    tx,
  );
  await sql`insert into insights.insight (id, source, place, section, mark, opens, about, unit_id, level, kind, field, strength, horizon, provision, words, search)
    select gen_random_uuid(), s.id, n, 'a', n::text, '/reports', s.about, s.owner_unit_id, 'commune',
      (enum_range(null::insights.kind))[1 + (s.id * 7 + n) % 8], (enum_range(null::insights.field))[1 + (s.id + n * 5) % 15],
      'asserted', 'this-congress', 'Điều ' || n, repeat('Đơn vị đã tổ chức quán triệt, cụ thể hoá và thực hiện nghiêm túc. ', 2),
      repeat('don vi da to chuc quan triet, cu the hoa va thuc hien nghiem tuc. ', 2)
    from insights.source s, generate_series(1, ${each}::int) n where s.about = ${REVIEW}::uuid`.execute(tx);
  return units.length * each;
}

/** Measures the insights of one review. */
export async function measureInsights(database: Database, world: World): Promise<Row[]> {
  const { db } = database;
  const actor = await systemActor(db, DAY);
  const count = await inTransaction(db, (tx) => write(tx, world));
  await sql`vacuum analyze insights.source`.execute(db);
  await sql`vacuum analyze insights.insight`.execute(db);
  const often = async (work: () => Promise<unknown>) => median(await timed([0, 1, 2, 3, 4, 5, 6], work));
  const bound = await often(() =>
    sql`select count(*) from insights.insight where about = ${REVIEW}::uuid`.execute(db),
  );
  const read = { reviewId: REVIEW, day: DAY };
  const row = (measure: string, value: number, target: number | null): Row => ({
    ...{ measure, value, bound, target, unit: 'ms' },
  });
  return [
    row(`${count} insights by field, level and kind`, await often(() => readCounts(db, actor, read)), 5),
    row(
      'the same, of one kind and one field',
      await often(() => readCounts(db, actor, { ...read, kind: 'lesson', field: 'economy' })),
      null,
    ),
    row('100 of them by unit', await often(() => readInsights(db, actor, { ...read, limit: 100 })), null),
  ];
}
