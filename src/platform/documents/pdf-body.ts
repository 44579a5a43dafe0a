// Lines and blocks as nodes of the typesetter.
import {
  plain,
  type Annex,
  type Block,
  type Heading,
  type List,
  type OfficialDocument,
  type Run,
  type Table,
} from './content.ts';
import type { Face, Form, Part } from './form.ts';
import { gridOf, type Place } from './grid.ts';
import { annexLines, PAPER, type Beside, type Line } from './layout.ts';
import { upper, type Ruler } from './widths.ts';

/** A node of the typesetter's content. Of our own: `stays` with what follows, and `short`, what fits on a page surely. */
export type Node = Record<string, unknown>;

/** Stands for a break until what comes behind it is known. */
export const PAGE_BREAK: Node = {};

/** Millimetres as points. */
export function points(mm: number): number {
  return (mm / 25.4) * 72;
}

// Of the font's size: the height of a line as the typesetter takes it, and as word processors do.
const OWN_LINE = 0.8911 + 0.2163;
const SINGLE = (OWN_LINE + 0.0425) / OWN_LINE;
/** Texts up to this length are surely shorter than a page. */
const SHORT = 900;
const SIGNS = ['-', '+', '•'];

/** Writes blocks as nodes and remembers what stands above them. */
export class PdfBody {
  readonly #document: OfficialDocument;
  readonly #form: Form;
  readonly #ruler: Ruler;
  #landscape = false;
  #headings: { level: number; id: string }[] = [];
  #count = 0;
  readonly #notes: string[] = [];

  constructor(document: OfficialDocument, ruler: Ruler) {
    this.#document = document;
    this.#form = document.form;
    this.#ruler = ruler;
  }

