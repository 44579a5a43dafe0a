import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { issuePaper } from '../actions/issue-paper.ts';
import { issuedPaper, issuedPapers, paperContent } from '../answers/papers.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const query = shape.PaperQuery;

const STANDING = {
  comparison: {
    reply: shape.ComparisonShape,
    summary: 'Each provision that changes as it stands and as it is proposed, with reasons and who asked',
  },
  consolidated: {
    reply: shape.ConsolidatedShape,
    summary: 'The consolidated text of the draft, with marks and notes',
  },
  explanation: {
    reply: shape.ExplanationShape,
    summary: 'What was done with every voice and why; the voices themselves are read by proposal',
  },
  issues: {
    reply: shape.IssuesShape,
    summary: 'What waits for a decision, with arguments and every alternative in its wording',
  },
};

const standing = (Object.keys(STANDING) as (keyof typeof STANDING)[]).map((kind): Route => {
  const { reply, summary } = STANDING[kind];
  return read({
    ...{ path: `/amendment-drives/:id/${kind}`, verb: `amendments.${kind}`, summary },
    contract: { params: byId, query, reply },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      paperContent(db, actor, { ...params, kind, day: asOf ?? today }),
  });
});

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
