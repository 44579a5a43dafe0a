// Balances beside the tallies that they are made of: what is not folded yet is counted with them, and what differs is told.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#kernel/day';
import { newId } from '#kernel/id';
import { inTransaction, type Tx } from '#platform/db';
import { FIELDS, LEVELS, recordAct, systemActor, type Change } from '#organisation';
import { rolledBack } from '../../../test/rollback.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { FOREVER, type Period } from '../facts.ts';
import {
  countsOfKinds,
  countsOfKindsByChild,
  fold,
  followStructure,
  keepLarge,
  keepSlices,
  keepSubject,
  since,
  tallyDifferences,
} from '../store.ts';

const START = '2022-01-01';
const [top, below, beside] = [newId(), newId(), newId()];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await inTransaction(database.db, async (tx) => {
    const changes = [top, below, beside].map((unit, n): Change => {
      const parent = n === 0 ? null : top;
      const level = n === 0 ? 'city' : 'commune';
      return {
        found: { unit, code: `D${n}`, name: `Đơn vị ${n}`, level, kind: 'committee', fields: [], parent },
      };
    });
    const act = {
      type: 'founding' as const,
      holdsOn: START,
      directive: '01-QĐ/TU',
      changes,
      successions: [],
    };
    const by = { actor: await systemActor(tx, START), now: new Date('2025-01-01T00:00:00Z'), today: START };
    await recordAct(tx, { act, follow: followStructure }, by);
    await keepSlices(tx, [], ['organisation']);
  });
});
afterAll(() => database.close());

const visit = (tx: Tx, ownerUnitId: string, periods: Period[]) =>
  keepSubject(tx, { id: newId(), kind: 'visit', ownerUnitId, field: 'organisation' }, periods);

const late = { state: 'planned' as const, dueOn: '2023-03-05', doneOn: null };

// A visit at each unit; then some more, of which some hold before what was there already.
const first = async (tx: Tx) => {
  for (const unit of [top, below, beside]) await visit(tx, unit, [since('2022-06-15', 'verified')]);
};
const more = async (tx: Tx) => {
  await visit(tx, top, [since('2023-11-20', 'cancelled')]);
  await visit(tx, below, [{ ...late, from: '2021-12-31', to: '2024-02-01' }]);
  await visit(tx, below, [since('2024-01-10', 'verified')]);
  await visit(tx, beside, [{ ...late, from: '2022-05-02', to: FOREVER }]);
};

// What is told on days from before the first visit to after the last change, without what is nothing.
async function told(tx: Tx): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let day = '2021-12-20'; day < '2024-03-01'; day = addDays(day, 11)) {
    const counts = [
      ...(await countsOfKinds(tx, { unit: top, day, parts: ['', ...FIELDS, ...LEVELS] })),
      ...(await countsOfKindsByChild(tx, { unit: top, day })),
    ];
    for (const [key, figures] of counts)
      for (const [kind, { total, verified, cancelled, late }] of Object.entries(figures))
        if (total) all.push([day, key, kind, total, verified, cancelled, late].join(' '));
  }
  return all.toSorted();
}

test('no field has the name of a level: both name parts of a balance', () => {
  expect(FIELDS.filter((field) => (LEVELS as readonly string[]).includes(field))).toEqual([]);
});

test('figures are the same from periods, from tallies not folded yet beside balances, and from balances alone', async () => {
  const fromPeriods = await rolledBack(database, async (tx) => {
    await first(tx);
    await more(tx);
    return told(tx);
  });
  expect(fromPeriods.length).toBeGreaterThan(100);
  await rolledBack(database, async (tx) => {
    await first(tx);
    expect(await keepLarge(tx, new Date(), -1)).toBe(3);
    await more(tx);
    expect(await told(tx)).toEqual(fromPeriods);
    await fold(tx);
    expect(await told(tx)).toEqual(fromPeriods);
    expect(await tallyDifferences(tx)).toBe(0);
  });
});

test('a recount tells of a balance that the tallies do not give, of one that is missing, and of one of a unit that keeps none', async () => {
  await rolledBack(database, async (tx) => {
    await first(tx);
    await keepLarge(tx, new Date(), -1);
    expect(await tallyDifferences(tx)).toBe(0);
    await sql`update delivery.balance set numbers[9] = 7 where unit_id = ${below}::uuid and part = 'commune'`.execute(
      tx,
    );
    expect(await tallyDifferences(tx)).toBe(2); // the wrong one, and the right one that is not there
    await sql`delete from delivery.balance where unit_id = ${below}::uuid and part = 'commune'`.execute(tx);
    expect(await tallyDifferences(tx)).toBe(1);
    await sql`insert into delivery.balance select * from delivery.balances_since(${[below]}::uuid[]) on conflict do nothing`.execute(
      tx,
    );
    expect(await tallyDifferences(tx)).toBe(0);
    await sql`update delivery.balance set unit_id = ${newId()}::uuid where unit_id = ${beside}::uuid and part = ''`.execute(
      tx,
    );
    expect(await tallyDifferences(tx)).toBe(2); // one astray, one missing
  });
});
