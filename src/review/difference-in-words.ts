// A difference of outlines as people read it: texts word by word, tables by their rows and columns, lists by their kinds. Pure.
import type { Outline } from './contract/outline.ts';
import { differenceBetween, type Difference } from './difference.ts';
import {
  listDifference,
  tableDifference,
  type LineDifference,
  type ListDifference,
} from './table-difference.ts';
import { paragraphsBetween, type ComparedParagraph } from './words-between.ts';

const WORDED = ['number', 'title', 'prompt', 'guidance'] as const;
type WordedPart = (typeof WORDED)[number];

/** A difference with what changed in the parts of its section. */
export interface ToldDifference extends Difference {
  words: { part: WordedPart; paragraphs: ComparedParagraph[] }[];
  lines: LineDifference[];
  list: ListDifference | null;
  /** Of a section that was moved: the titles of the groups that it stood and stands under; null at the top. */
  from: string | null;
  to: string | null;
}

/** From one version to another, in words. */
export function toldBetween(before: Outline, after: Outline): ToldDifference[] {
  const titled = ({ sections }: Outline, id: string | null | undefined): string | null =>
    sections.find((section) => section.id === id)?.title ?? null;
  return differenceBetween(before, after).map((one) => ({
    ...one,
    ...changesOf(one),
    from: one.what === 'moved' ? titled(before, one.before?.under) : null,
    to: one.what === 'moved' ? titled(after, one.after?.under) : null,
  }));
}

function changesOf({ before, after, parts }: Difference): Pick<ToldDifference, 'words' | 'lines' | 'list'> {
  if (!before || !after) return { words: [], lines: [], list: null };
  const words = WORDED.filter((part) => parts.includes(part)).map((part) => ({
    ...{ part, paragraphs: paragraphsBetween(before[part], after[part]) },
  }));
  const tables = parts.includes('table') && before.table && after.table;
  return {
    words,
    lines: tables ? tableDifference(before.table!, after.table!) : [],
    list: parts.includes('insights') ? listDifference(before.insights, after.insights) : null,
  };
}
