// XLSX. The file is unpacked here, within limits, and looked over: macros, size of the sheets, merged ranges, cells in
// error. Only then does read-excel-file get it, some hundreds of rows at a time and packed anew without compression, so that
// it meets nothing else than what was measured and no more than these rows are held.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Problem } from '#kernel/problem';
import { cutSheet, ownStrings, sharedStrings, sheetOfSlice, type CutSheet } from './sheet-slices.ts';
import { TABLE_LIMITS, type Cell, type Merge, type OpenSheet } from './table.ts';
import { unzipBounded } from './unzip.ts';

/**
 * Opens every sheet, to be read in pieces of about `slice` bytes.
 * @throws Problem `platform.table-…`, also while rows are read
 */
export function openXlsx(bytes: Uint8Array, name: string, slice?: number): OpenSheet[] {
  const entries = unzipBounded(bytes, TABLE_LIMITS, (reason) =>
    reason === 'bomb'
      ? new Problem('platform.table-bomb', 413, {
          values: { name, limit: TABLE_LIMITS.inflated / 1024 / 1024 },
        })
      : unreadable(name),
  );
  refuse(entries, name);
  const { sheets, strings, styles } = partsOf(entries, name);
  const around = [...AROUND, styles].flatMap((path) => {
    const part = entries.get(path);
    return part ? [[path, part] as const] : [];
  });
  const book: Book = {
    name,
    slice,
    around: Object.fromEntries(around),
    stringsPath: strings,
    strings: sharedStrings(strFromU8(entries.get(strings) ?? new Uint8Array())),
  };
  return sheets.map((part) => openSheet(part, entries.get(part.path)!, book));
}

/** What the reader wants besides sheets, strings and styles. */
const AROUND = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

// Between its readings a sheet is kept packed: it is twenty times as long unpacked.
function openSheet(part: SheetPart, xml: Uint8Array, book: Book): OpenSheet {
  const { rows, merges } = measured(cutSheet(xml, book.slice), book.name);
  const [packed, length] = [deflateRawSync(xml, { level: 1 }), xml.length];
  // All of it goes into one piece of memory, where by itself it would be gathered in many and then copied.
  const unpacked = () => inflateRawSync(packed, { chunkSize: length + 64 });
  return {
    name: part.sheet,
    total: rows,
    merges,
    rows: () => rowsOf(cutSheet(unpacked(), book.slice), part, book),
  };
}

/** What the slices of all sheets need. */
interface Book {
  name: string;
  /** Bytes of a slice, where it is not for the cutting to say. */
  slice: number | undefined;
  around: Record<string, Uint8Array>;
  stringsPath: string;
  strings: ReturnType<typeof sharedStrings>;
}

async function* rowsOf(
  cut: CutSheet,
  { path, position }: SheetPart,
  { name, around, stringsPath, strings }: Book,
): AsyncGenerator<Cell[]> {
  let done = 0;
  for (const slice of cut.slices()) {
    const own = ownStrings(slice, strings);
    const sheet = own && sheetOfSlice(cut, own.slice, done);
    if (sheet === undefined) throw unreadable(name);
    const parts = { ...around, [path]: strToU8(sheet) };
    if (strings.items.length) parts[stringsPath] = strToU8(own!.strings);
    const data = await readSheet(Buffer.from(zipSync(parts, { level: 0 })), position).catch(() => {
      throw unreadable(name);
    });
    const rows = rowsWithErrors(data as unknown[][], errorsOf(slice, done));
    yield* rows;
    done += rows.length;
  }
}

function unreadable(name: string): Problem {
  return new Problem('platform.table-unreadable', 422, { values: { name, line: 1 } });
}

