// A text of a statute as a DOCX of its own: every line a paragraph, parts, chapters and articles with heading styles, so that Word
// outlines it and reading it back gives the same lines. Changes may stand in it as tracked changes.
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Tracked } from '#platform/documents';
import { paragraphsOf, type Provision, type ProvisionKind, type StatuteText } from '../provision.ts';

const HEADINGS: Partial<Record<ProvisionKind, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  part: HeadingLevel.HEADING_1,
  chapter: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  article: HeadingLevel.HEADING_3,
};
/** In twips: A4 with the margins of Nghị định 30/2020/NĐ-CP, appendix I (20 mm, 30 mm on the left). */
const PAPER = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
};
const FIRST_LINE = 567;
const FACE = { font: 'Times New Roman', size: 28, color: '000000' };

export type { Tracked };

/**
 * A paragraph of a text: of which provision's kind, whether its first, the number that it begins with, its words with that number, and
 * whether its mark came or goes.
 */
export interface DocxLine {
  kind: ProvisionKind;
  first: boolean;
  label: string;
  pieces: { text: string; tracked: Tracked | null }[];
  mark: Tracked | null;
}

interface Written {
  title: string;
  /** What stands in the place of the provisions' own lines: a text with tracked changes. */
  lines?: DocxLine[];
}

/** Writes a text. The same text gives the same bytes. */
export async function writeStatuteDocx(text: StatuteText, { title, lines }: Written): Promise<Uint8Array> {
  const shown = lines ?? text.provisions.flatMap(linesFor);
  const tracking = new Tracking();
  const paragraphs = [
    ...linesOf(text.before).map((line) => plain(line, { alignment: AlignmentType.CENTER })),
    ...shown.map((line) => paragraphFor(line, tracking)),
    ...linesOf(text.after).map((line) => plain(line, {})),
  ];
  const heading = { run: { ...FACE, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } };
  const document = new Document({
    title,
    creator: '',
    styles: {
      default: {
        document: { run: FACE, paragraph: { spacing: { after: 120 } } },
        ...{ heading1: heading, heading2: heading, heading3: heading },
      },
    },
    sections: [{ properties: { page: PAPER }, children: paragraphs }],
  });
  return undated(await Packer.toBuffer(document));
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim());
const plain = (line: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun(line.trim())] });

function linesFor(provision: Provision): DocxLine[] {
  const { kind, label } = provision;
  const paragraphs = paragraphsOf(provision);
  return (paragraphs.length ? paragraphs : ['']).map((text, n) => {
    const said = n === 0 && label ? [`${label} `, text] : [text];
    return {
      ...{ kind, first: n === 0, label: n === 0 ? label : '', mark: null },
      pieces: said.map((piece) => ({ text: piece, tracked: null })),
    };
  });
}

// Each tracked change has a number of its own.
class Tracking {
  #count = 0;

  of({ author, date }: Tracked): { id: number; author: string; date: string } {
    return { id: (this.#count += 1), author, date };
  }

  run(text: string, tracked: Tracked | null): ParagraphChild {
    if (!tracked) return new TextRun(text);
    const options = { text, ...this.of(tracked) };
    return tracked.kind === 'inserted' ? new InsertedTextRun(options) : new DeletedTextRun(options);
  }
}

function paragraphFor({ kind, first, pieces, mark }: DocxLine, tracking: Tracking): Paragraph {
  const heading = HEADINGS[kind];
  const look: IParagraphOptions =
    heading && first
      ? { heading, ...(heading === HeadingLevel.HEADING_1 ? { alignment: AlignmentType.CENTER } : {}) }
      : { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE } };
  const changed = mark && {
    run: { [mark.kind === 'inserted' ? 'insertion' : 'deletion']: tracking.of(mark) },
  };
  return new Paragraph({
    ...look,
    ...(changed ?? {}),
    children: pieces.map(({ text, tracked }) => tracking.run(text, tracked)),
  });
}

// The library writes the moment into the properties and the container.
function undated(bytes: Uint8Array): Uint8Array {
  const members = unzipSync(bytes);
  const core = new TextDecoder().decode(members['docProps/core.xml']);
  const still = core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12020-01-01T00:00:00Z');
  members['docProps/core.xml'] = new TextEncoder().encode(still);
  const mtime = new Date(1980, 0, 2);
  return zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, content]) => [name, [content, { mtime }] as const]),
    ) as never,
  );
}
