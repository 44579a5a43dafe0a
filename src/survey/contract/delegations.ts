import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, UnitName } from '#organisation';
import { closed, Named, Nullable, Seat, Text, Words } from './base.ts';
import { SessionRow } from './sessions.ts';

/** Somebody of the delegation: a post, or a guest by what they are. */
export const Member = Type.Object(
  {
    seat: Seat,
    name: Text(200),
    personId: Nullable(Id),
    fields: Type.Array(Field, { maxItems: 20, uniqueItems: true }),
  },
  closed,
);
const Members = Type.Array(Member, { maxItems: 60 });

const content = {
  campaignId: Id,
  title: Text(500),
  mandate: Words(10_000),
  startsOn: DayText,
  endsOn: DayText,
  members: Members,
};
export const DelegationContent = Type.Object(content, closed);
export type DelegationContent = Static<typeof DelegationContent>;
export const NewDelegation = Type.Object({ unitId: Id, ...content }, closed);

export const Establishing = Type.Object({ number: Text(60), holdsOn: Type.Optional(DayText) }, closed);
export const MembersChange = Type.Object(
  { members: Members, reason: Text(4000), holdsOn: Type.Optional(DayText) },
  closed,
);
export const Reason = Type.Object({ reason: Text(4000) }, closed);

export const DelegationQuery = Type.Object({ ...PageQuery, asOf: AsOf });
export const DelegationRow = Type.Object({
  id: Id,
  title: Type.String(),
  unit: UnitName,
  campaign: Nullable(Named),
  state: Type.Enum(['draft', 'established', 'ended'] as const),
  number: Nullable(Type.String()),
  startsOn: DayText,
  endsOn: DayText,
  /** Its sessions that are not cancelled, and those held by the day. */
  sessions: Type.Integer(),
  held: Type.Integer(),
  illustrative: Type.Boolean(),
});
export type DelegationRow = Static<typeof DelegationRow>;
export const DelegationPage = Type.Object({ ...pageOf(DelegationRow).properties, can: Can });

/** A delegation with its sessions. `can`: edit, withdraw, establish, change-members, plan. */
export const DelegationView = Type.Object({
  ...DelegationRow.properties,
  asOf: DayText,
  mandate: Type.String(),
  establishedOn: Nullable(DayText),
  members: Members,
  memberships: Type.Array(
    Type.Object({
      number: Type.Integer(),
      holdsOn: DayText,
      reason: Nullable(Type.String()),
      members: Members,
    }),
  ),
  revision: Type.Integer(),
  rows: Type.Array(SessionRow),
  can: Can,
});
export type DelegationView = Static<typeof DelegationView>;
