import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { AsOf, DayText, Id, read } from '#organisation';
import {
  questionOf,
  readChanges,
  readChildren,
  readDue,
  readOne,
  readProgrammes,
  readSeries,
} from '../answers/counts.ts';
import * as shape from '../contract.ts';

const question = Type.Object(shape.Question);

/** Counts: on a day, by unit and by programme, over months, and between two days. */
export const countRoutes: Route[] = [
  read({
    path: '/counts',
    verb: 'delivery.count',
    summary: 'The count of a subtree on a day',
    contract: { query: question, reply: shape.CountReply },
    answer: async ({ db, actor, query, today }) => readOne(db, await questionOf(db, actor, { query, today })),
  }),
  read({
    path: '/counts/due',
    verb: 'delivery.count-due',
    summary: 'How much open work of a subtree falls due within so many days after the day',
    contract: {
      query: Type.Object({ ...shape.Question, within: Type.Integer({ minimum: 0, maximum: 3660 }) }),
      reply: Type.Object({ asOf: DayText, due: Type.Integer() }),
    },
    answer: async ({ db, actor, query, today }) =>
      readDue(db, actor, { question: await questionOf(db, actor, { query, today }), within: query.within }),
  }),
  read({
    path: '/counts/children',
    verb: 'delivery.count-children',
    summary: 'The counts of the units directly below, on a day',
    contract: { query: question, reply: shape.ChildCounts },
    answer: async ({ db, actor, query, today }) =>
      readChildren(db, await questionOf(db, actor, { query, today })),
  }),
  read({
    path: '/counts/programmes',
    verb: 'delivery.count-programmes',
    summary: 'The counts of every programme in sight, on a day',
    contract: { query: Type.Object({ asOf: AsOf, unit: Type.Optional(Id) }), reply: shape.ProgrammeCounts },
    answer: async ({ db, actor, query, today }) =>
      readProgrammes(db, actor, await questionOf(db, actor, { query, today })),
  }),
  read({
    path: '/counts/series',
    verb: 'delivery.count-series',
    summary: 'The count on the last day of each month',
    contract: {
      query: Type.Object({ ...shape.Question, from: DayText, until: DayText }),
      reply: shape.Series,
    },
    answer: async ({ db, actor, query, today }) => {
      const { from, until, ...asked } = query;
      return readSeries(db, await questionOf(db, actor, { query: { ...asked, asOf: until }, today }), from);
    },
  }),
  read({
    path: '/counts/changes',
    verb: 'delivery.count-changes',
    summary: 'What changed between two days: both counts and the very undertakings',
    contract: {
      query: Type.Object({
        ...shape.Question,
        from: DayText,
        until: DayText,
        cursor: Type.Optional(Type.String()),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: shape.Changes,
    },
    answer: async ({ db, actor, query, today }) => {
      const { from, until, cursor, limit = 200, ...asked } = query;
      const question = await questionOf(db, actor, { query: { ...asked, asOf: until }, today });
      return readChanges(db, question, { from, cursor, limit });
    },
  }),
];
