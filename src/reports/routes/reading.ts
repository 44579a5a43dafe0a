import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { Id, read } from '#organisation';
import {
  readDraftInsights,
  readDraftSources,
  readParts,
  readRollUp,
  readSide,
  readVersionSources,
} from '../answers/reading.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const bySection = Type.Object({ id: Id, section: shape.SectionId });
const sectionOf = ({ id, section }: { id: string; section: string }) => ({
  campaignId: id,
  sectionId: section,
});

/** Reading many submitted reports together, and what a text rests on. */
export const readingRoutes: Route[] = [
  read({
    path: '/reviews/:id/reading',
    verb: 'reports.read-side',
    summary: 'One section of every submitted report within sight, side by side',
    contract: { params: byId, query: shape.ReadingQuery, reply: shape.ReadingPage },
    answer: async ({ db, actor, params, query: { asOf, section, limit = 20, ...query }, today }) =>
      readSide(db, actor, { ...query, campaignId: params.id, sectionId: section, limit, day: asOf ?? today }),
  }),
  read({
    path: '/reviews/:id/figures/:section',
    verb: 'reports.roll-up',
    summary: 'The figures of a section over submitted reports: totals, outliers, failed rules',
    contract: { params: bySection, query: shape.RollUpQuery, reply: shape.RollUp },
    answer: async ({ db, actor, params, query: { asOf, ...query }, today }) =>
      readRollUp(db, actor, { ...query, ...sectionOf(params), day: asOf ?? today }),
  }),
  read({
    path: '/reviews/:id/figures/:section/parts',
    verb: 'reports.list-parts',
    summary: 'What a total is made of, report by report',
    contract: { params: bySection, query: shape.PartsQuery, reply: shape.Parts },
    answer: async ({ db, actor, params, query: { asOf, ...query }, today }) =>
      readParts(db, actor, { ...query, ...sectionOf(params), day: asOf ?? today }),
  }),
  read({
    path: '/report-drafts/:id/insights',
    verb: 'reports.list-insights',
    summary:
      'What was said in the review of a draft of one’s own: on which of it the draft rests, and on which not',
    contract: { params: byId, query: shape.DraftInsightQuery, reply: shape.DraftInsights },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      readDraftInsights(db, actor, { ...query, id: params.id, limit, day: asOf ?? today }),
  }),
  read({
    path: '/report-drafts/:id/sources',
    verb: 'reports.list-draft-sources',
    summary: 'On which reports the draft rests',
    contract: { params: byId, reply: shape.Sources },
    answer: async ({ db, actor, params }) => readDraftSources(db, actor, params.id),
  }),
  read({
    path: '/reports/:id/versions/:number/sources',
    verb: 'reports.list-sources',
    summary: 'On which reports a version rests',
    contract: { params: Type.Object({ id: Id, number: shape.VersionNumber }), reply: shape.Sources },
    answer: async ({ db, actor, params }) => readVersionSources(db, actor, params),
  }),
];
