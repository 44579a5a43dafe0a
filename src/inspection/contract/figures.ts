import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, FIELDS, Id, Level, UnitName } from '#organisation';
import { MEASURES, TARGETS } from '../discipline.ts';
import { closed, Named, Nullable, Text } from './base.ts';

const Int = Type.Integer();

/** How much was inspected, and what came of it, within a subtree as of a day. */
export const Figures = Type.Object({
  /** Inspections that units of the subtree carry out: in force, and concluded. */
  inspections: Int,
  concluded: Int,
  lateInspections: Int,
  /** Visits to units of the subtree: a unit inspected twice counts twice. */
  visits: Int,
  visitsConcluded: Int,
  strengths: Int,
  shortcomings: Int,
  remedies: Int,
  remediesOpen: Int,
  /** Confirmed by inspection. */
  remediesClosed: Int,
  remediesLate: Int,
  /** Claimed completions that inspection did not confirm. */
  rejectedClaims: Int,
});
export type Figures = Static<typeof Figures>;
export const FiguresQuery = Type.Object({
  asOf: AsOf,
  unit: Type.Optional(Id),
  by: Type.Optional(Type.Enum(['field', 'level', 'unit'] as const)),
});
export const FiguresReply = Type.Object({
  asOf: DayText,
  unit: UnitName,
  whole: Figures,
  rows: Type.Array(Type.Object({ key: Type.String(), unit: Nullable(UnitName), figures: Figures })),
});

export const NewSample = Type.Object(
  {
    unitId: Id,
    ofUnitId: Id,
    underId: Nullable(Id),
    kind: Nullable(Type.Enum(['programme', 'scheme', 'item', 'remedy'] as const)),
    field: Nullable(Type.Enum(FIELDS)),
    /** Of the owning unit on the day; any where none is named. */
    level: Type.Optional(Nullable(Level)),
    day: Type.Optional(DayText),
    seed: Text(100),
    size: Type.Integer({ minimum: 1, maximum: 10_000 }),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
    inspectionId: Type.Optional(Nullable(Id)),
  },
  closed,
);
export type NewSample = Static<typeof NewSample>;

export const Share = Nullable(Type.Object({ share: Type.Number(), low: Type.Number(), high: Type.Number() }));
export const SampleRow = Type.Object({
  id: Id,
  unit: UnitName,
  of: UnitName,
  /** The programme, scheme or item below which it was drawn, within sight. */
  under: Nullable(Named),
  field: Nullable(Field),
  kind: Nullable(Type.String()),
  level: Nullable(Level),
  day: DayText,
  seed: Type.String(),
  size: Int,
  /** How many claimed completions it was drawn from. */
  population: Int,
  drawn: Int,
  confirmed: Int,
  rejected: Int,
  waiting: Int,
  /** The verified share of those judged, with its 95 % interval; exact, both bounds being the share, where all there were are judged. */
  verified: Share,
  note: Type.String(),
  recordedAt: Type.String(),
  illustrative: Type.Boolean(),
});
export type SampleRow = Static<typeof SampleRow>;
export const SampleQuery = Type.Object({ ...PageQuery, unit: Type.Optional(Id) });
export const SamplePage = Type.Object({ ...pageOf(SampleRow).properties, can: Can });
export const SampleView = Type.Object({
  ...SampleRow.properties,
  rows: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      code: Nullable(Type.String()),
      owner: UnitName,
      state: Nullable(Type.String()),
      /** What inspection said of the claim that was drawn. */
      verdict: Nullable(Type.Enum(['confirmed', 'rejected'] as const)),
      /** verify */
      can: Can,
    }),
  ),
});

/** What drawing again by the same seed, scope and day comes to now, beside what was drawn; nothing is written. */
export const SampleCheck = Type.Object({
  /** Whether the very same claims are drawn, in the same order. */
  same: Type.Boolean(),
  /** How many claims there are now to draw from, with those of the sample judged on the day itself. */
  population: Int,
  judgedThatDay: Int,
  /** Claims of the sample that are not drawn any more, and claims drawn now that are not in it: those within sight. */
  gone: Type.Array(Named),
  come: Type.Array(Named),
  /** How many more of both are out of sight. */
  hidden: Int,
});

/** One unit's sheet of a period: a number for each target and form that it has something to say of. */
export const NewDiscipline = Type.Object(
  {
    unitId: Id,
    startsOn: DayText,
    endsOn: DayText,
    totals: Type.Array(
      Type.Object(
        {
          target: Type.Enum(TARGETS),
          form: Type.Enum(MEASURES),
          total: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
        },
        closed,
      ),
      { minItems: 1, maxItems: TARGETS.length * MEASURES.length },
    ),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  closed,
);
export type NewDiscipline = Static<typeof NewDiscipline>;
export const Entered = Type.Object({ ids: Type.Array(Id) });
export const DisciplineQuery = Type.Object({
  unit: Type.Optional(Id),
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
});
export const DisciplineReply = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Id,
      unit: UnitName,
      level: Level,
      startsOn: DayText,
      endsOn: DayText,
      target: Type.Enum(TARGETS),
      form: Type.Enum(MEASURES),
      total: Int,
      note: Type.String(),
      illustrative: Type.Boolean(),
      /** enter: a later total in the place of this one */
      can: Can,
    }),
  ),
  /** In whose name the asker may enter totals. */
  units: Type.Array(UnitName),
  can: Can,
});
