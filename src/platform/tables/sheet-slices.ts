// The XML of a worksheet cut between rows, so that a sheet of any length is read some hundreds of rows at a time.

/** A worksheet in pieces. */
export interface CutSheet {
  /** What stands before its rows, and after them. */
  head: string;
  tail: string;
  /** Its rows, some at a time; each piece ends where a row ends. */
  slices: () => Generator<string>;
}

const SLICE = 64 * 1024;

/** Cuts a worksheet into pieces of about `size` bytes. One without rows has none. */
export function cutSheet(xml: Uint8Array, size = SLICE): CutSheet {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const opening = openingOf(bytes);
  if (!opening) return { head: '', tail: bytes.toString(), *slices() {} };
  const { from, prefix } = opening;
  const closing = bytes.lastIndexOf(`</${prefix}sheetData`);
  const until = closing < from ? bytes.length : closing;
  return {
    head: bytes.toString('utf8', 0, from),
    tail: bytes.toString('utf8', until),
    *slices() {
      for (let at = from, end = from; at < until; at = end) {
        end = rowEnd(bytes, { from: at + size, closer: `</${prefix}row>`, until });
        yield bytes.toString('utf8', at, end);
      }
    },
  };
}

/** How far around its name the tag that opens the rows may reach. */
const TAG = 200;

// Where the rows begin, and the prefix of their namespace; undefined where a sheet has none.
function openingOf(bytes: Buffer): { from: number; prefix: string } | undefined {
  for (let at = bytes.indexOf('sheetData'); at >= 0; at = bytes.indexOf('sheetData', at + 1)) {
    const start = Math.max(0, at - TAG);
    const tag = /<((?:\w+:)?)sheetData(?:\s[^<>]*)?>/.exec(bytes.toString('latin1', start, at + TAG));
    if (tag)
      return tag[0].endsWith('/>') ? undefined : { from: start + tag.index + tag[0].length, prefix: tag[1]! };
  }
  return undefined;
}

function rowEnd(
  bytes: Buffer,
  { from, closer, until }: { from: number; closer: string; until: number },
): number {
  const at = from < until ? bytes.indexOf(closer, from) : -1;
  return at < 0 || at > until ? until : at + closer.length;
}

/** A sheet of only these rows, numbered as if `done` rows before them were not there; undefined where one is out of order. */
export function sheetOfSlice({ head, tail }: CutSheet, slice: string, done: number): string | undefined {
  let sound = true;
  const numbered = slice.replace(
    /(<(?:\w+:)?(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["'][A-Z$]*)(\d+)(?=["'])/g,
    (_, before: string, row: string) => {
      sound &&= Number(row) > done;
      return `${before}${Number(row) - done}`;
    },
  );
  const name = /<((?:\w+:)?)sheetData(?:\s[^>]*)?>$/.exec(head)?.[1] ?? '';
  const root = /<\/((?:\w+:)?worksheet)\s*>\s*$/.exec(tail)?.[1] ?? 'worksheet';
  return sound ? `${head}${numbered}</${name}sheetData></${root}>` : undefined;
}

/** The strings that the cells of a workbook share, each as its XML, between the beginning and the end of their file. */
export interface SharedStrings {
  begin: string;
  items: string[];
  end: string;
}

/** Takes the file of shared strings apart. */
export function sharedStrings(xml: string): SharedStrings {
  const prefix = /<((?:\w+:)?)sst[\s>]/.exec(xml)?.[1] ?? '';
  const item = new RegExp(`<${prefix}si(?:\\s[^<>]*?)?(?:/>|>[^]*?</${prefix}si>)`, 'g');
  // Up to the last that is closed, so that an open one is not sought to the end again and again.
  const items = xml.slice(0, xml.lastIndexOf(`</${prefix}si>`) + prefix.length + 5).match(item) ?? [];
  const begin = items.length ? xml.slice(0, xml.indexOf(items[0]!)) : xml;
  return { begin, items, end: items.length ? `</${prefix}sst>` : '' };
}

// A cell up to the number of its string, whatever else it has before.
const SHARED =
  /(<(?:\w+:)?c\s(?:[^<>]*\s)?t\s*=\s*["']s["'](?:\s[^<>]*)?(?<!\/)>(?:(?!<\/?(?:\w+:)?c[\s>])[^])*?<(?:\w+:)?v(?:\s[^<>]*)?>)([^<]+)/g;

/** Rows with only the shared strings that they name; undefined where they name one that is not there. */
export function ownStrings(
  slice: string,
  { begin, items, end }: SharedStrings,
): { slice: string; strings: string } | undefined {
  const used = new Map<number, number>();
  const named = slice.replace(SHARED, (_, before: string, index: string) => {
    const own = used.get(Number(index)) ?? used.size;
    used.set(Number(index), own);
    return `${before}${own}`;
  });
  const own = [...used.keys()].map((index) => items[index]);
  return own.includes(undefined) ? undefined : { slice: named, strings: begin + own.join('') + end };
}
