import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { issueConclusion, writeConclusion } from '../actions/conclude.ts';
import { readConcluding, readConclusion, readSessionConclusion } from '../answers/conclusions.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Conclusions of sessions: their drafts, and the notices that were issued. */
export const conclusionRoutes = (dataFolder: string): Route[] => [
  read({
    path: '/survey-sessions/:id/conclusion',
    verb: 'survey.view-concluded',
    summary: 'Whether a session was concluded',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.SessionConclusion },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      readSessionConclusion(db, actor, { id: params.id, day: asOf ?? today }),
  }),
  read({
    path: '/survey-concluding/:id',
    verb: 'survey.view-concluding',
    summary: 'The draft of a session’s conclusion, for the unit of the delegation',
    contract: { params: byId, reply: shape.ConcludingView },
    answer: async ({ db, actor, params }) => readConcluding(db, actor, params.id),
  }),
  change({
    path: '/survey-concluding/:id',
    verb: 'survey.write-conclusion',
    summary: 'Write the draft of a session’s conclusion (If-Match: the revision, 0 before the first)',
    contract: { params: byId, body: shape.ConclusionContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      writeConclusion(tx, { sessionId: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/survey-concluding/:id/issue',
    verb: 'survey.conclude',
    summary:
      'Issue the conclusion once: a notice kept as DOCX and PDF, its requests obligations of the units asked',
    contract: { params: byId, body: shape.Issuing, reply: shape.IssuedReply },
    act: ({ tx, params, body, ...acting }) =>
      issueConclusion(tx, { sessionId: params.id, ...body, dataFolder }, acting),
  }),
  read({
    path: '/survey-conclusions/:id',
    verb: 'survey.view-conclusion',
    summary: 'A conclusion as it was issued',
    contract: { params: byId, reply: shape.ConclusionView },
    answer: async ({ db, actor, params }) => readConclusion(db, actor, params.id),
  }),
];
