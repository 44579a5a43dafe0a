import { useText } from '../text.tsx';
import {
  arrange,
  arrangeWhole,
  type Arrangement,
  type Branches,
  type FileColumn,
  type Line,
  type WholeReading,
} from './rows.ts';
import { sheetOf, sheetOfList } from './sheet.ts';
import css from './table-tools.module.css';
import { TakeAway } from './take-away.tsx';

/** What files need to know of a table beyond its rows. */
export interface TakenTable<Row> {
  /** What the table holds: for those who do not see it, and above it in files. */
  label: string;
  /** The name of the file, CSV or XLSX, that it can be taken away as; none without it. */
  file?: string | undefined;
  /** What its rows were narrowed to above the table, in words. */
  about?: string[] | undefined;
  /** Reads every row, where only the first of a long list are here: files hold them all. */
  everyRow?: ((reading: WholeReading) => Promise<Row[]>) | undefined;
  /** Reads a tree to its last branch, where branches come as they are opened: files hold them all. */
  everyBranch?: ((reading: WholeReading) => Promise<Branches<Row>>) | undefined;
  /** All rows together, where a last line says it. */
  total?: { row: Row } | undefined;
}

interface TableFilesProps<Row> {
  table: TakenTable<Row>;
  /** The rows as they are shown. */
  lines: Line<Row>[];
  arrangement: Arrangement<Row>;
}

/** The files that a table can be taken away as: the rows shown, or all of the list or tree arranged as they are. */
export function TableFiles<Row>({ table, lines, arrangement }: TableFilesProps<Row>) {
  const t = useText();
  const { file, label, about = [], everyRow, everyBranch, total } = table;
  if (!file) return null;
  const { text, key } = arrangement.filter;
  const sought = text.trim();
  const head = arrangement.columns.find((column) => column.key === key)?.head;
  const words = sought && [head, t('web.table.sought', { words: sought })].filter(Boolean).join(': ');
  const whole = async (reading: WholeReading): Promise<Line<Row>[]> => {
    if (everyBranch) return arrangeWhole(await everyBranch(reading), arrangement);
    return everyRow ? arrange(await everyRow(reading), arrangement) : lines;
  };
  return (
    <TakeAway
      name={file}
      label={label}
      about={[...about, words]}
      sheet={async (reading) =>
        sheetOf(await whole(reading), arrangement.columns, sought ? undefined : total?.row)
      }
    />
  );
}

interface ListFilesProps<Row> {
  /** The name of the files. */
  file: string;
  /** What the list holds. */
  label: string;
  about?: string[] | undefined;
  rows: Row[];
  /** Reads every row, where only the first of a long list are here: files hold them all. */
  everyRow?: ((reading: WholeReading) => Promise<Row[]>) | undefined;
  columns: FileColumn<Row>[];
}

/** The files of a list that is no table on its page. */
export function ListFiles<Row>({ file, label, about, rows, everyRow, columns }: ListFilesProps<Row>) {
  return (
    <div className={css.tools} data-alone="">
      <TakeAway
        {...{ name: file, label, about }}
        sheet={async (reading) => sheetOfList(everyRow ? await everyRow(reading) : rows, columns)}
      />
    </div>
  );
}
