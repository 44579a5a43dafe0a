import type { Day } from '#kernel/day';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { isAsked, standingOf, type Filing } from '../obligation.ts';
import { insertObligationEvent, lockObligation } from '../store.ts';

/**
 * Tells a duty what became of the report that fulfils it. The room of reports calls this within its own act, which has the
 * rights and writes the audit line.
 * @throws Problem `review.obligation-over` where the duty was released or moved
 */
export async function fileReport(
  tx: Tx,
  filed: { obligationId: string; fact: Filing; holdsOn: Day; byUnitId: string; reason: string },
  acting: Acting,
): Promise<void> {
  const { obligationId, ...event } = filed;
  const obligation = await lockObligation(tx, obligationId);
  if (!isAsked(standingOf(obligation, obligation.events, filed.holdsOn).state))
    throw conflict('review.obligation-over');
  await insertObligationEvent(tx, obligationId, { ...event, dueOn: null, toUnitId: null, acting });
}
