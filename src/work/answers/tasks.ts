import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor, AsksOfPeople, Task } from '#organisation';

const FAR = '9999-12-31';

/** Everything that any room asks of the actor's units, by due date; what has none last. */
export async function tasksOf(
  db: Db | Tx,
  asks: AsksOfPeople[],
  { actor, day }: { actor: Actor; day: Day },
): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const room of asks) tasks.push(...(await room.tasks(db, actor, day)));
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
