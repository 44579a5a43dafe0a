import { conflict, forbidden, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { unitsThatSaid } from '#insights';
import { standingOn } from '../proposal.ts';
import { getDrive, insertResponse, lockProposal, membersOf, responsesTo } from '../store.ts';

/**
 * What a unit that spoke says, once, to the answer that it was told.
 * @throws Problem 404 where none of its voices is in the proposal or nothing was told; `amendments.not-your-voice`; `amendments.responded`
 */
export async function respond(
  tx: Tx,
  { id, unitId, words }: { id: string; unitId: string; words: string },
  acting: Acting,
): Promise<{ id: string }> {
  const proposal = await lockProposal(tx, id);
  const members = await membersOf(tx, [id]);
  const spoke = await unitsThatSaid(
    tx,
    members.map(({ insight }) => insight),
  );
  const { told } = standingOn(proposal.facts, acting.today);
  if (!told || !acting.actor.units.some((unit) => spoke.has(unit))) throw notFound();
  if (!spoke.has(unitId) || !mayWrite(acting.actor, unitId, 'editor'))
    throw forbidden('amendments.not-your-voice');
  if ((await responsesTo(tx, [id])).some((one) => one.unitId === unitId))
    throw conflict('amendments.responded');
  await insertResponse(tx, { proposalId: id, unitId, words: words.trim() }, acting);
  const { unitId: holder } = await getDrive(tx, proposal.driveId);
  await audit(tx, acting, {
    act: 'amendments.respond',
    unitId,
    subject: ['proposal', id],
    detail: { to: holder, words },
  });
  return { id };
}
