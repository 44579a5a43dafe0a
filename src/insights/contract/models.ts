import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, UnitName } from '#organisation';
import { Evidence } from '#delivery';
import { closed, Nullable, Text, Words } from './base.ts';
import { PilotRow } from './pilots.ts';

export const ModelKind = Type.Enum(['lesson', 'model'] as const);
const Verification = Type.Enum(['own-word', 'verified', 'researched'] as const);
const Audience = Type.Enum(['own', 'below', 'all'] as const);

/** A result with its figure: what was measured, before and after. */
const Figure = Type.Object(
  { label: Text(300), measure: Words(60), before: Nullable(Type.Number()), after: Type.Number() },
  closed,
);

/** What a lesson or a model says. */
export const ModelContent = Type.Object(
  {
    title: Text(300),
    field: Field,
    /** What was to be solved. */
    problem: Words(10_000),
    /** How it works. */
    working: Words(10_000),
    /** Under which conditions it works. */
    conditions: Words(10_000),
    results: Words(10_000),
    figures: Type.Array(Figure, { maxItems: 40 }),
    /** Where it began: a unit, and since when. */
    beganAt: Nullable(Id),
    beganOn: Nullable(DayText),
    evidence: Type.Array(Evidence, { maxItems: 100 }),
    verification: Verification,
    /** By whom and how it was verified. */
    verified: Words(2000),
  },
  closed,
);
export type ModelContent = Static<typeof ModelContent>;
export const NewModel = Type.Object(
  {
    unitId: Id,
    kind: ModelKind,
    /** The insight that it is taken over from. */
    insightId: Type.Optional(Nullable(Id)),
    ...ModelContent.properties,
  },
  closed,
);
export const Publication = Type.Object({ audience: Audience, holdsOn: Type.Optional(DayText) }, closed);

export const ModelQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  kind: Type.Optional(ModelKind),
  field: Type.Optional(Field),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});
export const ModelRow = Type.Object({
  id: Id,
  kind: ModelKind,
  unit: UnitName,
  title: Type.String(),
  field: Field,
  verification: Verification,
  /** Null for a draft that was never published. */
  edition: Nullable(Type.Integer()),
  publishedOn: Nullable(DayText),
  audience: Nullable(Audience),
  /** Units within sight that work by it on the day. */
  adopting: Type.Integer(),
  illustrative: Type.Boolean(),
});
export type ModelRow = Static<typeof ModelRow>;
/** `can`: create. */
export const ModelPage = Type.Object({ ...pageOf(ModelRow).properties, can: Can });

export const AdoptionRow = Type.Object({
  id: Id,
  unit: UnitName,
  edition: Type.Integer(),
  holdsOn: DayText,
  note: Type.String(),
  results: Type.Array(Type.Object({ words: Type.String(), holdsOn: DayText })),
  endedOn: Nullable(DayText),
  endedBecause: Nullable(Type.String()),
  /** report, end. */
  can: Can,
});

/** A lesson or model. `can`: edit, publish, withdraw, pilot, adopt. */
export const ModelView = Type.Object({
  ...ModelRow.properties,
  asOf: DayText,
  content: ModelContent,
  began: Nullable(UnitName),
  revision: Type.Integer(),
  /** Whether what is written differs from what was published: its unit's people see what is written. */
  changed: Type.Boolean(),
  insight: Nullable(Type.Object({ id: Id, words: Type.String(), opens: Type.String(), unit: UnitName })),
  editions: Type.Array(
    Type.Object({ number: Type.Integer(), title: Type.String(), audience: Audience, holdsOn: DayText }),
  ),
  pilots: Type.Array(PilotRow),
  adoptions: Type.Array(AdoptionRow),
  /** Units that work by it, at the end of each month. */
  spread: Type.Array(Type.Object({ on: DayText, units: Type.Integer() })),
  can: Can,
});
export type ModelView = Static<typeof ModelView>;

export const EditionNumber = Type.Integer({ minimum: 1, maximum: 100_000 });
export const EditionView = Type.Object({
  number: Type.Integer(),
  content: ModelContent,
  audience: Audience,
  holdsOn: DayText,
});

export const Adoption = Type.Object(
  { unitId: Id, note: Words(4000), holdsOn: Type.Optional(DayText) },
  closed,
);
export const AdoptionResult = Type.Object({ words: Text(4000), holdsOn: Type.Optional(DayText) }, closed);
