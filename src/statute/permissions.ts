// A statute is its unit's: editors enter it, leaders say which version an act adopted; who sees it, its audience says.
import type { Db, Tx } from '#platform/db';
import { lineOf, mayWrite, mustSee, type Actor, type Owned } from '#organisation';
import { getStatute, getVersion, type Statute, type Version } from './store.ts';

/** A statute as the rules of sight see it: what is entered is submitted. */
export async function ownedStatute(
  db: Db | Tx,
  { ownerUnitId, audience }: Pick<Statute, 'ownerUnitId' | 'audience'>,
  actor: Actor,
): Promise<Owned> {
  const ownerLine = await lineOf(db, ownerUnitId, actor.day);
  return { ownerUnitId, ownerLine, submitted: true, audience, addressedLines: [] };
}

/** A statute. @throws Problem 404 where it may not be seen */
export async function seenStatute(db: Db | Tx, actor: Actor, id: string): Promise<Statute> {
  const statute = await getStatute(db, id);
  mustSee(actor, await ownedStatute(db, statute, actor));
  return statute;
}

/** A version with its statute: one that was withdrawn is its unit's alone. @throws Problem 404 where it may not be seen */
export async function seenVersion(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<{ statute: Statute; version: Version }> {
  const version = await getVersion(db, id);
  const statute = await getStatute(db, version.statuteId);
  const audience = version.withdrawn ? 'own' : statute.audience;
  mustSee(actor, await ownedStatute(db, { ...statute, audience }, actor));
  return { statute, version };
}

/** What a person may do with a statute. */
export function canWithStatute(actor: Actor, { ownerUnitId }: Statute): Record<string, boolean> {
  const leads = mayWrite(actor, ownerUnitId, 'leader');
  return { adopt: leads, withdraw: leads };
}
