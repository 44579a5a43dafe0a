import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { drawSample } from '../actions/draw-sample.ts';
import { enterDiscipline } from '../actions/enter-discipline.ts';
import { checkSample, listSamplesPage, readDiscipline, readFigures, readSample } from '../answers/figures.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Results by field and level, samples for verification, totals of discipline. */
export const figureRoutes: Route[] = [
  read({
    path: '/inspection-figures',
    verb: 'inspection.figures',
    summary: 'How much was inspected within a subtree and what came of it, as of any day',
    contract: { query: shape.FiguresQuery, reply: shape.FiguresReply },
    answer: async ({ db, actor, query: { asOf, ...query }, today }) =>
      readFigures(db, actor, { ...query, day: asOf ?? today }),
  }),
  read({
    path: '/inspection-samples',
    verb: 'inspection.samples',
    summary: 'Samples drawn for verification, the newest first',
    contract: {
      query: Type.Object({ ...shape.SampleQuery.properties, asOf: AsOf }),
      reply: shape.SamplePage,
    },
    answer: async ({ db, actor, query: { asOf, limit = 50, ...query }, today }) =>
      listSamplesPage(db, actor, { ...query, limit, day: asOf ?? today }),
  }),
  read({
    path: '/inspection-samples/:id',
    verb: 'inspection.view-sample',
    summary: 'A sample with the claims drawn and what inspection said of each by a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.SampleView },
    answer: async ({ db, actor, params, query, today }) =>
      readSample(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/inspection-samples/:id/check',
    verb: 'inspection.check-sample',
    summary: 'Draw a sample again and compare: the same, or what differs; nothing is written',
    contract: { params: byId, reply: shape.SampleCheck },
    answer: async ({ db, actor, params }) => checkSample(db, actor, params.id),
  }),
  act({
    path: '/inspection-samples',
    verb: 'inspection.draw',
    summary: 'Draw a random sample of claimed completions by a stated seed',
    status: 201,
    contract: { body: shape.NewSample, reply: shape.Created },
    act: ({ tx, body, ...acting }) => drawSample(tx, body, acting),
  }),
  read({
    path: '/discipline',
    verb: 'inspection.discipline',
    summary: 'Totals of discipline within a subtree; never about a person',
    contract: {
      query: Type.Object({ ...shape.DisciplineQuery.properties, asOf: AsOf }),
      reply: shape.DisciplineReply,
    },
    answer: async ({ db, actor, query: { asOf, ...query }, today }) =>
      readDiscipline(db, actor, { ...query, day: asOf ?? today }),
  }),
  act({
    path: '/discipline',
    verb: 'inspection.enter-discipline',
    summary:
      'Enter one’s own unit’s totals of a period, all or none; a later entry takes an earlier one’s place',
    status: 201,
    contract: { body: shape.NewDiscipline, reply: shape.Entered },
    act: ({ tx, body, ...acting }) => enterDiscipline(tx, body, acting),
  }),
];
