import { titleColumn, type Column, type FileColumn, type Line, type Plain } from './rows.ts';

/** A table on its way into a file: what each column holds, and the cells of each row. */
export interface Sheet {
  columns: Pick<FileColumn<never>, 'head' | 'as'>[];
  /** Which column names the rows; in a tree its cells are indented. */
  title: number;
  rows: { level: number; cells: Plain[] }[];
  /** The last line, apart from the rows: all of them together. */
  total?: Plain[] | undefined;
}

/** What stands above a table in a file, and in which language all of it is written. */
export interface Heading {
  /** What the table holds. */
  label: string;
  /** Whose it is, as of which day, and what it was narrowed to: a line each. */
  about: string[];
  language: string;
}

/** A column as files take it: as it says itself, otherwise in its words. */
function inFiles<Row>({ head, text, file }: Column<Row>): FileColumn<Row>[] {
  return file ?? (text ? [{ head, value: text }] : []);
}

/** The rows as they stand in the table, in the columns that files take; `total` is the row of all of them together. */
export function sheetOf<Row>(lines: Line<Row>[], columns: Column<Row>[], total?: Row): Sheet {
  const taken = columns.flatMap(inFiles);
  const naming = titleColumn(columns);
  const cellsOf = (row: Row): Plain[] => taken.map(({ value }) => value(row));
  return {
    columns: taken.map(({ head, as }) => ({ head, as })),
    title: naming ? taken.findIndex(({ head }) => head === naming.head) : -1,
    rows: lines.map(({ row, level }) => ({ level, cells: cellsOf(row) })),
    ...(total === undefined ? {} : { total: cellsOf(total) }),
  };
}

/** A list that is no table on its page, in columns of its own. */
export function sheetOfList<Row>(rows: Row[], columns: FileColumn<Row>[]): Sheet {
  return {
    columns: columns.map(({ head, as }) => ({ head, as })),
    title: 0,
    rows: rows.map((row) => ({ level: 1, cells: columns.map(({ value }) => value(row)) })),
  };
}
