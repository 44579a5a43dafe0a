// A batch of undertakings on its way in. The rows stream into a table of the transaction's own, one narrow line each; from
// there the database makes undertakings, facts and periods of them by itself.
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { copyInto, copyLine, type Tx } from '#platform/db';
import type { FactType, State } from '../facts.ts';
import type { Subject } from './history.ts';
import { titleColumns } from './undertakings.ts';

/** An undertaking with its first fact and, where more is known of it, a second one. */
export interface StagedItem {
  subject: Subject;
  code: string | null;
  title: string;
  summary: string;
  issuedOn: Day;
  dueOn: Day | null;
  position: number;
  issuedId: string;
  then: { id: string; fact: FactType; state: State; on: Day } | null;
}

const COLUMNS = [
  'id',
  'kind',
  'path',
  'owner_unit_id',
  'code',
  'title',
  'title_key',
  'search',
  'summary',
  'field',
  'issued_on',
  'due_on',
  'position',
  'issued_id',
  'then_id',
  'then_fact',
  'then_state',
  'then_on',
];

function line(item: StagedItem): string {
  const { subject, then } = item;
  const { title, title_key, search } = titleColumns(item.title, item.code);
  return copyLine([
    subject.id,
    subject.kind,
    subject.path,
    subject.ownerUnitId,
    item.code,
    title,
    title_key,
    search,
    item.summary,
    subject.field,
    item.issuedOn,
    item.dueOn,
    item.position,
    item.issuedId,
    then?.id,
    then?.fact,
    then?.state,
    then?.on,
  ]);
}

/** Staged items as the bytes in which they are copied: a tenth of what they take as objects. */
export function stagedBytes(items: StagedItem[]): Buffer {
  return Buffer.from(items.map(line).join(''));
}

const AT_ONCE = 4 * 1024 * 1024;

/**
 * Takes a batch in, as it comes, for `writeStaged`: some thousands of rows at a time, between which whoever makes the rows may
 * ask the database. It leaves nothing behind when the transaction ends.
 */
export async function stageItems(tx: Tx, items: AsyncIterable<Buffer>): Promise<void> {
  await sql`
    create temporary table delivery_batch (
      id uuid, kind delivery.kind, path uuid[], owner_unit_id uuid, code text, title text, title_key text, search text, summary text,
      field text, issued_on date, due_on date, position integer, issued_id uuid, then_id uuid, then_fact delivery.fact,
      then_state delivery.state, then_on date
    ) on commit drop`.execute(tx);
  let held: Buffer[] = [];
  const write = () => copyInto(tx, { table: 'delivery_batch', columns: COLUMNS, rows: Readable.from(held) });
  for await (const bytes of items) {
    held.push(bytes);
    if (held.reduce((sum, { length }) => sum + length, 0) < AT_ONCE) continue;
    await write();
    held = [];
  }
  await write();
}

/** Makes undertakings, facts and periods of the staged batch. The kept counts are told by `tallyBatch`. */
export async function writeStaged(
  tx: Tx,
  { batchId, at, by }: { batchId: string; at: string; by: string },
): Promise<void> {
  await sql`
    insert into delivery.undertaking (id, kind, parent_id, root_id, path, owner_unit_id, code, title, title_key, summary, search, field,
      starts_on, due_on, position, batch_id, recorded_at, recorded_by, issued_at)
    select id, kind, path[cardinality(path) - 1], path[1], path, owner_unit_id, code, title, title_key, summary, search, field,
      issued_on, due_on, position, ${batchId}::uuid, ${at}::timestamptz, ${by}::uuid, ${at}::timestamptz
    from delivery_batch order by position`.execute(tx);
  await sql`
    insert into delivery.event (id, undertaking_id, fact, holds_on, due_on, by_unit_id, source_id, recorded_at, recorded_by)
    select f.id, b.id, f.fact, f.holds_on, f.due_on, b.owner_unit_id, ${batchId}::uuid, ${at}::timestamptz, ${by}::uuid
    from delivery_batch b
    cross join lateral (values (1, b.issued_id, 'issued'::delivery.fact, b.issued_on, b.due_on), (2, b.then_id, b.then_fact, b.then_on, null))
      as f (nth, id, fact, holds_on, due_on)
    where f.id is not null order by b.position, f.nth`.execute(tx);
  await sql`
    insert into delivery.period (subject_id, undertaking_id, unit_id, kind, root_id, field, state, due_on, done_on, valid_from, valid_to)
    select b.id, b.id, b.owner_unit_id, b.kind, b.path[1], b.field, p.state, b.due_on, p.done_on, p.valid_from, p.valid_to
    from delivery_batch b
    cross join lateral (values ('planned'::delivery.state, null::date, b.issued_on, coalesce(b.then_on, 'infinity')),
      (b.then_state, case when b.then_fact = 'claimed' then b.then_on end, b.then_on, 'infinity'))
      as p (state, done_on, valid_from, valid_to)
    where p.valid_from < p.valid_to order by b.position, p.valid_from`.execute(tx);
}
