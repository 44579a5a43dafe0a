import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, DayText, Id } from '#organisation';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

export const PassageBody = Type.Object({ title: Text(300), words: Text(10_000) }, closed);
export type PassageBody = Static<typeof PassageBody>;
export const PassageSaved = Type.Object({ id: Id, revision: Type.Integer() });

/** A passage in the revision that an answer is made with. */
export const UseShape = Type.Object(
  { id: Id, revision: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  closed,
);
/** A use as it is shown: under the title of that revision, and whether the answer changed its words. */
export const ShownUse = Type.Object({
  ...UseShape.properties,
  title: Type.String(),
  changed: Type.Boolean(),
});

export const PassageShape = Type.Object({
  id: Id,
  title: Type.String(),
  words: Type.String(),
  revision: Type.Integer(),
  retired: Type.Boolean(),
  illustrative: Type.Boolean(),
  /** How it read before, the newest first. */
  former: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      title: Type.String(),
      words: Type.String(),
      by: Nullable(Type.String()),
      holdsOn: DayText,
    }),
  ),
  by: Nullable(Type.String()),
  holdsOn: DayText,
  /** In how many answers it was used; in how many of them with changed words. */
  uses: Type.Integer(),
  changed: Type.Integer(),
});
export type PassageShape = Static<typeof PassageShape>;
export const Passages = Type.Object({
  rows: Type.Array(PassageShape),
  can: Type.Object({ keep: Type.Boolean() }),
});
export const PassageQuery = Type.Object({ asOf: AsOf });

/** An answer that was made with a passage. */
export const UseRow = Type.Object({
  /** The number of the answer among what happened to the proposal. */
  answer: Type.Integer(),
  proposal: Type.Object({ id: Id, number: Type.Integer(), title: Type.String() }),
  drive: Type.Object({ id: Id, title: Type.String() }),
  holdsOn: DayText,
  revision: Type.Integer(),
  changed: Type.Boolean(),
  /** Whether a later answer stands in its place. */
  former: Type.Boolean(),
});
export type UseRow = Static<typeof UseRow>;
export const UsePage = pageOf(UseRow);
export const UseQuery = Type.Object({ ...PageQuery, asOf: AsOf });
