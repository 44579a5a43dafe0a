import { Type } from 'typebox';
import { pageOf } from '#platform/http';
import { ACT_TYPES } from '../act.ts';
import { DayText, Field, Id, Kind, Level, Nullable, UnitName, Values } from './base.ts';

const closed = { additionalProperties: false };
const Key = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'Identifier of a unit, or the key of one founded in the same act',
});
const Code = Type.String({ minLength: 1, maxLength: 100 });
const Name = Type.String({ minLength: 1, maxLength: 500 });

/** An act as other replies name it. */
export const ActName = Type.Object({
  id: Id,
  type: Type.Enum(ACT_TYPES),
  holdsOn: DayText,
  directive: Type.String(),
  illustrative: Type.Boolean(),
});
export const STEPS = ['founded', 'renamed', 'changed', 'moved', 'dissolved'] as const;
const Side = Type.Object({
  code: Type.String(),
  name: Type.String(),
  level: Level,
  kind: Kind,
  fields: Type.Array(Field),
  standing: Type.Boolean(),
  parent: Nullable(UnitName),
});

/** What an act did to one unit. After a dissolution the parent is the heir. */
export const UnitChange = Type.Object({
  unit: UnitName,
  steps: Type.Array(Type.Enum(STEPS)),
  before: Nullable(Side),
  after: Side,
});
export const Succession = Type.Object({ from: UnitName, to: UnitName, share: Type.Enum(['whole', 'part']) });

const Change = Type.Union([
  Type.Object(
    {
      found: Type.Object(
        {
          unit: Key,
          code: Code,
          name: Name,
          level: Level,
          kind: Kind,
          fields: Type.Array(Field, { maxItems: 20 }),
          parent: Nullable(Key),
        },
        closed,
      ),
    },
    closed,
  ),
  Type.Object(
    { rename: Type.Object({ unit: Key, name: Type.Optional(Name), code: Type.Optional(Code) }, closed) },
    closed,
  ),
  Type.Object(
    {
      change: Type.Object(
        {
          unit: Key,
          level: Type.Optional(Level),
          kind: Type.Optional(Kind),
          fields: Type.Optional(Type.Array(Field, { maxItems: 20 })),
        },
        closed,
      ),
    },
    closed,
  ),
  Type.Object({ move: Type.Object({ unit: Key, parent: Nullable(Key) }, closed) }, closed),
  Type.Object({ dissolve: Type.Object({ unit: Key, heir: Type.Optional(Nullable(Key)) }, closed) }, closed),
]);

/** An act to be recorded; with `preview` nothing is written and the faults come back as data. */
export const ActBody = Type.Object(
  {
    type: Type.Enum(ACT_TYPES),
    holdsOn: DayText,
    directive: Type.String({ minLength: 1, maxLength: 200 }),
    note: Type.Optional(Type.String({ maxLength: 5000 })),
    illustrative: Type.Optional(Type.Boolean()),
    changes: Type.Array(Change, { minItems: 1, maxItems: 5000 }),
    successions: Type.Optional(
      Type.Array(Type.Object({ from: Key, to: Key, share: Type.Enum(['whole', 'part']) }, closed), {
        maxItems: 5000,
      }),
    ),
    preview: Type.Optional(Type.Boolean()),
  },
  closed,
);
export const ActReply = Type.Object({
  id: Nullable(Id),
  /** The identifiers of the founded units by their keys; empty in a preview. */
  founded: Type.Record(Type.String(), Id),
  problems: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), values: Values })),
  changes: Type.Array(UnitChange),
});

export const ActRow = Type.Object({
  ...ActName.properties,
  note: Type.String(),
  recordedAt: Type.String(),
  recordedBy: Nullable(Type.String()),
  /** How many units in sight it founded, renamed … */
  counts: Type.Object({
    founded: Type.Integer(),
    renamed: Type.Integer(),
    changed: Type.Integer(),
    moved: Type.Integer(),
    dissolved: Type.Integer(),
  }),
});
export const ActPage = pageOf(ActRow);
/** Who succeeded whom by one act. */
export const SuccessionPage = pageOf(Succession);
export const ActView = Type.Object({
  ...ActRow.properties,
  changes: pageOf(UnitChange),
});
