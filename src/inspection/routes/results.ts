import type { Route } from '#platform/http';
import { read } from '#organisation';
import { readFindings, readVisits } from '../answers/results.ts';
import * as shape from '../contract.ts';

/** What the figures are made of. */
export const resultRoutes: Route[] = [
  read({
    path: '/inspection-visits',
    verb: 'inspection.visits',
    summary: 'Inspections unit by unit within sight, announced by a day, the newest first',
    contract: { query: shape.VisitQuery, reply: shape.VisitPage },
    answer: async ({ db, actor, query, today }) => {
      const { asOf: day = today, limit = 100, cursor, ...filter } = query;
      return readVisits(db, actor, { filter: { ...filter, day }, limit, cursor });
    },
  }),
  read({
    path: '/inspection-findings',
    verb: 'inspection.findings',
    summary: 'Strengths and shortcomings within sight of conclusions issued by a day, the newest first',
    contract: { query: shape.FindingQuery, reply: shape.FindingPage },
    answer: async ({ db, actor, query, today }) => {
      const { asOf: day = today, limit = 100, cursor, ...filter } = query;
      return readFindings(db, actor, { filter: { ...filter, day }, limit, cursor });
    },
  }),
];
