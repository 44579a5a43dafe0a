import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { readTable } from '#platform/tables';
import type { Act } from '../act.ts';
import type { Acting } from '../actor.ts';
import {
  actOfRows,
  blame,
  readUnitTable,
  type RowOutcome,
  type RowProblem,
  type UnitRow,
} from '../imports/unit-table.ts';
import { standingByCode, unitAt, unitsInSight, type UnitOnDay } from '../store.ts';
import { problemOf, recordAct, weighAct, type Follow } from './record-act.ts';

/** A file of units and how it is to be taken. */
export interface UnitImport {
  bytes: Uint8Array;
  name: string;
  holdsOn: Day;
  directive: string;
  note?: string | undefined;
  /** The unit under which rows without a parent are put; they become tops where null. */
  under: string | null;
  /** Take the good rows and leave the wrong ones out. */
  skipErrors?: boolean | undefined;
}

/** What each row of the file does, and how many rows there are of each outcome. */
export interface UnitImportOutcome {
  rows: UnitRow[];
  counts: Record<RowOutcome, number>;
  /** The recorded act; null where nothing was written. */
  actId: string | null;
}

/** What every row would do; nothing is written. */
export async function previewUnits(
  db: Db | Tx,
  command: UnitImport,
  acting: Acting,
): Promise<UnitImportOutcome> {
  return (await planned(db, command, acting)).outcome;
}

/** Imports the units as one act. While a row is wrong nothing is written, unless those rows are to be left out. */
export async function importUnits(
  tx: Tx,
  command: UnitImport & { follow: Follow },
  acting: Acting,
): Promise<UnitImportOutcome> {
  const { outcome, act } = await planned(tx, command, acting);
  if (!act || (outcome.counts.error && !command.skipErrors)) return outcome;
  const { id } = await recordAct(tx, { act, follow: command.follow }, acting);
  return { ...outcome, actId: id };
}

// A row that falls may take with it those that stand under it, so the good ones are weighed again until none falls.
async function planned(
  db: Db | Tx,
  command: UnitImport,
  acting: Acting,
): Promise<{ outcome: UnitImportOutcome; act: Act | null }> {
  const under = await topOf(db, command, acting);
  const table = readUnitTable(await readTable(command.bytes, command.name), under?.level ?? null);
  const codes = table.rows.flatMap((row) => [row.code, ...(row.parent ? [row.parent] : [])]);
  const standing = await standingByCode(db, acting.actor, { codes, day: command.holdsOn });
  for (;;) {
    const fallen = table.rows.filter((row) => row.outcome === 'error').length;
    const made = actOfRows(table, { ...command, standing });
    const weighed = made ? await weighAct(db, made.act, acting) : null;
    if (made && weighed && 'faults' in weighed) {
      if (weighed.faults.some((fault) => fault.at === null)) throw problemOf(weighed.faults);
      blame(table, made.from, weighed.faults);
    }
    const nowFallen = table.rows.filter((row) => row.outcome === 'error').length;
    if (nowFallen === fallen) return { outcome: told(table.rows), act: made?.act ?? null };
  }
}

async function topOf(
  db: Db | Tx,
  { under, holdsOn }: UnitImport,
  { actor }: Acting,
): Promise<UnitOnDay | null> {
  if (under === null) return null;
  if (!(await unitsInSight(db, actor, { units: [under], day: holdsOn })).has(under)) throw notFound();
  return unitAt(db, under, holdsOn);
}

function told(rows: UnitRow[]): UnitImportOutcome {
  const counts: Record<RowOutcome, number> = { create: 0, update: 0, skip: 0, error: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  const plain = rows.map(({ row, code, name, level, outcome, changes, problems, notes }) => ({
    row,
    code,
    name,
    level,
    outcome,
    changes,
    problems,
    notes,
  }));
  return { rows: plain, counts, actId: null };
}

export type { RowOutcome, RowProblem, UnitRow };
