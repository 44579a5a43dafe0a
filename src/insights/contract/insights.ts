import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, Level, UnitName } from '#organisation';
import { INSIGHT_KINDS } from '#review';
import { HORIZONS, SOURCE_KINDS, STRENGTHS } from '../source.ts';
import { SORTS } from '../store/insights.ts';
import { closed, Nullable, Text } from './base.ts';

const Kind = Type.Enum(INSIGHT_KINDS);
const Strength = Type.Enum(STRENGTHS);
const Horizon = Type.Enum(HORIZONS);

/** What insights are narrowed to. */
export const narrowing = {
  asOf: AsOf,
  kind: Type.Optional(Kind),
  /** A field, or `none` for those of no field. */
  field: Type.Optional(Type.Union([Field, Type.Literal('none')])),
  /** The level of the unit on the day it was said. */
  level: Type.Optional(Level),
  /** Those of its subtree. */
  unit: Type.Optional(Id),
  provision: Type.Optional(Type.String({ maxLength: 200 })),
  strength: Type.Optional(Strength),
  horizon: Type.Optional(Horizon),
  source: Type.Optional(Type.Enum(SOURCE_KINDS)),
  /** Where in its source it stands: a section of the outline. */
  section: Type.Optional(Type.String({ maxLength: 60 })),
  /** Those sent to this unit. */
  into: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
};
export const InsightQuery = Type.Object({
  ...PageQuery,
  ...narrowing,
  sort: Type.Optional(Type.Enum(SORTS)),
});
export const CountQuery = Type.Object(narrowing);

/** An insight with the source that says it. */
export const InsightRow = Type.Object({
  id: Id,
  unit: UnitName,
  level: Level,
  kind: Kind,
  field: Nullable(Field),
  strength: Strength,
  horizon: Horizon,
  /** Whether the unit that holds the review said otherwise than the source. */
  appraised: Type.Boolean(),
  provision: Type.String(),
  words: Type.String(),
  source: Type.Object({
    kind: Type.Enum(SOURCE_KINDS),
    id: Id,
    version: Type.Integer(),
    section: Type.String(),
    mark: Type.String(),
    holdsOn: DayText,
    /** The page on which it is read. */
    opens: Type.String(),
  }),
});
export type InsightRow = Static<typeof InsightRow>;
/** `can`: appraise. */
export const InsightPage = Type.Object({ ...pageOf(InsightRow).properties, can: Can });

/** How many insights there are of each field, level and kind; what is not named has none. */
export const InsightCounts = Type.Object({
  asOf: DayText,
  total: Type.Integer(),
  cells: Type.Array(Type.Object({ level: Level, field: Nullable(Field), kind: Kind, count: Type.Integer() })),
});

export const Appraisal = Type.Object(
  {
    field: Nullable(Field),
    strength: Nullable(Strength),
    horizon: Nullable(Horizon),
    reason: Text(4000),
    holdsOn: Type.Optional(DayText),
  },
  closed,
);
