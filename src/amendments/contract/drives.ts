import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, Level, UnitName } from '#organisation';
import { STEPS } from '../membership.ts';
import { OUTCOMES } from '../proposal.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

export const NewDrive = Type.Object({ versionId: Id, unitId: Id, title: Text(300) }, closed);
export type NewDrive = Static<typeof NewDrive>;

export const DriveBrief = Type.Object({
  id: Id,
  title: Type.String(),
  unit: UnitName,
  illustrative: Type.Boolean(),
  statute: Nullable(Type.Object({ id: Id, code: Type.String(), title: Type.String() })),
  baseVersionId: Id,
  proposals: Type.Integer(),
  decided: Type.Integer(),
  /** Those that are decided, by what was decided. */
  outcomes: Type.Array(Type.Object({ outcome: Type.Enum(OUTCOMES), count: Type.Integer() })),
});
export const DrivePage = pageOf(DriveBrief);
export const DriveQuery = Type.Object({ ...PageQuery, asOf: AsOf });

export const DriveView = Type.Object({
  ...DriveBrief.properties,
  /** Voices on the statute within sight: all, in some proposal, in none yet. */
  voices: Type.Object({ all: Type.Integer(), placed: Type.Integer(), open: Type.Integer() }),
  /** Proposals by where they stand. */
  states: Type.Object({
    collected: Type.Integer(),
    'under-study': Type.Integer(),
    decided: Type.Integer(),
    told: Type.Integer(),
  }),
  can: Can,
});

/** A voice: who said what of which provision. */
export const VoiceShape = Type.Object({
  id: Id,
  kind: Type.String(),
  words: Type.String(),
  provision: Type.String(),
  field: Nullable(Field),
  level: Level,
  unit: UnitName,
  opens: Type.String(),
  holdsOn: DayText,
});
export type VoiceShape = Static<typeof VoiceShape>;

export const MembershipShape = Type.Object(
  {
    proposal: Id,
    insight: Id,
    from: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    to: Type.Integer({
      minimum: -1,
      maximum: 1_000_000,
      description: 'the end of a sentence; -1 of the whole',
    }),
  },
  closed,
);

export const OpenVoices = pageOf(VoiceShape);
export const OpenQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  q: Type.Optional(Type.String({ maxLength: 200 })),
});

/** Of many voices suggestions are worked out apart: `at` says when those shown were made, `since` that others are being made. */
export const Suggestions = Type.Object({
  /** Voices in no proposal; null while nothing can be shown yet. */
  voices: Nullable(Type.Integer()),
  at: Nullable(Type.String()),
  since: Nullable(Type.String()),
  groups: Type.Array(
    Type.Object({
      /** Every voice of it, by identifier, and the first of them in words. */
      members: Type.Array(Id),
      voices: Type.Array(VoiceShape),
      reasons: Type.Array(
        Type.Object({ kind: Type.String(), words: Type.Array(Type.String()), weight: Type.Number() }),
      ),
      /** Proposals that say something alike, the likest first. */
      nearest: Type.Array(
        Type.Object({ id: Id, number: Type.Integer(), title: Type.String(), likeness: Type.Number() }),
      ),
    }),
  ),
});
export type Suggestions = Static<typeof Suggestions>;
export const SuggestionQuery = Type.Object({
  asOf: AsOf,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});

export const StepBody = Type.Object(
  {
    kind: Type.Enum(['put', 'take', 'move', 'split', 'confirm'] as const),
    puts: Type.Array(MembershipShape, { maxItems: 5000 }),
    takes: Type.Array(MembershipShape, { maxItems: 5000 }),
  },
  closed,
);
export type StepBody = Static<typeof StepBody>;

/** A voice by its sentences, as they are cut, and the proposals that it is in already. */
export const Sentences = Type.Object({
  sentences: Type.Array(Type.Object({ text: Type.String(), from: Type.Integer(), to: Type.Integer() })),
  members: Type.Array(
    Type.Object({
      proposal: Type.Object({ id: Id, number: Type.Integer(), title: Type.String() }),
      from: Type.Integer(),
      to: Type.Integer(),
    }),
  ),
});
export const MergeBody = Type.Object({ from: Id, into: Id }, closed);

export const Steps = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Id,
      number: Type.Integer(),
      kind: Type.Enum(STEPS),
      puts: Type.Integer(),
      takes: Type.Integer(),
      /** Each proposal with how many voices came and went. */
      proposals: Type.Array(
        Type.Object({
          ...{ id: Id, number: Type.Integer(), title: Type.String() },
          ...{ puts: Type.Integer(), takes: Type.Integer() },
        }),
      ),
      by: Nullable(Type.String()),
      at: Type.String(),
      undone: Type.Boolean(),
      undoes: Nullable(Id),
    }),
  ),
});
export const Done = Type.Object({ id: Id });
