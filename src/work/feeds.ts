// Calendars as programs read them: no session, no cookie, only the address. Sight is that of the person at the moment; one
// without a post, like an address that is not there, is answered 404.
import type { FastifyInstance } from 'fastify';
import { dayAt, type Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Texts } from '#kernel/text';
import type { Db, Tx } from '#platform/db';
import { countMisses, hashOf } from '#platform/http';
import { actorOfPerson, findReader, type AsksOfPeople } from '#organisation';
import { writeCalendar } from './answers/feed.ts';
import { FEEDS } from './feed-address.ts';
import { findFeedByHash, markFeedRead, preferenceOf } from './store.ts';

/** What calendars need from the application. */
export interface FeedHands {
  db: Db;
  /** Runs work in one transaction. */
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  clock: () => Date;
  standsOn: () => Day | null;
  asks: AsksOfPeople[];
  texts: (language: 'vi' | 'en') => Texts;
  /** How people reach the program; null where nobody said. */
  address: string | null;
}

const TOKEN = /^([\w-]{43})\.ics$/;
const MINUTE = 60 * 1000;
const SEEN_AGAIN_AFTER = 60 * MINUTE;

/** Mounts `GET /feeds/<token>.ics`. */
export function serveFeeds(server: FastifyInstance, hands: FeedHands): void {
  const misses = countMisses({ limit: 20, per: MINUTE });
  server.get<{ Params: { file: string } }>(
    `${FEEDS}/:file`,
    // Some calendar programs ask for a compressed answer that they cannot read.
    { schema: { hide: true }, compress: false },
    async (request, reply) => {
      const now = hands.clock();
      const token = TOKEN.exec(request.params.file)?.[1];
      const text = token && (await calendarOf(token, hands, now));
      if (!text) {
        misses.missed(request.ip, now);
        throw notFound();
      }
      const etag = `"${hashOf(text)}"`;
      reply.type('text/calendar; charset=utf-8').headers({
        etag,
        'content-disposition': 'inline; filename="xuyen-suot.ics"',
        'cache-control': 'private, no-cache',
        'x-robots-tag': 'noindex',
      });
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(text);
    },
  );
}

async function calendarOf(token: string, hands: FeedHands, now: Date): Promise<string | undefined> {
  const { db, transact, asks, texts, address, standsOn } = hands;
  const feed = await findFeedByHash(db, hashOf(token));
  if (!feed) return undefined;
  const day = standsOn() ?? dayAt(now);
  const actor = await actorOfPerson(db, feed.person_id, day);
  if (!actor || !(await findReader(db, actor.id))?.signsIn) return undefined;
  return transact(async (tx) => {
    const { language } = await preferenceOf(tx, actor.id);
    if (!feed.read_at || now.getTime() - Date.parse(feed.read_at) > SEEN_AGAIN_AFTER)
      await markFeedRead(tx, feed.id, now);
    return writeCalendar(tx, { asks, actor, day, now, language, texts: texts(language), address });
  });
}
