import type { Db, Tx } from '#platform/db';
import { mustSee, type Acting, type Actor } from '#organisation';
import { ownedComment, ownedConsultation } from './permissions.ts';
import {
  getComment,
  getConsultation,
  lockComment,
  lockConsultation,
  type Comment,
  type Consultation,
} from './store.ts';

/** A comment with the consultation that it belongs to. */
export interface Placed {
  comment: Comment;
  consultation: Consultation;
}

/** A consultation that the actor may see. @throws 404 */
export async function seenConsultation(db: Db | Tx, actor: Actor, id: string): Promise<Consultation> {
  const one = await getConsultation(db, id);
  mustSee(actor, await ownedConsultation(db, one, actor));
  return one;
}

/** A consultation under a lock. @throws 404 where it may not be seen */
export async function takenConsultation(tx: Tx, id: string, { actor }: Acting): Promise<Consultation> {
  const one = await lockConsultation(tx, id);
  mustSee(actor, await ownedConsultation(tx, one, actor));
  return one;
}

/** A comment that the actor may see. @throws 404 */
export async function seenComment(db: Db | Tx, actor: Actor, id: string): Promise<Placed> {
  const comment = await getComment(db, id);
  const consultation = await getConsultation(db, comment.consultationId);
  mustSee(actor, await ownedComment(db, { comment, consultation }, actor));
  return { comment, consultation };
}

/** A comment under a lock. @throws 404 where it may not be seen */
export async function takenComment(tx: Tx, id: string, { actor }: Acting): Promise<Placed> {
  const comment = await lockComment(tx, id);
  const consultation = await getConsultation(tx, comment.consultationId);
  mustSee(actor, await ownedComment(tx, { comment, consultation }, actor));
  return { comment, consultation };
}
