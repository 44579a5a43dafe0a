// Claims drawn by lot: the same sample for the same seed, whichever way the database finds it, and another for another.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { recordAct, systemActor, type Change } from '#organisation';
import { rolledBack } from '../../../test/rollback.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { recordHistories } from '../actions/record-histories.ts';
import { day, items, START, undertakings, units } from '../counted.fixture.ts';
import {
  appendFacts,
  carryClaims,
  claimDifferences,
  countOn,
  drawClaims,
  factsOf,
  followStructure,
  keepLarge,
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

// The rule in other words: all that is claimed, by the hashes of its identifiers, from the hash of the seed on.
function told({ seed, size }: Lots, claimed: string[]): string[] {
  const hash = (text: string) => createHash('md5').update(text).digest('hex');
  const before = (id: string) => Number(hash(id) < hash(seed));
  const place = (id: string) => `${before(id)}${hash(id)}`;
  return claimed.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, size);
}

const UNDER: Record<number, number[]> = { 1: [1, 3, 4, 5], 2: [2, 6, 7, 8] };
/** Whether the n-th of some things that the units own in turn lies in the subtree of one of the first three. */
const isBelow = (n: number, unit: number) => unit === 0 || UNDER[unit]!.includes(n % 9);

test('the same sample for any seed, unit and size, whether the claims of a subtree are sorted or met around the circle', async () => {
  await rolledBack(database, async (tx) => {
    for (const kept of [false, true]) {
      if (kept) await keepLarge(tx, new Date(), -1);
      if (kept) expect(await carryClaims(tx, day(20))).toBe(true);
      for (let n = 0; n < 60; n++) {
        const lots = { ...asked, seed: `${n}`, unit: units[n % 3]!, size: 1 + (n % 9) };
        const claimed = items.filter((_id, k) => k >= 3 && isBelow(k, n % 3));
        expect(await drawClaims(tx, lots)).toEqual({ among: claimed.length, drawn: told(lots, claimed) });
      }
    }
  });
});

/** Claims of about three years, one in four of them not ended. */
const manyClaims = () =>
  Array.from({ length: 3000 }, (_one, n) => {
    const id = newId();
    const about = {
      subject_id: id,
      undertaking_id: id,
      root_id: id,
      unit_id: units[n % 9]!,
      field: 'economy',
    };
    const days = { valid_from: day(n % 900), valid_to: n % 4 ? day((n % 900) + 100) : 'infinity' };
    return { ...about, ...days, kind: 'item' as const, state: 'claimed' as const };
  });

test('the same among many claims of several years, carried into the last quarter or not', async () => {
  await rolledBack(database, async (tx) => {
    const periods = manyClaims();
    await tx.insertInto('delivery.period').values(periods.slice(0, 1000)).execute();
    await keepLarge(tx, new Date(), -1);
    await carryClaims(tx, day(400));
    await tx.insertInto('delivery.period').values(periods.slice(1000)).execute();
    for (let n = 0; n < 120; n++) {
      if (n === 60) expect(await carryClaims(tx, day(1000))).toBe(true);
      const lots = {
        ...asked,
        field: 'economy',
        seed: `${n}`,
        unit: units[n % 3]!,
        size: 1 + (n % 40),
        day: day((n % 60) * 18),
      };
      const stands = periods.filter(
        (one, k) => one.valid_from <= lots.day && lots.day < one.valid_to && isBelow(k, n % 3),
      );
      const drawn = told(
        lots,
        stands.map((one) => one.subject_id),
      );
      expect(await drawClaims(tx, lots)).toEqual({ among: stands.length, drawn });
    }
  });
});

test('what is kept of each quarter follows the periods, whatever begins, ends or is taken back, and when it is carried', async () => {
  await rolledBack(database, async (tx) => {
    await carryClaims(tx, day(100));
    for (const [n, one] of manyClaims().slice(0, 200).entries()) {
      await tx.insertInto('delivery.period').values(one).execute();
      const before = tx.updateTable('delivery.period').where('subject_id', '=', one.subject_id);
      if (n % 5 === 0) await before.set({ valid_to: day((n % 900) + 1 + (n % 300)) }).execute();
      if (n % 5 === 1)
        await before.set({ state: n % 2 ? 'verified' : 'claimed', field: 'culture' }).execute();
      if (n % 5 === 2)
        await tx.deleteFrom('delivery.period').where('subject_id', '=', one.subject_id).execute();
      if (n % 50 === 49) await carryClaims(tx, day(100 + 4 * n));
    }
    expect(await carryClaims(tx, day(100))).toBe(false);
    expect(await claimDifferences(tx)).toBe(0);
    await sql`delete from delivery.standing_claim where ctid = (select min(ctid) from delivery.standing_claim)`.execute(
      tx,
    );
    expect(await claimDifferences(tx)).toBe(1);
  });
});

test('each claim is drawn by some seed, and nothing but claims', async () => {
  const drawn = new Set<string>();
  for (let n = 0; n < 400; n++)
    for (const id of (await drawClaims(database.db, { ...asked, seed: `hạt ${n}`, size: 4 })).drawn)
      drawn.add(id);
  expect([...drawn].toSorted()).toEqual(items.slice(3).toSorted());
});

test('of one level the same sample as of all, with what other levels own left out', async () => {
  await rolledBack(database, async (tx) => {
    const level = 'district';
    for (const kept of [false, true]) {
      if (kept) await keepLarge(tx, new Date(), -1);
      if (kept) await carryClaims(tx, day(20));
      for (let n = 0; n < 60; n++) {
        const lots = { ...asked, seed: `${n}`, unit: units[n % 3]!, size: 1 + (n % 9) };
        expect(await drawClaims(tx, { ...lots, level: 'commune' })).toEqual(await drawClaims(tx, lots));
        expect(await drawClaims(tx, { ...lots, level })).toEqual({ among: 0, drawn: [] });
      }
      // From now on two units, one of them below another, are districts.
      const districts = [1, 4];
      await tx
        .updateTable('organisation.unit_version')
        .set({ level })
        .where(
          'unit_id',
          'in',
          districts.map((n) => units[n]!),
        )
        .execute();
      for (let n = 0; n < 60; n++) {
        const lots = { ...asked, level, seed: `${n}`, unit: units[n % 3]!, size: 1 + (n % 4) };
        const claimed = items.filter((_id, k) => k >= 3 && isBelow(k, n % 3) && districts.includes(k % 9));
        expect(await drawClaims(tx, lots)).toEqual({ among: claimed.length, drawn: told(lots, claimed) });
        expect((await countOn(tx, { unit: lots.unit, day: lots.day, level })).claimed).toBe(claimed.length);
      }
      await tx.updateTable('organisation.unit_version').set({ level: 'commune' }).execute();
    }
  });
});

test('nothing is drawn before it was claimed, nor from a unit that has none', async () => {
  expect(await drawClaims(database.db, { ...asked, day: day(9) })).toEqual({ among: 0, drawn: [] });
});
