// What makes a sheet of cells one to work with and to print, written into the file where the library has no words for it.
import type { Feature } from 'write-excel-file/universal';
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
import type { Heading } from './sheet.ts';

/** Where the table stands on its sheet. */
export interface Layout {
  /** The row of the head, counted from 0; the rows of the table follow it. */
  headRow: number;
  /** How deep each row lies in its tree; 1: at the top. */
  levels: { level: number }[];
  /** How many columns there are. */
  across: number;
  /** Lies on paper on its long side. */
  wide: boolean;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
/** Excel folds no deeper. */
const DEEPEST = 7;

/** Excel allows 31 characters in a sheet's name, and not all of them. */
export function sheetName(label: string): string {
  const clean = label.replaceAll(/[[\]/\\:*?']/g, '-').trim();
  return clean.slice(0, 31) || '1';
}

/** The head with all rows below it, as an absolute range: what is filtered and sorted. */
function rangeOf({ headRow, levels, across }: Layout): string {
  const absolute = (row: number, column: number): string =>
    getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${absolute(headRow, 0)}:${absolute(headRow + levels.length, across - 1)}`;
}

/** Puts an element where the schema wants it, in place of the one that may be there. */
function put(xml: string, element: string, [file, parent]: [typeof SHEET | typeof BOOK, string]): string {
  const tag = /^<(\w+)/.exec(element)![1]!;
  const there = findElement(xml, tag);
  if (there) return replaceElement(xml, there, element);
  const order = getOrderOfSiblings(file, parent) ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, parent);
}

/** The label in the margin of every page but the first, where it stands above the table; the page's number on each. */
function marginsOf({ label }: Heading): string {
  const title = sanitizeTextContent(label.replaceAll('&', '&&'));
  const pages = '&amp;R&amp;P/&amp;N';
  return `<headerFooter differentFirst="1"><oddHeader>&amp;L${title}</oddHeader><oddFooter>${pages}</oddFooter><firstFooter>${pages}</firstFooter></headerFooter>`;
}

/** The names by which programs know the head that is repeated on paper, and what is filtered. */
function namesOf({ label }: Heading, layout: Layout): string {
  const sheet = `'${sanitizeTextContent(sheetName(label))}'`;
  const row = layout.headRow + 1;
  return (
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${rangeOf(layout)}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$${row}:$${row}</definedName></definedNames>`
  );
}

/** Filters on the head, branches that fold, and for paper: A4, as wide as one page, the head on each, each numbered. */
export function furnished(heading: Heading, layout: Layout): Feature<Blob> {
  const { headRow, levels, wide } = layout;
  const depth = Math.min(DEEPEST, levels.reduce((deepest, { level }) => Math.max(deepest, level), 1) - 1);
  const elements = [
    '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetFormatPr defaultRowHeight="${LINE}"${depth > 0 ? ` outlineLevelRow="${depth}"` : ''}/>`,
    `<autoFilter ref="${rangeOf(layout).replaceAll('$', '')}"/>`,
    marginsOf(heading),
  ];
  return {
    files: {
      transform: {
        [SHEET]: {
          transformElementAttributes: (tag, attributes, index) => {
            if (tag === 'pageSetup')
              return {
                ...attributes,
                orientation: wide ? 'landscape' : 'portrait',
                fitToWidth: 1,
                fitToHeight: 0,
              };
            const { level = 1 } = (tag === 'row' && levels[(index ?? 0) - headRow - 1]) || {};
            return level > 1 ? { ...attributes, outlineLevel: Math.min(DEEPEST, level - 1) } : attributes;
          },
          transform: (xml) =>
            elements.reduce((whole, element) => put(whole, element, [SHEET, 'worksheet']), xml),
        },
        [STYLES]: { transform: fontsInOrder },
        [BOOK]: { transform: (xml) => put(xml, namesOf(heading, layout), [BOOK, 'workbook']) },
      },
    },
  };
}
