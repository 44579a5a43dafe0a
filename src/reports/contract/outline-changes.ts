import { Type, type Static } from 'typebox';
import { OutlineDifference, OutlineVersion } from '#review';
import { Can } from '#organisation';
import { closed, Nullable, VersionNumber } from './base.ts';
import { StoredText } from './content.ts';

export const OutlineSeen = Type.Object({ version: VersionNumber }, closed);

/** Words and figures of a draft that have no place in the outline any more, under the name that their place had last. */
export const LeftBehind = Type.Object({
  sectionId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  /** Whether the whole section is gone from the outline. */
  gone: Type.Boolean(),
  text: Nullable(StoredText),
  figures: Type.Array(
    Type.Object({
      row: Type.String(),
      column: Type.String(),
      year: Nullable(Type.Integer()),
      value: Type.Union([Type.Number(), Type.String()]),
    }),
  ),
});
export type LeftBehind = Static<typeof LeftBehind>;

/** What the outline changed since the unit last said that it had seen it, and what was left behind. `can`: see. */
export const OutlineChanges = Type.Object({
  seen: Type.Integer(),
  number: Type.Integer(),
  /** The wordings since, with their notes. */
  versions: Type.Array(OutlineVersion),
  rows: Type.Array(OutlineDifference),
  left: Type.Array(LeftBehind),
  can: Can,
});
export type OutlineChanges = Static<typeof OutlineChanges>;
