// The reads of counting against `select 1` on the same connection, in the same run.
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db';
import { inTransaction } from '#platform/db';
import { childCounts, countOn, monthSeries, recount } from '#delivery';
import { chance } from './chance.ts';
import { dayNumber, type World } from './generate.ts';
import type { Row } from './report.ts';
import { median, once, quantile, timed } from './timing.ts';

const TIMES = 1500;

/** Rows for: one count, the counts of all children, five years by month, and the recount. */
export async function measureCounts({ db }: Database, world: World): Promise<Row[]> {
  return inTransaction(db, async (tx) => {
    const random = chance(7);
    const all = world.units.flat();
    const parents = world.units.slice(0, -1).flat();
    const anyDay = () => dayNumber(Math.floor(random() * 1826));
    const pick = (units: string[]) =>
      Array.from({ length: TIMES }, () => ({
        unit: units[Math.floor(random() * units.length)]!,
        day: anyDay(),
      }));
    const nothing = () => timed(Array.from({ length: TIMES }), () => sql`select 1`.execute(tx));
    await nothing();
    const base = median(await nothing());
    const rows: Row[] = [];
    const count = (units: string[]) => timed(pick(units), (asked) => countOn(tx, asked));
    await count(all);
    const anyUnit = await count(all);
    rows.push({
      measure: 'count, any unit, any date: median',
      value: median(anyUnit),
      bound: base,
      target: 3,
      unit: '× select 1',
    });
    rows.push({
      measure: 'count, any unit, any date: p99',
      value: quantile(anyUnit, 0.99),
      bound: base,
      target: 10,
      unit: '× select 1',
    });
    for (const [level, units] of world.units.entries())
      rows.push({
        measure: `  of which level ${level + 1} from the top: median`,
        value: median(await count(units)),
        bound: base,
        target: null,
        unit: '× select 1',
      });
    await timed(pick(parents).slice(0, 300), (asked) => childCounts(tx, asked));
    rows.push({
      measure: 'counts of all children, any unit, any date: median',
      value: median(await timed(pick(parents), (asked) => childCounts(tx, asked))),
      bound: base,
      target: 5,
      unit: '× select 1',
    });
    rows.push({
      measure: '  of which the top',
      value: median(await timed(pick(world.units[0]!).slice(0, 200), (asked) => childCounts(tx, asked))),
      bound: base,
      target: null,
      unit: '× select 1',
    });
    const fiveYears = { day: dayNumber(0), until: dayNumber(1825) };
    rows.push({
      measure: 'series, 5 years by month, any unit: median',
      value: median(await timed(pick(all), ({ unit }) => monthSeries(tx, { unit, ...fiveYears }))),
      bound: base,
      target: 8,
      unit: '× select 1',
    });
    rows.push({
      measure: '  of which the top',
      value: median(
        await timed(pick(world.units[0]!).slice(0, 200), ({ unit }) =>
          monthSeries(tx, { unit, ...fiveYears }),
        ),
      ),
      bound: base,
      target: null,
      unit: '× select 1',
    });
    rows.push(await againstRecount(tx, world));
    return rows;
  });
}

async function againstRecount(tx: Tx, world: World): Promise<Row> {
  const asked = { unit: world.units[0]![0]!, day: dayNumber(1300) };
  const slow = await once(() => recount(tx, asked));
  const fast = await timed(Array.from({ length: 200 }), () => countOn(tx, asked));
  const same = JSON.stringify(slow.answer) === JSON.stringify(await countOn(tx, asked));
  if (!same)
    throw new Error(
      `The kept count of the top differs from the recount: ${JSON.stringify([slow.answer, await countOn(tx, asked)])}`,
    );
  return {
    measure: 'recount from the records against the kept count, whole tree, the same numbers',
    value: slow.ms,
    bound: median(fast),
    target: 200,
    atLeast: true,
    unit: '× faster',
  };
}
