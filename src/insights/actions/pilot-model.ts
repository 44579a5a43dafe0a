import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, linesOf, mustSee, type Acting } from '#organisation';
import { impose } from '#delivery';
import type { NewPilot } from '../contract.ts';
import { canWithModel, mayCharge, mustLead, ownedPilot } from '../permissions.ts';
import { pilotState, type Outcome } from '../pilot.ts';
import { insertDecision, insertPilot, lockPilot, type Model } from '../store.ts';
import { dayOf, takenModel } from '../taken.ts';

/**
 * Has units try a model out for a term: each is charged at once with an obligation due on the last day, on which it reports
 * and which the superior accepts or returns.
 * @throws Problem `insights.leader-decides`, `insights.not-published`, `insights.not-below`, `insights.ends-before`
 */
export async function startPilot(
  tx: Tx,
  { id: modelId, ...pilot }: NewPilot & { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const model = await takenModel(tx, modelId, acting);
  const { unitId: byUnitId, units, startsOn, endsOn } = pilot;
  mustLead(acting.actor, byUnitId);
  const edition = model.editions.at(-1);
  if (!edition || model.kind !== 'model') throw conflict('insights.not-published');
  if (!(await canWithModel(tx, acting.actor, model)).pilot) throw forbidden('insights.pilots-nobody');
  await mustBeSound(tx, pilot, acting);
  const id = newId(acting.now.getTime());
  const title = tidy(pilot.title);
  const wanted = units.map((ownerUnitId) => ({
    ...{ ownerUnitId, title, field: edition.content.field, dueOn: endsOn },
    summary: summaryOf(model, pilot),
  }));
  const holdsOn = startsOn < acting.today ? startsOn : acting.today;
  const undertakings = await impose(tx, { kind: 'pilot', wanted, byUnitId, holdsOn }, acting);
  const charged = units.map((unitId, n) => ({ unitId, undertakingId: undertakings[n]! }));
  // What tries out something made up is made up too.
  const { illustrative } = model;
  const what = { ...pilot, id, modelId, title, edition: edition.number, illustrative };
  await insertPilot(tx, { ...what, units: charged }, acting);
  await audit(tx, acting, {
    act: 'insights.start-pilot',
    unitId: byUnitId,
    subject: ['pilot', id],
    detail: { model: modelId, number: pilot.number, units, startsOn, endsOn },
  });
  return { id };
}

function summaryOf({ content }: Model, { number, criteria }: NewPilot): string {
  return [
    `${content.title} (${number})`,
    ...criteria.map(({ text, target }, n) => `${n + 1}. ${text}: ${target}`),
  ].join('\n');
}

async function mustBeSound(
  tx: Tx,
  { unitId, units, startsOn, endsOn }: NewPilot,
  { actor, today }: Acting,
): Promise<void> {
  const errors: FieldProblem[] = [];
  if (endsOn <= startsOn) errors.push({ field: 'endsOn', code: 'insights.ends-before' });
  const lines = await linesOf(tx, units, today);
  units.forEach((unit, n) => {
    if (!mayCharge(actor, unitId, lines.get(unit) ?? []))
      errors.push({ field: `units.${n}`, code: 'insights.not-below' });
  });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}

/**
 * Decides at the end of a pilot's term: to scale the model, to change it, or to stop. Once.
 * @throws Problem `insights.leader-decides`, `insights.decided`, `insights.term-runs`
 */
export async function decidePilot(
  tx: Tx,
  command: { id: string; outcome: Outcome; reason: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const pilot = await lockPilot(tx, command.id);
  mustSee(acting.actor, await ownedPilot(tx, pilot, acting.actor));
  const { id, unitId, startsOn, endsOn } = pilot;
  mustLead(acting.actor, unitId);
  if (pilot.decision) throw conflict('insights.decided');
  const holdsOn = dayOf(command.holdsOn, undefined, acting);
  if (pilotState({ startsOn, endsOn, decidedOn: null }, holdsOn) !== 'to-decide')
    throw conflict('insights.term-runs', { day: endsOn });
  const { outcome, reason } = command;
  await insertDecision(tx, { id, byUnitId: unitId, decision: { outcome, reason, holdsOn } }, acting);
  await audit(tx, acting, {
    act: 'insights.decide-pilot',
    unitId,
    subject: ['pilot', id],
    detail: { outcome, reason, holdsOn },
  });
  return { id };
}
