// How the reports of the sample are written down: paragraphs, sentences that are insights, live figures, and sentences with
// what differs from unit to unit filled in. Texts come out exactly as the editor keeps them.
import type { SectionContent } from '#reports';
import type { Chance } from '../chance.ts';

type Text = NonNullable<SectionContent['text']>;

/** A sentence that is an insight, and the place of the directive that it is about. */
export type Insight = [words: string, provision: string];

/** What differs from unit to unit: what it and those below it are called. */
export interface Names {
  /** Of the unit in full: `Quận ủy Đống Đa`. */
  name: string;
  ban: string;
  dang_bo: string;
  co_so: string;
}

const NUMBERS = new Intl.NumberFormat('vi-VN');

/** A sentence with names and drawn numbers in it: `{12-40}` becomes a number between the two. */
export function said(sentence: string, chance: Chance, names: Names): string {
  return sentence
    .replace(/\{(\d+)-(\d+)\}/g, (_all, low, high) =>
      asWritten(chance.between(Number(low), Number(high)), Number(low)),
    )
    .replace(/\{(\w+)\}/g, (_all, name: keyof Names) => names[name]);
}

// Years have no dot in them.
function asWritten(value: number, low: number): string {
  return low >= 2000 && low <= 2025 ? String(value) : NUMBERS.format(value);
}

/** Words. */
export function words(text: string): Text {
  return { type: 'text', text };
}

/** A sentence marked as an insight; `id` names it within its report. */
export function insight(id: string, kind: string, [text, provision]: Insight): Text {
  return { type: 'text', marks: [{ type: 'insight', attrs: { id, kind, provision } }], text };
}

/** A place of a draft that a comment is about. */
export function commented(id: string, text: string): Text {
  return { type: 'text', marks: [{ type: 'comment', attrs: { id } }], text };
}

/** A live figure: so many of a kind are done, or there are, at a unit on a day. */
export function count(asked: {
  unit: string;
  under?: string;
  kind: 'scheme' | 'item' | 'programme';
  asOf: string;
  shows: 'done' | 'total';
}): Text {
  const { unit, under = '', kind, asOf, shows } = asked;
  return { type: 'count', attrs: { unit, under, kind, asOf, shows, value: '' } };
}

/** A paragraph; `sources` are the places of other reports on which it rests, with spaces between. */
export function paragraph(content: Text[], sources = ''): Text {
  return { type: 'paragraph', attrs: { sources }, content };
}

/** A section of words. */
export function written(...content: Text[]): SectionContent {
  return { text: { type: 'doc', content }, figures: {} };
}
