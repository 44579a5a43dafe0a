// What the rows of an import are weighed with: the units by name, the codes in use, what the unit tracks already, and what
// it remembers of its sheets.
import type { Day } from '#kernel/day';
import { forbidden, notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { isSystem, mayWrite, standingUnits, type Acting, type StandingUnit } from '#organisation';
import { headingKey, type Meaning } from '../imports/columns.ts';
import { stepsTo } from '../imports/differences.ts';
import type { KnownMeanings, Layout } from '../imports/layout.ts';
import { matcher } from '../imports/matching.ts';
import { stateKey, type KnownStates, type RowState } from '../imports/states.ts';
import { unitNames, type NamedOne } from '../imports/unit-names.ts';
import type { Bearer, Scales } from '../imports/weighing.ts';
import { ruled, unitsBelow } from '../permissions.ts';
import {
  batchIdsOf,
  factsOf,
  getUndertaking,
  mappingsOf,
  trackedItems,
  undertakingCodes,
  type Mapping,
} from '../store.ts';

/** The unit that keeps a tracker, and what it remembers. */
export interface Keeping {
  unit: NamedOne;
  mappings: Mapping[];
}

/** What somebody says of a sheet as it comes in. */
export type SaidOfSheet = Pick<Mapping, 'columns' | 'units'> & Partial<Pick<Mapping, 'states'>>;

interface Asked {
  holdsOn: Day;
  under: string | null;
  file: string;
  mappingName?: string | null;
  mapping?: SaidOfSheet | undefined;
  newId: () => string;
}

/** Whether somebody imports in a unit's name: what comes in is issued, and issuing is a leader's. */
export function mayImport({ actor }: Pick<Acting, 'actor'>, unitId: string): boolean {
  return isSystem(actor) || mayWrite(actor, unitId, 'leader');
}

/** Makes everything ready. @throws Problem 404 where the keeping unit is out of sight, `delivery.not-yours` */
export async function openScales(
  db: Db | Tx,
  asked: Asked,
  acting: Acting,
): Promise<{ scales: Scales; keeping: Keeping | null }> {
  const { holdsOn, under } = asked;
  const units = await standingUnits(db, acting.actor, holdsOn);
  const mappings = under === null ? [] : await mappingsOf(db, under);
  const lineOf = linesOf(units);
  const line = under === null ? [] : lineOf(under);
  const names = unitNames(units, {
    chosen: saidOf(mappings, asked, ({ units: said = {} }) =>
      Object.entries(said).map(([text, unit]) => [headingKey(text), unit]),
    ),
    keeping: line.flatMap((id) => units.find((one) => one.id === id) ?? []),
  });
  const unit = under === null ? null : (names.byId(under) ?? null);
  if (under !== null && !unit) throw notFound();
  if (unit && !isSystem(acting.actor) && !mayWrite(acting.actor, unit.id, 'editor'))
    throw forbidden('delivery.not-yours');
  const scales: Scales = {
    tree: { names, lineOf, mayOwn: (id) => mayImport(acting, id) },
    under: unit,
    codes: await undertakingCodes(db, acting.actor),
    mayAddBelow: await addingBelow(db, acting),
    matcher: unit && (await matcherOf(db, unit.id, asked)),
    stepsTo: await stepping(db, unit?.id ?? null, holdsOn),
    newId: asked.newId,
    holdsOn,
    today: acting.today,
    sheetUnits: new Map(),
  };
  return { scales, keeping: unit && { unit, mappings } };
}

function linesOf(units: StandingUnit[]): (id: string) => string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return (id) => {
    const line: string[] = [];
    for (let at: string | null | undefined = id; at && !line.includes(at); at = parents.get(at))
      line.push(at);
    return line;
  };
}

async function matcherOf(db: Db | Tx, owner: string, { holdsOn, file, mappingName = null }: Asked) {
  return matcher(await trackedItems(db, owner, holdsOn), { owner, mapping: mappingName, file });
}

