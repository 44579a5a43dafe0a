// What makes a sheet one to print and to filter, written into the file where the library has no words for it.
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { fontsInOrder } from '#kernel/font-order';
import { LINE } from '#kernel/row-height';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** What the library knows as the content of a file. */
type Content = Stream | Buffer | Blob;

/** Where the table stands on its sheet, in rows and columns counted from 0. */
export interface SheetLayout {
  name: string;
  headRow: number;
  headRows: number;
  rows: number;
  across: number;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

// In place of the one that may be there, else where the schema wants it.
function put(xml: string, element: string): string {
  const there = findElement(xml, /^<(\w+)/.exec(element)![1]!);
  if (there) return replaceElement(xml, there, element);
  const parent = xml.includes('<worksheet') ? 'worksheet' : 'workbook';
  const order = getOrderOfSiblings(parent === 'worksheet' ? SHEET : BOOK, parent) ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, parent);
}

function elementsOf(layout: SheetLayout, upright: number): string[] {
  const orientation = layout.across > upright ? 'landscape' : 'portrait';
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetFormatPr defaultRowHeight="${LINE}"/>`,
    `<autoFilter ref="${filtered(layout)}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>',
  ];
}

// Filters stand on the last row of the head.
function filtered({ headRow, headRows, rows, across }: SheetLayout): string {
  const last = headRow + headRows - 1;
  return `${getCellAddress(last, 0)}:${getCellAddress(last + rows, across - 1)}`;
}

function definedNames(layouts: SheetLayout[]): string {
  const absolute = (range: string) => range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const names = layouts.map((layout, n) => {
    const sheet = `'${sanitizeTextContent(layout.name)}'`;
    const { headRow, headRows } = layout;
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${n}" hidden="1">${sheet}!${absolute(filtered(layout))}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${sheet}!$${headRow + 1}:$${headRow + headRows}</definedName>`
    );
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/**
 * Filters on the head; for paper: A4 with narrow margins, as wide as one page, upright up to some columns, the head
 * on each page, each numbered.
 */
export function printable(layouts: SheetLayout[], upright: number): Feature<Content> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) =>
            elementsOf(layouts[sheetIndex]!, upright).reduce(put, xml),
        },
        [STYLES]: { transform: fontsInOrder },
        [BOOK]: { transform: (xml) => put(xml, definedNames(layouts)) },
      },
    },
  };
}
