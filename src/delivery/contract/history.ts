import { Type } from 'typebox';
import { Can, DayText, Id, UnitName } from '#organisation';
import { FACTS } from '../facts.ts';
import { Nullable, State } from './base.ts';

/** One line of what happened, newest first. */
export const HistoryRow = Type.Object({
  id: Id,
  fact: Type.Enum([...FACTS, 'commented', 'assigned', 'unassigned', 'reported', 'reworded'] as const),
  milestone: Nullable(Type.Object({ id: Id, title: Type.String() })),
  holdsOn: DayText,
  recordedAt: Type.String(),
  unit: Nullable(UnitName),
  person: Nullable(Type.String()),
  text: Nullable(Type.String()),
  dueOn: Nullable(DayText),
  /** The line that this one takes back; that one stays, and counts no more. */
  withdraws: Nullable(Id),
  /** `withdraw` where the line is a fact: whether the asker may take it back. */
  can: Can,
});

/** A station of the thread: what a thing rests on (above) or what rests on it (below). */
export const Station = Type.Object({
  kind: Type.String(),
  id: Id,
  title: Type.String(),
  detail: Type.String(),
  to: Type.String(),
  state: Nullable(State),
  late: Type.Boolean(),
});
export const ThreadReply = Type.Object({ above: Type.Array(Station), below: Type.Array(Station) });
