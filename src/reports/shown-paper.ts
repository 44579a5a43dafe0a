// A document read on a screen is the one that is taken away: the same lines in the same sizes, and no layout of the screen's own.
import {
  frameOf,
  plain,
  type Heading,
  type Line,
  type OfficialDocument,
  type Paragraph,
} from '#platform/documents';
import type { ShownPaper } from './contract.ts';

/** A document of headings and paragraphs as it is read on a screen; lengths in millimetres, sizes in points. */
export function shownPaper(document: OfficialDocument & { body: Iterable<Heading | Paragraph> }): ShownPaper {
  const { form, body } = document;
  return {
    ...{ headLeft: form.headLeft, lines: form.lines },
    faces: mapped(form.faces, ({ size, ...looks }) => ({ ...looks, size: size.value })),
    lengths: mapped(form.lengths, ({ value }) => ({ value })),
    ...frameOf(document),
    body: [...body].map(lineOf),
  };
}

function lineOf(block: Heading | Paragraph): Line {
  const part = block.kind === 'heading' ? (`heading${block.level}` as const) : 'body';
  const align = (block.kind === 'paragraph' && block.align) || 'justify';
  return { part, text: plain(block.runs), align };
}

function mapped<From, To>(from: Record<string, From>, change: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([name, one]) => [name, change(one)]));
}
