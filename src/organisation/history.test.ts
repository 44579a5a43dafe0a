// Rule 10 of the domain: structure has dates. Random histories of acts are recorded on a real database and compared with
// a naive model, and the kept lines with what unit_version says.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { inTransaction, type Tx } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { recordAct } from './actions/record-act.ts';
import type { Act, Change, Succession } from './act.ts';
import type { Level } from './contract.ts';
import { actOf, alone, asSystem, founding } from './small-tree.fixture.ts';
import { ancestryDifferences, lineOf, unitsUnder } from './store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A model so simple that it is obviously right: every unit's superiors (heirs) by day, nothing else. */
class Model {
  readonly parents = new Map<
    string,
    { from: Day; parent: string | null; standing: boolean; level: Level }[]
  >();

  on(unit: string, day: Day) {
    return this.parents.get(unit)?.findLast((version) => version.from <= day);
  }

  line(unit: string, day: Day): string[] {
    const above = this.on(unit, day)?.parent;
    return this.on(unit, day) ? [unit, ...(above ? this.line(above, day) : [])] : [];
  }

  under(unit: string, day: Day): string[] {
    return [...this.parents.keys()].filter((one) => this.line(one, day).includes(unit));
  }

  children(unit: string, day: Day): string[] {
    return [...this.parents.keys()].filter(
      (one) => this.on(one, day)?.standing && this.on(one, day)?.parent === unit,
    );
  }

  take(changes: Change[], day: Day, ids: Map<string, string>): void {
    const id = (unit: string) => ids.get(unit) ?? unit;
    for (const change of changes) {
      if ('found' in change) {
        const { unit, parent, level } = change.found;
        this.parents.set(id(unit), [{ from: day, parent: parent && id(parent), standing: true, level }]);
      } else if ('move' in change) {
        this.parents.get(change.move.unit)!.push({
          ...this.on(change.move.unit, day)!,
          from: day,
          parent: change.move.parent && id(change.move.parent),
        });
      } else if ('dissolve' in change) {
        this.parents.get(change.dissolve.unit)!.push({
          ...this.on(change.dissolve.unit, day)!,
          from: day,
          parent: id(change.dissolve.heir!),
          standing: false,
        });
      }
    }
  }
}

interface Wish {
  what: 'found' | 'move' | 'rename' | 'merge' | 'split' | 'dissolve';
  units: number[];
  step: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom('found', 'found', 'move', 'rename', 'merge', 'split', 'dissolve'),
  units: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
  step: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: -30, max: 0 }) },
  ),
});

let code = 0;
const fresh = (parent: string | null, level: Level) => founding(`k${++code}`, { parent, level });

function actFor({ what, units, step }: Wish, model: Model, last: Day): Act {
  const day = addDays(last, step);
  const all = [...model.parents.keys()];
  const pick = (n: number) => all[units[n]! % all.length]!;
  const [a, b, c] = [pick(0), pick(1), pick(2)];
  const level = (unit: string) => model.parents.get(unit)!.at(-1)!.level;
  const parent = (unit: string) => model.on(unit, day)?.parent ?? null;
  const rehome = (from: string, to: string): Change[] =>
    model.children(from, day).map((unit) => ({ move: { unit, parent: to } }));
  const act = (changes: Change[], successions: Succession[], type: Act['type']) =>
    actOf(changes, { holdsOn: day, successions, type });
  if (what === 'found') return act([fresh(a, level(a) === 'city' ? 'district' : 'commune')], [], 'founding');
  if (what === 'rename') return act([{ rename: { unit: a, name: `Tên mới ${++code}` } }], [], 'renaming');
  if (what === 'move') return act([{ move: { unit: a, parent: b } }], [], 'moving');
  if (what === 'dissolve')
    return act([...rehome(a, c), { dissolve: { unit: a, heir: b } }], [], 'dissolving');
  const one = fresh(parent(a), level(a));
  const key = one.found.unit;
  if (what === 'merge') {
    const gone = [...new Set([a, b])];
    const changes = [
      one,
      ...gone.flatMap((unit) =>
        rehome(unit, key).filter((change) => !('move' in change && gone.includes(change.move.unit))),
      ),
      ...gone.map((unit) => ({ dissolve: { unit, heir: key } })),
    ];
    return act(
      changes,
      gone.map((from) => ({ from, to: key, share: 'whole' })),
      'merging',
    );
  }
  const other = fresh(parent(a), level(a));
  const changes = [one, other, ...rehome(a, key), { dissolve: { unit: a, heir: other.found.unit } }];
  return act(
    changes,
    [key, other.found.unit].map((to) => ({ from: a, to, share: 'part' })),
    'splitting',
  );
}

