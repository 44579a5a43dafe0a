import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mustSee, type Acting } from '#organisation';
import { mustLead, mustWriteFor, ownedAdoption } from '../permissions.ts';
import { getModel, insertAdoption, insertAdoptionEvent, lockAdoption, type Adoption } from '../store.ts';
import { dayOf, takenModel } from '../taken.ts';

/**
 * Declares that a unit works by a model or a lesson as it was last published: its own word.
 * @throws Problem `insights.leader-decides`, `insights.not-published`, `insights.own-model`, `insights.adopted`
 */
export async function adoptModel(
  tx: Tx,
  command: { id: string; unitId: string; note: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const model = await takenModel(tx, command.id, acting);
  const { unitId, note } = command;
  mustLead(acting.actor, unitId);
  const edition = model.editions.at(-1);
  if (!edition) throw conflict('insights.not-published');
  if (unitId === model.unitId) throw conflict('insights.own-model');
  const own = model.adoptions.filter((one) => one.unitId === unitId);
  if (own.some(({ endedOn }) => endedOn === null)) throw conflict('insights.adopted');
  const holdsOn = dayOf(command.holdsOn, own.at(-1)?.endedOn ?? model.editions[0]!.holdsOn, acting);
  const id = newId(acting.now.getTime());
  await insertAdoption(tx, { id, modelId: model.id, unitId, edition: edition.number, holdsOn, note }, acting);
  await audit(tx, acting, {
    act: 'insights.adopt',
    unitId,
    subject: ['model', model.id],
    detail: { adoption: id, edition: edition.number, holdsOn },
  });
  return { id };
}

/** Says what came of a unit's adoption. @throws Problem `insights.not-yours`, `insights.ended` */
export async function reportAdoption(
  tx: Tx,
  command: { id: string; words: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const adoption = await takenAdoption(tx, command.id, acting);
  mustWriteFor(acting.actor, adoption.unitId);
  return happened(tx, { adoption, fact: 'result', words: command.words, holdsOn: command.holdsOn }, acting);
}

/** Ends a unit's adoption, with the reason. @throws Problem `insights.leader-decides`, `insights.ended` */
export async function endAdoption(
  tx: Tx,
  command: { id: string; reason: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const adoption = await takenAdoption(tx, command.id, acting);
  mustLead(acting.actor, adoption.unitId);
  return happened(tx, { adoption, fact: 'ended', words: command.reason, holdsOn: command.holdsOn }, acting);
}

async function takenAdoption(tx: Tx, id: string, { actor }: Acting): Promise<Adoption> {
  const adoption = await lockAdoption(tx, id);
  const { unitId } = await getModel(tx, adoption.modelId);
  mustSee(actor, await ownedAdoption(tx, { adoption, modelUnitId: unitId }, actor));
  return adoption;
}

async function happened(
  tx: Tx,
  {
    adoption,
    fact,
    words,
    ...asked
  }: { adoption: Adoption; fact: 'result' | 'ended'; words: string; holdsOn: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  if (adoption.endedOn !== null) throw conflict('insights.ended');
  const { id, unitId, modelId, results } = adoption;
  const holdsOn = dayOf(asked.holdsOn, results.at(-1)?.holdsOn ?? adoption.holdsOn, acting);
  await insertAdoptionEvent(tx, { adoptionId: id, fact, words, holdsOn }, acting);
  await audit(tx, acting, {
    act: fact === 'ended' ? 'insights.end-adoption' : 'insights.report-adoption',
    unitId,
    subject: ['model', modelId],
    detail: { adoption: id, words, holdsOn },
  });
  return { id };
}
