// Insights as voices: whole sets of them at once, and those of some units.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Field } from '#organisation';
import type { InsightKind } from '#review';

/** A voice: who said what of which provision, and where it is read. */
export interface VoiceRow {
  id: string;
  kind: InsightKind;
  field: Field | null;
  level: string;
  unitId: string;
  provision: string;
  words: string;
  opens: string;
  holdsOn: Day;
}

const COLUMNS = sql`i.id, i.kind, i.field, i.level, i.unit_id as "unitId", i.provision, i.words, i.opens, s.holds_on as "holdsOn"`;

/** Which voices: of some kinds, these or all but these, behind one, so many. */
export interface WhichVoices {
  kinds?: readonly InsightKind[];
  ids?: string[];
  except?: string[];
  after?: string;
  limit?: number;
}

/** What some sources say, by identifier. */
export async function voicesIn(
  db: Db | Tx,
  sources: number[],
  { limit, ...which }: WhichVoices,
): Promise<VoiceRow[]> {
  if (!sources.length) return [];
  const { rows } = await sql<VoiceRow>`
    select ${COLUMNS} from insights.insight i join insights.source s on s.id = i.source
    where i.source = any (${sources}::int[]) ${narrowed(which)}
    order by i.id ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows;
}

/** The identifiers of the same, in their order. */
export async function voiceIdsIn(
  db: Db | Tx,
  sources: number[],
  which: Omit<WhichVoices, 'limit'>,
): Promise<string[]> {
  if (!sources.length) return [];
  const { rows } = await sql<{ ids: string[] }>`
    select array(select i.id from insights.insight i where i.source = any (${sources}::int[]) ${narrowed(which)} order by i.id)::text[] as ids`.execute(
    db,
  );
  return rows[0]!.ids;
}

// Those left out are looked up by a hash: there may be as many of them as of the others.
const narrowed = ({ kinds, ids, except, after }: Omit<WhichVoices, 'limit'>) => sql`
  ${kinds ? sql`and i.kind = any (${[...kinds]}::insights.kind[])` : sql``}
  ${ids ? sql`and i.id = any (${ids}::uuid[])` : sql``}
  ${except?.length ? sql`and i.id not in (select unnest(${except}::uuid[]))` : sql``}
  ${after === undefined ? sql`` : sql`and i.id > ${after}::uuid`}`;

/** What some units say of some kinds in sources that stand on a day, the latest first. */
export async function voicesOfUnits(
  db: Db | Tx,
  {
    units,
    kinds,
    day,
    limit,
    cursor,
  }: { units: string[]; kinds: readonly InsightKind[]; day: Day; limit: number; cursor?: string | undefined },
): Promise<VoiceRow[]> {
  if (!units.length) return [];
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<VoiceRow>`
    select ${COLUMNS} from insights.insight i join insights.source s on s.id = i.source
    where i.unit_id = any (${units}::uuid[]) and i.kind = any (${[...kinds]}::insights.kind[])
      and s.holds_on <= ${day}::date and ${day}::date < s.until
      ${place ? sql`and (s.holds_on::text collate "C", i.id) < (${String(place[0])}::text collate "C", ${place[1]}::uuid)` : sql``}
    order by s.holds_on::text collate "C" desc, i.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The units whose voices some insights are. */
export async function unitsOfInsights(db: Db | Tx, ids: string[]): Promise<string[]> {
  if (!ids.length) return [];
  const { rows } = await sql<{ unitId: string }>`
    select distinct i.unit_id as "unitId" from insights.insight i where i.id = any (${ids}::uuid[]) order by 1`.execute(
    db,
  );
  return rows.map(({ unitId }) => unitId);
}
