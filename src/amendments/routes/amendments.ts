import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { adoptAmendments, enactDraft, takeDraftBack } from '../actions/adopt-amendments.ts';
import {
  chooseAlternative,
  returnAmendment,
  submitAmendment,
  withdrawAmendment,
} from '../actions/pass-amendment.ts';
import { draftAmendment, rewordAmendment } from '../actions/write-amendment.ts';
import { amendmentPage, amendmentView } from '../answers/amendments.ts';
import { amendmentsOnVersion } from '../answers/on-provisions.ts';
import { conflictPage, draftList, trialOf, workingText } from '../answers/working-text.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const onDay = Type.Object({ asOf: AsOf });

const ofDrives: Route[] = [
  read({
    path: '/amendment-drives/:id/amendments',
    verb: 'amendments.amendments',
    summary: 'The amendments of such a work by number, narrowed; drafts are their unit’s alone',
    contract: { params: byId, query: shape.AmendmentQuery, reply: shape.AmendmentPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      amendmentPage(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  read({
    path: '/amendment-drives/:id/text',
    verb: 'amendments.text',
    summary: 'The text with every amendment made in it: what came, what went, by which amendment',
    contract: { params: byId, query: onDay, reply: shape.WorkingText },
    answer: async ({ db, actor, params, query, today }) =>
      workingText(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/amendment-drives/:id/conflicts',
    verb: 'amendments.conflicts',
    summary: 'Where amendments contradict each other or the text, with the words on each side',
    contract: { params: byId, query: shape.ConflictQuery, reply: shape.ConflictPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 50, ...query }, today }) =>
      conflictPage(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  read({
    path: '/amendment-drives/:id/drafts',
    verb: 'amendments.drafts',
    summary: 'The drafts of the text so far, with the amendments that each took in',
    contract: { params: byId, query: onDay, reply: shape.Drafts },
    answer: async ({ db, actor, params, query, today }) =>
      draftList(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/amendment-drives/:id/amendments',
    verb: 'amendments.draft',
    summary: 'Draft an amendment: typed changes, or the words of provisions edited in place',
    status: 201,
    contract: { params: byId, body: shape.NewAmendmentBody, reply: shape.Saved },
    act: ({ tx, params, body, ...acting }) => draftAmendment(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/amendment-trial',
    verb: 'amendments.try',
    summary: 'What an amendment would make of the text, and its conflicts, before it is kept',
    contract: { params: byId, body: shape.TrialBody, reply: shape.Trial },
    act: ({ tx, params, body, ...acting }) =>
      trialOf(tx, acting.actor, { id: params.id, day: acting.today, ...body }),
  }),
  act({
    path: '/amendment-drives/:id/drafts',
    verb: 'amendments.adopt',
    summary: 'Take amendments into the text; the others are carried over onto it',
    status: 201,
    contract: { params: byId, body: shape.AdoptBody, reply: shape.Adopted },
    act: ({ tx, params, body, ...acting }) => adoptAmendments(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/drafts/take-back',
    verb: 'amendments.take-draft-back',
    summary: 'Take the last draft back, with a reason',
    contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => takeDraftBack(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/enactment',
    verb: 'amendments.enact',
    summary: 'Record that an act made the last draft the statute’s next version',
    status: 201,
    contract: { params: byId, body: shape.EnactBody, reply: shape.Enacted },
    act: ({ tx, params, body, ...acting }) => enactDraft(tx, { driveId: params.id, ...body }, acting),
  }),
];

const ofAmendments: Route[] = [
  read({
    path: '/statute-versions/:id/amendments',
    verb: 'amendments.on-provisions',
    summary: 'How many amendments stand at each provision, in which work on the statute',
    contract: { params: byId, query: onDay, reply: shape.AmendmentsOn },
    answer: async ({ db, actor, params, query, today }) =>
      amendmentsOnVersion(db, actor, { versionId: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/amendments/:id',
    verb: 'amendments.amendment',
    summary: 'One amendment: what it makes of the text, its wordings with reasons, where it stands',
    contract: { params: byId, query: onDay, reply: shape.AmendmentView },
    answer: async ({ db, actor, params, query, today }) =>
      amendmentView(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  change({
    path: '/amendments/:id',
    verb: 'amendments.reword',
    summary: 'Write an amendment or its reason anew (If-Match names the wording it is based on)',
    contract: { params: byId, body: shape.AmendmentBody, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      rewordAmendment(tx, { id: params.id, revision: ifMatch, ...body }, acting),
  }),
  act({
    path: '/amendments/:id/submit',
    verb: 'amendments.submit',
    summary: 'Hand an amendment in',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => submitAmendment(tx, params, acting),
  }),
  act({
    path: '/amendments/:id/return',
    verb: 'amendments.return',
    summary: 'Give an amendment back to its unit, with a reason',
    contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => returnAmendment(tx, { ...params, ...body }, acting),
  }),
  act({
    path: '/amendments/:id/withdraw',
    verb: 'amendments.withdraw',
    summary: 'Take an amendment back, with a reason',
    contract: { params: byId, body: shape.ReasonBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawAmendment(tx, { ...params, ...body }, acting),
  }),
  act({
    path: '/proposals/:id/choice',
    verb: 'amendments.choose',
    summary: 'Choose which of a proposal’s wordings goes into the text, or take the choice back',
    contract: { params: byId, body: shape.ChoiceBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => chooseAlternative(tx, { ...params, ...body }, acting),
  }),
];

/** Amendments: the text with them, their conflicts, their way from a unit's draft into the statute. */
export const amendmentRoutes: Route[] = [...ofDrives, ...ofAmendments];
