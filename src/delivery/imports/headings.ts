// Finding the headings of a sheet as offices make it: below a letterhead, over one to three rows with merged cells, above
// a row of column numbers.
import { textOf, type Cell } from '#platform/tables';
import { headingKey, markOf, meaningOf, type Column } from './columns.ts';
import type { SourceRow } from './source.ts';

/** A column's heading: its words from the upper to the lower row, and what they say. */
export interface Heading {
  at: number;
  /** All rows of it, upper first, parted by " / ". */
  text: string;
  /** The lowest: the nearest name of the column. */
  leaf: string;
  says: { meaning: Column; exact: boolean } | undefined;
}

export interface FoundHeadings {
  headings: Heading[];
  /** The first of the rows, and the first row below them. */
  top: number;
  below: number;
}

const DEEPEST = 3;
const FAR_DOWN = 40;

/** The rows of headings among the first rows of a sheet; undefined where none says enough. `known`: headings of a mapping. */
export function findHeadings(
  head: readonly SourceRow[],
  known: ReadonlySet<string>,
): FoundHeadings | undefined {
  let best: (FoundHeadings & { score: number }) | undefined;
  const until = Math.min(head.length, FAR_DOWN);
  for (let top = 0; top < until; top++) {
    for (let depth = 1; depth <= DEEPEST && top + depth <= head.length; depth++) {
      const rows = head.slice(top, top + depth);
      if (!mayHead(rows[depth - 1]!)) break;
      const headings = headingsOf(rows);
      const score = worth(headings, known) - depth * 0.4;
      if (score > (best?.score ?? 0)) best = { headings, top, below: top + depth, score };
    }
  }
  return best && { ...best, below: best.below + (isNumbering(head[best.below]) ? 1 : 0) };
}

/** What stands in a cell, as words. */
export function said(cell: Cell | string | undefined): string {
  return textOf(cell as Cell)
    .replace(/\s+/g, ' ')
    .trim();
}

// Headings are words: a row with a day, a number or a long text in it is no heading.
function mayHead({ cells }: SourceRow): boolean {
  const filled = cells.filter((cell) => said(cell) !== '');
  return (
    filled.length > 0 &&
    filled.every(
      (cell) =>
        typeof cell === 'string' && cell.length <= 160 && !/^\(?\d+([./,-]\d+)*\)?$/.test(cell.trim()),
    )
  );
}

function headingsOf(rows: readonly SourceRow[]): Heading[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  const reach = rows.map(({ wide }) => [...(wide ?? [])]);
  const total = reach.flat().reduce((most, [, right]) => Math.max(most, right + 1), width);
  const headings: Heading[] = [];
  for (let at = 0; at < Math.min(total, 1000); at++) {
    const parts: string[] = [];
    for (const [n, { cells }] of rows.entries()) {
      const over = reach[n]!.find(([left, right]) => left < at && at <= right)?.[0];
      const text = said(cells[at]) || (over === undefined ? '' : said(cells[over]));
      if (text && text !== parts.at(-1)) parts.push(text);
    }
    if (!parts.length) continue;
    const [leaf, text] = [parts.at(-1)!, parts.join(' / ')];
    const says = meaningOf(leaf) ?? parts.toReversed().map(meaningOf).find(Boolean);
    headings.push({ at, text, leaf, says });
  }
  return headings;
}

function lastFilled(cells: SourceRow['cells']): number {
  let at = cells.length - 1;
  while (at >= 0 && said(cells[at]) === '') at -= 1;
  return at;
}

// Each meaning counts once, a usual word more than a phrase that holds one; a letterhead says one thing at the most.
function worth(headings: Heading[], known: ReadonlySet<string>): number {
  const worths = new Map<string, number>();
  let remembered = 0;
  for (const { text, says } of headings) {
    if (known.has(headingKey(text))) remembered += 1;
    if (says) worths.set(says.meaning, Math.max(worths.get(says.meaning) ?? 0, says.exact ? 2 : 1.6));
  }
  const distinct = new Set(headings.map(({ leaf }) => leaf)).size;
  if (remembered >= 2) return 20 + remembered;
  if (worths.size < 2 || distinct < 2) return 0;
  if (!worths.has('title') && worths.size < 3) return 0;
  const states = new Set(headings.map(({ leaf }) => markOf(leaf)).filter(Boolean)).size;
  const marks = states > 1 ? states * 0.8 : 0;
  return [...worths.values()].reduce((sum, one) => sum + one, 0) + distinct * 0.2 + marks;
}

/** "(1) (2) (3)" below the headings. */
export function isNumbering(row: SourceRow | undefined): boolean {
  const numbers = (row?.cells ?? []).map(said).filter(Boolean);
  if (numbers.length < 2) return false;
  const values = numbers.map((text) => /^\(?\s*(\d{1,2}|[A-Za-z])\s*\)?(\s*=.*)?$/.exec(text)?.[1]);
  if (values.some((value) => value === undefined)) return false;
  const counted = values.map((value) => (/\d/.test(value!) ? Number(value) : null));
  const rising = counted.filter((value) => value !== null);
  return rising.length >= 2 && rising.every((value, n) => n === 0 || value === rising[n - 1]! + 1);
}
