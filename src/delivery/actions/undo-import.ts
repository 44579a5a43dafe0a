import type { Tx } from '#platform/db';
import { conflict, forbidden, notFound } from '#kernel/problem';
import { audit, isSystem, type Acting } from '#organisation';
import {
  appendFacts,
  changedByBatch,
  factsOf,
  getUndertaking,
  hindranceTo,
  lockBatch,
  lockSubject,
  markUndone,
  restoreAssignments,
  reword,
  titleBefore,
  withdrawBatch,
  type Hindrance,
} from '../store.ts';
import { mayImport } from './weighing-scales.ts';

const HINDERED: Record<Hindrance['what'], string> = {
  reported: 'delivery.import-reported-on',
  recorded: 'delivery.import-built-on',
  below: 'delivery.import-built-on',
};

/**
 * Undoes an import as a whole: what it made is withdrawn, what it recorded is taken back, and what it took back is recorded
 * again, with a reason. Nothing is deleted.
 * @throws Problem `delivery.import-undone`, `delivery.import-reported-on`, `delivery.import-built-on`
 */
export async function undoImport(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string; withdrawn: number; restored: number }> {
  const batch = await lockBatch(tx, command.id);
  if (!isSystem(acting.actor) && !acting.actor.units.includes(batch.unitId)) throw notFound();
  if (!mayImport(acting, batch.unitId)) throw forbidden('delivery.leader-imports');
  if (batch.undoneAt) throw conflict('delivery.import-undone');
  const hindrance = await hindranceTo(tx, batch.id);
  if (hindrance) throw conflict(HINDERED[hindrance.what], { title: hindrance.title });
  const reason = command.reason.trim();
  const changed = await changedByBatch(tx, batch.id);
  for (const undertakingId of changed)
    await takeBack(tx, { undertakingId, batchId: batch.id, reason }, acting);
  const withdrawn = await withdrawBatch(tx, batch.id, { reason, acting });
  await markUndone(tx, batch.id, { reason, acting });
  await audit(tx, acting, {
    act: 'delivery.undo-import',
    unitId: batch.unitId,
    subject: ['batch', batch.id],
    detail: { withdrawn, restored: changed.length, reason },
  });
  return { id: batch.id, withdrawn, restored: changed.length };
}

// An undertaking that was there before: the import's facts are taken back, and those that it took back are recorded anew.
async function takeBack(
  tx: Tx,
  { undertakingId, batchId, reason }: { undertakingId: string; batchId: string; reason: string },
  acting: Acting,
): Promise<void> {
  const subject = await lockSubject(tx, undertakingId);
  const known = await factsOf(tx, undertakingId);
  const ours = known.filter((fact) => fact.sourceId === batchId);
  const common = {
    reason,
    byUnitId: subject.ownerUnitId,
    recordedAt: acting.now.toISOString(),
    recordedBy: acting.actor.id,
  };
  const facts = [
    ...ours
      .filter(({ fact }) => fact !== 'withdrawn')
      .map(({ id, holdsOn }) => ({
        ...common,
        fact: 'withdrawn' as const,
        holdsOn,
        withdraws: id,
        sourceId: batchId,
      })),
    ...ours.flatMap(({ withdraws }) => {
      const gone = known.find(({ id }) => id === withdraws);
      if (!gone) return [];
      const { fact, milestoneId, holdsOn, dueOn, sourceId } = gone;
      return [{ ...common, fact, milestoneId, holdsOn, dueOn, sourceId }];
    }),
  ];
  if (facts.length) await appendFacts(tx, { subject, known }, facts);
  await restoreAssignments(tx, undertakingId, { batchId, reason, acting });
  const title = await titleBefore(tx, undertakingId, batchId);
  if (title) {
    const row = await getUndertaking(tx, undertakingId);
    await reword(tx, row, { title, summary: row.summary, acting });
  }
}
