// Groups suggested among the voices that are in no proposal yet, each with its reasons and the proposals that are like it.
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import type { VoiceRow } from '#insights';
import type { Suggestions } from '../contract.ts';
import type { SuggestingFrom } from '../grouping/suggesting.ts';
import { seenDrive } from '../permissions.ts';
import { wordChangesOf } from '../store.ts';
import { SuggestionDesk } from '../suggesting.ts';
import { wordsOf } from '../word-lists.ts';
import { materialOf, openVoices, type Material } from './material.ts';
import { shownVoices } from './shown.ts';

const desk = new SuggestionDesk();

/** A voice as it is compared. */
export const voiceOf = ({ id, words, provision }: Pick<VoiceRow, 'id' | 'words' | 'provision'>) => ({
  id,
  text: words,
  ...(provision ? { provisions: [provision] } : {}),
});

interface Asked {
  id: string;
  day: Day;
  limit: number;
  now: Date;
}

/** The largest groups first. Of many voices they are worked out apart, while the former ones are told. @throws Problem 404 */
export async function suggestionsFor(
  db: Db,
  actor: Actor,
  { id, day, limit, now }: Asked,
): Promise<Suggestions> {
  const drive = await seenDrive(db, actor, id);
  // Whoever holds the same posts sees the same voices.
  const key = [id, day, actor.day, ...actor.units.toSorted(), '/', ...actor.reach.toSorted()].join(' ');
  const waits = desk.waitsSince(key);
  if (waits) return { voices: null, groups: [], at: null, since: waits };
  const material = await materialOf(db, actor, { drive, day });
  const open = openVoices(material);
  const words = wordsOf(await wordChangesOf(db, id));
  const from: SuggestingFrom = { open: open.map(voiceOf), known: knownIn(material), words };
  const { groups, at, since } = await desk.suggest(key, from, now);
  const byId = new Map(open.map((one) => [one.id, one]));
  const proposals = new Map(material.proposals.map((one) => [one.id, one]));
  const rows: Suggestions['groups'] = [];
  for (const { members, reasons, nearest } of groups.slice(0, limit))
    rows.push({
      members: await shownVoices(
        db,
        members.map((one) => byId.get(one)!),
        day,
      ),
      reasons: reasons.map(({ kind, words: said, weight }) => ({ kind, words: said, weight })),
      nearest: nearest.map(({ id: proposal, likeness }) => {
        const { number, title } = proposals.get(proposal)!;
        return { id: proposal, number, title, likeness };
      }),
    });
  return { voices: open.length, groups: rows, at, since };
}

// A proposal is known by its own words and by those of its voices.
function knownIn({ proposals, members, voices }: Material): SuggestingFrom['known'] {
  const byId = new Map(voices.map((one) => [one.id, one]));
  return [
    ...proposals.map(({ id, title, summary }) => ({ id, text: `${title}. ${summary}` })),
    ...members.flatMap(({ proposal, insight }) => {
      const voice = byId.get(insight);
      return voice ? [{ ...voiceOf(voice), id: proposal }] : [];
    }),
  ];
}
