// A DOCX whose headings are numbered by the word processor: I. / 1. / a) / Phần I / a bullet, by styles of headings and by lists.
import { p } from './foreign.fixture.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LEVELS: [format: string, text: string, more?: string][] = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['lowerLetter', '%3)'],
  ['upperRoman', 'Phần %4', '<w:lvlRestart w:val="0"/>'],
  ['bullet', '-'],
];
const list = (id: number, style: (level: number) => string) =>
  `<w:abstractNum w:abstractNumId="${id}">${LEVELS.map(
    ([format, text, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}${style(level)}<w:lvlText w:val="${text}"/></w:lvl>`,
  ).join('')}</w:abstractNum>`;
const num = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
const numPr = (level: number, id: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** The parts of such a file, and its paragraphs. */
export const numberedHeadings = {
  members: {
    'word/numbering.xml': `<w:numbering ${W}>${list(1, (level) => `<w:pStyle w:val="H${level + 1}"/>`)}${list(2, () => '')}${num(1)}${num(2)}</w:numbering>`,
    'word/styles.xml': `<w:styles ${W}>${LEVELS.map(
      (_level, n) =>
        `<w:style w:type="paragraph" w:styleId="H${n + 1}"><w:name w:val="heading ${n + 1}"/><w:pPr>${numPr(n, 1)}</w:pPr></w:style>`,
    ).join('')}</w:styles>`,
  },
  /** A heading by its style, from 1. */
  heading: (level: number, text: string): string => p(text, { paragraph: `<w:pStyle w:val="H${level}"/>` }),
  /** A line of a list, from 0. */
  line: (level: number, text: string, isBold: boolean): string =>
    p(text, { paragraph: numPr(level, 2), look: isBold ? '<w:b/>' : '' }),
};
