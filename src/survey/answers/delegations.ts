import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mustSee, unitNames, type Actor } from '#organisation';
import { reviewSeen } from '#review';
import type { DelegationPage, DelegationRow, DelegationView } from '../contract.ts';
import { delegationState, membersOn } from '../delegation.ts';
import { canWithDelegation, isAnnounced, ownedDelegation, surveyingUnits } from '../permissions.ts';
import { delegationsBy, getDelegation, listDelegations, sessionsOf, type Delegation } from '../store.ts';
import { sessionOn } from '../session.ts';
import { rowsOfSessions, seenSessions } from './sessions.ts';

/** Delegations within sight, the latest term first. */
export async function delegationsPage(
  db: Db | Tx,
  actor: Actor,
  asked: { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof DelegationPage>> {
  const found = await listDelegations(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.id]);
  const delegations = await delegationsBy(
    db,
    rows.map(({ id }) => id),
  );
  const told: DelegationRow[] = [];
  for (const one of delegations) told.push(await rowOf(db, actor, { one, day: asked.day }));
  return { rows: told, nextCursor, can: { create: (await surveyingUnits(db, actor)).length > 0 } };
}

/** A delegation that the actor may see. @throws 404 */
export async function seenDelegation(db: Db | Tx, actor: Actor, id: string): Promise<Delegation> {
  const one = await getDelegation(db, id);
  const hosts = (await sessionsOf(db, id)).filter(isAnnounced).map(({ hostUnitId }) => hostUnitId);
  mustSee(actor, await ownedDelegation(db, { one, hosts }, actor));
  return one;
}

/** A delegation with those of its sessions that the actor may see. @throws 404 */
export async function readDelegation(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<DelegationView> {
  const one = await seenDelegation(db, actor, id);
  const sessions = await seenSessions(db, actor, await sessionsOf(db, id));
  return {
    ...(await rowOf(db, actor, { one, day })),
    asOf: day,
    mandate: one.mandate,
    establishedOn: one.established?.holdsOn ?? null,
    members: one.established ? membersOn(one.memberships, day) : one.members,
    memberships: one.memberships,
    revision: one.revision,
    rows: await rowsOfSessions(db, { sessions, delegations: [one], day }),
    can: canWithDelegation(actor, one),
  };
}

async function rowOf(
  db: Db | Tx,
  actor: Actor,
  { one, day }: { one: Delegation; day: Day },
): Promise<DelegationRow> {
  const sessions = await seenSessions(db, actor, await sessionsOf(db, one.id));
  const states = sessions.map((session) => sessionOn(session, day).state);
  const names = await unitNames(db, [one.unitId], day);
  // The review may be out of a host's sight; the delegation's own people see it.
  const review = await reviewSeen(db, actor, one.campaignId).catch(() => null);
  return {
    ...{
      id: one.id,
      title: one.title,
      unit: names.get(one.unitId)!,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
    },
    campaign: review && { id: review.id, title: review.title, code: review.code },
    state: delegationState({ establishedOn: one.established?.holdsOn ?? null, endsOn: one.endsOn }, day),
    number: one.established?.number ?? null,
    sessions: states.filter((state) => state !== 'cancelled').length,
    held: states.filter((state) => ['held', 'minuted', 'concluded'].includes(state)).length,
    illustrative: one.illustrative,
  };
}
