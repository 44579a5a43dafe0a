import type { Column, Line, Plain } from './rows.ts';
import { titleColumn } from './rows.ts';

/** Begins like a formula to a spreadsheet program. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/;

/** One value as a cell: numbers as the language writes them, texts quoted and never a formula. */
export function csvCell(value: Plain, decimal: ',' | '.'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table as shown, as CSV. Spreadsheet programs set to Vietnamese expect semicolons and decimal commas; the mark at
 * the beginning tells them that it is UTF-8.
 */
export function csvOf<Row>(lines: Line<Row>[], columns: Column<Row>[], language: string): string {
  const [separator, decimal] = language === 'vi' ? ([';', ','] as const) : ([',', '.'] as const);
  const told = columns.filter((column) => column.text);
  const title = titleColumn(columns);
  const value = (line: Line<Row>, column: Column<Row>): Plain => {
    const plain = column.text!(line.row);
    return column === title && line.level > 1 ? `${'  '.repeat(line.level - 1)}${plain ?? ''}` : plain;
  };
  const rows = [
    told.map((column) => csvCell(column.head, decimal)),
    ...lines.map((line) => told.map((column) => csvCell(value(line, column), decimal))),
  ];
  return `\uFEFF${rows.map((row) => row.join(separator)).join('\r\n')}\r\n`;
}

/** Hands a text to the person as a file. */
export function saveAsFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
