import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { audit, mustSee, type Acting } from '#organisation';
import type { ActBody } from '../contract.ts';
import { isOpen, mayFollow, periodOn, periodsOf, type FactType } from '../facts.ts';
import { canWith, judgesFor, ruled } from '../permissions.ts';
import {
  factsOf,
  findPeriod,
  getUndertaking,
  lockSubject,
  mustHaveMilestone,
  type Subject,
} from '../store.ts';
import { recordFacts, type Wanted } from './record-facts.ts';

const FACT: Record<Static<typeof ActBody>['act'], FactType> = {
  start: 'started',
  suspend: 'suspended',
  resume: 'resumed',
  cancel: 'cancelled',
  reschedule: 'rescheduled',
};

/**
 * Starts, suspends, resumes, cancels or reschedules an undertaking or one of its milestones: a dated act of its unit. All
 * but a start and a resumption carry a reason. What happens to the whole happens to its open milestones too, except a new
 * due date.
 */
export async function actOnUndertaking(
  tx: Tx,
  command: { id: string } & Static<typeof ActBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { id, act, milestoneId = null, reason, dueOn } = command;
  const holdsOn = command.holdsOn ?? acting.today;
  const subject = await lockSubject(tx, id);
  const row = await getUndertaking(tx, id);
  const state = (await findPeriod(tx, id, acting.today))?.state ?? null;
  const rules = await ruled(
    tx,
    {
      ...row,
      state:
        milestoneId && state !== 'cancelled'
          ? ((await findPeriod(tx, milestoneId, acting.today))?.state ?? null)
          : state,
    },
    acting.today,
  );
  mustSee(acting.actor, rules);
  await mustHaveMilestone(tx, id, milestoneId);
  if (state === 'cancelled') throw conflict('delivery.cancelled');
  if (!canWith(acting.actor, rules)[act]) {
    const ownWork = act === 'start' ? rules.reporterUnitId : rules.ownerUnitId;
    if (rules.imposed && act !== 'start') throw forbidden('delivery.imposed');
    if (!acting.actor.units.includes(ownWork)) throw forbidden('delivery.not-yours');
    if (!mayFollow(FACT[act], rules.state))
      throw conflict('delivery.cannot-follow', { fact: FACT[act], state: rules.state ?? 'draft' });
    throw forbidden('delivery.leader-acts');
  }
  if (['suspend', 'cancel', 'reschedule'].includes(act) && !reason?.trim())
    throw invalid('delivery.reason-needed', [{ field: 'reason', code: 'delivery.reason-needed' }]);
  if (act === 'reschedule' && dueOn === undefined)
    throw invalid('delivery.due-needed', [{ field: 'dueOn', code: 'delivery.due-needed' }]);
  const byUnitId = rules.imposed && act !== 'start' ? judgesFor(acting.actor, rules)! : row.owner_unit_id;
  const one: Wanted = {
    fact: FACT[act],
    milestoneId,
    holdsOn,
    dueOn: act === 'reschedule' ? (dueOn ?? null) : null,
    reason: reason?.trim() ?? null,
    byUnitId,
  };
  const withMilestones = milestoneId === null && ['suspend', 'resume', 'cancel'].includes(act);
  const wanted = withMilestones ? [one, ...(await forMilestones(tx, subject, one))] : [one];
  await recordFacts(tx, subject, { wanted, acting });
  await audit(tx, acting, {
    act: `delivery.${act}`,
    unitId: byUnitId,
    subject: ['undertaking', id],
    detail: { holdsOn, reason: one.reason, dueOn: one.dueOn, milestoneId },
  });
  return { id };
}

async function forMilestones(tx: Tx, subject: Subject, one: Wanted): Promise<Wanted[]> {
  const facts = await factsOf(tx, subject.id);
  const ids = [...new Set(facts.flatMap((fact) => fact.milestoneId ?? []))];
  return ids
    .filter((id) => {
      const state = periodOn(periodsOf(facts.filter((fact) => fact.milestoneId === id)), one.holdsOn)?.state;
      return (
        state !== undefined &&
        (one.fact === 'resumed'
          ? state === 'suspended'
          : isOpen(state) || (one.fact === 'cancelled' && state === 'suspended'))
      );
    })
    .map((milestoneId) => ({ ...one, milestoneId }));
}
