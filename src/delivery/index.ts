export { deliveryRoutes } from './routes.ts';
export { importUndertakings, previewUndertakings } from './actions/import-undertakings.ts';
export { undoImport } from './actions/undo-import.ts';
export type { RowOutcome } from './imports/outcome.ts';
export { sourceOfBytes, sourceOfFile } from './imports/source.ts';
export { recordHistories } from './actions/record-histories.ts';
export type { HistoryRecords } from './history-records.ts';
export { workFor, sentUp, searchUndertakings, type Task } from './answers/work.ts';
export { mayReadEvidence } from './answers/evidence.ts';
export {
  appendFacts,
  childCounts,
  factsOf,
  followStructure,
  fold,
  keepLarge,
  lockSubject,
  monthSeries,
  keepSlices,
  tallyDifferences,
  periodDifferences,
  countOn,
  recount,
  findByCode,
  type Question,
} from './store.ts';
export { periodsOf, type Fact } from './facts.ts';
export { done, type Count } from './count.ts';
