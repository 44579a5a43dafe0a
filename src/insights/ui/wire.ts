// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type InsightRow = shape.InsightRow;
export type InsightPage = Static<typeof shape.InsightPage>;
export type InsightCounts = Static<typeof shape.InsightCounts>;
export type AppraisalBody = Static<typeof shape.Appraisal>;
export type ModelPage = Static<typeof shape.ModelPage>;
export type ModelRow = shape.ModelRow;
export type Model = shape.ModelView;
export type ModelContent = shape.ModelContent;
export type Adoption = Model['adoptions'][number];
export type Pilot = shape.PilotView;
export type PilotRow = shape.PilotRow;
