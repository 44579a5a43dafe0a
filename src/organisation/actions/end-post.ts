import type { Day } from '#kernel/day';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { Acting } from '../actor.ts';
import { audit } from '../audit.ts';
import { administersUnit } from '../permissions.ts';
import { closePost, lockPost } from '../store.ts';

/** Ends a post: from the day on it is no longer held. The post stays in the record, with who ended it and when. */
export async function endPost(
  tx: Tx,
  command: { id: string; endsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { actor, today } = acting;
  const post = await lockPost(tx, command.id);
  const endsOn = command.endsOn ?? today;
  if (!(await administersUnit(tx, acting, post.unit_id)))
    throw actor.units.includes(post.unit_id) ? forbidden('organisation.not-administrator') : notFound();
  if (post.ended_at) throw conflict('organisation.post-ended', { day: post.valid_to });
  if (endsOn <= post.valid_from)
    throw invalid('organisation.ends-before-begin', [
      { field: 'endsOn', code: 'organisation.ends-before-begin' },
    ]);
  await closePost(tx, { id: post.id, endsOn }, acting);
  await audit(tx, acting, {
    act: 'organisation.end-post',
    unitId: post.unit_id,
    subject: ['person', post.person_id],
    detail: { post: post.id, endsOn },
  });
  return { id: post.id };
}
