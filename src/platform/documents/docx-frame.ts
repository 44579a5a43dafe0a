// What surrounds the body of a DOCX, made by the library: styles, numbering, head, title, signature, sections, page number.
// A style per part of the form, so that a size stands in one place of the file; the name tells a reader that it is frame.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphStyleOptions,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Alignment, OfficialDocument } from './content.ts';
import type { Face, Form, Part } from './form.ts';
import { frameOf, namesOf, PAPER, type Beside, type Line } from './layout.ts';
import { writable } from './docx-body.ts';
import { MARK, styleOf } from './styles.ts';
import { openRuler, type Ruler } from './widths.ts';

/** The parts of a package around a body, and document.xml in the pieces between which the body goes. */
export interface Package {
  /** Every member but document.xml, numbering.xml and footnotes.xml. */
  members: [name: string, content: Uint8Array][];
  before: string;
  signature: string;
  after: string;
  numbering: string;
  footnotes: string;
}

const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
const points = (pt: number) => Math.round(pt * 20);

const ALIGNMENTS: Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

const looks = ({ size, bold, italic, caps, underline }: Face) => ({
  size: size.value * 2,
  bold,
  italics: italic,
  allCaps: caps,
  ...(underline ? { underline: {} } : {}),
});

function stylesOf(form: Form): IParagraphStyleOptions[] {
  const { indent, before, line } = form.lengths;
  const spacing =
    form.lines === 'exact'
      ? { line: points(line.value), lineRule: LineRuleType.EXACT }
      : { line: Math.round(line.value * 240), lineRule: LineRuleType.AUTO };
  const text = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(indent.value) },
    spacing: { before: points(before.value), after: 0, ...spacing },
  };
  const flat = {
    indent: { firstLine: 0 },
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
  };
  const own = (part: Part): IParagraphStyleOptions => {
    const id = styleOf(part);
    const level = /^Heading(\d)$/.exec(id)?.[1];
    const inText = level || part === 'body' || part === 'bases';
    return {
      id,
      name: id.replace(/(?<=[a-z])(?=[A-Z\d])/g, ' '),
      ...(part === 'body' ? {} : { basedOn: 'Normal' }),
      quickFormat: true,
      run: looks(form.faces[part]),
      paragraph: {
        ...(inText ? text : flat),
        ...(level ? { outlineLevel: Number(level) - 1, keepNext: true } : {}),
        ...(part === 'annex' ? { outlineLevel: 0, keepNext: true } : {}),
        ...(['caption', 'tableHead', 'pageNumber'].includes(part) ? { alignment: AlignmentType.CENTER } : {}),
        ...(part === 'table' ? { alignment: AlignmentType.LEFT } : {}),
        ...(/^table/.test(part)
          ? { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } }
          : {}),
        ...(part === 'caption' ? { keepNext: true, spacing: { before: 120, after: 60 } } : {}),
      },
    };
  };
  const below = (id: string, name: string): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal' });
  return [
    ...(Object.keys(form.faces) as Part[]).map(own),
    below('ListParagraph', 'List Paragraph'),
    ...[1, 2, 3, 4, 5].map((n) => ({
      ...below(`ListContinue${n === 1 ? '' : n}`, `List Continue${n === 1 ? '' : ` ${n}`}`),
      paragraph: { indent: { left: listIndent(n - 1), firstLine: 0 } },
    })),
    {
      ...below('FrameGap', 'Frame Gap'),
      run: { size: 2 },
      paragraph: { spacing: { before: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
  ];
}

const listIndent = (level: number) => twips(6 + 8 * (level + 1));

function numberingOf() {
  const config = (
    reference: string,
    format: (typeof LevelFormat)[keyof typeof LevelFormat],
    signs: string[],
  ) => ({
    reference,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format,
      text: (signs[level % signs.length] as string).replace('N', `%${level + 1}`),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: listIndent(level), hanging: twips(6) } } },
    })),
  });
  return {
    config: [
      config('signs', LevelFormat.BULLET, ['-', '+', '•']),
      config('numbers', LevelFormat.DECIMAL, ['N.']),
    ],
  };
}

