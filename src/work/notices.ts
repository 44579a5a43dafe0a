import type { Tx } from '#platform/db';
import { later } from '#platform/jobs';
import { insertNotice, preferenceOf, type NewNotice } from './store.ts';

/** The name of the jobs that write a letter about one notice. */
export const POST = 'work.post';

/**
 * Tells a person something, once: a notice, and a letter soon for whoever wants letters at once. Others find it in their
 * digest. Whoever wants no reminders is told nothing.
 */
export async function tell(
  tx: Tx,
  { personId, news, now }: { personId: string; news: NewNotice; now: Date },
): Promise<void> {
  const { way } = await preferenceOf(tx, personId);
  if (way === 'off') return;
  const id = await insertNotice(tx, personId, { news, now });
  if (id && way === 'at-once') await later(tx, { name: POST, key: id, payload: { notice: id }, now });
}
