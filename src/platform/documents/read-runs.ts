// Runs and cells from the elements of a DOCX, in composed letters; adjoining runs of the same look are one. Counts what text
// cannot hold.
import type { Alignment, Cell, Run } from './content.ts';

/** An element as the reader of the format gives it. */
export interface DocxElement {
  type: string;
  children?: DocxElement[];
  value?: string;
  /** Of a bookmark. */
  name?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  alignment?: string | null;
  isHeader?: boolean;
  colSpan?: number;
  rowSpan?: number;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderline?: boolean;
  isStrikethrough?: boolean;
  verticalAlignment?: string;
  href?: string;
  breakType?: string;
  checked?: boolean;
}

/** What was left of a document, counted. */
export interface Left {
  frame: number;
  headingsByLook: number;
  images: number;
  comments: number;
  notes: number;
  nestedTables: number;
}

const ALIGNMENTS: Record<string, Alignment> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
};

/** The alignment of a paragraph where it has one of its own. */
export function alignmentOf({ alignment }: DocxElement): Alignment | undefined {
  return ALIGNMENTS[alignment ?? ''];
}

/** Reads paragraphs. */
export class RunReader {
  readonly left: Left = { frame: 0, headingsByLook: 0, images: 0, comments: 0, notes: 0, nestedTables: 0 };

  /** The runs of a paragraph, in pieces where pages are broken. */
  read(paragraph: DocxElement): Run[][] {
    const pieces: Run[][] = [[]];
    for (const child of paragraph.children ?? []) this.#add(child, {}, pieces);
    return pieces;
  }

  #add(element: DocxElement, looks: Omit<Run, 'text'>, pieces: Run[][]): void {
    const add = (text: string) => append(pieces.at(-1)!, { text: text.normalize('NFC'), ...looks });
    switch (element.type) {
      case 'text':
        return add(element.value ?? '');
      case 'tab':
        return add('\t');
      case 'checkbox':
        return add(element.checked ? '☑' : '☐');
      case 'break':
        if (element.breakType === 'page') pieces.push([]);
        else add('\n');
        return;
      case 'image':
        this.left.images++;
        return;
      case 'noteReference':
        this.left.notes++;
        return;
      case 'commentReference':
        this.left.comments++;
        return;
    }
    const within =
      element.type === 'run'
        ? looksOf(element, looks)
        : element.href
          ? { ...looks, link: element.href }
          : looks;
    for (const child of element.children ?? []) this.#add(child, within, pieces);
  }
}

function looksOf(run: DocxElement, around: Omit<Run, 'text'>): Omit<Run, 'text'> {
  return {
    ...(run.isBold ? { bold: true } : {}),
    ...(run.isItalic ? { italic: true } : {}),
    // A link is underlined because it is one.
    ...(run.isUnderline && !around.link ? { underline: true } : {}),
    ...(run.isStrikethrough ? { strike: true } : {}),
    ...(run.verticalAlignment === 'superscript' ? { superscript: true } : {}),
    ...(run.verticalAlignment === 'subscript' ? { subscript: true } : {}),
    ...around,
  };
}

const LOOKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'link'] as const;

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (!run.text) return;
  if (last && LOOKS.every((look) => last[look] === run[look]))
    last.text = (last.text + run.text).normalize('NFC');
  else runs.push(run);
}

/** The cell of a table: its paragraphs as lines, a table within as text. */
export function cellOf(element: DocxElement, reader: RunReader, head: boolean): Cell {
  const runs: Run[] = [];
  let n = 0;
  for (const child of element.children ?? []) {
    if (runs.length) append(runs, { text: '\n' });
    if (child.type === 'table') {
      reader.left.nestedTables++;
      append(runs, { text: textOf(child).normalize('NFC') });
      continue;
    }
    if (child.numbering) append(runs, { text: child.numbering.isOrdered ? `${++n}. ` : '- ' });
    for (const run of reader.read(child).flat()) append(runs, run);
  }
  const whole = head && runs.every((run) => run.bold);
  const align = alignmentOf(element.children?.find(({ type }) => type === 'paragraph') ?? { type: '' });
  return {
    runs: whole ? runs.map(({ bold: _, ...run }) => run) : runs,
    ...(align ? { align } : {}),
    ...((element.colSpan ?? 1) > 1 ? { colSpan: element.colSpan! } : {}),
    ...((element.rowSpan ?? 1) > 1 ? { rowSpan: element.rowSpan! } : {}),
  };
}

function textOf(element: DocxElement): string {
  if (element.type === 'text') return element.value ?? '';
  const joint = { table: '\n', tableRow: ' | ' }[element.type] ?? '';
  return (element.children ?? []).map(textOf).filter(Boolean).join(joint);
}

const FRAME = /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|^Nơi nhận:?/imu;

/** Whether a table is no content but the head or the signature of an official document. */
export function isFrameTable(table: DocxElement): boolean {
  const rows = table.children ?? [];
  if (rows.length > 5) return false;
  const paragraphs = rows.flatMap((row) => row.children ?? []).flatMap((cell) => cell.children ?? []);
  return paragraphs.some(
    (one) =>
      (one.styleName ?? one.styleId)?.startsWith('Frame') || FRAME.test(textOf(one).normalize('NFC').trim()),
  );
}
