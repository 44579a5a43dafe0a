import type { Day } from '#kernel/day';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, findUnit, lineOf, type Acting } from '#organisation';
import { isAsked, mayBeExtended, mayBeMoved, standingOf, type ObligationState } from '../obligation.ts';
import { mustLead } from '../permissions.ts';
import {
  insertObligationEvent,
  insertObligations,
  knows,
  obligationsOf,
  openUnits,
  type Campaign,
  type Obligation,
} from '../store.ts';
import { taken, takenObligation } from '../taken.ts';
import { mustFollow } from './issue-campaign.ts';

interface Why {
  reason: string;
  holdsOn?: Day | undefined;
}

/**
 * Lets one more unit report: founded later, or left out before.
 * @throws Problem `review.not-issued`, `review.not-below`, `review.owes-already`, `review.due-before-issue`
 */
export async function addObligation(
  tx: Tx,
  { id, unitId, dueOn, reason, ...when }: { id: string; unitId: string; dueOn: Day } & Why,
  acting: Acting,
): Promise<{ id: string }> {
  const campaign = await taken(tx, id, acting);
  mustLead(acting.actor, campaign.unitId);
  if (!campaign.issue) throw conflict('review.not-issued');
  const holdsOn = when.holdsOn ?? acting.today;
  mustFollow(holdsOn, campaign.issue.holdsOn, acting);
  if (dueOn < holdsOn)
    throw invalid('review.due-before-issue', [{ field: 'dueOn', code: 'review.due-before-issue' }]);
  if (await owes(tx, { campaign, unitId }, acting))
    throw invalid('review.owes-already', [{ field: 'unitId', code: 'review.owes-already' }]);
  const added = await oblige(tx, { campaign, unitId, dueOn, holdsOn, reason, field: 'unitId' }, acting);
  await audit(tx, acting, {
    act: 'review.oblige',
    unitId: campaign.unitId,
    subject: ['review-obligation', added],
    detail: { review: id, unit: unitId, dueOn, holdsOn, reason },
  });
  return { id: added };
}

/** What may be done to a duty to report. */
export type ObligationAct = Why &
  ({ act: 'extend'; dueOn: Day } | { act: 'release' } | { act: 'move'; toUnitId: string });

const MAY: Record<ObligationAct['act'], (state: ObligationState) => boolean> = {
  extend: mayBeExtended,
  move: mayBeMoved,
  release: (state) => state === 'expected',
};
const FACTS = { extend: 'extended', release: 'released', move: 'moved' } as const;

/**
 * Gives a unit more time, releases it, or moves its duty to the unit that took over its work: a dated act with a reason.
 * @throws Problem `review.leader-decides`, `review.obligation-over`, `review.no-extension`, `review.not-below`
 */
export async function actOnObligation(
  tx: Tx,
  command: { id: string } & ObligationAct,
  acting: Acting,
): Promise<{ id: string }> {
  const { campaign, obligation } = await takenObligation(tx, command.id, acting);
  mustLead(acting.actor, campaign.unitId);
  await recordOn(tx, { campaign, obligation, command }, acting);
  return { id: obligation.id };
}

/** The same, of a duty whose review is locked and led by the actor. */
export async function recordOn(
  tx: Tx,
  { campaign, obligation, command }: { campaign: Campaign; obligation: Obligation; command: ObligationAct },
  acting: Acting,
): Promise<void> {
  const last =
    obligation.events
      .map((event) => event.holdsOn)
      .toSorted()
      .at(-1) ?? obligation.holdsOn;
  const now = standingOf(obligation, obligation.events, last > acting.today ? last : acting.today);
  if (!MAY[command.act](now.state)) throw conflict('review.obligation-over');
  const holdsOn = command.holdsOn ?? acting.today;
  mustFollow(holdsOn, last, acting);
  const { reason } = command;
  const dueOn = command.act === 'extend' ? command.dueOn : null;
  const toUnitId = command.act === 'move' ? command.toUnitId : null;
  if (dueOn !== null && dueOn <= now.dueOn)
    throw invalid(
      'review.no-extension',
      [{ field: 'dueOn', code: 'review.no-extension', values: { day: now.dueOn } }],
      { day: now.dueOn },
    );
  if (toUnitId !== null)
    await moveTo(
      tx,
      { campaign, from: obligation.unitId, toUnitId, dueOn: now.dueOn, holdsOn, reason },
      acting,
    );
  const event = { fact: FACTS[command.act], holdsOn, dueOn, toUnitId, reason, byUnitId: campaign.unitId };
  await insertObligationEvent(tx, obligation.id, { ...event, acting });
  await audit(tx, acting, {
    act: `review.${command.act}`,
    unitId: campaign.unitId,
    subject: ['review-obligation', obligation.id],
    detail: { review: campaign.id, unit: obligation.unitId, holdsOn, dueOn, toUnit: toUnitId, reason },
  });
}

// The unit that takes over reports for both where it owes a report of its own.
async function moveTo(
  tx: Tx,
  {
    campaign,
    from,
    toUnitId,
    ...more
  }: { campaign: Campaign; from: string; toUnitId: string; dueOn: Day; holdsOn: Day; reason: string },
  acting: Acting,
): Promise<void> {
  if (from === toUnitId)
    throw invalid('review.moves-nowhere', [{ field: 'toUnitId', code: 'review.moves-nowhere' }]);
  if (await owes(tx, { campaign, unitId: toUnitId }, acting)) return;
  await oblige(tx, { campaign, unitId: toUnitId, ...more, field: 'toUnitId' }, acting);
}

async function owes(
  tx: Tx,
  { campaign, unitId }: { campaign: Campaign; unitId: string },
  { today }: Acting,
): Promise<boolean> {
  const duties = await obligationsOf(tx, campaign.id, unitId);
  return duties.some((one) => isAsked(standingOf(one, one.events, today).state));
}

async function oblige(
  tx: Tx,
  asked: { campaign: Campaign; unitId: string; dueOn: Day; holdsOn: Day; reason: string; field: string },
  acting: Acting,
): Promise<string> {
  const { campaign, unitId, field, dueOn, holdsOn, reason } = asked;
  const unit = (await knows(tx, acting.actor, unitId)) ? await findUnit(tx, unitId, acting.today) : undefined;
  const line = await lineOf(tx, unitId, acting.today);
  if (!unit?.standing || !line.includes(campaign.unitId))
    throw invalid('review.not-below', [{ field, code: 'review.not-below' }]);
  const open = await openUnits(tx, campaign.id, acting.today);
  const above = line.slice(1).find((one) => one === campaign.unitId || open.has(one));
  const consolidatesTo = unitId === campaign.unitId ? null : (above ?? campaign.unitId);
  const rows = [{ unitId, level: unit.level, dueOn, consolidatesTo }];
  const [added] = await insertObligations(tx, { campaignId: campaign.id, holdsOn, reason, rows }, acting);
  return added!;
}