function refuse(entries: Map<string, Uint8Array>, name: string): void {
  const paths = [...entries.keys()];
  if (paths.some((path) => /vbaProject|macrosheets/i.test(path)))
    throw new Problem('platform.table-macros', 422, { values: { name } });
  if (!entries.has('xl/workbook.xml')) throw unreadable(name);
  for (const [path, content] of entries) {
    if (/\.(xml|rels)$/.test(path) && strFromU8(content.subarray(0, 4096)).includes('<!DOCTYPE'))
      throw unreadable(name);
  }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function unescaped(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!)
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const point = Number(code.startsWith('x') ? `0${code}` : code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}

interface SheetPart {
  sheet: string;
  path: string;
  /** Its place among all sheets that the workbook names, from 1. */
  position: number;
}

interface Parts {
  sheets: SheetPart[];
  /** Where the shared strings and the styles are. */
  strings: string;
  styles: string;
}

function partsOf(entries: Map<string, Uint8Array>, name: string): Parts {
  const relations = new Map<string, string>();
  let [strings, styles] = ['xl/sharedStrings.xml', 'xl/styles.xml'];
  for (const [tag] of strFromU8(entries.get('xl/_rels/workbook.xml.rels') ?? new Uint8Array()).matchAll(
    /<(?:\w+:)?Relationship\s[^>]*>/g,
  )) {
    const target = unescaped(attribute(tag, 'Target') ?? '');
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    relations.set(attribute(tag, 'Id') ?? '', path);
    if (attribute(tag, 'Type')?.endsWith('/sharedStrings')) strings = path;
    if (attribute(tag, 'Type')?.endsWith('/styles')) styles = path;
  }
  const tags = strFromU8(entries.get('xl/workbook.xml')!).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g);
  const sheets = [...tags].flatMap(([tag], at) => {
    const path = relations.get(attribute(tag, '\\w+:id') ?? '');
    if (!path || !entries.has(path)) return [];
    return [{ sheet: unescaped(attribute(tag, 'name') ?? ''), path, position: at + 1 }];
  });
  if (!sheets.length) throw unreadable(name);
  return { sheets, strings, styles };
}

/** How much of a formula is told. */
const LONGEST_FORMULA = 60;

const CELL = /<(?:\w+:)?c(?:\s[^<>]*)?>/g;

// A sheet of one cell at the far corner would be filled up with billions of empty ones: places are measured first. The rows
// are counted to the last one with something in it.
function measured(cut: CutSheet, name: string): { rows: number; merges: Merge[] } {
  let [rows, filled, columns] = [0, 0, 0];
  for (const slice of cut.slices()) {
    for (const [tag] of slice.matchAll(CELL)) {
      const place = placeOf(attribute(tag, 'r') ?? '');
      if (!place) throw unreadable(name);
      rows = Math.max(rows, place.row + 1);
      columns = Math.max(columns, place.column + 1);
      if (!tag.endsWith('/>')) filled = rows;
    }
    for (const [tag] of slice.matchAll(/<(?:\w+:)?row\s[^>]*>/g)) {
      const at = Number(attribute(tag, 'r') ?? 0);
      if (columns && at > rows) rows = at;
    }
    if (columns > TABLE_LIMITS.columns || rows * columns > TABLE_LIMITS.cells)
      throw new Problem('platform.table-too-wide', 422, { values: { name } });
  }
  const merges = [...cut.tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)].flatMap(([tag]) => {
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(placeOf);
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });
  return { rows: filled, merges };
}

interface CellError {
  row: number;
  column: number;
  error: string;
}

// The cells in error of a slice; rows count from the first that is not done.
function errorsOf(slice: string, done: number): CellError[] {
  return [...slice.matchAll(CELL)].flatMap(({ 0: tag, index }) => {
    const error = errorIn(slice, { tag, index });
    const place = error && placeOf(attribute(tag, 'r')!);
    return error && place ? [{ row: place.row - done, column: place.column, error }] : [];
  });
}

// A formula's error; or the formula itself where the file has no value of it: a program wrote it and none worked it out.
function errorIn(xml: string, { tag, index }: { tag: string; index: number }): string | undefined {
  const type = attribute(tag, 't');
  const within = index + tag.length;
  if (type === 'e') return />([^<>]*)<\/(?:\w+:)?v>/.exec(xml.slice(index, index + 2000))?.[1] ?? '#ERROR';
  if (tag.endsWith('/>') || !/^\s*<(?:\w+:)?f[\s/>]/.test(xml.slice(within, within + 40))) return undefined;
  const body = /^[\s\S]*?(?=<\/(?:\w+:)?c>)/.exec(xml.slice(within, within + 20_000))?.[0] ?? '';
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1];
  const worked = value !== undefined && (value.trim() !== '' || type === 'str');
  if (worked || /<(?:\w+:)?is[\s>]/.test(body)) return undefined;
  const formula = /<(?:\w+:)?f(?:\s[^>]*[^/])?>([^<]*)</.exec(body)?.[1] ?? '…';
  return `=${unescaped(formula).slice(0, LONGEST_FORMULA)}`;
}

function placeOf(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!found) return null;
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}

function rowsWithErrors(data: unknown[][], errors: CellError[]): Cell[][] {
  const rows = data.map((row) => row.map(cellOf));
  for (const { row, column, error } of errors) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = { error };
  }
  return rows;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
