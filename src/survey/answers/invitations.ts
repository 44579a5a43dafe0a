// Invitations to contribute, for those who hold the session; and for whoever has the address of one, what they may know: the
// session's title, day and place, the subject as it was put to them, and what became of their own paper.
import { notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { countMisses, hashOf, isToken } from '#platform/http';
import { mayWrite, type Actor } from '#organisation';
import type { InvitationList, InvitedView } from '../contract.ts';
import { contributionOn, type ContributionFact } from '../contribution.ts';
import { admits, invitationOn } from '../invitation.ts';
import { isInside } from '../permissions.ts';
import { takesContributions } from '../permissions-concluding.ts';
import { sessionOn } from '../session.ts';
import {
  contributionsBy,
  findInvitationByHash,
  getContribution,
  getSession,
  invitationsTo,
  type Invitation,
} from '../store.ts';
import { seenSession } from './sessions.ts';

/** The invitations to a session, for its unit: nobody else is told that there are any. @throws 404 */
export async function listInvitations(
  db: Db | Tx,
  actor: Actor,
  { sessionId, day, sends }: { sessionId: string; day: Day; sends: boolean },
): Promise<InvitationList> {
  const session = await seenSession(db, actor, sessionId);
  const manages = mayWrite(actor, session.unitId, 'editor');
  const found = isInside(actor, session) ? await invitationsTo(db, sessionId) : [];
  const papers = await contributionsBy(
    db,
    found.flatMap(({ contributionId }) => contributionId ?? []),
  );
  const titles = new Map(papers.map(({ id, title }) => [id, { id, title }]));
  return {
    rows: found.map((one) => ({
      ...{ id: one.id, name: one.name, email: one.email, topics: one.topics, expiresOn: one.expiresOn },
      state: invitationOn(one, day),
      contribution: titles.get(one.contributionId ?? '') ?? null,
      can: { revoke: manages && one.revokedAt === null },
    })),
    sends,
    can: { create: manages && takesContributions(session, day) },
  };
}

/** Who asks by an address, from where and when. */
export interface Knock {
  token: string;
  from: string;
  now: Date;
  today: Day;
}

/**
 * Lets in by the address of an invitation: one that never was, was revoked or has expired is answered alike (404), and who misses
 * twenty times in a minute is held back until it is past (429).
 */
export function doorOfInvited(): (db: Db | Tx, knock: Knock) => Promise<Invitation> {
  const misses = countMisses({ limit: 20, per: 60 * 1000 });
  return async (db, { token, from, now, today }) => {
    const found = isToken(token) ? await findInvitationByHash(db, hashOf(token)) : undefined;
    if (found && admits(found, today)) return found;
    misses.missed(from, now);
    throw notFound();
  };
}

/** What the holder of an invitation reads. */
export async function readInvited(db: Db | Tx, one: Invitation, day: Day): Promise<InvitedView> {
  const session = await getSession(db, one.sessionId);
  const { heldOn, startsAt, endsAt } = sessionOn(session, day);
  const { kind, title, place } = session;
  const paper = one.contributionId === null ? null : await getContribution(db, one.contributionId);
  const state = paper && (contributionOn(paper.events, day) as ContributionFact);
  const last = paper?.events.findLast(({ holdsOn }) => holdsOn <= day);
  return {
    session: { kind, title, place, heldOn, startsAt, endsAt },
    ...{ name: one.name, topics: one.topics, expiresOn: one.expiresOn },
    paper: paper && {
      ...{ title: paper.title, authors: paper.authors, abstract: paper.abstract, field: paper.field },
      file: paper.fileId === null ? null : { id: paper.fileId, name: paper.fileName ?? '' },
      ...{ insights: paper.insights, state: state!, since: last!.holdsOn, reason: last!.reason },
    },
    revision: paper?.revision ?? 0,
    can: { handIn: state !== 'accepted' && takesContributions(session, day) },
  };
}