async function stepping(db: Db | Tx, unitId: string | null, day: Day): Promise<Scales['stepsTo']> {
  const batches = unitId === null ? new Set() : await batchIdsOf(db, unitId);
  return async (item, said) => {
    const facts = await factsOf(db, item.id);
    return stepsTo({ facts, ours: ({ sourceId }) => batches.has(sourceId) }, said, day);
  };
}

// What lies above is asked once a bearer and unit, and not of the rows of the same file.
async function addingBelow(db: Db | Tx, acting: Acting): Promise<Scales['mayAddBelow']> {
  const { actor, today } = acting;
  if (isSystem(actor)) return async () => true;
  const known = new Map<string, string[] | null>();
  return async ({ id }: Bearer, unitId: string) => {
    if (!known.has(id)) {
      const row = await getUndertaking(db, id).catch(() => null);
      known.set(id, row && unitsBelow(actor, await ruled(db, row, today)));
    }
    const units = known.get(id);
    return units === null || units!.includes(unitId);
  };
}

// What a unit said of words holds for all its sheets; what it said last, under the name that is asked for, or now, before the rest.
function saidOf<Value>(
  mappings: readonly Mapping[],
  { mappingName, mapping }: Pick<Asked, 'mappingName' | 'mapping'>,
  entriesOf: (said: Partial<SaidOfSheet>) => [string, Value][],
): Map<string, Value> {
  const named = mappings.filter(({ name }) => name === mappingName);
  return new Map([...mappings.toReversed(), ...named, mapping ?? {}].flatMap(entriesOf));
}

const statesIn = ({ states = {} }: Partial<SaidOfSheet>) =>
  Object.entries(states).map(([text, state]): [string, RowState | null] => [stateKey(text), state]);

/** What is known of the columns and state words of a command's file: what was said, the mapping it names, or what its unit remembers. */
export function givenMapping(
  asked: Pick<Asked, 'mappingName' | 'mapping'>,
  keeping: Keeping | null,
): { known?: KnownMeanings; remembered?: KnownMeanings[]; states: KnownStates } {
  const { mapping, mappingName } = asked;
  const mappings = keeping?.mappings ?? [];
  const states = saidOf(mappings, asked, statesIn);
  const named = mappings.find((one) => one.name === mappingName);
  const said = mapping && Object.keys(mapping.columns).length ? mapping : named;
  if (said) return { known: meaningsOf(said), states };
  return { remembered: mappings.map(meaningsOf), states };
}

function meaningsOf({ columns }: Pick<Mapping, 'columns'>): KnownMeanings {
  return new Map(
    Object.entries(columns).map(([heading, meaning]) => [headingKey(heading), meaning as Meaning]),
  );
}

/** A mapping that says of every heading of some sheets what it was taken for; what `before` said of words stays in it. */
export function mappingBy(
  layouts: Layout[],
  { name, said, before }: { name: string; said: Partial<SaidOfSheet>; before: Mapping | undefined },
): Mapping {
  const columns = layouts.flatMap(({ mapped }) =>
    mapped.map((one) => [headingKey(one.heading), one.meaning] as const),
  );
  const units = Object.entries(said.units ?? {}).map(([text, unit]) => [headingKey(text), unit] as const);
  return {
    name,
    columns: Object.fromEntries(columns),
    units: { ...before?.units, ...Object.fromEntries(units) },
    states: { ...before?.states, ...Object.fromEntries(statesIn(said)) },
  };
}

/** The name of the mapping that a file was read by: the one asked for, or one remembered for the same headings. */
export function rememberedAs(
  layouts: Layout[],
  { asked, mappings }: { asked: Pick<Asked, 'mappingName' | 'mapping'>; mappings: Mapping[] },
): string | null {
  if (mappings.some(({ name }) => name === asked.mappingName)) return asked.mappingName!;
  if (Object.keys(asked.mapping?.columns ?? {}).length) return null;
  const fits = mappings.find((mapping) => {
    const known = meaningsOf(mapping);
    return layouts.some(({ mapped }) => mapped.every(({ heading }) => known.has(headingKey(heading))));
  });
  return fits?.name ?? null;
}
