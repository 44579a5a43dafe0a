import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, Level, UnitName } from '#organisation';
import { OUTCOMES } from '../proposal.ts';
import { VoiceShape } from './drives.ts';
import { AnswerShown } from './desk.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

export const STATES = ['collected', 'under-study', 'decided', 'dropped'] as const;
export const Outcome = Type.Enum(OUTCOMES);

const content = {
  provision: Type.String({
    maxLength: 200,
    description: 'identity of a provision of the base text; empty for the whole',
  }),
  title: Text(500),
  summary: Type.String({ maxLength: 20_000 }),
  arguments: Type.Array(
    Type.Object({ side: Type.Enum(['for', 'against'] as const), words: Text(5000) }, closed),
    { maxItems: 50 },
  ),
};
export const ProposalBody = Type.Object(content, closed);
export type ProposalBody = Static<typeof ProposalBody>;
export const Saved = Type.Object({ id: Id, revision: Type.Integer() });

export const AssignBody = Type.Object({ drafterUnitId: Id, dueOn: DayText }, closed);
export type AssignBody = Static<typeof AssignBody>;
export const DecideBody = Type.Object(
  {
    outcome: Outcome,
    horizon: Type.String({ maxLength: 300 }),
    decidedBy: Text(300),
    explanation: Type.String({ maxLength: 20_000 }),
  },
  closed,
);
export type DecideBody = Static<typeof DecideBody>;
export const ReasonBody = Type.Object({ reason: Text(2000) }, closed);
export const ResponseBody = Type.Object({ unitId: Id, words: Text(5000) }, closed);

export const ProposalBrief = Type.Object({
  id: Id,
  number: Type.Integer(),
  title: Type.String(),
  /** As people call it; empty for the whole. */
  provision: Type.String(),
  state: Type.Enum(STATES),
  outcome: Nullable(Outcome),
  voices: Type.Integer(),
  units: Type.Integer(),
  drafter: Nullable(UnitName),
  dueOn: Nullable(DayText),
  late: Type.Boolean(),
  answered: Type.Boolean(),
  told: Type.Boolean(),
});
export type ProposalBrief = Static<typeof ProposalBrief>;
export const ProposalPage = Type.Object({ ...pageOf(ProposalBrief).properties, total: Type.Integer() });
export const ProposalQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  state: Type.Optional(Type.Enum(STATES)),
  drafter: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});

const Decided = Type.Object({ ...DecideBody.properties, holdsOn: DayText });

export const ProposalView = Type.Object({
  ...ProposalBrief.properties,
  driveId: Id,
  provisionId: Type.String(),
  summary: Type.String(),
  arguments: content.arguments,
  revision: Type.Integer(),
  illustrative: Type.Boolean(),
  decision: Nullable(Decided),
  answer: Nullable(AnswerShown),
  /** How many versions of the answer there are. */
  answers: Type.Integer(),
  toldOn: Nullable(DayText),
  /** Whether decision and answer, as they stand, were not told yet. */
  toTell: Type.Boolean(),
  counts: Type.Array(Type.Object({ level: Level, field: Nullable(Field), voices: Type.Integer() })),
  responses: Type.Array(Type.Object({ unit: UnitName, words: Type.String(), holdsOn: DayText })),
  can: Can,
});

export const MemberShape = Type.Object({
  ...VoiceShape.properties,
  from: Type.Integer(),
  to: Type.Integer(),
});
export const MemberPage = pageOf(MemberShape);
export const MemberQuery = Type.Object({ ...PageQuery, asOf: AsOf });

/** A voice of one's own, and what became of it as far as it was told. */
export const OwnVoice = Type.Object({
  ...VoiceShape.properties,
  state: Type.Enum(['open', 'considered', 'told'] as const),
  told: Type.Array(
    Type.Object({
      proposalId: Id,
      outcome: Outcome,
      horizon: Type.String(),
      decidedBy: Type.String(),
      explanation: Type.String(),
      answer: Type.String(),
      holdsOn: DayText,
      responded: Type.Boolean(),
    }),
  ),
});
export const OwnVoicePage = pageOf(OwnVoice);
export const OwnVoiceQuery = Type.Object({ ...PageQuery, asOf: AsOf });
