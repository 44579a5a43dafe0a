import { Type } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { ACT_TYPES } from './act.ts';
import { ROLES } from './actor.ts';

/** A calendar day on the wire. */
export const DayText = Type.String({ format: 'day', description: 'YYYY-MM-DD' });
/** An identifier on the wire. */
export const Id = Type.String({ format: 'id' });
/** The day asked for; the workspace's day where absent. */
export const AsOf = Type.Optional(DayText);
/** What the asker may do with a thing: verb → allowed. */
export const Can = Type.Record(Type.String(), Type.Boolean());

export const LEVELS = ['nation', 'city', 'district', 'commune', 'base', 'cell'] as const;
export const KINDS = ['committee', 'office', 'advisory', 'inspection', 'agency', 'union', 'administrative', 'base', 'cell'] as const;
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
export const UnitName = Type.Object({ id: Id, code: Type.String(), name: Type.String(), level: Level, standing: Type.Boolean() });

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false };
const Key = Type.String({ minLength: 1, maxLength: 200, description: 'Identifier of a unit, or the key of one founded in the same act' });
const Code = Type.String({ minLength: 1, maxLength: 100 });
const Name = Type.String({ minLength: 1, maxLength: 500 });
const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

/** A row of the tree or of a flat list of units. */
export const UnitRow = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  level: Level,
  kind: Kind,
  fields: Type.Array(Field),
  standing: Type.Boolean(),
  parentId: Nullable(Id),
  /** How many standing units are directly below, of those that the asker may know of. */
  children: Type.Integer(),
});
export const UnitPage = pageOf(UnitRow);
export const UnitQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  parent: Type.Optional(Id),
  under: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  level: Type.Optional(Level),
  kind: Type.Optional(Kind),
  field: Type.Optional(Field),
});

/** An act as other replies name it. */
export const ActName = Type.Object({ id: Id, type: Type.Enum(ACT_TYPES), holdsOn: DayText, directive: Type.String(), illustrative: Type.Boolean() });
export const STEPS = ['founded', 'renamed', 'changed', 'moved', 'dissolved'] as const;
const Side = Type.Object({ code: Type.String(), name: Type.String(), level: Level, kind: Kind, fields: Type.Array(Field), standing: Type.Boolean(), parent: Nullable(UnitName) });

/** What an act did to one unit. After a dissolution the parent is the heir. */
export const UnitChange = Type.Object({ unit: UnitName, steps: Type.Array(Type.Enum(STEPS)), before: Nullable(Side), after: Side });
export const Succession = Type.Object({ from: UnitName, to: UnitName, share: Type.Enum(['whole', 'part']) });

export const PostView = Type.Object({
  id: Id,
  person: Type.Object({ id: Id, name: Type.String() }),
  unit: Type.Object({ id: Id, name: Type.String() }),
  title: Type.String(),
  role: Type.Enum(ROLES),
  from: DayText,
  to: Nullable(DayText),
});

/** One unit as it stood on a day. */
export const UnitView = Type.Object({
  ...UnitRow.properties,
  asOf: DayText,
  foundedOn: DayText,
  /** Since when it has been as it is. */
  since: DayText,
  dissolvedOn: Nullable(DayText),
  heir: Nullable(UnitName),
  /** The units above it, the topmost first. */
  line: Type.Array(UnitName),
  /** Standing units in its subtree by level, itself left out. */
  below: Type.Array(Type.Object({ level: Level, units: Type.Integer() })),
  predecessors: Type.Array(Type.Object({ unit: UnitName, share: Type.Enum(['whole', 'part']), act: ActName })),
  successors: Type.Array(Type.Object({ unit: UnitName, share: Type.Enum(['whole', 'part']), act: ActName })),
  /** Every act that touched it, the newest first, later than the day asked for too. */
  history: Type.Array(Type.Object({ act: ActName, ...UnitChange.properties })),
  posts: Type.Array(PostView),
  can: Can,
});

