// Groups suggested among the voices that are in no proposal yet, each with its reasons and the proposals that are like it.
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import type { VoiceRow } from '#insights';
import type { Suggestions } from '../contract.ts';
import type { SuggestedGroup, SuggestingFrom } from '../grouping/suggesting.ts';
import { seenDrive } from '../permissions.ts';
import { membersOf, proposalsOf, wordChangesOf, type Proposal } from '../store.ts';
import { SuggestionDesk } from '../suggesting.ts';
import { wordsOf } from '../word-lists.ts';
import {
  materialOf,
  everyOpenVoice,
  openVoiceIds,
  voicesAmong,
  type Material,
  type OnDay,
} from './material.ts';
import { shownVoices } from './shown.ts';

const desk = new SuggestionDesk();

/** A voice as it is compared. */
export const voiceOf = ({ id, words, provision }: Pick<VoiceRow, 'id' | 'words' | 'provision'>) => ({
  id,
  text: words,
  ...(provision ? { provisions: [provision] } : {}),
});

/** So many voices of a group are shown in words. */
const SHOWN = 20;

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
  const known = await proposalsOf(db, { drive: id });
  const members = await membersOf(
    db,
    known.map((one) => one.id),
  );
  const open = await openVoiceIds(db, actor, { drive, day, members });
  const words = wordsOf(await wordChangesOf(db, id));
  const read = async (): Promise<SuggestingFrom> => {
    const voices: SuggestingFrom['open'] = [];
    for await (const some of everyOpenVoice(db, actor, { drive, day, members }))
      voices.push(...some.map(voiceOf));
    return { open: voices, known: knownIn(await materialOf(db, actor, { drive, day })), words };
  };
  const asked = { open, words: JSON.stringify(words), read };
  const { groups, at, since } = await desk.suggest(key, asked, now);
  const rows = await shown(db, actor, { drive, day, groups: groups.slice(0, limit), known });
  return { voices: open.length, groups: rows, at, since };
}

interface ToShow extends OnDay {
  groups: SuggestedGroup[];
  known: Proposal[];
}

async function shown(db: Db, actor: Actor, { groups, known, ...on }: ToShow): Promise<Suggestions['groups']> {
  const firstOf = ({ members }: SuggestedGroup) => members.slice(0, SHOWN);
  const found = await voicesAmong(db, actor, { ...on, ids: groups.flatMap(firstOf) });
  const voices = new Map((await shownVoices(db, found, on.day)).map((one) => [one.id, one]));
  const proposals = new Map(known.map((one) => [one.id, one]));
  return groups.map((group) => ({
    members: group.members,
    voices: firstOf(group).flatMap((one) => voices.get(one) ?? []),
    reasons: group.reasons.map(({ kind, words, weight }) => ({ kind, words, weight })),
    nearest: group.nearest.flatMap(({ id, likeness }) => {
      const proposal = proposals.get(id);
      return proposal ? [{ id, number: proposal.number, title: proposal.title, likeness }] : [];
    }),
  }));
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
