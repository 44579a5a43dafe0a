import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Route } from '#platform/http';
import { read } from '#organisation';
import { readRejections, readWaiting } from '../answers/claims.ts';
import * as shape from '../contract.ts';

function askedOf(query: Static<typeof shape.WaitingQuery>, today: Day) {
  const { asOf: day = today, limit = 100, cursor, sort, ...filter } = query;
  return { filter: { ...filter, day }, sort, limit, cursor };
}

/** Claimed completions and inspection's word on them. */
export const claimRoutes: Route[] = [
  read({
    path: '/claims',
    verb: 'delivery.claims',
    summary: 'Claimed completions within sight that wait for inspection’s word, the oldest first',
    contract: { query: shape.WaitingQuery, reply: shape.WaitingPage },
    answer: async ({ db, actor, query, today }) => readWaiting(db, actor, askedOf(query, today)),
  }),
  read({
    path: '/rejected-claims',
    verb: 'delivery.rejected-claims',
    summary: 'Claimed completions within sight that inspection did not confirm, the newest first',
    contract: { query: shape.ClaimQuery, reply: shape.RejectionPage },
    answer: async ({ db, actor, query, today }) => readRejections(db, actor, askedOf(query, today)),
  }),
];
