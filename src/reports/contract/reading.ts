import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, DayText, Field, Id, Level, UnitName } from '#organisation';
import { INSIGHT_KINDS } from '#review';
import { Nullable, SectionId } from './base.ts';
import { FigureValues, SectionContent } from './content.ts';

/** Which submitted reports are read together. */
const which = {
  asOf: AsOf,
  /** Those submitted to this unit. */
  into: Type.Optional(Id),
  level: Type.Optional(Level),
  /** Those of its subtree. */
  unit: Type.Optional(Id),
};
export const ReadingQuery = Type.Object({ ...PageQuery, ...which, section: SectionId });
export const ReadingRow = Type.Object({
  reportId: Id,
  unit: UnitName,
  version: Type.Integer(),
  submittedOn: DayText,
  /** Null where the report says nothing there. */
  content: Nullable(SectionContent),
});
export type ReadingRow = Static<typeof ReadingRow>;
export const ReadingPage = pageOf(ReadingRow);

export const RollUpQuery = Type.Object(which);
/** The figures of many reports together: totals by cell, and what stands out among their parts. */
export const RollUp = Type.Object({
  reports: Type.Integer(),
  totals: FigureValues,
  /** By cell: how many reports say it, how many stand far from the rest or break a rule. */
  cells: Type.Record(
    Type.String(),
    Type.Object({ parts: Type.Integer(), outliers: Type.Integer(), faults: Type.Integer() }),
  ),
});
export type RollUp = Static<typeof RollUp>;

export const PartsQuery = Type.Object({
  ...which,
  row: SectionId,
  column: SectionId,
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
});
export const Parts = Type.Object({
  rows: Type.Array(
    Type.Object({
      reportId: Id,
      unit: UnitName,
      version: Type.Integer(),
      value: Nullable(Type.Union([Type.Number(), Type.String()])),
      outlier: Type.Boolean(),
      fault: Nullable(Type.String()),
    }),
  ),
});
export type Parts = Static<typeof Parts>;

export const InsightQuery = Type.Object({
  ...PageQuery,
  ...which,
  section: Type.Optional(SectionId),
  /** Those of sections about a field of work. */
  field: Type.Optional(Field),
  kind: Type.Optional(Type.Enum(INSIGHT_KINDS)),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  /** A draft of one's own, and whether its paragraphs rest on them. */
  draft: Type.Optional(Id),
  used: Type.Optional(Type.Boolean()),
});
export const InsightRow = Type.Object({
  reportId: Id,
  unit: UnitName,
  version: Type.Integer(),
  sectionId: Type.String(),
  insightId: Type.String(),
  kind: Type.Enum(INSIGHT_KINDS),
  provision: Type.String(),
  words: Type.String(),
  /** Null where no draft is named. */
  used: Nullable(Type.Boolean()),
});
export type InsightRow = Static<typeof InsightRow>;
export const InsightPage = Type.Object({
  ...pageOf(InsightRow).properties,
  kinds: Type.Array(Type.Object({ kind: Type.Enum(INSIGHT_KINDS), count: Type.Integer() })),
});

export const SourceRow = Type.Object({
  /** As it stands at the paragraph. */
  key: Type.String(),
  sectionId: Type.String(),
  /** Null where the reader may not know of it. */
  unit: Nullable(UnitName),
  reportId: Nullable(Id),
  version: Nullable(Type.Integer()),
  kind: Nullable(Type.Enum(INSIGHT_KINDS)),
  words: Nullable(Type.String()),
});
export const Sources = Type.Object({ rows: Type.Array(SourceRow) });
