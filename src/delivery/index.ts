export { deliveryRoutes } from './routes.ts';
export { importUndertakings, previewUndertakings, type RowOutcome } from './actions/import-undertakings.ts';
export { rowsOfBytes, rowsOfFile } from './imports/source.ts';
export { recordHistories } from './actions/record-histories.ts';
export type { HistoryRecords } from './history-records.ts';
export { deliveryAsks } from './answers/asks.ts';
export { searchUndertakings } from './answers/search.ts';
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
