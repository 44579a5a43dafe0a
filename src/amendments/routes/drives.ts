import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { beginDrive } from '../actions/begin-drive.ts';
import { mergeProposals, shiftVoices, undoStep } from '../actions/group-voices.ts';
import { createProposal } from '../actions/write-proposal.ts';
import { drivePage, driveView, openPage, stepList } from '../answers/drives.ts';
import { ownVoicePage } from '../answers/own-voices.ts';
import { proposalPage } from '../answers/proposals.ts';
import { sentencesIn } from '../answers/sentences.ts';
import { suggestionsFor } from '../answers/suggestions.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Drives: what was said, what is proposed, and the steps from one to the other. */
export const driveRoutes: Route[] = [
  read({
    path: '/amendment-drives',
    verb: 'amendments.drives',
    summary: 'Work on statutes within sight, the newest first',
    contract: { query: shape.DriveQuery, reply: shape.DrivePage },
    answer: async ({ db, actor, query: { asOf, limit = 100, cursor }, today }) =>
      drivePage(db, actor, { day: asOf ?? today, limit, cursor }),
  }),
  act({
    path: '/amendment-drives',
    verb: 'amendments.begin',
    summary: 'Begin work on a statute, in one of its versions',
    status: 201,
    contract: { body: shape.NewDrive, reply: shape.Done },
    act: ({ tx, body, ...acting }) => beginDrive(tx, body, acting),
  }),
  read({
    path: '/amendment-drives/:id',
    verb: 'amendments.drive',
    summary: 'One such work: how many voices, how many in proposals, how far these have come',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.DriveView },
    answer: async ({ db, actor, params, query, today }) =>
      driveView(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/amendment-drives/:id/open-voices',
    verb: 'amendments.open-voices',
    summary: 'The voices that are in no proposal yet',
    contract: { params: byId, query: shape.OpenQuery, reply: shape.OpenVoices },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      openPage(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  read({
    path: '/amendment-drives/:id/suggestions',
    verb: 'amendments.suggestions',
    summary:
      'Groups among the open voices that seem to wish the same, with reasons and the nearest proposals',
    contract: { params: byId, query: shape.SuggestionQuery, reply: shape.Suggestions },
    answer: async ({ db, actor, params, query: { asOf, limit = 50 }, today, now }) =>
      suggestionsFor(db, actor, { id: params.id, day: asOf ?? today, limit, now }),
  }),
  read({
    path: '/amendment-drives/:id/voices/:insight/sentences',
    verb: 'amendments.sentences',
    summary: 'A voice cut into its sentences, and the proposals of this work that it is in',
    contract: {
      params: Type.Object({ id: Id, insight: Id }),
      query: Type.Object({ asOf: AsOf }),
      reply: shape.Sentences,
    },
    answer: async ({ db, actor, params, query, today }) =>
      sentencesIn(db, actor, { ...params, day: query.asOf ?? today }),
  }),
  read({
    path: '/amendment-drives/:id/steps',
    verb: 'amendments.steps',
    summary: 'The newest steps of consolidating, by name',
    contract: { params: byId, reply: shape.Steps },
    answer: async ({ db, actor, params }) => stepList(db, actor, params),
  }),
  read({
    path: '/amendment-drives/:id/proposals',
    verb: 'amendments.proposals',
    summary: 'The proposals of such a work by number, narrowed by state, drafter or words',
    contract: { params: byId, query: shape.ProposalQuery, reply: shape.ProposalPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      proposalPage(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  act({
    path: '/amendment-drives/:id/proposals',
    verb: 'amendments.propose',
    summary: 'Begin a proposal',
    status: 201,
    contract: { params: byId, body: shape.ProposalBody, reply: shape.Saved },
    act: ({ tx, params, body, ...acting }) => createProposal(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/steps',
    verb: 'amendments.group',
    summary: 'Put voices into proposals, take them out, move or split them',
    status: 201,
    contract: { params: byId, body: shape.StepBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => shiftVoices(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/merge',
    verb: 'amendments.merge',
    summary: 'All voices of one proposal into another',
    status: 201,
    contract: { params: byId, body: shape.MergeBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => mergeProposals(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/steps/:stepId/undo',
    verb: 'amendments.undo',
    summary: 'Undo a step, as long as nothing built on it',
    status: 201,
    contract: { params: Type.Object({ id: Id, stepId: Id }), reply: shape.Done },
    act: ({ tx, params, ...acting }) => undoStep(tx, { driveId: params.id, stepId: params.stepId }, acting),
  }),
  read({
    path: '/my-voices',
    verb: 'amendments.own-voices',
    summary: 'What one’s units recommended or found difficult, and what they were told became of it',
    contract: { query: shape.OwnVoiceQuery, reply: shape.OwnVoicePage },
    answer: async ({ db, actor, query: { asOf, limit = 100, cursor }, today }) =>
      ownVoicePage(db, actor, { day: asOf ?? today, limit, cursor }),
  }),
];
