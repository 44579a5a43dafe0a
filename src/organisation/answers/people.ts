import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '../actor.ts';
import type { PeoplePage, PersonView } from '../contract.ts';
import { findPerson, knowsPerson, postsOfPerson, searchPeople, type PersonRow } from '../store.ts';
import { postView } from './units.ts';

/** One page of people within sight by name, with the posts they hold on the day. */
export async function readPeople(
  db: Db | Tx,
  actor: Actor,
  {
    q,
    unit,
    day,
    limit = 100,
    cursor,
  }: {
    q?: string | undefined;
    unit?: string | undefined;
    day: Day;
    limit?: number | undefined;
    cursor?: string | undefined;
  },
): Promise<Static<typeof PeoplePage>> {
  const after = cursor ? (readCursor(cursor, 2) as [string, string]) : undefined;
  const cut = page(
    await searchPeople(db, actor, { q, unitId: unit, day, limit: limit + 1, after }),
    limit,
    (person) => [person.name, person.id],
  );
  return { rows: cut.rows.map(personView), nextCursor: cut.nextCursor };
}

function personView({ id, name, email, signsIn, posts }: PersonRow): Static<typeof PersonView> {
  return { id, name, email, signsIn, posts: posts.map(postView) };
}

/** A person with every post within sight, former ones too. @throws Problem 404 where the person may not be known of */
export async function readPerson(db: Db | Tx, actor: Actor, id: string): Promise<Static<typeof PersonView>> {
  const person = await findPerson(db, id);
  if (!person || !(await knowsPerson(db, actor, id))) throw notFound();
  return personView({ ...person, posts: await postsOfPerson(db, actor, id) });
}
