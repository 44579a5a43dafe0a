// Insights by the provision that they name. A provision is named in words; which of a text it is, who asks knows.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db';
import type { InsightKind } from '#review';

/** A way in which a provision is named, and how often. */
export interface NamedOften {
  provision: string;
  count: number;
}

/** Every way in which some sources name provisions; the empty one where they name none. */
export async function provisionsIn(db: Db | Tx, sources: number[]): Promise<NamedOften[]> {
  if (!sources.length) return [];
  const { rows } = await sql<NamedOften>`
    select i.provision, count(*)::int as count from insights.insight i where i.source = any (${sources}::int[])
    group by i.provision order by i.provision collate "C"`.execute(db);
  return rows;
}

/** What is said under one key: how often of a kind. */
export interface Heard {
  key: string;
  kind: InsightKind;
  count: number;
}

/** From how many units and levels one key is spoken of. */
export interface HeardOf {
  key: string;
  units: number;
  levels: string[];
}

const keyed = (keys: [provision: string, key: string][]) => sql`
  (select * from unnest(${keys.map(([provision]) => provision)}::text[], ${keys.map(([, key]) => key)}::text[])
    as t (provision, key)) m`;

/** Insights of some sources by keys that ways of naming belong to, and by kind. */
export async function countByKey(
  db: Db | Tx,
  sources: number[],
  keys: [provision: string, key: string][],
): Promise<Heard[]> {
  if (!sources.length || !keys.length) return [];
  const { rows } = await sql<Heard>`
    select m.key, i.kind, count(*)::int as count from insights.insight i join ${keyed(keys)} on m.provision = i.provision
    where i.source = any (${sources}::int[]) group by m.key, i.kind order by m.key, i.kind`.execute(db);
  return rows;
}

/** From how many units, and from which levels, by the same keys. */
export async function unitsByKey(
  db: Db | Tx,
  sources: number[],
  keys: [provision: string, key: string][],
): Promise<HeardOf[]> {
  if (!sources.length || !keys.length) return [];
  const { rows } = await sql<HeardOf>`
    select m.key, count(distinct i.unit_id)::int as units, array_agg(distinct i.level::text order by i.level::text) as levels
    from insights.insight i join ${keyed(keys)} on m.provision = i.provision
    where i.source = any (${sources}::int[]) group by m.key order by m.key`.execute(db);
  return rows;
}
