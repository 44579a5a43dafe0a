// Which column of a sheet means what: by a mapping that was remembered, by the headings, and where they say nothing, by
// what stands below them.
import { COLUMNS, headingKey, markOf, type Column, type Meaning } from './columns.ts';
import { dayIn } from './dates.ts';
import { findHeadings, said, type Heading } from './headings.ts';
import { isMark, stateIn, type KnownStates, type RowState } from './states.ts';
import type { SourceRow } from './source.ts';
import type { UnitNames } from './unit-names.ts';

/** A column as it stands in the sheet and what it is taken for. */
export interface MappedColumn {
  at: number;
  heading: string;
  meaning: Meaning;
}

export interface Layout {
  mapped: MappedColumn[];
  columns: ReadonlyMap<Column, number>;
  /** Columns in which a mark says the state. */
  marks: readonly { at: number; state: RowState }[];
  /** What somebody said that words for a state mean. */
  states: KnownStates;
  /** Whether numbers in the column of states are per cent, not shares of one. */
  hundred: boolean;
  /** Whether each row belongs to the unit it names, as in a plan; in a tracker all rows belong to the unit that keeps it. */
  plan: boolean;
  /** The rows of the headings among the first rows, from the first until before the second. */
  top: number;
  below: number;
}

/** Meanings by the key of a heading, as a mapping keeps them. */
export type KnownMeanings = ReadonlyMap<string, Meaning>;

/** What is known before a sheet is looked at. */
export interface Knowledge {
  /** What somebody said of its headings. */
  known?: KnownMeanings;
  /** What was said of other sheets: it holds for a sheet with the same headings. */
  remembered?: readonly KnownMeanings[];
  /** What somebody said that words for a state mean. */
  states?: KnownStates;
  names?: UnitNames | undefined;
}

const SAMPLE = 40;

function fitsAll(known: KnownMeanings, headings: Heading[]): boolean {
  return headings.length > 0 && headings.every(({ text }) => known.has(headingKey(text)));
}

/** The layout of a sheet by its first rows; undefined where no table is found. */
export function layoutOf(
  head: readonly SourceRow[],
  { known: told, remembered = [], states = new Map(), names }: Knowledge,
): Layout | undefined {
  const keys = new Set([told ?? new Map(), ...remembered].flatMap((one) => [...one.keys()]));
  const found = findHeadings(head, keys);
  if (!found) return undefined;
  const { headings, top, below } = found;
  const known = told ?? remembered.find((one) => fitsAll(one, headings)) ?? new Map<string, Meaning>();
  const sample = head.slice(below, below + SAMPLE).map(({ cells }) => cells);
  const meant = new Map<number, Meaning>();
  for (const { at, text } of headings) {
    const meaning = known.get(headingKey(text));
    if (meaning) meant.set(at, meaning);
  }
  markColumns(headings, sample, meant);
  nameColumns(headings, sample, meant);
  guessByContent({ headings, sample, meant, names });
  const columns = columnsBy(meant);
  if (!columns.has('title')) return undefined;
  const counts = filled(sample, columns.get('number') ?? -1).some((cell) => /^\d/.test(said(cell)));
  if (!counts) columns.delete('number');
  const plan =
    columns.has('owner') || ((columns.has('kind') || columns.has('parent')) && !columns.has('supporting'));
  const lead = columns.get('lead');
  if (plan && lead !== undefined && !columns.has('owner')) {
    columns.set('owner', lead);
    columns.delete('lead');
    meant.set(lead, 'owner');
  }
  return {
    mapped: headings.map(({ at, text }) => ({ at, heading: text, meaning: meant.get(at) ?? 'none' })),
    columns,
    marks: [...meant].flatMap(([at, meaning]) =>
      meaning.startsWith('state:') ? [{ at, state: meaning.slice(6) as RowState }] : [],
    ),
    states,
    hundred: sample.some((cells) => Number(cells[columns.get('state') ?? -1]) > 1),
    plan,
    top,
    below,
  };
}

