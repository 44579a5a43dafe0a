import { createHash } from 'node:crypto';
import { Problem, invalid } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';

/** A request that may be sent twice but must act once. */
export interface Keyed {
  actor: string;
  key: string;
  hash: string;
  now: Date;
}

/** Fingerprint of what was asked, so that a key used again for something else is noticed. */
export function requestHash(method: string, url: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');
}

/**
 * Claims the key inside the action's own transaction. A second request with the same key waits for the first one's
 * commit and is then given its reply. Returns that earlier reply, or null where this request is the first.
 * @throws Problem `platform.key-used` where the key was used for another request.
 */
export async function claimKey(tx: Tx, keyed: Keyed): Promise<{ status: number; reply: unknown } | null> {
  const { actor, key, hash, now } = keyed;
  const claimed = await tx
    .insertInto('platform.idempotency')
    .values({ actor, key, request_hash: hash, recorded_at: now.toISOString() })
    .onConflict((c) => c.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return null;
  const earlier = await tx
    .selectFrom('platform.idempotency')
    .selectAll()
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.request_hash !== hash) throw invalid('platform.key-used');
  if (earlier.status === null) throw new Problem('platform.key-used', 409);
  return { status: earlier.status, reply: earlier.reply };
}

/** Keeps the reply beside the key, in the same transaction as the act. */
export async function keepReply(
  tx: Tx,
  keyed: Keyed,
  reply: { status: number; body: unknown },
): Promise<void> {
  await tx
    .updateTable('platform.idempotency')
    .set({ status: reply.status, reply: json(reply.body ?? null) })
    .where('actor', '=', keyed.actor)
    .where('key', '=', keyed.key)
    .execute();
}

const KEPT = 24 * 60 * 60 * 1000;

/** Forgets the keys that are older than a day: nobody sends a request again so late. Answers how many. */
export async function clearKeys(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT).toISOString();
  const { numDeletedRows } = await db
    .deleteFrom('platform.idempotency')
    .where('recorded_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
