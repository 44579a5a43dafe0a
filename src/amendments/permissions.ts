// Who may do what in a drive. It is its unit's: editors consolidate, write proposals and answers; leaders decide and tell. A unit that a
// proposal was assigned to reads the drive and writes that proposal's answers. Those who spoke see what they were told, and no more.
import { forbidden } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { addressedLines, lineOf, mayWrite, mustSee, type Actor, type Owned } from '#organisation';
import { standingOn } from './proposal.ts';
import { getDrive, getProposal, proposalsOf, type Drive, type Proposal } from './store.ts';

/** A drive as the rules of sight see it: its unit, those above, and whoever drafts for it. */
export async function ownedDrive(db: Db | Tx, { id, unitId }: Drive, actor: Actor): Promise<Owned> {
  const proposals = await proposalsOf(db, { drive: id });
  const drafters = new Set(
    proposals.flatMap(({ facts }) => standingOn(facts, actor.day).drafter?.drafterUnitId ?? []),
  );
  return {
    ownerUnitId: unitId,
    ownerLine: await lineOf(db, unitId, actor.day),
    ...{ submitted: true, audience: 'own' as const },
    addressedLines: await addressedLines(db, [...drafters], actor.day),
  };
}

/** A drive. @throws Problem 404 where it may not be seen */
export async function seenDrive(db: Db | Tx, actor: Actor, id: string): Promise<Drive> {
  const drive = await getDrive(db, id);
  mustSee(actor, await ownedDrive(db, drive, actor));
  return drive;
}

/** A proposal with its drive. @throws Problem 404 where the drive may not be seen */
export async function seenProposal(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<{ proposal: Proposal; drive: Drive }> {
  const proposal = await getProposal(db, id);
  return { proposal, drive: await seenDrive(db, actor, proposal.driveId) };
}

/** @throws Problem `amendments.not-yours` where the actor does not write in the drive's unit */
export function mustConsolidate(actor: Actor, { unitId }: Drive): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('amendments.not-yours');
}

/** @throws Problem `amendments.leader-decides` */
export function mustDecide(actor: Actor, { unitId }: Drive): void {
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('amendments.leader-decides');
}

/** Whether the actor may write a proposal's answer: in the drive's unit, or in the unit that drafts it. */
export function mayAnswer(actor: Actor, drive: Drive, { facts }: Proposal): boolean {
  const { drafter } = standingOn(facts, actor.day);
  return [drive.unitId, ...(drafter ? [drafter.drafterUnitId] : [])].some((unit) =>
    mayWrite(actor, unit, 'editor'),
  );
}

/** Every verb on a proposal. */
export function canWithProposal(actor: Actor, drive: Drive, proposal: Proposal): Record<string, boolean> {
  const { state, toTell } = standingOn(proposal.facts, actor.day);
  const open = state !== 'dropped';
  const writes = mayWrite(actor, drive.unitId, 'editor') && open;
  const leads = mayWrite(actor, drive.unitId, 'leader') && open;
  return {
    ...{ edit: writes, group: writes, assign: leads, decide: leads },
    answer: open && mayAnswer(actor, drive, proposal),
    tell: leads && toTell,
    drop: leads,
  };
}
