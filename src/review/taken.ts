import type { Tx } from '#platform/db';
import { notFound } from '#kernel/problem';
import { lineOf, mayWrite, mustSee, type Acting } from '#organisation';
import { owned } from './permissions.ts';
import { getObligation, lockCampaign, type Campaign, type Obligation } from './store.ts';

/** The review under a lock. @throws 404 where it may not be seen */
export async function taken(tx: Tx, id: string, { actor }: Acting): Promise<Campaign> {
  const campaign = await lockCampaign(tx, id);
  mustSee(actor, await owned(tx, campaign, actor));
  return campaign;
}

/** A duty to report and its review under a lock. @throws 404 where it may not be seen */
export async function takenObligation(
  tx: Tx,
  id: string,
  acting: Acting,
): Promise<{ campaign: Campaign; obligation: Obligation }> {
  const { campaignId, unitId } = await getObligation(tx, id);
  const campaign = await taken(tx, campaignId, acting);
  const { actor } = acting;
  const line = await lineOf(tx, unitId, actor.day);
  if (!mayWrite(actor, campaign.unitId, 'viewer') && !line.some((unit) => actor.reach.includes(unit)))
    throw notFound();
  return { campaign, obligation: await getObligation(tx, id) };
}
