// What the tables hold, as a text that is the same when nothing changed.
import { sql } from 'kysely';
import type { Database } from '#platform/db';

// A person's sign-in and the seal that follows an act are no content.
const ASIDE = ['platform.audit_seal', 'platform.migration'];

/** Every row of every table of the rooms and the platform, by table. */
export async function everythingIn({ db }: Database): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'auth', 'public') order by 1`.execute(
    db,
  );
  const wanted = tables.rows.map((row) => row.name).filter((name) => !ASIDE.includes(name));
  const parts = wanted.map(
    (name) =>
      sql`select ${name} as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as held from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; held: string }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.held]));
}

/** The content that some units own: undertakings with their parts, reports with what was submitted, directives. */
export async function contentOf({ db }: Database, units: string[]): Promise<string> {
  const owned = sql`select id from delivery.undertaking where owner_unit_id = any (${units}::uuid[])`;
  const reports = sql`select id from delivery.report where unit_id = any (${units}::uuid[])`;
  const directives = sql`select id from directives.directive where owner_unit_id = any (${units}::uuid[])`;
  const parts = [
    sql`select t::text as held from delivery.undertaking t where t.id in (${owned})`,
    sql`select t::text from delivery.milestone t where t.undertaking_id in (${owned})`,
    sql`select t::text from delivery.indicator t where t.undertaking_id in (${owned})`,
    sql`select t::text from delivery.assignment t where t.undertaking_id in (${owned})`,
    sql`select t::text from delivery.former_wording t where t.undertaking_id in (${owned})`,
    sql`select t::text from delivery.report t where t.id in (${reports})`,
    sql`select t::text from delivery.submission t where t.report_id in (${reports})`,
    sql`select t::text from directives.revision t where t.directive_id in (${directives})`,
    sql`select t::text from directives.relation t where t.from_id in (${directives})`,
    sql`select t::text from directives.attachment t where t.directive_id in (${directives})`,
    sql`select t::text from directives.withdrawal t where t.directive_id in (${directives})`,
    sql`select t::text from directives.study t where t.unit_id = any (${units}::uuid[])`,
    sql`select t::text from directives.study_request t where t.unit_id = any (${units}::uuid[])`,
  ];
  const { rows } = await sql<{
    held: string;
  }>`select count(*) || ' ' || coalesce(md5(string_agg(held, ' ' order by held)), '') as held from (${sql.join(parts, sql` union all `)}) p`.execute(
    db,
  );
  return rows[0]!.held;
}
