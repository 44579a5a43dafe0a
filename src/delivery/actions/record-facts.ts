import { isDay } from '#kernel/day';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { mayFollow, periodOn, periodsOf, type FactType } from '../facts.ts';
import { appendFacts, factsOf, type NewFact, type Subject } from '../store.ts';

/** A fact that an action wants recorded; who and when come from the acting person. */
export type Wanted = Pick<
  NewFact,
  'fact' | 'milestoneId' | 'holdsOn' | 'dueOn' | 'reason' | 'sourceId' | 'byUnitId'
>;

/**
 * Records facts about one undertaking, each checked against the state on the day on which it holds, and keeps the counts
 * right. The subject must be locked.
 * @throws Problem `delivery.in-the-future`, `delivery.cannot-follow`, `delivery.before-issue`
 */
export async function recordFacts(
  tx: Tx,
  subject: Subject,
  { wanted, acting }: { wanted: Wanted[]; acting: Acting },
): Promise<string[]> {
  const known = await factsOf(tx, subject.id);
  for (const { fact, milestoneId, holdsOn } of wanted) {
    if (!isDay(holdsOn))
      throw invalid('platform.bad-day', [{ field: 'holdsOn', code: 'platform.field.format' }]);
    if (holdsOn > acting.today)
      throw invalid('delivery.in-the-future', [{ field: 'holdsOn', code: 'delivery.in-the-future' }], {
        day: holdsOn,
      });
    const periods = periodsOf(known.filter((one) => one.milestoneId === (milestoneId ?? null)));
    mustFollow(fact, periods, holdsOn);
  }
  return appendFacts(
    tx,
    { subject, known },
    wanted.map((one) => ({ ...one, recordedAt: acting.now.toISOString(), recordedBy: acting.actor.id })),
  );
}

function mustFollow(fact: FactType, periods: ReturnType<typeof periodsOf>, day: string): void {
  const first = periods[0];
  if (first && day < first.from) throw conflict('delivery.before-issue', { day: first.from });
  const state = periodOn(periods, day)?.state ?? null;
  if (state === 'cancelled') throw conflict('delivery.cancelled');
  if (!mayFollow(fact, state)) throw conflict('delivery.cannot-follow', { fact, state: state ?? 'draft' });
}
