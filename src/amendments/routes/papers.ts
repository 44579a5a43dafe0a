import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { issuePaper } from '../actions/issue-paper.ts';
import { issuedPaper, issuedPapers, paperContent } from '../answers/papers.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const query = shape.PaperQuery;

const standing: Route[] = [
  read({
    path: '/amendment-drives/:id/comparison',
    verb: 'amendments.comparison',
    summary: 'Each provision that changes as it stands and as it is proposed, with reasons and who asked',
    contract: { params: byId, query, reply: shape.ComparisonShape },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      paperContent(db, actor, { ...params, kind: 'comparison', day: asOf ?? today }),
  }),
  read({
    path: '/amendment-drives/:id/consolidated',
    verb: 'amendments.consolidated',
    summary: 'The consolidated text of the draft, with marks and notes',
    contract: { params: byId, query, reply: shape.ConsolidatedShape },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      paperContent(db, actor, { ...params, kind: 'consolidated', day: asOf ?? today }),
  }),
  read({
    path: '/amendment-drives/:id/explanation',
    verb: 'amendments.explanation',
    summary: 'What was done with every voice and why; the voices themselves are read by proposal',
    contract: { params: byId, query, reply: shape.ExplanationShape },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      paperContent(db, actor, { ...params, kind: 'explanation', day: asOf ?? today }),
  }),
  read({
    path: '/amendment-drives/:id/issues',
    verb: 'amendments.issues',
    summary: 'What waits for a decision, with arguments and every alternative in its wording',
    contract: { params: byId, query, reply: shape.IssuesShape },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      paperContent(db, actor, { ...params, kind: 'issues', day: asOf ?? today }),
  }),
];

/** The papers of a drive: as they stand, as they were issued. */
export const paperRoutes = (dataFolder: string): Route[] => [
  ...standing,
  read({
    path: '/amendment-drives/:id/papers',
    verb: 'amendments.papers',
    summary: 'The papers that were issued of such a work, the newest first',
    contract: { params: byId, query, reply: shape.IssuedPapers },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      issuedPapers(db, actor, { ...params, day: asOf ?? today }),
  }),
  act({
    path: '/amendment-drives/:id/papers/:kind/issue',
    verb: 'amendments.issue-paper',
    summary: 'Issue a paper as it stands: numbered, signed, its content and files kept for good',
    status: 201,
    contract: {
      params: Type.Object({ id: Id, kind: shape.PaperKindShape }),
      body: shape.PaperIssuing,
      reply: shape.PaperIssued,
    },
    act: ({ tx, params: { id, kind }, body, ...acting }) =>
      issuePaper(tx, { driveId: id, kind, ...body, dataFolder }, acting),
  }),
  read({
    path: '/issued-papers/:id',
    verb: 'amendments.issued-paper',
    summary: 'A paper as it was issued',
    contract: { params: byId, reply: shape.IssuedPaperView },
    answer: async ({ db, actor, params }) => issuedPaper(db, actor, params),
  }),
];
