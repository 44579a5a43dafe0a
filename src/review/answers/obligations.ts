import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import {
  lineOf,
  LEVELS,
  mayLookInto,
  personNames,
  unitNames,
  type Actor,
  type NamedUnit,
} from '#organisation';
import type {
  MatrixNumbers,
  MatrixReply,
  ObligationPage,
  ObligationRow,
  ObligationView,
} from '../contract.ts';
import { isLate, isOnTime, standingOf } from '../obligation.ts';
import { canWithObligation } from '../permissions.ts';
import {
  cellsOf,
  countObligations,
  getObligation,
  listObligations,
  movesIn,
  obligationsBy,
  type Cell,
  type Obligation,
  type ObligationsAsked,
} from '../store.ts';
import { seen } from './campaigns.ts';
import { successorsIn } from './successors.ts';

/** Duties of a review within sight, as they stood on a day. @throws 404 */
export async function obligationsPage(
  db: Db | Tx,
  actor: Actor,
  { limit, cursor, ...asked }: ObligationsAsked & { limit: number; cursor?: string | undefined },
): Promise<Static<typeof ObligationPage>> {
  await seen(db, actor, asked.campaignId);
  const found = await listObligations(db, actor, { ...asked, limit: limit + 1, cursor });
  const { rows, nextCursor } = page(found, limit, (row) => [row.place, row.id]);
  const obligations = await obligationsBy(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: await rowsOf(db, obligations, { campaignId: asked.campaignId, day: asked.day }),
    nextCursor,
    total: await countObligations(db, actor, asked),
  };
}

async function rowsOf(
  db: Db | Tx,
  obligations: Obligation[],
  { campaignId, day }: { campaignId: string; day: Day },
): Promise<ObligationRow[]> {
  const moves = await movesIn(db, campaignId, day);
  const standings = obligations.map((one) => ({
    one,
    now: standingOf(one, one.events, day),
    into: followed(moves, one.consolidatesTo, one.unitId),
  }));
  const names = await unitNames(
    db,
    standings.flatMap(({ one, now, into }) => [one.unitId, into, now.movedTo].filter((id) => id !== null)),
    day,
  );
  return standings.map(({ one, now, into }) => ({
    ...{ id: one.id, unit: names.get(one.unitId)!, level: one.level as ObligationRow['level'] },
    ...{ firstDueOn: one.dueOn, dueOn: now.dueOn, state: now.state, reason: now.reason },
    consolidatesTo: named(names, into),
    late: isLate(now, day),
    ...{ receivedOn: now.receivedOn, onTime: isOnTime(now) },
    movedTo: named(names, now.movedTo),
  }));
}

const named = (names: Map<string, NamedUnit>, id: string | null) => (id ? (names.get(id) ?? null) : null);

/** Where the unit into whose report it goes was merged, its report is written by the one that took over. */
export function followed(moves: Map<string, string>, into: string | null, self: string): string | null {
  const passed = new Set<string>();
  let at = into;
  while (at !== null && moves.has(at) && !passed.has(at)) {
    passed.add(at);
    at = moves.get(at)!;
  }
  return at === self ? into : at;
}

/** One duty with everything that happened to it. @throws 404 */
export async function readObligation(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<ObligationView> {
  const obligation = await getObligation(db, id);
  const campaign = await seen(db, actor, obligation.campaignId);
  const line = await lineOf(db, obligation.unitId, actor.day);
  if (!actor.units.includes(campaign.unitId) && !line.some((unit) => actor.reach.includes(unit)))
    throw notFound();
  const [row] = await rowsOf(db, [obligation], { campaignId: campaign.id, day });
  const told = [
    { ...obligation, fact: obligation.reason === null ? 'fixed' : 'added', toUnitId: null },
    ...obligation.events,
  ];
  const people = await personNames(
    db,
    told.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  const names = await unitNames(
    db,
    told.flatMap(({ toUnitId }) => toUnitId ?? []),
    day,
  );
  return {
    ...row!,
    review: { id: campaign.id, title: campaign.title },
    history: told.map(({ fact, holdsOn, dueOn, toUnitId, reason, recordedAt, recordedBy }) => ({
      ...{ fact, holdsOn, dueOn, reason, recordedAt },
      toUnit: named(names, toUnitId),
      by: people.get(recordedBy ?? '') ?? null,
    })),
    successors: await successorsIn(db, actor, { campaign, unitId: obligation.unitId, day }),
    can: canWithObligation(actor, campaign.unitId, row!.state),
  };
}

/** Who must report, by the units directly below one and by level; below the actor's own sight where none is named. @throws 404 */
export async function readMatrix(
  db: Db | Tx,
  actor: Actor,
  { id, unit, day }: { id: string; unit?: string | undefined; day: Day },
): Promise<MatrixReply> {
  const campaign = await seen(db, actor, id);
  const line = await lineOf(db, campaign.unitId, actor.day);
  const inside = actor.units.includes(campaign.unitId) || line.some((one) => actor.reach.includes(one));
  const top = unit ?? (inside ? campaign.unitId : actor.reach[0]!);
  if (unit && !(await mayLookInto(db, actor, { unit, days: [day, actor.day] }))) throw notFound();
  const cells = await cellsOf(db, actor, { campaignId: id, unit: top, day });
  const names = await unitNames(db, [top, ...cells.map(({ branch }) => branch ?? top)], day);
  const branches = [...Map.groupBy(cells, ({ branch }) => branch ?? top)];
  return {
    asOf: day,
    unit: names.get(top)!,
    whole: summed(cells),
    levels: LEVELS.map((level) => ({ level, of: cells.filter((cell) => cell.level === level) }))
      .filter(({ of }) => of.length)
      .map(({ level, of }) => ({ level, numbers: summed(of) })),
    rows: branches
      .map(([branch, of]) => ({
        unit: names.get(branch)!,
        whole: summed(of),
        levels: Object.fromEntries(of.map((cell) => [cell.level, summed([cell])])),
      }))
      .toSorted((a, b) => b.whole.late - a.whole.late || a.unit.name.localeCompare(b.unit.name, 'vi')),
  };
}

function summed(cells: Cell[]): MatrixNumbers {
  const sum = (name: keyof MatrixNumbers) => cells.reduce((total, cell) => total + cell[name], 0);
  return {
    ...{ expected: sum('expected'), received: sum('received'), onTime: sum('onTime') },
    ...{ returned: sum('returned'), accepted: sum('accepted'), late: sum('late') },
    extended: sum('extended'),
    released: sum('released'),
  };
}
