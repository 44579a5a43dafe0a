import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { actOnSession, planSession, reviseSession, withdrawSession } from '../actions/write-session.ts';
import { readSession, sessionsPage } from '../answers/sessions.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Sessions as they are planned. */
export const sessionRoutes: Route[] = [
  read({
    path: '/survey-sessions',
    verb: 'survey.sessions',
    summary: 'Sessions within sight, the earliest first',
    contract: { query: shape.SessionQuery, reply: shape.SessionPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, ...query }, today }) =>
      sessionsPage(db, actor, { ...query, limit, day: asOf ?? today }),
  }),
  read({
    path: '/survey-sessions/:id',
    verb: 'survey.view',
    summary: 'A session as it is planned and stands on a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.SessionView },
    answer: async ({ db, actor, params, query, today }) =>
      readSession(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/survey-delegations/:id/sessions',
    verb: 'survey.plan',
    summary: 'Plan a session: a draft of the delegation’s unit until the host is told',
    status: 201,
    contract: { params: byId, body: shape.SessionContent, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => planSession(tx, { delegationId: params.id, ...body }, acting),
  }),
  change({
    path: '/survey-sessions/:id',
    verb: 'survey.revise',
    summary: 'Write a session’s plan anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.SessionContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseSession(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/survey-sessions/:id/withdraw',
    verb: 'survey.withdraw',
    summary: 'Take a session back that the host was not told of, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawSession(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-sessions/:id/announce',
    verb: 'survey.announce',
    summary: 'Tell the host officially: from then on it sees the session',
    contract: { params: byId, body: shape.OnDay, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnSession(tx, { id: params.id, act: 'announce', ...body }, acting),
  }),
  act({
    path: '/survey-sessions/:id/reschedule',
    verb: 'survey.reschedule',
    summary: 'Move a session to another day or time, with a reason',
    contract: { params: byId, body: shape.Rescheduling, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnSession(tx, { id: params.id, act: 'reschedule', ...body }, acting),
  }),
  act({
    path: '/survey-sessions/:id/cancel',
    verb: 'survey.cancel',
    summary: 'Cancel a session, with a reason',
    contract: { params: byId, body: shape.Cancelling, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnSession(tx, { id: params.id, act: 'cancel', ...body }, acting),
  }),
];
