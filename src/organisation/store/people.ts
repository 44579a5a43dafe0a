// People and the posts they hold in units, from a day until another.
import { sql, type RawBuilder } from 'kysely';
import { unaccented } from '#kernel/vietnamese';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { isSystem, unitsAs, type Acting, type Actor, type Role } from '../actor.ts';
import { isUnder } from './actors.ts';
import { holdsOn } from './units.ts';

/** Names of people by identifier. */
export async function personNames(db: Db | Tx, personIds: string[]): Promise<Map<string, string>> {
  if (!personIds.length) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.person where id = any (${[...new Set(personIds)]}::uuid[]) order by id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A person to be written. */
export interface NewPerson {
  id?: string | undefined;
  name: string;
  email: string;
  accountId?: string | null | undefined;
  sample?: boolean | undefined;
}

/** A post to be written. */
export interface NewPost {
  id?: string | undefined;
  personId: string;
  unitId: string;
  title: string;
  role: Role;
  from: Day;
  to?: Day | null | undefined;
}

/** Writes a person without a post. Answers the identifier. */
export async function insertPerson(tx: Tx, person: NewPerson, { now, actor }: Acting): Promise<string> {
  const id = person.id ?? newId(now.getTime());
  const { name, email, accountId = null, sample = false } = person;
  await tx
    .insertInto('organisation.person')
    .values({
      id,
      name,
      email,
      account_id: accountId,
      sample,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
  return id;
}

/** Writes a post. Answers the identifier. */
export async function insertPost(tx: Tx, post: NewPost, { now, actor }: Acting): Promise<string> {
  const id = post.id ?? newId(now.getTime());
  const { personId, unitId, title, role, from, to } = post;
  await tx
    .insertInto('organisation.post')
    .values({
      id,
      person_id: personId,
      unit_id: unitId,
      title,
      role,
      valid_from: from,
      valid_to: to ?? 'infinity',
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
  return id;
}

/** Writes many people with their posts. */
export async function insertPeople(
  tx: Tx,
  people: (NewPerson & { posts: Omit<NewPost, 'personId'>[] })[],
  acting: Acting,
): Promise<void> {
  for (const { posts, ...person } of people) {
    const personId = await insertPerson(tx, person, acting);
    for (const post of posts) await insertPost(tx, { ...post, personId }, acting);
  }
}

/** Gives a person an account to sign in with, or none. */
export async function linkAccount(
  tx: Db | Tx,
  { personId, accountId }: { personId: string; accountId: string | null },
): Promise<void> {
  await tx
    .updateTable('organisation.person')
    .set({ account_id: accountId })
    .where('id', '=', personId)
    .execute();
}

/** The person with an address of electronic mail; letters' case does not matter. */
export async function findPersonByEmail(db: Db | Tx, email: string) {
  return db
    .selectFrom('organisation.person')
    .selectAll()
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst();
}

/** Who signs in by an account; undefined where nobody does. */
export async function findPersonOfAccount(
  db: Db | Tx,
  accountId: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('organisation.person')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** A person by identifier. */
export async function findPerson(db: Db | Tx, id: string) {
  const { rows } = await sql<{ id: string; name: string; email: string; signsIn: boolean }>`
    select p.id, p.name, p.email, p.account_id is not null as "signsIn" from organisation.person p where p.id = ${id}::uuid`.execute(
    db,
  );
  return rows[0];
}

/** A post, locked until the transaction ends. @throws Problem 404 */
export async function lockPost(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('organisation.post')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Ends a post on a day: the last on which it is held is the day before. */
export async function closePost(
  tx: Tx,
  { id, endsOn }: { id: string; endsOn: Day },
  { now, actor }: Acting,
): Promise<void> {
  await tx
    .updateTable('organisation.post')
    .set({ valid_to: endsOn, ended_at: now.toISOString(), ended_by: actor.id })
    .where('id', '=', id)
    .execute();
}

/** A post as lists show it. */
export interface PostRow {
  id: string;
  personId: string;
  personName: string;
  email: string;
  unitId: string;
  unitName: string;
  title: string;
  role: Role;
  from: Day;
  to: Day;
}

/** A person as lists show them, with the posts held on the day that the asker may know of. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  signsIn: boolean;
  posts: PostRow[];
}

// Whoever is of the unit, or administers it from above, may know who works there.
function postInSight(actor: Actor): RawBuilder<boolean> {
  if (isSystem(actor)) return sql<boolean>`true`;
  return sql<boolean>`(t.unit_id = any (${actor.units}::uuid[]) or ${isUnder(sql.ref('t.unit_id'), unitsAs(actor, 'administrator'), actor.day)})`;
}

const POST = sql`t.id, t.person_id as "personId", p.name as "personName", p.email, t.unit_id as "unitId", v.name as "unitName", t.title, t.role,
  t.valid_from as "from", t.valid_to as "to"`;

/** The posts held in a unit on a day, within sight, leaders first. */
export async function postsIn(
  db: Db | Tx,
  actor: Actor,
  { unitId, day }: { unitId: string; day: Day },
): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select ${POST} from organisation.post t
    join organisation.person p on p.id = t.person_id
    join organisation.unit_version v on v.unit_id = t.unit_id and ${holdsOn('v', day)}
    where t.unit_id = ${unitId}::uuid and ${holdsOn('t', day)} and ${postInSight(actor)}
    order by array_position(array['leader', 'secretary', 'editor', 'inspector', 'administrator', 'viewer'], t.role), t.title, t.id`.execute(
    db,
  );
  return rows;
}

/** The posts a person ever held that the actor may know of, the newest first. */
export async function postsOfPerson(db: Db | Tx, actor: Actor, personId: string): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select ${POST} from organisation.post t
    join organisation.person p on p.id = t.person_id
    join organisation.unit_version v on v.unit_id = t.unit_id and ${holdsOn('v', actor.day)}
    where t.person_id = ${personId}::uuid and ${postInSight(actor)} order by t.valid_from desc, t.id`.execute(
    db,
  );
  return rows;
}

/** What a search for people asks. */
export interface PeopleAsked {
  q?: string | undefined;
  unitId?: string | undefined;
  day: Day;
  limit: number;
  after?: [name: string, id: string] | undefined;
}

/** People within sight by name: those with a post there, and those whom the actor added and nobody appointed yet. */
export async function searchPeople(
  db: Db | Tx,
  actor: Actor,
  { q, unitId, day, limit, after }: PeopleAsked,
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    with seen as (
      select p.id, p.name, p.email, p.account_id is not null as "signsIn", coalesce(
        (select jsonb_agg(jsonb_build_object('id', t.id, 'personId', p.id, 'personName', p.name, 'email', p.email, 'unitId', t.unit_id, 'unitName', v.name,
            'title', t.title, 'role', t.role, 'from', t.valid_from, 'to', t.valid_to) order by t.valid_from desc, t.id)
          from organisation.post t join organisation.unit_version v on v.unit_id = t.unit_id and ${holdsOn('v', day)}
          where t.person_id = p.id and ${holdsOn('t', day)} and ${postInSight(actor)} ${unitId ? sql`and t.unit_id = ${unitId}::uuid` : sql``}), '[]') as posts
      from organisation.person p
      where ${after ? sql`(p.name collate "C", p.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
    )
    select * from seen s where (jsonb_array_length(s.posts) > 0 ${unitId ? sql`` : sql`or ${unappointed(actor)}`})
      ${q?.trim() ? sql`and unaccent(lower(s.name || ' ' || s.email || ' ' || s.posts::text)) like ${`%${unaccented(q).replace(/[\\%_]/g, '\\$&')}%`}` : sql``}
    order by s.name collate "C", s.id limit ${limit}`.execute(db);
  return rows;
}

function unappointed(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(not exists (select from organisation.post o where o.person_id = s.id)
    and exists (select from organisation.person n where n.id = s.id ${isSystem(actor) ? sql`` : sql`and n.recorded_by = ${actor.id}::uuid`}))`;
}

/** Whether the actor may know of a person. */
export async function knowsPerson(db: Db | Tx, actor: Actor, personId: string): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`
    select exists (select from organisation.post t where t.person_id = s.id and ${postInSight(actor)}) or ${unappointed(actor)} as knows
    from (select ${personId}::uuid as id) s`.execute(db);
  return rows[0]!.knows;
}
