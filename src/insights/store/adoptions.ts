// Units that work by a model, by their own word.
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** A unit's adoption of a model. */
export interface Adoption {
  id: string;
  modelId: string;
  unitId: string;
  edition: number;
  holdsOn: Day;
  note: string;
  results: { words: string; holdsOn: Day }[];
  endedOn: Day | null;
  endedBecause: string | null;
}

/** The adoptions of some models, the first one first. */
export async function adoptionsOf(db: Db | Tx, modelIds: string[]): Promise<Adoption[]> {
  if (!modelIds.length) return [];
  const rows = await db
    .selectFrom('insights.adoption')
    .selectAll()
    .where('model_id', 'in', modelIds)
    .orderBy('holds_on')
    .orderBy('id')
    .execute();
  const events = rows.length
    ? await db
        .selectFrom('insights.adoption_event')
        .selectAll()
        .where(
          'adoption_id',
          'in',
          rows.map(({ id }) => id),
        )
        .orderBy('holds_on')
        .orderBy('seq')
        .execute()
    : [];
  return rows.map((row) => {
    const own = events.filter((event) => event.adoption_id === row.id);
    const ended = own.find(({ fact }) => fact === 'ended');
    return {
      ...{ id: row.id, modelId: row.model_id, unitId: row.unit_id, edition: row.edition },
      ...{ holdsOn: row.holds_on, note: row.note },
      results: own
        .filter(({ fact }) => fact === 'result')
        .map((event) => ({ words: event.words, holdsOn: event.holds_on })),
      endedOn: ended?.holds_on ?? null,
      endedBecause: ended?.words ?? null,
    };
  });
}

/** Which model an adoption is of, under a lock of that model's adoptions. @throws 404 */
export async function lockAdoption(tx: Tx, id: string): Promise<Adoption> {
  const row = await tx
    .selectFrom('insights.adoption')
    .select('model_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const found = row && (await adoptionsOf(tx, [row.model_id])).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

/** Writes an adoption. */
export async function insertAdoption(
  tx: Tx,
  one: Pick<Adoption, 'id' | 'modelId' | 'unitId' | 'edition' | 'holdsOn' | 'note'>,
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('insights.adoption')
    .values({
      ...{ id: one.id, model_id: one.modelId, unit_id: one.unitId, edition: one.edition },
      ...{ holds_on: one.holdsOn, note: one.note },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Writes what came of an adoption, or that it ended. */
export async function insertAdoptionEvent(
  tx: Tx,
  event: { adoptionId: string; fact: 'result' | 'ended'; words: string; holdsOn: Day },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('insights.adoption_event')
    .values({
      ...{ id: newId(now.getTime()), adoption_id: event.adoptionId, fact: event.fact, words: event.words },
      ...{ holds_on: event.holdsOn, recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
