import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import {
  beginContribution,
  judgeContribution,
  reviseContribution,
  submitContribution,
  withdrawContribution,
} from '../actions/contribute.ts';
import { contributionsPage, readContribution } from '../answers/contributions.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Contributions to conferences and workshops. */
export const contributionRoutes: Route[] = [
  read({
    path: '/survey-contributions',
    verb: 'survey.list-contributions',
    summary: 'Contributions within sight, the newest first; drafts only of one’s own unit',
    contract: { query: shape.ContributionQuery, reply: shape.ContributionPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, ...query }, today }) =>
      contributionsPage(db, actor, { ...query, limit, day: asOf ?? today }),
  }),
  read({
    path: '/survey-contributions/:id',
    verb: 'survey.view-contribution',
    summary: 'A contribution: for its unit as it is written, for others as it was submitted',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.ContributionView },
    answer: async ({ db, actor, params, query, today }) =>
      readContribution(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/survey-contributions',
    verb: 'survey.begin-contribution',
    summary: 'Begin a contribution to a conference or workshop: a draft of one’s unit',
    status: 201,
    contract: { body: shape.NewContribution, reply: shape.Created },
    act: ({ tx, body, ...acting }) => beginContribution(tx, body, acting),
  }),
  change({
    path: '/survey-contributions/:id',
    verb: 'survey.revise-contribution',
    summary: 'Write a contribution anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.ContributionContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseContribution(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/survey-contributions/:id/withdraw',
    verb: 'survey.withdraw-contribution',
    summary: 'Take a draft back that was never submitted, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawContribution(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-contributions/:id/submit',
    verb: 'survey.submit-contribution',
    summary: 'The leader hands a contribution in',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => submitContribution(tx, { id: params.id }, acting),
  }),
  act({
    path: '/survey-contributions/:id/return',
    verb: 'survey.return-contribution',
    summary: 'Send a contribution back, with a reason (If-Match: the revision that was read)',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ifMatch: seen, ...acting }) =>
      judgeContribution(tx, { id: params.id, ...body, seen }, acting),
  }),
  act({
    path: '/survey-contributions/:id/accept',
    verb: 'survey.accept-contribution',
    summary: 'Accept a contribution: its insights count from then on (If-Match: the revision that was read)',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ifMatch: seen, ...acting }) =>
      judgeContribution(tx, { id: params.id, reason: null, seen }, acting),
  }),
];
