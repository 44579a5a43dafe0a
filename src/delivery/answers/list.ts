// Lists of undertakings: the rows of the store with the names of units and the counts of what lies below put in.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { seatOf, unitNames, type Actor } from '#organisation';
import type { UndertakingPage, UndertakingRow } from '../contract.ts';
import { plus, zero } from '../count.ts';
import {
  countsBelow,
  countUndertakings,
  listUndertakings,
  orderedBy,
  type Filter,
  type ListedUndertaking,
  type Order,
} from '../store.ts';

/** One page of a list, counted in all on the first page. */
export async function listPage(
  db: Db | Tx,
  actor: Actor,
  asked: { filter: Filter; order: Order; limit: number; cursor?: string | undefined },
): Promise<Static<typeof UndertakingPage>> {
  const rows = await listUndertakings(db, actor, { ...asked, limit: asked.limit + 1 });
  const cut = page(rows, asked.limit, (row) => [orderedBy(row, asked.order), row.id]);
  const total = asked.cursor
    ? null
    : cut.nextCursor === null
      ? cut.rows.length
      : await countUndertakings(db, actor, asked.filter);
  return {
    rows: await described(db, actor, { rows: cut.rows, day: asked.filter.day }),
    nextCursor: cut.nextCursor,
    total,
  };
}

/** Rows as they go over the wire. */
export async function described(
  db: Db | Tx,
  actor: Actor,
  { rows, day }: { rows: ListedUndertaking[]; day: Day },
): Promise<UndertakingRow[]> {
  const units = await unitNames(
    db,
    rows.flatMap((row) => [row.owner_unit_id, ...(row.lead_unit_id ? [row.lead_unit_id] : [])]),
    day,
  );
  const parents = rows.filter((row) => row.has_children).map((row) => row.id);
  const below = parents.length
    ? await countsBelow(db, { ids: parents, unit: seatOf(actor), day })
    : new Map();
  return rows.map((row) => {
    const counts = below.get(row.id);
    return {
      id: row.id,
      kind: row.kind,
      parentId: row.parent_id,
      code: row.code,
      title: row.title,
      field: row.field as UndertakingRow['field'],
      owner: units.get(row.owner_unit_id)!,
      lead: row.lead_unit_id ? units.get(row.lead_unit_id)! : null,
      state: row.state,
      late: row.late,
      dueOn: row.due_on,
      doneOn: row.done_on,
      core: row.core,
      illustrative: row.illustrative,
      draft: row.draft,
      hasChildren: row.has_children,
      below: row.has_children ? (counts ? plus(counts.scheme, counts.item) : zero()) : null,
    };
  });
}
