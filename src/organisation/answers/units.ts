// Units as the tree, the lists and a unit's page show them, on a day and within the asker's sight.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '../actor.ts';
import type { PostView, UnitPage, UnitQuery, UnitRow, UnitThread, UnitView } from '../contract.ts';
import { administersAny, administersUnit } from '../permissions.ts';
import {
  actsById,
  childCounts,
  countBelow,
  foundedOn,
  lineOf,
  listUnits,
  mayLookInto,
  postsIn,
  successionsOf,
  treeLevel,
  unitAt,
  unitNames,
  unitsInSight,
  versionsOf,
  type PostRow,
  type UnitOnDay,
} from '../store.ts';
import { actName, changeViews } from './acts.ts';

/** One level of the tree (below `parent`, or the tops) or, where anything else is asked, a flat list. */
export async function readUnits(
  db: Db | Tx,
  actor: Actor,
  { query, today }: { query: Static<typeof UnitQuery>; today: Day },
): Promise<Static<typeof UnitPage>> {
  const { asOf: day = today, parent, q, limit = 100, cursor, ...filter } = query;
  const flat = q?.trim() || Object.keys(filter).length > 0;
  if (!flat) {
    if (parent && !(await unitsInSight(db, actor, { units: [parent], day })).has(parent)) throw notFound();
    const rows = await treeLevel(db, actor, { parent: parent ?? null, day });
    return { rows: await unitRows(db, actor, { units: rows, day }), nextCursor: null };
  }
  const after = cursor ? placeIn(cursor) : undefined;
  const found = await listUnits(db, actor, { day, q, ...filter, limit: limit + 1, after });
  const cut = page(found, limit, (unit) => [unit.place, unit.nameKey, unit.id]);
  return { rows: await unitRows(db, actor, { units: cut.rows, day }), nextCursor: cut.nextCursor };
}

function placeIn(cursor: string): [number, string, string] {
  const [place, nameKey, id] = readCursor(cursor, 3);
  if (!Number.isInteger(place) || Math.abs(Number(place)) > 1000 || typeof nameKey !== 'string')
    throw badCursor();
  return [place as number, nameKey, String(id)];
}

async function unitRows(
  db: Db | Tx,
  actor: Actor,
  { units, day }: { units: UnitOnDay[]; day: Day },
): Promise<Static<typeof UnitRow>[]> {
  const counts = await childCounts(db, actor, { units: units.map((unit) => unit.id), day });
  return units.map((unit) => {
    const { id, code, name, level, kind, fields, standing, parentId } = unit;
    return { id, code, name, level, kind, fields, standing, parentId, children: counts.get(id) ?? 0 };
  });
}

/** A unit that the actor may know of. @throws Problem 404 otherwise */
export async function seenUnit(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<UnitOnDay> {
  if (!(await unitsInSight(db, actor, { units: [id], day })).has(id)) throw notFound();
  return unitAt(db, id, day);
}

/** Everything that a unit's page shows. */
export async function readUnit(
  db: Db | Tx,
  actor: Actor,
  { id, day, today }: { id: string; day: Day; today: Day },
): Promise<Static<typeof UnitView>> {
  const unit = await seenUnit(db, actor, { id, day });
  const [row] = await unitRows(db, actor, { units: [unit], day });
  const versions = await versionsOf(db, id);
  const above = (await lineOf(db, id, day)).slice(1);
  const visible = await unitsInSight(db, actor, { units: above, day });
  const names = await unitNames(db, above, day);
  const administered = await administersUnit(db, { actor, today }, id);
  return {
    ...row!,
    parentId: unit.parentId && visible.has(unit.parentId) ? unit.parentId : null,
    asOf: day,
    foundedOn: await foundedOn(db, id),
    since: unit.from,
    dissolvedOn: versions.find((version) => !version.standing)?.from ?? null,
    heir: unit.standing || !unit.parentId || !visible.has(unit.parentId) ? null : names.get(unit.parentId)!,
    line: above
      .filter((one) => visible.has(one))
      .toReversed()
      .map((one) => names.get(one)!),
    below: (await mayLookInto(db, actor, { unit: id, days: [day, today] }))
      ? await countBelow(db, id, day)
      : [],
    ...(await linksOf(db, actor, { id, day })),
    history: await historyOf(db, actor, versions),
    posts: (await postsIn(db, actor, { unitId: id, day })).map(postView),
    can: {
      act: administered && unit.standing,
      appoint: administered && unit.standing,
      addPerson: administersAny(actor),
      import: administered && unit.standing,
    },
  };
}

async function linksOf(db: Db | Tx, actor: Actor, { id, day }: { id: string; day: Day }) {
  const links = await successionsOf(db, actor, { unit: id });
  const acts = await actsById(
    db,
    links.map((link) => link.actId),
  );
  const names = await unitNames(
    db,
    links.flatMap(({ from, to }) => [from, to]),
    day,
  );
  const side = (from: 'from' | 'to', to: 'from' | 'to') =>
    links
      .filter((link) => link[from] === id)
      .map((link) => ({
        unit: names.get(link[to])!,
        share: link.share,
        act: actName(acts.get(link.actId)!),
      }));
  return { predecessors: side('to', 'from'), successors: side('from', 'to') };
}

async function historyOf(
  db: Db | Tx,
  actor: Actor,
  versions: UnitOnDay[],
): Promise<Static<typeof UnitView>['history']> {
  const acts = await actsById(
    db,
    versions.map((version) => version.actId),
  );
  const history: Static<typeof UnitView>['history'] = [];
  for (const [at, is] of versions.entries()) {
    const act = acts.get(is.actId)!;
    const [change] = await changeViews(db, actor, {
      rows: [{ is, was: versions[at - 1] ?? null }],
      day: is.from,
    });
    history.unshift({ act: actName(act), ...change! });
  }
  return history;
}

/** A post on the wire. */
export function postView({
  id,
  personId,
  personName,
  unitId,
  unitName,
  title,
  role,
  from,
  to,
}: PostRow): Static<typeof PostView> {
  return {
    id,
    person: { id: personId, name: personName },
    unit: { id: unitId, name: unitName },
    title,
    role,
    from,
    to: to === 'infinity' ? null : to,
  };
}

/** Where a unit came from and stands (above), and what came of it and stands below. */
export async function readUnitThread(
  db: Db | Tx,
  actor: Actor,
  { id, day, today }: { id: string; day: Day; today: Day },
): Promise<Static<typeof UnitThread>> {
  const view = await readUnit(db, actor, { id, day, today });
  const children = (await treeLevel(db, actor, { parent: id, day })).slice(0, 50);
  const station = (kind: string, unit: { id: string; name: string; code: string }) => ({
    kind,
    id: unit.id,
    title: unit.name,
    detail: unit.code,
    to: `/units/${unit.id}`,
    state: null,
    late: false,
  });
  return {
    above: [
      ...view.line.map((unit) => station('unit', unit)),
      ...view.predecessors.map(({ unit }) => station('predecessor', unit)),
    ],
    below: [
      ...view.successors.map(({ unit }) => station('successor', unit)),
      ...children.map((unit) => station('unit', unit)),
    ],
  };
}
