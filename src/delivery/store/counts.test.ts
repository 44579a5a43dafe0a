// Rule 7, over random histories: every way to count gives the same numbers, on every day, whatever was reorganised,
// recorded late or taken back, and whichever units keep their counts.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, type Tx } from '#platform/db';
import { recordAct, systemActor, type Acting, type Change } from '#organisation';
import { rolledBack } from '../../../test/rollback.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { recordHistories } from '../actions/record-histories.ts';
import { day, FIELDS, items, START, undertakings, units } from '../counted.fixture.ts';
import { NUMBERS, plus, zero } from '../count.ts';
import { FACTS, type FactType } from '../facts.ts';
import {
  appendFacts,
  childCounts,
  countOn,
  factsOf,
  fold,
  followStructure,
  keepLarge,
  lockSubject,
  monthSeries,
  periodDifferences,
  readCount,
  recount,
  tallyDifferences,
  type Question,
} from '../store.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await inTransaction(database.db, async (tx) => {
    const acting = await actingOn(tx);
    // 0 ─ 1 ─ 3, 4, 5 │ 0 ─ 2 ─ 6, 7, 8
    const found = units.map((unit, n): Change => ({
      found: {
        unit,
        code: `D${n}`,
        name: `Đơn vị ${n}`,
        level: n === 0 ? 'city' : n < 3 ? 'district' : 'commune',
        kind: 'committee',
        fields: [],
        parent: n === 0 ? null : units[n < 3 ? 0 : n < 6 ? 1 : 2]!,
      },
    }));
    await recordAct(
      tx,
      {
        act: { type: 'founding', holdsOn: START, directive: '01-QĐ/TU', changes: found, successions: [] },
        follow: followStructure,
      },
      acting,
    );
    await recordHistories(tx, undertakings(), acting);
  });
});
afterAll(() => database.close());

async function actingOn(tx: Tx): Promise<Acting> {
  return { actor: await systemActor(tx, START), now: new Date('2025-01-01T00:00:00Z'), today: '2025-01-01' };
}

type Step =
  | { do: 'fact'; item: number; fact: FactType; on: number; due: number | null; ofMilestone: boolean }
  | { do: 'withdraw'; item: number; nth: number }
  | { do: 'move'; unit: number; under: number; on: number }
  | { do: 'dissolve'; unit: number; heir: number; on: number }
  | { do: 'keep'; large: number }
  | { do: 'fold' };

