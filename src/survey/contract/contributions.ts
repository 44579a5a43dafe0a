import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { INSIGHT_KINDS } from '#review';
import { AsOf, Can, DayText, Field, Id, UnitName } from '#organisation';
import { CONTRIBUTION_FACTS, CONTRIBUTION_STATES } from '../contribution.ts';
import { closed, Nullable, Text, Words } from './base.ts';

/** What a contribution says, by kind and provision, in its authors' words. */
export const ContributionInsight = Type.Object(
  { kind: Type.Enum(INSIGHT_KINDS), provision: Words(200), words: Text(4000) },
  closed,
);

const content = {
  title: Text(500),
  /** Named posts and institutions. */
  authors: Text(2000),
  abstract: Text(10_000),
  field: Field,
  fileId: Nullable(Id),
  insights: Type.Array(ContributionInsight, { maxItems: 200 }),
  /** The request that it answers. */
  requestId: Nullable(Id),
};
export const ContributionContent = Type.Object(content, closed);
export type ContributionContent = Static<typeof ContributionContent>;
export const NewContribution = Type.Object({ sessionId: Id, unitId: Id, ...content }, closed);

export const ContributionQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  session: Type.Optional(Id),
  state: Type.Optional(Type.Enum(CONTRIBUTION_STATES)),
});
export const ContributionRow = Type.Object({
  id: Id,
  session: Type.Object({ id: Id, title: Type.String() }),
  unit: UnitName,
  /** Whom those who hold the session invited to hand it in; null where it is the unit's. */
  invited: Nullable(Type.String()),
  title: Type.String(),
  authors: Type.String(),
  field: Type.String(),
  state: Type.Enum(CONTRIBUTION_STATES),
  /** The day on which it came to stand so. */
  since: Nullable(DayText),
  illustrative: Type.Boolean(),
});
export type ContributionRow = Static<typeof ContributionRow>;
/** With a session named: the units in whose name one may contribute to it. */
export const ContributionPage = Type.Object({
  ...pageOf(ContributionRow).properties,
  units: Type.Array(UnitName),
  can: Can,
});

/**
 * A contribution: for its unit as it is written, for others as it was submitted last. `can`: edit, withdraw, submit, return, accept.
 */
export const ContributionView = Type.Object({
  ...ContributionRow.properties,
  asOf: DayText,
  abstract: Type.String(),
  file: Nullable(Type.Object({ id: Id, name: Type.String() })),
  insights: Type.Array(ContributionInsight),
  request: Nullable(Type.Object({ id: Id, title: Type.String() })),
  revision: Type.Integer(),
  events: Type.Array(
    Type.Object({
      fact: Type.Enum(CONTRIBUTION_FACTS),
      holdsOn: DayText,
      reason: Nullable(Type.String()),
      by: Nullable(Type.String()),
    }),
  ),
  can: Can,
});
export type ContributionView = Static<typeof ContributionView>;
