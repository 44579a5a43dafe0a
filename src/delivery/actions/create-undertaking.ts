import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { invalid, notFound, forbidden } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, maySee, mayWrite, type Acting, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import type { NewUndertaking } from '../contract.ts';
import { ruled, unitsBelow } from '../permissions.ts';
import {
  addIndicators,
  addMilestones,
  findUndertaking,
  findPeriod,
  insertUndertaking,
  nextPosition,
} from '../store.ts';

const MAY_STAND_UNDER = {
  programme: [null],
  scheme: [null, 'programme', 'scheme'],
  item: [null, 'programme', 'scheme', 'item'],
} as const;

/**
 * Begins a draft of a programme, scheme or item, owned by one unit for good and private to it until issued. Below a
 * superior's undertaking a lower unit adds its own; nobody adds in another unit's name (rule 1).
 */
export async function createUndertaking(
  tx: Tx,
  command: Static<typeof NewUndertaking>,
  acting: Acting,
): Promise<{ id: string }> {
  const { actor, now, today } = acting;
  if (!mayWrite(actor, command.ownerUnitId, 'editor')) throw forbidden('delivery.not-yours');
  const parent = command.parentId
    ? await parentFor(tx, { ...command, parentId: command.parentId }, acting)
    : null;
  const fits = (MAY_STAND_UNDER[command.kind] as readonly (string | null)[]).includes(parent?.kind ?? null);
  if (!fits) throw invalid('delivery.wrong-parent', [{ field: 'parentId', code: 'delivery.wrong-parent' }]);
  checkDates(command);
  await mustSeeDirective(tx, command.directiveId, actor);
  const id = newId(now.getTime());
  await insertUndertaking(tx, {
    id,
    kind: command.kind,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    ownerUnitId: command.ownerUnitId,
    code: command.code ? tidy(command.code) : null,
    title: tidy(command.title),
    summary: command.summary ?? '',
    field: command.field,
    startsOn: command.startsOn ?? today,
    dueOn: command.dueOn ?? null,
    audience: command.audience ?? 'below',
    directiveId: command.directiveId ?? null,
    position: await nextPosition(tx, parent?.id ?? null),
    recordedAt: now.toISOString(),
    recordedBy: actor.id,
  });
  await addMilestones(tx, id, { milestones: command.milestones ?? [], acting });
  await addIndicators(tx, id, { indicators: command.indicators ?? [], acting });
  await audit(tx, acting, {
    act: 'delivery.create',
    unitId: command.ownerUnitId,
    subject: ['undertaking', id],
    detail: { kind: command.kind, title: command.title },
  });
  return { id };
}

async function parentFor(
  tx: Tx,
  { parentId, ownerUnitId }: { parentId: string; ownerUnitId: string },
  { actor, today }: Acting,
) {
  const parent = await findUndertaking(tx, parentId);
  if (!parent || parent.withdrawn_at) throw notFound();
  const rules = await ruled(
    tx,
    { ...parent, state: (await findPeriod(tx, parentId, today))?.state ?? null },
    today,
  );
  if (!maySee(actor, rules)) throw notFound();
  if (rules.state === 'cancelled')
    throw invalid('delivery.cancelled', [{ field: 'parentId', code: 'delivery.cancelled' }]);
  if (!unitsBelow(actor, rules).includes(ownerUnitId)) throw forbidden('delivery.not-below');
  return parent;
}

/** @throws Problem `delivery.no-such-directive` where the directive does not exist or is out of the actor's sight */
export async function mustSeeDirective(
  tx: Tx,
  directiveId: string | null | undefined,
  actor: Actor,
): Promise<void> {
  if (!directiveId || (await directiveNames(tx, actor, [directiveId])).has(directiveId)) return;
  throw invalid('delivery.no-such-directive', [{ field: 'directiveId', code: 'delivery.no-such-directive' }]);
}

/** @throws Problem `delivery.due-before-start` where a due date lies before the start */
export function checkDates({
  startsOn,
  dueOn,
  milestones,
}: Pick<Static<typeof NewUndertaking>, 'startsOn' | 'dueOn' | 'milestones'>): void {
  const errors = [];
  if (startsOn && dueOn && dueOn < startsOn)
    errors.push({ field: 'dueOn', code: 'delivery.due-before-start' });
  milestones?.forEach((milestone, n) => {
    if (startsOn && milestone.dueOn < startsOn)
      errors.push({ field: `milestones.${n}.dueOn`, code: 'delivery.due-before-start' });
  });
  if (errors.length) throw invalid('delivery.due-before-start', errors);
}
