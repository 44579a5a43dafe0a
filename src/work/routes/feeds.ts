import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { makeFeed, renewFeed, revokeFeed } from '../actions/make-feed.ts';
import * as shape from '../contract.ts';
import { feedsOf } from '../store.ts';

const byId = Type.Object({ id: Id });

/** A person's calendar addresses. */
export const feedRoutes: Route[] = [
  read({
    path: '/feeds',
    verb: 'work.feeds',
    summary: 'The asker’s calendar addresses, without the addresses themselves: these are told once',
    contract: { reply: shape.Feeds },
    answer: async ({ db, actor }) => ({
      rows: (await feedsOf(db, actor.id)).map(({ id, name, recorded_at, read_at }) => ({
        id,
        name,
        madeAt: recorded_at,
        readAt: read_at,
        can: { renew: true, revoke: true },
      })),
    }),
  }),
  act({
    path: '/feeds',
    verb: 'work.make-feed',
    summary: 'Make a private calendar address; the reply alone tells it',
    status: 201,
    contract: { body: shape.FeedBody, reply: shape.FeedMade },
    act: ({ tx, body, ...acting }) => makeFeed(tx, { name: body.name.trim() }, acting),
  }),
  act({
    path: '/feeds/:id/renew',
    verb: 'work.renew-feed',
    summary: 'Put a new address in the place of one; nobody reads by the old one any more',
    contract: { params: byId, reply: shape.FeedMade },
    act: ({ tx, params, ...acting }) => renewFeed(tx, params, acting),
  }),
  act({
    path: '/feeds/:id/revoke',
    verb: 'work.revoke-feed',
    summary: 'End a calendar address',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => revokeFeed(tx, params, acting),
  }),
];
