import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { takeOver } from '../actions/take-over.ts';
import { readPredecessor } from '../answers/predecessors.ts';
import * as shape from '../contract.ts';

const params = Type.Object({ id: Id, from: Id });

/** Drafts of units that were merged into the one that writes. */
export const predecessorRoutes: Route[] = [
  read({
    path: '/report-drafts/:id/predecessors/:from',
    verb: 'reports.view-predecessor',
    summary: 'What the draft of a unit says whose duty to report moved to this one',
    contract: { params, reply: shape.ReportText },
    answer: async ({ db, actor, params: which }) => readPredecessor(db, actor, which),
  }),
  act({
    path: '/report-drafts/:id/predecessors/:from',
    verb: 'reports.take-over',
    summary: 'Copy sections of that draft into this one, behind what they say; both stay',
    contract: { params, body: shape.TakenOver, reply: shape.SectionsFilled },
    act: ({ tx, params: which, body, ...acting }) => takeOver(tx, { ...which, ...body }, acting),
  }),
];
