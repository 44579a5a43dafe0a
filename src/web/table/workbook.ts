// XLSX for a person to work on or to print: what it is and as of when, then the head, real numbers and days below it.
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/universal';
import { rowHeight } from '#kernel/row-height';
import { FORMULA } from './formula.ts';
import type { FileColumn, Plain } from './rows.ts';
import type { Heading, Sheet } from './sheet.ts';
import { furnished, sheetName } from './worksheet.ts';

const FORMATS = {
  vi: { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' },
  en: { day: 'd mmm yyyy', moment: 'd mmm yyyy hh:mm' },
};
/** Spreadsheets know no time zones: a moment stands there as the clocks of Viet Nam showed it. */
const AHEAD = 7 * 3_600_000;
const WIDEST = 70;
const NARROWEST = 9;
/** Excel takes no longer text into a cell. */
const LONGEST = 32_767;
/** So many characters fit on a sheet of A4 that stands, a little reduced; wider tables lie. */
const UPRIGHT = 92;

/**
 * A value as a cell. A text is a text whatever it begins with: nothing written here is ever a formula, and what could be
 * taken for one is marked as text, so that it does not become one when somebody types in its cell.
 */
function cellOf(value: Plain, as: FileColumn<never>['as'], language: string): CellObject | null {
  if (value === null || value === undefined || value === '') return null;
  const formats = language === 'vi' ? FORMATS.vi : FORMATS.en;
  if (as === 'day') return { type: Date, value: new Date(String(value)), format: formats.day };
  if (as === 'moment')
    return { type: Date, value: new Date(Date.parse(String(value)) + AHEAD), format: formats.moment };
  if (typeof value === 'string')
    return {
      type: String,
      value: value.slice(0, LONGEST),
      wrap: true,
      ...(FORMULA.test(value) ? { format: '@' } : {}),
    };
  if (as === 'share') return { type: Number, value, format: '0.0%' };
  return { type: Number, value, format: Number.isInteger(value) ? '#,##0' : '#,##0.##' };
}

/** Whether what stands below a head is written from the right. */
function isRight({ rows, columns }: Sheet, at: number): boolean {
  if (columns[at]!.as) return true;
  const values = rows.map(({ cells }) => cells[at]).filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

function headOf(sheet: Sheet, at: number): CellObject {
  return {
    type: String,
    value: sheet.columns[at]!.head,
    fontWeight: 'bold',
    wrap: true,
    align: isRight(sheet, at) ? 'right' : 'left',
    alignVertical: 'center',
    backgroundColor: '#f1ece2',
    bottomBorderStyle: 'thin',
  };
}

/** What the table holds, of whom and as of when; texts run on over the empty cells beside them. */
function headingOf({ label, about }: Heading): Row[] {
  const text = (value: string, more: CellObject = {}): Row => [{ type: String, value, ...more }];
  return [text(label, { fontWeight: 'bold', fontSize: 14 }), ...about.map((line) => text(line)), []];
}

function linesOf({ columns, title, rows }: Sheet, language: string): Row[] {
  return rows.map(({ level, cells }) =>
    cells.map((value, at) => {
      const cell = cellOf(value, columns[at]!.as, language);
      const indent = at === title && level > 1 ? { indent: level - 1 } : {};
      return cell && { ...cell, alignVertical: 'top', ...indent };
    }),
  );
}

function totalOf({ columns, total = [] }: Sheet, language: string): Row[] {
  const cells = total.map((value, at) => cellOf(value, columns[at]!.as, language) ?? {});
  return total.length > 0
    ? [cells.map((cell): CellObject => ({ ...cell, fontWeight: 'bold', topBorderStyle: 'thin' }))]
    : [];
}

/** As wide as what stands in most cells, within reason: long texts are wrapped. */
function widthOf({ columns, rows }: Sheet, at: number): number {
  const { head, as } = columns[at]!;
  if (as) return as === 'moment' ? 18 : 13;
  const lengths = rows.map(({ cells }) => String(cells[at] ?? '').length).toSorted((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, most + 2, Math.min(head.length, 14) + 2));
}

function highEnough(row: Row, widths: number[]): Row {
  const cells = row as (CellObject | null)[];
  const height = rowHeight(
    cells.flatMap((cell, at) =>
      typeof cell?.value === 'string' && cell.wrap ? [{ text: cell.value, width: widths[at]! }] : [],
    ),
  );
  return height ? cells.map((cell) => cell && { ...cell, height }) : row;
}

/** A table as an XLSX file with one sheet. */
export async function workbookOf(sheet: Sheet, heading: Heading): Promise<Blob> {
  const { language } = heading;
  const above = headingOf(heading);
  const head = sheet.columns.map((_column, at) => headOf(sheet, at));
  const widths = sheet.columns.map((_column, at) => widthOf(sheet, at));
  const wide = widths.reduce((sum, width) => sum + width, 0) > UPRIGHT;
  return writeExcelFile(
    [
      ...above,
      ...[head, ...linesOf(sheet, language), ...totalOf(sheet, language)].map((row) =>
        highEnough(row, widths),
      ),
    ],
    {
      sheet: sheetName(heading.label),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above.length + 1,
      orientation: 'landscape',
    },
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [
        furnished(heading, { headRow: above.length, levels: sheet.rows, wide, across: widths.length }),
      ],
    },
  ).toBlob();
}
