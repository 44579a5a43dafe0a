import { sql } from 'kysely';
import { copyInto, type Tx } from '#platform/db';
import { LEVELS, lined, numbered, type World } from './world.ts';

interface Unit {
  id: string;
  level: number;
  parent: string | null;
  /** Itself and everything above it. */
  line: string[];
}

const FOUNDED = '2000-01-01';

/** Writes the units, each with its one version and its line, founded long before the first day. */
export async function writeUnits(tx: Tx, world: World): Promise<void> {
  const { levels } = world.size;
  const names = LEVELS[levels.length as 3 | 4 | 5];
  let n = 0;
  world.units = levels.map((count) => Array.from({ length: count }, () => numbered('a', ++n)));
  const act = numbered('b', 1);
  await sql`insert into organisation.act (id, type, holds_on, directive, recorded_at) values (${act}, 'founding', ${FOUNDED}, 'bench', now())`.execute(
    tx,
  );
  const load = <T>(table: string, rows: Iterable<T>, row: (one: T) => Record<string, unknown>) => {
    const [first] = rows;
    return copyInto(tx, {
      table: `organisation.${table}`,
      columns: Object.keys(row(first!)),
      rows: lined(rows, (one) => Object.values(row(one))),
    });
  };
  const all = tree(world);
  await load('unit', all, ({ id }) => ({ id, founded_on: FOUNDED, act_id: act }));
  await load('unit_version', all, ({ id, level, parent }) => {
    const name = id.slice(-8);
    const named = { code: name, name, name_key: name, search: name };
    return {
      unit_id: id,
      valid_from: FOUNDED,
      ...named,
      level: names[level],
      kind: 'committee',
      parent_id: parent,
      act_id: act,
    };
  });
  const steps = all.flatMap(({ id, line }) => line.map((ancestor, depth) => ({ id, ancestor, depth })));
  await load('ancestry', steps, ({ id, ancestor, depth }) => ({
    unit_id: id,
    ancestor_id: ancestor,
    depth,
    valid_from: FOUNDED,
    valid_to: 'infinity',
  }));
}

function tree({ units, size: { levels } }: World): Unit[] {
  const lines = new Map<string, string[]>();
  const above = (level: number, at: number) =>
    level === 0 ? null : units[level - 1]![Math.floor((at * levels[level - 1]!) / levels[level]!)]!;
  return units.flatMap((ids, level) =>
    ids.map((id, at) => {
      const parent = above(level, at);
      const line = [id, ...(parent ? lines.get(parent)! : [])];
      lines.set(id, line);
      return { id, level, parent, line };
    }),
  );
}
