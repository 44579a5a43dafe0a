import type { Work } from './wire.ts';

export const GROUPS = ['late', 'month', 'later', 'undated', 'verify', 'unnamed'] as const;
export type GroupName = (typeof GROUPS)[number];

/** In which group a task stands. Waiting for verification is no due date of one's own: it is a group of its own; what is not named stands last. */
function groupOf(task: Work, asOf: string): GroupName {
  if (task.kind.startsWith('verify')) return 'verify';
  if (task.rest) return 'unnamed';
  if (task.late) return 'late';
  // What was returned is to be mended now, whether or not the work itself still has a due date.
  if (task.dueOn === null) return task.kind === 'report-returned' ? 'month' : 'undated';
  return task.dueOn.slice(0, 7) <= asOf.slice(0, 7) ? 'month' : 'later';
}

/** The tasks by due date: late, this month, later, without a date; then what waits for verification, and what is not named. */
export function groupsOf(tasks: Work[], asOf: string): { name: GroupName; tasks: Work[] }[] {
  return GROUPS.map((name) => ({ name, tasks: tasks.filter((task) => groupOf(task, asOf) === name) })).filter(
    (group) => group.tasks.length > 0,
  );
}
