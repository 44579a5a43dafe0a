import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { answerObjection, objectToConclusion, receiveConclusion } from '../actions/answer-conclusion.ts';
import { concludeInspection } from '../actions/conclude.ts';
import { readConclusion, readDocument } from '../answers/conclusion.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Conclusions: issued, received, objected to, answered. */
export const conclusionRoutes: Route[] = [
  act({
    path: '/inspections/:id/conclude',
    verb: 'inspection.conclude',
    summary: 'Issue the conclusion: findings are fixed, remedies imposed, verdicts recorded',
    status: 201,
    contract: { params: byId, body: shape.ConcludeBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => concludeInspection(tx, { id: params.id, ...body }, acting),
  }),
  read({
    path: '/conclusions/:id',
    verb: 'inspection.view-conclusion',
    summary: 'A conclusion as it was issued, and what became of it by a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.ConclusionView },
    answer: async ({ db, actor, params, query, today }) =>
      readConclusion(db, actor, { id: params.id, day: query.asOf ?? today, today }),
  }),
  read({
    path: '/conclusions/:id/documents/:unitId',
    verb: 'inspection.view-document',
    summary: 'The very bytes that were issued to a unit, with their checksum',
    contract: {
      params: Type.Object({ id: Id, unitId: Id }),
      reply: Type.Object({ document: Type.String(), checksum: Type.String() }),
    },
    answer: async ({ db, actor, params, today }) => readDocument(db, actor, { ...params, today }),
  }),
  act({
    path: '/conclusions/:id/receive',
    verb: 'inspection.receive',
    summary: 'Confirm that a unit has received its conclusion',
    contract: { params: byId, body: shape.UnitBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => receiveConclusion(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/conclusions/:id/object',
    verb: 'inspection.object',
    summary: 'Object to a conclusion, once, with a reason',
    status: 201,
    contract: { params: byId, body: shape.ObjectionBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => objectToConclusion(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/objections/:id/answer',
    verb: 'inspection.answer-objection',
    summary: 'Answer an objection, once',
    contract: { params: byId, body: shape.ObjectionAnswer, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => answerObjection(tx, { id: params.id, ...body }, acting),
  }),
];
