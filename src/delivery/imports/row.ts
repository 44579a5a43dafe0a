// One row of a table as one undertaking, or what is wrong with it, column by column.
import type { Day } from '#kernel/day';
import { tidy, unaccented } from '#kernel/vietnamese';
import { fieldOf } from '#organisation';
import { textOf, type Cell } from '#platform/tables';
import type { Column } from './columns.ts';
import { dayIn } from './dates.ts';
import type { Layout } from './layout.ts';
import type { TableRow } from './reading.ts';
import { isMark, stateIn, stateKey, type RowState } from './states.ts';

/** A fault in a row: the column, a code whose sentence is in the texts, and its values. */
export interface RowProblem {
  column: string;
  code: string;
  values?: Record<string, string | number>;
  /** Units that could be meant, where a name is not clear. */
  candidates?: { id: string; name: string; code: string }[];
}

/** What a row says; units are still the words in which they are written. */
export interface RowWords {
  title: string;
  code: string | null;
  kind: 'programme' | 'scheme' | 'item';
  parent: string | null;
  owner: string | null;
  lead: string | null;
  supporting: string | null;
  field: string | null;
  startsOn: Day | null;
  due: Day | null;
  /** Whether the row says when it is due, be it never. */
  dueSaid: boolean;
  state: RowState | null;
  doneOn: Day | null;
  summary: string;
}

const KINDS: Record<string, RowWords['kind']> = {
  programme: 'programme',
  'chuong trinh': 'programme',
  scheme: 'scheme',
  'de an': 'scheme',
  item: 'item',
  'noi dung': 'item',
  'noi dung cu the hoa': 'item',
  'nhiem vu': 'item',
};

/** The longest title, and the longest text that may be given instead of a word for a state. */
const LIMITS = { title: 500, story: 60 };

/** The name of a cell as spreadsheets have it: the first column of the third row is A3. */
export function cellName(at: number, row: number): string {
  let letters = '';
  for (let n = at + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Reads a row by the places of its columns. Faults go into `problems`; what is at fault is null in the values. */
export function rowWords({ source, layout }: TableRow, problems: RowProblem[]): RowWords {
  const { columns } = layout;
  const row = new Reading(source, layout, problems);
  const title = row.text('title');
  if (title === '') row.fault('title', 'delivery.row-title');
  if (title.length > LIMITS.title) row.fault('title', 'delivery.row-too-long', { limit: LIMITS.title });
  const { state, doneOn: marked, story } = stateOf(row, layout);
  const doneOn = row.day('doneOn') ?? marked;
  const summary = [row.text('summary'), story].filter(Boolean).join('\n');
  const words: RowWords = {
    title,
    code: row.text('code') || null,
    kind: kindOf(row),
    parent: row.text('parent') || null,
    owner: row.text('owner') || null,
    lead: row.text('lead') || null,
    supporting: columns.has('supporting') ? row.lines('supporting') : null,
    field: fieldOf(row.text('field')) ?? (row.text('field') || null),
    startsOn: row.day('startsOn'),
    due: row.day('dueOn'),
    dueSaid: row.text('dueOn') !== '',
    state: state ?? (doneOn && !columns.has('state') && !layout.marks.length ? 'done' : null),
    doneOn,
    summary,
  };
  if (words.startsOn && words.due && words.due < words.startsOn)
    row.fault('dueOn', 'delivery.due-before-start');
  return words;
}

function kindOf(row: Reading): RowWords['kind'] {
  const said = row.text('kind');
  const kind = said === '' ? 'item' : KINDS[unaccented(said)];
  if (!kind) row.fault('kind', 'delivery.row-word', { text: said });
  return kind ?? 'item';
}

interface StateRead {
  state: RowState | null;
  /** The day that stands in place of a mark. */
  doneOn: Day | null;
  /** A story told in place of a state. */
  story: string;
}

function stateOf(row: Reading, { marks, hundred, states }: Layout): StateRead {
  const nothing = { state: null, doneOn: null, story: '' };
  const marked = marks.filter(({ at }) => isMark(row.cell(at)) || Boolean(dayIn(row.cell(at))));
  if (marked.length > 1) {
    row.fault('state', 'delivery.row-two-states', { cell: row.nameOf(marked[1]!.at) });
    return nothing;
  }
  const [mark] = marked;
  if (mark) {
    const day = isMark(row.cell(mark.at)) ? null : (dayIn(row.cell(mark.at)) ?? null);
    return { ...nothing, state: mark.state, doneOn: mark.state === 'done' ? day : null };
  }
  const cell = row.cellOf('state');
  const text = row.text('state');
  const said = text === '' ? undefined : states.get(stateKey(text));
  const state = said === undefined ? stateIn(cell, hundred) : said;
  if (state !== undefined) return { ...nothing, state };
  if (text.length > LIMITS.story) return { ...nothing, story: text };
  row.fault('state', 'delivery.row-state', { text });
  return nothing;
}

/** A row while it is read: its cells by column, and the faults found. */
class Reading {
  private readonly source: TableRow['source'];
  private readonly columns: Layout['columns'];
  private readonly problems: RowProblem[];

  constructor(source: TableRow['source'], { columns, marks }: Layout, problems: RowProblem[]) {
    this.source = source;
    this.columns = columns;
    this.problems = problems;
    for (const [column, at] of [...columns, ...marks.map((mark) => ['state' as const, mark.at] as const)]) {
      const cell = source.cells[at];
      if (column !== 'number' && typeof cell === 'object' && cell !== null && 'error' in cell)
        this.problems.push({
          column,
          code: 'delivery.row-formula',
          values: { text: cell.error, cell: this.nameOf(at) },
        });
    }
  }

  /** A cell's value; a formula's error, told already, counts as nothing. */
  cell(at: number | undefined): Cell | string {
    const cell = at === undefined ? null : (this.source.cells[at] ?? null);
    return typeof cell === 'object' && cell !== null && 'error' in cell ? null : cell;
  }

  cellOf(column: Column): Cell | string {
    return this.cell(this.columns.get(column));
  }

  /** What stands in a column, on one line. */
  text(column: Column): string {
    const cell = this.cellOf(column);
    return cell === null ? '' : tidy(textOf(cell as Cell));
  }

  /** The same with its line breaks. */
  lines(column: Column): string {
    return textOf(this.cellOf(column) as Cell).trim();
  }

  day(column: Column): Day | null {
    const day = dayIn(this.cellOf(column));
    if (day === undefined) this.fault(column, 'delivery.row-day', { text: this.text(column) });
    return day ?? null;
  }

  nameOf(at: number): string {
    return cellName(at, this.source.row);
  }

  fault(column: Column, code: string, values: Record<string, string | number> = {}): void {
    const at = this.columns.get(column);
    const place: Record<string, string> = at === undefined ? {} : { cell: this.nameOf(at) };
    this.problems.push({ column, code, values: { ...place, ...values } });
  }
}
