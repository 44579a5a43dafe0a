// Rule 7 for what inspection counts: the kept figures of a subtree are what the facts and the structure of the day say,
// by level and as a whole, whatever was reorganised and whichever units keep their counts.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#kernel/day';
import { newId } from '#kernel/id';
import { inTransaction, type Tx } from '#platform/db';
import { LEVELS, lineOf, recordAct, systemActor, unitAt, type Acting, type Change } from '#organisation';
import {
  countsOfKinds,
  countsOfKindsByChild,
  fold,
  followStructure,
  keepLarge,
  tallyDifferences,
  type Figure,
  type KindCounts,
  type NamedKind,
} from '#delivery';
import { rolledBack } from '../../test/rollback.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { recordFact } from './actions/act-on-inspection.ts';
import { countDifferences, countFindings } from './counting.ts';
import { isLate, standingOn, type FactType, type State } from './inspection.ts';
import { getInspection, insertConclusion, insertFinding, insertInspection, findingsOf } from './store.ts';

const START = '2022-01-01';
const TODAY = '2026-01-01';
const FIELDS = ['organisation', 'inspection'];
const day = (n: number) => addDays(START, n);
const units = Array.from({ length: 9 }, () => newId());
const CHAIN: FactType[] = ['approved', 'announced', 'opened', 'concluded'];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // 0 ─ 1 ─ 3, 4, 5 │ 0 ─ 2 ─ 6, 7, 8
  const found = units.map((unit, n): Change => ({
    found: {
      ...{
        unit,
        code: `D${n}`,
        name: `Đơn vị ${n}`,
        level: n === 0 ? 'city' : n < 3 ? 'district' : 'commune',
      },
      ...{ kind: 'committee', fields: [], parent: n === 0 ? null : units[n < 3 ? 0 : n < 6 ? 1 : 2]! },
    },
  }));
  await inTransaction(database.db, (tx) => reorganise(tx, found, 0));
});
afterAll(() => database.close());

const acting = async (tx: Tx): Promise<Acting> => ({
  actor: await systemActor(tx, TODAY),
  now: new Date(`${TODAY}T03:00:00Z`),
  today: TODAY,
});

// An act that breaks a rule of the structure is refused before anything is written; the history goes on without it.
async function reorganise(tx: Tx, changes: Change[], on: number): Promise<void> {
  const act = {
    type: 'reorganising' as const,
    holdsOn: day(on),
    directive: '01-QĐ/TU',
    changes,
    successions: [],
  };
  await recordAct(tx, { act, follow: followStructure }, await acting(tx)).catch(
    (error: { name?: string }) => {
      if (error.name !== 'Problem') throw error;
    },
  );
}

interface Plan {
  unit: number;
  visited: number[];
  field: number;
  from: number;
  /** Days between one fact and the next, as far as it goes. */
  gaps: number[];
  cancelled: boolean;
  moved: boolean;
  found: ('strength' | 'shortcoming')[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  unit: fc.nat(2),
  visited: fc.uniqueArray(fc.integer({ min: 3, max: 8 }), { minLength: 1, maxLength: 3 }),
  field: fc.nat(1),
  from: fc.nat(300),
  gaps: fc.array(fc.nat(60), { maxLength: 4 }),
  cancelled: fc.boolean(),
  moved: fc.boolean(),
  found: fc.array(fc.constantFrom('strength' as const, 'shortcoming' as const), { maxLength: 3 }),
});

type Step =
  | Plan
  | { move: number; under: number; on: number }
  | { dissolve: number; heir: number; on: number }
  | { relevel: number; level: 'base' | 'commune'; on: number }
  | { keep: number }
  | 'fold';
