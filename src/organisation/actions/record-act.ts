// The one way in which the structure changes: the wizard, the API, the imports and the reference workspace all come here.
import { isDay } from '#kernel/day';
import { isId, newId } from '#kernel/id';
import { forbidden, invalid, Problem } from '#kernel/problem';
import { learnSizes, type Db, type Tx } from '#platform/db';
import { namedIn, type Act, type Fault, type Outcome, type Slice } from '../act.ts';
import { isSystem, type Acting } from '../actor.ts';
import { applyAct } from '../apply.ts';
import { audit } from '../audit.ts';
import { administers, administersAny } from '../permissions.ts';
import {
  everBelow,
  growAncestry,
  insertAct,
  lockStructure,
  rebuildAncestry,
  sliceFor,
  unitsInSight,
} from '../store.ts';

/** Runs a change of some units' place or level in the tree while another room keeps its numbers right. */
export type Follow = (tx: Tx, unitIds: string[], apply: () => Promise<void>) => Promise<void>;

/** What was recorded: the act and the identifiers of the units it founded, by their keys. */
export interface Recorded {
  id: string;
  founded: Map<string, string>;
  outcome: Outcome;
  slice: Slice;
}

/**
 * Records an act: checks it against the structure of its day, writes the units as they are from then on and who stands
 * above whom. `follow` is called around the writing with every unit whose line or level changes.
 * @throws Problem with each change at fault in `errors`
 */
export async function recordAct(
  tx: Tx,
  { act, follow }: { act: Act; follow: Follow },
  acting: Acting,
): Promise<Recorded> {
  await lockStructure(tx);
  const { outcome, slice } = await mustApply(tx, act, acting);
  const id = act.id ?? newId(acting.now.getTime());
  const founded = new Set(outcome.founded.values());
  const stood = (units: string[]) => units.filter((unit) => !founded.has(unit));
  const below = await everBelow(tx, stood(outcome.relocated), act.holdsOn);
  const affected = [...new Set([...below, ...stood(outcome.relevelled)])];
  const write = async () => {
    await insertAct(tx, { id, act, outcome }, acting);
    await rebuildAncestry(tx, affected);
    await growAncestry(tx, rounds(outcome));
    if (outcome.after.size > LARGE)
      await learnSizes(tx, ['organisation.unit_version', 'organisation.ancestry']);
  };
  if (affected.length) await follow(tx, affected, write);
  else await write();
  await audit(tx, acting, { act: 'organisation.record', subject: ['act', id], detail: told(act, outcome) });
  return { id, founded: outcome.founded, outcome, slice };
}

const LARGE = 2000;

// The founded units, those first whose superior is not among them, then those under these, and so on.
function rounds({ founded, after }: Outcome): string[][] {
  const depths = new Map<string, number>();
  const isNew = new Set(founded.values());
  const depthOf = (unit: string): number => {
    const known = depths.get(unit);
    if (known !== undefined) return known;
    const parent = after.get(unit)!.parentId;
    const depth = parent !== null && isNew.has(parent) ? depthOf(parent) + 1 : 0;
    depths.set(unit, depth);
    return depth;
  };
  return [...Map.groupBy(isNew, depthOf)].sort(([a], [b]) => a - b).map(([, units]) => units);
}

/** Several acts in the order in which they hold, by the program itself; nothing has been counted yet. */
export async function recordActs(tx: Tx, acts: Act[], acting: Acting): Promise<void> {
  for (const act of acts) await recordAct(tx, { act, follow: (_tx, _units, apply) => apply() }, acting);
}

/** What an act would make of the structure, or every rule it breaks; nothing is written. */
export async function weighAct(
  db: Db | Tx,
  act: Act,
  acting: Acting,
): Promise<{ slice: Slice; outcome: Outcome } | { slice: Slice; faults: Fault[] }> {
  if (!administersAny(acting.actor)) throw forbidden('organisation.not-administrator');
  if (!isDay(act.holdsOn))
    throw invalid(
      'organisation.bad-day',
      [{ field: 'holdsOn', code: 'organisation.bad-day', values: { day: act.holdsOn } }],
      { day: act.holdsOn },
    );
  const ids = namedIn(act).filter(isId);
  // What may not be seen is treated like what does not exist.
  const known = isSystem(acting.actor)
    ? ids
    : [...(await unitsInSight(db, acting.actor, { units: ids, day: act.holdsOn }))];
  const slice = await sliceFor(db, act, known);
  const applied = applyAct(slice, act);
  if ('faults' in applied) return { slice, faults: applied.faults };
  const faults = await administers(db, acting, { act, outcome: applied.outcome });
  return faults.length ? { slice, faults } : { slice, ...applied };
}

async function mustApply(tx: Tx, act: Act, acting: Acting): Promise<{ slice: Slice; outcome: Outcome }> {
  const weighed = await weighAct(tx, act, acting);
  if ('faults' in weighed) throw problemOf(weighed.faults);
  return weighed;
}

/** The refusal of an act: its first fault, and each with its place. */
export function problemOf(faults: Fault[]): Problem {
  const [first] = faults;
  const errors = faults.map(({ at, code, values }) => ({ field: fieldOf(at), code, values }));
  if (first!.code === 'organisation.not-administrator') return new Problem(first!.code, 403, { errors });
  return invalid(first!.code, errors, first!.values);
}

/** Where a fault stands in the body of a request. */
export function fieldOf(at: Fault['at']): string {
  if (!at) return 'act';
  return 'change' in at ? `changes.${at.change}` : `successions.${at.succession}`;
}

// Large imports are told by their size: the units themselves stand in unit_version under the act.
function told(act: Act, outcome: Outcome): Record<string, unknown> {
  const { type, holdsOn, directive, changes, successions } = act;
  const sizes = {
    founded: outcome.founded.size,
    touched: outcome.after.size,
    successions: successions.length,
  };
  return { type, holdsOn, directive, ...sizes, ...(changes.length <= 200 ? { changes, successions } : {}) };
}
