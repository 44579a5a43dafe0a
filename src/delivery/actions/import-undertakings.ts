// Undertakings from a table: every row's outcome first; nothing is written where a row is wrong. One transaction, and one
// batch that names what came in together.
import { idsInOrder } from '#kernel/id';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { learnSizes, type Db, type Tx } from '#platform/db';
import { audit, FIELDS, unitCodes, type Acting } from '#organisation';
import { columnsOf, headingRow, type Column } from '../imports/columns.ts';
import { rowValues, type RowProblem, type RowValues } from '../imports/row.ts';
import type { FactType, State } from '../facts.ts';
import type { SourceRow } from '../imports/source.ts';
import {
  keepLarge,
  keepSlices,
  stageItems,
  tallyBatch,
  undertakingCodes,
  writeStaged,
  type StagedItem,
  type Subject,
} from '../store.ts';

/** What became, or would become, of a row. */
export interface RowOutcome {
  sheet: string;
  row: number;
  outcome: 'create' | 'skip' | 'error';
  values: RowValues;
  problems: RowProblem[];
}

export interface ImportCommand {
  rows: AsyncIterable<SourceRow>;
  /** The day on which imported states hold, and on which items without a start are issued. */
  holdsOn: Day;
  /** The unit that owns rows which name none. */
  under: string | null;
  /** Hears of every row, in order; for a million rows nothing is kept. */
  tell: (outcome: RowOutcome) => void;
}

/** How many rows had which outcome. */
export type Tally = Record<RowOutcome['outcome'], number>;

/** What an import would do; nothing is written. */
export async function previewUndertakings(
  db: Db | Tx,
  command: ImportCommand,
  acting: Acting,
): Promise<Tally> {
  const reading = await beginReading(db, command, acting);
  for await (const _ of accepted(reading, command));
  return reading.tally;
}

/**
 * Imports every row, or none.
 * @throws Problem `delivery.import-refused` with the number of faulty rows; `tell` has heard of each
 */
export async function importUndertakings(tx: Tx, command: ImportCommand, acting: Acting): Promise<Tally> {
  const reading = await beginReading(tx, command, acting);
  await stageItems(tx, accepted(reading, command));
  if (reading.tally.error > 0)
    throw new Problem('delivery.import-refused', 422, { values: { rows: reading.tally.error } });
  await writeStaged(tx, {
    batchId: reading.batchId,
    at: acting.now.toISOString(),
    by: acting.actor.id,
  });
  await learnSizes(tx, ['delivery.undertaking', 'delivery.event', 'delivery.period']);
  await keepSlices(tx, [...reading.roots], [...reading.fields]);
  await tallyBatch(tx, reading.batchId);
  await keepLarge(tx, acting.now);
  await audit(tx, acting, {
    act: 'delivery.import',
    subject: ['batch', reading.batchId],
    detail: { ...reading.tally },
  });
  return reading.tally;
}

interface Reading {
  newId: () => string;
  batchId: string;
  acting: Acting;
  units: Map<string, string>;
  known: Map<string, Pick<Subject, 'id' | 'kind' | 'path' | 'field'>>;
  titles: Set<string>;
  roots: Set<string>;
  fields: Set<string>;
  tally: Tally;
  position: number;
}

async function beginReading(db: Db | Tx, { holdsOn }: ImportCommand, acting: Acting): Promise<Reading> {
  const newId = idsInOrder(acting.now.getTime());
  return {
    newId,
    batchId: newId(),
    acting,
    units: await unitCodes(db, acting.actor, holdsOn),
    known: await undertakingCodes(db),
    titles: new Set(),
    roots: new Set(),
    fields: new Set(),
    tally: { create: 0, skip: 0, error: 0 },
    position: 0,
  };
}

const AT_ONCE = 500;

