import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { approveMinutes, reopenMinutes } from '../actions/approve-minutes.ts';
import { readApproved, readHeard, readMinutes, readMinutesDifference } from '../answers/minutes.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const byNumber = Type.Object({ id: Id, number: Type.Integer({ minimum: 1, maximum: 100_000 }) });

/** Minutes; they are typed at the socket. */
export const minutesRoutes: Route[] = [
  read({
    path: '/survey-sessions/:id/minutes',
    verb: 'survey.minutes',
    summary: 'The minutes of a session: those approved last, and of one’s own unit what is being typed',
    contract: { params: byId, reply: shape.MinutesView },
    answer: async ({ db, actor, params }) => readMinutes(db, actor, params.id),
  }),
  read({
    path: '/survey-sessions/:id/heard',
    verb: 'survey.heard',
    summary: 'The version of the host’s report that is heard, for the delegation’s unit and the host',
    contract: { params: byId, reply: shape.HeardView },
    answer: async ({ db, actor, params }) => readHeard(db, actor, params.id),
  }),
  read({
    path: '/survey-sessions/:id/minutes/:number',
    verb: 'survey.approved-minutes',
    summary: 'Minutes as they were approved once',
    contract: { params: byNumber, reply: shape.ApprovedView },
    answer: async ({ db, actor, params }) => readApproved(db, actor, params),
  }),
  read({
    path: '/survey-sessions/:id/minutes/:number/difference',
    verb: 'survey.minutes-difference',
    summary: 'The statements that approved minutes changed against those before them',
    contract: { params: byNumber, reply: shape.MinutesDifference },
    answer: async ({ db, actor, params }) => readMinutesDifference(db, actor, params),
  }),
  act({
    path: '/survey-sessions/:id/approve-minutes',
    verb: 'survey.approve-minutes',
    summary: 'Approve the minutes: sealed, and every statement on the record',
    contract: { params: byId, body: shape.Approving, reply: shape.Approved },
    act: ({ tx, params, body, ...acting }) => approveMinutes(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-sessions/:id/reopen-minutes',
    verb: 'survey.reopen-minutes',
    summary: 'Take an approval back, with a reason: the minutes are typed on',
    contract: { params: byId, body: shape.Cancelling, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => reopenMinutes(tx, { id: params.id, ...body }, acting),
  }),
];
