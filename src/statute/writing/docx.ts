// A text of a statute as a DOCX of its own: every line a paragraph, parts, chapters and articles with heading styles, so that Word
// outlines it and reading it back gives the same lines.
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
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

/** How a paragraph's words are put: as one run where nothing else is said. */
export type Runs = (provision: Provision, paragraph: number) => ParagraphChild[];

/** Writes a text. The same text gives the same bytes. */
export async function writeStatuteDocx(
  text: StatuteText,
  { title, runs = plainRuns }: Written,
): Promise<Uint8Array> {
  const paragraphs = [
    ...linesOf(text.before).map((line) => plain(line, { alignment: AlignmentType.CENTER })),
    ...text.provisions.flatMap((one) => paragraphsFor(one, runs)),
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

interface Written {
  title: string;
  runs?: Runs;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim());
const plain = (line: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun(line.trim())] });

const plainRuns: Runs = (provision, paragraph) => [new TextRun(paragraphsOf(provision)[paragraph] ?? '')];

function paragraphsFor(provision: Provision, runs: Runs): Paragraph[] {
  const { kind, label } = provision;
  const heading = HEADINGS[kind];
  const count = Math.max(1, paragraphsOf(provision).length);
  return Array.from({ length: count }, (_one, n) => {
    const head = n === 0 && label ? [new TextRun(`${label} `)] : [];
    const look: IParagraphOptions =
      heading && n === 0
        ? { heading, ...(heading === HeadingLevel.HEADING_1 ? { alignment: AlignmentType.CENTER } : {}) }
        : { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE } };
    return new Paragraph({ ...look, children: [...head, ...runs(provision, n)] });
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
