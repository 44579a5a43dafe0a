export {
  plain,
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
export { adapt, formFor, headingMark, type Adaptation, type Family, type Form, type Names } from './form.ts';
export { check, checkEnd, type Warning } from './warnings.ts';
export { writeDocx } from './docx.ts';
export { writePdf } from './pdf.ts';
export { DOCX_LIMITS, readDocx, type DocxLimits, type ReadDocument } from './read-docx.ts';
