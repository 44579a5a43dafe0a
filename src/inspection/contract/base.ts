import { Type } from 'typebox';
import { DayText, Id } from '#organisation';
import { FORMS, STATES } from '../inspection.ts';

/** A text that says something, with so many letters at the most. */
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
/** A value that may be absent. */
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const closed = { additionalProperties: false } as const;

export const Form = Type.Enum(FORMS);
export const State = Type.Enum(STATES);
export const Created = Type.Object({ id: Id });
export const Done = Type.Object({ id: Id });
export const Saved = Type.Object({ id: Id, revision: Type.Integer() });

/** Why something is done. */
export const Reason = Type.Object({ reason: Text(4000), holdsOn: Type.Optional(DayText) }, closed);
/** The day on which an act holds; the workspace's day where absent. */
export const OnDay = Type.Object({ holdsOn: Type.Optional(DayText) }, closed);
/** An undertaking or a directive by name, where the asker may see it. */
export const Named = Type.Object({ id: Id, title: Type.String(), code: Nullable(Type.String()) });
