import { Type } from 'typebox';
import { Id } from '#organisation';
import { SEATS } from '../delegation.ts';
import { SESSION_KINDS, SESSION_STATES } from '../session.ts';

/** A text that says something, with so many letters at the most. */
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
/** A text that may be empty. */
export const Words = (maxLength: number) => Type.String({ maxLength });
/** A value that may be absent. */
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const closed = { additionalProperties: false } as const;

export const Created = Type.Object({ id: Id });
export const Done = Type.Object({ id: Id });
export const Saved = Type.Object({ id: Id, revision: Type.Integer() });

export const Seat = Type.Enum(SEATS);
export const SessionKind = Type.Enum(SESSION_KINDS);
export const SessionState = Type.Enum(SESSION_STATES);
/** A time of day, HH:MM. */
export const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
/** A review, a directive or a report by name, where the asker may see it. */
export const Named = Type.Object({ id: Id, title: Type.String(), code: Nullable(Type.String()) });
