// What is said of the study of a directive: sessions that units held, what superiors asked, and how far it has come.
import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, Kind, Level, UnitName } from '#organisation';
import { Brief, Withdrawn } from '../contract.ts';
import { STUDY_FORMS, STUDY_SCOPES } from '../kinds.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false } as const;
const People = Type.Integer({ minimum: 0, maximum: 10_000_000 });

/** What a unit says of a session in which it studied a directive. */
const study = {
  heldOn: DayText,
  form: Type.Enum(STUDY_FORMS),
  /** How many were invited, and how many of them were present. */
  invited: People,
  present: People,
  /** What was studied from, in words; files stand beside. */
  materials: Type.String({ maxLength: 4000 }),
  fileIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
  note: Type.String({ maxLength: 4000 }),
};
export const StudyContent = Type.Object(study, closed);
export type StudyContent = Static<typeof StudyContent>;
export const NewStudy = Type.Object({ unitId: Id, ...study }, closed);

export const NewStudyRequest = Type.Object(
  {
    unitId: Id,
    /** The levels below the unit that are to study. */
    levels: Type.Array(Level, { minItems: 1, maxItems: 6, uniqueItems: true }),
    dueOn: DayText,
    note: Type.String({ maxLength: 4000 }),
  },
  closed,
);
export type NewStudyRequest = Static<typeof NewStudyRequest>;

export const Scope = Type.Enum(STUDY_SCOPES);
export type Scope = Static<typeof Scope>;

const within = { asOf: AsOf, unit: Type.Optional(Id) };
export const DisseminationQuery = Type.Object({ ...within, of: Type.Optional(Scope) });
export const StudyQuery = Type.Object({ ...PageQuery, ...within });
export const StudyUnitQuery = Type.Object({
  ...PageQuery,
  ...within,
  of: Type.Optional(Scope),
  level: Type.Optional(Level),
  kind: Type.Optional(Kind),
  state: Type.Optional(Type.Enum(['held', 'missing', 'late'] as const)),
});

/** How far the study of a directive has come within some units. */
export const StudyNumbers = Type.Object({
  /** The units that are to study, those of them that held a session, and those that are past the day asked for without one. */
  units: Type.Integer(),
  held: Type.Integer(),
  late: Type.Integer(),
  /** Of all sessions recorded there, by whichever units. */
  sessions: Type.Integer(),
  invited: Type.Integer(),
  present: Type.Integer(),
});
export type StudyNumbers = Static<typeof StudyNumbers>;

export const StudyRequestView = Type.Object({
  id: Id,
  unit: UnitName,
  levels: Type.Array(Level),
  dueOn: DayText,
  holdsOn: DayText,
  note: Type.String(),
  illustrative: Type.Boolean(),
  can: Can,
});

export const Dissemination = Type.Object({
  asOf: DayText,
  unit: UnitName,
  of: Scope,
  /** Whether any unit here was asked: then both scopes can be chosen. */
  asked: Type.Boolean(),
  whole: StudyNumbers,
  levels: Type.Array(Type.Object({ level: Level, numbers: StudyNumbers })),
  kinds: Type.Array(Type.Object({ kind: Kind, numbers: StudyNumbers })),
  /** The unit itself and those directly below it, each with all below. */
  rows: Type.Array(Type.Object({ unit: UnitName, whole: StudyNumbers })),
  requests: Type.Array(StudyRequestView),
  /** Units in whose name the asker may record a session, and ask those below. */
  recordFor: Type.Array(UnitName),
  requestFor: Type.Array(UnitName),
  can: Can,
});
export type Dissemination = Static<typeof Dissemination>;

export const StudyUnitRow = Type.Object({
  unit: UnitName,
  kind: Kind,
  dueOn: Nullable(DayText),
  sessions: Type.Integer(),
  invited: Type.Integer(),
  present: Type.Integer(),
  late: Type.Boolean(),
});
export const StudyUnitPage = Type.Object({ ...pageOf(StudyUnitRow).properties, total: Type.Integer() });

const StudyFile = Type.Object({ fileId: Id, name: Type.String(), size: Type.Integer() });
export const StudyRow = Type.Object({
  id: Id,
  unit: UnitName,
  heldOn: DayText,
  form: Type.Enum(STUDY_FORMS),
  invited: Type.Integer(),
  present: Type.Integer(),
  materials: Type.String(),
  files: Type.Array(StudyFile),
  note: Type.String(),
  illustrative: Type.Boolean(),
  can: Can,
});
export type StudyRow = Static<typeof StudyRow>;
export const StudyPage = Type.Object({ ...pageOf(StudyRow).properties, total: Type.Integer() });

const By = Nullable(Type.String());
export const StudyView = Type.Object({
  ...StudyRow.properties,
  /** Null where the directive is no longer the asker's to see. */
  directive: Nullable(Brief),
  revision: Type.Integer(),
  recordedAt: Type.String(),
  changedAt: Type.String(),
  by: By,
  withdrawn: Withdrawn,
  /** How it read before, the newest first. */
  former: Type.Array(Type.Object({ ...study, revision: Type.Integer(), changedAt: Type.String(), by: By })),
});
export type StudyView = Static<typeof StudyView>;

export const StudySaved = Type.Object({ id: Id, revision: Type.Integer() });
