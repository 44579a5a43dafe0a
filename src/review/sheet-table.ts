// A table of figures of an outline, read from a spreadsheet: the form that an office already has. What it says is taken over
// (rows, columns under their groups, years, types by heading and content); rules and formulas are for a person to add. Pure.
import { unaccented } from '#kernel/vietnamese';
import type { Cell, Sheet } from '#platform/tables';
import type { FigureColumn, FigureRow, FigureTable } from './contract/outline.ts';
import { named } from './naming.ts';
import { headingOf, said, yearIn } from './sheet-heading.ts';

/** Something that a person should look at: in a row of the sheet, counted from 1, or in the sheet as a whole. */
export interface SheetProblem {
  row: number | null;
  code: string;
  values: Record<string, string | number>;
}

/** A sheet as it was read. */
export interface ReadSheet {
  sheet: string;
  table: FigureTable;
  problems: SheetProblem[];
}

const MOST = { rows: 300, columns: 60 };
const NUMBERING = /^(stt|tt|so tt|so thu tu)$/;
const MEASURE = /^(dvt|don vi tinh|don vi)$/;

interface Place {
  at: number;
  path: string[];
}

/** Reads a sheet; null where no table is found in it. `years`: the review's, against which columns by year are held; null where none is known. */
export function readSheet(sheet: Sheet, years: { from: number; to: number } | null): ReadSheet | null {
  const heading = headingOf(sheet);
  if (!heading) return null;
  const places = heading.paths
    .map((path, at): Place => ({ at, path }))
    .filter(({ path }) => path.length && !NUMBERING.test(unaccented(path.at(-1)!)));
  const [label, ...rest] = places;
  if (!label || !rest.length) return null;
  const measured = rest.find(({ path }) => MEASURE.test(unaccented(path.at(-1)!)));
  const figures = rest.filter((place) => place !== measured);
  const problems: SheetProblem[] = [];
  const note = (code: string, values: SheetProblem['values'] = {}, row: number | null = null) =>
    problems.push({ row, code, values });
  const body = bodyOf(sheet, { below: heading.below, at: label.at }, note);
  const rows = body.map((cells): FigureRow => {
    const measure = measured && said(cells[measured.at]);
    const words = said(cells[label.at]) + (measure ? ` (${measure})` : '');
    return { id: '', label: words.slice(0, 300), formula: null };
  });
  const columns = columnsOf(figures, { body, name: sheet.name, years }, note);
  if (!rows.length) note('review.sheet-no-rows');
  if (rows.length > MOST.rows) note('review.sheet-rows', { count: rows.length, most: MOST.rows });
  if (columns.length > MOST.columns)
    note('review.sheet-columns', { count: columns.length, most: MOST.columns });
  const table = {
    rows: named(rows.slice(0, MOST.rows), 'dong'),
    columns: named(columns.slice(0, MOST.columns), 'cot'),
  };
  return { sheet: sheet.name, table, problems };
}

type Note = (code: string, values?: SheetProblem['values'], row?: number | null) => void;

// Down to the first empty row: below it stand places, dates and signatures.
function bodyOf({ rows }: Sheet, { below, at }: { below: number; at: number }, note: Note): Cell[][] {
  const empty = rows.findIndex((cells, row) => row >= below && cells.every((cell) => !said(cell)));
  const end = empty === -1 ? rows.length : empty;
  const rest = rows.findIndex((cells, row) => row > end && cells.some((cell) => said(cell)));
  if (rest !== -1) note('review.sheet-rest', {}, rest + 1);
  return rows.slice(below, end).filter((cells) => said(cells[at]));
}

interface Context {
  body: Cell[][];
  name: string;
  years: { from: number; to: number } | null;
}

function columnsOf(places: Place[], { body, name, years }: Context, note: Note): FigureColumn[] {
  const columns: FigureColumn[] = [];
  for (let n = 0; n < places.length; n++) {
    const { path } = places[n]!;
    const above = path.slice(0, -1);
    const told = [places[n]!];
    if (yearIn(path.at(-1)!) !== null)
      while (places[n + 1] && isNextYear(told.at(-1)!, places[n + 1]!)) told.push(places[++n]!);
    const cells = body.flatMap((row) => told.map(({ at }) => row[at]));
    if (yearIn(path.at(-1)!) === null) {
      columns.push(columnFrom(path, cells));
      continue;
    }
    const [first, last] = [path, told.at(-1)!.path].map((one) => yearIn(one.at(-1)!)!) as [number, number];
    if (years && (first !== years.from || last !== years.to))
      note('review.sheet-years', {
        ...{ first: `${first}`, last: `${last}`, from: `${years.from}`, to: `${years.to}` }, // years are no amounts
      });
    columns.push({ ...columnFrom(above.length ? above : [name], cells), byYear: true });
  }
  return columns;
}

function isNextYear({ path: one }: Place, { path: other }: Place): boolean {
  const same = one.slice(0, -1).join('\n') === other.slice(0, -1).join('\n');
  return same && yearIn(other.at(-1)!) === yearIn(one.at(-1)!)! + 1;
}

function columnFrom(path: string[], cells: (Cell | undefined)[]): FigureColumn {
  const leaf = path.at(-1)!;
  const measure = /\(([^()]{1,60})\)$/.exec(leaf)?.[1]?.replace(/^(đvt|đơn vị tính)\s*:\s*/i, '') ?? '';
  const percent = measure === '%' || /%|\bty le\b|\bti le\b/.test(unaccented(leaf));
  const label = measure ? leaf.replace(/\s*\([^()]*\)$/, '') : leaf;
  return {
    ...{ id: '', label: (label || leaf).slice(0, 300), group: path.slice(0, -1).join(' / ').slice(0, 300) },
    ...{ measure: measure || (percent ? '%' : ''), type: percent ? 'percent' : typeOf(leaf, cells) },
    ...{ byYear: false, formula: null, required: false, min: null, max: null, sumOf: [] },
  };
}

const NOTHING = /^[-–—.…x]*$/i;
const WHOLE = /^-?\d{1,3}(\.\d{3})+$|^-?\d+$/;
const BROKEN = /^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+[.,]\d+$/;

// By what stands below the heading; an empty form is for whole numbers, unless it asks for notes.
function typeOf(leaf: string, cells: (Cell | undefined)[]): FigureColumn['type'] {
  const texts = cells.map(said).filter((text) => !NOTHING.test(text));
  if (!texts.length) return /ghi chu|nhan xet|danh gia/.test(unaccented(leaf)) ? 'text' : 'integer';
  if (texts.every((text) => WHOLE.test(text))) return 'integer';
  return texts.every((text) => WHOLE.test(text) || BROKEN.test(text)) ? 'decimal' : 'text';
}
