export { reviewRoutes } from './routes.ts';
export { reviewAsks } from './answers/asks.ts';
export { createCampaign, reviseOutline } from './actions/write-campaign.ts';
export { changeOutline, issueCampaign } from './actions/issue-campaign.ts';
export { actOnObligation, addObligation } from './actions/act-on-obligation.ts';
export type { Outline, Section } from './contract.ts';
export { fileReport } from './actions/file-report.ts';
export { dutyOf, outlineNow, reportsAlsoFor, reviewSeen, type Duty } from './answers/duty.ts';
export {
  campaignsAbout,
  getVersion as outlineOf,
  issuedBy as reviewsIssuedBy,
  type Campaign,
} from './store.ts';
export { readOutlineFile } from './answers/outline-file.ts';
export { reviewByCode, versionsTold } from './answers/campaigns.ts';
export { readMatrix } from './answers/obligations.ts';
export { fieldsOf, inReadingOrder } from './outline.ts';
export { insightKindIn } from './insight-words.ts';
export { toldBetween } from './difference-in-words.ts';
export { paragraphsBetween } from './words-between.ts';
export {
  cellOf,
  placesOf,
  Figures,
  isReckoned as isReckonedCell,
  type FigureFault,
  type FigurePlace,
  type FigureValues,
} from './figures.ts';
export { outliers as outliersIn, rolledUp, RollUp } from './roll-up.ts';
export {
  ComparedParagraph,
  INSIGHT_KINDS,
  OutlineDifference,
  OutlineVersion,
  type MatrixNumbers,
  type InsightKind,
  type FigureColumn,
  type FigureRow,
  type FigureTable,
} from './contract.ts';
export { searchReviews } from './answers/search.ts';
