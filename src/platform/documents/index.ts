export {
  plain,
  URGENCIES,
  wordsOf,
  type Alignment,
  type Annex,
  type Authority,
  type Block,
  type Cell,
  type Heading,
  type List,
  type OfficialDocument,
  type Paragraph,
  type Run,
  type Table,
  type Watch,
} from './content.ts';
export {
  adapt,
  fit,
  formFor,
  headingMark,
  LENGTHS,
  outside,
  PARTS,
  type Adaptation,
  type Face,
  type Family,
  type Form,
  type Length,
  type Measure,
  type Names,
  type Part,
} from './form.ts';
export { annexLines, dayInWords, frameOf, type Beside, type Frame, type Line } from './layout.ts';
export { check, checkWhole, type Warning } from './warnings.ts';
export { writeDocx } from './docx.ts';
export { writePdf } from './pdf.ts';
export { DOCX_LIMITS, readDocx, type DocxLimits, type ReadDocument } from './read-docx.ts';
export { readDocxLines, type DocumentLines } from './read-lines.ts';
export { trackInDocx, type TrackedText } from './tracking/track.ts';
export type { TrackedLine } from './tracking/lines.ts';
export type { Tracked } from './tracking/letters.ts';
