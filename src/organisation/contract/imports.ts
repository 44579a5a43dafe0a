import { Type } from 'typebox';
import { DayText, Id, Level, Nullable, Values } from './base.ts';

const closed = { additionalProperties: false };

const RowProblem = Type.Object({
  row: Type.Integer(),
  column: Type.String(),
  code: Type.String(),
  values: Values,
});
const Sheet = {
  file: Id,
  holdsOn: DayText,
  directive: Type.String({ minLength: 1, maxLength: 200 }),
  note: Type.Optional(Type.String({ maxLength: 5000 })),
  skipErrors: Type.Optional(Type.Boolean()),
};
export const UnitImportBody = Type.Object({ ...Sheet, under: Type.Optional(Nullable(Id)) }, closed);
export const UnitImportReply = Type.Object({
  actId: Nullable(Id),
  counts: Type.Object({
    create: Type.Integer(),
    update: Type.Integer(),
    skip: Type.Integer(),
    error: Type.Integer(),
  }),
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
    dissolved: Type.Object({
      communes: Type.Integer(),
      districts: Type.Integer(),
      provinces: Type.Integer(),
    }),
    moved: Type.Integer(),
    communesBefore: Type.Integer(),
    communesAfter: Type.Integer(),
    unaccounted: Type.Array(Type.String()),
  }),
});
