import { Type, type Static } from 'typebox';
import { Can, DayText, Id } from '#organisation';
import { CONTRIBUTION_FACTS } from '../contribution.ts';
import { INVITATION_STATES } from '../invitation.ts';
import { closed, Nullable, SessionKind, Text, Time, Words } from './base.ts';
import { ContributionContent, ContributionInsight } from './contributions.ts';

/** An invitation for somebody without an account. */
export const NewInvitation = Type.Object(
  {
    /** A post, an institute or a person. */
    name: Text(300),
    email: Nullable(Type.String({ minLength: 3, maxLength: 254 })),
    /** What is told of the subject; nothing else of the session's preparation is. */
    topics: Words(10_000),
    /** The last day on which the address holds. */
    expiresOn: DayText,
  },
  closed,
);
export type NewInvitation = Static<typeof NewInvitation>;

/** An invitation just made: the reply alone tells its path. */
export const InvitationMade = Type.Object({
  id: Id,
  path: Type.String(),
  /** Whether a message goes to the addressee. */
  sent: Type.Boolean(),
});
export type InvitationMade = Static<typeof InvitationMade>;

/** An invitation for those who hold the session. `can`: revoke. */
export const InvitationRow = Type.Object({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  topics: Type.String(),
  expiresOn: DayText,
  state: Type.Enum(INVITATION_STATES),
  contribution: Nullable(Type.Object({ id: Id, title: Type.String() })),
  can: Can,
});
export type InvitationRow = Static<typeof InvitationRow>;
export const InvitationList = Type.Object({
  rows: Type.Array(InvitationRow),
  /** Whether messages are sent. */
  sends: Type.Boolean(),
  can: Can,
});
export type InvitationList = Static<typeof InvitationList>;

/** A paper as the invited hand it in. */
export const InvitedContent = Type.Omit(ContributionContent, ['requestId'], closed);
export type InvitedContent = Static<typeof InvitedContent>;

/** What the holder of an invitation's address reads. `can`: handIn. */
export const InvitedView = Type.Object({
  session: Type.Object({
    ...{ kind: SessionKind, title: Type.String(), place: Type.String(), heldOn: DayText },
    ...{ startsAt: Nullable(Time), endsAt: Nullable(Time) },
  }),
  ...{ name: Type.String(), topics: Type.String(), expiresOn: DayText },
  paper: Nullable(
    Type.Object({
      ...{ title: Type.String(), authors: Type.String(), abstract: Type.String(), field: Type.String() },
      file: Nullable(Type.Object({ id: Id, name: Type.String() })),
      insights: Type.Array(ContributionInsight),
      state: Type.Enum(CONTRIBUTION_FACTS),
      /** The day on which it came to stand so, and why it was returned. */
      since: DayText,
      reason: Nullable(Type.String()),
    }),
  ),
  /** What a paper that takes its place names by If-Match; 0 while there is none. */
  revision: Type.Integer(),
  can: Can,
});
export type InvitedView = Static<typeof InvitedView>;
