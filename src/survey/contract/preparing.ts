import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { closed, Text, Words } from './base.ts';
import { Prompt, SessionRow } from './sessions.ts';

/** A prompt for a unit's bank. */
export const NewPrompt = Type.Object({ unitId: Id, ...Prompt.properties }, closed);
export const PromptQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 200 })),
  field: Type.Optional(Field),
  unit: Type.Optional(Id),
});
export const PromptRow = Type.Object({
  ...{ id: Id, unit: UnitName, text: Type.String(), field: Field, provision: Type.String() },
  can: Can,
});
export type PromptRow = Static<typeof PromptRow>;
export const PromptPage = Type.Object({ ...pageOf(PromptRow).properties, can: Can });

export const SendingPrompts = Type.Object({ note: Words(4000), holdsOn: Type.Optional(DayText) }, closed);

/** A file for a document asked for, or an approved version of the host's report. */
export const Handing = Type.Union([
  Type.Object({ document: Text(300), fileId: Id, note: Words(4000) }, closed),
  Type.Object(
    { reportId: Id, version: Type.Integer({ minimum: 1, maximum: 100_000 }), note: Words(4000) },
    closed,
  ),
]);
export type Handing = Static<typeof Handing>;
export const ClashQuery = Type.Object({
  host: Id,
  delegation: Type.Optional(Id),
  heldOn: DayText,
  travelDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 14 })),
  except: Type.Optional(Id),
});
/** A session that would visit the host in the same weeks, or meets the delegation's own days, travel included. */
export const SessionClash = Type.Object({
  why: Type.Enum(['host', 'delegation'] as const),
  session: SessionRow,
});
export type SessionClash = Static<typeof SessionClash>;
export const ClashReply = Type.Object({ rows: Type.Array(SessionClash) });
