// Who may do what with the library. A lesson or model is its unit's: editors write it, leaders publish it; until then nobody
// else knows of it. A superior pilots what it may see in units below it; adoption is each unit's own word.
import { forbidden } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import {
  addressedLines,
  childrenOf,
  lineOf,
  mayWrite,
  postsAs,
  unitsAs,
  type Actor,
  type Owned,
} from '#organisation';
import type { Adoption, Model, Pilot } from './store.ts';

/** A lesson or model as the rules see it: whoever was to try it sees it too. */
export async function ownedModel(db: Db | Tx, model: Model, actor: Actor): Promise<Owned> {
  const newest = model.editions.at(-1);
  return {
    ownerUnitId: model.unitId,
    ownerLine: await lineOf(db, model.unitId, actor.day),
    submitted: newest !== undefined,
    audience: newest?.audience ?? 'own',
    addressedLines: await addressedLines(db, newest ? model.pilotUnits : [], actor.day),
  };
}

/** A pilot as the rules see it: told to its units and to the unit whose model it tries. */
export async function ownedPilot(db: Db | Tx, pilot: Pilot, actor: Actor): Promise<Owned> {
  const told = [...pilot.units.map(({ unitId }) => unitId), pilot.modelUnitId];
  return {
    ownerUnitId: pilot.unitId,
    ownerLine: await lineOf(db, pilot.unitId, actor.day),
    submitted: true,
    audience: 'own',
    addressedLines: await addressedLines(db, told, actor.day),
  };
}

/** An adoption as the rules see it: its unit's word, told to the unit whose model it is. */
export async function ownedAdoption(
  db: Db | Tx,
  { adoption, modelUnitId }: { adoption: Adoption; modelUnitId: string },
  actor: Actor,
): Promise<Owned> {
  return {
    ownerUnitId: adoption.unitId,
    ownerLine: await lineOf(db, adoption.unitId, actor.day),
    submitted: true,
    audience: 'own',
    addressedLines: await addressedLines(db, [modelUnitId], actor.day),
  };
}

/** Every verb on a lesson or model. */
export async function canWithModel(db: Db | Tx, actor: Actor, model: Model) {
  const { unitId, kind, editions, adoptions } = model;
  const working = new Set(adoptions.filter(({ endedOn }) => !endedOn).map((one) => one.unitId));
  const out = editions.length > 0;
  const adopts = unitsAs(actor, 'leader').some((unit) => unit !== unitId && !working.has(unit));
  return {
    edit: mayWrite(actor, unitId, 'editor'),
    publish: mayWrite(actor, unitId, 'leader'),
    withdraw: mayWrite(actor, unitId, 'editor') && !out,
    pilot: out && kind === 'model' && (await pilotingUnits(db, actor)).length > 0,
    adopt: out && adopts,
  };
}

/** Every verb on a unit's adoption: its own people's. */
export function canWithAdoption(actor: Actor, { unitId, endedOn }: Pick<Adoption, 'unitId' | 'endedOn'>) {
  return {
    report: endedOn === null && mayWrite(actor, unitId, 'editor'),
    end: endedOn === null && mayWrite(actor, unitId, 'leader'),
  };
}

/** The units in whose name the actor may have a model tried out: those with units below them. */
export async function pilotingUnits(db: Db | Tx, actor: Actor): Promise<string[]> {
  const units: string[] = [];
  for (const post of postsAs(actor, 'leader'))
    if ((await childrenOf(db, post.looksFrom, actor.day)).length) units.push(post.unitId);
  return [...new Set(units)];
}

/** Whether a post of the actor in the unit lets it charge a unit of this line: it looks down on it from above. */
export function mayCharge(actor: Actor, unitId: string, line: string[]): boolean {
  return postsAs(actor, 'leader').some(
    (post) => post.answersFor.includes(unitId) && line.slice(1).includes(post.looksFrom),
  );
}

/** @throws Problem 403 where the actor may not write what the unit owns */
export function mustWriteFor(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('insights.not-yours');
}

/** @throws Problem 403 where the actor does not lead the unit */
export function mustLead(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('insights.leader-decides');
}
