/** Writes schema.gen.ts: the tables as Kysely sees them, read from PostgreSQL's catalogue after the migrations. */
import { sql, type Kysely } from 'kysely';

interface Column {
  schema: string;
  table: string;
  column: string;
  type: string;
  element: string | null;
  enumeration: string[] | null;
  checks: string[] | null;
  nullable: boolean;
  identity: string;
  generated: string;
  defaulted: boolean;
}

const SCALARS: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  oid: 'number',
  numeric: 'Numeric',
  date: 'Day',
  timestamptz: 'Moment',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Buffer',
};

const HEAD = `// Generated from the migrations by \`node bin/run.mjs bin/generate-types.ts\`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Day } from '#kernel/day';
import type { JsonText } from './values.ts';

/** A moment: read as ISO text in UTC, written as a Date or such text. */
export type Moment = ColumnType<string, Date | string, Date | string>;
/** An exact number: read as text. */
export type Numeric = ColumnType<string, number | string, number | string>;
/** A JSON document: written through \`json()\`. */
export type Json = ColumnType<unknown, JsonText, JsonText>;
`;

/** Types that read and write differently: as read and as written. A ColumnType inside Generated<> would lose the latter. */
const RICH: Record<string, [string, string]> = {
  Moment: ['string', 'Date | string'],
  Numeric: ['string', 'number | string'],
  Json: ['unknown', 'JsonText'],
};

async function readColumns(db: Kysely<never>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname as schema, c.relname as table, a.attname as column, b.typname as type,
      e.typname as element,
      (select array_agg(v.enumlabel::text order by v.enumsortorder) from pg_enum v
        where v.enumtypid = coalesce(e.oid, b.oid)) as enumeration,
      (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks,
      not (a.attnotnull or t.typnotnull) as nullable,
      a.attidentity::text as identity, a.attgenerated::text as generated, a.atthasdef as defaulted
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    join pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    left join pg_type e on e.oid = b.typelem and b.typcategory = 'A'
    where a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
      and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C", a.attnum`.execute(db);
  return rows;
}

const CHOICE = /^CHECK \(\(\(?"?\w+"? = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)?\)\)$/;

/** The texts of a check such as `check (state in ('open', 'closed'))`; undefined when no check of the column is one. */
function choicesOf(column: Column): string[] | undefined {
  for (const check of column.checks ?? []) {
    const list = CHOICE.exec(check)?.[1];
    if (list) return [...list.matchAll(/'([^']*)'/g)].map((found) => found[1]!);
  }
  return undefined;
}

function typeOf(column: Column): string {
  const literals = column.enumeration ?? choicesOf(column);
  const union = literals?.map((text) => JSON.stringify(text)).join(' | ');
  if (!column.element) return union ?? SCALARS[column.type] ?? 'string';
  const member = union ? `(${union})` : (SCALARS[column.element] ?? 'string');
  return `${RICH[member]?.[0] ?? member}[]`;
}

function memberOf(column: Column): string {
  const base = typeOf(column);
  const orNull = column.nullable ? ' | null' : '';
  const [read, written] = RICH[base] ?? [base, base];
  if (column.identity === 'a' || column.generated !== '') return `GeneratedAlways<${read}${orNull}>`;
  if (column.identity !== 'd' && !column.defaulted) return `${base}${orNull}`;
  if (read === written) return `Generated<${read}${orNull}>`;
  return `ColumnType<${read}${orNull}, ${written}${orNull} | undefined, ${written}${orNull}>`;
}

function interfaceName(schema: string, table: string): string {
  const words = `${schema === 'public' ? '' : schema}_${table}`.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
}

function property(name: string): string {
  return /^[a-zA-Z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

/** The text of schema.gen.ts for a database, not yet laid out. Tables of schema `public` are named without it. */
export async function schemaTypes(db: Kysely<never>): Promise<string> {
  const tables = Map.groupBy(await readColumns(db), (column) => `${column.schema}.${column.table}`);
  const parts: string[] = [HEAD];
  const keys: string[] = [];
  for (const [key, columns] of tables) {
    const { schema, table } = columns[0]!;
    const name = interfaceName(schema, table);
    const members = columns.map((column) => `  ${property(column.column)}: ${memberOf(column)};`);
    parts.push(`export interface ${name} {\n${members.join('\n')}\n}\n`);
    keys.push(`  ${JSON.stringify(schema === 'public' ? table : key)}: ${name};`);
  }
  parts.push(`/** All tables, by schema and name. */\nexport interface Schema {\n${keys.join('\n')}\n}\n`);
  return parts.join('\n');
}
