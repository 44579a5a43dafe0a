import type { Day } from '#kernel/day';
import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { countInspection } from '../counting.ts';
import { mayFollow, type FactType } from '../inspection.ts';
import { canWith, type Ruled } from '../permissions.ts';
import { insertFact, type Inspection, type NewFact } from '../store.ts';
import { mustLieInPlan } from '../plan-period.ts';
import { taken } from '../taken.ts';

/** What may be done to an inspection, and the fact that it leaves. */
export const ACTS = {
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  announce: 'announced',
  reschedule: 'rescheduled',
  open: 'opened',
  cancel: 'cancelled',
} as const satisfies Record<string, FactType>;
export type ActName = keyof typeof ACTS;

/** An act on an inspection: the day on which it holds, and what it needs. */
export interface InspectionAct {
  act: ActName;
  holdsOn?: Day | undefined;
  reason?: string | undefined;
  startsOn?: Day | undefined;
  endsOn?: Day | undefined;
}

/**
 * Sends an inspection for approval, approves it, returns it, announces it to the units inspected, opens, reschedules or
 * cancels it: a dated act with a name, by those whose it is. From its approval on it is counted.
 * @throws Problem `inspection.cannot-follow`, `inspection.reason-needed`, `inspection.in-the-future`, `inspection.before`,
 * `inspection.outside-plan` where it is moved out of its plan's period
 */
export async function actOnInspection(
  tx: Tx,
  command: { id: string } & InspectionAct,
  acting: Acting,
): Promise<{ id: string }> {
  const { inspection, thing } = await taken(tx, command.id, acting);
  await doTo(tx, { inspection, thing, act: command }, acting);
  return { id: inspection.id };
}

/** The same on an inspection that is taken already. */
export async function doTo(
  tx: Tx,
  { inspection, thing, act }: { inspection: Inspection; thing: Ruled; act: InspectionAct },
  acting: Acting,
): Promise<void> {
  const fact = ACTS[act.act];
  if (!canWith(acting.actor, thing)[act.act]) {
    if (!mayFollow(fact, thing.state)) throw conflict('inspection.cannot-follow', { state: thing.state });
    throw forbidden(
      ['approve', 'return'].includes(act.act) ? 'inspection.leader-approves' : 'inspection.not-yours',
    );
  }
  const reason = act.reason?.trim() || null;
  if (['return', 'cancel', 'reschedule'].includes(act.act) && !reason)
    throw invalid('inspection.reason-needed', [{ field: 'reason', code: 'inspection.reason-needed' }]);
  const [startsOn, endsOn] = act.act === 'reschedule' ? datesOf(act) : [null, null];
  if (startsOn && endsOn) await mustLieInPlan(tx, inspection, { startsOn, endsOn });
  const holdsOn = act.holdsOn ?? acting.today;
  await recordFact(tx, inspection, {
    ...{ fact, holdsOn, startsOn, endsOn, reason, byUnitId: byUnit(thing, acting) },
    acting,
  });
  await audit(tx, acting, {
    act: `inspection.${act.act}`,
    unitId: inspection.unitId,
    subject: ['inspection', inspection.id],
    detail: { holdsOn: act.holdsOn ?? acting.today, reason, startsOn, endsOn },
  });
}

// In whose name: the inspecting unit's where the actor is of it, otherwise the superior's who approves.
function byUnit({ ownerUnitId, ownerLine }: Ruled, { actor }: Acting): string {
  if (mayWrite(actor, ownerUnitId, 'editor')) return ownerUnitId;
  return ownerLine.find((unit) => mayWrite(actor, unit, 'leader')) ?? ownerUnitId;
}

function datesOf({ startsOn, endsOn }: InspectionAct): [Day, Day] {
  if (!startsOn || !endsOn || endsOn < startsOn)
    throw invalid('inspection.ends-before', [{ field: 'endsOn', code: 'inspection.ends-before' }]);
  return [startsOn, endsOn];
}

/** Records a fact on its day and counts what follows from it. */
export async function recordFact(
  tx: Tx,
  inspection: Inspection,
  { acting, ...fact }: NewFact & { acting: Acting },
): Promise<void> {
  if (fact.holdsOn > acting.today)
    throw invalid('inspection.in-the-future', [{ field: 'holdsOn', code: 'inspection.in-the-future' }]);
  const last = inspection.facts
    .map((one) => one.holdsOn)
    .toSorted()
    .at(-1);
  if (last && fact.holdsOn < last)
    throw invalid('inspection.before', [{ field: 'holdsOn', code: 'inspection.before' }], { day: last });
  await insertFact(tx, inspection, { ...fact, acting });
  const seq = Math.max(0, ...inspection.facts.map((one) => one.seq)) + 1;
  const { startsOn = null, endsOn = null } = fact;
  inspection.facts.push({
    ...{ seq, fact: fact.fact, holdsOn: fact.holdsOn, startsOn, endsOn, reason: fact.reason ?? null },
    revision: inspection.revision,
    byUnitId: fact.byUnitId,
    recordedAt: acting.now.toISOString(),
    recordedBy: acting.actor.id,
  });
  await countInspection(tx, inspection);
}
