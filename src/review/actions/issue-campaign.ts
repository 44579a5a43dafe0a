import type { Day } from '#kernel/day';
import { conflict, invalid, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { Outline } from '../contract.ts';
import { differenceBetween } from '../difference.ts';
import { consolidation } from '../obligation.ts';
import { isAnswerable } from '../outline.ts';
import { mustLead } from '../permissions.ts';
import {
  getVersion,
  insertIssue,
  insertObligations,
  insertVersion,
  reportersUnder,
  versionsOf,
  type Campaign,
} from '../store.ts';
import { taken } from '../taken.ts';
import { mustBeRight } from './write-campaign.ts';

/**
 * Puts a review out: its outline becomes version 1, and who must report by when is fixed.
 * @throws Problem `review.leader-decides`, `review.issued`, `review.outline-empty`, `review.nobody-reports`, days that cannot be
 */
export async function issueCampaign(
  tx: Tx,
  command: { id: string; number: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string; obligations: number }> {
  const campaign = await taken(tx, command.id, acting);
  const { id, unitId, outline } = campaign;
  mustLead(acting.actor, unitId);
  if (campaign.issue) throw conflict('review.issued');
  const holdsOn = command.holdsOn ?? acting.today;
  mustComeTrue(campaign, holdsOn, acting);
  mustBeRight(outline);
  if (!isAnswerable(outline))
    throw invalid('review.outline-empty', [{ field: 'outline', code: 'review.outline-empty' }]);
  const rows = await reporting(tx, campaign);
  if (!rows.length)
    throw invalid('review.nobody-reports', [{ field: 'deadlines', code: 'review.nobody-reports' }]);
  await insertIssue(tx, { id, unitId, number: command.number.trim(), holdsOn }, acting);
  await insertVersion(tx, { id, number: 1, outline, note: '', holdsOn }, acting);
  await insertObligations(tx, { campaignId: id, holdsOn, reason: null, rows }, acting);
  await audit(tx, acting, {
    act: 'review.issue',
    unitId,
    subject: ['review', id],
    detail: { number: command.number, holdsOn, obligations: rows.length },
  });
  return { id, obligations: rows.length };
}

// Who must report, as the structure was on the day that the review names.
async function reporting(tx: Tx, campaign: Campaign) {
  const due = new Map(campaign.deadlines.map(({ level, dueOn }): [string, Day] => [level, dueOn]));
  const reporters = await reportersUnder(tx, {
    unitId: campaign.withinUnitId,
    day: campaign.asOf,
    levels: [...due.keys()],
    kinds: campaign.kinds,
  });
  const into = consolidation(reporters, campaign.unitId);
  return reporters.map(({ unitId, level }) => ({
    ...{ unitId, level },
    dueOn: due.get(level)!,
    consolidatesTo: into.get(unitId) ?? null,
  }));
}

function mustComeTrue({ asOf, deadlines }: Campaign, holdsOn: Day, { today }: Acting): void {
  const errors: FieldProblem[] = [];
  if (holdsOn > today) errors.push({ field: 'holdsOn', code: 'review.in-the-future' });
  if (asOf > today) errors.push({ field: 'asOf', code: 'review.reporters-in-the-future' });
  deadlines.forEach(({ dueOn }, n) => {
    if (dueOn < holdsOn) errors.push({ field: `deadlines.${n}.dueOn`, code: 'review.due-before-issue' });
  });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}

/**
 * Gives an issued review's outline a new wording, with a note of what changed; the former stay readable.
 * @throws Problem `review.not-issued`, `review.changed-meanwhile`, `review.outline-same`, `review.outline-empty`
 */
export async function changeOutline(
  tx: Tx,
  command: { id: string; after: number; outline: Outline; note: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { id, unitId, issue } = await taken(tx, command.id, acting);
  mustLead(acting.actor, unitId);
  if (!issue) throw conflict('review.not-issued');
  const last = (await versionsOf(tx, id)).at(-1)!;
  if (last.number !== command.after) throw conflict('review.changed-meanwhile', { revision: last.number });
  const holdsOn = command.holdsOn ?? acting.today;
  mustFollow(holdsOn, last.holdsOn, acting);
  const { outline, note } = command;
  mustBeRight(outline);
  const field = 'outline';
  if (!isAnswerable(outline))
    throw invalid('review.outline-empty', [{ field, code: 'review.outline-empty' }]);
  const changes = differenceBetween(await getVersion(tx, id, last.number), outline);
  if (!changes.length) throw invalid('review.outline-same', [{ field, code: 'review.outline-same' }]);
  const number = last.number + 1;
  await insertVersion(tx, { id, number, outline, note, holdsOn }, acting);
  await audit(tx, acting, {
    act: 'review.change-outline',
    unitId,
    subject: ['review', id],
    detail: { version: number, changes: changes.length, note, holdsOn },
  });
  return { id, revision: number };
}

/** @throws Problem where a day has not come, or lies before what it follows */
export function mustFollow(holdsOn: Day, after: Day, { today }: Acting): void {
  const field = 'holdsOn';
  if (holdsOn > today) throw invalid('review.in-the-future', [{ field, code: 'review.in-the-future' }]);
  if (holdsOn < after)
    throw invalid('review.before', [{ field, code: 'review.before', values: { day: after } }], {
      day: after,
    });
}
