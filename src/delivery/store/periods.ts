import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { State } from '../facts.ts';

/** State, due date and completion of an undertaking or milestone on a day; undefined before it was issued. */
export async function findPeriod(
  db: Db | Tx,
  subjectId: string,
  day: Day,
): Promise<{ state: State; due_on: Day | null; done_on: Day | null } | undefined> {
  return db
    .selectFrom('delivery.period')
    .select(['state', 'due_on', 'done_on'])
    .where('subject_id', '=', subjectId)
    .where('valid_from', '<=', day)
    .where('valid_to', '>', day)
    .executeTakeFirst();
}
