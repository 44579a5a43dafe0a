import { conflict, forbidden, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, unitsInSight, type Acting } from '#organisation';
import { letterheadOf, maySetLetterhead } from '../answers/letterhead.ts';
import type { LetterheadContent } from '../contract.ts';
import { mustFit } from '../letterhead.ts';
import { writeLetterhead } from '../store.ts';

/**
 * Says how a unit's documents are headed; what was issued keeps its own.
 * @throws Problem `reports.not-administrator`, `reports.changed-meanwhile`, `platform.form.out-of-range`
 */
export async function setLetterhead(
  tx: Tx,
  command: { unitId: string; content: LetterheadContent; revision: number },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { unitId, content } = command;
  const seen = await unitsInSight(tx, acting.actor, { units: [unitId], day: acting.today });
  if (!seen.has(unitId)) throw notFound();
  if (!maySetLetterhead(acting.actor, unitId)) throw forbidden('reports.not-administrator');
  const before = await letterheadOf(tx, unitId, acting.today);
  if (before.revision !== command.revision)
    throw conflict('reports.changed-meanwhile', { revision: before.revision });
  mustFit(content, acting.today);
  const revision = before.revision + 1;
  await writeLetterhead(tx, { unitId, content, revision }, acting);
  await audit(tx, acting, {
    act: 'reports.set-letterhead',
    unitId,
    subject: ['unit', unitId],
    detail: { revision },
  });
  return { id: unitId, revision };
}
