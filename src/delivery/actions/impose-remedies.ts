import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { insertUndertaking, keepSlices, lockSubject, markIssued, nextPosition } from '../store.ts';
import { recordFacts } from './record-facts.ts';

/** What a unit has to put right, and by when. */
export interface Remedy {
  ownerUnitId: string;
  title: string;
  summary: string;
  field: string;
  dueOn: Day;
}

/**
 * Imposes remedies: each is an undertaking of the unit that has to carry it out, issued at once in the name of the unit that
 * inspected. From then on it is reported on, verified and counted like all work, but only inspection changes it. The
 * rights are the caller's to check. Answers their identifiers in the order given.
 */
export async function imposeRemedies(
  tx: Tx,
  { remedies, byUnitId, holdsOn }: { remedies: Remedy[]; byUnitId: string; holdsOn: Day },
  acting: Acting,
): Promise<string[]> {
  const ids: string[] = [];
  for (const remedy of remedies) {
    const id = newId(acting.now.getTime());
    const { dueOn, ...wording } = remedy;
    await insertUndertaking(tx, {
      ...wording,
      id,
      kind: 'remedy',
      parentId: null,
      path: [id],
      code: null,
      startsOn: holdsOn,
      dueOn,
      audience: 'own',
      directiveId: null,
      position: await nextPosition(tx, null),
      recordedAt: acting.now.toISOString(),
      recordedBy: acting.actor.id,
    });
    await markIssued(tx, id, acting.now);
    await keepSlices(tx, [], [remedy.field]);
    const subject = await lockSubject(tx, id);
    await recordFacts(tx, subject, { wanted: [{ fact: 'issued', holdsOn, dueOn, byUnitId }], acting });
    await audit(tx, acting, {
      act: 'delivery.impose',
      unitId: byUnitId,
      subject: ['undertaking', id],
      detail: { title: remedy.title, dueOn },
    });
    ids.push(id);
  }
  return ids;
}
