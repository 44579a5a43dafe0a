import { Type, type Static } from 'typebox';
import { pageOf } from '#platform/http';
import { Can, DayText, Id, UnitName } from '#organisation';
import { Int, Kind, Nullable, Text } from './base.ts';

const closed = { additionalProperties: false };

/** What a column stands for: a part of a row, `state:<state>` where a mark in it puts the row, or `none`. */
export const MEANINGS = [
  'title',
  'lead',
  'supporting',
  'dueOn',
  'state',
  'state:done',
  'state:in_progress',
  'state:planned',
  'state:suspended',
  'state:cancelled',
  'doneOn',
  'startsOn',
  'number',
  'code',
  'kind',
  'parent',
  'owner',
  'field',
  'summary',
  'none',
] as const;
const Outcome = Type.Enum(['create', 'update', 'skip', 'error'] as const);
const RowState = Type.Enum(['planned', 'in_progress', 'done', 'suspended', 'cancelled'] as const);

const SAID = {
  columns: Type.Record(Type.String(), Type.Enum(MEANINGS)),
  units: Type.Record(Type.String(), Nullable(Id)),
};
const States = Type.Record(Type.String(), Nullable(RowState));

/**
 * What is said of a sheet: the meaning of a column by its heading, the unit by a name as it is written (null: no unit is meant),
 * the state by a word (null: it says none).
 */
export const MappingBody = Type.Object({ ...SAID, states: Type.Optional(States) }, closed);
const Tracker = {
  /** An uploaded file. */
  file: Id,
  /** The unit that keeps the tracker. */
  unit: Id,
  mappingName: Type.Optional(Nullable(Text(100))),
  mapping: Type.Optional(MappingBody),
};
export const PreviewBody = Type.Object(
  {
    ...Tracker,
    outcome: Type.Optional(Outcome),
    from: Type.Optional(Type.Integer({ minimum: 0, description: '`next` of the reply before' })),
  },
  closed,
);
export const ImportBody = Type.Object(
  {
    ...Tracker,
    skipErrors: Type.Optional(Type.Boolean()),
    progress: Type.Optional(
      Type.String({ ...Id, description: 'made up by the sender, to ask by how far the import has come' }),
    ),
  },
  closed,
);

export const OutcomeCounts = Type.Object({ create: Int, update: Int, skip: Int, error: Int });
const Candidates = Type.Array(Type.Object({ id: Id, name: Type.String(), code: Type.String() }));
export const ImportedRow = Type.Object({
  sheet: Type.String(),
  row: Int,
  outcome: Outcome,
  values: Type.Object({
    title: Type.String(),
    lead: Nullable(Type.String()),
    supporting: Type.Array(Type.String()),
    /** Words in the columns of units that name none. */
    noted: Type.Array(Type.String()),
    due: Nullable(DayText),
    state: Nullable(RowState),
    doneOn: Nullable(DayText),
    code: Nullable(Type.String()),
    kind: Kind,
    parent: Nullable(Type.String()),
    owner: Nullable(Type.String()),
    field: Nullable(Type.String()),
    startsOn: Nullable(DayText),
    summary: Type.String(),
    group: Nullable(Type.String()),
  }),
  problems: Type.Array(
    Type.Object({
      column: Type.String(),
      code: Type.String(),
      values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      /** Units that could be meant. */
      candidates: Type.Optional(Candidates),
    }),
  ),
});
export type ImportedRow = Static<typeof ImportedRow>;
export const SheetView = Type.Object({
  sheet: Type.String(),
  columns: Type.Array(
    Type.Object({ at: Int, letters: Type.String(), heading: Type.String(), meaning: Type.Enum(MEANINGS) }),
  ),
  /** The first rows below the headings: a text for each of the columns. */
  rows: Type.Array(Type.Object({ row: Int, cells: Type.Array(Type.String()) })),
});
/** Names in the whole file that no unit, or more than one, answers to, the most frequent first: how many, and some hundreds of them. */
export const UnclearNames = Type.Object({
  total: Int,
  names: Type.Array(Type.Object({ text: Type.String(), rows: Int, candidates: Candidates })),
});
export type UnclearNames = Static<typeof UnclearNames>;
/** Words in the whole file that say no state for certain, the most frequent first: how many, and some hundreds of them. */
export const UnclearStates = Type.Object({
  total: Int,
  words: Type.Array(Type.Object({ text: Type.String(), rows: Int })),
});
export const PreviewReply = Type.Object({
  counts: OutcomeCounts,
  sheets: Type.Array(SheetView),
  unclear: UnclearNames,
  unclearStates: UnclearStates,
  rows: Type.Array(ImportedRow),
  /** Where the rest of the rows begins; null on the last page. */
  next: Nullable(Int),
  /** The remembered mapping that was taken, if any. */
  mapping: Nullable(Type.String()),
  /** `import`: a leader of the keeping unit. */
  can: Can,
});
export type PreviewReply = Static<typeof PreviewReply>;

/** An import as it was made. `can`: undo. */
export const BatchView = Type.Object({
  id: Id,
  unit: UnitName,
  file: Type.String(),
  mapping: Nullable(Type.String()),
  holdsOn: DayText,
  counts: OutcomeCounts,
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
  undoneAt: Nullable(Type.String()),
  undoneReason: Nullable(Type.String()),
  can: Can,
});
export type BatchView = Static<typeof BatchView>;
export const BatchPage = pageOf(BatchView);
export const MappingView = Type.Object({ name: Type.String(), ...SAID, states: States });
export const UndoReply = Type.Object({ id: Id, withdrawn: Int, restored: Int });
/** How far an import has come: rows read, of how many where that is known; `writing` once all are read. */
export const ProgressView = Type.Object({ read: Int, total: Nullable(Int), writing: Type.Boolean() });
