import type { Static } from 'typebox';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, mayWrite, mustSee, type Acting } from '#organisation';
import type { UndertakingChange } from '../contract.ts';
import { ruled } from '../permissions.ts';
import { findPeriod, getUndertaking, lockSubject, replaceDraftParts, reword, updateDraft } from '../store.ts';
import { checkDates, mustSeeDirective } from './create-undertaking.ts';

/**
 * Changes an undertaking of the actor's unit. A draft may change in everything; what was issued only in its wording, and
 * the former wording is kept (rule 4). `revision` is the one the person last saw.
 * @throws Problem `delivery.changed-meanwhile` where somebody else saved in between: nothing of theirs is overwritten
 */
export async function reviseUndertaking(
  tx: Tx,
  command: { id: string; revision: number; change: Static<typeof UndertakingChange> },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { id, change } = command;
  await lockSubject(tx, id);
  const row = await getUndertaking(tx, id);
  const state = (await findPeriod(tx, id, acting.today))?.state ?? null;
  const rules = await ruled(tx, { ...row, state }, acting.today);
  mustSee(acting.actor, rules);
  if (rules.imposed) throw forbidden('delivery.imposed');
  if (!mayWrite(acting.actor, row.owner_unit_id, 'editor')) throw forbidden('delivery.not-yours');
  if (row.withdrawn_at) throw conflict('delivery.withdrawn');
  if (state === 'cancelled') throw conflict('delivery.cancelled');
  if (command.revision !== row.revision)
    throw conflict('delivery.changed-meanwhile', { revision: row.revision });
  const title = change.title ? tidy(change.title) : row.title;
  if (row.issued_at) {
    mustKeepIssued(change, row);
    await reword(tx, row, { title, summary: change.summary ?? row.summary, acting });
  } else {
    checkDates({
      startsOn: change.startsOn ?? row.starts_on,
      dueOn: change.dueOn ?? row.due_on,
      milestones: change.milestones,
    });
    if (change.directiveId !== row.directive_id) await mustSeeDirective(tx, change.directiveId, acting.actor);
    await updateDraft(tx, row, { ...change, title });
    await replaceDraftParts(tx, id, { change, acting });
  }
  await audit(tx, acting, {
    act: 'delivery.edit',
    unitId: row.owner_unit_id,
    subject: ['undertaking', id],
    detail: { revision: row.revision + 1 },
  });
  return { id, revision: row.revision + 1 };
}

// Dates, field and the rest of what was issued change only by acts of their own, dated and with a reason.
function mustKeepIssued(
  change: Static<typeof UndertakingChange>,
  row: Awaited<ReturnType<typeof getUndertaking>>,
): void {
  const kept: [keyof typeof change, unknown][] = [
    ['code', row.code],
    ['field', row.field],
    ['startsOn', row.starts_on],
    ['audience', row.audience],
    ['directiveId', row.directive_id],
  ];
  const errors = kept
    .filter(([key, value]) => change[key] !== undefined && change[key] !== value)
    .map(([field]) => ({ field, code: 'delivery.fixed-when-issued' }));
  for (const field of ['dueOn', 'milestones', 'indicators'] as const)
    if (change[field] !== undefined) errors.push({ field, code: 'delivery.fixed-when-issued' });
  if (errors.length) throw invalid('delivery.fixed-when-issued', errors);
}
