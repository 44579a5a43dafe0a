import type { Say } from '../text.tsx';
import css from './columns.module.css';
import type { Column } from './rows.ts';

/** A column of days or moments, before it is known how they are written. */
export interface DateColumn<Row> extends Omit<Column<Row>, 'cell' | 'text' | 'file' | 'sort'> {
  /** The day (`YYYY-MM-DD`) or moment (ISO 8601). */
  on: (row: Row) => string | null | undefined;
  /** What the cell shows beside or in place of the day alone. */
  cell?: Column<Row>['cell'];
  /** Whether it sorts, which it does unless said. */
  sort?: boolean;
}

function dateColumn<Row>(
  { on, sort = true, ...column }: DateColumn<Row>,
  { as, write }: { as: 'day' | 'moment'; write: (date: string) => string },
): Column<Row> {
  const text = (row: Row): string => {
    const date = on(row);
    return date ? write(date) : '';
  };
  return {
    cell: (row) => <DateWords words={text(row)} />,
    ...column,
    text,
    ...(sort ? { sort: on } : {}),
    file: [{ head: column.head, value: on, as }],
  };
}

/** A date in words; only before its time of day may the line break. */
function DateWords({ words }: { words: string }) {
  const [, day, time] = /^(.*) (\d\d:\d\d)$/.exec(words) ?? [null, words, ''];
  if (words === '') return null;
  return (
    <>
      <span className={css.date}>{day}</span> {time}
    </>
  );
}

/** A column of days: written as the language writes them, sorted by time, real dates in files. */
export function dayColumn<Row>(t: Say, column: DateColumn<Row>): Column<Row> {
  return dateColumn(column, { as: 'day', write: t.format.day });
}

/** A column of moments: as `dayColumn`, with the time of day. */
export function momentColumn<Row>(t: Say, column: DateColumn<Row>): Column<Row> {
  return dateColumn(column, { as: 'moment', write: t.format.moment });
}
