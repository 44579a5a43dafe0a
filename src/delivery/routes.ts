import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, DayText, Id, read } from '#organisation';
import { actOnUndertaking } from './actions/act-on-undertaking.ts';
import { assignUndertaking, endAssignment } from './actions/assign-undertaking.ts';
import { commentOn } from './actions/comment.ts';
import { createUndertaking } from './actions/create-undertaking.ts';
import { issueUndertaking } from './actions/issue-undertaking.ts';
import { returnReport } from './actions/return-report.ts';
import { reviseUndertaking } from './actions/revise-undertaking.ts';
import { beginReport, saveReport } from './actions/save-report.ts';
import { submitReport } from './actions/submit-report.ts';
import { verifyClaim } from './actions/verify-claim.ts';
import { withdrawReport } from './actions/withdraw-report.ts';
import { withdrawUndertaking } from './actions/withdraw-undertaking.ts';
import {
  questionOf,
  readChanges,
  readChildren,
  readDue,
  readOne,
  readProgrammes,
  readSeries,
} from './answers/counts.ts';
import { readHistory, readThread } from './answers/history.ts';
import { listPage } from './answers/list.ts';
import { readReport, readReports } from './answers/reports.ts';
import { readUndertaking } from './answers/undertaking.ts';
import * as shape from './contract.ts';
import type { Filter } from './store.ts';

const byId = Type.Object({ id: Id });
const asOf = Type.Object({ asOf: AsOf });
const question = Type.Object(shape.Question);

