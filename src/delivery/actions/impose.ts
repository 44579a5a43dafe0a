import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { ImposedKind } from '../facts.ts';
import { insertUndertaking, keepSlices, lockSubject, markIssued, nextPosition } from '../store.ts';
import { recordFacts } from './record-facts.ts';

/** What a unit has to do, and by when. */
export interface Imposed {
  ownerUnitId: string;
  title: string;
  summary: string;
  field: string;
  dueOn: Day;
}

/**
 * Imposes remedies, requests or pilots: each is an undertaking of the unit that has to carry it out, issued at once in the name
 * of the unit that asks. From then on it is reported on, judged and counted like all work, but only those who imposed it
 * change it. The rights are the caller's to check. Answers their identifiers in the order given.
 */
export async function impose(
  tx: Tx,
  imposing: { kind: ImposedKind; wanted: Imposed[]; byUnitId: string; holdsOn: Day },
  acting: Acting,
): Promise<string[]> {
  const { kind, wanted, byUnitId, holdsOn } = imposing;
  const ids: string[] = [];
  for (const one of wanted) {
    const id = newId(acting.now.getTime());
    const { dueOn, ...wording } = one;
    await insertUndertaking(tx, {
      ...wording,
      ...{ id, kind, parentId: null, path: [id], code: null },
      ...{ startsOn: holdsOn, dueOn, audience: 'own', directiveId: null, imposedBy: byUnitId },
      position: await nextPosition(tx, null),
      recordedAt: acting.now.toISOString(),
      recordedBy: acting.actor.id,
    });
    await markIssued(tx, id, acting.now);
    await keepSlices(tx, [], [one.field]);
    const subject = await lockSubject(tx, id);
    await recordFacts(tx, subject, { wanted: [{ fact: 'issued', holdsOn, dueOn, byUnitId }], acting });
    await audit(tx, acting, {
      act: 'delivery.impose',
      unitId: byUnitId,
      subject: ['undertaking', id],
      detail: { kind, title: one.title, dueOn },
    });
    ids.push(id);
  }
  return ids;
}
