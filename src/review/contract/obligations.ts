import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, Level, UnitName } from '#organisation';
import { OBLIGATION_STATES } from '../obligation.ts';
import { closed, Nullable, Text } from './base.ts';

const why = { reason: Text(4000), holdsOn: Type.Optional(DayText) };
export const NewObligation = Type.Object({ unitId: Id, dueOn: DayText, ...why }, closed);
export const Extension = Type.Object({ dueOn: DayText, ...why }, closed);
export const Release = Type.Object(why, closed);
export const Move = Type.Object({ toUnitId: Id, ...why }, closed);

const asked = {
  level: Type.Optional(Level),
  /** Within the subtree of this unit. */
  unit: Type.Optional(Id),
  state: Type.Optional(Type.Enum(OBLIGATION_STATES)),
  late: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
};
export const ObligationQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  ...asked,
  /** Those that may be given until this day, which is later than theirs. */
  extendableTo: Type.Optional(DayText),
});

/** More time for all that are asked for and may have it, without some; `count` is how many the sender saw. */
export const ManyExtended = Type.Object(
  {
    ...asked,
    except: Type.Array(Id, { maxItems: 2000 }),
    count: Type.Integer({ minimum: 1 }),
    dueOn: DayText,
    reason: Text(4000),
  },
  closed,
);

/** One unit's duty to report, as it stood on the day. */
export const ObligationRow = Type.Object({
  id: Id,
  unit: UnitName,
  level: Level,
  /** As it was fixed first, and in force on the day. */
  firstDueOn: DayText,
  dueOn: DayText,
  /** Into whose report it goes: of the unit that owes one now, where that moved. */
  consolidatesTo: Nullable(UnitName),
  state: Type.Enum(OBLIGATION_STATES),
  late: Type.Boolean(),
  /** When the report came in first, and whether that was by the day in force. */
  receivedOn: Nullable(DayText),
  onTime: Type.Boolean(),
  movedTo: Nullable(UnitName),
  /** Why it was added, extended, released or moved: the newest. */
  reason: Nullable(Type.String()),
});
export type ObligationRow = Static<typeof ObligationRow>;
export const ObligationPage = Type.Object({ ...pageOf(ObligationRow).properties, total: Type.Integer() });

const numbers = {
  expected: Type.Integer(),
  received: Type.Integer(),
  onTime: Type.Integer(),
  returned: Type.Integer(),
  accepted: Type.Integer(),
  late: Type.Integer(),
  extended: Type.Integer(),
  released: Type.Integer(),
};
export const MatrixNumbers = Type.Object(numbers);
export type MatrixNumbers = Static<typeof MatrixNumbers>;
export const MatrixQuery = Type.Object({ asOf: AsOf, unit: Type.Optional(Id) });
/** Units directly below one, by level of those that must report under each. */
export const MatrixReply = Type.Object({
  asOf: DayText,
  unit: UnitName,
  whole: MatrixNumbers,
  levels: Type.Array(Type.Object({ level: Level, numbers: MatrixNumbers })),
  rows: Type.Array(
    Type.Object({
      unit: UnitName,
      whole: MatrixNumbers,
      levels: Type.Record(Type.String(), MatrixNumbers),
    }),
  ),
});
export type MatrixReply = Static<typeof MatrixReply>;

/** One thing that happened to an obligation. */
export const ObligationEvent = Type.Object({
  fact: Type.String(),
  holdsOn: DayText,
  dueOn: Nullable(DayText),
  toUnit: Nullable(UnitName),
  reason: Nullable(Type.String()),
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
});
/** A duty with everything that happened to it. `can`: extend, release, move. */
export const ObligationView = Type.Object({
  ...ObligationRow.properties,
  review: Type.Object({ id: Id, title: Type.String() }),
  history: Type.Array(ObligationEvent),
  /** Who took the unit over since, as far as acts of the organisation say: a move to others is to be thought over. */
  successors: Type.Array(UnitName),
  can: Can,
});
export type ObligationView = Static<typeof ObligationView>;

/** What may be done about duties of units that merged, split or ended: `act` is the act of the organisation behind it. */
export const Suggestions = Type.Object({
  rows: Type.Array(
    Type.Object({
      duty: Type.Object({ id: Id, unit: UnitName, dueOn: DayText, late: Type.Boolean() }),
      verb: Type.Enum(['move', 'release', 'oblige'] as const),
      toUnit: Nullable(UnitName),
      act: Nullable(Type.Object({ id: Id, type: Type.String(), holdsOn: DayText, directive: Type.String() })),
    }),
  ),
});
export type Suggestion = Static<typeof Suggestions>['rows'][number];
