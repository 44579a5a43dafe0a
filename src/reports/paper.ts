// A report as blocks of a document on paper: sections become headings by their depth, words what they are, tables of figures
// annexes. Marks of insights and links to sources are for the screen. Pure; a long report is made piece by piece.
import type { Block, Cell, Form, Run } from '#platform/documents';
import { Figures, inReadingOrder, type Outline, type Section } from '#review';
import type { SectionContent } from './text/together.ts';
import type { TextNode } from './text/words.ts';

/** What is laid out. */
export interface Paper {
  outline: Outline;
  years: number[];
  contents: Record<string, SectionContent>;
  form: Form;
}

/** The blocks of a report: its words in their order, then its tables. */
export function* blocksOf(paper: Paper): Generator<Block> {
  const sections = inReadingOrder(paper.outline);
  const tablesAlone = groupsOfTables(paper.outline);
  for (const { section, depth } of sections) {
    // Tables are annexes, so a group of nothing else has no heading of its own.
    if (section.table || tablesAlone.has(section.id)) continue;
    yield headingOf(section, depth, paper.form);
    const text = paper.contents[section.id]?.text;
    if (text) yield* textBlocks(text, depth + 2);
  }
  let annex = 0;
  for (const { section } of sections) if (section.table) yield* annexOf(section, paper, ++annex);
}

function groupsOfTables({ sections }: Outline): Set<string> {
  const found = new Set<string>();
  // Groups within groups: what stands under one comes after it.
  for (const { id, kind } of sections.toReversed()) {
    const under = sections.filter((one) => one.under === id);
    if (kind === 'group' && under.length && under.every((one) => one.table || found.has(one.id)))
      found.add(id);
  }
  return found;
}

type Level = 1 | 2 | 3 | 4 | 5 | 6;
const level = (n: number) => Math.min(6, Math.max(1, n)) as Level;

/** A section's heading by its depth, with the sign that the rule puts after its number. */
export function headingOf({ number, title }: Section, depth: number, form: Form): Block {
  return {
    kind: 'heading',
    level: level(depth + 1),
    runs: [{ text: [markOf(number, form), title].filter(Boolean).join(' ') }],
  };
}

/** The number of a heading with the sign that the rule puts after it. */
export function markOf(number: string, { marks }: Pick<Form, 'marks'>): string {
  if (!number) return '';
  if (/^[IVXLC]+$/.test(number)) return number + marks[0];
  if (/^\d+$/.test(number)) return number + marks[1];
  if (/^[a-zđ]$/.test(number)) return number + marks[2];
  return /^[\d.]+$/.test(number) ? `${number}.` : number;
}

/** The blocks of a stored text; its own headings stand from a level on. */
export function* textBlocks(node: TextNode, from: number): Generator<Block> {
  for (const part of node.content ?? []) {
    if (part.type === 'paragraph' && part.content?.length) yield { kind: 'paragraph', runs: runsOf(part) };
    if (part.type === 'heading')
      yield {
        kind: 'heading',
        level: level(from + Number(part.attrs?.['level'] ?? 1) - 1),
        runs: runsOf(part),
      };
    if (part.type === 'bulletList' || part.type === 'orderedList')
      yield {
        kind: 'list',
        ordered: part.type === 'orderedList',
        items: (part.content ?? []).map((item) => [...textBlocks(item, from)]),
      };
    if (part.type === 'table') yield tableOf(part);
  }
}

const LOOKS: Record<string, keyof Run> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
};

function runsOf(node: TextNode): Run[] {
  return (node.content ?? []).flatMap((part): Run[] => {
    if (part.type === 'hardBreak') return [{ text: '\n' }];
    if (part.type === 'count') return [{ text: String(part.attrs?.['value'] ?? '') }];
    if (part.text === undefined) return runsOf(part);
    const run: Run = { text: part.text };
    for (const { type, attrs } of part.marks ?? []) {
      if (LOOKS[type]) Object.assign(run, { [LOOKS[type]]: true });
      if (type === 'link') run.link = String(attrs?.['href'] ?? '');
    }
    return [run];
  });
}

function tableOf(node: TextNode): Block {
  const rows = (node.content ?? []).map((row) => ({
    head: (row.content ?? []).every(({ type }) => type === 'tableHeader'),
    cells: (row.content ?? []).map(cellOf),
  }));
  const first = rows.findIndex(({ head }) => !head);
  const split = first === -1 ? 0 : first;
  return {
    kind: 'table',
    head: rows.slice(0, split).map(({ cells }) => cells),
    rows: rows.slice(split).map(({ cells }) => cells),
  };
}

function cellOf(node: TextNode): Cell {
  const lines = (node.content ?? []).map(runsOf);
  const span = (name: 'colspan' | 'rowspan') => Number(node.attrs?.[name] ?? 1);
  return {
    runs: lines.flatMap((runs, n) => (n ? [{ text: '\n' }, ...runs] : runs)),
    ...(span('colspan') > 1 ? { colSpan: span('colspan') } : {}),
    ...(span('rowspan') > 1 ? { rowSpan: span('rowspan') } : {}),
  };
}

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
/** More columns than a page upright can hold. */
const WIDE = 7;

/** A table of figures as the n-th annex. */
export function* annexOf(
  section: Section,
  { years, contents }: Pick<Paper, 'years' | 'contents'>,
  n: number,
): Generator<Block> {
  const figures = new Figures(section.table!, years, contents[section.id]?.figures ?? {});
  const { places, table } = figures;
  yield { kind: 'annex', number: String(n), title: section.title, landscape: places.length > WIDE };
  yield {
    kind: 'table',
    head: headOf(figures),
    rows: table.rows.map((row) => [
      { runs: [{ text: row.label }], align: 'left' },
      ...places.map((place): Cell => {
        const value = figures.at(row, place);
        const text = value === null ? '' : typeof value === 'number' ? numbers.format(value) : value;
        return { runs: [{ text }], align: typeof value === 'string' ? 'left' : 'right' };
      }),
    ]),
    widths: [3, ...places.map(() => 1)],
  };
}

/** The heads of a table: groups of columns, and years below their column, share a heading above. */
export function headOf({ places }: Figures): Cell[][] {
  const words = (text: string): Run[] => [{ text }];
  const above = places.map(({ column, year }) => column.group || (year === null ? '' : column.label));
  const below = places.map(({ column, year }) => {
    const name = year === null ? column.label : column.group ? `${column.label} ${year}` : String(year);
    return column.measure ? `${name} (${column.measure})` : name;
  });
  const corner: Cell = { runs: words('Nội dung'), align: 'center' };
  if (above.every((word) => !word))
    return [[corner, ...below.map((text): Cell => ({ runs: words(text), align: 'center' }))]];
  const top: Cell[] = [{ ...corner, rowSpan: 2 }];
  const second: Cell[] = [];
  for (let n = 0; n < places.length;) {
    const word = above[n]!;
    let span = 1;
    while (word && above[n + span] === word) span += 1;
    if (!word) top.push({ runs: words(below[n]!), align: 'center', rowSpan: 2 });
    else {
      top.push({ runs: words(word), align: 'center', ...(span > 1 ? { colSpan: span } : {}) });
      second.push(...below.slice(n, n + span).map((text): Cell => ({ runs: words(text), align: 'center' })));
    }
    n += span;
  }
  return [top, second];
}
