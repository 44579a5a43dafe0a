// How people want to be reminded, and up to when they were.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { CUSTOMARY, type Preference } from '../preference.ts';

/** How a person wants to be reminded, with the revision of that choice; 0 where they never chose. */
export async function preferenceOf(
  db: Db | Tx,
  personId: string,
): Promise<Preference & { revision: number }> {
  const row = await db
    .selectFrom('work.preference')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return { ...CUSTOMARY, revision: 0 };
  return {
    way: row.way as Preference['way'],
    language: row.language as Preference['language'],
    before: row.before_due as Preference['before'],
    after: row.after_due as Preference['after'],
    revision: row.revision,
  };
}

/** Puts a person's choice in the place of the former one, if that is still the one of the revision. Answers whether it was. */
export async function replacePreference(
  tx: Tx,
  personId: string,
  { preference, seen, now }: { preference: Preference; seen: number; now: Date },
): Promise<boolean> {
  const { way, language, before, after } = preference;
  const { rows } = await sql`
    insert into work.preference as p (person_id, way, language, before_due, after_due, revision, saved_at)
    select ${personId}::uuid, ${way}, ${language}, ${before}::int[], ${after}::int[], ${seen + 1}, ${now.toISOString()}::timestamptz
    where ${seen} = 0 or exists (select from work.preference o where o.person_id = ${personId}::uuid)
    on conflict (person_id) do update set way = excluded.way, language = excluded.language, before_due = excluded.before_due,
      after_due = excluded.after_due, revision = excluded.revision, saved_at = excluded.saved_at
    where p.revision = ${seen} returning p.revision`.execute(tx);
  return rows.length > 0;
}

/** Up to which day a person was reminded and had a digest, the row taken for this transaction. */
export async function lockReminded(
  tx: Tx,
  personId: string,
): Promise<{ day: Day; digestOn: Day | null } | undefined> {
  const row = await tx
    .selectFrom('work.reminded')
    .selectAll()
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row && { day: row.day, digestOn: row.digest_on };
}

/** Writes up to which day a person was reminded and had a digest. */
export async function writeReminded(
  tx: Tx,
  personId: string,
  { day, digestOn }: { day: Day; digestOn: Day | null },
): Promise<void> {
  await sql`
    insert into work.reminded (person_id, day, digest_on) values (${personId}::uuid, ${day}::date, ${digestOn}::date)
    on conflict (person_id) do update set day = excluded.day, digest_on = excluded.digest_on`.execute(tx);
}
