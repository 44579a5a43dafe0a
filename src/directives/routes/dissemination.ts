import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { recordStudy, reviseStudy, withdrawStudy } from '../actions/record-study.ts';
import { requestStudy, withdrawStudyRequest } from '../actions/request-study.ts';
import { readDissemination, studyUnitPage } from '../answers/dissemination.ts';
import { readStudy, studiesPage } from '../answers/studies.ts';
import { Done, Reason } from '../contract.ts';
import * as shape from '../contract/dissemination.ts';

const byId = Type.Object({ id: Id });

/** Sessions of study, requests for them and how far they have come. */
export const disseminationRoutes: Route[] = [
  read({
    path: '/directives/:id/dissemination',
    verb: 'directives.dissemination',
    summary: 'How far the study of a directive has come below a unit on a day, by branch, level and kind',
    contract: { params: byId, query: shape.DisseminationQuery, reply: shape.Dissemination },
    answer: async ({ db, actor, params, query: { asOf, ...query }, today }) =>
      readDissemination(db, actor, { id: params.id, day: asOf ?? today, ...query }),
  }),
  read({
    path: '/directives/:id/study-units',
    verb: 'directives.study-units',
    summary: 'The units that are to study a directive, with what each recorded by a day',
    contract: { params: byId, query: shape.StudyUnitQuery, reply: shape.StudyUnitPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      studyUnitPage(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  read({
    path: '/directives/:id/studies',
    verb: 'directives.studies',
    summary: 'Sessions in which units studied a directive, held by a day, the latest first',
    contract: { params: byId, query: shape.StudyQuery, reply: shape.StudyPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      studiesPage(db, actor, { id: params.id, day: asOf ?? today, limit, ...query }),
  }),
  act({
    path: '/directives/:id/studies',
    verb: 'directives.record-study',
    summary: 'Record a session in which a unit studied the directive',
    status: 201,
    contract: { params: byId, body: shape.NewStudy, reply: shape.StudySaved },
    act: ({ tx, params, body, ...acting }) => recordStudy(tx, { directiveId: params.id, ...body }, acting),
  }),
  act({
    path: '/directives/:id/study-requests',
    verb: 'directives.request-study',
    summary: 'Ask all units of some levels below a unit to study the directive by a day',
    status: 201,
    contract: { params: byId, body: shape.NewStudyRequest, reply: Done },
    act: ({ tx, params, body, ...acting }) => requestStudy(tx, { directiveId: params.id, ...body }, acting),
  }),
  act({
    path: '/study-requests/:id/withdraw',
    verb: 'directives.withdraw-study-request',
    summary: 'Take a request for study back, with a reason',
    contract: { params: byId, body: Reason, reply: Done },
    act: ({ tx, params, body, ...acting }) => withdrawStudyRequest(tx, { ...params, ...body }, acting),
  }),
  read({
    path: '/studies/:id',
    verb: 'directives.study',
    summary: 'One session of study, with how it read before',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.StudyView },
    answer: async ({ db, actor, params, query, today }) =>
      readStudy(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  change({
    path: '/studies/:id',
    verb: 'directives.revise-study',
    summary: 'Write a session of study anew (If-Match names the wording it is based on)',
    contract: { params: byId, body: shape.StudyContent, reply: shape.StudySaved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseStudy(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/studies/:id/withdraw',
    verb: 'directives.withdraw-study',
    summary: 'Take a session of study back, with a reason',
    contract: { params: byId, body: Reason, reply: Done },
    act: ({ tx, params, body, ...acting }) => withdrawStudy(tx, { ...params, ...body }, acting),
  }),
];
