// One recorded change, with its audit line and the counts kept right, against a bare insert of the same row.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import { record } from '#platform/audit';
import { inTransaction, type Database } from '#platform/db';
import { appendFacts, factsOf, lockSubject } from '#delivery';
import { chance } from './chance.ts';
import { dayNumber, itemId, type World } from './world.ts';
import type { Row } from './report.ts';
import { median, timed } from './timing.ts';

const TIMES = 400;

export async function measureChanges({ db }: Database, world: World): Promise<Row[]> {
  const random = chance(11);
  const at = '2026-01-01T00:00:00.000Z';
  const unit = world.units[0]![0]!;
  await sql`create table if not exists public.bare (like delivery.event)`.execute(db);
  const cases = Array.from({ length: TIMES }, () => ({
    item: itemId(Math.floor(random() * world.items)),
    day: dayNumber(Math.floor(random() * 1826)),
  }));
  const bare = () =>
    timed(cases, ({ item, day }) =>
      inTransaction(db, (tx) =>
        sql`insert into public.bare (id, seq, undertaking_id, fact, holds_on, by_unit_id, recorded_at) values (${newId()}, 1, ${item}, 'started', ${day}, ${unit}, ${at})`.execute(
          tx,
        ),
      ),
    );
  const kept = () =>
    timed(cases, ({ item, day }) =>
      inTransaction(db, async (tx) => {
        const subject = await lockSubject(tx, item);
        await appendFacts(tx, { subject, known: await factsOf(tx, item) }, [
          { fact: 'started', holdsOn: day, byUnitId: unit, recordedAt: at, recordedBy: null },
        ]);
        await record(tx, {
          at: new Date(at),
          act: 'delivery.start',
          unitId: unit,
          subject: { kind: 'undertaking', id: item },
        });
      }),
    );
  await bare();
  await kept();
  return [
    {
      measure: 'one recorded change, counts kept right, audited: median',
      value: median(await kept()),
      bound: median(await bare()),
      target: 2.5,
      unit: '× bare insert',
    },
  ];
}
