import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { HORIZONS, PARTS } from '../facts.ts';
import { Audience, Int, Kind, Nullable, State } from './base.ts';
import { Count, Question } from './counts.ts';

/** An undertaking as a row of a list, as it stood on the day asked for. */
export const UndertakingRow = Type.Object({
  id: Id,
  kind: Kind,
  parentId: Nullable(Id),
  code: Nullable(Type.String()),
  title: Type.String(),
  field: Field,
  owner: UnitName,
  lead: Nullable(UnitName),
  state: Nullable(State),
  late: Type.Boolean(),
  dueOn: Nullable(DayText),
  doneOn: Nullable(DayText),
  core: Type.Boolean(),
  illustrative: Type.Boolean(),
  draft: Type.Boolean(),
  hasChildren: Type.Boolean(),
  /** Schemes and items below it within the asker's sight; null for a leaf. */
  below: Nullable(Count),
});
export type UndertakingRow = Static<typeof UndertakingRow>;

/** The orders of a list. `closest`: where what was searched for stands the nearest to the beginning of number and title. */
export const SORTS = ['position', 'title', 'due', 'owner', 'state', 'closest'] as const;
export const ListQuery = {
  ...Question,
  ...PageQuery,
  parent: Type.Optional(Type.Union([Id, Type.Literal('none')])),
  below: Type.Optional(
    Type.String({ ...Id, description: 'everything below an undertaking, itself left out' }),
  ),
  owner: Type.Optional(Id),
  state: Type.Optional(Type.Array(State)),
  done: Type.Optional(Type.Boolean({ description: 'claimed or verified' })),
  late: Type.Optional(Type.Boolean()),
  onTime: Type.Optional(Type.Boolean({ description: 'done on time (true) or done late (false)' })),
  dueWithin: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 3660,
      description: 'open and due within so many days after the day',
    }),
  ),
  asked: Type.Optional(
    Type.String({ ...Id, description: 'in which this unit has a part: what My work asks of it' }),
  ),
  part: Type.Optional(Type.Enum(PARTS)),
  horizon: Type.Optional(Type.Enum(HORIZONS)),
  drafts: Type.Optional(Type.Boolean({ description: 'only drafts of the own units' })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.Enum(SORTS)),
  order: Type.Optional(Type.Enum(['asc', 'desc'] as const)),
};
export const UndertakingPage = Type.Object({ ...pageOf(UndertakingRow).properties, total: Nullable(Int) });

export const MilestoneView = Type.Object({
  id: Id,
  title: Type.String(),
  /** In force on the day. */
  dueOn: Nullable(DayText),
  /** Every earlier due date, oldest first. */
  formerDues: Type.Array(
    Type.Object({ dueOn: Nullable(DayText), changedOn: DayText, reason: Nullable(Type.String()) }),
  ),
  state: Nullable(State),
  late: Type.Boolean(),
  doneOn: Nullable(DayText),
  can: Can,
});
export const IndicatorView = Type.Object({
  id: Id,
  name: Type.String(),
  measure: Type.String(),
  baseline: Nullable(Type.Number()),
  baselineOn: Nullable(DayText),
  target: Type.Number(),
  targetOn: DayText,
  direction: Type.Enum(['up', 'down'] as const),
  actuals: Type.Array(Type.Object({ holdsOn: DayText, value: Type.Number(), reportId: Id })),
});
export const AssignmentView = Type.Object({
  id: Id,
  unit: UnitName,
  part: Type.Enum(['lead', 'support'] as const),
  field: Nullable(Field),
  holdsOn: DayText,
  note: Type.String(),
  endedOn: Nullable(DayText),
  endedReason: Nullable(Type.String()),
});
export const Step = Type.Object({ id: Id, kind: Kind, code: Nullable(Type.String()), title: Type.String() });
/** An undertaking in full, as it stood on the day asked for. `can`: edit, issue, assign, addBelow, report, start, suspend, resume, cancel, reschedule, comment, verify, withdraw. */
export const UndertakingView = Type.Object({
  ...UndertakingRow.properties,
  summary: Type.String(),
  startsOn: Nullable(DayText),
  audience: Audience,
  revision: Int,
  asOf: DayText,
  /** From the programme down to the parent. */
  line: Type.Array(Step),
  directive: Nullable(Type.Object({ id: Id, number: Type.String(), title: Type.String() })),
  leansOn: Type.Array(Step),
  leanedOnBy: Type.Array(Step),
  formerDues: MilestoneView.properties.formerDues,
  assignments: Type.Array(AssignmentView),
  milestones: Type.Array(MilestoneView),
  indicators: Type.Array(IndicatorView),
  formerWordings: Type.Array(
    Type.Object({
      revision: Int,
      title: Type.String(),
      summary: Type.String(),
      replacedAt: Type.String(),
      by: Nullable(Type.String()),
    }),
  ),
  counts: Type.Object({ schemes: Count, items: Count, milestones: Count }),
  can: Can,
});
export type UndertakingView = Static<typeof UndertakingView>;
