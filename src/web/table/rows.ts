import type { ReactNode } from 'react';
import { unaccented } from '#kernel/vietnamese';

/** What a cell says as plain text or number: for sorting, filtering and exports. */
export type Plain = string | number | null | undefined;

/** A column as files take it. */
export interface FileColumn<Row> {
  head: string;
  value: (row: Row) => Plain;
  /** Days (`YYYY-MM-DD`) and moments (ISO 8601) become real dates there, shares (0.825) real percentages. */
  as?: 'day' | 'moment' | 'share' | undefined;
}

/** A column of a table. */
export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The cell in plain words, for the filter and for files; a column without it is left out of both. */
  text?: (row: Row) => Plain;
  /** What files take in place of the words: real days, or apart what the cell shows together. */
  file?: FileColumn<Row>[];
  /** Sortable: by `text`, or by a value of its own. */
  sort?: true | ((row: Row) => Plain);
  align?: 'left' | 'right';
  width?: number | string;
  /** Its place on a phone's card: the title (first column unless said), beside the title, below it, or nowhere. */
  card?: 'title' | 'aside' | 'line' | 'none';
}

/** Reading a list to its end: whether it is still wanted, and where to tell how many rows were read. */
export interface WholeReading {
  signal: AbortSignal;
  told: (count: number) => void;
}

/** A tree read to its last branch. */
export interface Branches<Row> {
  rows: Row[];
  children: (row: Row) => Row[] | undefined;
}

/** How rows hang together, if they do. */
export interface Tree<Row> {
  children: (row: Row) => Row[] | undefined;
  /** Whether a row can be opened although its children are not here yet. */
  more?: (row: Row) => boolean;
  /** Which rows are open at first. */
  open?: (row: Row, level: number) => boolean;
  /** Called when a row is opened: the moment to load its children. */
  onOpen?: (row: Row) => void;
}

export interface Sorting {
  key: string;
  down: boolean;
}

export interface Filter {
  text: string;
  /** The column to look in; all of them if empty. */
  key: string;
}

/** A row as it stands in the table. */
export interface Line<Row> {
  row: Row;
  id: string;
  level: number;
  /** Open, closed, or null where nothing can be opened. */
  open: boolean | null;
  place: number;
  siblings: number;
}

/** Everything that decides which rows stand where. */
export interface Arrangement<Row> {
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  tree?: Tree<Row> | undefined;
  sorting: Sorting | null;
  filter: Filter;
  /** Rows that a person opened or closed, by id. */
  opened: ReadonlyMap<string, boolean>;
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** Order of two plain values; what is missing comes last in either direction. */
function compare(a: Plain, b: Plain, down: boolean): number {
  if (a === null || a === undefined || a === '') return b === null || b === undefined || b === '' ? 0 : 1;
  if (b === null || b === undefined || b === '') return -1;
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
  return down ? -order : order;
}

function sorted<Row>(rows: Row[], { columns, sorting }: Arrangement<Row>): Row[] {
  const column = sorting && columns.find(({ key }) => key === sorting.key);
  const value = column?.sort === true ? column.text : column?.sort;
  if (!sorting || !value) return rows;
  return [...rows].sort((a, b) => compare(value(a), value(b), sorting.down));
}

/** Whether a row's own words contain what is looked for, marks and case aside. */
function matcher<Row>({ columns, filter }: Arrangement<Row>): (row: Row) => boolean {
  const wanted = unaccented(filter.text.trim());
  const places = columns.filter((column) => column.text && (filter.key === '' || column.key === filter.key));
  return (row) =>
    wanted === '' || places.some((column) => unaccented(String(column.text!(row) ?? '')).includes(wanted));
}

/** The rows as they are shown: filtered, sorted among their siblings, opened; ancestors of a match stay. */
export function arrange<Row>(rows: Row[], arrangement: Arrangement<Row>): Line<Row>[] {
  const { tree, rowKey, opened } = arrangement;
  const filtering = arrangement.filter.text.trim() !== '';
  const matches = matcher(arrangement);
  const walk = (siblings: Row[], level: number): Line<Row>[] => {
    const groups: { line: Line<Row>; below: Line<Row>[] }[] = [];
    for (const row of sorted(siblings, arrangement)) {
      const id = rowKey(row);
      const children = tree?.children(row) ?? [];
      const openable = children.length > 0 || (tree?.more?.(row) ?? false);
      const wanted = opened.get(id) ?? tree?.open?.(row, level) ?? false;
      const below = filtering || wanted ? walk(children, level + 1) : [];
      if (filtering && below.length === 0 && !matches(row)) continue;
      const open = openable ? wanted || (filtering && below.length > 0) : null;
      groups.push({ line: { row, id, level, open, place: 0, siblings: 0 }, below });
    }
    return groups.flatMap(({ line, below }, at) => [
      { ...line, place: at + 1, siblings: groups.length },
      ...below,
    ]);
  };
  return walk(rows, 1);
}

/** A whole tree in the order and narrowing that a person gave it, every branch open. */
export function arrangeWhole<Row>(
  { rows, children }: Branches<Row>,
  arrangement: Arrangement<Row>,
): Line<Row>[] {
  return arrange(rows, { ...arrangement, tree: { children, open: () => true }, opened: new Map() });
}

/** The column that names a row. */
export function titleColumn<Row>(columns: Column<Row>[]): Column<Row> | undefined {
  return columns.find((column) => column.card === 'title') ?? columns[0];
}
