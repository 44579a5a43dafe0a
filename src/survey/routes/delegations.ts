import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import {
  changeMembers,
  createDelegation,
  establishDelegation,
  reviseDelegation,
  withdrawDelegation,
} from '../actions/write-delegation.ts';
import { delegationsPage, readDelegation } from '../answers/delegations.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Delegations. */
export const delegationRoutes: Route[] = [
  read({
    path: '/survey-delegations',
    verb: 'survey.delegations',
    summary: 'Delegations within sight, the latest term first',
    contract: { query: shape.DelegationQuery, reply: shape.DelegationPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, cursor }, today }) =>
      delegationsPage(db, actor, { day: asOf ?? today, limit, cursor }),
  }),
  read({
    path: '/survey-delegations/:id',
    verb: 'survey.view-delegation',
    summary: 'A delegation with its members and sessions, as of a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.DelegationView },
    answer: async ({ db, actor, params, query, today }) =>
      readDelegation(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/survey-delegations',
    verb: 'survey.begin-delegation',
    summary: 'Begin a delegation within a review: a draft of the unit that charges it',
    status: 201,
    contract: { body: shape.NewDelegation, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createDelegation(tx, body, acting),
  }),
  change({
    path: '/survey-delegations/:id',
    verb: 'survey.revise-delegation',
    summary: 'Write a draft anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.DelegationContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseDelegation(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/survey-delegations/:id/withdraw',
    verb: 'survey.withdraw-delegation',
    summary: 'Take a draft back, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawDelegation(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-delegations/:id/establish',
    verb: 'survey.establish',
    summary: 'Establish it: its members hold from that day on',
    contract: { params: byId, body: shape.Establishing, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => establishDelegation(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-delegations/:id/members',
    verb: 'survey.change-members',
    summary: 'Change who belongs to it from a day on, with a reason',
    contract: { params: byId, body: shape.MembersChange, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => changeMembers(tx, { id: params.id, ...body }, acting),
  }),
];
