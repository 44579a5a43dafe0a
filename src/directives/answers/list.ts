import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import type { DirectivePage, DirectiveRow } from '../contract.ts';
import { mayRegister } from '../permissions.ts';
import { countDirectives, listDirectives, type Filter, type ListedDirective, type Order } from '../store.ts';

/** A page of the registry. */
export async function listPage(
  db: Db | Tx,
  actor: Actor,
  asked: { filter: Filter; order: Order; limit: number; cursor?: string | undefined },
): Promise<Static<typeof DirectivePage>> {
  const rows = await listDirectives(db, actor, { ...asked, limit: asked.limit + 1 });
  const shown = page(rows, asked.limit, (row) => [row.order_value, row.id]);
  return {
    rows: await described(db, shown.rows, asked.filter.day),
    nextCursor: shown.nextCursor,
    total: await countDirectives(db, actor, asked.filter),
    can: { register: mayRegister(actor) },
  };
}

async function described(db: Db | Tx, rows: ListedDirective[], day: Day): Promise<DirectiveRow[]> {
  const units = await unitNames(
    db,
    rows.map((row) => row.owner_unit_id),
    day,
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    type: row.type,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    title: row.title,
    fields: row.fields as DirectiveRow['fields'],
    owner: units.get(row.owner_unit_id)!,
    standing: row.standing,
    illustrative: row.illustrative,
    files: row.files,
  }));
}

/** Directives found by words, for the search across rooms. */
export async function searchDirectives(
  db: Db | Tx,
  actor: Actor,
  { q, day, limit }: { q: string; day: Day; limit: number },
) {
  const rows = await listDirectives(db, actor, {
    filter: { q, day },
    order: { sort: 'date', descending: true },
    limit,
  });
  return rows.map((row) => ({
    title: row.title,
    kind: 'directive',
    to: `/directives/${row.id}`,
    detail: [row.number, row.issuer].join(' · '),
  }));
}