/** The room's table of routes. */
export const deliveryRoutes: Route[] = [
  read({
    path: '/undertakings',
    verb: 'delivery.list',
    summary: 'Programmes, schemes and items within sight, as they stood on a day',
    contract: { query: Type.Object(shape.ListQuery), reply: shape.UndertakingPage },
    answer: async ({ db, actor, query, today }) => {
      const { asOf: day = today, sort = 'position', order = 'asc', limit = 100, cursor, ...filter } = query;
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
  read({
    path: '/undertakings/:id/thread',
    verb: 'delivery.thread',
    summary: 'What an undertaking rests on and what rests on it',
    contract: { params: byId, query: asOf, reply: shape.ThreadReply },
    answer: async ({ db, actor, params, query, today }) =>
      readThread(db, actor, { id: params.id, day: query.asOf ?? today, today }),
  }),
  act({
    path: '/undertakings',
    verb: 'delivery.create',
    summary: 'Begin a draft of a programme, scheme or item',
    status: 201,
    contract: { body: shape.NewUndertaking, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createUndertaking(tx, body, acting),
  }),
  act({
    method: 'PUT',
    path: '/undertakings/:id',
    verb: 'delivery.edit',
    summary: 'Change a draft, or the wording of what was issued (If-Match tells two people apart)',
    contract: {
      params: byId,
      body: shape.UndertakingChange,
      reply: Type.Object({ id: Id, revision: Type.Integer() }),
    },
    act: ({ tx, params, body, ifMatch, ...acting }) =>
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
  ...reportRoutes(),
  ...countRoutes(),
  ...spanRoutes(),
];

function reportRoutes(): Route[] {
  return [
    read({
      path: '/undertakings/:id/reports',
      verb: 'delivery.reports',
      summary: 'Progress reports on an undertaking: one’s own drafts, and what was submitted',
      contract: { params: byId, query: asOf, reply: Type.Object({ rows: Type.Array(shape.ReportView) }) },
      answer: async ({ db, actor, params, query, today }) => ({
        rows: await readReports(db, actor, { id: params.id, day: query.asOf ?? today, today }),
      }),
    }),
    act({
      path: '/undertakings/:id/reports',
      verb: 'delivery.report',
      summary: 'Begin a draft progress report',
      status: 201,
      contract: { params: byId, body: shape.ReportContent, reply: shape.Saved },
      act: ({ tx, params, body, ...acting }) =>
        beginReport(tx, { undertakingId: params.id, content: body }, acting),
    }),
    read({
      path: '/progress-reports/:id',
      verb: 'delivery.view-report',
      summary: 'One progress report with its submissions',
      contract: { params: byId, reply: shape.ReportView },
      answer: async ({ db, actor, params, today }) => readReport(db, actor, { id: params.id, today }),
    }),
    act({
      method: 'PUT',
      path: '/progress-reports/:id',
      verb: 'delivery.save-report',
      summary: 'Save the draft (If-Match tells two people apart)',
      contract: { params: byId, body: shape.ReportContent, reply: shape.Saved },
      act: ({ tx, params, body, ifMatch, ...acting }) =>
        saveReport(tx, { id: params.id, revision: ifMatch, content: body }, acting),
    }),
    act({
      path: '/progress-reports/:id/submit',
      verb: 'delivery.submit',
      summary: 'Submit the report in the unit’s name: its claims are counted',
      contract: { params: byId, reply: shape.Done },
      act: ({ tx, params, ifMatch, ...acting }) =>
        submitReport(tx, { id: params.id, revision: ifMatch }, acting),
    }),
    act({
      path: '/progress-reports/:id/return',
      verb: 'delivery.return',
      summary: 'Return a submitted report with a reason',
      contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
      act: ({ tx, params, body, ...acting }) => returnReport(tx, { id: params.id, ...body }, acting),
    }),
    act({
      path: '/progress-reports/:id/withdraw',
      verb: 'delivery.withdraw-report',
      summary: 'Take back a draft report, with a reason',
      contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
      act: ({ tx, params, body, ...acting }) =>
        withdrawReport(tx, { id: params.id, reason: body.reason }, acting),
    }),
  ];
}

function countRoutes(): Route[] {
  return [
    read({
      path: '/counts',
      verb: 'delivery.count',
      summary: 'The count of a subtree on a day',
      contract: { query: question, reply: shape.CountReply },
      answer: async ({ db, actor, query, today }) =>
        readOne(db, await questionOf(db, actor, { query, today })),
    }),
    read({
      path: '/counts/due',
      verb: 'delivery.count-due',
      summary: 'How much open work of a subtree falls due within so many days after the day',
      contract: {
        query: Type.Object({ ...shape.Question, within: Type.Integer({ minimum: 0, maximum: 3660 }) }),
        reply: Type.Object({ asOf: DayText, due: Type.Integer() }),
      },
      answer: async ({ db, actor, query, today }) =>
        readDue(db, actor, { question: await questionOf(db, actor, { query, today }), within: query.within }),
    }),
    read({
      path: '/counts/children',
      verb: 'delivery.count-children',
      summary: 'The counts of the units directly below, on a day',
      contract: { query: question, reply: shape.ChildCounts },
      answer: async ({ db, actor, query, today }) =>
        readChildren(db, await questionOf(db, actor, { query, today })),
    }),
    read({
      path: '/counts/programmes',
      verb: 'delivery.count-programmes',
      summary: 'The counts of every programme in sight, on a day',
      contract: { query: Type.Object({ asOf: AsOf, unit: Type.Optional(Id) }), reply: shape.ProgrammeCounts },
      answer: async ({ db, actor, query, today }) =>
        readProgrammes(db, actor, await questionOf(db, actor, { query, today })),
    }),
  ];
}

function spanRoutes(): Route[] {
  return [
    read({
      path: '/counts/series',
      verb: 'delivery.count-series',
      summary: 'The count on the last day of each month',
      contract: {
        query: Type.Object({ ...shape.Question, from: DayText, until: DayText }),
        reply: shape.Series,
      },
      answer: async ({ db, actor, query, today }) => {
        const { from, until, ...asked } = query;
        return readSeries(db, await questionOf(db, actor, { query: { ...asked, asOf: until }, today }), from);
      },
    }),
    read({
      path: '/counts/changes',
      verb: 'delivery.count-changes',
      summary: 'What changed between two days: both counts and the very undertakings',
      contract: {
        query: Type.Object({
          ...shape.Question,
          from: DayText,
          until: DayText,
          cursor: Type.Optional(Type.String()),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
        }),
        reply: shape.Changes,
      },
      answer: async ({ db, actor, query, today }) => {
        const { from, until, cursor, limit = 200, ...asked } = query;
        const question = await questionOf(db, actor, { query: { ...asked, asOf: until }, today });
        return readChanges(db, question, { from, cursor, limit });
      },
    }),
  ];
}
