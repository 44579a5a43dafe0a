import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { OUTCOMES, QUEUES } from '../proposal.ts';
import { ShownUse, UseShape } from './passages.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const FactNumber = Type.Integer({ minimum: 0, maximum: 1_000_000 });

const answer = {
  words: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' }),
  passages: Type.Optional(Type.Array(UseShape, { maxItems: 50 })),
  after: Type.Optional({
    ...FactNumber,
    description:
      'the number of the answer that was before one’s eyes, 0 for none: refused where another was written since',
  }),
};
export const AnswerBody = Type.Object(answer, closed);
export type AnswerBody = Static<typeof AnswerBody>;
export const AnswersBody = Type.Object(
  { items: Type.Array(Type.Object({ proposal: Id, ...answer }, closed), { minItems: 1, maxItems: 500 }) },
  closed,
);
export type AnswersBody = Static<typeof AnswersBody>;

/** A decision and an answer as they were before one's eyes, to be told. */
const Ready = Type.Object({ proposal: Id, decision: FactNumber, answer: FactNumber }, closed);
export const TellBody = Type.Object({ items: Type.Array(Ready, { minItems: 1, maxItems: 5000 }) }, closed);
export type TellBody = Static<typeof TellBody>;
export const ManyDone = Type.Object({ id: Id, count: Type.Integer() });

/** An answer as it stands, with the passages that it was made with. */
export const AnswerShown = Type.Object({
  number: Type.Integer(),
  words: Type.String(),
  holdsOn: DayText,
  passages: Type.Array(ShownUse),
});

export const AnswerVersion = Type.Object({
  ...AnswerShown.properties,
  by: Nullable(Type.String()),
  /** The days on which the voices were told this one. */
  told: Type.Array(DayText),
});
export const AnswerVersions = Type.Object({ rows: Type.Array(AnswerVersion) });
export const VersionsQuery = Type.Object({ asOf: AsOf });
export const AnswerChanges = Type.Object({
  paragraphs: Type.Array(
    Type.Object({
      pieces: Type.Array(
        Type.Object({ kind: Type.Enum(['same', 'out', 'in'] as const), text: Type.String() }),
      ),
    }),
  ),
});
export const ChangesAsked = Type.Object({
  id: Id,
  from: { ...FactNumber, description: 'the number of the earlier answer' },
  to: { ...FactNumber, description: 'the number of the later one' },
});

export const DeskRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  title: Type.String(),
  provision: Type.String(),
  queue: Type.Enum(QUEUES),
  outcome: Nullable(Type.Enum(OUTCOMES)),
  drafter: Nullable(UnitName),
  dueOn: Nullable(DayText),
  late: Type.Boolean(),
  voices: Type.Integer(),
  /** The number of the answer that stands; 0 where there is none. */
  answer: Type.Integer(),
  answeredOn: Nullable(DayText),
  toldOn: Nullable(DayText),
  can: Can,
});
export type DeskRow = Static<typeof DeskRow>;

const counts = {
  pending: Type.Integer(),
  late: Type.Integer(),
  written: Type.Integer(),
  told: Type.Integer(),
};
export const Desk = Type.Object({
  ...pageOf(DeskRow).properties,
  total: Type.Integer(),
  /** How much of each queue is whose, whatever was asked for; without a unit what was given to nobody. */
  drafters: Type.Array(Type.Object({ unit: Nullable(UnitName), ...counts })),
  /** What may be told now of what was asked for, and how many voices of how many units hear it. */
  ready: Type.Object({ items: Type.Array(Ready), voices: Type.Integer(), units: Type.Integer() }),
  can: Can,
});
export type Desk = Static<typeof Desk>;
export const DeskQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  queue: Type.Optional(Type.Enum(QUEUES)),
  drafter: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});
