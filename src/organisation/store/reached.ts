// Who is to be told of something: the people at work in a unit, with where letters reach them.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { holdsOn } from './units.ts';

/** Somebody at work in a unit. */
export interface Colleague {
  id: string;
  name: string;
  title: string;
  signsIn: boolean;
}

/**
 * The people who hold a post on a day in a unit, or in the one that answers for it where it was dissolved; each once, by
 * name.
 */
export async function colleaguesIn(db: Db | Tx, unitId: string, day: Day): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    with recursive answering as (
      select ${unitId}::uuid as unit_id
      union
      select v.parent_id from answering a join organisation.unit_version v on v.unit_id = a.unit_id and not v.standing and ${holdsOn('v', day)}
    ), held as (
      select distinct on (p.id) p.id, p.name, t.title, p.account_id is not null as "signsIn" from organisation.post t
      join organisation.unit_version v on v.unit_id = t.unit_id and v.standing and ${holdsOn('v', day)}
      join organisation.person p on p.id = t.person_id
      where t.unit_id in (select unit_id from answering) and ${holdsOn('t', day)}
      order by p.id, t.valid_from, t.id
    ) select * from held order by name collate "C", id`.execute(db);
  return rows;
}

/** Everybody who can sign in and holds a post on a day. */
export async function peopleAtWork(db: Db | Tx, day: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from organisation.person p
    where p.account_id is not null and exists (select from organisation.post t
      join organisation.unit_version v on v.unit_id = t.unit_id and v.standing and ${holdsOn('v', day)}
      where t.person_id = p.id and ${holdsOn('t', day)}) order by p.id`.execute(db);
  return rows.map((row) => row.id);
}

/** The address of a person's letters and whether they can sign in to read what these point to; undefined for nobody. */
export async function findReader(
  db: Db | Tx,
  personId: string,
): Promise<{ name: string; email: string; signsIn: boolean } | undefined> {
  const { rows } = await sql<{ name: string; email: string; signsIn: boolean }>`
    select name, email, account_id is not null as "signsIn" from organisation.person where id = ${personId}::uuid`.execute(
    db,
  );
  return rows[0];
}
