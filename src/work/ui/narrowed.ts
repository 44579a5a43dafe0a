import type { Given, Work } from './wire.ts';

export const MINE = ['me', 'free', 'others'] as const;

/** Whether a task was given to the one who asks: they alone can end what they did not give. */
export function isMine({ to }: Given, me: string): boolean {
  return to.id === me;
}

/** How many tasks these are and how many of them are late, with those that a line stands for. */
export function countOf(tasks: Work[]): { count: number; late: number } {
  return {
    count: tasks.reduce((sum, { rest }) => sum + (rest?.count ?? 1), 0),
    late: tasks.reduce((sum, { rest, late }) => sum + (rest?.late ?? Number(late)), 0),
  };
}

interface Narrowing {
  me: string;
  unit?: string | undefined;
  mine?: string | undefined;
  kind?: string | undefined;
}

/** The tasks of a unit, of a kind, and given to the person, to others or to nobody. */
export function narrowed(tasks: Work[], { me, unit, mine, kind }: Narrowing): Work[] {
  const held = ({ delegation }: Work): (typeof MINE)[number] =>
    delegation === null ? 'free' : isMine(delegation, me) ? 'me' : 'others';
  return tasks.filter(
    (task) =>
      (!unit || task.unitId === unit) && (!kind || task.kind === kind) && (!mine || held(task) === mine),
  );
}
