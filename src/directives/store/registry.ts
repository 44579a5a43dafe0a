// The registry as somebody sees it: lists, search and names. Everything here goes through `seen`, so that no filter, no
// figure and no order can tell of a directive that the asker may not know.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Actor } from '#organisation';
import type { Brief, DirectiveType, ListQuery, RelationKind, Standing } from '../contract.ts';
import { issuerKey, numberKey, wordsOf } from '../directive.ts';

/** A row of a list. */
export interface ListedDirective {
  id: string;
  number: string;
  type: DirectiveType;
  issuer: string;
  issued_on: Day;
  title: string;
  fields: string[];
  owner_unit_id: string;
  illustrative: boolean;
  standing: Standing;
  files: number;
  /** What the list is ordered by: carried in cursors beside the identifier. */
  order_value: string;
}

/** What a list is narrowed to; only what was issued by the day is in it. */
export type Filter = Pick<
  ListQuery,
  'q' | 'type' | 'issuer' | 'from' | 'to' | 'field' | 'owner' | 'related' | 'standing'
> & { day: Day };
export interface Order {
  sort: NonNullable<ListQuery['sort']>;
  descending: boolean;
}

/** `with seen as …`: every directive within sight, in its revision in force. */
export function seen(actor: Actor): RawBuilder<unknown> {
  const sight = sightOf(actor, {
    owner: sql.ref('d.owner_unit_id'),
    submitted: sql`true`,
    audience: sql`case when w.directive_id is null then r.audience else 'own' end`,
  });
  return sql`with seen as not materialized (
    select d.id, d.owner_unit_id, d.illustrative, r.number, r.type, r.issuer, r.issued_on, r.title, r.title_key, r.fields, r.search, w.directive_id is not null as withdrawn
    from directives.directive d
    join directives.revision r on r.directive_id = d.id and r.revision = (select max(n.revision) from directives.revision n where n.directive_id = d.id)
    left join directives.withdrawal w on w.directive_id = d.id
    where ${sight})`;
}

// Digits padded to ten places, so that 9-KH/TU comes before 10-KH/TU.
const NUMBER_KEY = sql`regexp_replace(regexp_replace(lower(s.number), '(\\d+)', '0000000000\\1', 'g'), '\\d*(\\d{10})', '\\1', 'g')`;

/** What a directive is worth on a day, by what may be seen of its successors. */
export function standingOn(day: Day): RawBuilder<Standing> {
  const done = (kind: RelationKind) => sql`exists (
    select from directives.relation l join seen o on o.id = l.from_id
    where l.to_id = s.id and l.kind = ${sql.lit(kind)} and l.withdrawn_at is null and not o.withdrawn and o.issued_on <= ${day}::date)`;
  return sql`case when s.withdrawn then 'withdrawn' when ${done('replaces')} then 'replaced' when ${done('amends')} then 'amended' else 'in_force' end`;
}

const ORDERED: Record<Order['sort'], RawBuilder<unknown>> = {
  date: sql`f.issued_on::text collate "C"`,
  number: sql`f.number_key collate "C"`,
  title: sql`f.title_key collate "C"`,
  type: sql`(f.type || f.issued_on::text) collate "C"`,
  issuer: sql`lower(f.issuer) collate "C"`,
  closest: sql`f.closest collate "C"`,
};

/** Directives within the actor's sight; at most `limit` after the cursor. */
export async function listDirectives(
  db: Db | Tx,
  actor: Actor,
  asked: { filter: Filter; order: Order; limit: number; cursor?: string | undefined },
): Promise<ListedDirective[]> {
  const { filter, order, limit, cursor } = asked;
  const way = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<ListedDirective>`
    ${found(actor, filter)} select f.*, ${ORDERED[order.sort]} as order_value from found f ${cursor ? sql`where ${after(order, cursor)}` : sql``}
    order by ${ORDERED[order.sort]} ${way}, f.id ${way} limit ${limit}`.execute(db);
  return rows;
}

/** How many the list holds in all. */
export async function countDirectives(db: Db | Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`${found(actor, filter)} select count(*)::int as n from found`.execute(db);
  return rows[0]!.n;
}

function after(order: Order, cursor: string): RawBuilder<unknown> {
  const [value, id] = readCursor(cursor, 2);
  const sign = order.descending ? sql`<` : sql`>`;
  return sql`(${ORDERED[order.sort]}, f.id::text collate "C") ${sign} (${String(value)}::text, ${String(id)}::text)`;
}

