import { Type, type Static } from 'typebox';
import { Can, Id } from '#organisation';
import { ComparedParagraph } from '#review';
import { closed, Nullable, SectionId, Text } from './base.ts';
import { SectionContent } from './content.ts';

export const SectionQuery = Type.Object({ section: SectionId });

/** A wording of a section: how it read when one person stopped writing. */
export const Wording = Type.Object({
  number: Type.Integer(),
  beganAt: Type.String(),
  changedAt: Type.String(),
  by: Nullable(Type.String()),
});
export const Wordings = Type.Object({ rows: Type.Array(Wording) });
export const WordingText = Type.Object({ number: Type.Integer(), content: SectionContent });

export const SectionDifference = Type.Object({
  sectionId: Type.String(),
  paragraphs: Type.Array(ComparedParagraph),
  figures: Type.Array(
    Type.Object({
      cell: Type.String(),
      before: Nullable(Type.Union([Type.Number(), Type.String()])),
      after: Nullable(Type.Union([Type.Number(), Type.String()])),
    }),
  ),
});
export type SectionDifference = Static<typeof SectionDifference>;
export const Difference = Type.Object({
  from: Type.Integer(),
  to: Nullable(Type.Integer()),
  sections: Type.Array(SectionDifference),
});

/** How a comment was closed: seen to, its words taken over, or left as it was. */
export const OUTCOMES = ['done', 'taken', 'left'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const NewComment = Type.Object(
  {
    id: Id,
    sectionId: SectionId,
    quoted: Type.String({ maxLength: 2000 }),
    body: Text(4000),
    /** Of a suggestion: the words to stand there instead. */
    instead: Type.Optional(Nullable(Type.String({ maxLength: 4000 }))),
  },
  closed,
);
export const CommentAnswer = Type.Object(
  { body: Type.String({ maxLength: 4000 }), outcome: Type.Optional(Type.Enum(OUTCOMES)) },
  closed,
);
const said = { body: Type.String(), recordedAt: Type.String(), by: Nullable(Type.String()) };
export const CommentView = Type.Object({
  id: Id,
  sectionId: Type.String(),
  quoted: Type.String(),
  instead: Nullable(Type.String()),
  ...said,
  outcome: Nullable(Type.Enum(OUTCOMES)),
  answers: Type.Array(Type.Object({ ...said, outcome: Nullable(Type.Enum(OUTCOMES)) })),
});
export type CommentView = Static<typeof CommentView>;
export const Comments = Type.Object({ rows: Type.Array(CommentView), can: Can });
