import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, UnitName } from '#organisation';
import { closed, Named, Nullable, SessionKind, SessionState, Text, Time, Words } from './base.ts';

/** A line of the agenda. */
export const AgendaItem = Type.Object({ at: Nullable(Time), title: Text(500), by: Words(200) }, closed);
/** A question put to the host before the session. */
export const Prompt = Type.Object({ text: Text(2000), field: Field, provision: Words(200) }, closed);
export type Prompt = Static<typeof Prompt>;

const content = {
  kind: SessionKind,
  hostUnitId: Id,
  title: Text(500),
  place: Words(300),
  heldOn: DayText,
  startsAt: Nullable(Time),
  endsAt: Nullable(Time),
  /** Days of travel before it. */
  travelDays: Type.Integer({ minimum: 0, maximum: 14 }),
  agenda: Type.Array(AgendaItem, { maxItems: 60 }),
  prompts: Type.Array(Prompt, { maxItems: 100 }),
  /** Documents to ask the host for, by name. */
  documents: Type.Array(Text(300), { maxItems: 60 }),
  /** The request that it goes into more deeply. */
  requestId: Nullable(Id),
};
export const SessionContent = Type.Object(content, closed);
export type SessionContent = Static<typeof SessionContent>;

export const OnDay = Type.Object({ holdsOn: Type.Optional(DayText) }, closed);
export const Rescheduling = Type.Object(
  {
    heldOn: DayText,
    startsAt: Nullable(Time),
    endsAt: Nullable(Time),
    reason: Text(4000),
    holdsOn: Type.Optional(DayText),
  },
  closed,
);
export const Cancelling = Type.Object({ reason: Text(4000), holdsOn: Type.Optional(DayText) }, closed);

export const SessionQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  delegation: Type.Optional(Id),
  host: Type.Optional(Id),
  /** Sessions held between two days. */
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
});
export const SessionRow = Type.Object({
  id: Id,
  kind: SessionKind,
  title: Type.String(),
  host: UnitName,
  unit: UnitName,
  delegation: Type.Object({ id: Id, title: Type.String() }),
  place: Type.String(),
  state: SessionState,
  heldOn: DayText,
  startsAt: Nullable(Type.String()),
  endsAt: Nullable(Type.String()),
  travelDays: Type.Integer(),
  illustrative: Type.Boolean(),
});
export type SessionRow = Static<typeof SessionRow>;
export const SessionPage = pageOf(SessionRow);

/** What was sent to the host, as it was. */
export const Sending = Type.Object({
  number: Type.Integer(),
  prompts: Type.Array(Prompt),
  documents: Type.Array(Type.String()),
  note: Type.String(),
  holdsOn: DayText,
});
export type Sending = Static<typeof Sending>;

/** What the host handed in: a file for a document asked for, or a version of its report. */
export const Handed = Type.Object({
  id: Id,
  document: Type.String(),
  file: Nullable(Type.Object({ id: Id, name: Type.String() })),
  report: Nullable(Type.Object({ id: Id, version: Type.Integer() })),
  note: Type.String(),
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
});
export type Handed = Static<typeof Handed>;

/**
 * A session as it is planned and stands on a day. `can`: edit, withdraw, announce, reschedule, cancel, send, minute, approve
 * and reopen of the delegation's unit, hand of the host. What was not announced, and prompts not yet sent, are its unit's alone.
 */
export const SessionView = Type.Object({
  ...SessionRow.properties,
  asOf: DayText,
  agenda: Type.Array(AgendaItem),
  prompts: Type.Array(Prompt),
  documents: Type.Array(Type.String()),
  sendings: Type.Array(Sending),
  handed: Type.Array(Handed),
  campaignId: Id,
  request: Nullable(Named),
  events: Type.Array(
    Type.Object({
      fact: Type.String(),
      holdsOn: DayText,
      heldOn: Nullable(DayText),
      reason: Nullable(Type.String()),
      recordedAt: Type.String(),
      by: Nullable(Type.String()),
    }),
  ),
  revision: Type.Integer(),
  can: Can,
});
export type SessionView = Static<typeof SessionView>;
