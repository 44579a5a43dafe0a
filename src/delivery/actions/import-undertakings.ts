// Trackers and plans in: CSV or XLSX, row by row, every row with its outcome before anything is written. A million rows go
// through as a stream; of a tracker it is kept which row made what, so that the next reading of the sheet finds it.
import { setImmediate } from 'node:timers/promises';
import type { Day } from '#kernel/day';
import { idsInOrder } from '#kernel/id';
import { Problem } from '#kernel/problem';
import { learnSizes, type Db, type Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { Layout } from '../imports/layout.ts';
import { OUTCOMES, type RowOutcome } from '../imports/outcome.ts';
import { tableRows } from '../imports/reading.ts';
import type { Source, SourceRow } from '../imports/source.ts';
import { weigh, type Change, type Scales } from '../imports/weighing.ts';
import { givenMapping, mappingBy, openScales, type Keeping, type SaidOfSheet } from './weighing-scales.ts';
import {
  insertBatch,
  insertMapping,
  insertTrackedAssignments,
  insertTrackedRows,
  keepLarge,
  keepSlices,
  stageItems,
  stagedBytes,
  tallyBatch,
  writeStaged,
  type NewAssignment,
  type StagedItem,
  type Tally,
  type TrackedRow,
} from '../store.ts';
import { changeTracked } from './change-tracked.ts';

export interface ImportCommand {
  source: Source;
  /** The file's name: a sheet without a mapping is known again by it. */
  file: string;
  /** The day on which imported states hold, and on which items without a start are issued. */
  holdsOn: Day;
  /** The unit that keeps the tracker and owns rows which name no owner. */
  under: string | null;
  /** A mapping by its name, remembered or to be remembered. */
  mappingName?: string | null;
  /** What somebody said of columns, names and words for states; the rest is guessed. */
  mapping?: SaidOfSheet | undefined;
  /** Whether rows at fault are left out; otherwise one of them stops the import. */
  skipErrors?: boolean;
  /** Hears of every row, in order; for a million rows nothing is kept. */
  tell: (outcome: RowOutcome) => void;
  /** Hears of every sheet in which a table was found, with its first rows. */
  onSheet?: (sheet: string, layout: Layout, head: readonly SourceRow[]) => void;
  /** Hears how many rows were read so far. */
  onRead?: (rows: number) => void;
  /** Stops the import: its reason is thrown, and nothing is written. */
  signal?: AbortSignal;
}

/** What an import would do; nothing is written. @throws Problem `delivery.import-headings`, `delivery.not-yours` */
export async function previewUndertakings(
  db: Db | Tx,
  command: ImportCommand,
  acting: Acting,
): Promise<Tally> {
  const reading = await beginReading(db, command, acting);
  for await (const _ of accepted(reading, command));
  return reading.tally;
}

/** An import that was made. */
export interface Imported {
  batchId: string;
  tally: Tally;
}

/**
 * Imports every row, or none.
 * @throws Problem `delivery.import-refused` with the number of faulty rows; `tell` has heard of each. Whatever it was
 * stopped with
 */
export async function importUndertakings(tx: Tx, command: ImportCommand, acting: Acting): Promise<Imported> {
  const reading = await beginReading(tx, command, acting);
  const { batchId, tally, keeping } = reading;
  await stageItems(tx, accepted(reading, command));
  if (tally.error > 0 && !command.skipErrors)
    throw new Problem('delivery.import-refused', 422, { values: { rows: tally.error } });
  if (keeping)
    await insertBatch(tx, {
      id: batchId,
      unitId: keeping.unit.id,
      file: command.file,
      mapping: command.mappingName ?? null,
      holdsOn: command.holdsOn,
      counts: tally,
      acting,
    });
  await heard(command);
  await writeStaged(tx, { batchId, at: acting.now.toISOString(), by: acting.actor.id });
  await insertTrackedAssignments(tx, batchId, { assignments: reading.assignments, acting });
  if (tally.create > 0) {
    await learnSizes(tx, ['delivery.undertaking', 'delivery.event', 'delivery.period']);
    await keepSlices(tx, [...reading.roots], [...reading.fields]);
    await heard(command);
    await tallyBatch(tx, batchId);
  }
  for (const change of reading.changes) {
    await changeTracked(tx, { change, batchId, holdsOn: command.holdsOn }, acting);
    await heard(command);
  }
  await keepLarge(tx, acting.now);
  if (keeping) {
    await insertTrackedRows(tx, batchId, reading.tracked);
    await remember(tx, { command, keeping, layouts: reading.layouts }, acting);
    // The next reading of a sheet looks its rows up here.
    await learnSizes(tx, ['delivery.assignment', 'delivery.tracked_row', 'delivery.batch']);
  }
  await audit(tx, acting, {
    act: 'delivery.import',
    unitId: keeping?.unit.id,
    subject: ['batch', batchId],
    detail: { ...tally, file: command.file },
  });
  await heard(command);
  return { batchId, tally };
}

interface Reading {
  batchId: string;
  acting: Acting;
  scales: Scales;
  keeping: Keeping | null;
  layouts: Layout[];
  assignments: NewAssignment[];
  changes: Change[];
  tracked: TrackedRow[];
  roots: Set<string>;
  fields: Set<string>;
  tally: Tally;
  position: number;
}

async function beginReading(db: Db | Tx, command: ImportCommand, acting: Acting): Promise<Reading> {
  const newId = idsInOrder(acting.now.getTime());
  const { scales, keeping } = await openScales(db, { ...command, newId }, acting);
  return {
    batchId: newId(),
    acting,
    scales,
    keeping,
    layouts: [],
    assignments: [],
    changes: [],
    tracked: [],
    roots: new Set(),
    fields: new Set(),
    tally: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as unknown as Tally,
    position: 0,
  };
}

const AT_ONCE = 500;

// Lets whoever asks how far it has come, or has it stop, be heard before the end.
async function heard({ signal }: Pick<ImportCommand, 'signal'>): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

async function* counted(command: ImportCommand): AsyncGenerator<SourceRow> {
  let rows = 0;
  for await (const row of command.source.rows()) {
    rows += 1;
    if (rows % AT_ONCE === 0) {
      command.onRead?.(rows);
      await heard(command);
    }
    yield row;
  }
  command.onRead?.(rows);
}

// The rows that came through, some hundreds at a time.
async function* accepted(reading: Reading, command: ImportCommand): AsyncGenerator<Buffer> {
  let some: StagedItem[] = [];
  const known = givenMapping(command, reading.keeping);
  const rows = tableRows(counted(command), {
    ...known,
    names: reading.scales.tree.names,
    onSheet: (sheet, layout, head) => {
      reading.layouts.push(layout);
      command.onSheet?.(sheet, layout, head);
    },
  });
  for await (const row of rows) {
    const { outcome, create, change, about } = await weigh(row, reading.scales);
    reading.tally[outcome.outcome] += 1;
    command.tell(outcome);
    if (change) reading.changes.push(change);
    if (about && !row.layout.plan)
      reading.tracked.push({ sheet: row.source.sheet, row: row.source.row, undertakingId: about });
    if (!create) continue;
    some.push(taken(reading, create));
    if (some.length < AT_ONCE) continue;
    yield stagedBytes(some);
    some = [];
  }
  yield stagedBytes(some);
}

function taken(
  reading: Reading,
  { item, lead, supporting }: { item: StagedItem; lead: string | null; supporting: string[] },
): StagedItem {
  const { subject, issuedOn } = item;
  if (subject.path.length > 1 || subject.kind === 'programme') reading.roots.add(subject.rootId);
  reading.fields.add(subject.field);
  reading.position += 1;
  const charge = (unitId: string, part: 'lead' | 'support') =>
    reading.assignments.push({
      undertakingId: subject.id,
      unitId,
      part,
      holdsOn: issuedOn,
      byUnitId: subject.ownerUnitId,
    });
  if (lead) charge(lead, 'lead');
  for (const unit of supporting) charge(unit, 'support');
  return { ...item, position: reading.position };
}

async function remember(
  tx: Tx,
  { command, keeping, layouts }: { command: ImportCommand; keeping: Keeping; layouts: Layout[] },
  acting: Acting,
): Promise<void> {
  const { mappingName: name, mapping } = command;
  const before = keeping.mappings.find((one) => one.name === name);
  if (!name || (before && !mapping)) return;
  const fresh = mappingBy(layouts, { name, said: mapping ?? {}, before });
  await insertMapping(tx, keeping.unit.id, { mapping: fresh, acting });
}
