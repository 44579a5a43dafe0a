// A table from Word, put into a table of figures: rows by their first cell, columns by the headings above them. Pure.
import { unaccented } from '#kernel/vietnamese';
import { plain, type Cell, type Table } from '#platform/documents';
import { cellOf, isReckonedCell, type FigurePlace, type FigureTable } from '#review';
import { readEntry } from './entered.ts';

const keyOf = (text: string) =>
  unaccented(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The values by cell, and what has no cell to go to. */
export function placeFigures(
  { head, rows }: Table,
  table: FigureTable,
): { figures: Record<string, number | string>; left: string[] } {
  const [header, body] = head.length ? [head, rows] : [rows.slice(0, 1), rows.slice(1)];
  const headings = headingsOf(header);
  const places = headings.map((heading) => placeOf(table, heading));
  const figures: Record<string, number | string> = {};
  const left: string[] = [];
  for (const cells of body) {
    const label = plain(cells[0]?.runs ?? []);
    const row = table.rows.find((one) => keyOf(one.label) === keyOf(label));
    cells.slice(1).forEach(({ runs }, n) => {
      const text = plain(runs).trim();
      const place = places[n + 1];
      if (!text || (row && place && isReckonedCell(row, place.column))) return;
      const words = place?.column.type === 'text';
      const value = readEntry(text, { words, vietnamese: true });
      if (row && place && value !== null) figures[cellOf(row.id, place)] = value;
      else left.push(`${label} / ${(headings[n + 1] ?? []).join(' ')}: ${text}`);
    });
  }
  return { figures, left };
}

// The headings above each column, the highest first; one that spans columns or rows stands above each of them.
function headingsOf(header: Cell[][]): string[][] {
  const columns: string[][] = [];
  const held = new Map<number, number>();
  header.forEach((cells, line) => {
    let at = 0;
    for (const { runs, colSpan = 1, rowSpan = 1 } of cells) {
      while ((held.get(at) ?? 0) > line) at += 1;
      for (let n = 0; n < colSpan; n += 1) {
        (columns[at + n] ??= []).push(plain(runs).trim());
        held.set(at + n, line + rowSpan);
      }
      at += colSpan;
    }
  });
  return columns;
}

function placeOf({ columns }: FigureTable, heading: string[]): Omit<FigurePlace, 'key'> | undefined {
  const keys = heading.map(keyOf).filter(Boolean);
  const joined = keys.join(' ');
  const year = Number(/\b(19|20)\d\d\b/.exec(joined)?.[0] ?? Number.NaN);
  const own = (label: string, group: string) =>
    keys.at(-1) === keyOf(label) || joined === keyOf(`${group} ${label}`);
  const plainColumn = columns.find((one) => !one.byYear && own(one.label, one.group));
  if (plainColumn) return { column: plainColumn, year: null };
  if (Number.isNaN(year)) return undefined;
  const bare = (text: string) =>
    text
      .replace(String(year), ' ')
      .replace(/\bnam\b/g, ' ')
      .replace(/ +/g, ' ')
      .trim();
  const yearly = columns.filter(({ byYear }) => byYear);
  const said = bare(joined);
  const column =
    yearly.find(({ label, group }) =>
      [label, `${group} ${label}`].some((one) => bare(keyOf(one)) === said),
    ) ?? (yearly.length === 1 && !said ? yearly[0] : undefined);
  return column && { column, year };
}
