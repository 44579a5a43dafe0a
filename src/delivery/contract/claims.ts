import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { Int, Kind, Nullable } from './base.ts';
import { Question } from './counts.ts';

/** Claimed completions owned in the subtree of `unit` on the day, or by `owner` alone, narrowed by the rest. */
export const ClaimQuery = Type.Object({ ...Question, ...PageQuery, owner: Type.Optional(Id) });
/** The same of waiting claims, by words and in an order. */
export const WaitingQuery = Type.Object({
  ...ClaimQuery.properties,
  q: Type.Optional(
    Type.String({ maxLength: 200, description: 'words of the number or title, or of the milestone' }),
  ),
  sort: Type.Optional(Type.Enum(['claimed', 'due', 'owner'] as const)),
});

const claim = {
  /** Of the claimed undertaking or milestone, or of the rejection. */
  id: Id,
  undertaking: Type.Object({ id: Id, kind: Kind, code: Nullable(Type.String()), title: Type.String() }),
  /** Null where the whole was claimed. */
  milestone: Nullable(Type.Object({ id: Id, title: Type.String() })),
  field: Field,
  owner: UnitName,
  illustrative: Type.Boolean(),
};

/** A claim on which inspection has not said its word. `can`: verify. */
export const WaitingClaim = Type.Object({
  ...claim,
  claimedOn: DayText,
  dueOn: Nullable(DayText),
  can: Can,
});
export type WaitingClaim = Static<typeof WaitingClaim>;
export const WaitingPage = Type.Object({ ...pageOf(WaitingClaim).properties, total: Nullable(Int) });

/** A claim that inspection did not confirm: on which day, in whose name, why. */
export const Rejection = Type.Object({
  ...claim,
  holdsOn: DayText,
  by: Nullable(UnitName),
  reason: Nullable(Type.String()),
});
export type Rejection = Static<typeof Rejection>;
export const RejectionPage = Type.Object({ ...pageOf(Rejection).properties, total: Nullable(Int) });
