// On which of its days a task is to be spoken of: pure.
import { addDays, daysBetween, type Day } from '#kernel/day';
import type { Task } from '#organisation';
import type { Preference } from './preference.ts';

/** A task to remind somebody of, and by how many days its due date lies ahead (or, negative, behind). */
export interface DueTask {
  task: Task & { dueOn: Day };
  ahead: number;
  /** The same for the same task, due date and distance: one is reminded of it once. */
  key: string;
}

/**
 * The tasks whose days of reminding lie after `since` and not after `day`: of several that were passed while nobody
 * reminded, only the last.
 */
export function dueTasks(
  tasks: Task[],
  { before, after }: Pick<Preference, 'before' | 'after'>,
  { since, day }: { since: Day; day: Day },
): DueTask[] {
  const distances = [...before, ...after.map((days) => -days)];
  return tasks.flatMap((task): DueTask[] => {
    const { dueOn } = task;
    if (dueOn === null) return [];
    const passed = distances
      .map((distance) => ({ distance, on: addDays(dueOn, -distance) }))
      .filter(({ on }) => since < on && on <= day)
      .toSorted((a, b) => a.distance - b.distance);
    const [last] = passed;
    if (!last) return [];
    const key = `due ${task.key} ${dueOn} ${last.distance}`;
    return [{ task: { ...task, dueOn }, ahead: daysBetween(day, dueOn), key }];
  });
}
