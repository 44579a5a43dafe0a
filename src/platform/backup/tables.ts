// The tables of a workspace as the database's own catalogue knows them, whichever rooms they are of.
import { sql } from 'kysely';
import { copyLine, type Db, type Tx } from '#platform/db';
import { LEFT_OUT, type Heading } from './format.ts';

type Table = Heading['tables'][number];

/** Every table with the columns that hold something of their own, by name. */
export async function tablesOf(db: Db | Tx): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select n.nspname || '.' || c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'
    group by 1 order by 1`.execute(db);
  return rows.filter((table) => !LEFT_OUT.includes(table.name));
}

const AT_ONCE = 2000;
const PIECE = 64 << 10;

/** Every row of a table as a line in COPY text format, many lines at a time; the database holds some thousand rows. */
export async function* linesOf(tx: Tx, { name, columns }: Table): AsyncGenerator<string> {
  // A value's text is what COPY would write of it.
  const texts = columns.map((column, n) => sql`${sql.ref(column)}::text as ${sql.ref(`c${n}`)}`);
  const rows = tx
    .selectFrom(
      sql<Record<string, string | null>>`(select ${sql.join(texts)} from ${sql.table(name)})`.as('t'),
    )
    .selectAll()
    .stream(AT_ONCE);
  let lines = '';
  for await (const row of rows) {
    lines += copyLine(columns.map((_column, n) => row[`c${n}`]));
    if (lines.length < PIECE) continue;
    yield lines;
    lines = '';
  }
  if (lines) yield lines;
}

// Whatever is done in a workspace leaves something in one of these.
const TRACES = ['platform.audit', 'platform.setting', 'platform.file', 'auth.user'];

/** Whether nothing was ever done in a database: it may be new, or have its tables and what these begin with. */
export async function isUntouched(db: Db | Tx): Promise<boolean> {
  const there = new Set((await tablesOf(db)).map((table) => table.name));
  for (const name of TRACES.filter((trace) => there.has(trace))) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length) return false;
  }
  return true;
}

/** Takes out what tables begin with, which stands in the backup too. */
export async function clearBeginnings(tx: Tx): Promise<void> {
  for (const { name } of await tablesOf(tx)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
    if (rows.length) await sql`delete from ${sql.table(name)}`.execute(tx);
  }
}

interface Reference {
  table: string;
  name: string;
  rule: string;
}

/**
 * Runs `work` while no table refers to another and no trigger adds to a row, then lets them refer again, which checks every
 * row: within tables and between them rows may come in any order.
 */
export async function withoutReferences(tx: Tx, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<Reference>`
    select k.conrelid::regclass::text as "table", quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as rule
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.contype = 'f' and n.nspname not in ('pg_catalog', 'information_schema')
    order by k.conrelid::regclass::text, k.conname`.execute(tx);
  for (const { table, name } of rows)
    await sql.raw(`alter table ${table} drop constraint ${name}`).execute(tx);
  const { rows: watched } = await sql<{ table: string }>`
    select distinct tgrelid::regclass::text as "table" from pg_trigger where not tgisinternal order by 1`.execute(
    tx,
  );
  const trigger = async (turn: 'disable' | 'enable') => {
    for (const { table } of watched) await sql.raw(`alter table ${table} ${turn} trigger user`).execute(tx);
  };
  await trigger('disable');
  await work();
  await trigger('enable');
  for (const { table, name, rule } of rows)
    await sql.raw(`alter table ${table} add constraint ${name} ${rule}`).execute(tx);
}

/** Lets numbers that the database gives go on after the greatest there is. */
export async function continueNumbers(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.oid::regclass::text as "table", a.attname::text as "column"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped
    where n.nspname not in ('pg_catalog', 'information_schema') order by 1, 2`.execute(tx);
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), m.greatest)
      from (select max(${sql.ref(column)}) as greatest from ${sql.raw(table)}) m where m.greatest is not null`.execute(
      tx,
    );
}
