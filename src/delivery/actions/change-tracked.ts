import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Change } from '../imports/weighing.ts';
import {
  appendFacts,
  assignmentsOf,
  closeAssignment,
  factsOf,
  getUndertaking,
  insertAssignment,
  lockSubject,
  reword,
} from '../store.ts';

/** Why the unit that keeps a tracker recorded something: it stands in the records beside what was recorded. */
export const BY_TRACKER = 'Theo bảng theo dõi';

/** Records what a tracker says anew of an undertaking: facts, assignments and wording upon the former ones. */
export async function changeTracked(
  tx: Tx,
  { change, batchId, holdsOn }: { change: Change; batchId: string; holdsOn: Day },
  acting: Acting,
): Promise<void> {
  const { item, steps, title } = change;
  const subject = await lockSubject(tx, item.id);
  if (steps.length)
    await appendFacts(
      tx,
      { subject, known: await factsOf(tx, item.id) },
      steps.map((step) => ({
        fact: step.fact,
        holdsOn: step.holdsOn,
        dueOn: step.dueOn,
        withdraws: step.withdraws,
        reason: BY_TRACKER,
        sourceId: batchId,
        byUnitId: subject.ownerUnitId,
        recordedAt: acting.now.toISOString(),
        recordedBy: acting.actor.id,
      })),
    );
  await reassign(tx, { change, batchId, holdsOn, owner: subject.ownerUnitId }, acting);
  if (title) {
    const row = await getUndertaking(tx, item.id);
    await reword(tx, row, { title, summary: row.summary, batchId, acting });
  }
}

async function reassign(
  tx: Tx,
  { change, batchId, holdsOn, owner }: { change: Change; batchId: string; holdsOn: Day; owner: string },
  acting: Acting,
): Promise<void> {
  const { item, lead, supporting } = change;
  if (lead === undefined && !supporting) return;
  const wanted = new Map<string, 'lead' | 'support'>();
  for (const unit of supporting ?? item.supporting) wanted.set(unit, 'support');
  const leads = lead === undefined ? item.lead : lead;
  if (leads) wanted.set(leads, 'lead');
  const standing = (await assignmentsOf(tx, item.id)).filter((one) => one.ended_at === null);
  for (const one of standing.filter((other) => wanted.get(other.unit_id) !== other.part))
    await closeAssignment(tx, one.id, {
      endedOn: holdsOn < one.holds_on ? one.holds_on : holdsOn,
      reason: BY_TRACKER,
      batchId,
      acting,
    });
  for (const [unitId, part] of wanted) {
    if (standing.some((one) => one.unit_id === unitId && one.part === part)) continue;
    const id = newId(acting.now.getTime());
    const common = { field: null, holdsOn, note: BY_TRACKER, byUnitId: owner, batchId, acting };
    await insertAssignment(tx, { id, undertakingId: item.id, unitId, part, ...common });
  }
}
