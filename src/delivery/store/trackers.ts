// What came in from trackers: the batches, where their rows stood, and what is remembered of a unit's sheets.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { copyInto, copyLine, json, type Db, type Tx } from '#platform/db';
import { notFound } from '#kernel/problem';
import type { Acting } from '#organisation';
import type { State } from '../facts.ts';
import type { RowState } from '../imports/states.ts';

/** How many rows of an import had which outcome. */
export interface Tally {
  create: number;
  update: number;
  skip: number;
  error: number;
}

/** An import as it was made, and when it was undone. */
export interface Batch {
  id: string;
  unitId: string;
  file: string;
  mapping: string | null;
  holdsOn: Day;
  counts: Tally;
  recordedAt: string;
  recordedBy: string | null;
  undoneAt: string | null;
  undoneReason: string | null;
}

/** A row of a tracker and the undertaking that it is about. */
export interface TrackedRow {
  sheet: string;
  row: number;
  undertakingId: string;
}

/** An undertaking of the keeping unit as a tracker may speak of it. */
export interface TrackedItem {
  id: string;
  code: string | null;
  title: string;
  lead: string | null;
  supporting: string[];
  state: State;
  dueOn: Day | null;
  doneOn: Day | null;
  /** Where it stood when it last came in. */
  place: { sheet: string; row: number; mapping: string | null; file: string } | null;
}

/** What a unit remembers of a sheet with certain headings. */
export interface Mapping {
  name: string;
  /** The key of each heading and what it means. */
  columns: Record<string, string>;
  /** Names as they were written, in plain words, and the units that are meant; null for what is no unit. */
  units: Record<string, string | null>;
  /** Words for a state, and the states that they say; null for none. */
  states: Record<string, RowState | null>;
}

/** Notes an import. */
export async function insertBatch(
  tx: Tx,
  {
    acting,
    ...batch
  }: Pick<Batch, 'id' | 'unitId' | 'file' | 'mapping' | 'holdsOn' | 'counts'> & { acting: Acting },
): Promise<void> {
  await tx
    .insertInto('delivery.batch')
    .values({
      id: batch.id,
      unit_id: batch.unitId,
      file: batch.file,
      mapping: batch.mapping,
      holds_on: batch.holdsOn,
      counts: json(batch.counts),
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}

const BATCH = sql`b.id, b.unit_id as "unitId", b.file, b.mapping, b.holds_on as "holdsOn", b.counts, b.recorded_at as "recordedAt",
  b.recorded_by as "recordedBy", b.undone_at as "undoneAt", b.undone_reason as "undoneReason"`;

/** An import, taken for this transaction. @throws 404 */
export async function lockBatch(tx: Tx, id: string): Promise<Batch> {
  const { rows } =
    await sql<Batch>`select ${BATCH} from delivery.batch b where b.id = ${id}::uuid for update`.execute(tx);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** An import; undefined where there is none. */
export async function findBatch(db: Db | Tx, id: string): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`select ${BATCH} from delivery.batch b where b.id = ${id}::uuid`.execute(
    db,
  );
  return rows[0];
}

/** The imports of some units, the newest first; at most `limit`, from before a moment on. */
export async function batchesOf(
  db: Db | Tx,
  units: string[],
  { limit, before }: { limit: number; before: [moment: string, id: string] | null },
): Promise<Batch[]> {
  const { rows } = await sql<Batch>`
    select ${BATCH} from delivery.batch b where b.unit_id = any (${units}::uuid[])
      ${before ? sql`and (b.recorded_at, b.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``}
    order by b.recorded_at desc, b.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Notes that an import was undone, and why. */
export async function markUndone(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('delivery.batch')
    .set({ undone_at: acting.now.toISOString(), undone_by: acting.actor.id, undone_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Notes where the rows of an import stood. */
export async function insertTrackedRows(tx: Tx, batchId: string, rows: TrackedRow[]): Promise<void> {
  await copyInto(tx, {
    table: 'delivery.tracked_row',
    columns: ['batch_id', 'sheet', 'row', 'undertaking_id'],
    rows: (async function* () {
      for (const { sheet, row, undertakingId } of rows) yield copyLine([batchId, sheet, row, undertakingId]);
    })(),
  });
}

/** Everything of a unit's that a tracker may speak of, as it stood on a day. */
export async function trackedItems(db: Db | Tx, unitId: string, day: Day): Promise<TrackedItem[]> {
  const { rows } = await sql<TrackedItem>`
    select u.id, u.code, u.title, l.unit_id as lead, coalesce(s.units, '{}') as supporting, p.state, p.due_on as "dueOn",
      case when delivery.is_done(p.state) then p.done_on end as "doneOn", t.place
    from delivery.undertaking u
    join delivery.period p on p.subject_id = u.id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to
    left join delivery.assignment l on l.undertaking_id = u.id and l.part = 'lead' and l.ended_at is null
    left join lateral (select array_agg(a.unit_id order by a.unit_id) as units from delivery.assignment a where a.undertaking_id = u.id and a.part = 'support' and a.ended_at is null) s on true
    left join lateral (
      select jsonb_build_object('sheet', r.sheet, 'row', r.row, 'mapping', b.mapping, 'file', b.file) as place
      from delivery.tracked_row r join delivery.batch b on b.id = r.batch_id
      where r.undertaking_id = u.id and b.undone_at is null order by b.recorded_at desc, b.id desc limit 1) t on true
    where u.owner_unit_id = ${unitId}::uuid and u.withdrawn_at is null and u.kind = 'item'
    order by u.position, u.id`.execute(db);
  return rows;
}

/** The identifiers of all imports of a unit: facts that have one of them as their source came from a tracker. */
export async function batchIdsOf(db: Db | Tx, unitId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('delivery.batch')
    .select('id')
    .where('unit_id', '=', unitId)
    .orderBy('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What a unit remembers of its sheets, the mapping used last first. */
export async function mappingsOf(db: Db | Tx, unitId: string): Promise<Mapping[]> {
  const { rows } = await sql<Mapping>`
    select m.name, m.columns, m.units, m.states from (
      select distinct on (name) * from delivery.mapping where unit_id = ${unitId}::uuid order by name, recorded_at desc, id desc
    ) m order by m.recorded_at desc, m.id desc`.execute(db);
  return rows;
}

/** Remembers a mapping under its name. */
export async function insertMapping(
  tx: Tx,
  unitId: string,
  { mapping, acting }: { mapping: Mapping; acting: Acting },
): Promise<void> {
  await tx
    .insertInto('delivery.mapping')
    .values({
      id: newId(acting.now.getTime()),
      unit_id: unitId,
      name: mapping.name,
      columns: json(mapping.columns),
      units: json(mapping.units),
      states: json(mapping.states),
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}
