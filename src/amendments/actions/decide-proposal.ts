import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, findUnit, type Acting } from '#organisation';
import type { AssignBody, DecideBody } from '../contract.ts';
import { mustDecide } from '../permissions.ts';
import { mustBeDecided, standingOn, type Fact } from '../proposal.ts';
import { insertFact, membersOf } from '../store.ts';
import { takenProposal, type TakenProposal } from '../taken.ts';

type Happened = Pick<Fact, 'kind' | 'detail'>;

/** States a fact of a proposal and audits it, as `act`: the step that every act on one ends with. */
export async function happened(
  tx: Tx,
  { proposal, drive, act, ...fact }: TakenProposal & Happened & { act?: string },
  acting: Acting,
): Promise<void> {
  const number = await insertFact(tx, { proposal, ...fact }, acting);
  await audit(tx, acting, {
    act: act ?? `amendments.${fact.kind}`,
    unitId: drive.unitId,
    subject: ['proposal', proposal.id],
    detail: { number, ...fact.detail },
  });
}

/** Gives a proposal to a unit to draft. @throws Problem 404, `amendments.leader-decides`, `amendments.no-such-unit`, `amendments.due-before-today` */
export async function assignProposal(
  tx: Tx,
  { id, drafterUnitId, dueOn }: AssignBody & { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const of = await takenProposal(tx, id, acting);
  mustDecide(acting.actor, of.drive);
  const wrong = (field: string, code: string) => invalid(code, [{ field, code }]);
  if (!(await findUnit(tx, drafterUnitId, acting.today))?.standing)
    throw wrong('drafterUnitId', 'amendments.no-such-unit');
  if (dueOn < acting.today) throw wrong('dueOn', 'amendments.due-before-today');
  await happened(tx, { ...of, kind: 'assigned', detail: { drafterUnitId, dueOn } }, acting);
  return { id };
}

/** Decides a proposal; a later decision stands in the place of this one. @throws Problem 404, `amendments.leader-decides`, `amendments.no-…` */
export async function decideProposal(
  tx: Tx,
  { id, ...decision }: DecideBody & { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const of = await takenProposal(tx, id, acting);
  mustDecide(acting.actor, of.drive);
  mustBeDecided(decision);
  await happened(tx, { ...of, kind: 'decided', detail: decision }, acting);
  return { id };
}

/**
 * Tells the voices of a proposal what was decided and the answer, as both stand now.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.nothing-to-tell`, `amendments.told-already`
 */
export async function tellVoices(tx: Tx, { id }: { id: string }, acting: Acting): Promise<{ id: string }> {
  const of = await takenProposal(tx, id, acting);
  mustDecide(acting.actor, of.drive);
  const { decision, answer, toTell } = standingOn(of.proposal.facts, acting.today);
  if (!decision || !answer) throw conflict('amendments.nothing-to-tell');
  if (!toTell) throw conflict('amendments.told-already');
  const detail = { decision: decision.number, answer: answer.number };
  await happened(tx, { ...of, kind: 'told', detail }, acting);
  return { id };
}

/** Drops a proposal that was made by mistake, with a reason: its voices must be elsewhere. @throws Problem 404, `amendments.leader-decides`, `amendments.still-voices` */
export async function dropProposal(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const of = await takenProposal(tx, id, acting);
  mustDecide(acting.actor, of.drive);
  const voices = (await membersOf(tx, [id])).length;
  if (voices > 0) throw conflict('amendments.still-voices', { count: voices });
  await happened(tx, { ...of, kind: 'dropped', detail: { reason: reason.trim() } }, acting);
  return { id };
}
