export { Evidence } from './contract.ts';
export { mustOwnFiles } from './evidence.ts';
export { deliveryRoutes } from './routes.ts';
export { beginReport } from './actions/save-report.ts';
export { submitReport } from './actions/submit-report.ts';
export { actOnUndertaking } from './actions/act-on-undertaking.ts';
export { impose, type Imposed } from './actions/impose.ts';
export { verifyClaim } from './actions/verify-claim.ts';
export { undertakingNames, undertakingsByIds } from './answers/names.ts';
export { importUndertakings, previewUndertakings } from './actions/import-undertakings.ts';
export { undoImport } from './actions/undo-import.ts';
export type { RowOutcome } from './imports/outcome.ts';
export { sourceOfBytes, sourceOfFile } from './imports/source.ts';
export { recordHistories } from './actions/record-histories.ts';
export type { HistoryRecords } from './history-records.ts';
export { deliveryAsks } from './answers/asks.ts';
export { searchUndertakings } from './answers/search.ts';
export { mayReadEvidence } from './answers/evidence.ts';
export {
  appendFacts,
  childCounts,
  factsOf,
  keepSlices,
  keepSubject,
  drawClaims,
  inDrawingOrder,
  carryClaims,
  verifiableAmong,
  judgedClaims,
  since,
  followStructure,
  fold,
  keepLarge,
  lockSubject,
  monthSeries,
  tallyDifferences,
  periodDifferences,
  rejectionDifferences,
  subjectDifferences,
  subjectsCounted,
  countOn,
  countsOfKinds,
  countsOfKindsByChild,
  recount,
  findByCode,
  type CountedSubject,
  type Figure,
  type KindCounts,
  type NamedKind,
  type Question,
} from './store.ts';
export { FOREVER, periodsOf, type Fact, type OtherKind, type Period, type State } from './facts.ts';
export { done, zero, type Count } from './count.ts';
export { answerCount } from './answers/counts.ts';
export { readReports } from './answers/reports.ts';
