// What is kept of sources and of what they say.
import { sql } from 'kysely';
import { idsInOrder } from '#kernel/id';
import { unaccented } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import type { Field, LEVELS } from '#organisation';
import type { Kept, Said } from '../keeping.ts';
import type { Horizon, Strength } from '../source.ts';

/** What is written of one insight. */
export interface KeptRow {
  said: Said;
  /** The number of its source. */
  source: number;
  place: number;
  about: string;
  level: (typeof LEVELS)[number];
  field: Field | null;
  strength: Strength;
  horizon: Horizon;
}

/** Ends what the former version of a source said, from the day of the newer one. */
export async function supersede(
  tx: Tx,
  { kind, id, part = '', holdsOn }: Pick<Kept, 'kind' | 'id' | 'part' | 'holdsOn'>,
): Promise<void> {
  await sql`update insights.source set until = ${holdsOn}::date
    where kind = ${kind}::insights.source_kind and source_id = ${id}::uuid and part = ${part} and until = 'infinity'`.execute(
    tx,
  );
}

/** Fewer parameters than a statement can carry. */
const AT_ONCE = 1000;

/** Writes sources; answers their numbers, in their order. */
export async function insertSources(tx: Tx, all: Omit<Kept, 'insights'>[]): Promise<number[]> {
  const numbers: number[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = await tx
      .insertInto('insights.source')
      .values(
        all.slice(from, from + AT_ONCE).map((kept) => ({
          ...{ kind: kept.kind, source_id: kept.id, part: kept.part ?? '', version: kept.version },
          ...{ about: kept.about, owner_unit_id: kept.ownerUnitId, told: kept.told, holds_on: kept.holdsOn },
        })),
      )
      .returning(['id', 'source_id', 'part'])
      .execute();
    const known = new Map(rows.map(({ id, source_id, part }) => [`${source_id} ${part}`, id]));
    for (const { id, part = '' } of all.slice(from, from + AT_ONCE))
      numbers.push(known.get(`${id} ${part}`)!);
  }
  return numbers;
}

/** Writes what sources say. */
export async function insertInsights(tx: Tx, rows: KeptRow[], now: Date): Promise<void> {
  const next = idsInOrder(now.getTime());
  const values = rows.map(({ said, ...row }) => ({
    ...{ ...row, id: next(), unit_id: said.unitId, kind: said.kind, provision: said.provision },
    ...{ words: said.words, search: unaccented(`${said.words} ${said.provision}`) },
    ...{ section: said.section ?? '', mark: said.mark, opens: said.opens },
  }));
  for (let from = 0; from < values.length; from += AT_ONCE)
    await tx
      .insertInto('insights.insight')
      .values(values.slice(from, from + AT_ONCE))
      .execute();
}
