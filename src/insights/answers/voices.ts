// Voices for a room that consolidates them: as far as the asker sees where each was said, or a unit's own.
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import type { Day } from '#kernel/day';
import type { Actor } from '#organisation';
import type { InsightKind } from '#review';
import {
  unitsOfInsights,
  voiceIdsIn,
  voicesIn,
  voicesOfUnits,
  type VoiceRow,
  type WhichVoices,
} from '../store.ts';
import { sourcesOf, type SaidOf } from './by-provision.ts';

export type { VoiceRow };

/** The voices on what is asked of, by identifier: those of some kinds, these or all but these, so many behind one. */
export async function voicesAbout(
  db: Db | Tx,
  actor: Actor,
  { about, day, ...which }: SaidOf & WhichVoices,
): Promise<VoiceRow[]> {
  return voicesIn(db, await sourcesOf(db, actor, { about, day }), which);
}

/** Their identifiers alone. */
export async function voiceIdsAbout(
  db: Db | Tx,
  actor: Actor,
  { about, day, ...which }: SaidOf & Omit<WhichVoices, 'limit'>,
): Promise<string[]> {
  return voiceIdsIn(db, await sourcesOf(db, actor, { about, day }), which);
}

/** The words of some voices, by identifier; those that may not be seen are left out. */
export async function wordsOfInsights(
  db: Db | Tx,
  actor: Actor,
  of: SaidOf & { ids: string[] },
): Promise<Map<string, string>> {
  return new Map((await voicesAbout(db, actor, of)).map(({ id, words }) => [id, words]));
}

/** The voices of a person's own units, the latest first. */
export async function ownVoices(
  db: Db | Tx,
  { units }: Pick<Actor, 'units'>,
  {
    kinds,
    day,
    limit,
    cursor,
  }: { kinds: readonly InsightKind[]; day: Day; limit: number; cursor?: string | undefined },
): Promise<{ rows: VoiceRow[]; nextCursor: string | null }> {
  const found = await voicesOfUnits(db, { units, kinds, day, limit: limit + 1, cursor });
  return page(found, limit, ({ holdsOn, id }) => [holdsOn, id]);
}

/** The units whose voices some insights are. */
export async function unitsThatSaid(db: Db | Tx, ids: string[]): Promise<Set<string>> {
  return new Set(await unitsOfInsights(db, ids));
}
