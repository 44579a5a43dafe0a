// What a drive works with: every voice on its statute within sight, its proposals, and which voices are in which of them.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { voicesAbout, type VoiceRow } from '#insights';
import { campaignsAbout, type InsightKind } from '#review';
import { getStatute } from '#statute';
import type { Membership } from '../membership.ts';
import { membersOf, proposalsOf, type Drive, type Proposal } from '../store.ts';

/** The kinds of insight that wish something of a text, or say what is wrong with it. */
export const VOICES: readonly InsightKind[] = ['recommendation', 'difficulty', 'inadequacy'];

/** Voices, proposals and members of a drive. */
export interface Material {
  voices: VoiceRow[];
  proposals: Proposal[];
  members: Membership[];
}

/** What insights are about that speak of a drive's statute: its directive, and the reviews of that. */
export async function aboutOf(db: Db | Tx, { statuteId }: Drive): Promise<string[]> {
  const { directiveId } = await getStatute(db, statuteId);
  return [directiveId, ...(await campaignsAbout(db, directiveId))];
}

/** Everything of a drive, as far as the actor sees where it was said. */
export async function materialOf(
  db: Db | Tx,
  actor: Actor,
  { drive, day }: { drive: Drive; day: Day },
): Promise<Material> {
  const voices = await voicesAbout(db, actor, { about: await aboutOf(db, drive), day, kinds: VOICES });
  const proposals = await proposalsOf(db, { drive: drive.id });
  const members = await membersOf(
    db,
    proposals.map(({ id }) => id),
  );
  return { voices, proposals, members };
}

/** Those voices that are in no proposal. */
export function openVoices({ voices, members }: Material): VoiceRow[] {
  const placed = new Set(members.map(({ insight }) => insight));
  return voices.filter(({ id }) => !placed.has(id));
}
