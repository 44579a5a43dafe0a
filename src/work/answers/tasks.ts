import type { Db, Tx } from '#platform/db';
import type { Actor, Asking, AsksOfPeople, Task } from '#organisation';

const FAR = '9999-12-31';

/** As much of one list as a page names; beyond it stands how much more there is. */
export const NAMED = 300;

/** What any room asks of the actor's units, by due date; what has none, and what stands for more, last. */
export async function tasksOf(
  db: Db | Tx,
  asks: AsksOfPeople[],
  { actor, ...asking }: Asking & { actor: Actor },
): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const room of asks) tasks.push(...(await room.tasks(db, actor, asking)));
  return tasks.sort(
    (a, b) =>
      compare(a.dueOn ?? FAR, b.dueOn ?? FAR) ||
      compare(a.since ?? FAR, b.since ?? FAR) ||
      compare(a.title, b.title) ||
      compare(a.key, b.key),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