const on = fc.integer({ min: 1, max: 600 });
const communes = fc.integer({ min: 3, max: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: plan },
  { weight: 2, arbitrary: fc.record({ move: communes, under: fc.nat(2), on }) },
  { weight: 2, arbitrary: fc.record({ dissolve: communes, heir: communes, on }) },
  {
    weight: 2,
    arbitrary: fc.record({
      relevel: communes,
      level: fc.constantFrom('base' as const, 'commune' as const),
      on,
    }),
  },
  { weight: 2, arbitrary: fc.record({ keep: fc.constantFrom(-1, 2) }) },
  { weight: 3, arbitrary: fc.constant('fold' as const) },
);

async function carryOut(tx: Tx, one: Plan): Promise<string> {
  const by = await acting(tx);
  const [id, unitId] = [newId(), units[one.unit]!];
  const content = {
    ...{
      form: 'inspection' as const,
      title: 'Kiểm tra',
      content: '',
      field: FIELDS[one.field] as 'inspection',
    },
    ...{ undertakingId: null, directiveId: null, team: [], questions: [] },
    ...{
      visited: one.visited.map((n) => units[n]!),
      startsOn: day(one.from + 40),
      endsOn: day(one.from + 60),
    },
  };
  await insertInspection(tx, { id, planId: null, unitId, content }, by);
  const inspection = await getInspection(tx, id);
  let at = one.from;
  const record = (fact: FactType, days = {}) =>
    recordFact(tx, inspection, { fact, holdsOn: day(at), byUnitId: unitId, acting: by, ...days });
  for (const [n, gap] of one.gaps.entries()) {
    at += gap;
    if (CHAIN[n] === 'concluded') await conclude(tx, id, { one, at, by });
    await record(CHAIN[n]!);
    if (n === 1 && one.moved) await record('rescheduled', { startsOn: day(at), endsOn: day(at + 90) });
  }
  if (one.cancelled && one.gaps.length > 0 && one.gaps.length < 4) await record('cancelled');
  return id;
}

async function conclude(
  tx: Tx,
  id: string,
  { one, at, by }: { one: Plan; at: number; by: Acting },
): Promise<void> {
  const nothing = {
    cause: '',
    undertakingId: null,
    milestoneId: null,
    verdict: null,
    remedy: null,
    remedyDueOn: null,
  };
  for (const [n, kind] of one.found.entries()) {
    const body = { unitId: units[one.visited[n % one.visited.length]!]!, kind, text: 'Thấy', ...nothing };
    await insertFinding(tx, { id: newId(), inspectionId: id, body }, by);
  }
  const conclusion = {
    id: newId(),
    inspectionId: id,
    number: '1-KL',
    holdsOn: day(at),
    byUnitId: units[one.unit]!,
  };
  const documents = [{ unitId: units[one.visited[0]!]!, document: '{}', checksum: '0' }];
  await insertConclusion(tx, { ...conclusion, documents }, by);
  const [inspection, findings] = [await getInspection(tx, id), await findingsOf(tx, id)];
  await countFindings(tx, { inspection, findings, holdsOn: day(at) });
}

/** Takes a step; answers the inspection that it carried out. */
async function take(tx: Tx, one: Step): Promise<string[]> {
  if (one === 'fold') await fold(tx);
  else if ('keep' in one) await keepLarge(tx, new Date(), one.keep);
  else if ('move' in one)
    await reorganise(tx, [{ move: { unit: units[one.move]!, parent: units[one.under]! } }], one.on);
  else if ('dissolve' in one)
    await reorganise(tx, [{ dissolve: { unit: units[one.dissolve]!, heir: units[one.heir]! } }], one.on);
  else if ('relevel' in one)
    await reorganise(tx, [{ change: { unit: units[one.relevel]!, level: one.level } }], one.on);
  else return [await carryOut(tx, one)];
  return [];
}

const KINDS: NamedKind[] = ['inspection', 'visit', 'strength', 'shortcoming'];
const IN_FORCE: State[] = ['approved', 'announced', 'open', 'concluded', 'cancelled'];
type Told = Record<string, Figure>;
const told = (of: KindCounts, key: string): Told =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, of.get(key)?.[kind] ?? { total: 0, verified: 0, late: 0, cancelled: 0 }]),
  );
const NOTHING = told(new Map(), '');

