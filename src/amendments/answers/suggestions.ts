// Groups suggested among the voices that are in no proposal yet, each with its reasons and the proposals that are like it.
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import type { VoiceRow } from '#insights';
import type { Suggestions } from '../contract.ts';
import { groupsOf } from '../grouping/groups.ts';
import { openNeighbours } from '../grouping/neighbours.ts';
import { seenDrive } from '../permissions.ts';
import { materialOf, openVoices, type Material } from './material.ts';
import { shownVoices } from './shown.ts';

const voiceOf = ({ id, words, provision }: Pick<VoiceRow, 'id' | 'words' | 'provision'>) => ({
  id,
  text: words,
  ...(provision ? { provisions: [provision] } : {}),
});

/** The largest groups first. @throws Problem 404 */
export async function suggestionsFor(
  db: Db,
  actor: Actor,
  { id, day, limit }: { id: string; day: Day; limit: number },
): Promise<Suggestions> {
  const drive = await seenDrive(db, actor, id);
  const material = await materialOf(db, actor, { drive, day });
  const open = openVoices(material);
  const groups = await groupsOf(open.map(voiceOf));
  const largest = groups.toSorted((a, b) => b.members.length - a.members.length).slice(0, limit);
  const byId = new Map(open.map((one) => [one.id, one]));
  const likest = likestIn(material);
  const rows: Suggestions['groups'] = [];
  for (const { members, reasons } of largest) {
    const voices = members.map((one) => byId.get(one.id)!);
    rows.push({
      members: await shownVoices(db, voices, day),
      reasons: reasons.map(({ kind, words, weight }) => ({ kind, words, weight })),
      nearest: likest(voices[0]!),
    });
  }
  return { voices: open.length, groups: rows };
}

// A proposal is known by its own words and by those of its voices.
function likestIn({ proposals, members, voices }: Material) {
  const byId = new Map(voices.map((one) => [one.id, one]));
  const known = new Map(proposals.map((one) => [one.id, one]));
  const index = openNeighbours([
    ...proposals.map(({ id, title, summary }) => ({ id, text: `${title}. ${summary}` })),
    ...members.flatMap(({ proposal, insight }) => {
      const voice = byId.get(insight);
      return voice ? [{ ...voiceOf(voice), id: proposal }] : [];
    }),
  ]);
  return ({ words, provision }: VoiceRow): Suggestions['groups'][number]['nearest'] =>
    index
      .nearest({ text: words, limit: 3, ...(provision ? { provisions: [provision] } : {}) })
      .filter(({ opposed }) => !opposed)
      .map(({ id, likeness }) => {
        const { number, title } = known.get(id)!;
        return { id, number, title, likeness };
      });
}
