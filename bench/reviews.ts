// A review with a report of each unit below the top, up to ten thousand: figures rolled up, one section side by side, insights
// counted, and all of it in one DOCX, with the memory that the process takes meanwhile.
import { sql } from 'kysely';
import { inTransaction, type Database, type Tx } from '#platform/db';
import { writeDocx } from '#platform/documents';
import { systemActor, type Actor } from '#organisation';
import { readInsights } from '#insights';
import { collectedOf, readRollUp, readSide } from '#reports';
import type { Row } from './report.ts';
import { median } from './timing.ts';
import { dayNumber, numbered, type World } from './world.ts';

const MOST = 10_000;
const DAY = dayNumber(1800);
const REVIEW = numbered('f', 1);
const MIB = 2 ** 20;

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

async function write(tx: Tx, world: World): Promise<number> {
  const owner = world.units[0]![0]!;
  const reporters = world.units.slice(1).flat().slice(0, MOST);
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
  return reporters.length;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** All of it in one DOCX; answers how long it took and the most memory of the process meanwhile, in MiB. */
async function collected(database: Database, actor: Actor): Promise<{ took: number; peak: number }> {
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const took = await timed(async () => {
    const paper = await collectedOf(database.db, actor, { reviewId: REVIEW, day: DAY });
    for await (const piece of await writeDocx(paper)) peak = Math.max(peak, (piece as Buffer).length);
  });
  clearInterval(look);
  return { took, peak: peak / MIB };
}

/** Measures the reading of many reports together. */
export async function measureReviews(database: Database, world: World): Promise<Row[]> {
  const { db } = database;
  const count = await inTransaction(db, (tx) => write(tx, world));
  const actor = await systemActor(db, DAY);
  const bound = await timed(() => sql`select 1`.execute(db));
  const read = { campaignId: REVIEW, day: DAY };
  const often = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) times.push(await timed(work));
    return median(times);
  };
  const row = (measure: string, value: number): Row => ({ measure, value, bound, target: null, unit: 'ms' });
  const { took, peak } = await collected(database, actor);
  return [
    row(
      `figures of ${count} reports rolled up`,
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
    row(`${count} reports in one DOCX`, took),
    {
      measure: `the same: most MiB of the process (as ms; ≤ 512)`,
      value: peak,
      bound: 512,
      target: 1,
      unit: 'MiB',
    },
  ];
}