  /** Frame lines one below the other, in a column of this width or of the page. */
  lines(lines: Line[], width = this.#width()): Node[] {
    return lines.flatMap(({ part, text, align, before, left, rule }) => {
      const inText = part === 'bases';
      const line: Node = {
        text,
        ...this.#face(part, text),
        ...(inText ? this.#spaced(part) : { lineHeight: SINGLE }),
        alignment: align,
        margin: [points(left ?? 0), before ?? (inText ? this.#form.lengths.before.value : 0), 0, 0],
      };
      if (rule === undefined) return [line];
      const long = Math.min(this.#ruler(text, this.#form.faces[part]), width) * rule;
      const drawn = { type: 'line', x1: 0, y1: 0, x2: long, y2: 0, lineWidth: 0.75 };
      return [line, { canvas: [drawn], alignment: 'center', margin: [0, 1, 0, 1] }];
    });
  }

  /** Two columns of lines. */
  beside({ left, right }: Beside): Node {
    const half = this.#width() * this.#form.headLeft;
    const rest = this.#width() - half;
    return {
      columns: [
        { width: half, stack: this.lines(left, half) },
        { width: rest, stack: this.lines(right, rest) },
      ],
    };
  }

  /** A block. */
  write(block: Block): Node[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block)];
      case 'paragraph': {
        const align = block.align ?? 'justify';
        return [
          this.#text(block.runs, { alignment: align, ...(align === 'center' ? { leadingIndent: 0 } : {}) }),
        ];
      }
      case 'list':
        return this.#list(block, 0);
      case 'table':
        return this.#table(block);
      case 'page-break':
        return [PAGE_BREAK];
      case 'annex':
        return this.#annex(block);
    }
  }

  /** What the notes say whose marks were written, below a short rule. */
  notes(): Node[] {
    if (!this.#notes.length) return [];
    const rule = { type: 'line', x1: 0, y1: 0, x2: points(50), y2: 0, lineWidth: 0.5 };
    return [
      { canvas: [rule], margin: [0, 18, 0, 4] },
      ...this.#notes.map((text, n) => ({
        text: [{ text: `${n + 1}`, sup: true }, ` ${text}`],
        ...{ fontSize: NOTE, lineHeight: SINGLE, alignment: 'justify', margin: [0, 0, 0, 2] },
      })),
    ];
  }

  #pieces(runs: Run[]): Node[] {
    return runs.flatMap((run) =>
      run.note === undefined
        ? [piece(run)]
        : [piece(run), { text: `${this.#notes.push(run.note)}`, sup: true }],
    );
  }

  #width(): number {
    const { left, right } = this.#form.lengths;
    return points((this.#landscape ? PAPER.height : PAPER.width) - left.value - right.value);
  }

  #face(part: Part, text: string): Node {
    const face = this.#form.faces[part];
    return { ...looks(face), text: face.caps ? upper(text) : text };
  }

  #spaced(part: Part): Node {
    const { line, indent } = this.#form.lengths;
    const size = this.#form.faces[part].size.value;
    const lineHeight = this.#form.lines === 'exact' ? line.value / (size * OWN_LINE) : line.value * SINGLE;
    return { lineHeight, leadingIndent: points(indent.value) };
  }

  #text(runs: Run[], more: Node): Node {
    return {
      text: this.#pieces(runs),
      ...this.#spaced('body'),
      alignment: 'justify',
      margin: [0, this.#form.lengths.before.value, 0, 0],
      short: plain(runs).length < SHORT,
      ...more,
    };
  }

  #heading({ level, label, runs }: Heading): Node {
    const face = looks(this.#form.faces[`heading${level}`]);
    const text = plain(runs);
    const bookmark = this.#bookmark(level, [label, text].filter(Boolean).join(' '));
    if (!label) return this.#text(runs, { ...face, ...bookmark });
    const shown = [
      this.#face('division', `${label}\n`),
      ...runs.map((run) => ({ ...piece(run), ...this.#face('divisionName', run.text) })),
    ];
    return this.#text([], { text: shown, leadingIndent: 0, alignment: 'center', ...bookmark });
  }

  #bookmark(level: number, outlineText: string): Node {
    this.#headings = this.#headings.filter((above) => above.level < level);
    const id = `h${++this.#count}`;
    const parent = this.#headings.at(-1)?.id;
    this.#headings.push({ level, id });
    return {
      id,
      stays: true,
      outline: true,
      outlineText,
      outlineExpanded: true,
      ...(parent ? { outlineParentId: parent } : {}),
    };
  }

  #list({ ordered, items }: List, depth: number): Node[] {
    return items.map((item, at) => {
      const sign = ordered ? `${at + 1}.` : SIGNS[depth % SIGNS.length]!;
      const blocks = item.flatMap((block) => {
        if (block.kind === 'list') return this.#list(block, depth + 1);
        if (block.kind !== 'paragraph') return this.write(block);
        return [this.#text(block.runs, { leadingIndent: 0, alignment: block.align ?? 'justify' })];
      });
      const mark = this.#text([{ text: sign }], { leadingIndent: 0, alignment: 'left', width: points(6) });
      return { columns: [mark, { width: '*', stack: blocks }], margin: [points(depth ? 2 : 8), 0, 0, 0] };
    });
  }

  #table(table: Table): Node[] {
    const grid = gridOf(table);
    if (!grid.rows.length) return [];
    const body = grid.rows.map((places, row) =>
      places.flatMap(({ cell, begins, columns, rows }) => {
        const header = row < grid.head;
        const first = !begins
          ? {}
          : {
              text: cell.runs.length ? this.#pieces(cell.runs) : ' ',
              ...looks(this.#form.faces[header ? 'tableHead' : 'table']),
              lineHeight: SINGLE,
              alignment: cell.align ?? (header ? 'center' : 'left'),
              colSpan: columns,
              rowSpan: rows,
            };
        return [first, ...Array.from({ length: columns - 1 }, () => ({}))];
      }),
    );
    const longestIn = (rows: Place[][]) =>
      rows.flat().reduce((most, { cell }) => Math.max(most, plain(cell.runs).length), 0);
    const [longest, heads] = [longestIn(grid.rows), longestIn(grid.rows.slice(0, grid.head))];
    const parted = table.parted || longest >= SHORT;
    // What is drawn between columns is not part of their widths.
    const free = Math.max(
      this.#width() - grid.shares.length * (2 * PADDING + LINE) - LINE,
      this.#width() / 5,
    );
    return [
      ...(table.caption
        ? this.lines([{ part: 'caption', text: table.caption, align: 'center', before: 6 }]).map((line) => ({
            ...line,
            stays: true,
          }))
        : []),
      {
        table: {
          headerRows: heads < SHORT ? grid.head : 0,
          dontBreakRows: !parted,
          ...(!parted && grid.head ? { keepWithHeaderRows: 1 } : {}),
          widths: grid.shares.map((share) => share * free),
          body,
        },
        layout: {
          hLineWidth: () => LINE,
          vLineWidth: () => LINE,
          paddingLeft: () => PADDING,
          paddingRight: () => PADDING,
        },
        margin: [0, 3, 0, 3],
        short: grid.rows.length * longest < SHORT,
      },
    ];
  }

  #annex(annex: Annex): Node[] {
    this.#landscape = Boolean(annex.landscape);
    const [first, ...others] = this.lines(annexLines(this.#document, annex));
    return [
      {
        ...first,
        pageBreak: 'before',
        pageOrientation: this.#landscape ? 'landscape' : 'portrait',
        ...this.#bookmark(1, `${String(first!['text'])}. ${annex.title}`),
      },
      ...others,
    ];
  }
}

/** In points, as word processors set notes. */
const NOTE = 10;
const PADDING = 4;
const LINE = 0.5;

function looks({ size, bold, italic, underline }: Face): Node {
  return { fontSize: size.value, bold, italics: italic, ...(underline ? { decoration: 'underline' } : {}) };
}

// The typesetter has no tabs; blanks that it does not part stand for them.
function piece({ text, bold, italic, underline, strike, superscript, subscript, link }: Run): Node {
  const decoration = [...(underline ? ['underline'] : []), ...(strike ? ['lineThrough'] : [])];
  return {
    text: text.replace(/\t/g, '\u00a0\u00a0\u00a0\u00a0'),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(decoration.length ? { decoration } : {}),
    ...(superscript ? { sup: true } : subscript ? { sub: true } : {}),
    ...(link ? { link } : {}),
  };
}
