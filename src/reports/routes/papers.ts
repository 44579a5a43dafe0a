import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { issueReport } from '../actions/issue-report.ts';
import { setLetterhead } from '../actions/set-letterhead.ts';
import { checkIssue } from '../answers/issue-check.ts';
import { readLetterhead } from '../answers/letterhead.ts';
import { letterheadSample } from '../answers/letterhead-sample.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** How documents of units are headed, and how reports are put out as such. */
export function paperRoutes(dataFolder: string): Route[] {
  return [
    read({
      path: '/letterheads/:id',
      verb: 'reports.view-letterhead',
      summary: 'How the documents of a unit are headed',
      contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.LetterheadView },
      answer: async ({ db, actor, params, query, today }) =>
        readLetterhead(db, actor, { unitId: params.id, day: query.asOf ?? today }),
    }),
    read({
      path: '/letterhead-sample',
      verb: 'reports.sample-letterhead',
      summary:
        'The first page of a report as a letterhead makes it before it is saved, and what can be said of it',
      contract: { query: shape.LetterheadQuery, reply: shape.LetterheadSample },
      answer: async ({ query, today }) => letterheadSample(query, query.asOf ?? today),
    }),
    change({
      path: '/letterheads/:id',
      verb: 'reports.set-letterhead',
      summary: 'Say how the documents of a unit are headed (If-Match: the revision)',
      contract: {
        params: byId,
        body: shape.LetterheadContent,
        reply: Type.Object({ id: Id, revision: Type.Integer() }),
      },
      change: ({ tx, params, body, ifMatch, ...acting }) =>
        setLetterhead(tx, { unitId: params.id, content: body, revision: ifMatch }, acting),
    }),
    read({
      path: '/report-drafts/:id/issue',
      verb: 'reports.check-issue',
      summary: 'What the newest version would be issued as, and what can be said of its form',
      contract: { params: byId, query: shape.IssueQuery, reply: shape.IssueCheck },
      answer: async ({ db, actor, params, query, today }) =>
        checkIssue(db, actor, { ...params, ...query, today }),
    }),
    act({
      path: '/reports/:id/issue',
      verb: 'reports.issue',
      summary: 'Put the approved version out: numbered, signed, kept as DOCX and PDF, its figures as XLSX',
      contract: {
        params: byId,
        body: shape.Issue,
        reply: Type.Object({ id: Id, symbol: Type.String() }),
      },
      act: ({ tx, params, body, ...acting }) =>
        issueReport(tx, { id: params.id, ...body, dataFolder }, acting),
    }),
  ];
}
