// Who may do what in a drive. It is its unit's: editors consolidate, write proposals and answers; leaders decide and tell. A unit that a
// proposal was assigned to reads the drive and writes that proposal's answers. Those who spoke see what they were told, and no more.
import { forbidden, notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { addressedLines, lineOf, mayWrite, mustSee, type Actor, type Owned } from '#organisation';
import { amendmentOn } from './amending.ts';
import { standingOn } from './proposal.ts';
import { getAmendment, getDrive, getProposal, proposalsOf } from './store.ts';
import type { AmendmentRecord, Drive, Proposal } from './store.ts';

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

/** An amendment with its drive: a draft is its unit's alone; one handed in is read by whoever sees the drive. @throws Problem 404 */
export async function seenAmendment(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<{ amendment: AmendmentRecord; drive: Drive }> {
  const amendment = await getAmendment(db, id);
  const drive = await getDrive(db, amendment.driveId);
  if (isOwn(actor, amendment)) return { amendment, drive };
  if (amendmentOn(amendment.facts, actor.day).read === null) throw notFound();
  mustSee(actor, await ownedDrive(db, drive, actor));
  return { amendment, drive };
}

/** Whether an amendment is of a unit that the actor has a post in: such see every wording. */
export const isOwn = (actor: Actor, { drafterUnitId }: Pick<AmendmentRecord, 'drafterUnitId'>): boolean =>
  actor.units.includes(drafterUnitId);

/** Whether the actor may draft in a unit's name: that which leads the work, or that the proposal was assigned to. */
export async function mayDraft(
  db: Db | Tx,
  actor: Actor,
  { drive, unitId, proposalId }: { drive: Drive; unitId: string; proposalId: string | null },
): Promise<boolean> {
  if (!mayWrite(actor, unitId, 'editor')) return false;
  if (unitId === drive.unitId) return true;
  const proposals = await proposalsOf(db, proposalId ? { ids: [proposalId] } : { ids: [] });
  return proposals.some(({ facts }) => standingOn(facts, actor.day).drafter?.drafterUnitId === unitId);
}

/** Whether the actor drafts at all: in the unit that leads the work, or in one that a proposal was assigned to. */
export function drafts(actor: Actor, { unitId }: Drive, proposals: Proposal[]): boolean {
  const drafters = proposals.flatMap(
    ({ facts }) => standingOn(facts, actor.day).drafter?.drafterUnitId ?? [],
  );
  return [unitId, ...drafters].some((unit) => mayWrite(actor, unit, 'editor'));
}

/** The unit in whose name the actor may write an amendment anew; null where they may not. */
export function mayReword(actor: Actor, drive: Drive, amendment: AmendmentRecord): string | null {
  const { state } = amendmentOn(amendment.facts, actor.day);
  const writer = state === 'submitted' ? drive.unitId : state === 'adopted' ? null : amendment.drafterUnitId;
  return writer !== null && mayWrite(actor, writer, 'editor') ? writer : null;
}

/** What the actor may do with an amendment. */
export function mayPass(
  actor: Actor,
  drive: Drive,
  amendment: AmendmentRecord,
): Record<'reword' | 'submit' | 'return' | 'withdraw', boolean> {
  const { state } = amendmentOn(amendment.facts, actor.day);
  const own = mayWrite(actor, amendment.drafterUnitId, 'editor');
  return {
    reword: mayReword(actor, drive, amendment) !== null,
    submit: own && state !== 'submitted' && state !== 'adopted',
    return: state === 'submitted' && mayWrite(actor, drive.unitId, 'editor'),
    withdraw: own && state !== 'withdrawn' && state !== 'adopted',
  };
}
