// An outline kept as a spreadsheet: one sheet lists its places (number, title, what is asked, guidance, kind), every other
// sheet with a table is what is to be counted at the place that bears its name, or a place of its own at the end. Pure.
import { unaccented } from '#kernel/vietnamese';
import type { Sheet } from '#platform/tables';
import type { Section } from './contract/outline.ts';
import { Depths, isPart, markOf } from './heading-marks.ts';
import type { ReadEntries } from './outline-document.ts';
import { entryOf, type Entry } from './outline-entries.ts';
import { headingOf, said } from './sheet-heading.ts';
import { readSheet } from './sheet-table.ts';

const COLUMNS = {
  number: /^(stt|tt|so|so muc|muc|so thu tu|ky hieu)$/,
  title: /^(noi dung|ten muc|ten phan|tieu de|de muc|phan,? muc|cac phan|de cuong)/,
  prompt: /^(yeu cau|goi y)/,
  guidance: /^(huong dan|ghi chu|luu y)/,
  kind: /^(dang|loai|hinh thuc)/,
};
type Column = keyof typeof COLUMNS;

const KINDS: [RegExp, Section['kind']][] = [
  [/^nhom/, 'group'],
  [/^(loi van|viet|van ban)/, 'text'],
  [/^(bieu|so lieu|bang)/, 'figures'],
  [/^(danh muc|nhan dinh)/, 'insights'],
];

/** The places that the sheets of a file list; null where none of them is a list of places. */
export function entriesOfSheets(
  sheets: Sheet[],
  years: { from: number; to: number } | null,
): ReadEntries | null {
  const list = sheets.find((sheet) => columnsOf(sheet) !== null);
  if (!list) return null;
  const entries = entriesIn(list);
  const read: ReadEntries = { entries, unplaced: [], problems: [] };
  for (const sheet of sheets) {
    const found = sheet === list ? null : readSheet(sheet, years);
    if (!found) {
      const words = sheet.rows.map((row) => row.map(said).filter(Boolean).join(' | ')).filter(Boolean);
      if (sheet !== list && words.length)
        read.unplaced.push({ words: [sheet.name, ...words].join('\n'), why: 'no-table' });
      continue;
    }
    const named = entries.find((entry) => isNamed(entry, sheet.name));
    const entry = named ?? entryOf({ rank: 1, number: '', title: sheet.name });
    if (!named) entries.push(entry);
    entry.tables.push({ caption: '', table: found.table });
    read.problems.push(...found.problems.map((problem) => ({ ...problem, section: entry.title })));
  }
  return read;
}

// A list has titles and something besides, and no column that it could not be.
function columnsOf(sheet: Sheet): { places: Map<Column, number>; below: number } | null {
  const heading = headingOf(sheet);
  if (!heading) return null;
  const places = new Map<Column, number>();
  for (const [at, path] of heading.paths.entries()) {
    if (!path.length) continue;
    const words = unaccented(path.at(-1)!);
    const column = (Object.keys(COLUMNS) as Column[]).find((one) => COLUMNS[one].test(words));
    if (!column || places.has(column)) return null;
    places.set(column, at);
  }
  return places.has('title') && places.size > 1 ? { places, below: heading.below } : null;
}

function entriesIn(sheet: Sheet): Entry[] {
  const { places, below } = columnsOf(sheet)!;
  const rows = sheet.rows.slice(below).map((cells) => {
    const at = (column: Column) => {
      const place = places.get(column);
      return place === undefined ? '' : said(cells[place]);
    };
    const number = at('number').replace(/[.)]$/, '');
    const mark = markOf(number ? `${number}. ${at('title')}` : at('title'));
    return { mark, number, at };
  });
  const depths = new Depths(rows.some(({ mark }) => isPart(mark)));
  return rows.flatMap(({ mark, number, at }): Entry[] => {
    if (!at('title')) return [];
    const title = number ? at('title') : (mark?.title ?? at('title'));
    const kind = unaccented(at('kind'));
    const entry = entryOf({ rank: depths.rankOf(mark, null), number: number || (mark?.number ?? ''), title });
    return [
      {
        ...entry,
        prompt: at('prompt') ? [at('prompt')] : [],
        guidance: at('guidance') ? [at('guidance')] : [],
        kind: KINDS.find(([words]) => words.test(kind))?.[1] ?? null,
      },
    ];
  });
}

function isNamed({ number, title }: Entry, sheet: string): boolean {
  const plain = (text: string) =>
    unaccented(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const name = plain(sheet);
  return (
    name !== '' && (plain(title) === name || plain(number) === name || plain(`${number} ${title}`) === name)
  );
}
