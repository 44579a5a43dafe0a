import { formatIn, type Format } from '../format.ts';
import { FORMULA } from './formula.ts';
import type { Plain } from './rows.ts';
import type { Sheet } from './sheet.ts';

function quoted(text: string): string {
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One value as a cell: numbers as the language writes them, texts quoted and never a formula. */
export function csvCell(value: Plain, decimal: ',' | '.'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  return quoted(FORMULA.test(value) ? `'${value}` : value);
}

/** A day, a moment or a share as the language writes it. */
function written(value: NonNullable<Plain>, as: 'day' | 'moment' | 'share', format: Format): string {
  if (as === 'share') return format.percent(Number(value));
  return as === 'day' ? format.day(String(value)) : format.moment(String(value));
}

/**
 * A table as CSV. Spreadsheet programs set to Vietnamese expect semicolons and decimal commas; the mark at the beginning
 * tells them that it is UTF-8. Rows of a tree are indented by their names. The heads stand in the first line: programs that
 * read the file want nothing above them.
 */
export function csvOf({ columns, title, rows, total }: Sheet, language: string): string {
  const [separator, decimal] = language === 'vi' ? ([';', ','] as const) : ([',', '.'] as const);
  const format = formatIn(language);
  const cellOf = (value: Plain, at: number, level: number): string => {
    const { as } = columns[at]!;
    if (as && value !== null && value !== undefined && value !== '')
      return quoted(written(value, as, format));
    const indented = at === title && level > 1;
    return csvCell(indented ? `${'  '.repeat(level - 1)}${value ?? ''}` : value, decimal);
  };
  const all = total ? [...rows, { level: 1, cells: total }] : rows;
  const lines = all.map(({ level, cells }) => cells.map((value, at) => cellOf(value, at, level)));
  const heads = columns.map(({ head }) => csvCell(head, decimal));
  return `\uFEFF${[heads, ...lines].map((cells) => cells.join(separator)).join('\r\n')}\r\n`;
}
