// Who may do what with a consultation. It is owned by the unit that holds the review: a draft of that unit until its leader
// opens it, then seen by those above it and by the units asked. A comment is its own unit's until its leader sends it; the
// unit that asks then sees it and answers, other units asked only once the comments were published.
import { forbidden } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { addressedLines, lineOf, mayWrite, unitsAs, type Actor, type Owned } from '#organisation';
import { commentOn, standingOn } from './standing.ts';
import { askedAmong, askedLines, type Comment, type Consultation } from './store.ts';

/** Whether the units asked were told of it. */
export function isOpened({ events }: Pick<Consultation, 'events'>): boolean {
  return events.some(({ fact }) => fact === 'opened');
}

/** A consultation as the rules see it. */
export async function ownedConsultation(db: Db | Tx, one: Consultation, actor: Actor): Promise<Owned> {
  const opened = isOpened(one);
  return {
    ownerUnitId: one.unitId,
    ownerLine: await lineOf(db, one.unitId, actor.day),
    submitted: opened,
    audience: 'own',
    addressedLines: opened ? await askedLines(db, one.id, actor) : [],
  };
}

/** A comment as the rules see it. */
export async function ownedComment(
  db: Db | Tx,
  { comment, consultation }: { comment: Comment; consultation: Consultation },
  actor: Actor,
): Promise<Owned> {
  const published = consultation.events.some(({ fact }) => fact === 'published');
  return {
    ownerUnitId: comment.unitId,
    ownerLine: await lineOf(db, comment.unitId, actor.day),
    submitted: comment.sentOn !== null,
    audience: 'own',
    addressedLines: [
      ...(await addressedLines(db, [consultation.unitId], actor.day)),
      ...(published ? await askedLines(db, consultation.id, actor) : []),
    ],
  };
}

/** The units in whose name the actor may comment: asked ones that they write for, while it is open. */
export async function commentingUnits(db: Db | Tx, actor: Actor, one: Consultation): Promise<string[]> {
  if (standingOn(one.events, actor.day).state !== 'open') return [];
  return askedAmong(db, one.id, unitsAs(actor, 'editor'));
}

/** Every verb on a consultation of those who hold it. */
export function canWithConsultation(actor: Actor, one: Consultation) {
  const writes = mayWrite(actor, one.unitId, 'editor');
  const leads = mayWrite(actor, one.unitId, 'leader');
  const { state, published } = standingOn(one.events, actor.day);
  const opened = state !== 'draft';
  return {
    edit: writes && !opened,
    withdraw: writes && !opened,
    open: leads && !opened,
    extend: leads && opened,
    close: leads && (state === 'announced' || state === 'open'),
    publish: leads && opened && !published,
  };
}

/** Every verb on a comment: of its unit, and of those who asked for it. */
export function canWithComment(
  actor: Actor,
  { comment, consultation }: { comment: Comment; consultation: Consultation },
) {
  const state = commentOn(comment, actor.day);
  const writes = mayWrite(actor, comment.unitId, 'editor');
  const leads = mayWrite(actor, comment.unitId, 'leader');
  const draft = state === 'draft';
  const open = standingOn(consultation.events, actor.day).state === 'open';
  return {
    edit: writes && draft && open,
    send: leads && draft && open,
    withdraw: draft ? writes : leads && state !== 'withdrawn',
    answer: !draft && state !== 'withdrawn' && mayWrite(actor, consultation.unitId, 'editor'),
  };
}

/** @throws Problem 403 where the actor may not write what the unit owns */
export function mustWriteFor(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('consultation.not-yours');
}

/** @throws Problem 403 where the actor does not lead the unit */
export function mustLead(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('consultation.leader-decides');
}
