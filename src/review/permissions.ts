// Who may do what with a review. It is owned by the unit that holds it, its draft is that unit's alone; once issued it is
// seen by those above, by the units that must report and by those above these. Editors write, leaders put out and decide.
import type { Db, Tx } from '#platform/db';
import { forbidden } from '#kernel/problem';
import { childrenOf, lineOf, mayWrite, postsAs, type Actor, type Owned } from '#organisation';
import { mayBeExtended, mayBeMoved, type ObligationState } from './obligation.ts';
import { obligedLines, type Campaign } from './store.ts';

/** A review as the rules see it. */
export async function owned(db: Db | Tx, campaign: Campaign, actor: Actor): Promise<Owned> {
  return {
    ownerUnitId: campaign.unitId,
    ownerLine: await lineOf(db, campaign.unitId, actor.day),
    submitted: campaign.issue !== null,
    audience: 'own',
    addressedLines: campaign.issue ? await obligedLines(db, campaign.id, actor) : [],
  };
}

/** Every verb and whether it is allowed, for the buttons of a screen. */
export function canWith(actor: Actor, { unitId, issue }: Pick<Campaign, 'unitId' | 'issue'>) {
  const writes = mayWrite(actor, unitId, 'editor');
  const leads = mayWrite(actor, unitId, 'leader');
  return {
    edit: writes && !issue,
    withdraw: writes && !issue,
    issue: leads && !issue,
    outline: leads && issue !== null,
    oblige: leads && issue !== null,
  };
}

/** Every verb on one duty to report. */
export function canWithObligation(actor: Actor, unitId: string, state: ObligationState) {
  const leads = mayWrite(actor, unitId, 'leader');
  return {
    extend: leads && mayBeExtended(state),
    release: leads && state === 'expected',
    move: leads && mayBeMoved(state),
  };
}

/** @throws Problem 403 where the actor may not write what the unit owns */
export function mustWriteFor(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('review.not-yours');
}

/** @throws Problem 403 where the actor does not lead the unit that holds the review */
export function mustLead(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('review.leader-decides');
}

/** The units in whose name the actor may begin a review: those with units below them. */
export async function holdingUnits(db: Db | Tx, actor: Actor): Promise<string[]> {
  const units: string[] = [];
  for (const post of postsAs(actor, 'editor'))
    if ((await childrenOf(db, post.unitId, actor.day)).length) units.push(post.unitId);
  return [...new Set(units)];
}
