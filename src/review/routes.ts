import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { actOnObligation, addObligation } from './actions/act-on-obligation.ts';
import { extendObligations } from './actions/extend-obligations.ts';
import { changeOutline, issueCampaign } from './actions/issue-campaign.ts';
import { createCampaign, reviseCampaign, reviseOutline, withdrawCampaign } from './actions/write-campaign.ts';
import { listPage, readCampaign, readDifference, readOutline } from './answers/campaigns.ts';
import { obligationsPage, readMatrix, readObligation } from './answers/obligations.ts';
import { readOutlineOf } from './answers/outline-file.ts';
import { readSuggestions } from './answers/successors.ts';
import { readSpreadsheet } from './answers/spreadsheet.ts';
import * as shape from './contract.ts';

const byId = Type.Object({ id: Id });
const onDay = Type.Object({ asOf: AsOf });

const reads: Route[] = [
  read({
    path: '/reviews',
    verb: 'review.list',
    summary: 'Reviews within sight: drafts first, then the latest issued, with the reports they expect',
    contract: { query: shape.CampaignQuery, reply: shape.CampaignPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, cursor }, today }) =>
      listPage(db, actor, { day: asOf ?? today, limit, cursor }),
  }),
  read({
    path: '/reviews/:id',
    verb: 'review.view',
    summary: 'A review with its outline as it stood on a day',
    contract: { params: byId, query: onDay, reply: shape.CampaignView },
    answer: async ({ db, actor, params, query, today }) =>
      readCampaign(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/reviews/:id/outline',
    verb: 'review.view-outline',
    summary: 'The outline of a version: the newest where none is named, the draft before issue',
    contract: {
      params: byId,
      query: Type.Object({ version: shape.VersionNumber }),
      reply: shape.OutlineReply,
    },
    answer: async ({ db, actor, params, query }) => readOutline(db, actor, { ...params, ...query }),
  }),
  read({
    path: '/reviews/:id/difference',
    verb: 'review.compare-outlines',
    summary: 'What one version of the outline changed against another',
    contract: {
      params: byId,
      query: Type.Object({ from: shape.VersionNumber, to: shape.VersionNumber }),
      reply: shape.DifferenceReply,
    },
    answer: async ({ db, actor, params, query }) => readDifference(db, actor, { ...params, ...query }),
  }),
  read({
    path: '/reviews/:id/obligations',
    verb: 'review.obligations',
    summary: 'Who must report by when, within sight, as of a day: what is still owed first, by due date',
    contract: { params: byId, query: shape.ObligationQuery, reply: shape.ObligationPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 200, ...query }, today }) =>
      obligationsPage(db, actor, { campaignId: params.id, ...query, limit, day: asOf ?? today }),
  }),
  read({
    path: '/reviews/:id/matrix',
    verb: 'review.matrix',
    summary: 'Expected, received and late reports by level and by the units directly below one, as of a day',
    contract: { params: byId, query: shape.MatrixQuery, reply: shape.MatrixReply },
    answer: async ({ db, actor, params, query, today }) =>
      readMatrix(db, actor, { id: params.id, unit: query.unit, day: query.asOf ?? today }),
  }),
  read({
    path: '/reviews/:id/suggestions',
    verb: 'review.suggestions',
    summary: 'Duties of units that merged, split or ended, with what may be done: for those who decide on it',
    contract: { params: byId, reply: shape.Suggestions },
    answer: async ({ db, actor, params, today }) => readSuggestions(db, actor, { id: params.id, day: today }),
  }),
  read({
    path: '/review-obligations/:id',
    verb: 'review.view-obligation',
    summary: 'One unit’s duty to report, with everything that happened to it',
    contract: { params: byId, query: onDay, reply: shape.ObligationView },
    answer: async ({ db, actor, params, query, today }) =>
      readObligation(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
];

const writes: Route[] = [
  act({
    path: '/reviews',
    verb: 'review.begin',
    summary: 'Begin a review: a draft of the unit that holds it',
    status: 201,
    contract: { body: shape.NewCampaign, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createCampaign(tx, body, acting),
  }),
  change({
    path: '/reviews/:id',
    verb: 'review.revise',
    summary: 'Write a draft anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.CampaignContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseCampaign(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  change({
    path: '/reviews/:id/outline',
    verb: 'review.revise-outline',
    summary: 'Write the outline of a draft anew (If-Match: the revision of the draft)',
    contract: { params: byId, body: shape.Outline, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseOutline(tx, { id: params.id, revision: ifMatch, outline: body }, acting),
  }),
  change({
    path: '/reviews/:id/version',
    verb: 'review.change-outline',
    summary: 'Give an issued outline a new version, with a note (If-Match: the newest version)',
    contract: { params: byId, body: shape.NewVersion, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      changeOutline(tx, { id: params.id, after: ifMatch, ...body }, acting),
  }),
  act({
    path: '/reviews/:id/issue',
    verb: 'review.issue',
    summary: 'Issue it: who must report by when is fixed from that day on',
    contract: {
      params: byId,
      body: shape.Issue,
      reply: Type.Object({ id: Id, obligations: Type.Integer() }),
    },
    act: ({ tx, params, body, ...acting }) => issueCampaign(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reviews/:id/withdraw',
    verb: 'review.withdraw',
    summary: 'Take a draft back, with a reason',
    contract: { params: byId, body: shape.Withdrawal, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawCampaign(tx, { id: params.id, reason: body.reason }, acting),
  }),
  act({
    path: '/reviews/:id/obligations',
    verb: 'review.oblige',
    summary: 'Let one more unit report, with a reason',
    status: 201,
    contract: { params: byId, body: shape.NewObligation, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => addObligation(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/reviews/:id/obligations/extend',
    verb: 'review.extend-many',
    summary: 'Give many units more time at once, with one reason; each is recorded by itself',
    contract: { params: byId, body: shape.ManyExtended, reply: Type.Object({ count: Type.Integer() }) },
    act: ({ tx, params, body, ...acting }) => extendObligations(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/review-obligations/:id/extend',
    verb: 'review.extend',
    summary: 'Give a unit more time, with a reason',
    contract: { params: byId, body: shape.Extension, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnObligation(tx, { id: params.id, act: 'extend', ...body }, acting),
  }),
  act({
    path: '/review-obligations/:id/release',
    verb: 'review.release',
    summary: 'Release a unit from reporting, with a reason',
    contract: { params: byId, body: shape.Release, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnObligation(tx, { id: params.id, act: 'release', ...body }, acting),
  }),
  act({
    path: '/review-obligations/:id/move',
    verb: 'review.move',
    summary: 'Move a duty to the unit that took over, with a reason',
    contract: { params: byId, body: shape.Move, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnObligation(tx, { id: params.id, act: 'move', ...body }, acting),
  }),
];

const importing = (dataFolder: string): Route[] => [
  act({
    path: '/reviews/:id/outline/import',
    verb: 'review.read-spreadsheet',
    summary: 'The tables of figures in an uploaded spreadsheet, for an outline; nothing is written',
    contract: { params: byId, body: shape.OutlineImport, reply: shape.OutlineImportReply },
    act: ({ tx, params, body, ...acting }) =>
      readSpreadsheet(tx, { id: params.id, file: body.file, dataFolder }, acting),
  }),
  act({
    path: '/reviews/:id/outline/read',
    verb: 'review.read-outline',
    summary: 'A whole outline as it stands in an uploaded DOCX or spreadsheet; nothing is written',
    contract: { params: byId, body: shape.OutlineImport, reply: shape.ReadOutlineReply },
    act: ({ tx, params, body, ...acting }) =>
      readOutlineOf(tx, { id: params.id, file: body.file, dataFolder }, acting),
  }),
];

/** The room's table of routes; `dataFolder` is where uploaded files are kept. */
export function reviewRoutes({ dataFolder }: { dataFolder: string }): Route[] {
  return [...reads, ...writes, ...importing(dataFolder)];
}
