// The paragraph styles of a DOCX by the parts of a form. What is frame and not body says so by its style, and a reader can
// leave it out again.
import type { Part } from './form.ts';

const STYLE_IDS: Partial<Record<Part, string>> = {
  body: 'Normal',
  caption: 'Caption',
  pageNumber: 'Header',
  type: 'Title',
  abstract: 'Subtitle',
  table: 'TableText',
  tableHead: 'TableHead',
};

/** The id of the paragraph style of a part. */
export function styleOf(part: Part): string {
  const level = /^heading(\d)$/.exec(part)?.[1];
  return level ? `Heading${level}` : (STYLE_IDS[part] ?? `Frame${part[0]!.toUpperCase()}${part.slice(1)}`);
}

/** An empty paragraph that takes no room: it stands where a body goes, and between tables. */
export const MARK = '<w:p><w:pPr><w:pStyle w:val="FrameGap"/></w:pPr></w:p>';
