import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { Preference } from '../preference.ts';
import { preferenceOf, replacePreference } from '../store.ts';

/** A person chooses how they are reminded. @throws 409 where it was changed since they saw it */
export async function savePreference(
  tx: Tx,
  { preference, seen }: { preference: Preference; seen: number },
  acting: Acting,
): Promise<{ revision: number }> {
  const { actor, now } = acting;
  if (!(await replacePreference(tx, actor.id, { preference, seen, now })))
    throw conflict('work.changed-meanwhile', {
      revision: (await preferenceOf(tx, actor.id)).revision,
    });
  await audit(tx, acting, {
    act: 'work.save-reminders',
    subject: ['person', actor.id],
    detail: { way: preference.way },
  });
  return { revision: seen + 1 };
}
