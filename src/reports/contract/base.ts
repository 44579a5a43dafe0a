import { Type } from 'typebox';
import { Id } from '#organisation';

/** A text that says something, with so many letters at the most. */
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
/** A value that may be absent. */
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const closed = { additionalProperties: false } as const;

export const Created = Type.Object({ id: Id });
export const Done = Type.Object({ id: Id });
/** The name of a section in its outline. */
export const SectionId = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });
export const VersionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 });
