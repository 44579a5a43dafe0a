import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { newToken } from '#platform/http';
import { audit, type Acting } from '#organisation';
import { FEEDS } from '../feed-address.ts';
import { endFeed, feedsOf, insertFeed, lockFeed } from '../store.ts';

const AT_MOST = 10;

/** A calendar address as it is told, once. */
export interface FeedMade {
  id: string;
  path: string;
}

/** A person makes a private calendar address of their own. @throws 409 where they have many already */
export async function makeFeed(tx: Tx, { name }: { name: string }, acting: Acting): Promise<FeedMade> {
  const { actor, now } = acting;
  if ((await feedsOf(tx, actor.id)).length >= AT_MOST) throw conflict('work.many-feeds', { count: AT_MOST });
  const { token, hash } = newToken();
  const id = await insertFeed(tx, actor.id, { name, tokenHash: hash, now });
  await audit(tx, acting, { act: 'work.make-feed', subject: ['feed', id], detail: { name } });
  return { id, path: `${FEEDS}/${token}.ics` };
}

/** Puts another address in the place of one. @throws 404 where it is another person's, 409 where it has ended */
export async function renewFeed(tx: Tx, { id }: { id: string }, acting: Acting): Promise<FeedMade> {
  const { name } = await ended(tx, id, acting);
  const { token, hash } = newToken();
  const made = await insertFeed(tx, acting.actor.id, { name, tokenHash: hash, now: acting.now });
  await audit(tx, acting, {
    act: 'work.renew-feed',
    subject: ['feed', made],
    detail: { name, replaces: id },
  });
  return { id: made, path: `${FEEDS}/${token}.ics` };
}

/** Ends an address. @throws 404 where it is another person's, 409 where it has ended */
export async function revokeFeed(tx: Tx, { id }: { id: string }, acting: Acting): Promise<{ id: string }> {
  const { name } = await ended(tx, id, acting);
  await audit(tx, acting, { act: 'work.revoke-feed', subject: ['feed', id], detail: { name } });
  return { id };
}

async function ended(tx: Tx, id: string, { actor, now }: Acting): Promise<{ name: string }> {
  const feed = await lockFeed(tx, { id, personId: actor.id });
  if (feed.ended_at) throw conflict('work.feed-ended');
  await endFeed(tx, id, now);
  return feed;
}
