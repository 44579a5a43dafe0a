// What stands around the words of a conclusion on paper, gathered once when it is issued: afterwards it is read from what was frozen.
import type { Day } from '#kernel/day';
import { formFor } from '#platform/documents';
import type { Tx } from '#platform/db';
import { postsIn, unitNames, type Acting } from '#organisation';
import { letterheadOf } from '#reports';
import type { Heading } from './contract.ts';
import { positionOf, signedFor } from './signing.ts';
import { getPlan, type Inspection } from './store.ts';

/** How a conclusion of a day is headed, based and signed; of its recipients the superior that approved the plan. */
export async function headingOf(
  tx: Tx,
  { inspection, holdsOn }: { inspection: Inspection; holdsOn: Day },
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
    signing: {
      ...signedFor(names.get(unitId)?.name ?? ''),
      position: positionOf(await leadingPost(tx, unitId, { ...acting, today: holdsOn })),
    },
    recipients: superior ? [superior] : [],
  };
}

// Who leads the unit and issues it signs it; where somebody else of the unit issues it, its first leader does.
async function leadingPost(tx: Tx, unitId: string, { actor, today: day }: Acting): Promise<string> {
  const leaders = (await postsIn(tx, actor, { unitId, day })).filter(({ role }) => role === 'leader');
  return (leaders.find(({ personId }) => personId === actor.id) ?? leaders[0])?.title ?? '';
}
