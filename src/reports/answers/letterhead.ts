import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { formFor } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { lineOf, mayWrite, personNames, unitNames, unitsInSight, type Actor } from '#organisation';
import type { LetterheadContent, LetterheadView } from '../contract.ts';
import { customaryLetterhead } from '../letterhead.ts';
import { findLetterhead, type SetLetterhead } from '../store.ts';

/** The letterhead of a unit: what was set, or what its name makes customary. */
export async function letterheadOf(
  db: Db | Tx,
  unitId: string,
  day: Day,
): Promise<{ content: LetterheadContent; revision: number } & Partial<SetLetterhead>> {
  const set = await findLetterhead(db, unitId);
  if (set) return set;
  const [, above] = await lineOf(db, unitId, day);
  const names = await unitNames(db, [unitId, ...(above ? [above] : [])], day);
  const content = customaryLetterhead(names.get(unitId)?.name ?? '', names.get(above ?? '')?.name ?? null);
  return { content, revision: 0 };
}

/** Whether somebody may set it: those who administer or lead the unit. */
export function maySetLetterhead(actor: Actor, unitId: string): boolean {
  return mayWrite(actor, unitId, 'administrator') || mayWrite(actor, unitId, 'leader');
}

/** The letterhead of a unit within sight. @throws 404 */
export async function readLetterhead(
  db: Db | Tx,
  actor: Actor,
  { unitId, day }: { unitId: string; day: Day },
): Promise<Static<typeof LetterheadView>> {
  const seen = await unitsInSight(db, actor, { units: [unitId], day });
  const unit = (await unitNames(db, [unitId], day)).get(unitId);
  if (!seen.has(unitId) || !unit) throw notFound();
  const { content, revision, changedAt, changedBy } = await letterheadOf(db, unitId, day);
  const people = await personNames(db, changedBy ? [changedBy] : []);
  return {
    unit,
    revision,
    content,
    rule: formFor(content.family, day).rule,
    changed: changedAt ? { at: changedAt, by: people.get(changedBy ?? '') ?? null } : null,
    can: { edit: maySetLetterhead(actor, unitId) },
  };
}
