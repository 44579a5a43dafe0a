// Acts as they are shown: who recorded what, and each touched unit before and after.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { isId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Act, Outcome, Slice } from '../act.ts';
import type { Acting, Actor } from '../actor.ts';
import { fieldOf, weighAct } from '../actions/record-act.ts';
import type {
  ActName,
  ActPage,
  ActReply,
  ActRow,
  ActView,
  STEPS,
  SuccessionPage,
  UnitChange,
} from '../contract.ts';
import {
  changesOf,
  listActs,
  personNames,
  successionsOf,
  unitNames,
  unitsInSight,
  type ActRow as Recorded,
  type ActWithCounts,
  type ChangeRow,
  type NamedUnit,
  type SuccessionPlace,
  type UnitOnDay,
} from '../store.ts';

/** An act by name. */
export function actName({ id, type, holdsOn, directive, illustrative }: Recorded): Static<typeof ActName> {
  return { id, type, holdsOn, directive, illustrative };
}

/** Units before and after, with the names of those above them that the actor may know of. */
export async function changeViews(
  db: Db | Tx,
  actor: Actor,
  { rows, day }: { rows: ChangeRow[]; day: Day },
): Promise<Static<typeof UnitChange>[]> {
  const parents = rows
    .flatMap(({ is, was }) => [is.parentId, was?.parentId ?? null])
    .filter((id) => id !== null);
  const visible = await unitsInSight(db, actor, { units: parents, day });
  const names = await unitNames(db, [...visible], day);
  return rows.map(({ is, was }) => ({
    unit: nameOf(is),
    steps: stepsOf(is, was),
    before: was && sideOf(was, names),
    after: sideOf(is, names),
  }));
}

function nameOf({ id, code, name, level, standing }: NamedUnit): NamedUnit {
  return { id, code, name, level, standing };
}

type Step = (typeof STEPS)[number];
type State = Omit<UnitOnDay, 'id' | 'nameKey' | 'from' | 'to' | 'actId'>;

function stepsOf(is: State, was: State | null): Step[] {
  if (!was) return ['founded'];
  const steps: [Step, boolean][] = [
    ['renamed', was.name !== is.name || was.code !== is.code],
    ['changed', was.level !== is.level || was.kind !== is.kind || was.fields.join() !== is.fields.join()],
    ['moved', is.standing && was.parentId !== is.parentId],
    ['dissolved', was.standing && !is.standing],
  ];
  return steps.filter(([, happened]) => happened).map(([step]) => step);
}

function sideOf(
  { code, name, level, kind, fields, standing, parentId }: State,
  names: Map<string, NamedUnit>,
) {
  return {
    code,
    name,
    level,
    kind,
    fields,
    standing,
    parent: parentId ? (names.get(parentId) ?? null) : null,
  };
}

/** One page of acts, the newest first. */
export async function readActs(
  db: Db | Tx,
  actor: Actor,
  { unit, limit = 100, cursor }: { unit?: string; limit?: number; cursor?: string },
): Promise<Static<typeof ActPage>> {
  const after = cursor ? (readCursor(cursor, 2) as [string, string]) : undefined;
  if (unit && !(await unitsInSight(db, actor, { units: [unit], day: actor.day })).has(unit)) throw notFound();
  const cut = page(await listActs(db, actor, { unit, limit: limit + 1, after }), limit, (act) => [
    act.holdsOn,
    act.id,
  ]);
  return { rows: await actRows(db, cut.rows), nextCursor: cut.nextCursor };
}

async function actRows(db: Db | Tx, acts: ActWithCounts[]): Promise<Static<typeof ActRow>[]> {
  const people = await personNames(
    db,
    acts.flatMap((act) => act.recordedBy ?? []),
  );
  return acts.map((act) => {
    const { note, recordedAt, recordedBy, founded, renamed, changed, moved, dissolved } = act;
    return {
      ...actName(act),
      note,
      recordedAt,
      recordedBy: recordedBy ? (people.get(recordedBy) ?? null) : null,
      counts: { founded, renamed, changed, moved, dissolved },
    };
  });
}

/** An act with a page of what it changed in sight. @throws Problem 404 where nothing of it may be seen */
export async function readAct(
  db: Db | Tx,
  actor: Actor,
  { id, limit = 100, cursor }: { id: string; limit?: number; cursor?: string },
): Promise<Static<typeof ActView>> {
  const [act] = await listActs(db, actor, { id, limit: 1 });
  if (!act) throw notFound();
  const after = cursor ? (readCursor(cursor, 2) as [string, string]) : undefined;
  const cut = page(await changesOf(db, actor, { act, limit: limit + 1, after }), limit, ({ is }) => [
    is.nameKey,
    is.id,
  ]);
  return {
    ...(await actRows(db, [act]))[0]!,
    changes: {
      rows: await changeViews(db, actor, { rows: cut.rows, day: act.holdsOn }),
      nextCursor: cut.nextCursor,
    },
  };
}

/** One page of who succeeded whom by an act, by name. @throws Problem 404 where nothing of the act may be seen */
export async function readSuccessions(
  db: Db | Tx,
  actor: Actor,
  { id, limit = 100, cursor }: { id: string; limit?: number; cursor?: string },
): Promise<Static<typeof SuccessionPage>> {
  const [act] = await listActs(db, actor, { id, limit: 1 });
  if (!act) throw notFound();
  const after = cursor ? placeIn(cursor) : undefined;
  const found = await successionsOf(db, actor, { act: id, limit: limit + 1, after });
  const cut = page(found, limit, ({ fromKey, from, toKey, to }) => [fromKey, from, toKey, to]);
  const units = cut.rows.flatMap(({ from, to }) => [from, to]);
  const names = await unitNames(db, units, act.holdsOn);
  return {
    rows: cut.rows.map(({ from, to, share }) => ({ from: names.get(from)!, to: names.get(to)!, share })),
    nextCursor: cut.nextCursor,
  };
}

function placeIn(cursor: string): SuccessionPlace {
  const [fromKey, from, toKey, to] = readCursor(cursor, 4);
  if (typeof fromKey !== 'string' || typeof toKey !== 'string' || !isId(String(from))) throw badCursor();
  return [fromKey, String(from), toKey, String(to)];
}

/** What an act would do, and every rule it breaks; nothing is written. */
export async function previewAct(db: Db | Tx, act: Act, acting: Acting): Promise<Static<typeof ActReply>> {
  const weighed = await weighAct(db, act, acting);
  if ('faults' in weighed)
    return {
      id: null,
      founded: {},
      problems: weighed.faults.map(({ at, code, values }) => ({ field: fieldOf(at), code, values })),
      changes: [],
    };
  return { id: null, founded: {}, problems: [], changes: outcomeViews(weighed, act.holdsOn) };
}

/** The units of an outcome before and after, by the slice they were weighed in. */
export function outcomeViews(
  { slice, outcome }: { slice: Slice; outcome: Outcome },
  day: Day,
): Static<typeof UnitChange>[] {
  const was = (unit: string) => slice.versions.get(unit)?.find((version) => version.from <= day) ?? null;
  const named = new Map<string, NamedUnit>();
  for (const id of slice.versions.keys()) {
    const state = was(id);
    if (state) named.set(id, nameOf({ id, ...state }));
  }
  for (const [id, state] of outcome.after) named.set(id, nameOf({ id, ...state }));
  return [...outcome.after].map(([id, state]) => {
    const before = was(id);
    return {
      unit: nameOf({ id, ...state }),
      steps: stepsOf(state, before),
      before: before && sideOf(before, named),
      after: sideOf(state, named),
    };
  });
}