function found(actor: Actor, filter: Filter): RawBuilder<unknown> {
  const { day, standing = null } = filter;
  return sql`${seen(actor)}, found as (
    select t.* from (
      select s.id, s.number, ${NUMBER_KEY} as number_key, ${closest(filter.q)} as closest, s.type, s.issuer, s.issued_on, s.title, s.title_key, s.fields, s.owner_unit_id, s.illustrative,
        ${standingOn(day)} as standing,
        (select count(*)::int from directives.attachment a where a.directive_id = s.id and a.withdrawn_at is null) as files
      from seen s where ${sql.join(conditions(filter), sql` and `)}
    ) t ${standing === null ? sql`` : sql`where t.standing = ${standing}`})`;
}

// Words found apart come last; what is equally close, the newest first.
function closest(q = ''): RawBuilder<string> {
  const at = sql`strpos(s.search, ${wordsOf(q).join(' ')}::text)`;
  return sql`lpad(coalesce(nullif(${at}, 0), 999999)::text, 6, '0') || (date '9999-12-31' - s.issued_on)::text`;
}

function conditions({
  day,
  q,
  type,
  issuer,
  from,
  to,
  field,
  owner,
  related,
  standing,
}: Filter): RawBuilder<unknown>[] {
  // Said here and not by standing alone, which would have to be derived for every row before the first is shown.
  const wanted = [
    sql`s.issued_on <= ${day}::date`,
    standing === 'withdrawn' ? sql`s.withdrawn` : sql`not s.withdrawn`,
  ];
  if (type) wanted.push(sql`s.type = ${type}`);
  if (issuer) wanted.push(sql`s.issuer = ${issuer}`);
  if (from) wanted.push(sql`s.issued_on >= ${from}::date`);
  if (to) wanted.push(sql`s.issued_on <= ${to}::date`);
  if (field) wanted.push(sql`${field} = any (s.fields)`);
  if (owner) wanted.push(sql`s.owner_unit_id = ${owner}::uuid`);
  if (related) wanted.push(hasRelation(related));
  for (const word of wordsOf(q ?? ''))
    wanted.push(sql`s.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  return wanted;
}

const OUTWARD: Partial<Record<NonNullable<ListQuery['related']>, RelationKind>> = {
  concretises: 'concretises',
  based_on: 'based_on',
  amends: 'amends',
  replaces: 'replaces',
};
const INWARD: Partial<Record<NonNullable<ListQuery['related']>, RelationKind>> = {
  concretised: 'concretises',
  basis: 'based_on',
  amended: 'amends',
  replaced: 'replaces',
};

// Only relations whose other end is seen exist for the asker.
function hasRelation(related: NonNullable<ListQuery['related']>): RawBuilder<unknown> {
  const [outward, inward] = [OUTWARD[related], INWARD[related]];
  const some = (own: 'from_id' | 'to_id', other: 'from_id' | 'to_id', kind?: RelationKind) => sql`exists (
    select from directives.relation l join seen o on o.id = ${sql.ref(`l.${other}`)}
    where ${sql.ref(`l.${own}`)} = s.id and l.withdrawn_at is null and not o.withdrawn ${kind ? sql`and l.kind = ${kind}` : sql``})`;
  if (outward) return some('from_id', 'to_id', outward);
  if (inward) return some('to_id', 'from_id', inward);
  const either = sql`(${some('from_id', 'to_id')} or ${some('to_id', 'from_id')})`;
  return related === 'any' ? either : sql`not ${either}`;
}

/** Who issued what is in sight, by name. */
export async function issuersOf(db: Db | Tx, actor: Actor): Promise<string[]> {
  const { rows } = await sql<{
    issuer: string;
  }>`${seen(actor)} select distinct s.issuer from seen s where not s.withdrawn`.execute(db);
  return rows.map((row) => row.issuer).sort(new Intl.Collator('vi').compare);
}

/** Some directives by name, those within sight, withdrawn ones too where they are. */
export async function directiveNames(db: Db | Tx, actor: Actor, ids: string[]): Promise<Map<string, Brief>> {
  if (!ids.length) return new Map();
  const { rows } = await sql<Brief>`
    ${seen(actor)} select s.id, s.number, s.type, s.issuer, s.issued_on as "issuedOn", s.title from seen s where s.id = any (${[...new Set(ids)]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Directives within sight with the same number by the same issuer, the newest first. */
export async function withNumber(
  db: Db | Tx,
  actor: Actor,
  { number, issuer }: { number: string; issuer: string },
): Promise<Brief[]> {
  // The search text begins with the number, unaccented; blanks within a number are no difference.
  const { rows } = await sql<Brief>`
    ${seen(actor)} select s.id, s.number, s.type, s.issuer, s.issued_on as "issuedOn", s.title from seen s
    where not s.withdrawn and starts_with(replace(s.search, ' ', ''), ${numberKey(number)}) order by s.issued_on desc, s.id`.execute(
    db,
  );
  return rows.filter(
    (row) => numberKey(row.number) === numberKey(number) && issuerKey(row.issuer) === issuerKey(issuer),
  );
}
