// Bulk: whole histories at once, for the reference workspace and generated organisations. Rows go in by COPY, periods are
// folded by the same rule as ever, and the kept counts are built where a subtree has grown large.
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { HistoryRecords } from '../history-records.ts';
import { followStructure, keepLarge, keepSlices, loadPeriods, loadRecords } from '../store.ts';

/** Writes the records, folds their periods and brings the kept counts up to date. The rights were checked by the caller. */
export async function recordHistories(tx: Tx, records: HistoryRecords, acting: Acting): Promise<void> {
  const distinct = (values: string[]) => [...new Set(values)];
  await loadRecords(tx, records, acting.now.toISOString());
  await keepSlices(
    tx,
    distinct(records.undertakings.map((one) => one.path[0]!)),
    distinct(records.undertakings.map((one) => one.field)),
  );
  const owners = distinct(records.undertakings.map((one) => one.ownerUnitId));
  await followStructure(tx, owners, () => loadPeriods(tx, records));
  await keepLarge(tx, acting.now);
}
