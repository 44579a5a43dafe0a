// What stands around the words of a conclusion on paper, gathered once when it is issued: afterwards it is read from what was frozen.
import type { Day } from '#kernel/day';
import { formFor } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { postsIn, unitNames, type Acting, type Actor } from '#organisation';
import { letterheadOf } from '#reports';
import type { Heading, Signing } from './contract.ts';
import { positionOf, signedFor } from './signing.ts';
import { getPlan, type Inspection } from './store.ts';

/**
 * How a conclusion of a day is headed, based and signed, as is said or as its unit usually signs; of its recipients the superior
 * that approved the plan.
 */
export async function headingOf(
  tx: Tx,
  { inspection, holdsOn, signing }: { inspection: Inspection; holdsOn: Day; signing: Signing | undefined },
  acting: Acting,
): Promise<Heading> {
  const { unitId, planId, facts } = inspection;
  const { content } = await letterheadOf(tx, unitId, holdsOn);
  const last = (fact: string) => facts.findLast((one) => one.fact === fact && one.holdsOn <= holdsOn);
  const [approved, announced] = [last('approved'), last('announced')];
  const names = await unitNames(tx, [unitId, ...(approved ? [approved.byUnitId] : [])], holdsOn);
  const superior =
    approved && approved.byUnitId !== unitId ? (names.get(approved.byUnitId)?.name ?? null) : null;
  const plan = planId && {
    title: (await getPlan(tx, planId)).title,
    ...{ approvedOn: approved?.holdsOn ?? null, approvedBy: superior },
  };
  return {
    letterhead: { ...content, rule: formFor(content.family, holdsOn).rule },
    plan: plan || null,
    announcedOn: announced?.holdsOn ?? null,
    signing: signing ?? (await usualSigning(tx, acting.actor, { unitId, day: holdsOn })).signing,
    recipients: superior ? [superior] : [],
  };
}

/**
 * How a unit usually signs, and the posts of those who lead it: one of them who issues something signs it; where somebody else of
 * the unit does, its first leader signs.
 */
export async function usualSigning(
  db: Db | Tx,
  actor: Actor,
  { unitId, day }: { unitId: string; day: Day },
): Promise<{ signing: Signing; posts: string[] }> {
  const names = await unitNames(db, [unitId], day);
  const leaders = (await postsIn(db, actor, { unitId, day })).filter(({ role }) => role === 'leader');
  const signer = leaders.find(({ personId }) => personId === actor.id) ?? leaders[0];
  return {
    signing: { ...signedFor(names.get(unitId)?.name ?? ''), position: positionOf(signer?.title ?? '') },
    posts: [...new Set(leaders.map(({ title }) => positionOf(title)))],
  };
}
