// XLSX for a person to work on or to print: real numbers and days, the head always in sight and on every printed page.
import writeExcelFile, { type CellObject, type Feature, type Row } from 'write-excel-file/universal';
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { FileColumn, Plain } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** How a workbook is named, and in which language it is written. */
export interface Naming {
  /** What the table holds: its sheet's name, and what stands at the head of printed pages. */
  label: string;
  language: string;
}

const FORMATS = {
  vi: { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' },
  en: { day: 'd mmm yyyy', moment: 'd mmm yyyy hh:mm' },
};
/** Spreadsheets know no time zones: a moment stands there as the clocks of Viet Nam showed it. */
const AHEAD = 7 * 3_600_000;
const WIDEST = 70;
const NARROWEST = 9;

/** A value as a cell. A text is a text whatever it begins with; nothing written here is ever a formula. */
function cellOf(value: Plain, as: FileColumn<never>['as'], language: string): CellObject | null {
  if (value === null || value === undefined || value === '') return null;
  const formats = language === 'vi' ? FORMATS.vi : FORMATS.en;
  if (as === 'day') return { type: Date, value: new Date(String(value)), format: formats.day };
  if (as === 'moment')
    return { type: Date, value: new Date(Date.parse(String(value)) + AHEAD), format: formats.moment };
  if (typeof value === 'string') return { type: String, value, wrap: true };
  if (as === 'share') return { type: Number, value, format: '0.0%' };
  return { type: Number, value, format: Number.isInteger(value) ? '#,##0' : '#,##0.##' };
}

function headOf({ head, as }: Sheet['columns'][number]): CellObject {
  return {
    type: String,
    value: head,
    fontWeight: 'bold',
    wrap: true,
    align: as ? 'right' : 'left',
    alignVertical: 'center',
    backgroundColor: '#f1ece2',
    bottomBorderStyle: 'thin',
  };
}

/** As wide as what stands in most cells, within reason: long texts are wrapped. */
function widthOf({ columns, rows }: Sheet, at: number): number {
  const { head, as } = columns[at]!;
  if (as) return as === 'moment' ? 18 : 13;
  const lengths = rows.map(({ cells }) => String(cells[at] ?? '').length).toSorted((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, most + 2, Math.min(head.length, 14) + 2));
}

/** Excel allows 31 characters in a sheet's name, and not all of them. */
function sheetName(label: string): string {
  const clean = label.replaceAll(/[[\]/\\:*?']/g, '-').trim();
  return clean.slice(0, 31) || '1';
}

/** For paper: as wide as one page, the head repeated on each, each with its number. */
function onPaper({ label }: Naming): Feature<Blob> {
  const title = sanitizeTextContent(label.replaceAll('&', '&&'));
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const put = (xml: string, element: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet');
  const fitting = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const margin = `<headerFooter><oddHeader>&amp;L${title}</oddHeader><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml) => put(put(xml, fitting), margin),
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames');
            const head = `'${sanitizeTextContent(sheetName(label))}'!$1:$1`;
            const named = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${head}</definedName></definedNames>`;
            return names ? replaceElement(xml, names, named) : xml;
          },
        },
      },
    },
  };
}

/** A table as an XLSX file with one sheet. */
export async function workbookOf(sheet: Sheet, naming: Naming): Promise<Blob> {
  const { columns, title, rows } = sheet;
  const lines = rows.map(({ level, cells }): Row =>
    cells.map((value, at) => {
      const cell = cellOf(value, columns[at]!.as, naming.language);
      const indent = at === title && level > 1 ? { indent: level - 1 } : {};
      return cell && { ...cell, alignVertical: 'top', ...indent };
    }),
  );
  return writeExcelFile(
    [columns.map(headOf), ...lines],
    {
      sheet: sheetName(naming.label),
      columns: columns.map((_column, at) => ({ width: widthOf(sheet, at) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Times New Roman', fontSize: 12, features: [onPaper(naming)] },
  ).toBlob();
}