const on = fc.integer({ min: 1, max: 700 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('fact' as const),
      item: fc.nat(items.length - 1),
      fact: fc.constantFrom(...FACTS.filter((fact) => fact !== 'issued' && fact !== 'withdrawn')),
      on,
      due: fc.option(on),
      ofMilestone: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      item: fc.nat(items.length - 1),
      nth: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      unit: fc.integer({ min: 3, max: 8 }),
      under: fc.integer({ min: 0, max: 2 }),
      on,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('dissolve' as const),
      unit: fc.integer({ min: 3, max: 8 }),
      heir: fc.integer({ min: 3, max: 8 }),
      on,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('keep' as const), large: fc.constantFrom(-1, 3, 6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
);

// An act that breaks a rule of the structure is refused before anything is written; the history goes on without it.
async function reorganise(tx: Tx, change: Change, holdsOn: string): Promise<void> {
  const type = 'move' in change ? 'moving' : 'dissolving';
  await recordAct(
    tx,
    {
      act: { type, holdsOn, directive: '02-QĐ/TU', changes: [change], successions: [] },
      follow: followStructure,
    },
    await actingOn(tx),
  ).catch((error: { name?: string }) => {
    if (error.name !== 'Problem') throw error;
  });
}

async function take(tx: Tx, one: Step): Promise<void> {
  if (one.do === 'move')
    return reorganise(tx, { move: { unit: units[one.unit]!, parent: units[one.under]! } }, day(one.on));
  if (one.do === 'dissolve')
    return reorganise(tx, { dissolve: { unit: units[one.unit]!, heir: units[one.heir]! } }, day(one.on));
  if (one.do === 'keep') return void (await keepLarge(tx, new Date(), one.large));
  if (one.do === 'fold') return void (await fold(tx));
  const subject = await lockSubject(tx, items[one.item]!);
  const facts = await factsOf(tx, subject.id);
  const by = { byUnitId: subject.ownerUnitId, recordedAt: '2025-01-01T00:00:00.000Z', recordedBy: null };
  if (one.do === 'withdraw') {
    const fact = facts[one.nth];
    if (!fact || fact.fact === 'withdrawn' || fact.fact === 'issued') return;
    await appendFacts(tx, { subject, known: facts }, [
      { fact: 'withdrawn', holdsOn: fact.holdsOn, withdraws: fact.id, milestoneId: fact.milestoneId, ...by },
    ]);
  } else {
    const milestoneId = one.ofMilestone
      ? (facts.find((fact) => fact.milestoneId)?.milestoneId ?? null)
      : null;
    await appendFacts(tx, { subject, known: facts }, [
      {
        fact: one.fact,
        holdsOn: day(one.on),
        dueOn: one.due === null ? null : day(one.due),
        milestoneId,
        ...by,
      },
    ]);
  }
}

const question: fc.Arbitrary<Question> = fc.record({
  unit: fc.constantFrom(...units.slice(0, 3), units[4]!),
  day: fc.integer({ min: 0, max: 760 }).map(day),
  under: fc.constantFrom(null, null, items[0]!, items[2]!),
  kind: fc.constantFrom(null, 'programme' as const, 'scheme' as const, 'item' as const, 'milestone' as const),
  field: fc.constantFrom(null, null, ...FIELDS),
  level: fc.constantFrom(null, null, null, 'district', 'commune'),
});

test('the kept count, the count read from periods and the recount from events agree, after any history', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 14 }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      (steps, questions) =>
        rolledBack(database, async (tx) => {
          for (const one of steps) await take(tx, one);
          for (const asked of questions) {
            const kept = await countOn(tx, asked);
            expect(await readCount(tx, asked)).toEqual(kept);
            if (!asked.level) expect(await recount(tx, asked)).toEqual(kept);
          }
          expect(await tallyDifferences(tx)).toBe(0);
          expect((await periodDifferences(tx)).differ).toBe(0);
        }),
    ),
    { numRuns: 120 },
  );
}, 300_000);

test('a unit’s count is the sum over the units directly below it and its own, on any day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), question, (steps, asked) =>
      rolledBack(database, async (tx) => {
        for (const one of steps) await take(tx, one);
        const children = await childCounts(tx, asked);
        expect([...children.values()].reduce(plus, zero())).toEqual(await countOn(tx, asked));
      }),
    ),
    { numRuns: 60 },
  );
}, 300_000);

const MONTHS = [
  ...Array.from({ length: 10 }, (_, n) => `2022-${String(n + 3).padStart(2, '0')}`),
  ...Array.from({ length: 12 }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`),
];

test('the series by month gives the count of each month’s last day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), question, (steps, asked) =>
      rolledBack(database, async (tx) => {
        for (const one of steps) await take(tx, one);
        const ofAll = { ...asked, level: null };
        const series = await monthSeries(tx, { ...ofAll, day: '2022-03-20', until: '2023-12-05' });
        expect(series.map((point) => point.day.slice(0, 7))).toEqual(MONTHS);
        for (const point of series.filter((_, n) => n % 5 === 0))
          expect(point.count).toEqual(await countOn(tx, { ...ofAll, day: point.day }));
      }),
    ),
    { numRuns: 40 },
  );
}, 300_000);

test('the seven states partition the total', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), question, (steps, asked) =>
      rolledBack(database, async (tx) => {
        for (const one of steps) await take(tx, one);
        const count = await countOn(tx, asked);
        expect(
          count.planned +
            count.inProgress +
            count.claimed +
            count.verified +
            count.returned +
            count.suspended +
            count.cancelled,
        ).toBe(count.total);
        expect(count.doneOnTime + count.doneLate).toBe(count.claimed + count.verified);
        expect(NUMBERS.every((number) => count[number] >= 0)).toBe(true);
      }),
    ),
    { numRuns: 40 },
  );
}, 300_000);
