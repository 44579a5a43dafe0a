// Voices as they are shown: with their units by name on the day.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { unitNames } from '#organisation';
import type { VoiceRow } from '#insights';
import type { VoiceShape } from '../contract.ts';

/** Voices with the names of their units. */
export async function shownVoices(db: Db | Tx, voices: VoiceRow[], day: Day): Promise<VoiceShape[]> {
  const names = await unitNames(db, [...new Set(voices.map(({ unitId }) => unitId))], day);
  return voices.map(({ unitId, level, ...voice }) => ({
    ...voice,
    level: level as VoiceShape['level'],
    unit: names.get(unitId)!,
  }));
}
