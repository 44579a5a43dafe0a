import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { decidePilot, startPilot } from '../actions/pilot-model.ts';
import { readPilot } from '../answers/pilots.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** Pilots of models. */
export const pilotRoutes: Route[] = [
  read({
    path: '/pilots/:id',
    verb: 'insights.view-pilot',
    summary: 'A pilot with its criteria, its units’ obligations and the decision, as of a day',
    contract: { params: byId, query: shape.PilotQuery, reply: shape.PilotView },
    answer: async ({ db, actor, params, query, today }) =>
      readPilot(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/models/:id/pilots',
    verb: 'insights.start-pilot',
    summary: 'Have units try a model out for a term, by criteria: each is charged with an obligation',
    status: 201,
    contract: { params: byId, body: shape.NewPilot, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => startPilot(tx, { ...body, id: params.id }, acting),
  }),
  act({
    path: '/pilots/:id/decide',
    verb: 'insights.decide-pilot',
    summary: 'Decide after the term: scale, change or stop',
    contract: { params: byId, body: shape.Deciding, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => decidePilot(tx, { id: params.id, ...body }, acting),
  }),
];
