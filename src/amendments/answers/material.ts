// What a drive works with, as far as the asker sees where it was said: its proposals with the voices in them, and those that are in none.
// Of these there may be a hundred thousand: they are read in their order, some at a time, and their words where they are needed.
import { setImmediate } from 'node:timers/promises';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { voiceIdsAbout, voicesAbout, type VoiceRow } from '#insights';
import { campaignsAbout, type InsightKind } from '#review';
import { getStatute } from '#statute';
import type { Membership } from '../membership.ts';
import { membersOf, proposalsOf, type Drive, type Proposal } from '../store.ts';

/** The kinds of insight that wish something of a text, or say what is wrong with it. */
export const VOICES: readonly InsightKind[] = ['recommendation', 'difficulty', 'inadequacy'];

/** Proposals, their members, and the voices that are members of some. */
export interface Material {
  voices: VoiceRow[];
  proposals: Proposal[];
  members: Membership[];
}

/** A drive on a day. */
export interface OnDay {
  drive: Drive;
  day: Day;
}

/** What insights are about that speak of a drive's statute: its directive, and the reviews of that. */
export async function aboutOf(db: Db | Tx, { statuteId }: Drive): Promise<string[]> {
  const { directiveId } = await getStatute(db, statuteId);
  return [directiveId, ...(await campaignsAbout(db, directiveId))];
}

const askedOf = async (db: Db | Tx, { drive, day }: OnDay) => ({
  ...{ about: await aboutOf(db, drive), day },
  kinds: VOICES,
});

/** The proposals of a drive with their voices within sight. */
export async function materialOf(db: Db | Tx, actor: Actor, on: OnDay): Promise<Material> {
  const proposals = await proposalsOf(db, { drive: on.drive.id });
  const members = await membersOf(
    db,
    proposals.map(({ id }) => id),
  );
  return { voices: await voicesAmong(db, actor, { ...on, ids: placedIn(members) }), proposals, members };
}

/** Those of some voices that are within sight, by identifier. */
export async function voicesAmong(
  db: Db | Tx,
  actor: Actor,
  { ids, ...on }: OnDay & { ids: string[] },
): Promise<VoiceRow[]> {
  return ids.length ? voicesAbout(db, actor, { ...(await askedOf(db, on)), ids }) : [];
}

/** The voices that are members, each once. */
export const placedIn = (members: Membership[]): string[] => [
  ...new Set(members.map(({ insight }) => insight)),
];

interface OpenVoices extends OnDay {
  members: Membership[];
  after?: string;
  limit?: number;
}

/** Those that are in no proposal, by identifier. */
export async function openVoices(
  db: Db | Tx,
  actor: Actor,
  { drive, day, members, ...part }: OpenVoices,
): Promise<VoiceRow[]> {
  return voicesAbout(db, actor, {
    ...(await askedOf(db, { drive, day })),
    ...{ except: placedIn(members), ...part },
  });
}

/** So many are read at a time, so that whoever asks for something else need not wait for all of them. */
const AT_ONCE = 2000;

/** All of them, some at a time. */
export async function* everyOpenVoice(
  db: Db | Tx,
  actor: Actor,
  { atOnce = AT_ONCE, after: first, ...on }: Omit<OpenVoices, 'limit'> & { atOnce?: number },
): AsyncGenerator<VoiceRow[]> {
  for (let after = first; ;) {
    const some = await openVoices(db, actor, { ...on, limit: atOnce, ...(after ? { after } : {}) });
    yield some;
    if (some.length < atOnce) return;
    after = some.at(-1)!.id;
    await setImmediate(); // the embedded database leaves nobody else a turn
  }
}

/** Their identifiers alone. */
export async function openVoiceIds(
  db: Db | Tx,
  actor: Actor,
  { drive, day, members }: Pick<OpenVoices, 'drive' | 'day' | 'members'>,
): Promise<string[]> {
  return voiceIdsAbout(db, actor, { ...(await askedOf(db, { drive, day })), except: placedIn(members) });
}
