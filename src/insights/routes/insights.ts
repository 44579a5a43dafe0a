import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { appraise } from '../actions/appraise.ts';
import { readCounts, readInsights } from '../answers/insights.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** The insights of a review, whatever they came from. */
export const insightRoutes: Route[] = [
  read({
    path: '/reviews/:id/insights',
    verb: 'insights.list',
    summary: 'What was said in a review by kind, whatever it came from, each with its source',
    contract: { params: byId, query: shape.InsightQuery, reply: shape.InsightPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      readInsights(db, actor, { ...query, reviewId: params.id, limit, day: asOf ?? today }),
  }),
  read({
    path: '/reviews/:id/insight-counts',
    verb: 'insights.count',
    summary: 'How many insights of a review there are by field, level and kind',
    contract: { params: byId, query: shape.CountQuery, reply: shape.InsightCounts },
    answer: async ({ db, actor, params, query: { asOf, ...query }, today }) =>
      readCounts(db, actor, { ...query, reviewId: params.id, day: asOf ?? today }),
  }),
  act({
    path: '/reviews/:id/insights/:insight/appraise',
    verb: 'insights.appraise',
    summary: 'Say of an insight how well it is supported, how far ahead it looks, of which field it is',
    contract: {
      params: Type.Object({ id: Id, insight: Id }),
      body: shape.Appraisal,
      reply: shape.Done,
    },
    act: ({ tx, params, body, ...acting }) =>
      appraise(tx, { ...body, reviewId: params.id, id: params.insight }, acting),
  }),
];
