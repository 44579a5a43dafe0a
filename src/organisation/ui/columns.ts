import type { Column } from '#web';

type Words<Row> = Omit<Column<Row>, 'cell' | 'text'> & { text: (row: Row) => string };

/** A column of words: shown, sorted, filtered and exported as they stand. */
export function words<Row>({ text, ...rest }: Words<Row>): Column<Row> {
  return { sort: true, ...rest, text, cell: text };
}
