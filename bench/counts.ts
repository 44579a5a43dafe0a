// The reads of counting against `select 1` on the same connection, in the same run.
import { sql } from 'kysely';
import { inTransaction, type Database, type Tx } from '#platform/db';
import { childCounts, countOn, monthSeries, recount } from '#delivery';
import { chance } from './chance.ts';
import type { Row } from './report.ts';
import { median, once, quantile, timed } from './timing.ts';
import { DAYS, dayNumber, type World } from './world.ts';

const TIMES = 1500;
const FIVE_YEARS = { day: dayNumber(0), until: dayNumber(DAYS - 1) };

type Read = (asked: { unit: string; day: string }) => Promise<unknown>;

/** Rows for: one count, the counts of all children, five years by month, and the recount. */
export async function measureCounts({ db }: Database, world: World): Promise<Row[]> {
  return inTransaction(db, async (tx) => {
    const ask = asking();
    await ask(world.units[0]!, () => sql`select 1`.execute(tx));
    const bound = median(await ask(world.units[0]!, () => sql`select 1`.execute(tx)));
    const row = (measure: string, value: number, target: number | null = null): Row => ({
      measure,
      value,
      bound,
      target,
      unit: '× select 1',
    });
    const [all, parents, top] = [world.units.flat(), world.units.slice(0, -1).flat(), world.units[0]!];
    const count: Read = (asked) => countOn(tx, asked);
    const children: Read = (asked) => childCounts(tx, asked);
    const series: Read = ({ unit }) => monthSeries(tx, { unit, ...FIVE_YEARS });
    for (const read of [count, children, series]) await ask(parents, read, 300);
    const counts = await ask(all, count);
    const rows = [
      row('count, any unit, any date: median', median(counts), 3),
      row('count, any unit, any date: p99', quantile(counts, 0.99), 10),
    ];
    for (const [level, units] of world.units.entries())
      rows.push(row(`  of which level ${level + 1} from the top: median`, median(await ask(units, count))));
    return [
      ...rows,
      row('counts of all children, any unit, any date: median', median(await ask(parents, children)), 5),
      row('  of which the children of the top', median(await ask(top, children, 200))),
      row('series, 5 years by month, any unit: median', median(await ask(all, series)), 8),
      row('  of which the series of the top', median(await ask(top, series, 200))),
      await againstRecount(tx, world),
    ];
  });
}

/** Asks about units and days picked by chance, so many times; the same in every run. Answers the milliseconds of each. */
export function asking() {
  const random = chance(7);
  const one = <T>(of: T[]) => of[Math.floor(random() * of.length)]!;
  return (units: string[], read: Read, times = TIMES) =>
    timed(
      Array.from({ length: times }, () => ({
        unit: one(units),
        day: dayNumber(Math.floor(random() * DAYS)),
      })),
      read,
    );
}

async function againstRecount(tx: Tx, world: World): Promise<Row> {
  const asked = { unit: world.units[0]![0]!, day: dayNumber(1300) };
  const slow = await once(() => recount(tx, asked));
  const fast = await timed(Array.from({ length: 200 }), () => countOn(tx, asked));
  const [recounted, kept] = [slow.answer, await countOn(tx, asked)].map((count) => JSON.stringify(count));
  if (recounted !== kept)
    throw new Error(`The kept count of the top differs from the recount: ${kept} and ${recounted}`);
  return {
    measure: 'recount from the records against the kept count, whole tree, the same numbers',
    value: slow.ms,
    bound: median(fast),
    target: 200,
    atLeast: true,
    unit: '× faster',
  };
}
