import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { actOnUndertaking } from '../actions/act-on-undertaking.ts';
import { assignUndertaking, endAssignment } from '../actions/assign-undertaking.ts';
import { commentOn } from '../actions/comment.ts';
import { createUndertaking } from '../actions/create-undertaking.ts';
import { issueUndertaking } from '../actions/issue-undertaking.ts';
import { reviseUndertaking } from '../actions/revise-undertaking.ts';
import { verifyClaim } from '../actions/verify-claim.ts';
import { withdrawFact } from '../actions/withdraw-fact.ts';
import { withdrawUndertaking } from '../actions/withdraw-undertaking.ts';
import { readHistory, readThread, type Behind } from '../answers/history.ts';
import { listPage } from '../answers/list.ts';
import { readUndertaking } from '../answers/undertaking.ts';
import * as shape from '../contract.ts';
import type { Filter } from '../store.ts';

const byId = Type.Object({ id: Id });
const asOf = Type.Object({ asOf: AsOf });

/** Undertakings: lists, one in full, and every act on them. */
export const undertakingRoutes: Route[] = [
  read({
    path: '/undertakings',
    verb: 'delivery.list',
    summary: 'Programmes, schemes and items within sight, as they stood on a day',
    contract: { query: Type.Object(shape.ListQuery), reply: shape.UndertakingPage },
    answer: async ({ db, actor, query, today }) => {
      const { asOf: day = today, order = 'asc', limit = 100, cursor, ...rest } = query;
      const { sort = rest.q ? 'closest' : 'position', ...filter } = rest;
      return listPage(db, actor, {
        filter: { ...(filter as Omit<Filter, 'day'>), day },
        order: { sort, descending: order === 'desc' },
        limit,
        cursor,
      });
    },
  }),
  read({
    path: '/undertakings/:id',
    verb: 'delivery.view',
    summary: 'One undertaking in full, as it stood on a day',
    contract: { params: byId, query: asOf, reply: shape.UndertakingView },
    answer: async ({ db, actor, params, query, today }) =>
      readUndertaking(db, actor, { id: params.id, day: query.asOf ?? today, today }),
  }),
  read({
    path: '/undertakings/:id/history',
    verb: 'delivery.history',
    summary: 'All that happened to an undertaking, newest first',
    contract: { params: byId, query: asOf, reply: Type.Object({ rows: Type.Array(shape.HistoryRow) }) },
    answer: async ({ db, actor, params, query, today }) => ({
      rows: await readHistory(db, actor, { id: params.id, day: query.asOf ?? today, today }),
    }),
  }),
  act({
    path: '/undertakings',
    verb: 'delivery.create',
    summary: 'Begin a draft of a programme, scheme or item',
    status: 201,
    contract: { body: shape.NewUndertaking, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createUndertaking(tx, body, acting),
  }),
  change({
    path: '/undertakings/:id',
    verb: 'delivery.edit',
    summary: 'Change a draft, or the wording of what was issued (If-Match tells two people apart)',
    contract: {
      params: byId,
      body: shape.UndertakingChange,
      reply: Type.Object({ id: Id, revision: Type.Integer() }),
    },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseUndertaking(tx, { id: params.id, revision: ifMatch, change: body }, acting),
  }),
  act({
    path: '/undertakings/:id/issue',
    verb: 'delivery.issue',
    summary: 'Issue a draft: from the day on it is counted',
    contract: { params: byId, body: shape.IssueBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      issueUndertaking(tx, { id: params.id, holdsOn: body.holdsOn }, acting),
  }),
  act({
    path: '/undertakings/:id/withdraw',
    verb: 'delivery.withdraw',
    summary: 'Take a draft back, with a reason',
    contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawUndertaking(tx, { id: params.id, reason: body.reason }, acting),
  }),
  act({
    path: '/undertakings/:id/acts',
    verb: 'delivery.act',
    summary:
      'Start, suspend, resume, cancel or reschedule an undertaking or a milestone: a dated act with a reason',
    contract: { params: byId, body: shape.ActBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => actOnUndertaking(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/undertakings/:id/facts/:factId/withdraw',
    verb: 'delivery.withdraw-fact',
    summary: 'Take back a fact that one’s unit recorded by mistake, with a reason; it stays in the history',
    contract: { params: Type.Object({ id: Id, factId: Id }), body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawFact(tx, { ...params, reason: body.reason }, acting),
  }),
  act({
    path: '/undertakings/:id/assignments',
    verb: 'delivery.assign',
    summary: 'Charge a unit of the owner’s subtree with leading or supporting',
    status: 201,
    contract: { params: byId, body: shape.AssignBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => assignUndertaking(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/assignments/:id/end',
    verb: 'delivery.unassign',
    summary: 'End an assignment on a day, with a reason',
    contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => endAssignment(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/undertakings/:id/comments',
    verb: 'delivery.comment',
    summary: 'Comment on an undertaking or on one submission',
    status: 201,
    contract: { params: byId, body: shape.CommentBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => commentOn(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/undertakings/:id/verifications',
    verb: 'delivery.verify',
    summary: 'Confirm or reject a claimed completion',
    status: 201,
    contract: { params: byId, body: shape.VerifyBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => verifyClaim(tx, { id: params.id, ...body }, acting),
  }),
];

/** What an undertaking rests on; `behind` says what it does in rooms that this one does not know. */
export const threadRoute = (behind: Behind): Route =>
  read({
    path: '/undertakings/:id/thread',
    verb: 'delivery.thread',
    summary: 'What an undertaking rests on and what rests on it',
    contract: { params: byId, query: asOf, reply: shape.ThreadReply },
    answer: async ({ db, actor, params, query, today }) =>
      readThread(db, actor, { id: params.id, day: query.asOf ?? today, today, behind }),
  });
