// A form is what a rule on the layout of official documents says, as data: which rule, since when, every size and margin
// with the range that the rule leaves, every sign. A document is laid out by the rule in force on its day.
import { invalid, type FieldProblem } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Authority } from './content.ts';
import { FORMS } from './rules.ts';

export type Family = 'party' | 'state';

/** A size and the range that the rule leaves for it. */
export interface Measure {
  value: number;
  from: number;
  to: number;
}

/** How a part of a document is set; the size in points. */
export interface Face {
  size: Measure;
  bold: boolean;
  italic: boolean;
  caps: boolean;
  underline: boolean;
}

export const PARTS = [
  ...(['motto', 'mottoSecond', 'superior', 'issuer', 'number', 'place', 'mark'] as const),
  ...(['type', 'abstract', 'letterAbstract', 'addressees', 'bases', 'body'] as const),
  ...(['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const),
  ...(['division', 'divisionName', 'caption', 'table', 'tableHead'] as const),
  ...(['authority', 'position', 'signer', 'recipientsLabel', 'recipients', 'pageNumber'] as const),
  ...(['annex', 'annexName', 'annexReference'] as const),
];
export type Part = (typeof PARTS)[number];

/** Lengths on the page: millimetres, but `before` (above a paragraph) and an exact `line` in points. */
export const LENGTHS = ['top', 'bottom', 'left', 'right', 'pageNumber', 'indent', 'before', 'line'] as const;
export type Length = (typeof LENGTHS)[number];

/** What an organisation is called in its documents. */
export interface Names {
  superior: string | null;
  issuer: string;
  /** The letters of the issuing body in symbols: "TU". */
  code: string;
  place: string;
  /** Where the file copy is kept: "Văn phòng Tỉnh ủy"; for the state "VT, VP". */
  archive: string;
}

export interface Form {
  code: string;
  family: Family;
  /** Number and symbol of the rule. */
  rule: string;
  since: Day;
  font: string;
  faces: Record<Part, Face>;
  lengths: Record<Length, Measure>;
  /** Whether `lengths.line` is an exact height in points or a multiple of the font's own. */
  lines: 'exact' | 'multiple';
  /** The words at the top right; a rule as long as the last line is drawn below it. */
  motto: string[];
  /** How wide the left half of the head is, of the width between the margins. */
  headLeft: number;
  /** What stands under the issuing body: a sign, or a rule of this share of its name. */
  underIssuer: string | number;
  /** The word before the number, what joins number and type, what joins type and body. */
  number: { word: string; joiners: [string, string] };
  /** Days and months below these take a leading 0. */
  padded: { day: number; month: number };
  /** What stands under the abstract: nothing, a sign, or a rule of this share. */
  underAbstract: null | string | number;
  letterOpening: string;
  addressed: { word: string; wordOfType: Record<string, string> };
  bases: { begin: string; last: string };
  /** The signs before headings of the first levels: what "I", "1" and "a" are followed by. */
  marks: [string, string, string];
  authorities: Partial<Record<Authority, string>>;
  recipients: { label: string; end: string; archive: string; last: string };
  bodyEnd: string;
  names: Partial<Names>;
}

/** The form in force for a family on a day; the earliest known where the day is before all of them (`check` tells). */
export function formFor(family: Family, day: Day): Form {
  const known = FORMS.filter((form) => form.family === family).toSorted((a, b) =>
    a.since < b.since ? -1 : 1,
  );
  return known.findLast(({ since }) => since <= day) ?? known[0]!;
}

/** What an organisation may set for itself: words freely, sizes and lengths within the range of the rule. */
export interface Adaptation {
  names?: Partial<Names>;
  motto?: string[];
  sizes?: Partial<Record<Part, number>>;
  lengths?: Partial<Record<Length, number>>;
}

/** What an adaptation sets outside the range of the rule: the field by its path, and the range. */
export function outside(form: Form, { sizes = {}, lengths = {} }: Adaptation): FieldProblem[] {
  const fault = (field: string, { from, to }: Measure, value: number): FieldProblem[] =>
    value >= from && value <= to
      ? []
      : [{ field, code: 'platform.form.out-of-range', values: { from, to, rule: form.rule } }];
  return [
    ...entriesOf(sizes).flatMap(([part, size]) => fault(`sizes.${part}`, form.faces[part].size, size)),
    ...entriesOf(lengths).flatMap(([name, value]) => fault(`lengths.${name}`, form.lengths[name], value)),
  ];
}

const entriesOf = <Name extends string>(set: Partial<Record<Name, number>>) =>
  Object.entries(set) as [Name, number][];

/** The form with an organisation's own choices. @throws Problem `platform.form.out-of-range` naming every size outside its range */
export function adapt(form: Form, adaptation: Adaptation): Form {
  const errors = outside(form, adaptation);
  if (errors.length) throw invalid('platform.form.out-of-range', errors, errors[0]!.values);
  return fit(form, adaptation);
}

/** The same, but what lies outside the range stays as the rule has it: a choice made under a former rule still finds its paper. */
export function fit(form: Form, adaptation: Adaptation): Form {
  const { names, motto, sizes = {}, lengths = {} } = adaptation;
  const refused = new Set(outside(form, adaptation).map(({ field }) => field));
  const faces = { ...form.faces };
  for (const [part, value] of entriesOf(sizes))
    if (!refused.has(`sizes.${part}`)) faces[part] = { ...faces[part], size: { ...faces[part].size, value } };
  const kept = { ...form.lengths };
  for (const [length, value] of entriesOf(lengths))
    if (!refused.has(`lengths.${length}`)) kept[length] = { ...kept[length], value };
  return { ...form, faces, lengths: kept, motto: motto ?? form.motto, names: { ...form.names, ...names } };
}

const ROMAN: [string, number][] = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** The sign before the n-th heading of a level, counted from 1: "I.", "1.", "a)"; none from level 4 on. */
export function headingMark(form: Form, level: number, n: number): string {
  const end = form.marks[level - 1];
  if (end === undefined) return '';
  if (level === 2) return `${n}${end}`;
  if (level === 3) return `${LETTERS[(n - 1) % LETTERS.length]}${end}`;
  let [text, rest] = ['', n];
  for (const [sign, worth] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return `${text}${end}`;
}
