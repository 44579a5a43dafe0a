import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { amendmentOn, type AmendmentFact, type AmendmentState } from '../amending.ts';
import { mayPass, mustDecide, seenAmendment, seenProposal } from '../permissions.ts';
import {
  amendmentsOf,
  insertAmendmentFact,
  insertChoice,
  lockAmendment,
  lockDrive,
  lockProposal,
} from '../store.ts';

type Passed = Pick<AmendmentFact, 'kind' | 'detail'>;

interface Passing {
  id: string;
  verb: 'submit' | 'return' | 'withdraw';
  /** The states that it is passed from. */
  from: AmendmentState[];
  fact: (revision: number) => Passed;
}

async function passed(tx: Tx, { id, verb, from, fact }: Passing, acting: Acting): Promise<{ id: string }> {
  const { drive } = await seenAmendment(tx, acting.actor, id);
  // An adoption carries it over meanwhile: whoever passes it waits.
  await lockDrive(tx, drive.id);
  const amendment = await lockAmendment(tx, id);
  if (!mayPass(acting.actor, drive, amendment)[verb]) {
    const { state } = amendmentOn(amendment.facts, acting.today);
    throw from.includes(state) ? forbidden('amendments.not-your-draft') : conflict(`amendments.is-${state}`);
  }
  const happened = fact(amendment.revision);
  if (verb === 'submit' && amendment.byHand.length) throw conflict('amendments.needs-hand');
  await insertAmendmentFact(tx, { amendment, ...happened }, acting);
  await audit(tx, acting, {
    act: `amendments.${verb}`,
    unitId: verb === 'return' ? drive.unitId : amendment.drafterUnitId,
    subject: ['amendment', id],
    detail: { number: amendment.number, ...happened.detail },
  });
  return { id };
}

/** Hands an amendment in: whoever sees the work reads it now as it is. @throws Problem 404, `amendments.not-your-draft`, `amendments.is-…`, `amendments.needs-hand` */
export async function submitAmendment(
  tx: Tx,
  { id }: { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const fact = (revision: number): Passed => ({ kind: 'submitted', detail: { revision } });
  return passed(tx, { id, verb: 'submit', from: ['drafted', 'returned', 'withdrawn'], fact }, acting);
}

/** Gives an amendment back to its unit, with a reason. @throws Problem 404, `amendments.not-your-draft`, `amendments.is-…` */
export async function returnAmendment(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const fact = (): Passed => ({ kind: 'returned', detail: { reason: reason.trim() } });
  return passed(tx, { id, verb: 'return', from: ['submitted'], fact }, acting);
}

/** Takes one's unit's amendment back, with a reason. @throws Problem 404, `amendments.not-your-draft`, `amendments.is-…` */
export async function withdrawAmendment(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const fact = (): Passed => ({ kind: 'withdrawn', detail: { reason: reason.trim() } });
  return passed(tx, { id, verb: 'withdraw', from: ['drafted', 'submitted', 'returned'], fact }, acting);
}

/**
 * Chooses which of a proposal's wordings goes into the text; with null all stand beside each other again.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.no-such-alternative`
 */
export async function chooseAlternative(
  tx: Tx,
  { id, alternative, reason }: { id: string; alternative: string | null; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { drive } = await seenProposal(tx, acting.actor, id);
  mustDecide(acting.actor, drive);
  await lockDrive(tx, drive.id);
  await lockProposal(tx, id);
  const there = (await amendmentsOf(tx, { drive: drive.id })).some(
    (one) =>
      one.proposalId === id &&
      one.alternative === alternative &&
      amendmentOn(one.facts, acting.today).state === 'submitted',
  );
  if (alternative !== null && !there)
    throw invalid('amendments.no-such-alternative', [
      { field: 'alternative', code: 'amendments.no-such-alternative' },
    ]);
  await insertChoice(tx, { proposalId: id, alternative, reason: reason.trim() }, acting);
  await audit(tx, acting, {
    act: 'amendments.choose',
    unitId: drive.unitId,
    subject: ['proposal', id],
    detail: { alternative, reason },
  });
  return { id };
}
