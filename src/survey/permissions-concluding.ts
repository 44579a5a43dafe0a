// Who may do what once a session was held: the conclusion is drafted inside and issued by the leader; units asked and
// recipients then see it like the host.
import type { Db, Tx } from '#platform/db';
import type { Day } from '#kernel/day';
import { addressedLines, lineOf, mayWrite, type Actor, type Owned } from '#organisation';
import { contributionOn, isWritable } from './contribution.ts';
import { isAnnounced } from './permissions.ts';
import { isConcludable } from './request.ts';
import { sessionOn } from './session.ts';
import type { Conclusion, Contribution, Delegation, IssuedAccount, Session, SurveyRequest } from './store.ts';

/** An issued conclusion as the rules see it: for the host, the units asked, and whoever it was sent to. */
export async function ownedConclusion(
  db: Db | Tx,
  { one, session, asked }: { one: Conclusion; session: Session; asked: SurveyRequest[] },
  actor: Actor,
): Promise<Owned> {
  const told = [
    session.hostUnitId,
    ...asked.map(({ unitId }) => unitId),
    ...one.recipients.flatMap(({ unitId }) => unitId ?? []),
  ];
  return {
    ownerUnitId: one.byUnitId,
    ownerLine: await lineOf(db, one.byUnitId, actor.day),
    submitted: true,
    audience: 'own',
    addressedLines: await addressedLines(db, told, actor.day),
  };
}

/** The verbs on a session's conclusion; it says nothing more once it was issued. */
export function canWithConclusion(actor: Actor, session: Session, issued: boolean) {
  const { state } = sessionOn(session, actor.day);
  const open = !issued && isConcludable(state);
  return {
    edit: open && mayWrite(actor, session.unitId, 'editor'),
    issue: open && state === 'minuted' && mayWrite(actor, session.unitId, 'leader'),
  };
}

/** Whether a session takes contributions on a day: a conference or workshop that was announced and is not over. */
export function takesContributions(session: Session, day: Day): boolean {
  const { state } = sessionOn(session, day);
  return session.kind !== 'working' && isAnnounced(session) && state !== 'cancelled' && state !== 'concluded';
}

/** A contribution as the rules see it: once submitted for those who hold the conference, once accepted for its host. */
export async function ownedContribution(
  db: Db | Tx,
  { one, session }: { one: Contribution; session: Session },
  actor: Actor,
): Promise<Owned> {
  const happened = (wanted: string) => one.events.some(({ fact }) => fact === wanted);
  const told = [session.unitId, ...(happened('accepted') ? [session.hostUnitId] : [])];
  return {
    ownerUnitId: one.unitId,
    ownerLine: await lineOf(db, one.unitId, actor.day),
    submitted: happened('submitted'),
    audience: 'own',
    addressedLines: await addressedLines(db, told, actor.day),
  };
}

/** The verbs on a contribution: of its unit, and of those who hold the conference. */
export function canWithContribution(actor: Actor, { one, session }: { one: Contribution; session: Session }) {
  const state = contributionOn(one.events, actor.day);
  // What was handed in on an invitation is its author's: those who hold the conference judge it.
  const writes = one.invitation === null && mayWrite(actor, one.unitId, 'editor') && isWritable(state);
  const judges = mayWrite(actor, session.unitId, 'editor') && state === 'submitted';
  return {
    edit: writes,
    withdraw: writes && one.events.length === 0,
    submit: writes && mayWrite(actor, one.unitId, 'leader') && takesContributions(session, actor.day),
    return: judges,
    accept: judges,
  };
}

/** A delegation's report as the rules see it: inside until it is issued, then for those above and whoever it was sent to. */
export async function ownedAccount(
  db: Db | Tx,
  { one, issued }: { one: Delegation; issued: IssuedAccount | undefined },
  actor: Actor,
): Promise<Owned> {
  const told = (issued?.recipients ?? []).flatMap(({ unitId }) => unitId ?? []);
  return {
    ownerUnitId: one.unitId,
    ownerLine: await lineOf(db, one.unitId, actor.day),
    submitted: issued !== undefined,
    audience: 'own',
    addressedLines: await addressedLines(db, told, actor.day),
  };
}

/** The verbs on a delegation's report. */
export function canWithAccount(
  actor: Actor,
  { one, written, issued }: { one: Delegation; written: boolean; issued: IssuedAccount | undefined },
) {
  const open = one.established !== null && issued === undefined;
  return {
    edit: open && mayWrite(actor, one.unitId, 'editor'),
    issue: open && written && mayWrite(actor, one.unitId, 'leader'),
  };
}
