import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { conflict, forbidden, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { reviewSeen } from '#review';
import type { DelegationContent, NewDelegation } from '../contract.ts';
import { problemsOfMembers, type Member } from '../delegation.ts';
import { canWithDelegation, mustLead, mustWriteFor, surveyingUnits } from '../permissions.ts';
import {
  insertDelegation,
  insertEstablished,
  insertMembership,
  markDelegationWithdrawn,
  sessionsOf,
  updateDelegation,
  type Delegation,
} from '../store.ts';
import { takenDelegation } from '../taken.ts';

/**
 * Begins a delegation within a review: a draft of the unit that charges it.
 * @throws Problem `survey.not-yours`, `survey.surveys-nobody`, and what is wrong with its fields
 */
export async function createDelegation(
  tx: Tx,
  { unitId, ...content }: Static<typeof NewDelegation>,
  acting: Acting,
): Promise<{ id: string }> {
  mustWriteFor(acting.actor, unitId);
  if (!(await surveyingUnits(tx, acting.actor)).includes(unitId)) throw forbidden('survey.surveys-nobody');
  await mustBeSound(tx, content, acting);
  const id = newId(acting.now.getTime());
  await insertDelegation(tx, { id, unitId, content: tidied(content) }, acting);
  await audit(tx, acting, {
    act: 'survey.begin-delegation',
    unitId,
    subject: ['survey-delegation', id],
    detail: { title: content.title, campaign: content.campaignId },
  });
  return { id };
}

/** Writes a draft anew. @throws Problem `survey.established`, `survey.changed-meanwhile` */
export async function reviseDelegation(
  tx: Tx,
  command: { id: string; revision: number; content: DelegationContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { id, unitId, revision: before } = await takenDraft(tx, command.id, acting);
  if (before !== command.revision) throw conflict('survey.changed-meanwhile', { revision: before });
  await mustBeSound(tx, command.content, acting);
  const revision = before + 1;
  await updateDelegation(tx, { id, revision, content: tidied(command.content) });
  await audit(tx, acting, {
    act: 'survey.revise-delegation',
    unitId,
    subject: ['survey-delegation', id],
    detail: { revision },
  });
  return { id, revision };
}

/** Takes a draft back with its sessions' plan. @throws Problem `survey.established`, `survey.has-sessions` */
export async function withdrawDelegation(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { unitId } = await takenDraft(tx, id, acting);
  if ((await sessionsOf(tx, id)).length) throw conflict('survey.has-sessions');
  await markDelegationWithdrawn(tx, id, { reason, acting });
  await audit(tx, acting, {
    act: 'survey.withdraw-delegation',
    unitId,
    subject: ['survey-delegation', id],
    detail: { reason },
  });
  return { id };
}

/**
 * Establishes a delegation: its members hold from that day on.
 * @throws Problem `survey.leader-decides`, `survey.established`, `survey.one-head`, `survey.in-the-future`
 */
export async function establishDelegation(
  tx: Tx,
  command: { id: string; number: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, unitId, members, established } = await takenDelegation(tx, command.id, acting);
  mustLead(acting.actor, unitId);
  if (established) throw conflict('survey.established');
  const holdsOn = command.holdsOn ?? acting.today;
  mustHaveCome(holdsOn, acting);
  mustBeWhole(members);
  const number = command.number.trim();
  await insertEstablished(tx, { id, unitId, number, holdsOn }, acting);
  await insertMembership(tx, { id, membership: { number: 1, members, reason: null, holdsOn } }, acting);
  await audit(tx, acting, {
    act: 'survey.establish',
    unitId,
    subject: ['survey-delegation', id],
    detail: { number, holdsOn, members: members.length },
  });
  return { id };
}

/** Changes who belongs to an established delegation, from a day on and with a reason. @throws Problem `survey.before` */
export async function changeMembers(
  tx: Tx,
  command: { id: string; members: Member[]; reason: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, unitId, memberships } = await takenDelegation(tx, command.id, acting);
  mustLead(acting.actor, unitId);
  const last = memberships.at(-1);
  if (!last) throw conflict('survey.not-established');
  const { members, reason } = command;
  const holdsOn = command.holdsOn ?? acting.today;
  mustHaveCome(holdsOn, acting);
  if (holdsOn < last.holdsOn)
    throw invalid('survey.before', [
      { field: 'holdsOn', code: 'survey.before', values: { day: last.holdsOn } },
    ]);
  mustBeWhole(members);
  const number = last.number + 1;
  await insertMembership(tx, { id, membership: { number, members, reason, holdsOn } }, acting);
  await audit(tx, acting, {
    act: 'survey.change-members',
    unitId,
    subject: ['survey-delegation', id],
    detail: { number, holdsOn, reason },
  });
  return { id };
}

async function takenDraft(tx: Tx, id: string, acting: Acting): Promise<Delegation> {
  const one = await takenDelegation(tx, id, acting);
  mustWriteFor(acting.actor, one.unitId);
  if (!canWithDelegation(acting.actor, one).edit) throw conflict('survey.established');
  return one;
}

function mustBeWhole(members: Member[]): void {
  const problems = problemsOfMembers(members);
  if (problems.length) throw invalid(problems[0]!.code, problems);
}

/** @throws Problem `survey.in-the-future` for a day that has not come */
export function mustHaveCome(holdsOn: Day, { today }: Acting): void {
  const field = 'holdsOn';
  if (holdsOn > today) throw invalid('survey.in-the-future', [{ field, code: 'survey.in-the-future' }]);
}

const tidied = (content: DelegationContent): DelegationContent => ({
  ...content,
  title: tidy(content.title),
  members: content.members.map((one) => ({ ...one, name: tidy(one.name) })),
});

async function mustBeSound(tx: Tx, content: DelegationContent, { actor }: Acting): Promise<void> {
  const errors: FieldProblem[] = [];
  if (content.endsOn < content.startsOn) errors.push({ field: 'endsOn', code: 'survey.ends-before' });
  const review = await reviewSeen(tx, actor, content.campaignId).catch(() => null);
  if (!review) errors.push({ field: 'campaignId', code: 'survey.no-such-review' });
  // A draft may still lack its head; nobody stands in it twice.
  errors.push(...problemsOfMembers(content.members).filter(({ code }) => code !== 'survey.one-head'));
  if (errors.length) throw invalid(errors[0]!.code, errors);
}
