import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { imposeAnew, tieEvidence } from '../actions/follow-request.ts';
import { seenConclusion } from '../answers/conclusions.ts';
import { seenDelegation } from '../answers/delegations.ts';
import { readRequestDifference } from '../answers/request-difference.ts';
import { listEvidence, listRequests, readRequest } from '../answers/requests.ts';
import { seenSession } from '../answers/sessions.ts';
import * as shape from '../contract.ts';
import { sessionsOf } from '../store.ts';

const byId = Type.Object({ id: Id });
const query = Type.Object({ asOf: AsOf });

/** Requests of conclusions, and the evidence that flowed back to them. */
export const requestRoutes: Route[] = [
  read({
    path: '/survey-sessions/:id/requests',
    verb: 'survey.list-session-requests',
    summary: 'What was asked for at a session, within sight, as of a day',
    contract: { params: byId, query, reply: shape.RequestList },
    answer: async ({ db, actor, params: { id }, query: { asOf }, today }) => {
      await seenSession(db, actor, id);
      return listRequests(db, actor, { of: { sessions: [id] }, day: asOf ?? today });
    },
  }),
  read({
    path: '/survey-conclusions/:id/requests',
    verb: 'survey.list-conclusion-requests',
    summary: 'What a conclusion asked for, within sight, as of a day',
    contract: { params: byId, query, reply: shape.RequestList },
    answer: async ({ db, actor, params: { id }, query: { asOf }, today }) => {
      await seenConclusion(db, actor, id);
      return listRequests(db, actor, { of: { conclusion: id }, day: asOf ?? today });
    },
  }),
  read({
    path: '/survey-delegations/:id/requests',
    verb: 'survey.list-requests',
    summary: 'What a delegation asked for at all its sessions, within sight, as of a day',
    contract: { params: byId, query, reply: shape.RequestList },
    answer: async ({ db, actor, params: { id }, query: { asOf }, today }) => {
      await seenDelegation(db, actor, id);
      const sessions = (await sessionsOf(db, id)).map((one) => one.id);
      return listRequests(db, actor, { of: { sessions }, day: asOf ?? today });
    },
  }),
  read({
    path: '/survey-requests/:id',
    verb: 'survey.view-request',
    summary: 'A request with what it points to: report, contributions, deeper sessions, evidence',
    contract: { params: byId, query, reply: shape.RequestView },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      readRequest(db, actor, { id: params.id, day: asOf ?? today }),
  }),
  read({
    path: '/survey-requests/:id/difference',
    verb: 'survey.compare-request',
    summary: 'What the report to be completed changed since it was heard, section by section',
    contract: { params: byId, query, reply: shape.RequestDifference },
    answer: async ({ db, actor, params, query: { asOf }, today }) =>
      readRequestDifference(db, actor, { id: params.id, day: asOf ?? today }),
  }),
  act({
    path: '/survey-requests/:id/impose-anew',
    verb: 'survey.impose-anew',
    summary: 'Impose a request on the successor of a unit that no longer stands',
    status: 201,
    contract: { params: byId, body: shape.ImposeAnew, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => imposeAnew(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-requests/:id/evidence',
    verb: 'survey.tie-evidence',
    summary: 'Tie statements of a deeper session to the request, and maybe to a section',
    contract: { params: byId, body: shape.NewEvidence, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => tieEvidence(tx, { id: params.id, ...body }, acting),
  }),
  read({
    path: '/survey-evidence',
    verb: 'survey.list-evidence',
    summary:
      'Evidence that flowed back to a report or to one of its sections, for those who asked and were asked',
    contract: { query: shape.EvidenceQuery, reply: shape.EvidenceList },
    answer: async ({ db, actor, query: asked }) => listEvidence(db, actor, asked),
  }),
];
