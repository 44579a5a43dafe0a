import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { unitNames } from '#organisation';
import { keepNewInsights } from '#insights';
import type { CommentContent } from '../contract.ts';
import { headingOver } from '../draft.ts';
import { getConsultation, insertWholeComments, type WholeComment } from '../store.ts';

/** A comment that a unit sent on a day. */
export interface SentComment {
  unitId: string;
  content: CommentContent;
  sentOn: Day;
}

/**
 * Records comments of a consultation as they were sent, many at once: for samples and take-overs, so that the rights are the
 * caller's, and no audit line says of each that somebody sent it here. Answers their identifiers, in order. @throws 404
 */
export async function recordComments(
  tx: Tx,
  { consultationId, comments }: { consultationId: string; comments: SentComment[] },
  { illustrative }: { illustrative: boolean },
): Promise<string[]> {
  const one = await getConsultation(tx, consultationId);
  const ids: string[] = [];
  for (const [sentOn, sent] of Map.groupBy(comments, (comment) => comment.sentOn)) {
    const now = new Date(`${sentOn}T03:00:00.000Z`);
    const units = await unitNames(
      tx,
      sent.map(({ unitId }) => unitId),
      sentOn,
    );
    const rows = sent.map(({ unitId, content }): WholeComment => {
      const at = { recordedAt: now.toISOString(), recordedBy: null, sentOn, illustrative };
      const level = units.get(unitId)?.level ?? 'base';
      return { id: newId(now.getTime()), consultationId, unitId, level, content, ...at };
    });
    await insertWholeComments(tx, rows);
    await keepNewInsights(
      tx,
      rows.map(({ id, unitId, content: { kind, provision, words, field, place } }) => ({
        ...{ kind: 'comment', id, version: 1, about: one.reviewId, ownerUnitId: unitId },
        ...{ told: [one.unitId], holdsOn: sentOn },
        insights: [
          {
            ...{ kind, provision, words, unitId, field, mark: '' },
            ...{ heading: headingOver(one.paragraphs, place), opens: `/consultations/comments/${id}` },
          },
        ],
      })),
      { now },
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
