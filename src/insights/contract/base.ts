import { Type } from 'typebox';
import { DayText, Id } from '#organisation';

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
export const Reason = Type.Object({ reason: Text(4000) }, closed);
export const DatedReason = Type.Object({ reason: Text(4000), holdsOn: Type.Optional(DayText) }, closed);
