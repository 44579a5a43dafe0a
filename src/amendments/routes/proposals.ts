import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { answerProposal } from '../actions/answer-proposal.ts';
import { assignProposal, decideProposal, dropProposal, tellVoices } from '../actions/decide-proposal.ts';
import { respond } from '../actions/respond.ts';
import { reviseProposal } from '../actions/write-proposal.ts';
import { answerChanges, answerVersions } from '../answers/answer-versions.ts';
import { memberPage, proposalView } from '../answers/proposals.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Proposals: what they say, who drafts, what was decided, what their voices were told. */
export const proposalRoutes: Route[] = [
  read({
    path: '/proposals/:id',
    verb: 'amendments.proposal',
    summary: 'One proposal with its arguments, counts, decision, answer and responses',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.ProposalView },
    answer: async ({ db, actor, params, query, today }) =>
      proposalView(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/proposals/:id/voices',
    verb: 'amendments.members',
    summary: 'The voices of a proposal in their words, whole or the sentence that is meant',
    contract: { params: byId, query: shape.MemberQuery, reply: shape.MemberPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, cursor }, today }) =>
      memberPage(db, actor, { id: params.id, day: asOf ?? today, limit, cursor }),
  }),
  read({
    path: '/proposals/:id/answers',
    verb: 'amendments.answers',
    summary:
      'The versions of the answer, the newest first: who wrote each, with which passages, and when it was told',
    contract: { params: byId, query: shape.VersionsQuery, reply: shape.AnswerVersions },
    answer: async ({ db, actor, params, query, today }) =>
      answerVersions(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/proposals/:id/answers/:from/changes/:to',
    verb: 'amendments.answer-changes',
    summary: 'What changed from one version of the answer to another, word by word',
    contract: { params: shape.ChangesAsked, reply: shape.AnswerChanges },
    answer: async ({ db, actor, params }) => answerChanges(db, actor, params),
  }),
  change({
    path: '/proposals/:id',
    verb: 'amendments.revise',
    summary: 'Write a proposal anew (If-Match names the wording it is based on)',
    contract: { params: byId, body: shape.ProposalBody, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseProposal(tx, { id: params.id, revision: ifMatch, ...body }, acting),
  }),
  act({
    path: '/proposals/:id/assign',
    verb: 'amendments.assigned',
    summary: 'Give a proposal to a unit to draft, by a day',
    contract: { params: byId, body: shape.AssignBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => assignProposal(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/proposals/:id/decide',
    verb: 'amendments.decided',
    summary: 'Decide a proposal, with an explanation',
    contract: { params: byId, body: shape.DecideBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => decideProposal(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/proposals/:id/answer',
    verb: 'amendments.answered',
    summary: 'Write the answer to the voices of a proposal, in a new version',
    contract: { params: byId, body: shape.AnswerBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => answerProposal(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/proposals/:id/tell',
    verb: 'amendments.told',
    summary: 'Tell the voices of a proposal what was decided, and the answer',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => tellVoices(tx, { id: params.id }, acting),
  }),
  act({
    path: '/proposals/:id/drop',
    verb: 'amendments.dropped',
    summary: 'Drop a proposal without voices that was made by mistake, with a reason',
    contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => dropProposal(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/proposals/:id/respond',
    verb: 'amendments.respond',
    summary: 'What a unit that spoke says, once, to the answer it was told',
    contract: { params: byId, body: shape.ResponseBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => respond(tx, { id: params.id, ...body }, acting),
  }),
];
