import { Type, type Static } from 'typebox';
import { Can, Id } from '#organisation';
import { WORD_LISTS } from '../word-lists.ts';

const List = Type.Enum(WORD_LISTS);
const Verb = Type.Enum(['add', 'remove'] as const);

export const WordChangeBody = Type.Object(
  {
    list: List,
    line: Type.String({ minLength: 1, maxLength: 2000, description: 'synonyms: "one / another"' }),
    verb: Verb,
  },
  { additionalProperties: false },
);

/** The word lists by which the voices of a drive are compared. */
export const WordLists = Type.Object({
  lines: Type.Array(
    Type.Object({
      list: List,
      line: Type.String(),
      state: Type.Enum(['given', 'added', 'removed'] as const),
    }),
  ),
  /** What people changed, the newest first; `standing` where nothing came after it on its line. */
  changes: Type.Array(
    Type.Object({
      ...{ id: Id, list: List, line: Type.String(), verb: Verb, standing: Type.Boolean() },
      ...{ at: Type.String(), by: Type.Union([Type.String(), Type.Null()]) },
    }),
  ),
  can: Can,
});
export type WordLists = Static<typeof WordLists>;
