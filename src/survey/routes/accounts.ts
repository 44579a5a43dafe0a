import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, change, Id, read } from '#organisation';
import { issueAccount, writeDelegationAccount } from '../actions/account.ts';
import { readAccount, readDelegationAccount } from '../answers/accounts.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** The reports of delegations. */
export const accountRoutes = (dataFolder: string): Route[] => [
  read({
    path: '/survey-delegations/:id/account',
    verb: 'survey.view-reported',
    summary: 'Whether a delegation has reported',
    contract: { params: byId, reply: shape.DelegationAccount },
    answer: async ({ db, actor, params }) => readDelegationAccount(db, actor, params.id),
  }),
  read({
    path: '/survey-accounts/:id',
    verb: 'survey.view-account',
    summary: 'The report of a delegation: as it is written for its unit, as it was issued for others',
    contract: { params: byId, query: shape.AccountQuery, reply: shape.AccountView },
    answer: async ({ db, actor, params, query, today }) =>
      readAccount(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  change({
    path: '/survey-accounts/:id',
    verb: 'survey.write-account',
    summary: 'Write the report of a delegation (If-Match: the revision, 0 before the first)',
    contract: { params: byId, body: shape.AccountContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      writeDelegationAccount(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/survey-accounts/:id/issue',
    verb: 'survey.issue-account',
    summary: 'Issue the report of a delegation once, kept as DOCX and PDF',
    contract: { params: byId, body: shape.Issuing, reply: shape.IssuedReply },
    act: ({ tx, params, body, ...acting }) =>
      issueAccount(tx, { id: params.id, ...body, dataFolder }, acting),
  }),
];
