import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { approveReport, reopenReport } from './actions/approve-report.ts';
import { answerComment, commentOnDraft } from './actions/comment.ts';
import { acceptReport, returnReport } from './actions/judge-report.ts';
import { submitReport } from './actions/submit-report.ts';
import { beginReport, reviseReport } from './actions/write-report.ts';
import { readDraft, readReport, readVersionOf, reportsPage } from './answers/reports.ts';
import { readStudyFigures } from './answers/study-figures.ts';
import { readComments, readDifference, readWording, readWordings } from './answers/writing.ts';
import * as shape from './contract.ts';
import { collectingRoutes } from './routes/collecting.ts';
import { importRoutes } from './routes/imports.ts';
import { outlineChangeRoutes } from './routes/outline-changes.ts';
import { paperRoutes } from './routes/papers.ts';
import { predecessorRoutes } from './routes/predecessors.ts';
import { readingRoutes } from './routes/reading.ts';

const byId = Type.Object({ id: Id });

const reads: Route[] = [
  read({
    path: '/reports',
    verb: 'reports.list',
    summary: 'Reports within sight, by the names of their units; drafts only of one’s own',
    contract: { query: shape.ReportQuery, reply: shape.ReportPage },
    answer: async ({ db, actor, query: { asOf, review, unit, limit = 100, ...query }, today }) =>
      reportsPage(db, actor, { ...query, limit, campaignId: review, unitId: unit, day: asOf ?? today }),
  }),
  read({
    path: '/reports/:id',
    verb: 'reports.view',
    summary: 'A report: where it stands, what it lacks (for its unit), what was done with it',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.ReportView },
    answer: async ({ db, actor, params, query, today }) =>
      readReport(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/reports/:id/study-figures',
    verb: 'reports.study-figures',
    summary:
      'What the register of studies says of the directive under review, year by year, for the report’s unit',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.StudyFigures },
    answer: async ({ db, actor, params, query, today }) =>
      readStudyFigures(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/report-drafts/:id',
    verb: 'reports.view-draft',
    summary: 'What the draft, or one section of it, says, for the unit that writes it',
    contract: {
      params: byId,
      query: Type.Object({ section: Type.Optional(shape.SectionId) }),
      reply: shape.ReportText,
    },
    answer: async ({ db, actor, params, query }) => readDraft(db, actor, { ...params, ...query }),
  }),
  read({
    path: '/reports/:id/versions/:number',
    verb: 'reports.view-version',
    summary: 'What a version says: those submitted or issued, for others than its unit',
    contract: { params: Type.Object({ id: Id, number: shape.VersionNumber }), reply: shape.ReportText },
    answer: async ({ db, actor, params }) => readVersionOf(db, actor, params),
  }),
  read({
    path: '/reports/:id/versions/:to/against/:from',
    verb: 'reports.compare',
    summary: 'What a version changed against another one',
    contract: {
      params: Type.Object({ id: Id, to: shape.VersionNumber, from: shape.VersionNumber }),
      reply: shape.Difference,
    },
    answer: async ({ db, actor, params }) => readDifference(db, actor, params),
  }),
  read({
    path: '/report-drafts/:id/against/:from',
    verb: 'reports.compare-draft',
    summary: 'What the draft changed against a version',
    contract: {
      params: Type.Object({ id: Id, from: shape.VersionNumber }),
      reply: shape.Difference,
    },
    answer: async ({ db, actor, params }) => readDifference(db, actor, params),
  }),
  read({
    path: '/report-drafts/:id/wordings',
    verb: 'reports.list-wordings',
    summary: 'How a section of the draft read before, and who wrote it so',
    contract: { params: byId, query: shape.SectionQuery, reply: shape.Wordings },
    answer: async ({ db, actor, params, query }) => readWordings(db, actor, { ...params, ...query }),
  }),
  read({
    path: '/report-drafts/:id/wordings/:number',
    verb: 'reports.view-wording',
    summary: 'One former wording of a section',
    contract: {
      params: Type.Object({ id: Id, number: shape.VersionNumber }),
      query: shape.SectionQuery,
      reply: shape.WordingText,
    },
    answer: async ({ db, actor, params, query }) => readWording(db, actor, { ...params, ...query }),
  }),
  read({
    path: '/report-drafts/:id/comments',
    verb: 'reports.list-comments',
    summary: 'What the unit’s people say to each other about the draft',
    contract: { params: byId, reply: shape.Comments },
    answer: async ({ db, actor, params }) => readComments(db, actor, params.id),
  }),
];

const writes: Route[] = [
  act({
    path: '/reports',
    verb: 'reports.begin',
    summary: 'Begin a unit’s report, or the summary of it',
    status: 201,
    contract: { body: shape.NewReport, reply: shape.Created },
    act: ({ tx, body, ...acting }) => beginReport(tx, body, acting),
  }),
  act({
    path: '/reports/:id/head',
    verb: 'reports.revise',
    summary: 'Give a draft another title, or a summary other sections',
    contract: { params: byId, body: shape.ReportHead, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => reviseReport(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/report-drafts/:id/comments',
    verb: 'reports.comment',
    summary: 'Say something of a place of the draft, or suggest other words for it',
    status: 201,
    contract: { params: byId, body: shape.NewComment, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => commentOnDraft(tx, { reportId: params.id, ...body }, acting),
  }),
  act({
    path: '/report-comments/:id/answer',
    verb: 'reports.answer-comment',
    summary: 'Answer a comment, and close it with an outcome',
    contract: { params: byId, body: shape.CommentAnswer, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => answerComment(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reports/:id/approve',
    verb: 'reports.approve',
    summary: 'The leader lets the report go out: a version that never changes',
    contract: {
      params: byId,
      body: shape.Approval,
      reply: Type.Object({ id: Id, version: Type.Integer() }),
    },
    act: ({ tx, params, body, ...acting }) => approveReport(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reports/:id/reopen',
    verb: 'reports.reopen',
    summary: 'The leader takes the approval back before submission, with a reason',
    contract: { params: byId, body: shape.Reopening, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => reopenReport(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reports/:id/submit',
    verb: 'reports.submit',
    summary: 'Send the approved version up',
    contract: { params: byId, body: shape.Submission, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => submitReport(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reports/:id/return',
    verb: 'reports.return',
    summary: 'Send a submitted report back, with reasons by section',
    contract: { params: byId, body: shape.Return, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => returnReport(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reports/:id/accept',
    verb: 'reports.accept',
    summary: 'Accept a submitted report',
    contract: { params: byId, body: shape.Acceptance, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => acceptReport(tx, { id: params.id, ...body }, acting),
  }),
];

/** What the room's routes need from the application. */
export interface ReportsHands {
  /** Where issued files are kept. */
  dataFolder: string;
}

/** The room's table of routes. */
export function reportsRoutes({ dataFolder }: ReportsHands): Route[] {
  return [
    ...reads,
    ...outlineChangeRoutes,
    ...predecessorRoutes,
    ...collectingRoutes,
    ...readingRoutes,
    ...writes,
    ...importRoutes(dataFolder),
    ...paperRoutes(dataFolder),
  ];
}
