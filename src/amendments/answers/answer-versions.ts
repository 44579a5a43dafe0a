// The versions of a proposal's answer: who wrote each when, with which passages, which of them was told, and what changed between two.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { personNames, type Actor } from '#organisation';
import { piecesBetween } from '#statute';
import type { AnswerChanges, AnswerShown, AnswerVersions } from '../contract.ts';
import { usesIn } from '../passage.ts';
import { seenProposal } from '../permissions.ts';
import { happenedBy } from '../proposal.ts';
import { passagesOf, type Drive, type Proposal } from '../store.ts';

interface Of {
  proposal: Proposal;
  drive: Drive;
  day: Day;
}

/** The answers of a proposal up to a day, the newest first. */
export async function answersOf(
  db: Db | Tx,
  { proposal, drive, day }: Of,
): Promise<Static<typeof AnswerShown>[]> {
  const passages = await passagesOf(db, drive.unitId);
  return answersIn(proposal, day).map(({ number, holdsOn, detail }) => ({
    ...{ number, holdsOn, words: detail.words, passages: usesIn(detail, passages) },
  }));
}

/** The same with whoever wrote each and the days on which it was told. @throws Problem 404 */
export async function answerVersions(
  db: Db,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof AnswerVersions>> {
  const { proposal, drive } = await seenProposal(db, actor, id);
  const shown = await answersOf(db, { proposal, drive, day });
  const writers = new Map(answersIn(proposal, day).map(({ number, recordedBy }) => [number, recordedBy]));
  const names = await personNames(
    db,
    [...writers.values()].flatMap((by) => by ?? []),
  );
  const telling = happenedBy(proposal.facts, 'told', day);
  return {
    rows: shown.map((answer) => ({
      ...answer,
      by: names.get(writers.get(answer.number) ?? '') ?? null,
      told: telling.filter(({ detail }) => detail.answer === answer.number).map(({ holdsOn }) => holdsOn),
    })),
  };
}

/** What changed from one answer to another, word by word. @throws Problem 404 where the proposal has no such answers */
export async function answerChanges(
  db: Db,
  actor: Actor,
  { id, from, to }: { id: string; from: number; to: number },
): Promise<Static<typeof AnswerChanges>> {
  const { proposal } = await seenProposal(db, actor, id);
  const words = [from, to].map((wanted) => {
    const answer = answersIn(proposal, actor.day).find(({ number }) => number === wanted);
    if (!answer) throw notFound();
    return answer.detail.words;
  });
  const [before, after] = words.map((all) => all.split('\n').filter((line) => line.trim()));
  return { paragraphs: piecesBetween(before!, after!).map((pieces) => ({ pieces })) };
}

const answersIn = ({ facts }: Proposal, day: Day) => happenedBy(facts, 'answered', day).toReversed();
