import { Type, type Static } from 'typebox';
import { PARTS } from '../difference.ts';
import { LINE_PARTS } from '../table-difference.ts';
import { Nullable } from './base.ts';
import { INSIGHT_KINDS, Section } from './outline.ts';

const WHAT = ['added', 'removed', 'moved', 'changed'] as const;
const Kinds = Type.Array(Type.Enum(INSIGHT_KINDS));
const Value = Nullable(Type.Union([Type.String(), Type.Number(), Type.Boolean()]));

/** One piece of a text compared with another: the same in both, taken out, or put in. */
export const Piece = Type.Object({ kind: Type.Enum(['same', 'out', 'in'] as const), text: Type.String() });
export const ComparedParagraph = Type.Object({ pieces: Type.Array(Piece) });

/** What a later wording of an outline changed in one section, with the words. */
export const OutlineDifference = Type.Object({
  what: Type.Enum(WHAT),
  before: Nullable(Section),
  after: Nullable(Section),
  parts: Type.Array(Type.Enum(PARTS)),
  words: Type.Array(
    Type.Object({
      part: Type.Enum(['number', 'title', 'prompt', 'guidance'] as const),
      paragraphs: Type.Array(ComparedParagraph),
    }),
  ),
  /** Of a table of figures: its rows and columns. */
  lines: Type.Array(
    Type.Object({
      of: Type.Enum(['row', 'column'] as const),
      what: Type.Enum(WHAT),
      label: Type.String(),
      parts: Type.Array(Type.Object({ part: Type.Enum(LINE_PARTS), before: Value, after: Value })),
    }),
  ),
  /** Of a list of insights: kinds that it takes now, and takes no longer; whether provisions are asked for. */
  list: Nullable(Type.Object({ in: Kinds, out: Kinds, provision: Nullable(Type.Boolean()) })),
  /** Of what was moved: the groups that it stood and stands under; null at the top. */
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
});
export type OutlineDifference = Static<typeof OutlineDifference>;
