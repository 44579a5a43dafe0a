// What a digest holds and on which days it goes: pure.
import { addDays, daysBetween, type Day } from '#kernel/day';
import type { Task } from '#organisation';
import type { Subjects } from './letters.ts';
import type { Preference } from './preference.ts';

const SOON = 7;

/** Whether a digest goes on a day: daily, or on Mondays, and once a week's Monday was missed. */
export function isDigestDay(way: Preference['way'], { day, last }: { day: Day; last: Day | null }): boolean {
  if (way === 'daily') return true;
  if (way !== 'weekly') return false;
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  return last === null ? day === monday : last < monday;
}

// 0 is Sunday.
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** What falls due within a week of the day. */
export function soonOf(tasks: Task[], day: Day): Task[] {
  return tasks.filter(({ dueOn }) => dueOn !== null && dueOn >= day && daysBetween(day, dueOn) <= SOON);
}

/**
 * A digest: what happened since the last one, what is late, what falls due within a week. A due date that the list of tasks
 * names already is not told a second time.
 */
export function digestFor(
  notices: Subjects['notices'],
  { tasks, day }: { tasks: Task[]; day: Day },
): Subjects {
  const late = tasks.filter((task) => task.late);
  const soon = soonOf(tasks, day);
  const listed = new Set([...late, ...soon].map((task) => task.to));
  const news = notices.filter(({ kind, to }) => !(['due', 'overdue'].includes(kind) && listed.has(to)));
  return { notices: news, late, soon };
}
