import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { personNames, unitNames, type Actor } from '#organisation';
import type { CommentPage, CommentRow, CommentView } from '../contract.ts';
import { canWithComment } from '../permissions.ts';
import { commentOn } from '../standing.ts';
import { commentsBy, listComments, type Comment, type Consultation } from '../store.ts';
import { seenComment, seenConsultation } from '../taken.ts';

/** The comments on a consultation that the actor may see, in an order of reading. @throws 404 */
export async function commentsPage(
  db: Db | Tx,
  actor: Actor,
  asked: Parameters<typeof listComments>[2],
): Promise<Static<typeof CommentPage>> {
  const consultation = await seenConsultation(db, actor, asked.consultation);
  const found = await listComments(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, ({ id, at }) => [at, id]);
  const comments = await commentsBy(
    db,
    rows.map(({ id }) => id),
  );
  return { rows: await rowsOf(db, actor, { consultation, comments, day: asked.day }), nextCursor };
}

async function rowsOf(
  db: Db | Tx,
  actor: Actor,
  { consultation, comments, day }: { consultation: Consultation; comments: Comment[]; day: Day },
): Promise<CommentRow[]> {
  const names = await unitNames(
    db,
    comments.map(({ unitId }) => unitId),
    day,
  );
  const people = await personNames(
    db,
    comments.flatMap(({ answers }) => answers.flatMap(({ recordedBy }) => recordedBy ?? [])),
  );
  return comments.map((comment) => {
    const { id, consultationId, unitId, place, provision, kind, field, words, grounds } = comment;
    return {
      ...{ id, consultationId, unit: names.get(unitId)!, place, provision, kind, field, words, grounds },
      ...{ state: commentOn(comment, day), sentOn: comment.sentOn, takenBack: comment.takenBack },
      answers: comment.answers
        .filter(({ holdsOn }) => holdsOn <= day)
        .map(({ recordedBy, ...answer }) => ({ ...answer, by: people.get(recordedBy ?? '') ?? null })),
      ...{ revision: comment.revision, illustrative: comment.illustrative },
      can: canWithComment(actor, { comment, consultation }),
    };
  });
}

/** A comment with the paragraph that it is about. @throws 404 */
export async function readComment(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<CommentView> {
  const { comment, consultation } = await seenComment(db, actor, id);
  const [row] = await rowsOf(db, actor, { consultation, comments: [comment], day });
  const unit = (await unitNames(db, [consultation.unitId], day)).get(consultation.unitId)!;
  return {
    ...row!,
    asOf: day,
    consultation: { id: consultation.id, title: consultation.title, unit },
    paragraph: consultation.paragraphs.find(({ place }) => place === comment.place)?.text ?? null,
  };
}
