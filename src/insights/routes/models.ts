import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { adoptModel, endAdoption, reportAdoption } from '../actions/adopt-model.ts';
import { createModel, publishModel, reviseModel, withdrawModel } from '../actions/write-model.ts';
import { modelsPage, readEdition, readModel } from '../answers/models.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

const reads: Route[] = [
  read({
    path: '/models',
    verb: 'insights.models',
    summary: 'Lessons and models within sight, by title',
    contract: { query: shape.ModelQuery, reply: shape.ModelPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, ...query }, today }) =>
      modelsPage(db, actor, { ...query, day: asOf ?? today, limit }),
  }),
  read({
    path: '/models/:id',
    verb: 'insights.view-model',
    summary: 'A lesson or model with its pilots and the units that work by it, as of a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.ModelView },
    answer: async ({ db, actor, params, query, today }) =>
      readModel(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/models/:id/editions/:number',
    verb: 'insights.view-edition',
    summary: 'A lesson or model as one of its editions said it',
    contract: {
      params: Type.Object({ id: Id, number: shape.EditionNumber }),
      reply: shape.EditionView,
    },
    answer: async ({ db, actor, params }) => readEdition(db, actor, params),
  }),
];

const writes: Route[] = [
  act({
    path: '/models',
    verb: 'insights.begin-model',
    summary: 'Begin a lesson or a model: a draft of its unit',
    status: 201,
    contract: { body: shape.NewModel, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createModel(tx, body, acting),
  }),
  change({
    path: '/models/:id',
    verb: 'insights.revise-model',
    summary: 'Write it anew (If-Match tells two people apart); what was published stays',
    contract: { params: byId, body: shape.ModelContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseModel(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/models/:id/withdraw',
    verb: 'insights.withdraw-model',
    summary: 'Take a draft back that was never published, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawModel(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/models/:id/publish',
    verb: 'insights.publish-model',
    summary: 'Publish what is written as a new edition, to whom its unit chooses',
    contract: { params: byId, body: shape.Publication, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => publishModel(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/models/:id/adoptions',
    verb: 'insights.adopt',
    summary: 'Declare that one’s unit works by it',
    status: 201,
    contract: { params: byId, body: shape.Adoption, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => adoptModel(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/adoptions/:id/results',
    verb: 'insights.report-adoption',
    summary: 'Say what came of working by it',
    contract: { params: byId, body: shape.AdoptionResult, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => reportAdoption(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/adoptions/:id/end',
    verb: 'insights.end-adoption',
    summary: 'Say that one’s unit works by it no more, and why',
    contract: { params: byId, body: shape.DatedReason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => endAdoption(tx, { id: params.id, ...body }, acting),
  }),
];

/** Lessons and models, and who works by them. */
export const modelRoutes: Route[] = [...reads, ...writes];
