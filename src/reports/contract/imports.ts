import { Type, type Static } from 'typebox';
import { Id } from '#organisation';
import { closed } from './base.ts';
import { Contents } from './content.ts';

/** A file that was uploaded in the unit's name. */
export const ReportFile = Type.Object({ file: Id }, closed);

/** A document in the sections of the outline, and what could not be placed. */
export const PlacedShape = Type.Object({
  contents: Contents,
  matched: Type.Array(Type.Object({ sectionId: Type.String(), heading: Type.String() })),
  unplaced: Type.Array(
    Type.Object({ words: Type.String(), why: Type.Enum(['no-section', 'group', 'no-cell'] as const) }),
  ),
  warnings: Type.Array(
    Type.Object({
      code: Type.String(),
      values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    }),
  ),
});
export type PlacedShape = Static<typeof PlacedShape>;
export const Imported = Type.Object({
  id: Id,
  sections: Type.Integer(),
  unplaced: Type.Integer(),
});
