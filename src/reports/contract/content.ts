import { Type, type Static } from 'typebox';
import { INSIGHT_KINDS } from '#review';
import { Id } from '#organisation';
import type { TextNode } from '../text/words.ts';
import { Nullable, SectionId } from './base.ts';

/** A stored text: ProseMirror's JSON, of the parts that `text/schema.ts` allows. */
export const StoredText = Type.Unsafe<TextNode>(
  Type.Object({ type: Type.String() }, { additionalProperties: true }),
);
export const FigureValues = Type.Record(
  Type.String(),
  Type.Union([Type.Number(), Type.String({ maxLength: 4000 })]),
);

/** What a section says. */
export const SectionContent = Type.Object({ text: Nullable(StoredText), figures: FigureValues });
/** Sections by their names. */
export const Contents = Type.Record(Type.String(), SectionContent);

/** Something that is missing in a section, or breaks a rule of its table. */
export const GapShape = Type.Object({
  sectionId: Type.String(),
  code: Type.Enum([
    'no-words',
    'no-insight',
    'no-provision',
    'figures-missing',
    'figures-wrong',
    'no-figures',
  ]),
  count: Type.Integer(),
  kind: Nullable(Type.Enum(INSIGHT_KINDS)),
});

/** A section that was sent back, and why. */
export const ReturnedSection = Type.Object(
  { sectionId: SectionId, reason: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type ReturnedSection = Static<typeof ReturnedSection>;

/** A place of another report on which something rests. */
export const SourceShape = Type.Object({
  reportId: Id,
  version: Type.Integer(),
  sectionId: Type.String(),
  insightId: Type.String(),
});
