import { Type } from 'typebox';
import { DayText, Id } from '#organisation';
import { IMPOSED, STATES } from '../facts.ts';

/** A text that says something, with so many letters at the most. */
export const Text = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
/** A value that may be absent. */
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Int = Type.Integer();

export const State = Type.Enum(STATES);
/** Of an undertaking: work, and what was imposed on a unit. */
export const Kind = Type.Enum(['programme', 'scheme', 'item', ...IMPOSED] as const);
/** Of what a unit sets itself or is charged with. */
export const WorkKind = Type.Enum(['programme', 'scheme', 'item'] as const);
export const CountedKind = Type.Enum(['programme', 'scheme', 'item', 'milestone', ...IMPOSED] as const);
export const Audience = Type.Enum(['own', 'below', 'all'] as const);

export const Created = Type.Object({ id: Id });
export const Done = Type.Object({ id: Id });
export const ReasonBody = Type.Object(
  { reason: Text(4000), holdsOn: Type.Optional(DayText) },
  { additionalProperties: false },
);
/** Why something is taken back. */
export const Reason = Type.Object({ reason: Text(4000) }, { additionalProperties: false });
