import { Type, type Static } from 'typebox';
import { Id } from '#organisation';
import { LABELLED } from '../grouping/labelled.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Of all pairs put together how many people also put together, of all their pairs how many were found, and both in one. */
const measured = {
  voices: Type.Integer(),
  precision: Type.Number(),
  recall: Type.Number(),
  f1: Type.Number(),
};
const Proposal = Type.Object({ id: Id, number: Type.Integer(), title: Type.String() });
/** Voices on one side of a disagreement: how many, and some in their words. */
const Side = Type.Object({ proposal: Proposal, voices: Type.Integer(), words: Type.Array(Type.String()) });

export const GroupingQuality = Type.Object({
  /** Sets that come with the program, grouped with this drive's word lists. */
  labelled: Type.Array(Type.Object({ name: Type.Enum(LABELLED), ...measured })),
  /** What people placed, against how the program would group the same voices; null where nothing was placed. */
  placed: Nullable(
    Type.Object({
      ...measured,
      /** Voices placed, of which so many were compared. */
      of: Type.Integer(),
      proposals: Type.Integer(),
      /** Pairs that the program joins and people parted. */
      joined: Type.Array(
        Type.Object({ pairs: Type.Integer(), alike: Type.Array(Type.String()), sides: Type.Array(Side) }),
      ),
      /** Pairs that people joined and the program parts. */
      parted: Type.Array(Type.Object({ pairs: Type.Integer(), sides: Type.Array(Side) })),
    }),
  ),
});
export type GroupingQuality = Static<typeof GroupingQuality>;