const Station = Type.Object({ kind: Type.String(), id: Id, title: Type.String(), detail: Type.String(), to: Type.String(), state: Type.Null(), late: Type.Boolean() });
export const UnitThread = Type.Object({ above: Type.Array(Station), below: Type.Array(Station) });

const Change = Type.Union([
  Type.Object({ found: Type.Object({ unit: Key, code: Code, name: Name, level: Level, kind: Kind, fields: Type.Array(Field, { maxItems: 20 }), parent: Nullable(Key) }, closed) }, closed),
  Type.Object({ rename: Type.Object({ unit: Key, name: Type.Optional(Name), code: Type.Optional(Code) }, closed) }, closed),
  Type.Object({ change: Type.Object({ unit: Key, level: Type.Optional(Level), kind: Type.Optional(Kind), fields: Type.Optional(Type.Array(Field, { maxItems: 20 })) }, closed) }, closed),
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
    successions: Type.Optional(Type.Array(Type.Object({ from: Key, to: Key, share: Type.Enum(['whole', 'part']) }, closed), { maxItems: 5000 })),
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
  counts: Type.Object({ founded: Type.Integer(), renamed: Type.Integer(), changed: Type.Integer(), moved: Type.Integer(), dissolved: Type.Integer() }),
});
export const ActPage = pageOf(ActRow);
export const ActView = Type.Object({ ...ActRow.properties, changes: pageOf(UnitChange), successions: Type.Array(Succession) });

export const PersonView = Type.Object({ id: Id, name: Type.String(), email: Type.String(), signsIn: Type.Boolean(), posts: Type.Array(PostView) });
export const PeoplePage = pageOf(PersonView);
export const PersonBody = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), email: Type.String({ minLength: 3, maxLength: 254 }) }, closed);
export const PostBody = Type.Object({ unitId: Id, title: Type.String({ minLength: 1, maxLength: 200 }), role: Type.Enum(ROLES), from: Type.Optional(DayText), to: Type.Optional(Nullable(DayText)) }, closed);

const RowProblem = Type.Object({ row: Type.Integer(), column: Type.String(), code: Type.String(), values: Values });
const Sheet = { file: Id, holdsOn: DayText, directive: Type.String({ minLength: 1, maxLength: 200 }), note: Type.Optional(Type.String({ maxLength: 5000 })), skipErrors: Type.Optional(Type.Boolean()) };
export const UnitImportBody = Type.Object({ ...Sheet, under: Type.Optional(Nullable(Id)) }, closed);
export const UnitImportReply = Type.Object({
  actId: Nullable(Id),
  counts: Type.Object({ create: Type.Integer(), update: Type.Integer(), skip: Type.Integer(), error: Type.Integer() }),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      code: Type.String(),
      name: Type.String(),
      level: Nullable(Level),
      outcome: Type.Enum(['create', 'update', 'skip', 'error']),
      changes: Type.Array(Type.Enum(['rename', 'move', 'change'])),
      problems: Type.Array(RowProblem),
      notes: Type.Array(RowProblem),
    }),
  ),
});
export const ReorganisationBody = Type.Object(Sheet, closed);
export const ReorganisationReply = Type.Object({
  actId: Nullable(Id),
  rows: Type.Integer(),
  problems: Type.Array(RowProblem),
  summary: Type.Object({
    kept: Type.Integer(),
    renamed: Type.Integer(),
    merged: Type.Integer(),
    split: Type.Integer(),
    founded: Type.Integer(),
    dissolved: Type.Object({ communes: Type.Integer(), districts: Type.Integer(), provinces: Type.Integer() }),
    moved: Type.Integer(),
    communesBefore: Type.Integer(),
    communesAfter: Type.Integer(),
    unaccounted: Type.Array(Type.String()),
  }),
});
export const Created = Type.Object({ id: Id });
