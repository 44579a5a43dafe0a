// One row of a table as one undertaking, or what is wrong with it, column by column.
import { isDay, type Day } from '#kernel/day';
import { tidy, unaccented } from '#kernel/vietnamese';
import { fieldOf } from '#organisation';
import type { Column } from './columns.ts';

/** A fault in a row: the column, a code whose sentence is in the texts, and its values. */
export interface RowProblem {
  column: string;
  code: string;
  values?: Record<string, string | number>;
}

/** What a row says. */
export interface RowValues {
  title: string;
  code: string | null;
  kind: 'programme' | 'scheme' | 'item';
  parent: string | null;
  owner: string | null;
  field: string | null;
  startsOn: Day | null;
  dueOn: Day | null;
  state: 'planned' | 'in_progress' | 'done' | 'suspended' | 'cancelled' | null;
  doneOn: Day | null;
  summary: string;
}

const KINDS: Record<string, RowValues['kind']> = {
  programme: 'programme',
  'chuong trinh': 'programme',
  scheme: 'scheme',
  'de an': 'scheme',
  item: 'item',
  'noi dung': 'item',
  'noi dung cu the hoa': 'item',
  'nhiem vu': 'item',
};
const STATES: Record<string, NonNullable<RowValues['state']>> = {
  planned: 'planned',
  'chua bat dau': 'planned',
  'chua thuc hien': 'planned',
  in_progress: 'in_progress',
  'in progress': 'in_progress',
  'dang thuc hien': 'in_progress',
  done: 'done',
  'hoan thanh': 'done',
  'da hoan thanh': 'done',
  suspended: 'suspended',
  'tam dung': 'suspended',
  cancelled: 'cancelled',
  huy: 'cancelled',
};

/** Reads a cell as a day: a date cell, `YYYY-MM-DD` or `DD/MM/YYYY`. Undefined where it is none of these. */
export function dayIn(cell: unknown): Day | null | undefined {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  if (text === '') return null;
  if (text.length === 10 && text.charCodeAt(4) === 45) return isDay(text) ? text : undefined;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = match && `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  return day && isDay(day) ? day : undefined;
}

/** Reads a row by the places of its columns. Faults go into `problems`; what is at fault is null in the values. */
export function rowValues(
  cells: readonly unknown[],
  columns: Map<Column, number>,
  problems: RowProblem[],
): RowValues {
  const cell = (column: Column) => {
    const at = columns.get(column);
    return at === undefined ? undefined : cells[at];
  };
  const text = (column: Column) => {
    const value = cell(column);
    return value === undefined || value === null ? '' : tidy(String(value));
  };
  const day = (column: Column) => {
    const read = dayIn(cell(column));
    if (read === undefined)
      problems.push({ column, code: 'delivery.row-day', values: { text: text(column) } });
    return read ?? null;
  };
  const word = <T>(column: Column, known: Record<string, T>): T | null => {
    const said = text(column);
    if (said === '') return null;
    const meant = known[unaccented(said)];
    if (meant === undefined) problems.push({ column, code: 'delivery.row-word', values: { text: said } });
    return meant ?? null;
  };
  const title = text('title');
  if (title === '') problems.push({ column: 'title', code: 'delivery.row-title' });
  if (title.length > 500)
    problems.push({ column: 'title', code: 'delivery.row-too-long', values: { limit: 500 } });
  const values: RowValues = {
    title,
    code: text('code') || null,
    kind: word('kind', KINDS) ?? 'item',
    parent: text('parent') || null,
    owner: text('owner') || null,
    field: fieldOf(text('field')) ?? (text('field') || null),
    startsOn: day('startsOn'),
    dueOn: day('dueOn'),
    state: word('state', STATES),
    doneOn: day('doneOn'),
    summary: text('summary'),
  };
  if (values.startsOn && values.dueOn && values.dueOn < values.startsOn)
    problems.push({ column: 'dueOn', code: 'delivery.due-before-start' });
  return values;
}
