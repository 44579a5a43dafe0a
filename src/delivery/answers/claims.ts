// Claims as lists show them, with the names of units put in.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mayLookInto, unitNames, type Actor } from '#organisation';
import type { Rejection, RejectionPage, WaitingPage } from '../contract.ts';
import { IMPOSED } from '../facts.ts';
import {
  claimOrderedBy,
  countClaims,
  countOn,
  listRejections,
  listWaiting,
  type ClaimFilter,
  type ClaimOrder,
  type ListedClaim,
  type Question,
} from '../store.ts';

interface Asked {
  filter: ClaimFilter;
  sort?: ClaimOrder | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of what waits for inspection's word, counted in all on the first page. */
export async function readWaiting(
  db: Db | Tx,
  actor: Actor,
  asked: Asked,
): Promise<Static<typeof WaitingPage>> {
  const found = await listWaiting(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, named, ...cut } = await cutAndNamed(db, actor, { list: 'waiting', found, asked });
  return {
    rows: rows.map((row) => ({
      ...claimOf(row, named),
      claimedOn: row.on_day,
      dueOn: row.due_on,
      can: { verify: row.verifiable },
    })),
    ...cut,
  };
}

/** A page of the claims that inspection did not confirm. */
export async function readRejections(
  db: Db | Tx,
  actor: Actor,
  asked: Asked,
): Promise<Static<typeof RejectionPage>> {
  const found = await listRejections(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, named, ...cut } = await cutAndNamed(db, actor, { list: 'rejections', found, asked });
  return {
    rows: rows.map((row) => ({
      ...claimOf(row, named),
      holdsOn: row.on_day,
      by: named.get(row.by_unit_id ?? '') ?? null,
      reason: row.reason,
    })),
    ...cut,
  };
}

type Names = Awaited<ReturnType<typeof unitNames>>;

async function cutAndNamed(
  db: Db | Tx,
  actor: Actor,
  { list, found, asked }: { list: 'waiting' | 'rejections'; found: ListedClaim[]; asked: Asked },
) {
  const { filter, sort = 'claimed', limit, cursor } = asked;
  const { rows, nextCursor } = page(found, limit, (row) => [claimOrderedBy(row, sort), row.id]);
  const total = cursor
    ? null
    : nextCursor === null
      ? rows.length
      : await totalOf(db, actor, { list, filter });
  return { rows, nextCursor, total, named: await namesIn(db, rows, filter.day) };
}

// Whoever looks down on a whole subtree today sees every claim in it: their number is kept.
async function totalOf(
  db: Db | Tx,
  actor: Actor,
  of: { list: 'waiting' | 'rejections'; filter: ClaimFilter },
): Promise<number> {
  const { unit, owner, day, kind, q, ...narrowed } = of.filter;
  const counted = of.list === 'waiting' && unit && !owner && !q?.trim() && day === actor.day;
  if (!counted || !(await mayLookInto(db, actor, { unit, days: [day] }))) return countClaims(db, actor, of);
  let total = 0;
  for (const one of kind ? [kind] : [null, 'milestone', ...IMPOSED])
    total += (await countOn(db, { ...narrowed, unit, day, kind: one as Question['kind'] })).claimed;
  return total;
}

function namesIn(db: Db | Tx, rows: ListedClaim[], day: Day): Promise<Names> {
  const units = rows.flatMap((row) => [row.owner_unit_id, ...(row.by_unit_id ? [row.by_unit_id] : [])]);
  return unitNames(db, units, day);
}

function claimOf(row: ListedClaim, named: Names): Omit<Rejection, 'holdsOn' | 'by' | 'reason'> {
  const { milestone_id, milestone } = row;
  return {
    id: row.id,
    undertaking: { id: row.undertaking_id, kind: row.kind, code: row.code, title: row.title },
    milestone: milestone_id && milestone !== null ? { id: milestone_id, title: milestone } : null,
    field: row.field as Rejection['field'],
    owner: named.get(row.owner_unit_id)!,
    illustrative: row.illustrative,
  };
}
