// The body of a DOCX, block by block, as WordprocessingML. Written here and not by the library because that one holds a
// whole document before it writes the first byte: 10,000 bodies took it 400 MB, and they come as a stream.
import {
  type Alignment,
  type Annex,
  type Block,
  type List,
  type OfficialDocument,
  type Run,
  type Table,
} from './content.ts';
import type { Face } from './form.ts';
import { gridOf, type Place } from './grid.ts';
import { annexLines, PAPER } from './layout.ts';
import { MARK, styleOf } from './styles.ts';

// eslint-disable-next-line no-control-regex -- XML has no way to write these
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without what XML cannot hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

function escaped(text: string): string {
  return writable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

const JUSTIFICATIONS: Record<Alignment, string> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

interface Setting {
  style?: string;
  align?: Alignment | undefined;
  numbering?: string;
  breakBefore?: boolean;
  /** Without the indent of the style's first line. */
  flush?: boolean;
  /** Stands on one page with what follows. */
  stays?: boolean | undefined;
}

function paragraph(content: string, { style, align, numbering, breakBefore, flush, stays }: Setting): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    stays ? '<w:keepNext/>' : '',
    breakBefore ? '<w:pageBreakBefore/>' : '',
    numbering ?? '',
    flush ? '<w:ind w:firstLine="0"/>' : '',
    align ? `<w:jc w:val="${JUSTIFICATIONS[align]}"/>` : '',
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

function lookOf(run: Run, face?: Face): string {
  const looks = [
    face || run.bold ? `<w:b${!face || face.bold || run.bold ? '' : ' w:val="false"'}/>` : '',
    run.italic ? '<w:i/>' : '',
    face?.caps ? '<w:caps/>' : '',
    run.strike ? '<w:strike/>' : '',
    face ? `<w:sz w:val="${face.size.value * 2}"/>` : '',
    run.underline ? '<w:u w:val="single"/>' : '',
    run.superscript ? '<w:vertAlign w:val="superscript"/>' : '',
    !run.superscript && run.subscript ? '<w:vertAlign w:val="subscript"/>' : '',
  ].join('');
  return looks && `<w:rPr>${looks}</w:rPr>`;
}

const markOf = (id: number) =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

const field = (content: string) => `<w:r>${content}</w:r>`;

/** Runs as XML; a face sets them otherwise than their paragraph's style. */
function runs(all: Run[], face?: Face): string {
  return all
    .map((run) => {
      const text = run.text
        .split(/([\n\t])/)
        .map((piece) => {
          if (piece === '\n') return '<w:br/>';
          if (piece === '\t') return '<w:tab/>';
          return piece && `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
        })
        .join('');
      const shown = `<w:r>${lookOf(run, face)}${text}</w:r>`;
      if (!run.link) return shown;
      const address = escaped(run.link.replace(/"/g, '%22').replace(/\\/g, '%5C'));
      return [
        field('<w:fldChar w:fldCharType="begin"/>'),
        field(`<w:instrText xml:space="preserve"> HYPERLINK "${address}" </w:instrText>`),
        field('<w:fldChar w:fldCharType="separate"/>'),
        shown,
        field('<w:fldChar w:fldCharType="end"/>'),
      ].join('');
    })
    .join('');
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = LINES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join(
  '',
);

/**
 * Writes blocks; remembers what the end of the file must know of them: lists that count, notes, the turn of the
 * paper.
 */
export class BodyWriter {
  readonly #document: OfficialDocument;
  #section: string;
  #landscape = false;
  /** The depths of the lists that count for themselves; the id of the n-th is FIRST_LIST + n. */
  readonly lists: number[] = [];
  /** What the notes say; the id of the n-th is n + 1. */
  readonly notes: string[] = [];

  /** @param section the properties of the first section, as the package has them */
  constructor(document: OfficialDocument, section: string) {
    this.#document = document;
    this.#section = section;
  }

  /** The properties of the section that is being written; they stand at its end. */
  get section(): string {
    return this.#section;
  }

  /** A block as XML; `stays`: a paragraph on one page with what follows it. */
  write(block: Block, stays = false): string {
    switch (block.kind) {
      case 'heading': {
        const style = `Heading${block.level}`;
        if (!block.label) return paragraph(this.#runs(block.runs), { style });
        const { division, divisionName } = this.#document.form.faces;
        const label = `${this.#runs([{ text: block.label }], division)}<w:r><w:br/></w:r>`;
        return paragraph(label + this.#runs(block.runs, divisionName), {
          style,
          align: 'center',
          flush: true,
        });
      }
      case 'paragraph':
        return paragraph(this.#runs(block.runs), {
          align: block.align,
          flush: block.align === 'center',
          stays,
        });
      case 'list':
        return this.#list(block, 0);
      case 'table':
        return this.#table(block);
      case 'page-break':
        return paragraph('<w:r><w:br w:type="page"/></w:r>', { style: 'FrameGap' });
      case 'annex':
        return this.#annex(block);
    }
  }

  #runs(all: Run[], face?: Face): string {
    return all
      .map((run) => runs([run], face) + (run.note === undefined ? '' : markOf(this.notes.push(run.note))))
      .join('');
  }

  #list(list: List, depth: number): string {
    const level = Math.min(depth, 8);
    const id = list.ordered ? FIRST_LIST + this.lists.push(level) - 1 : SIGNS;
    const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
    const further = `ListContinue${depth === 0 ? '' : Math.min(depth + 1, 5)}`;
    return list.items
      .map((item) => {
        const [first, ...rest] =
          item[0]?.kind === 'paragraph' ? item : [{ kind: 'paragraph', runs: [] } as Block, ...item];
        const begun = first as Extract<Block, { kind: 'paragraph' }>;
        const lines = rest.map((block) => {
          if (block.kind === 'list') return this.#list(block, depth + 1);
          if (block.kind === 'paragraph')
            return paragraph(this.#runs(block.runs), { style: further, align: block.align });
          return this.write(block);
        });
        return (
          paragraph(this.#runs(begun.runs), { style: 'ListParagraph', numbering, align: begun.align }) +
          lines.join('')
        );
      })
      .join('');
  }

  #table(table: Table): string {
    const grid = gridOf(table);
    if (!grid.rows.length) return '';
    const widths = grid.shares.map((share) => Math.floor(this.#width() * share));
    const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const whole = table.parted ? '' : '<w:cantSplit/>';
    const lines = grid.rows.map((places, at) => {
      const header = at < grid.head;
      const kept = header ? '<w:cantSplit/><w:tblHeader/>' : whole;
      return `<w:tr><w:trPr>${kept}</w:trPr>${this.#cells(places, widths, header)}</w:tr>`;
    });
    const above = table.caption ? paragraph(this.#runs([{ text: table.caption }]), { style: 'Caption' }) : '';
    const sum = widths.reduce((all, width) => all + width, 0);
    const properties = `<w:tblW w:w="${sum}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
    // Two tables behind each other would be one for Word.
    return `${above}<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${lines.join('')}</w:tbl>${MARK}`;
  }

  #width(): number {
    const { left, right } = this.#document.form.lengths;
    const paper = this.#landscape ? PAPER.height : PAPER.width;
    return Math.round(((paper - left.value - right.value) / 25.4) * 1440);
  }

  #cells(places: Place[], widths: number[], header: boolean): string {
    const cells = places.map(({ cell, begins, at, columns, rows }) => {
      const width = widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
      const properties = [
        `<w:tcW w:w="${width}" w:type="dxa"/>`,
        columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
        !begins ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '',
        header ? '<w:vAlign w:val="center"/>' : '',
      ].join('');
      const text = paragraph(begins ? this.#runs(cell.runs) : '', {
        style: header ? 'TableHead' : 'TableText',
        align: cell.align,
      });
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
    });
    return cells.join('');
  }

  // A turned page is a section of its own; the page it follows ends its section with the properties that it had.
  #annex(annex: Annex): string {
    const turned = Boolean(annex.landscape) !== this.#landscape;
    const ended = turned ? `<w:p><w:pPr><w:pStyle w:val="FrameGap"/>${this.#section}</w:pPr></w:p>` : '';
    if (turned) {
      this.#landscape = !this.#landscape;
      this.#section = this.#section
        .replace('<w:titlePg/>', '')
        .replace(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="\w+"\/>/, (_, w, h) => {
          return `<w:pgSz w:w="${h}" w:h="${w}" w:orient="${this.#landscape ? 'landscape' : 'portrait'}"/>`;
        });
    }
    const lines = annexLines(this.#document, annex).map(({ part, text }, at) =>
      paragraph(this.#runs([{ text }]), {
        style: styleOf(part),
        align: 'center',
        breakBefore: at === 0 && !turned,
      }),
    );
    return ended + lines.join('');
  }
}

const SIGNS = 900;
const FIRST_LIST = 1000;

/** numbering.xml with a count of its own for every list that was written, given by its depth. */
export function withLists(numbering: string, lists: number[]): string {
  const ids = [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)];
  const idOf = (sign: string) =>
    ids.findLast(([xml]) => xml.includes(`<w:lvlText w:val="${sign}"/>`))?.[1] ?? '1';
  const num = (id: number, sign: string, restart = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${idOf(sign)}"/>${restart}</w:num>`;
  const own = lists.map((level, at) => {
    const restart = `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`;
    return num(FIRST_LIST + at, '%1.', restart);
  });
  return numbering.replace('</w:numbering>', `${num(SIGNS, '-')}${own.join('')}</w:numbering>`);
}

/** footnotes.xml with the notes of a body behind those that are there. */
export function withNotes(footnotes: string, notes: string[]): string {
  const written = notes.map((text, n) => {
    const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
    const said = paragraph(`${mark}${runs([{ text: ` ${text}` }])}`, { style: 'FootnoteText', flush: true });
    return `<w:footnote w:id="${n + 1}">${said}</w:footnote>`;
  });
  return footnotes.replace('</w:footnotes>', () => `${written.join('')}</w:footnotes>`);
}
