import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { mayLookInto, type Actor } from '#organisation';
import { findDirective, relationsOf, studyYears, type StudyYear } from '../store.ts';

/**
 * What a unit's subtree, as it stands on the day, recorded of the study of a directive and of all that makes it concrete
 * within the actor's sight: sessions, people invited and present, and units that held any, for each of some years.
 * @throws Problem 404 where the unit may not be looked into
 */
export async function studyFigures(
  db: Db | Tx,
  actor: Actor,
  { unit, directive, years, day }: { unit: string; directive: string; years: number[]; day: Day },
): Promise<StudyYear[]> {
  if (!(await mayLookInto(db, actor, { unit, days: [day, actor.day] }))) throw notFound();
  const directives = (await findDirective(db, directive))
    ? await concretising(db, actor, { directive, day })
    : [];
  const told = new Map((await studyYears(db, { directives, unit, day })).map((one) => [one.year, one]));
  return years.map((year) => told.get(year) ?? { year, sessions: 0, invited: 0, present: 0, units: 0 });
}

async function concretising(
  db: Db | Tx,
  actor: Actor,
  { directive, day }: { directive: string; day: Day },
): Promise<string[]> {
  const known = new Set([directive]);
  for (let ids = [directive]; ids.length;) {
    const next = await relationsOf(db, actor, { ids, direction: 'from', day });
    ids = next
      .filter((one) => one.kind === 'concretises' && !one.withdrawn_at && !known.has(one.id))
      .map(({ id }) => id);
    for (const id of ids) known.add(id);
  }
  return [...known];
}
