// A review with exactly ten thousand reports, at every size: of the units below the top, and where these are fewer, of some that
// are founded for it. Figures rolled up, one section side by side, insights counted.
import { sql } from 'kysely';
import { inTransaction, type Database, type Tx } from '#platform/db';
import { systemActor } from '#organisation';
import { readInsights } from '#insights';
import { readRollUp, readSide } from '#reports';
import type { Row } from './report.ts';
import { median } from './timing.ts';
import { dayNumber, LEVELS, numbered, type World } from './world.ts';

/** How many reports there are. */
export const REPORTS = 10_000;
/** The day on which they are read. */
export const DAY = dayNumber(1800);
export const REVIEW = numbered('f', 1);

const empty = { under: null, number: '', prompt: '', guidance: '', table: null, insights: null };
const columns = ['all', 'women', 'men'].map((id) => ({
  ...{ id, label: id, group: '', measure: 'người', type: 'integer', byYear: id === 'all', formula: null },
  ...{ required: false, min: 0, max: null, sumOf: [] },
}));
const rows = Array.from({ length: 10 }, (_row, n) => ({ id: `r${n}`, label: `Dòng ${n}`, formula: null }));
const OUTLINE = {
  sections: [
    ...['a', 'b', 'c'].map((id) => ({ id, title: `Mục ${id}`, kind: 'text', ...empty })),
    { id: 'd', title: 'Biểu', kind: 'figures', ...empty, table: { rows, columns } },
  ],
};

const sentence =
  'Đơn vị đã tổ chức quán triệt, cụ thể hoá và thực hiện nghiêm túc; công tác kiểm tra, giám sát được tăng cường, còn khó khăn về bố trí cán bộ ở chi bộ ghép.';
const text = {
  type: 'doc',
  content: Array.from({ length: 3 }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence }],
  })),
};

// Units founded for the review alone, below the top.
async function found(tx: Tx, { units, size }: World, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_unit, n) => numbered('9', n + 1));
  const each = sql`unnest(${ids}::uuid[]) u (id)`;
  const [top, act] = [units[0]![0]!, numbered('b', 1)];
  await sql`insert into organisation.unit (id, founded_on, act_id) select u.id, '2000-01-01', ${act}::uuid from ${each}`.execute(
    tx,
  );
  await sql`insert into organisation.unit_version (unit_id, valid_from, code, name, name_key, search, level, kind, parent_id, act_id)
    select u.id, '2000-01-01', name, name, name, name, ${LEVELS[size.levels.length as 3 | 4 | 5].at(-1)}, 'committee', ${top}::uuid, ${act}::uuid
    from ${each}, right(u.id::text, 6) name`.execute(tx);
  await sql`insert into organisation.ancestry (unit_id, ancestor_id, depth, valid_from, valid_to)
    select u.id, a.id, a.depth, '2000-01-01', 'infinity' from ${each}, (values (null, 0), (${top}::uuid, 1)) above (id, depth),
    lateral (select coalesce(above.id, u.id) as id, above.depth) a`.execute(tx);
  return ids;
}

async function write(tx: Tx, world: World): Promise<void> {
  const owner = world.units[0]![0]!;
  const below = world.units.slice(1).flat().slice(0, REPORTS);
  const reporters = [...below, ...(await found(tx, world, REPORTS - below.length))];
  const at = { recorded_at: '2025-01-01T00:00:00Z' };
  await sql`insert into review.campaign (id, unit_id, code, title, title_key, from_year, to_year, within_unit_id, kinds, as_of, deadlines, outline, recorded_at)
    values (${REVIEW}::uuid, ${owner}::uuid, 'B', 'B', 'b', 2011, 2025, ${owner}::uuid, '{committee}', ${DAY}::date, '[]', ${JSON.stringify(OUTLINE)}::jsonb, ${at.recorded_at}::timestamptz)`.execute(
    tx,
  );
  await sql`insert into review.issue (campaign_id, number, holds_on, by_unit_id, recorded_at) values (${REVIEW}::uuid, '1', ${DAY}::date, ${owner}::uuid, ${at.recorded_at}::timestamptz)`.execute(
    tx,
  );
  await sql`insert into review.outline_version (campaign_id, number, content, holds_on, recorded_at) values (${REVIEW}::uuid, 1, ${JSON.stringify(OUTLINE)}::jsonb, ${DAY}::date, ${at.recorded_at}::timestamptz)`.execute(
    tx,
  );
  const ids = reporters.map((_unit, n) => numbered('f', n + 2));
  const each = sql`unnest(${ids}::uuid[], ${reporters}::uuid[]) r (id, unit_id)`;
  await sql`insert into reports.report (id, campaign_id, unit_id, kind, title, search, recorded_at)
    select r.id, ${REVIEW}::uuid, r.unit_id, 'full', 'Báo cáo', 'bao cao', ${at.recorded_at}::timestamptz from ${each}`.execute(
    tx,
  );
  await sql`insert into reports.version (report_id, number, outline_version, document, checksum, holds_on, recorded_at)
    select r.id, 1, 1, '', '', ${DAY}::date, ${at.recorded_at}::timestamptz from ${each}`.execute(tx);
  await sql`insert into reports.event (id, report_id, fact, version, holds_on, to_unit_id, by_unit_id, recorded_at)
    select gen_random_uuid(), r.id, 'submitted', 1, ${DAY}::date, ${owner}::uuid, r.unit_id, ${at.recorded_at}::timestamptz from ${each}`.execute(
    tx,
  );
  const said = JSON.stringify({ text, figures: {} });
  await sql`insert into reports.said (report_id, version, section_id, content)
    select r.id, 1, s, ${said}::jsonb from ${each}, unnest('{a,b,c}'::text[]) s`.execute(tx);
  const years = Array.from({ length: 15 }, (_year, n) => 2011 + n);
  const figures = Object.fromEntries(
    rows.flatMap(({ id }, n) => [
      [`${id}:women`, n],
      [`${id}:men`, n + 1],
      ...years.map((year) => [`${id}:all:${year}`, 2 * n + 1]),
    ]),
  );
  await sql`insert into reports.said (report_id, version, section_id, content)
    select r.id, 1, 'd', ${JSON.stringify({ text: null, figures })}::jsonb from ${each}`.execute(tx);
  await sql`analyze`.execute(tx);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Measures the reading of many reports together. */
export async function measureReviews(database: Database, world: World): Promise<Row[]> {
  const { db } = database;
  await inTransaction(db, (tx) => write(tx, world));
  const actor = await systemActor(db, DAY);
  const bound = await timed(() => sql`select 1`.execute(db));
  const read = { campaignId: REVIEW, day: DAY };
  const often = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) times.push(await timed(work));
    return median(times);
  };
  const row = (measure: string, value: number): Row => ({ measure, value, bound, target: null, unit: 'ms' });
  return [
    row(
      `figures of ${REPORTS} reports rolled up`,
      await often(() => readRollUp(db, actor, { ...read, sectionId: 'd' })),
    ),
    row(
      'one section of 20 reports side by side',
      await often(() => readSide(db, actor, { ...read, sectionId: 'a', limit: 20 })),
    ),
    row(
      '100 insights of a review',
      await often(() => readInsights(db, actor, { reviewId: REVIEW, day: DAY, limit: 100 })),
    ),
  ];
}
