import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { closed, Named, Nullable, Text } from './base.ts';
import { Clash, InspectionRow } from './inspections.ts';

/** What a plan says. */
const content = {
  title: Text(500),
  summary: Type.String({ maxLength: 10_000 }),
  directiveId: Nullable(Id),
  startsOn: DayText,
  endsOn: DayText,
};
export const PlanContent = Type.Object(content, closed);
export type PlanContent = Static<typeof PlanContent>;
export const NewPlan = Type.Object({ unitId: Id, ...content }, closed);

export const PlanQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  unit: Type.Optional(Id),
  /** Plans whose period has a day between the two. */
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
});
export const PlanRow = Type.Object({
  id: Id,
  title: Type.String(),
  unit: UnitName,
  startsOn: DayText,
  endsOn: DayText,
  illustrative: Type.Boolean(),
  /** How many inspections it has, and how many stand at each state on the day. */
  inspections: Type.Integer(),
  states: Type.Record(Type.String(), Type.Integer()),
});
export type PlanRow = Static<typeof PlanRow>;
export const PlanPage = Type.Object({ ...pageOf(PlanRow).properties, can: Can });

/** A plan with its lines. `can`: edit, add, submit, approve, return, announce, withdraw. */
export const PlanView = Type.Object({
  ...PlanRow.properties,
  summary: Type.String(),
  directive: Nullable(Named),
  revision: Type.Integer(),
  rows: Type.Array(InspectionRow),
  /** Units that an inspection of it visits in the same weeks as another within sight, of this plan or not. */
  clashes: Type.Array(
    Type.Object({ unit: UnitName, one: Clash.properties.inspection, other: Clash.properties.inspection }),
  ),
  can: Can,
});
export type PlanView = Static<typeof PlanView>;
