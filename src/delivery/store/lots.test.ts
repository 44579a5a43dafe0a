// Claims drawn by lot: the same sample for the same seed, whichever way the database finds it, and another for another.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { recordAct, systemActor, type Change } from '#organisation';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { recordHistories } from '../actions/record-histories.ts';
import { day, items, START, undertakings, units } from '../counted.fixture.ts';
import {
  appendFacts,
  countOn,
  drawClaims,
  factsOf,
  followStructure,
  lockSubject,
  type Lots,
} from '../store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await inTransaction(database.db, async (tx) => {
    const acting = {
      actor: await systemActor(tx, START),
      now: new Date('2025-01-01T00:00:00Z'),
      today: '2025-01-01',
    };
    const changes = units.map((unit, n): Change => ({
      found: {
        ...{
          unit,
          code: `D${n}`,
          name: `Đơn vị ${n}`,
          level: 'commune' as const,
          kind: 'committee' as const,
        },
        ...{ fields: [], parent: n === 0 ? null : units[n < 3 ? 0 : n < 6 ? 1 : 2]! },
      },
    }));
    const act = {
      type: 'founding' as const,
      holdsOn: START,
      directive: '01-QĐ/TU',
      changes,
      successions: [],
    };
    await recordAct(tx, { act, follow: followStructure }, acting);
    const records = undertakings();
    await recordHistories(tx, records, acting);
    // Nine of the twelve are claimed, on one day.
    for (const { id, ownerUnitId } of records.undertakings.slice(3)) {
      const subject = await lockSubject(tx, id);
      const by = { byUnitId: ownerUnitId, recordedAt: '2025-01-01T00:00:00.000Z', recordedBy: null };
      await appendFacts(tx, { subject, known: await factsOf(tx, id) }, [
        { fact: 'claimed', holdsOn: day(10), ...by },
      ]);
    }
  });
});
afterAll(() => database.close());

const asked: Lots = {
  unit: units[0]!,
  day: day(20),
  under: null,
  kind: null,
  field: null,
  seed: 'hạt giống',
  size: 4,
};
const WALK = { claimed: Number.MAX_SAFE_INTEGER, total: Number.MAX_SAFE_INTEGER };
const SORT = { claimed: 1, total: -1000 };

test('walking the index and sorting the subtree draw the same, for any seed, unit and size', async () => {
  const { db } = database;
  for (let n = 0; n < 60; n++) {
    const lots = { ...asked, seed: `${n}`, unit: units[n % 3]!, size: 1 + (n % 9) };
    const walked = await drawClaims(db, lots, WALK);
    expect(walked).toEqual(await drawClaims(db, lots, SORT));
    expect(walked).toHaveLength(
      Math.min(lots.size, (await countOn(db, { unit: lots.unit, day: lots.day })).claimed),
    );
    expect(new Set(walked).size).toBe(walked.length);
  }
});

test('each claim is drawn by some seed, and nothing but claims', async () => {
  const drawn = new Set<string>();
  for (let n = 0; n < 400; n++)
    for (const id of await drawClaims(database.db, { ...asked, seed: `hạt ${n}`, size: 4 }, SORT))
      drawn.add(id);
  expect([...drawn].toSorted()).toEqual(items.slice(3).toSorted());
});

test('nothing is drawn before it was claimed, nor from a unit that has none', async () => {
  expect(await drawClaims(database.db, { ...asked, day: day(9) }, SORT)).toEqual([]);
  expect(await drawClaims(database.db, { ...asked, day: day(9) }, WALK)).toEqual([]);
});
