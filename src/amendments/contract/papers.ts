import { Type, type Static } from 'typebox';
import { AsOf, Can, DayText, Id, Level, UnitName } from '#organisation';
import { IssueContent } from '#reports';
import { PROVISION_KINDS } from '#statute';
import { FATES } from '../papers/explanation.ts';
import { PAPER_KINDS } from '../papers/paper.ts';
import { OUTCOMES } from '../proposal.ts';
import { PieceShape } from './amendments.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Words = Type.Array(Type.String());

const Asked = Type.Object({
  voices: Type.Integer(),
  units: Type.Integer(),
  /** Those with most voices. */
  names: Words,
  levels: Type.Array(Type.Object({ level: Level, voices: Type.Integer() })),
  /** Voices whose words the reader does not see. */
  unseen: Type.Integer(),
});
const What = Type.Array(Type.Enum(['came', 'gone', 'moved', 'renumbered', 'changed'] as const));
const Line = { label: Type.String(), labelWas: Nullable(Type.String()), pieces: Type.Array(PieceShape) };
const Reasons = Type.Array(
  Type.Object({ amendment: Type.String(), drafter: Type.String(), words: Type.String() }),
);
const Headed = { title: Type.String(), statute: Type.String() };

export const ComparisonShape = Type.Object({
  kind: Type.Literal('comparison'),
  ...Headed,
  rows: Type.Array(
    Type.Object({
      provision: Type.String(),
      name: Type.String(),
      /** Empty for what comes. */
      current: Type.Array(Type.Object({ label: Type.String(), words: Type.String() })),
      proposed: Type.Array(
        Type.Object({
          /** Of alternatives that are not decided between, which; else 0. */
          number: Type.Integer(),
          name: Type.String(),
          by: Words,
          what: What,
          lines: Type.Array(Type.Object(Line)),
        }),
      ),
      reasons: Reasons,
      proposals: Type.Array(Type.Object({ id: Id, number: Type.Integer(), title: Type.String() })),
      asked: Asked,
    }),
  ),
});

export const ConsolidatedShape = Type.Object({
  kind: Type.Literal('consolidated'),
  ...Headed,
  acts: Type.Array(
    Type.Object({
      ...{ number: Type.String(), title: Type.String(), issuer: Type.String() },
      ...{ adoptedOn: DayText, inForceFrom: DayText },
    }),
  ),
  /** Whether anything in it is not adopted by an act. */
  draft: Type.Boolean(),
  before: Type.String(),
  lines: Type.Array(
    Type.Object({
      ...{ id: Type.String(), kind: Type.Enum(PROVISION_KINDS), ...Line },
      stands: Type.Enum(['stays', 'came', 'repealed', 'removed'] as const),
      ...{ moved: Type.Boolean(), by: Words, notes: Type.Array(Type.Integer()) },
      pieces: Type.Array(Type.Object({ ...PieceShape.properties, notes: Type.Array(Type.Integer()) })),
    }),
  ),
  after: Type.String(),
  /** Numbered from 1. */
  notes: Words,
  opening: Type.Array(Type.Integer()),
  closing: Type.Array(Type.Integer()),
});

/** Null where they are read page by page. */
const PaperVoices = Nullable(
  Type.Array(
    Type.Object({ id: Id, unit: Type.String(), level: Level, words: Type.String(), source: Type.String() }),
  ),
);
export const ExplanationShape = Type.Object({
  kind: Type.Literal('explanation'),
  ...Headed,
  all: Type.Integer(),
  counts: Type.Array(Type.Object({ fate: Type.Enum(FATES), voices: Type.Integer() })),
  proposals: Type.Array(
    Type.Object({
      ...{ id: Id, number: Type.Integer(), title: Type.String(), provision: Type.String() },
      ...{ summary: Type.String(), outcome: Nullable(Type.Enum(OUTCOMES)), horizon: Type.String() },
      ...{ decidedBy: Type.String(), explanation: Type.String(), answer: Type.String() },
      ...{ asked: Asked, voices: PaperVoices },
    }),
  ),
  open: PaperVoices,
});

export const IssuesShape = Type.Object({
  kind: Type.Literal('issues'),
  ...Headed,
  issues: Type.Array(
    Type.Object({
      ...{ id: Id, number: Type.Integer(), title: Type.String(), provision: Type.String() },
      ...{ summary: Type.String(), state: Type.Enum(['collected', 'under-study'] as const) },
      ...{ for: Words, against: Words, asked: Asked },
      alternatives: Type.Array(
        Type.Object({
          ...{ number: Type.Integer(), name: Type.String(), chosen: Type.Boolean(), reasons: Reasons },
          lines: Type.Array(Type.Object({ ...Line, name: Type.String(), what: What })),
        }),
      ),
    }),
  ),
});

export const PaperKindShape = Type.Enum(PAPER_KINDS);
export const PaperQuery = Type.Object({ asOf: AsOf });

/** How a paper is issued: its number, who signs, who gets it, from which day. */
export const PaperIssuing = Type.Object(
  { ...IssueContent.properties, holdsOn: Type.Optional(DayText) },
  closed,
);
export type PaperIssuing = Static<typeof PaperIssuing>;
export const PaperIssued = Type.Object({ id: Id, symbol: Type.String() });

export const IssuedPaperBrief = Type.Object({
  id: Id,
  kind: PaperKindShape,
  symbol: Type.String(),
  holdsOn: DayText,
  by: Nullable(Type.String()),
  files: Type.Record(Type.String(), Id),
});
export const IssuedPapers = Type.Object({ rows: Type.Array(IssuedPaperBrief), can: Can });

/** A paper as it was issued. */
export const IssuedPaperView = Type.Object({
  ...IssuedPaperBrief.properties,
  driveId: Id,
  unit: UnitName,
  ...{ signing: IssueContent.properties.signing, recipients: IssueContent.properties.recipients },
  rule: Type.String(),
  checksum: Type.String(),
  content: Type.Union([ComparisonShape, ConsolidatedShape, ExplanationShape, IssuesShape]),
});
