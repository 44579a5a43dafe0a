// Tables as an XLSX file to work with and to print: what each holds, its head, real numbers and days below it. The same sheets
// give the same bytes, whenever and wherever they are written.
import writeExcelFile, { type CellObject, type Row, type Sheet as Written } from 'write-excel-file/node';
import { Buffer } from 'node:buffer';
import { unzipSync, zipSync } from 'fflate';
import { rowHeight } from '#kernel/row-height';
import { printable } from './print.ts';
import type { Cell } from './table.ts';

/** A cell of a head; one that others cover by their spans is left out. */
export interface HeadCell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
}

export interface WrittenSheet {
  name: string;
  /** What the table holds, whose it is: lines above the head. */
  about?: string[];
  head: HeadCell[][];
  /** The first column names the rows. */
  rows: Cell[][];
  /** How wide the columns are, in characters; without them the first is wide, the others narrow. */
  widths?: number[];
}

/** So much of its letters a column holds in bold. */
const BOLD = 0.9;
/** A cell of Excel holds so many characters; a file with longer ones is called damaged. */
const LONGEST_TEXT = 32_767;
/** Excel allows 31 characters in a sheet's name, and not all of them. */
const LONGEST_NAME = 31;
const [WIDE, NARROW] = [40, 14];
/** More columns than a sheet of A4 that stands can hold. */
const UPRIGHT = 4;
/** The first day a ZIP can name, by the local clock, as ZIP means it. */
const mtime = new Date(1980, 0, 1);

/**
 * Sheets as an XLSX file. A text stays a text whatever it begins with; numbers are numbers, days are days. Head and first column
 * stay in sight; on paper the head stands on every page.
 */
export async function writeWorkbook(sheets: WrittenSheet[]): Promise<Buffer> {
  const names = namesOf(sheets.map(({ name }) => name));
  const layouts = sheets.map(({ about = [], head, rows }, n) => ({
    ...{ name: names[n]!, headRow: about.length && about.length + 1, headRows: head.length },
    ...{ rows: rows.length, across: acrossOf(head) },
  }));
  const written = sheets.map(({ about = [], head, rows, widths }, n): Written<Buffer> => {
    const { headRow, headRows, across } = layouts[n]!;
    const columns = Array.from({ length: across }, (_, at) => widths?.[at] ?? (at === 0 ? WIDE : NARROW));
    const below = [...headOf(head, across), ...rows.map((row) => row.map(cellOf))];
    return {
      sheet: names[n]!,
      data: [...aboveOf(about), ...below.map((row) => highEnough(row, columns))],
      columns: columns.map((width) => ({ width })),
      ...{ stickyRowsCount: headRow + headRows, stickyColumnsCount: 1 },
      orientation: 'landscape',
    };
  });
  const features = [printable(layouts, UPRIGHT)];
  const file = await writeExcelFile(written, {
    ...{ fontFamily: 'Times New Roman', fontSize: 12, features },
  }).toBuffer();
  return Buffer.from(zipSync(unzipSync(new Uint8Array(file)), { mtime }));
}

// Two sheets cannot have one name, whatever was cut off; one that another has already is numbered.
function namesOf(given: string[]): string[] {
  const cut = (name: string) => name.slice(0, LONGEST_NAME).trim();
  const names = given.map((name) => cut(name.replaceAll(/[[\]/\\:*?']/g, '-').trim()));
  return names.map((name, n) => (name && names.indexOf(name) === n ? name : cut(`${n + 1} ${name}`)));
}

const acrossOf = (head: HeadCell[][]) => (head[0] ?? []).reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);

// Texts that are merged over several rows have the room of them all.
function highEnough(row: Row, columns: number[]): Row {
  const cells = row as (CellObject | null)[];
  const height = rowHeight(
    cells.flatMap((cell, at) => {
      if (typeof cell?.value !== 'string' || !cell.wrap || cell.rowSpan) return [];
      const width = columns.slice(at, at + (cell.columnSpan ?? 1)).reduce((sum, one) => sum + one, 0);
      return [{ text: cell.value, width: cell.fontWeight === 'bold' ? width * BOLD : width }];
    }),
  );
  return height ? cells.map((cell) => cell && { ...cell, height }) : row;
}

// Texts run on over the empty cells beside them.
function aboveOf(about: string[]): Row[] {
  const lines = about.map((value, n): Row => [
    { type: String, value, ...(n ? {} : { fontWeight: 'bold', fontSize: 14 }) },
  ]);
  return lines.length ? [...lines, []] : [];
}

function headOf(head: HeadCell[][], across: number): Row[] {
  const rows = head.map((): (CellObject | null)[] => Array.from({ length: across }, () => null));
  const taken = head.map(() => new Set<number>());
  head.forEach((cells, r) => {
    let at = 0;
    for (const { text, colSpan = 1, rowSpan = 1 } of cells) {
      while (taken[r]!.has(at)) at += 1;
      for (let row = r; row < r + rowSpan; row += 1)
        for (let column = at; column < at + colSpan; column += 1) taken[row]?.add(column);
      rows[r]![at] = {
        ...{ type: String, value: text, format: '@', wrap: true, fontWeight: 'bold' },
        ...{ align: 'center', alignVertical: 'center', backgroundColor: '#f1ece2', borderStyle: 'thin' },
        ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      };
      at += colSpan;
    }
  });
  return rows;
}

function cellOf(cell: Cell): CellObject {
  const look = { alignVertical: 'top', borderStyle: 'thin' } as const;
  if (cell === null || cell === '') return look;
  if (typeof cell === 'number')
    return { type: Number, value: cell, format: Number.isInteger(cell) ? '#,##0' : '#,##0.##', ...look };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell, ...look };
  if (typeof cell === 'object' && 'day' in cell)
    return { type: Date, value: new Date(cell.day), format: 'dd/mm/yyyy', ...look };
  const text = typeof cell === 'string' ? cell : cell.error;
  const value = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 2)} …` : text;
  return { type: String, value, format: '@', wrap: true, ...look };
}
