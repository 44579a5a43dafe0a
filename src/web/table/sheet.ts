import { titleColumn, type Column, type FileColumn, type Line, type Plain } from './rows.ts';

/** A table on its way into a file: what each column holds, and the cells of each row. */
export interface Sheet {
  columns: Pick<FileColumn<never>, 'head' | 'as'>[];
  /** Which column names the rows; in a tree its cells are indented. */
  title: number;
  rows: { level: number; cells: Plain[] }[];
}

/** A column as files take it: as it says itself, otherwise in its words. */
function inFiles<Row>({ head, text, file }: Column<Row>): FileColumn<Row>[] {
  return file ?? (text ? [{ head, value: text }] : []);
}

/** The rows as they stand in the table, in the columns that files take. */
export function sheetOf<Row>(lines: Line<Row>[], columns: Column<Row>[]): Sheet {
  const taken = columns.flatMap(inFiles);
  const naming = titleColumn(columns);
  return {
    columns: taken.map(({ head, as }) => ({ head, as })),
    title: naming ? taken.findIndex(({ head }) => head === naming.head) : -1,
    rows: lines.map(({ row, level }) => ({ level, cells: taken.map(({ value }) => value(row)) })),
  };
}