type Sample = readonly SourceRow['cells'][];

const filled = (sample: Sample, at: number) => sample.map((cells) => cells[at]).filter((cell) => said(cell));

// "Đã hoàn thành | Đang thực hiện | Chưa thực hiện": two columns or more, in which nothing stands but marks and days.
function markColumns(headings: Heading[], sample: Sample, meant: Map<number, Meaning>): void {
  const marked = headings.flatMap(({ at, leaf }) => {
    const state = meant.has(at) ? undefined : markOf(leaf);
    const cells = filled(sample, at);
    const marks = cells.filter((cell) => isMark(cell) || Boolean(dayIn(cell))).length;
    return state && marks >= cells.length - 1 && (marks > 0 || cells.length === 0) ? [{ at, state }] : [];
  });
  if (marked.length < 2) return;
  for (const { at, state } of marked) meant.set(at, `state:${state}`);
}

// Of two columns with the same meaning the plainer heading counts; of two titles the one with more to read.
function nameColumns(headings: Heading[], sample: Sample, meant: Map<number, Meaning>): void {
  const marks = [...meant.values()].some((meaning) => meaning.startsWith('state:'));
  const length = (at: number) => filled(sample, at).reduce((sum: number, cell) => sum + said(cell).length, 0);
  for (const column of COLUMNS) {
    if ([...meant.values()].includes(column) || (column === 'state' && marks)) continue;
    const claims = headings
      .filter(({ at, says }) => says?.meaning === column && !meant.has(at))
      .sort(
        (a, b) =>
          Number(weak(a)) - Number(weak(b)) ||
          Number(b.says!.exact) - Number(a.says!.exact) ||
          (column === 'title' ? length(b.at) - length(a.at) : a.at - b.at),
      );
    if (claims[0]) meant.set(claims[0].at, column);
  }
}

const weak = ({ text }: Heading) => ['don vi', 'unit', 'co quan', 'ten don vi'].includes(headingKey(text));

interface Guessing {
  headings: Heading[];
  sample: Sample;
  meant: Map<number, Meaning>;
  names: UnitNames | undefined;
}

function guessByContent({ headings, sample, meant, names }: Guessing): void {
  const has = (column: Column) => [...meant.values()].includes(column);
  const free = () => headings.map(({ at }) => at).filter((at) => !meant.has(at));
  const mostly = (column: Column, fits: (cell: SourceRow['cells'][number] | undefined) => boolean) => {
    if (has(column)) return;
    const at = free().find((one) => {
      const cells = filled(sample, one);
      return cells.length > 0 && cells.filter(fits).length >= cells.length * 0.6;
    });
    if (at !== undefined) meant.set(at, column);
  };
  const marks = [...meant.values()].some((meaning) => meaning.startsWith('state:'));
  if (names && !has('owner')) mostly('lead', (cell) => names.meant(said(cell)).unit !== null);
  mostly('dueOn', (cell) => Boolean(dayIn(cell)));
  if (!marks) mostly('state', (cell) => typeof cell === 'string' && Boolean(stateIn(cell, true)));
  if (has('title')) return;
  const readable = free()
    .map((at) => ({ at, cells: filled(sample, at) }))
    .map(({ at, cells }) => ({
      at,
      mean: cells.reduce((sum: number, cell) => sum + said(cell).length, 0) / Math.max(cells.length, 1),
    }))
    .sort((a, b) => b.mean - a.mean);
  if (readable[0] && readable[0].mean >= 12) meant.set(readable[0].at, 'title');
}

function columnsBy(meant: Map<number, Meaning>): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [at, meaning] of [...meant].sort(([a], [b]) => a - b)) {
    if (meaning === 'none' || meaning.startsWith('state:')) continue;
    if (!columns.has(meaning as Column)) columns.set(meaning as Column, at);
  }
  return columns;
}
