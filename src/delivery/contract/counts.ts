import { Type } from 'typebox';
import { pageOf } from '#platform/http';
import { AsOf, DayText, Field, Id, Level, UnitName } from '#organisation';
import { CountedKind, Int, Nullable, State } from './base.ts';

export const Count = Type.Object({
  total: Int,
  planned: Int,
  inProgress: Int,
  claimed: Int,
  verified: Int,
  returned: Int,
  suspended: Int,
  cancelled: Int,
  late: Int,
  doneOnTime: Int,
  doneLate: Int,
});

/** Which undertakings are meant: those owned in the subtree of `unit` on the day, narrowed by the rest. */
export const Question = {
  asOf: AsOf,
  unit: Type.Optional(Id),
  under: Type.Optional(
    Type.String({ ...Id, description: 'a programme, scheme or item; it and all below it' }),
  ),
  kind: Type.Optional(CountedKind),
  field: Type.Optional(Field),
  level: Type.Optional(Level),
};

export const CountReply = Type.Object({ asOf: DayText, unit: UnitName, count: Count });
export const ChildCounts = Type.Object({
  asOf: DayText,
  unit: UnitName,
  /** What the unit itself owns. */
  own: Count,
  rows: Type.Array(Type.Object({ unit: UnitName, hasChildren: Type.Boolean(), count: Count })),
});
export const ProgrammeCounts = Type.Object({
  asOf: DayText,
  rows: Type.Array(
    Type.Object({
      id: Id,
      code: Nullable(Type.String()),
      title: Type.String(),
      core: Type.Boolean(),
      schemes: Count,
      items: Count,
    }),
  ),
});
export const Series = Type.Object({
  unit: UnitName,
  points: Type.Array(Type.Object({ day: DayText, count: Count })),
});

export const ChangeRow = Type.Object({
  id: Id,
  kind: CountedKind,
  title: Type.String(),
  undertakingId: Id,
  owner: UnitName,
  from: Nullable(State),
  to: Nullable(State),
  wasLate: Type.Boolean(),
  isLate: Type.Boolean(),
});
export const Changes = Type.Object({ from: Count, to: Count, ...pageOf(ChangeRow).properties });
