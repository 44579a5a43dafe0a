// Comments that come as they were sent, many at once.
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import type { CommentContent } from '../contract.ts';
import { columnsOfComment } from './comments.ts';

/** A comment as it was written and sent, whole. */
export interface WholeComment {
  id: string;
  consultationId: string;
  unitId: string;
  level: string;
  content: CommentContent;
  sentOn: Day;
  illustrative: boolean;
  recordedAt: string;
  recordedBy: string | null;
}

/** Writes comments that were sent, many at once. */
export async function insertWholeComments(tx: Tx, all: WholeComment[]): Promise<void> {
  for (let from = 0; from < all.length; from += 1000) {
    const rows = all.slice(from, from + 1000);
    const by = (one: WholeComment) => ({ recorded_at: one.recordedAt, recorded_by: one.recordedBy });
    await tx
      .insertInto('consultation.comment')
      .values(
        rows.map((one) => ({
          ...{ id: one.id, consultation_id: one.consultationId, unit_id: one.unitId },
          ...{ ...columnsOfComment(one.content), illustrative: one.illustrative, ...by(one) },
        })),
      )
      .execute();
    await tx
      .insertInto('consultation.sent')
      .values(rows.map((one) => ({ comment_id: one.id, level: one.level, holds_on: one.sentOn, ...by(one) })))
      .execute();
  }
}