class Undone extends Error {}

async function play(tx: Tx, wishes: Wish[]): Promise<{ model: Model; days: Day[]; accepted: number }> {
  const model = new Model();
  const acting = await asSystem(tx);
  const record = async (act: Act) => {
    const { founded } = await recordAct(tx, { act, follow: alone }, acting);
    model.take(act.changes, act.holdsOn, founded);
  };
  await record(actOf([fresh(null, 'city')], { holdsOn: '2020-01-01', type: 'founding' }));
  const top = [...model.parents.keys()][0]!;
  await record(
    actOf([fresh(top, 'district'), fresh(top, 'district'), fresh(top, 'district')], {
      holdsOn: '2020-01-02',
      type: 'founding',
    }),
  );
  const days = ['2020-01-02'];
  let accepted = 0;
  for (const one of wishes) {
    const act = actFor(one, model, days.at(-1)!);
    try {
      await record(act);
      accepted += 1;
      if (act.holdsOn > days.at(-1)!) days.push(act.holdsOn);
      else days.unshift(act.holdsOn);
    } catch (error) {
      if (!(error instanceof Problem)) throw error; // a rule refused: nothing may have changed, which is compared below
    }
  }
  return { model, days: [...new Set(days)].sort(), accepted };
}

test('on any day of a random history the kept lines are those of a naive model and of unit_version', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 4, maxLength: 10 }), async (wishes) => {
      const run = inTransaction(database.db, async (tx) => {
        const played = await play(tx, wishes);
        accepted += played.accepted;
        const days = [...new Set(played.days.flatMap((day) => [addDays(day, -1), day]).concat('2199-12-31'))];
        expect(await ancestryDifferences(tx)).toBe(0);
        const { rows } = await sql<{ day: Day; unit_id: string; line: string[]; depths: number[] }>`
          select d.day, a.unit_id, array_agg(a.ancestor_id order by a.depth) as line, array_agg(a.depth order by a.depth) as depths
          from unnest(${days}::date[]) d (day) join organisation.ancestry a on a.valid_from <= d.day and d.day < a.valid_to
          group by d.day, a.unit_id`.execute(tx);
        const kept = new Map(rows.map((row) => [`${row.day} ${row.unit_id}`, row]));
        for (const day of days) {
          for (const unit of played.model.parents.keys()) {
            const line = played.model.line(unit, day);
            const row = kept.get(`${day} ${unit}`);
            expect(row?.line ?? []).toEqual(line); // one line a day, and none before founding
            expect(row?.depths ?? []).toEqual(line.map((_, depth) => depth));
          }
        }
        const day = days[wishes[0]!.units[0]! % days.length]!;
        const unit = [...played.model.parents.keys()][wishes[0]!.units[1]! % played.model.parents.size]!;
        expect((await unitsUnder(tx, unit, day)).sort()).toEqual(played.model.under(unit, day).sort());
        expect(await lineOf(tx, unit, day)).toEqual(played.model.line(unit, day));
        throw new Undone();
      });
      await run.catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    }),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(500); // histories that were all refused would prove nothing
}, 300_000);
