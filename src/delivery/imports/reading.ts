// From the rows of a file to the rows of its tables: the letterhead, groups, totals, signatures and repeated headings of a
// sheet are passed over. Rows come one by one; only the first of each sheet are held until its layout is known.
import { Problem } from '#kernel/problem';
import { headingKey } from './columns.ts';
import { said } from './headings.ts';
import { layoutOf, type Knowledge, type Layout } from './layout.ts';
import type { SourceRow } from './source.ts';
import { plainWords } from './words.ts';

/** A row of a table with what is known of it from elsewhere in its sheet. */
export interface TableRow {
  source: SourceRow;
  layout: Layout;
  /** The heading of the group in which it stands. */
  group: string | null;
  /** What stood above the table: on a sheet of one unit, its name is there or in the sheet's own name. */
  letterhead: readonly string[];
}

export interface ReadingHands extends Knowledge {
  /** Hears of every sheet in which a table was found. */
  onSheet?: (sheet: string, layout: Layout, head: readonly SourceRow[]) => void;
}

const HEAD = 80;

/**
 * The rows of all tables of a file.
 * @throws Problem `delivery.import-headings` where no sheet has a table
 */
export async function* tableRows(
  rows: AsyncIterable<SourceRow>,
  hands: ReadingHands,
): AsyncGenerator<TableRow> {
  let sheet: SheetReading | undefined;
  let first: string | undefined;
  let tables = 0;
  for await (const source of rows) {
    first ??= source.sheet;
    if (sheet && sheet.name !== source.sheet) {
      yield* sheet.end();
      tables += Number(sheet.found);
      sheet = undefined;
    }
    sheet ??= new SheetReading(source.sheet, hands);
    if (sheet.open) yield* sheet.first(source);
    else {
      const row = sheet.next(source);
      if (row) yield row;
    }
  }
  if (sheet) {
    yield* sheet.end();
    tables += Number(sheet.found);
  }
  if (!tables) throw new Problem('delivery.import-headings', 422, { values: { sheet: first ?? '' } });
}

class SheetReading {
  readonly name: string;
  private readonly hands: ReadingHands;
  private head: SourceRow[] = [];
  private layout: Layout | undefined;
  private letterhead: string[] = [];
  private group: string | null = null;
  private rows = 0;
  private closed = false;
  /** Whether its first rows are still being gathered. */
  open = true;

  constructor(name: string, hands: ReadingHands) {
    this.name = name;
    this.hands = hands;
  }

  get found(): boolean {
    return this.layout !== undefined;
  }

  *first(source: SourceRow): Generator<TableRow> {
    this.head.push(source);
    if (this.head.length >= HEAD) yield* this.end();
  }

  *end(): Generator<TableRow> {
    if (!this.open) return;
    this.open = false;
    this.layout = layoutOf(this.head, this.hands);
    if (!this.layout) return;
    const { top, below } = this.layout;
    this.letterhead = this.head.slice(0, top).flatMap(({ cells }) => cells.map(said).filter(Boolean));
    this.hands.onSheet?.(this.name, this.layout, this.head);
    for (const source of this.head.slice(below)) {
      const row = this.next(source);
      if (row) yield row;
    }
    this.head = [];
  }

  next(source: SourceRow): TableRow | undefined {
    const { layout } = this;
    if (!layout) return undefined;
    const what = kindOf(source, layout, this);
    if (what === 'foot') this.closed = this.rows > 0;
    if (what === 'group') this.group = groupOf(source);
    if (what === 'group' || what === 'row') this.closed = false;
    if (what !== 'row') return undefined;
    this.rows += 1;
    return { source, layout, group: this.group, letterhead: this.letterhead };
  }

  /** Whether a total or a blank row was met, below which signatures stand. */
  get ended(): boolean {
    return this.closed;
  }
}

const TOTAL = /^(tong cong|tong so|tong|cong)( \d.*)?$/;
const COUNTED = /^\d+([.,]\d+)*\.?\)?$/;
const ROMAN = /^([IVXLC]+|[A-ZĐ])[.)]?$/;
const WORKING = ['lead', 'supporting', 'owner', 'dueOn', 'state', 'doneOn', 'startsOn', 'parent'] as const;

type Kind = 'row' | 'group' | 'foot' | 'nothing';

function kindOf(source: SourceRow, layout: Layout, { ended }: { ended: boolean }): Kind {
  const { columns, marks } = layout;
  const { cells, held } = source;
  const at = (place: number | undefined) => (place === undefined ? '' : said(cells[place]));
  const title = at(columns.get('title'));
  const number = at(columns.get('number'));
  const begun = cells.findIndex((cell) => said(cell) !== '');
  if (begun < 0) return 'foot';
  const places = [...WORKING.map((column) => columns.get(column)), ...marks.map((mark) => mark.at)];
  const working = places.some((place) => place !== undefined && !held?.has(place) && at(place) !== '');
  const beginning = at(begun);
  if (!COUNTED.test(number) && TOTAL.test(plainWords(beginning.split(/[:(]/)[0]!))) return 'foot';
  if (title && headingKey(title) === headingKey(titleOf(layout))) return 'nothing';
  if (!working && !COUNTED.test(number) && isGroup(source, { layout, number, title, begun })) {
    return ended && !ROMAN.test(number) ? 'foot' : 'group';
  }
  if (ended) {
    const numbered = columns.has('number') ? COUNTED.test(number) : title !== '' && working;
    return numbered ? 'row' : 'foot';
  }
  if (title) return 'row';
  return working || (number === '' && cells.filter((cell) => said(cell)).length > 2) ? 'row' : 'nothing';
}

// The last row of a heading is the nearest name of its column.
function titleOf({ mapped, columns }: Layout): string {
  const heading = mapped.find(({ at }) => at === columns.get('title'))?.heading ?? '';
  return heading.split(' / ').at(-1)!;
}

function isGroup(
  { wide, cells }: SourceRow,
  { layout, number, title, begun }: { layout: Layout; number: string; title: string; begun: number },
): boolean {
  if (ROMAN.test(number)) return true;
  if (layout.columns.has('number')) return title === '' || number === '';
  const text = said(cells[begun]);
  return wide?.has(begun) === true || /^([IVXLC]+|[A-ZĐ])[.)]\s/.test(text) || text === text.toUpperCase();
}

function groupOf({ cells }: SourceRow): string {
  return cells
    .map(said)
    .filter((text) => text && !ROMAN.test(text))
    .join(' ')
    .slice(0, 500);
}
