import { recordAct } from '#organisation';
import type { Tx } from '#platform/db';
import { followStructure } from '#delivery';
import type { World } from '../world.ts';
import { systemActing } from '../world.ts';
import type { Making, ScenePerson, SceneThing } from './made.ts';
import { FOUNDED, type Plan } from './plan.ts';

/** Founds the scene's units in one act. */
export async function growTree(tx: Tx, mark: string, { parents, kinds }: Plan) {
  const acting = await systemActing(tx as never);
  const up = [null, ...parents.map((parent, n) => parent % (n + 1))];
  const changes = up.map((parent, n) => ({
    found: {
      unit: `u${n}`,
      code: `${mark}-${n}`,
      name: `Đơn vị ${n}`,
      level: 'cell' as const,
      kind: kinds[n]!,
      fields: [],
      parent: parent === null ? null : `u${parent}`,
    },
  }));
  const act = { type: 'founding' as const, holdsOn: FOUNDED, directive: '01-QĐ', changes, successions: [] };
  const { id, founded } = await recordAct(tx, { act, follow: followStructure }, acting);
  const ids = up.map((_parent, n) => founded.get(`u${n}`)!);
  const parentOf = new Map(ids.map((id, n) => [id, up[n] === null ? null : ids[up[n]!]!]));
  const line = (unit: string): string[] => {
    const parent = parentOf.get(unit);
    return [unit, ...(parent ? line(parent) : [])];
  };
  return { act: id, ids, line };
}

/** The units themselves, their clerks and the posts these hold. */
export function structure({ ids, line, clerks }: Making, posts: Map<string, string>): SceneThing[] {
  return ids.flatMap((unit, n): SceneThing[] => {
    const seesUnit = (person: ScenePerson) =>
      person.above.has(unit) || line(unit).some((one) => person.reach.has(one));
    const knowsClerk = (person: ScenePerson) =>
      person.units.has(unit) || line(unit).some((one) => person.administers.has(one));
    const clerk = { title: null, units: [unit], seenBy: knowsClerk, room: 'organisation' };
    return [
      {
        family: 'units',
        id: unit,
        title: null,
        what: `unit ${n}`,
        units: [unit],
        seenBy: seesUnit,
        room: 'organisation',
      },
      {
        ...{ family: 'letterheads', id: unit, title: null, what: `letterhead of unit ${n}` },
        ...{ units: [unit], seenBy: seesUnit, room: 'reports.view-letterhead' },
      },
      { ...clerk, family: 'people', id: clerks.get(unit)!.actor.id, what: `clerk of unit ${n}` },
      { ...clerk, family: 'posts', id: posts.get(unit)!, what: `post of the clerk of unit ${n}` },
    ];
  });
}

/** The act that founded the scene's tree, of which everybody in it sees a part, and the one of another tree. */
export function acts({ act: other }: World, own: string): SceneThing[] {
  const act = { family: 'acts', title: null, units: [], room: 'organisation' };
  return [
    { ...act, id: own, what: 'the act of this tree', seenBy: () => true },
    { ...act, id: other, what: 'the act of another tree', seenBy: () => false },
  ];
}
