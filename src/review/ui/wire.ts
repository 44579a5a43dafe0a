// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type ReviewRow = shape.CampaignRow;
export type ReviewPage = Static<typeof shape.CampaignPage>;
export type Review = shape.CampaignView;
export type ReviewContent = shape.CampaignContent;
export type Matrix = shape.MatrixReply;
export type DutyRow = shape.ObligationRow;
export type DutyPage = Static<typeof shape.ObligationPage>;
export type Duty = shape.ObligationView;
export type Suggestion = shape.Suggestion;
export type Difference = Static<typeof shape.DifferenceReply>;
export type OutlineDifference = shape.OutlineDifference;
export type ComparedParagraph = OutlineDifference['words'][number]['paragraphs'][number];
export type OutlineReply = Static<typeof shape.OutlineReply>;
export type Outline = shape.Outline;
export type Section = shape.Section;
export type FigureTable = shape.FigureTable;
export type FigureColumn = shape.FigureColumn;
export type FigureRow = shape.FigureRow;
export type ReadOutline = shape.ReadOutlineReply;
export type ReadSheets = Static<typeof shape.OutlineImportReply>;

const EVERY_INSIGHT: Record<shape.InsightKind, true> = {
  result: true,
  limitation: true,
  difficulty: true,
  inadequacy: true,
  cause: true,
  lesson: true,
  model: true,
  recommendation: true,
};
/** What can be said in a review, by kind. */
export const INSIGHT_KINDS = Object.keys(EVERY_INSIGHT) as shape.InsightKind[];
