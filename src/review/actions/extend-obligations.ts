import type { Day } from '#kernel/day';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { mustLead } from '../permissions.ts';
import { listObligations, obligationsBy, type ObligationsAsked } from '../store.ts';
import { taken } from '../taken.ts';
import { recordOn } from './act-on-obligation.ts';

/** Whom to give more time: those asked for whose day comes before the new one, without some. */
export interface ManyExtended extends Pick<ObligationsAsked, 'level' | 'unit' | 'state' | 'late' | 'q'> {
  id: string;
  except: string[];
  /** How many the leader was shown. */
  count: number;
  dueOn: Day;
  reason: string;
}

/** More than any review has. */
const EVERY = 1_000_000;

/**
 * Gives many units more time at once: for each the same act as for one, all of them or none.
 * @throws Problem `review.leader-decides`, `review.not-issued`, `review.others-meanwhile` where they are not as many as were shown
 */
export async function extendObligations(
  tx: Tx,
  { id, except, count, dueOn, reason, ...asked }: ManyExtended,
  acting: Acting,
): Promise<{ count: number }> {
  const campaign = await taken(tx, id, acting);
  mustLead(acting.actor, campaign.unitId);
  if (!campaign.issue) throw conflict('review.not-issued');
  const which = { ...asked, campaignId: id, day: acting.today, extendableTo: dueOn, limit: EVERY };
  const found = await listObligations(tx, acting.actor, which);
  const ids = found.map((one) => one.id).filter((one) => !except.includes(one));
  if (ids.length !== count || !count) throw conflict('review.others-meanwhile', { count: ids.length });
  for (const obligation of await obligationsBy(tx, ids))
    await recordOn(tx, { campaign, obligation, command: { act: 'extend', dueOn, reason } }, acting);
  return { count };
}
