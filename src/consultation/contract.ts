// The room's shapes on the wire, one source for the server, OpenAPI, types and screens.
import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, Level, UnitName } from '#organisation';
import { INSIGHT_KINDS } from '#review';
import { COMMENT_STATES, FACTS, OUTCOMES, STATES } from './standing.ts';

const closed = { additionalProperties: false } as const;
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Words = (maxLength: number) => Type.String({ maxLength });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const Created = Type.Object({ id: Id });
export const Done = Created;
export const Saved = Type.Object({ id: Id, revision: Type.Integer() });
export const Reason = Type.Object({ reason: Text(4000) }, closed);

/** Who is asked: the units named, and those of some levels (of all where none is named) below and with `within`. */
export const Asks = Type.Object(
  {
    units: Type.Array(Id, { maxItems: 500 }),
    within: Nullable(Id),
    levels: Type.Array(Level, { maxItems: 6, uniqueItems: true }),
  },
  closed,
);
export type Asks = Static<typeof Asks>;

export const Content = Type.Object(
  {
    title: Text(500),
    purpose: Words(4000),
    /** The draft itself, a line for each paragraph. */
    text: Words(400_000),
    fileId: Nullable(Id),
    opensOn: DayText,
    closesOn: DayText,
    asks: Asks,
  },
  closed,
);
export type Content = Static<typeof Content>;
export const NewConsultation = Type.Object({ reviewId: Id, ...Content.properties }, closed);
export const Extension = Type.Object({ closesOn: DayText, reason: Text(4000) }, closed);

export const ConsultationQuery = Type.Object({ ...PageQuery, asOf: AsOf });
export const ConsultationRow = Type.Object({
  id: Id,
  unit: UnitName,
  title: Type.String(),
  state: Type.Enum(STATES),
  opensOn: DayText,
  closesOn: DayText,
  illustrative: Type.Boolean(),
  /** Comments within the asker's sight that were sent and not withdrawn, and those of them without an answer. */
  comments: Type.Integer(),
  open: Type.Integer(),
});
export type ConsultationRow = Static<typeof ConsultationRow>;
/** With the reviews in which one may begin another. `can`: create. */
export const ConsultationPage = Type.Object({
  ...pageOf(ConsultationRow).properties,
  reviews: Type.Array(Type.Object({ id: Id, title: Type.String(), unit: UnitName })),
  can: Can,
});

const Event = Type.Object({
  fact: Type.Enum(FACTS),
  holdsOn: DayText,
  closesOn: Nullable(DayText),
  reason: Nullable(Type.String()),
  by: Nullable(Type.String()),
});

/** A consultation with its draft. `can`: edit, withdraw, open, extend, close, publish, comment. */
export const ConsultationView = Type.Object({
  ...ConsultationRow.properties,
  asOf: DayText,
  review: Nullable(Type.Object({ id: Id, title: Type.String() })),
  purpose: Type.String(),
  text: Type.String(),
  paragraphs: Type.Array(
    Type.Object({
      place: Type.Integer(),
      heading: Type.Boolean(),
      provision: Type.String(),
      text: Type.String(),
      comments: Type.Integer(),
    }),
  ),
  /** Comments on the whole draft. */
  whole: Type.Integer(),
  file: Nullable(Type.Object({ id: Id, name: Type.String() })),
  asks: Type.Object({
    units: Type.Array(UnitName),
    within: Nullable(UnitName),
    levels: Type.Array(Level),
  }),
  /** How many units are asked, and how many of them have commented: for those who ask alone. */
  heard: Nullable(Type.Object({ asked: Type.Integer(), commented: Type.Integer() })),
  published: Type.Boolean(),
  events: Type.Array(Event),
  revision: Type.Integer(),
  /** The units in whose name one may comment. */
  units: Type.Array(UnitName),
  can: Can,
});
export type ConsultationView = Static<typeof ConsultationView>;

const comment = {
  /** The paragraph that it is about; null for the whole draft. */
  place: Nullable(Type.Integer({ minimum: 1 })),
  /** The provision meant; where it is empty, that of the paragraph. */
  provision: Words(200),
  kind: Type.Enum(INSIGHT_KINDS),
  /** Null leaves it to the words. */
  field: Nullable(Field),
  words: Text(4000),
  grounds: Words(4000),
};
export const CommentContent = Type.Object(comment, closed);
export type CommentContent = Static<typeof CommentContent>;
export const NewComment = Type.Object({ consultationId: Id, unitId: Id, ...comment }, closed);

export const SORTS = ['place', 'newest', 'unit', 'kind'] as const;
export const CommentQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  /** Those of its subtree. */
  unit: Type.Optional(Id),
  level: Type.Optional(Level),
  kind: Type.Optional(Type.Enum(INSIGHT_KINDS)),
  /** A paragraph by its number; 0 for the whole draft. */
  place: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  state: Type.Optional(Type.Enum(COMMENT_STATES)),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.Enum(SORTS)),
});
export const Answer = Type.Object({ outcome: Type.Enum(OUTCOMES), explanation: Text(4000) }, closed);
/** A comment with its answers, the newest last. `can`: edit, send, withdraw, answer. */
export const CommentRow = Type.Object({
  id: Id,
  consultationId: Id,
  unit: UnitName,
  ...comment,
  state: Type.Enum(COMMENT_STATES),
  sentOn: Nullable(DayText),
  takenBack: Nullable(Type.Object({ holdsOn: DayText, reason: Type.String() })),
  answers: Type.Array(Type.Object({ ...Answer.properties, holdsOn: DayText, by: Nullable(Type.String()) })),
  revision: Type.Integer(),
  illustrative: Type.Boolean(),
  can: Can,
});
export type CommentRow = Static<typeof CommentRow>;
export const CommentPage = pageOf(CommentRow);
/** A comment beside the paragraph that it is about. */
export const CommentView = Type.Object({
  ...CommentRow.properties,
  asOf: DayText,
  consultation: Type.Object({ id: Id, title: Type.String(), unit: UnitName }),
  paragraph: Nullable(Type.String()),
});
export type CommentView = Static<typeof CommentView>;