// The rows that came through, some hundreds at a time.
async function* accepted(reading: Reading, command: ImportCommand): AsyncGenerator<StagedItem[]> {
  let sheet = '';
  let head = 0;
  let columns: Map<Column, number> | null = null;
  let some: StagedItem[] = [];
  for await (const source of command.rows) {
    if (source.sheet !== sheet) {
      if (head && !columns) throw noHeadings(sheet);
      [sheet, head, columns] = [source.sheet, 0, null];
    }
    if (!columns) {
      head += 1;
      if (headingRow([source.cells.map(plain)]) === 0) columns = columnsOf(source.cells.map(plain));
      else if (head >= 30) throw noHeadings(sheet);
      continue;
    }
    if (source.cells.every((cell) => cell === null || cell === '')) continue;
    const item = weigh(reading, command, { source, columns });
    if (item) some.push(item);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (!columns) throw noHeadings(sheet);
  yield some;
}

const noHeadings = (sheet: string) => new Problem('delivery.import-headings', 422, { values: { sheet } });

function plain(cell: SourceRow['cells'][number]): unknown {
  return typeof cell === 'object' && cell !== null ? ('day' in cell ? cell.day : cell.error) : cell;
}

function weigh(
  reading: Reading,
  command: ImportCommand,
  { source, columns }: { source: SourceRow; columns: Map<Column, number> },
): StagedItem | null {
  const problems: RowProblem[] = source.cells.flatMap((cell, at) =>
    typeof cell === 'object' && cell !== null && 'error' in cell
      ? [{ column: String(at + 1), code: 'delivery.row-formula', values: { text: cell.error } }]
      : [],
  );
  const values = rowValues(source.cells.map(plain), columns, problems);
  const subject = subjectOf(reading, { values, under: command.under, problems });
  const twice = values.code !== null && reading.known.has(values.code);
  const outcome = problems.length ? 'error' : twice ? 'skip' : 'create';
  reading.tally[outcome] += 1;
  command.tell({ sheet: source.sheet, row: source.row, outcome, values, problems });
  if (outcome !== 'create') return null;
  if (values.code) reading.known.set(values.code, subject);
  if (subject.path.length > 1 || subject.kind === 'programme') reading.roots.add(subject.rootId);
  reading.fields.add(subject.field);
  reading.position += 1;
  const issuedOn = values.startsOn ?? earlier(values.dueOn, command.holdsOn);
  return {
    subject,
    code: values.code,
    title: values.title,
    summary: values.summary,
    issuedOn,
    dueOn: values.dueOn,
    position: reading.position,
    issuedId: reading.newId(),
    then: secondFact(reading, values, issuedOn),
  };
}

const earlier = (due: Day | null, day: Day) => (due !== null && due < day ? due : day);

function subjectOf(
  { units, known, newId }: Reading,
  { values, under, problems }: { values: RowValues; under: string | null; problems: RowProblem[] },
): Subject {
  const owner = values.owner ? (units.get(values.owner) ?? units.get(unaccented(values.owner))) : under;
  if (!owner)
    problems.push({
      column: 'owner',
      code: values.owner ? 'delivery.row-unit' : 'delivery.row-owner',
      values: { text: values.owner ?? '' },
    });
  const parent = values.parent ? known.get(values.parent) : undefined;
  if (values.parent && !parent)
    problems.push({ column: 'parent', code: 'delivery.row-parent', values: { text: values.parent } });
  if (parent && values.kind === 'programme') problems.push({ column: 'kind', code: 'delivery.wrong-parent' });
  const field = values.field ?? parent?.field ?? 'organisation';
  if (!(FIELDS as readonly string[]).includes(field))
    problems.push({ column: 'field', code: 'delivery.row-word', values: { text: field } });
  const id = newId();
  const path = [...(parent?.path ?? []), id];
  return { id, kind: values.kind, rootId: path[0]!, path, ownerUnitId: owner ?? '', field };
}

// A row's state becomes one more fact, on the day of completion where it is known.
function secondFact(
  { newId, acting: { today } }: Reading,
  { state, doneOn }: RowValues,
  issuedOn: Day,
): StagedItem['then'] {
  const then = (fact: FactType, reached: State, on: Day) => ({
    id: newId(),
    fact,
    state: reached,
    on: on < issuedOn ? issuedOn : on,
  });
  if (state === 'in_progress') return then('started', 'in_progress', issuedOn);
  if (state === 'done') return then('claimed', 'claimed', doneOn ?? today);
  if (state === 'suspended') return then('suspended', 'suspended', today);
  return state === 'cancelled' ? then('cancelled', 'cancelled', today) : null;
}