// `own` asks for what is the unit's own, without what stands below it.
type Asked = { unit: string; day: string; field?: string; level?: string; own?: boolean };

/** What the facts say: each inspection on its own, and where its units stood on the day. */
async function fromFacts(
  tx: Tx,
  ids: string[],
  { unit, day: asOf, field, level, own }: Asked,
): Promise<Told> {
  const told = structuredClone(NOTHING);
  const below = async (one: string) =>
    (own ? one === unit : (await lineOf(tx, one, asOf)).includes(unit)) &&
    (!level || (await unitAt(tx, one, asOf)).level === level);
  for (const id of ids) {
    const inspection = await getInspection(tx, id);
    const now = standingOn(inspection, inspection.facts, asOf);
    if (!IN_FORCE.includes(now.state) || (field && inspection.field !== field)) continue;
    const put = (kind: string) => {
      told[kind]!.total += 1;
      told[kind]!.verified += Number(now.state === 'concluded');
      told[kind]!.cancelled += Number(now.state === 'cancelled');
      told[kind]!.late += Number(isLate(now, asOf));
    };
    if (await below(inspection.unitId)) put('inspection');
    const announced = inspection.facts.some(({ fact, holdsOn }) => fact === 'announced' && holdsOn <= asOf);
    for (const visit of announced ? inspection.visited : []) if (await below(visit.unitId)) put('visit');
    for (const finding of now.state === 'concluded' ? await findingsOf(tx, id) : [])
      if (await below(finding.unit_id)) put(finding.kind);
  }
  return told;
}

test('figures of inspection are what its facts and the day’s structure say, after any history, and a recount finds no difference', async () => {
  const question = fc.record({
    unit: fc.constantFrom(units[0]!, units[1]!, units[2]!, units[4]!),
    day: fc.integer({ min: 0, max: 700 }).map(day),
    field: fc.constantFrom('', '', ...FIELDS),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 12 }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      (steps, questions) =>
        rolledBack(database, async (tx) => {
          const ids: string[] = [];
          for (const one of steps) ids.push(...(await take(tx, one)));
          for (const asked of questions) {
            const counts = await countsOfKinds(tx, { ...asked, parts: [asked.field, ...LEVELS] });
            expect(told(counts, asked.field)).toEqual(await fromFacts(tx, ids, asked));
            const whole = { ...asked, field: '' };
            for (const level of LEVELS)
              expect(told(counts, level)).toEqual(await fromFacts(tx, ids, { ...whole, level }));
            const byChild = await countsOfKindsByChild(tx, asked);
            for (const unit of units) {
              const own = unit === asked.unit;
              const below = own || (await lineOf(tx, unit, asked.day))[1] === asked.unit;
              const facts = below ? await fromFacts(tx, ids, { ...whole, unit, own }) : NOTHING;
              expect(told(byChild, unit)).toEqual(facts);
            }
          }
          expect((await countDifferences(tx)).differ).toBe(0);
          expect(await tallyDifferences(tx)).toBe(0);
        }),
    ),
    { numRuns: 60 },
  );
}, 300_000);

test('a recount tells of a kept period that no fact gives, and of one that is missing', async () => {
  await rolledBack(database, async (tx) => {
    const one: Plan = {
      unit: 1,
      visited: [3, 4],
      field: 0,
      from: 0,
      gaps: [1, 1, 1, 1],
      cancelled: false,
      moved: false,
      found: ['strength'],
    };
    await carryOut(tx, one);
    expect(await countDifferences(tx)).toEqual({ subjects: 4, differ: 0 });
    await tx.deleteFrom('delivery.period').where('kind', '=', 'strength').execute();
    expect(await countDifferences(tx)).toEqual({ subjects: 4, differ: 1 });
    await tx
      .updateTable('delivery.period')
      .set({ subject_id: newId() })
      .where('kind', '=', 'inspection')
      .where('valid_from', '=', day(1))
      .execute();
    expect((await countDifferences(tx)).differ).toBe(2);
  });
});
