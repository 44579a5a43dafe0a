import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, change, Id, read } from '#organisation';
import { answerProposals, tellProposals } from '../actions/answer-proposal.ts';
import { addPassage, retirePassage, revisePassage } from '../actions/keep-passage.ts';
import { deskOf } from '../answers/desk.ts';
import { passageList, usePage } from '../answers/passages.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const byPassage = Type.Object({ id: Id, passageId: Id });

/** The answer desk of a drive: what waits for an answer, many answers at once, and the passages that they are made with. */
export const deskRoutes: Route[] = [
  read({
    path: '/amendment-drives/:id/desk',
    verb: 'amendments.desk',
    summary: 'What is to be answered by whom: pending (late first, by due day), written and not told, told',
    contract: { params: byId, query: shape.DeskQuery, reply: shape.Desk },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      deskOf(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  act({
    path: '/amendment-drives/:id/answers',
    verb: 'amendments.answer-many',
    summary: 'Write the answers to several proposals, all or none',
    status: 201,
    contract: { params: byId, body: shape.AnswersBody, reply: shape.ManyDone },
    act: ({ tx, params, body, ...acting }) => answerProposals(tx, { driveId: params.id, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/tell',
    verb: 'amendments.tell-many',
    summary: 'Tell the voices of several proposals what was decided, and the answers, all or none',
    status: 201,
    contract: { params: byId, body: shape.TellBody, reply: shape.ManyDone },
    act: ({ tx, params, body, ...acting }) => tellProposals(tx, { driveId: params.id, ...body }, acting),
  }),
  read({
    path: '/amendment-drives/:id/passages',
    verb: 'amendments.passages',
    summary: 'The passages for answers that the unit keeps, how they read before, and how often each is used',
    contract: { params: byId, query: shape.PassageQuery, reply: shape.Passages },
    answer: async ({ db, actor, params, query, today }) =>
      passageList(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/amendment-drives/:id/passages',
    verb: 'amendments.add-passage',
    summary: 'Keep a passage for answers',
    status: 201,
    contract: { params: byId, body: shape.PassageBody, reply: shape.PassageSaved },
    act: ({ tx, params, body, ...acting }) => addPassage(tx, { driveId: params.id, ...body }, acting),
  }),
  change({
    path: '/amendment-drives/:id/passages/:passageId',
    verb: 'amendments.revise-passage',
    summary:
      'Write a passage anew (If-Match names the revision it is based on); answers made with it stay as they are',
    contract: { params: byPassage, body: shape.PassageBody, reply: shape.PassageSaved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      revisePassage(tx, { driveId: params.id, id: params.passageId, seen: ifMatch, ...body }, acting),
  }),
  act({
    path: '/amendment-drives/:id/passages/:passageId/retire',
    verb: 'amendments.retire-passage',
    summary: 'Take a passage out of use',
    contract: { params: byPassage, reply: shape.PassageSaved },
    act: ({ tx, params, ...acting }) =>
      retirePassage(tx, { driveId: params.id, id: params.passageId }, acting),
  }),
  read({
    path: '/amendment-drives/:id/passages/:passageId/uses',
    verb: 'amendments.passage-uses',
    summary:
      'Every answer that was made with a passage, in which revision, and whether its words were changed there',
    contract: { params: byPassage, query: shape.UseQuery, reply: shape.UsePage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, cursor }, today }) =>
      usePage(db, actor, {
        ...{ id: params.id, passageId: params.passageId },
        ...{ day: asOf ?? today, limit, cursor },
      }),
  }),
];
