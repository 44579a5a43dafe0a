import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, DayText, Field, Id, Level, UnitName } from '#organisation';
import { Nullable, State } from './base.ts';
import { InspectionRow } from './inspections.ts';

const question = {
  ...PageQuery,
  asOf: AsOf,
  /** The unit inspected. */
  unit: Type.Optional(Id),
  /** Inspected within the subtree of this one. */
  within: Type.Optional(Id),
  field: Type.Optional(Field),
  /** Of the unit inspected. */
  level: Type.Optional(Level),
};
export const VisitQuery = Type.Object({ ...question, state: Type.Optional(Type.Array(State)) });
export const FindingQuery = Type.Object({
  ...question,
  kind: Type.Optional(Type.Enum(['strength', 'shortcoming'] as const)),
});

/** An inspection at one of its units: what is counted as a visit. */
export const VisitRow = Type.Object({ id: Id, unit: UnitName, inspection: InspectionRow });
export type VisitRow = Static<typeof VisitRow>;
export const VisitPage = Type.Object({
  ...pageOf(VisitRow).properties,
  total: Nullable(Type.Integer()),
});

/** A strength or a shortcoming as a conclusion says it. */
export const FindingRow = Type.Object({
  id: Id,
  kind: Type.Enum(['strength', 'shortcoming'] as const),
  text: Type.String(),
  cause: Type.String(),
  unit: UnitName,
  field: Field,
  inspectionId: Id,
  conclusion: Type.Object({ id: Id, number: Type.String(), holdsOn: DayText }),
  remedy: Nullable(Type.String()),
  remedyDueOn: Nullable(DayText),
  illustrative: Type.Boolean(),
});
export type FindingRow = Static<typeof FindingRow>;
export const FindingPage = Type.Object({
  ...pageOf(FindingRow).properties,
  total: Nullable(Type.Integer()),
});
