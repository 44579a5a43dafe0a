import { Type } from 'typebox';

/** A calendar day on the wire. */
export const DayText = Type.String({ format: 'day', description: 'YYYY-MM-DD' });
/** An identifier on the wire. */
export const Id = Type.String({ format: 'id' });
/** The day asked for; the workspace's day where absent. */
export const AsOf = Type.Optional(DayText);
/** What the asker may do with a thing: verb → allowed. */
export const Can = Type.Record(Type.String(), Type.Boolean());

export const LEVELS = ['nation', 'city', 'district', 'commune', 'base', 'cell'] as const;
export const KINDS = [
  'committee',
  'office',
  'advisory',
  'inspection',
  'agency',
  'union',
  'administrative',
  'base',
  'cell',
] as const;
export const FIELDS = [
  'organisation',
  'inspection',
  'internal-affairs',
  'communication',
  'mass-mobilisation',
  'leadership',
  'administrative-reform',
  'economy',
  'urban',
  'agriculture',
  'environment',
  'culture',
  'science',
  'welfare',
  'defence',
] as const;

export type Level = (typeof LEVELS)[number];
export type Kind = (typeof KINDS)[number];
export type Field = (typeof FIELDS)[number];

export const Level = Type.Enum(LEVELS);
export const Kind = Type.Enum(KINDS);
export const Field = Type.Enum(FIELDS);

/** A unit as named in other things' replies. */
export const UnitName = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  level: Level,
  standing: Type.Boolean(),
});

/** A value that may be absent. */
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** The values of a problem's sentence. */
export const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

export const Created = Type.Object({ id: Id });
