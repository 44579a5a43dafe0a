import { Type, type Static } from 'typebox';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { IssueContent, LetterheadContent, ShownPaper } from '#reports';
import { closed, Form, Nullable, Text } from './base.ts';

/** In what right a conclusion is signed and for whom, as the reports of a unit are; the post of the signer may be left open. */
export const Signing = Type.Object(
  {
    ...Type.Pick(IssueContent.properties.signing, ['authority', 'body']).properties,
    position: Type.String({ maxLength: 200 }),
  },
  closed,
);
export type Signing = Static<typeof Signing>;

export const ConcludeBody = Type.Object(
  {
    number: Text(60),
    holdsOn: Type.Optional(DayText),
    /** As the issuing unit usually signs, where it is not said. */
    signing: Type.Optional(Signing),
  },
  closed,
);

/** How a conclusion is headed, based, signed and sent: what stands around its words on paper. */
export const Heading = Type.Object({
  letterhead: Type.Object({ ...LetterheadContent.properties, rule: Type.String() }),
  /** The plan that it carries out, and who approved that. */
  plan: Nullable(
    Type.Object({
      title: Type.String(),
      approvedOn: Nullable(DayText),
      /** The superior's name; null where the unit approved it itself. */
      approvedBy: Nullable(Type.String()),
    }),
  ),
  announcedOn: Nullable(DayText),
  /** The post of whoever signs; names are written by hand. */
  signing: Signing,
  recipients: Type.Array(Type.String()),
});
export type Heading = Static<typeof Heading>;

/** The words of a conclusion as issued to one unit: nothing in it changes later. Those issued first say nothing of their heading. */
export const Document = Type.Object({
  number: Type.String(),
  issuedOn: DayText,
  issuer: Type.String(),
  unit: Type.String(),
  title: Type.String(),
  form: Form,
  field: Field,
  content: Type.String(),
  startsOn: DayText,
  endsOn: DayText,
  team: Type.Array(Type.Object({ post: Type.String(), part: Type.String() })),
  findings: Type.Array(
    Type.Object({
      kind: Type.Enum(['strength', 'shortcoming'] as const),
      text: Type.String(),
      cause: Type.String(),
      undertaking: Nullable(Type.String()),
      verdict: Nullable(Type.String()),
      remedy: Nullable(Type.String()),
      remedyDueOn: Nullable(DayText),
    }),
  ),
  ...Type.Partial(Heading).properties,
});
export type Document = Static<typeof Document>;

export const RemedyView = Type.Object({
  id: Id,
  title: Type.String(),
  state: Nullable(Type.String()),
  late: Type.Boolean(),
  dueOn: Nullable(DayText),
  doneOn: Nullable(DayText),
});

/** What was issued to one unit, and what became of it. `can`: receive, object, answer. */
export const IssuedView = Type.Object({
  unit: UnitName,
  document: Document,
  /** The document laid out, line by line. */
  paper: ShownPaper,
  /** SHA-256 of the document's bytes, as issued. */
  checksum: Type.String(),
  receivedAt: Nullable(Type.String()),
  remedies: Type.Array(RemedyView),
  objection: Nullable(
    Type.Object({
      id: Id,
      reason: Type.String(),
      holdsOn: DayText,
      by: Nullable(Type.String()),
      answer: Nullable(
        Type.Object({
          outcome: Type.String(),
          text: Type.String(),
          holdsOn: DayText,
          by: Nullable(Type.String()),
        }),
      ),
    }),
  ),
  can: Can,
});
export const ConclusionView = Type.Object({
  id: Id,
  inspectionId: Id,
  number: Type.String(),
  holdsOn: DayText,
  unit: UnitName,
  /** One for each unit inspected, within sight. */
  issued: Type.Array(IssuedView),
});
export type ConclusionView = Static<typeof ConclusionView>;

export const UnitBody = Type.Object({ unitId: Id }, closed);
export const ObjectionBody = Type.Object({ unitId: Id, reason: Text(10_000) }, closed);
export const ObjectionAnswer = Type.Object(
  { outcome: Type.Enum(['upheld', 'accepted', 'partly-accepted'] as const), text: Text(10_000) },
  closed,
);
