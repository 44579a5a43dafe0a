import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { returnReport } from '../actions/return-report.ts';
import { beginReport, saveReport } from '../actions/save-report.ts';
import { submitReport } from '../actions/submit-report.ts';
import { withdrawReport } from '../actions/withdraw-report.ts';
import { readReport, readReports } from '../answers/reports.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const asOf = Type.Object({ asOf: AsOf });

/** Progress reports: a unit's draft, its submission, its return. */
export const reportRoutes: Route[] = [
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
  change({
    path: '/progress-reports/:id',
    verb: 'delivery.save-report',
    summary: 'Save the draft (If-Match tells two people apart)',
    contract: { params: byId, body: shape.ReportContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
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
