import { Type, type Static } from 'typebox';
import { Field, Id } from '#organisation';
import { closed, Nullable, Text } from './base.ts';

export const SECTION_KINDS = ['group', 'text', 'figures', 'insights'] as const;
export const ROLL_UPS = ['sum', 'average', 'latest', 'none'] as const;
export const FIGURE_TYPES = ['integer', 'decimal', 'percent', 'text'] as const;
export const INSIGHT_KINDS = [
  'result',
  'limitation',
  'difficulty',
  'inadequacy',
  'cause',
  'lesson',
  'model',
  'recommendation',
] as const;

export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** The name that a section, row or column keeps for good: reports and formulas refer to it. */
export const Key = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });
const Formula = Type.String({ minLength: 1, maxLength: 500 });
const Amount = Type.Number({ minimum: -1e15, maximum: 1e15 });

/** What a row can take, year by year, from the register of studies of the directive under review. */
export const DRAWS = ['study.sessions', 'study.invited', 'study.present', 'study.units'] as const;

/** A row of a table of figures; one with a formula is reckoned from other rows. */
export const FigureRow = Type.Object(
  {
    id: Key,
    label: Text(300),
    formula: Nullable(Formula),
    /** From which register its whole numbers of a year are offered to whoever enters them. */
    draws: Type.Optional(Nullable(Type.Enum(DRAWS))),
  },
  closed,
);

/** A column: what may be entered in it, and whether there is one for each year of the period. */
export const FigureColumn = Type.Object(
  {
    id: Key,
    label: Text(300),
    /** The heading that it stands under together with its neighbours. */
    group: Type.String({ maxLength: 300 }),
    /** The unit of measure: "người", "%". */
    measure: Type.String({ maxLength: 60 }),
    type: Type.Enum(FIGURE_TYPES),
    byYear: Type.Boolean(),
    /** Reckoned from other columns of the same row. */
    formula: Nullable(Formula),
    required: Type.Boolean(),
    min: Nullable(Amount),
    max: Nullable(Amount),
    /** Columns that it must be the sum of; a check of what is entered. */
    sumOf: Type.Array(Key, { maxItems: 60 }),
    /** How totals over many reports are made of it; by its type where nothing is said. */
    rollUp: Type.Optional(Type.Enum(ROLL_UPS)),
    /** The column by which its mean is weighed. */
    weight: Type.Optional(Nullable(Key)),
  },
  closed,
);

export const FigureTable = Type.Object(
  { rows: Type.Array(FigureRow, { maxItems: 300 }), columns: Type.Array(FigureColumn, { maxItems: 60 }) },
  closed,
);

/** Which kinds of insight a list takes, and whether each names a provision of the directive. */
export const InsightList = Type.Object(
  {
    kinds: Type.Array(Type.Enum(INSIGHT_KINDS), { maxItems: INSIGHT_KINDS.length, uniqueItems: true }),
    provision: Type.Boolean(),
  },
  closed,
);

/** A section of an outline. Where it stands in the list is its place among the sections under the same one. */
export const Section = Type.Object(
  {
    id: Key,
    /** The group that it stands under; null at the top. */
    under: Nullable(Key),
    number: Type.String({ maxLength: 20 }),
    title: Text(500),
    prompt: Type.String({ maxLength: 4000 }),
    guidance: Type.String({ maxLength: 10_000 }),
    kind: Type.Enum(SECTION_KINDS),
    table: Nullable(FigureTable),
    insights: Nullable(InsightList),
    /** The field of work that it is about; where nothing is said, that of its group. */
    field: Type.Optional(Nullable(Field)),
  },
  closed,
);

/** What every report must hold: the sections in their order, those of a group after it. */
export const Outline = Type.Object({ sections: Type.Array(Section, { maxItems: 500 }) }, closed);

export type Outline = Static<typeof Outline>;
export type Section = Static<typeof Section>;
export type FigureTable = Static<typeof FigureTable>;
export type FigureColumn = Static<typeof FigureColumn>;
export type FigureRow = Static<typeof FigureRow>;

/** An uploaded spreadsheet from which tables of figures are read. */
export const OutlineImport = Type.Object({ file: Id }, closed);
const Values = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));
const Problem = { row: Nullable(Type.Integer()), code: Type.String(), values: Values };

/** What was read of each sheet that holds a table, and what a person should look at: in a row, or in the whole sheet. */
export const OutlineImportReply = Type.Object({
  sheets: Type.Array(
    Type.Object({ sheet: Type.String(), table: FigureTable, problems: Type.Array(Type.Object(Problem)) }),
  ),
});

export const UNPLACED_WHY = ['before', 'no-table', 'too-long', 'too-many'] as const;
/** A whole outline as it was read of a file: its sections, words that found no place, what a person should look at. */
export const ReadOutlineReply = Type.Object({
  outline: Outline,
  unplaced: Type.Array(Type.Object({ words: Type.String(), why: Type.Enum(UNPLACED_WHY) })),
  warnings: Type.Array(Type.Object({ code: Type.String(), values: Values })),
  problems: Type.Array(Type.Object({ section: Type.String(), ...Problem })),
});
export type ReadOutlineReply = Static<typeof ReadOutlineReply>;
