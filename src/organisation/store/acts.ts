// Acts and what they made: the slice of the structure that an act meets, and writing its outcome in bulk.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { isId } from '#kernel/id';
import { initials } from '#kernel/initials';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { notFound } from '#kernel/problem';
import { copyInto, copyLine, type Db, type Tx } from '#platform/db';
import type { Act, ActType, Outcome, Slice, UnitState, Version } from '../act.ts';
import type { Acting } from '../actor.ts';

const FOREVER = 'infinity';
const VERSION = sql`v.unit_id as "unitId", v.valid_from as "from", v.valid_to as "to", v.standing, v.code, v.name, v.level, v.kind, v.fields,
  v.parent_id as "parentId", v.act_id as "actId"`;

/** Makes acts follow one another: two at once could each be right alone and wrong together. */
export async function lockStructure(tx: Tx): Promise<void> {
  await sql`lock table organisation.unit_version in share row exclusive mode`.execute(tx);
}

/** The part of the structure that an act meets; of the units it names, only the `known` ones are looked up. */
export async function sliceFor(db: Db | Tx, act: Act, known: string[]): Promise<Slice> {
  const since = act.holdsOn;
  const versions = (
    await Promise.all([
      lineVersions(db, known, since),
      childVersions(db, act, since),
      holdersOfCodes(db, act, since),
    ])
  ).flat();
  const slice: Slice = { foundedOn: await foundingsOf(db, known), versions: new Map(), acts: new Map() };
  const seen = new Set<string>();
  for (const version of versions.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const key = `${version.unitId} ${version.from}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const others = slice.versions.get(version.unitId);
    if (others) others.push(version);
    else slice.versions.set(version.unitId, [version]);
  }
  const recent = new Set(versions.filter((version) => version.from >= since).map((version) => version.actId));
  const acts = recent.size
    ? await db
        .selectFrom('organisation.act')
        .select(['id', 'directive', 'holds_on'])
        .where('id', 'in', [...recent])
        .orderBy('id')
        .execute()
    : [];
  for (const { id, directive, holds_on } of acts) slice.acts.set(id, { directive, holdsOn: holds_on });
  return slice;
}

async function foundingsOf(db: Db | Tx, ids: string[]): Promise<Map<string, Day>> {
  const { rows } = await sql<{ id: string; founded_on: Day }>`
    select u.id, u.founded_on from unnest(${ids}::uuid[]) asked (id) join organisation.unit u on u.id = asked.id order by u.id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.founded_on]));
}

// The units named and all that stand above them on the day or later.
async function lineVersions(db: Db | Tx, ids: string[], since: Day): Promise<Version[]> {
  const { rows } = await sql<Version>`
    with recursive line (id) as (
      select * from unnest(${ids}::uuid[])
      union
      select v.parent_id from line l join organisation.unit_version v on v.unit_id = l.id where v.valid_to > ${since}::date and v.parent_id is not null
    )
    select ${VERSION} from line l join organisation.unit_version v on v.unit_id = l.id where v.valid_to > ${since}::date order by v.unit_id, v.valid_from`.execute(
    db,
  );
  return rows;
}

// Whoever stands under units that the act dissolves or puts on another level.
async function childVersions(db: Db | Tx, { changes }: Act, since: Day): Promise<Version[]> {
  const parents = changes
    .flatMap((change) =>
      'dissolve' in change
        ? [change.dissolve.unit]
        : 'change' in change && change.change.level
          ? [change.change.unit]
          : [],
    )
    .filter(isId);
  if (!parents.length) return [];
  const { rows } = await sql<Version>`
    select ${VERSION} from organisation.unit_version v
    where v.parent_id = any (${parents}::uuid[]) and v.standing and v.valid_to > ${since}::date order by v.unit_id, v.valid_from`.execute(
    db,
  );
  return rows;
}

