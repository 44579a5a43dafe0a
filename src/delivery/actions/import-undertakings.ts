// Undertakings from a table: every row's outcome first; nothing is written where a row is wrong. One transaction, and one
// batch that names what came in together.
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { copyInto, copyLine, type Db, type Tx } from '#platform/db';
import { audit, FIELDS, unitCodes, type Acting } from '#organisation';
import { columnsOf, headingRow, type Column } from '../imports/columns.ts';
import { rowValues, type RowProblem, type RowValues } from '../imports/row.ts';
import type { SourceRow } from '../imports/source.ts';
import { FOREVER } from '../facts.ts';
import { keepLarge, keepSlices, tallyBatch, undertakingCodes, type Subject } from '../store.ts';

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
  for await (const _ of outcomes(reading, command));
  return reading.tally;
}

/**
 * Imports every row, or none.
 * @throws Problem `delivery.import-refused` with the number of faulty rows; `tell` has heard of each
 */
export async function importUndertakings(tx: Tx, command: ImportCommand, acting: Acting): Promise<Tally> {
  const reading = await beginReading(tx, command, acting);
  let batch: Accepted[] = [];
  for await (const accepted of outcomes(reading, command)) {
    batch.push(accepted);
    if (batch.length >= 50_000) {
      await writeBatch(tx, reading, batch);
      batch = [];
    }
  }
  if (reading.tally.error > 0)
    throw new Problem('delivery.import-refused', 422, { values: { rows: reading.tally.error } });
  await writeBatch(tx, reading, batch);
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

type Accepted = { subject: Subject; values: RowValues; startsOn: Day; position: number };

async function beginReading(db: Db | Tx, { holdsOn }: ImportCommand, acting: Acting): Promise<Reading> {
  return {
    batchId: newId(acting.now.getTime()),
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

async function* outcomes(reading: Reading, command: ImportCommand): AsyncGenerator<Accepted> {
  let sheet = '';
  let head: SourceRow[] = [];
  let columns: Map<Column, number> | null = null;
  for await (const source of command.rows) {
    if (source.sheet !== sheet) {
      if (head.length && !columns) throw noHeadings(sheet);
      [sheet, head, columns] = [source.sheet, [], null];
    }
    if (!columns) {
      head.push(source);
      if (headingRow([source.cells.map(plain)]) === 0) columns = columnsOf(source.cells.map(plain));
      else if (head.length >= 30) throw noHeadings(sheet);
      continue;
    }
    if (source.cells.every((cell) => cell === null || cell === '')) continue;
    const accepted = weigh(reading, command, { source, columns });
    if (accepted) yield accepted;
  }
  if (!columns) throw noHeadings(sheet);
}

const noHeadings = (sheet: string) => new Problem('delivery.import-headings', 422, { values: { sheet } });

function plain(cell: SourceRow['cells'][number]): unknown {
  return typeof cell === 'object' && cell !== null ? ('day' in cell ? cell.day : cell.error) : cell;
}

function weigh(
  reading: Reading,
  command: ImportCommand,
  { source, columns }: { source: SourceRow; columns: Map<Column, number> },
): Accepted | null {
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
  return {
    subject,
    values,
    startsOn: values.startsOn ?? earlier(values.dueOn, command.holdsOn),
    position: reading.position,
  };
}

const earlier = (due: Day | null, day: Day) => (due !== null && due < day ? due : day);

function subjectOf(
  { units, known, acting }: Reading,
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
  const id = newId(acting.now.getTime());
  const path = [...(parent?.path ?? []), id];
  return { id, kind: values.kind, rootId: path[0]!, path, ownerUnitId: owner ?? '', field };
}

async function writeBatch(tx: Tx, { batchId, acting }: Reading, batch: Accepted[]): Promise<void> {
  const at = acting.now.toISOString();
  const by = acting.actor.id;
  await copyInto(tx, {
    table: 'delivery.undertaking',
    columns: [
      'id',
      'kind',
      'parent_id',
      'root_id',
      'path',
      'owner_unit_id',
      'code',
      'title',
      'title_key',
      'summary',
      'search',
      'field',
      'starts_on',
      'due_on',
      'position',
      'batch_id',
      'recorded_at',
      'recorded_by',
      'issued_at',
    ],
    rows: lines(batch, ({ subject, values, startsOn, position }) => [
      [
        subject.id,
        subject.kind,
        subject.path.at(-2) ?? null,
        subject.rootId,
        subject.path,
        subject.ownerUnitId,
        values.code,
        values.title,
        sortKey(values.title),
        values.summary,
        unaccented(`${values.code ?? ''} ${values.title}`),
        subject.field,
        startsOn,
        values.dueOn,
        position,
        batchId,
        at,
        by,
        at,
      ],
    ]),
  });
  await copyInto(tx, {
    table: 'delivery.event',
    columns: [
      'id',
      'undertaking_id',
      'fact',
      'holds_on',
      'due_on',
      'by_unit_id',
      'source_id',
      'recorded_at',
      'recorded_by',
    ],
    rows: lines(batch, ({ subject, values, startsOn }) =>
      histories(values, startsOn, acting.today).map((fact) => [
        newId(acting.now.getTime()),
        subject.id,
        fact.fact,
        fact.on,
        fact.due,
        subject.ownerUnitId,
        batchId,
        at,
        by,
      ]),
    ),
  });
  await copyInto(tx, {
    table: 'delivery.period',
    columns: [
      'subject_id',
      'undertaking_id',
      'unit_id',
      'kind',
      'root_id',
      'field',
      'state',
      'due_on',
      'done_on',
      'valid_from',
      'valid_to',
    ],
    rows: lines(batch, ({ subject, values, startsOn }) => {
      const facts = histories(values, startsOn, acting.today);
      return facts.flatMap((fact, n) => {
        const to = facts[n + 1]?.on ?? FOREVER;
        return fact.on === to
          ? []
          : [
              [
                subject.id,
                subject.id,
                subject.ownerUnitId,
                subject.kind,
                subject.rootId,
                subject.field,
                fact.state,
                values.dueOn,
                fact.state === 'claimed' ? fact.on : null,
                fact.on,
                to,
              ],
            ];
      });
    }),
  });
}

// A row's state becomes one more fact, on the day of completion where it is known.
function histories({ state, dueOn, doneOn }: RowValues, startsOn: Day, today: Day) {
  const issued = { fact: 'issued', state: 'planned', on: startsOn, due: dueOn };
  const then = (fact: string, reached: string, on: Day) => [
    issued,
    { fact, state: reached, on: on < startsOn ? startsOn : on, due: null },
  ];
  if (state === 'in_progress') return then('started', 'in_progress', startsOn);
  if (state === 'done') return then('claimed', 'claimed', doneOn ?? today);
  if (state === 'suspended') return then('suspended', 'suspended', today);
  return state === 'cancelled' ? then('cancelled', 'cancelled', today) : [issued];
}

async function* lines(batch: Accepted[], rows: (one: Accepted) => unknown[][]): AsyncGenerator<string> {
  for (const one of batch) {
    let text = '';
    for (const row of rows(one)) text += copyLine(row);
    yield text;
  }
}
