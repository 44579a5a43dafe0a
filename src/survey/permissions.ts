// Who may do what in a survey. A delegation and its sessions are owned by the unit that charged it: drafts are that unit's
// alone, then seen by those above it and by the hosts of announced sessions. Its editors and secretaries plan and keep the
// minutes, its leaders establish and conclude. It surveys what stands below it, or below the unit that it serves.
import { forbidden } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { addressedLines, childrenOf, lineOf, mayWrite, postsAs, type Actor, type Owned } from '#organisation';
import { delegationState } from './delegation.ts';
import { mayFollow, sessionOn, type SessionFact } from './session.ts';
import { requestsOf, type Delegation, type Session } from './store.ts';

/** A delegation as the rules see it; `hosts` are those of its announced sessions. */
export async function ownedDelegation(
  db: Db | Tx,
  { one, hosts }: { one: Delegation; hosts: string[] },
  actor: Actor,
): Promise<Owned> {
  return {
    ownerUnitId: one.unitId,
    ownerLine: await lineOf(db, one.unitId, actor.day),
    submitted: one.established !== null,
    audience: 'own',
    addressedLines: await addressedLines(db, one.established ? hosts : [], actor.day),
  };
}

/** A session as the rules see it. */
export async function ownedSession(db: Db | Tx, session: Session, actor: Actor): Promise<Owned> {
  return {
    ownerUnitId: session.unitId,
    ownerLine: await lineOf(db, session.unitId, actor.day),
    submitted: isAnnounced(session),
    audience: 'own',
    addressedLines: await addressedLines(db, await toldOf(db, session), actor.day),
  };
}

/** Who beyond its unit knows of a session: once it was announced its host; of a conference or workshop those asked to contribute. */
export async function toldOf(db: Db | Tx, session: Session): Promise<string[]> {
  if (!isAnnounced(session)) return [];
  const asked = session.kind === 'working' ? [] : await requestsOf(db, { conference: session.id });
  return [session.hostUnitId, ...asked.map(({ unitId }) => unitId)];
}

/** Whether the host was told of the session. */
export function isAnnounced({ events }: Pick<Session, 'events'>): boolean {
  return events.some(({ fact }) => fact === 'announced');
}

/** Whether somebody is of the unit of the delegation, and may know its drafts. */
export function isInside(actor: Actor, { unitId }: { unitId: string }): boolean {
  return actor.units.includes(unitId);
}

/** Every verb on a delegation and whether it is allowed, for the buttons of a screen. */
export function canWithDelegation(actor: Actor, one: Delegation) {
  const writes = mayWrite(actor, one.unitId, 'editor');
  const leads = mayWrite(actor, one.unitId, 'leader');
  const state = delegationState(
    { establishedOn: one.established?.holdsOn ?? null, endsOn: one.endsOn },
    actor.day,
  );
  return {
    edit: writes && state === 'draft',
    withdraw: writes && state === 'draft',
    establish: leads && state === 'draft',
    changeMembers: leads && state !== 'draft',
    plan: writes && state !== 'ended',
  };
}

/** Every verb on a session, of those who plan it and of its host. */
export function canWithSession(actor: Actor, session: Session) {
  const writes = mayWrite(actor, session.unitId, 'editor');
  const leads = mayWrite(actor, session.unitId, 'leader');
  const { state } = sessionOn(session, actor.day);
  const follows = (fact: SessionFact) => writes && mayFollow(fact, state);
  const goesOn = state === 'announced' || state === 'held';
  return {
    edit: writes && (state === 'draft' || state === 'announced'),
    withdraw: writes && state === 'draft',
    announce: follows('announced'),
    reschedule: follows('rescheduled'),
    cancel: follows('cancelled'),
    send: writes && goesOn,
    minute: writes && goesOn,
    approve: leads && mayFollow('minuted', state),
    reopen: leads && mayFollow('reopened', state),
    hand: goesOn && mayWrite(actor, session.hostUnitId, 'editor'),
  };
}

/** The units in whose name the actor may charge a delegation: those with units below them or below what they serve. */
export async function surveyingUnits(db: Db | Tx, actor: Actor): Promise<string[]> {
  const units: string[] = [];
  for (const post of postsAs(actor, 'editor'))
    if ((await childrenOf(db, post.looksFrom, actor.day)).length) units.push(post.unitId);
  return [...new Set(units)];
}

/** Whether a post of the actor in the unit lets it survey a unit of this line: it looks down on it from above. */
export function maySurvey(actor: Actor, unitId: string, line: string[]): boolean {
  return postsAs(actor, 'editor').some(
    (post) => post.answersFor.includes(unitId) && line.slice(1).includes(post.looksFrom),
  );
}

/** @throws Problem 403 where the actor may not write what the unit owns */
export function mustWriteFor(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('survey.not-yours');
}

/** @throws Problem 403 where the actor does not lead the unit */
export function mustLead(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('survey.leader-decides');
}