async function holdersOfCodes(db: Db | Tx, { changes }: Act, since: Day): Promise<Version[]> {
  const codes = new Set(
    changes.flatMap((change) =>
      'found' in change
        ? [change.found.code.trim()]
        : 'rename' in change && change.rename.code
          ? [change.rename.code.trim()]
          : [],
    ),
  );
  const relevelled = changes
    .flatMap((change) => ('change' in change && change.change.level ? [change.change.unit] : []))
    .filter(isId);
  if (!codes.size && !relevelled.length) return [];
  const { rows } = await sql<Version>`
    select ${VERSION} from organisation.unit_version v
    where v.standing and v.valid_to > ${since}::date and v.code in (
      select * from unnest(${[...codes]}::text[]) union select r.code from organisation.unit_version r where r.unit_id = any (${relevelled}::uuid[]))
    order by v.unit_id, v.valid_from`.execute(db);
  return rows;
}

/** Writes an act with all it makes of the units, in bulk. */
export async function insertAct(
  tx: Tx,
  { id, act, outcome }: { id: string; act: Act; outcome: Outcome },
  { now, actor }: Acting,
): Promise<void> {
  const { type, holdsOn, directive, note = '', illustrative = false } = act;
  await tx
    .insertInto('organisation.act')
    .values({
      id,
      type,
      holds_on: holdsOn,
      directive: directive.trim(),
      note: note.trim(),
      illustrative,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
  const founded = new Set(outcome.founded.values());
  await copyInto(tx, {
    table: 'organisation.unit',
    columns: ['id', 'founded_on', 'act_id'],
    rows: lines(founded, (unit) => [unit, holdsOn, id]),
  });
  const cut = [...outcome.after.keys()].filter((unit) => !founded.has(unit));
  await sql`update organisation.unit_version v set valid_to = ${holdsOn}::date
    from unnest(${cut}::uuid[]) c (id) where v.unit_id = c.id and v.valid_to = ${FOREVER}::date`.execute(tx);
  await copyInto(tx, {
    table: 'organisation.unit_version',
    columns: [
      'unit_id',
      'valid_from',
      'valid_to',
      'standing',
      'code',
      'name',
      'name_key',
      'search',
      'level',
      'kind',
      'fields',
      'parent_id',
      'act_id',
    ],
    rows: lines(outcome.after, ([unit, state]) => versionLine(state, { unit, holdsOn, id })),
  });
  await copyInto(tx, {
    table: 'organisation.succession',
    columns: ['act_id', 'predecessor_id', 'successor_id', 'share'],
    rows: lines(outcome.successions, ({ predecessorId, successorId, share }) => [
      id,
      predecessorId,
      successorId,
      share,
    ]),
  });
}

function versionLine(
  { standing, code, name, level, kind, fields, parentId }: UnitState,
  { unit, holdsOn, id }: { unit: string; holdsOn: Day; id: string },
) {
  return [
    unit,
    holdsOn,
    FOREVER,
    standing,
    code,
    name,
    sortKey(name),
    unaccented(`${code} ${name} ${initials(name)}`),
    level,
    kind,
    fields,
    parentId,
    id,
  ];
}

async function* lines<T>(of: Iterable<T>, line: (one: T) => unknown[]): AsyncGenerator<string> {
  for (const one of of) yield copyLine(line(one));
}

/** An act without what it changed. */
export interface ActRow {
  id: string;
  type: ActType;
  holdsOn: Day;
  directive: string;
  note: string;
  illustrative: boolean;
  recordedAt: string;
  recordedBy: string | null;
}

const ACT = sql`t.id, t.type, t.holds_on as "holdsOn", t.directive, t.note, t.illustrative, t.recorded_at as "recordedAt", t.recorded_by as "recordedBy"`;

/** @throws Problem 404 */
export async function getAct(db: Db | Tx, id: string): Promise<ActRow> {
  const { rows } = await sql<ActRow>`select ${ACT} from organisation.act t where t.id = ${id}::uuid`.execute(
    db,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Acts by identifier. */
export async function actsById(db: Db | Tx, ids: string[]): Promise<Map<string, ActRow>> {
  if (!ids.length) return new Map();
  const { rows } =
    await sql<ActRow>`select ${ACT} from organisation.act t where t.id = any (${[...new Set(ids)]}::uuid[]) order by t.id`.execute(
      db,
    );
  return new Map(rows.map((row) => [row.id, row]));
}