// A rule is the top border of an empty paragraph whose indents leave the rule's length.
function paragraphs(
  lines: Line[],
  width: number,
  { form, ruler }: { form: Form; ruler: Ruler },
): Paragraph[] {
  return lines.flatMap(({ part, text, align, before, left, rule }) => {
    const line = new Paragraph({
      style: styleOf(part),
      alignment: ALIGNMENTS[align],
      ...(before === undefined ? {} : { spacing: { before: points(before) } }),
      ...(left === undefined ? {} : { indent: { left: twips(left), firstLine: 0 } }),
      children: [new TextRun(writable(text))],
    });
    if (rule === undefined) return [line];
    const long = Math.min(points(ruler(text, form.faces[part])), width) * rule;
    const side = Math.round((width - long) / 2);
    const drawn = new Paragraph({
      style: 'FrameGap',
      indent: { left: side, right: side, firstLine: 0 },
      spacing: { before: 40, line: 40, lineRule: LineRuleType.EXACT },
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    });
    return [line, drawn];
  });
}

function besides(rows: Beside[], widths: [number, number], tools: { form: Form; ruler: Ruler }): Table {
  const cell = (lines: Line[], width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: paragraphs(lines, width, tools),
    });
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] }),
    ),
  });
}

/** Builds the package around a body that is still to come. */
export async function packageOf(document: OfficialDocument): Promise<Package> {
  const { form } = document;
  const { top, bottom, left, right, pageNumber } = form.lengths;
  const tools = { form, ruler: openRuler() };
  const width = twips(PAPER.width - left.value - right.value);
  const half = Math.round(width * form.headLeft);
  const { head, opening, signature } = frameOf(document);
  const mark = () => new Paragraph({ style: 'FrameGap' });
  const number = new Paragraph({
    style: 'Header',
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const file = new Document({
    creator: writable(namesOf(document).issuer),
    title: writable([document.type, document.abstract].filter(Boolean).join(' ')),
    styles: {
      default: { document: { run: { font: form.font, language: { value: 'vi-VN' } } } },
      paragraphStyles: stylesOf(form),
    },
    numbering: numberingOf(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(PAPER.width), height: twips(PAPER.height) },
            margin: {
              top: twips(top.value),
              bottom: twips(bottom.value),
              left: twips(left.value),
              right: twips(right.value),
              header: twips(pageNumber.value),
            },
          },
        },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [mark()] }) },
        children: [
          besides(head, [half, width - half], tools),
          ...paragraphs(opening, width, tools),
          mark(),
          besides(signature, [half, width - half], tools),
          mark(),
        ],
      },
    ],
  });
  return taken(unzipSync(new Uint8Array(await Packer.toBuffer(file))), document);
}

function taken(members: Record<string, Uint8Array>, document: OfficialDocument): Package {
  const [before, signature, after] = strFromU8(members['word/document.xml']!).split(MARK) as [
    string,
    string,
    string,
  ];
  const core = strFromU8(members['docProps/core.xml']!).replace(
    /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
    `${document.date}T00:00:00Z`, // the library puts the clock here
  );
  return {
    members: [
      ...Object.entries(members).filter(
        ([name]) => !/^(word\/(document|numbering|footnotes)|docProps\/core)\.xml$/.test(name),
      ),
      ['docProps/core.xml', Buffer.from(core)],
    ].toSorted(([a], [b]) => (a < b ? -1 : 1)) as [string, Uint8Array][],
    before,
    signature: `${signature}${MARK}`,
    after,
    numbering: strFromU8(members['word/numbering.xml']!),
    footnotes: strFromU8(members['word/footnotes.xml']!),
  };
}
