// A voice cut into its sentences, as the program cuts it, with the proposals of the drive that it is in already.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import { wordsOfInsights } from '#insights';
import type { Sentences } from '../contract.ts';
import { sentencesOf } from '../grouping/sentences.ts';
import { seenDrive } from '../permissions.ts';
import { proposalsOf, proposalsWith } from '../store.ts';
import { aboutOf } from './material.ts';

/** The sentences of a voice and where it is. @throws Problem 404 where the drive or the voice may not be seen */
export async function sentencesIn(
  db: Db,
  actor: Actor,
  { id, insight, day }: { id: string; insight: string; day: Day },
): Promise<Static<typeof Sentences>> {
  const drive = await seenDrive(db, actor, id);
  const about = await aboutOf(db, drive);
  const words = (await wordsOfInsights(db, actor, { about, day, ids: [insight] })).get(insight);
  if (words === undefined) throw notFound();
  const proposals = new Map((await proposalsOf(db, { drive: id })).map((one) => [one.id, one]));
  const members = (await proposalsWith(db, [insight])).flatMap(({ proposal, from, to }) => {
    const found = proposals.get(proposal);
    return found ? [{ proposal: { id: proposal, number: found.number, title: found.title }, from, to }] : [];
  });
  return { sentences: sentencesOf(words), members };
}
