import { Type } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { ActName, UnitChange } from './acts.ts';
import { AsOf, Can, DayText, Field, Id, Kind, Level, Nullable, UnitName } from './base.ts';
import { PostView } from './people.ts';

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
  predecessors: Type.Array(
    Type.Object({ unit: UnitName, share: Type.Enum(['whole', 'part']), act: ActName }),
  ),
  successors: Type.Array(Type.Object({ unit: UnitName, share: Type.Enum(['whole', 'part']), act: ActName })),
  /** Every act that touched it, the newest first, later than the day asked for too. */
  history: Type.Array(Type.Object({ act: ActName, ...UnitChange.properties })),
  posts: Type.Array(PostView),
  can: Can,
});

const Station = Type.Object({
  kind: Type.String(),
  id: Id,
  title: Type.String(),
  detail: Type.String(),
  to: Type.String(),
  state: Type.Null(),
  late: Type.Boolean(),
});
export const UnitThread = Type.Object({ above: Type.Array(Station), below: Type.Array(Station) });
