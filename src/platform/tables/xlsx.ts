// XLSX. The file is unpacked here, within limits, and looked over: macros, size of the sheets, merged ranges, cells in
// error. Only then does read-excel-file get it, packed anew without compression, so that it can meet nothing else than
// what was measured.
import { strFromU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { Problem } from '#kernel/problem';
import { TABLE_LIMITS, type Cell, type Merge, type Sheet, type Table } from './table.ts';
import { unzipBounded } from './unzip.ts';

/** Reads every sheet. @throws Problem `platform.table-…` */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Table> {
  const entries = unzipBounded(bytes, TABLE_LIMITS, (reason) =>
    reason === 'bomb'
      ? new Problem('platform.table-bomb', 413, {
          values: { name, limit: TABLE_LIMITS.inflated / 1024 / 1024 },
        })
      : unreadable(name),
  );
  refuse(entries, name);
  const paths = sheetPaths(entries, name);
  const looks = new Map(
    [...paths].map(([sheet, path]) => [sheet, lookOver(strFromU8(entries.get(path)!), name)]),
  );
  const wanted = [...entries].filter(
    ([path]) =>
      /\.(xml|rels)$/.test(path) && !/^xl\/(theme|drawings|charts|media|externalLinks)\//.test(path),
  );
  const packed = zipSync(Object.fromEntries(wanted), { level: 0 });
  const read = await readExcelFile(Buffer.from(packed)).catch(() => {
    throw unreadable(name);
  });
  return {
    sheets: read.map(({ sheet, data }) =>
      sheetOf(sheet, data as unknown[][], looks.get(sheet) ?? { merges: [], errors: [] }),
    ),
  };
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
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
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

function sheetPaths(entries: Map<string, Uint8Array>, name: string): Map<string, string> {
  const relations = new Map<string, string>();
  for (const [tag] of strFromU8(entries.get('xl/_rels/workbook.xml.rels') ?? new Uint8Array()).matchAll(
    /<(?:\w+:)?Relationship\s[^>]*>/g,
  )) {
    const target = unescaped(attribute(tag, 'Target') ?? '');
    relations.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const paths = new Map<string, string>();
  for (const [tag] of strFromU8(entries.get('xl/workbook.xml')!).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const path = relations.get(attribute(tag, '\\w+:id') ?? '');
    if (path && entries.has(path)) paths.set(unescaped(attribute(tag, 'name') ?? ''), path);
  }
  if (!paths.size) throw unreadable(name);
  return paths;
}

/** How much of a formula is told. */
const LONGEST_FORMULA = 60;

interface Look {
  merges: Merge[];
  errors: { row: number; column: number; error: string }[];
}

// A sheet of one cell at the far corner would be filled up with billions of empty ones: places are measured first.
function lookOver(xml: string, name: string): Look {
  let rows = 0;
  let columns = 0;
  const errors: Look['errors'] = [];
  const meet = (reference: string) => {
    const place = placeOf(reference);
    if (!place) throw unreadable(name);
    rows = Math.max(rows, place.row + 1);
    columns = Math.max(columns, place.column + 1);
    return place;
  };
  for (const { 0: tag, index } of xml.matchAll(/<(?:\w+:)?c(?:\s[^>]*)?>/g)) {
    const reference = attribute(tag, 'r');
    if (reference === undefined) throw unreadable(name);
    const { row, column } = meet(reference);
    const error = errorIn(xml, { tag, index });
    if (error) errors.push({ row, column, error });
  }
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row\s[^>]*>/g)) {
    const at = Number(attribute(tag, 'r') ?? 0);
    if (columns && at > rows) rows = at;
  }
  if (columns > TABLE_LIMITS.columns || rows * columns > TABLE_LIMITS.cells)
    throw new Problem('platform.table-too-wide', 422, { values: { name } });
  const merges = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)].flatMap(([tag]) => {
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(placeOf);
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });
  return { merges, errors };
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

function sheetOf(name: string, data: unknown[][], { merges, errors }: Look): Sheet {
  const rows = data.map((row) => row.map(cellOf));
  const width = errors.reduce((most, { column }) => Math.max(most, column + 1), rows[0]?.length ?? 0);
  for (const { row, column, error } of errors) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = { error };
  }
  for (const row of rows) while (row.length < width) row.push(null);
  return { name, rows, merges };
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
