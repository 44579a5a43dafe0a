// DOCX files as other programs write them, put together from XML.
import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;

const LEVELS = ['decimal', 'bullet'].map(
  (format, id) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum><w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
);

/** What may differ from a plain file. */
export interface Foreign {
  /** The content type of document.xml. */
  type?: string;
  /** Styles by id and name. */
  styles?: Record<string, string>;
  members?: Record<string, string | Uint8Array>;
  compressed?: boolean;
}

/** A DOCX with this body. */
export function foreign(
  body: string,
  { type = MAIN, styles = {}, members = {}, compressed = true }: Foreign = {},
): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relations(
      ['styles', 'numbering', 'comments', 'footnotes']
        .map((name) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
        .join('') + `<Relationship Id="image" Type="${OFFICE}/image" Target="media/image1.png"/>`,
    ),
    'word/styles.xml': `<w:styles ${W}>${Object.entries(styles)
      .map(
        ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}>${LEVELS.join('')}</w:numbering>`,
    'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="A"><w:p><w:r><w:t>nhận xét</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    ...members,
  };
  const packed = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(packed) as Zippable, { level: compressed ? 6 : 0 });
}

/** A paragraph: its text in one run, with properties of the paragraph and of the run. */
export function p(
  text: string,
  { paragraph = '', look = '' }: { paragraph?: string; look?: string } = {},
): string {
  return `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph in bold. */
export function bold(text: string): string {
  return p(text, { look: '<w:b/>' });
}

/** A cell; `properties` are its own. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A table of rows of cells. */
export function tbl(...rows: string[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
