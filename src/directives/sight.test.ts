// Rule 3 over generated registries: what may not be seen is answered, by every route, exactly like what does not exist,
// and no list, relation, thread or name tells of it.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { actorOf, type Role } from '#organisation';
import { AUDIENCES, RELATIONS } from './kinds.ts';
import { directiveNames, registerDirectives } from './index.ts';
import {
  content,
  openWorld,
  PARENT,
  TODAY,
  UNITS,
  type Answered,
  type UnitKey,
  type World,
} from './world.fixture.ts';

let world: World;
const people = new Map<UnitKey, string>();
beforeAll(async () => {
  world = await openWorld();
  for (const [n, unit] of UNITS.entries())
    people.set(unit, await world.person([unit, (['leader', 'editor', 'viewer'] satisfies Role[])[n % 3]!]));
});
afterAll(() => world.close());

const line = (unit: UnitKey): UnitKey[] => [unit, ...(PARENT[unit] ? line(PARENT[unit]) : [])];

/** The rule in plain words, written anew. */
function sees(
  person: UnitKey,
  { owner, audience, withdrawn }: { owner: UnitKey; audience: string; withdrawn: boolean },
): boolean {
  const fromAbove = line(owner).includes(person);
  if (withdrawn || audience === 'own') return fromAbove;
  return audience === 'all' || fromAbove || line(person).includes(owner);
}

const directive = fc.record({
  owner: fc.constantFrom(...UNITS),
  audience: fc.constantFrom(...AUDIENCES),
  withdrawn: fc.boolean(),
  rests: fc.array(fc.tuple(fc.constantFrom(...RELATIONS), fc.nat(20)), { maxLength: 3 }),
});
const registry = fc.array(directive, { minLength: 2, maxLength: 8 });

let refusals = 0;

/** Every way to ask for one directive. */
const waysTo = (id: string): { method: string; path: string; body?: unknown }[] => [
  { method: 'GET', path: `/directives/${id}` },
  { method: 'GET', path: `/directives/${id}/thread` },
  { method: 'PUT', path: `/directives/${id}`, body: content() },
  { method: 'POST', path: `/directives/${id}/withdraw`, body: { reason: 'x' } },
  { method: 'POST', path: `/directives/${id}/relations`, body: { kind: 'amends', toId: id } },
  { method: 'POST', path: `/directives/${id}/relations/${id}/withdraw`, body: { reason: 'x' } },
  { method: 'POST', path: `/directives/${id}/attachments`, body: { fileId: id } },
  { method: 'POST', path: `/directives/${id}/attachments/${id}/withdraw`, body: { reason: 'x' } },
];

const answers = new Map<string, unknown>();

/** What a way of asking answers for an identifier that nothing has. */
async function nothing(account: string, way: number): Promise<unknown> {
  const key = `${account}/${way}`;
  if (!answers.has(key)) answers.set(key, told(await world.ask(account, waysTo(newId())[way]!)));
  return answers.get(key);
}

const told = ({ status, body }: Answered) => ({ status, body });

test('what sight refuses is in no answer, and asking for it is answered like asking for nothing', async () => {
  await fc.assert(
    fc.asyncProperty(registry, fc.constantFrom(...UNITS), async (entries, person) => {
      const account = people.get(person)!;
      const all = entries.map((one, n) => ({ ...one, id: newId(), number: `${n}-NQ/${newId().slice(-6)}` }));
      const owners = await write(all);
      const visible = all.filter((one) => sees(person, one)).map((one) => one.id);
      const hidden = all.filter((one) => !visible.includes(one.id));
      for (const { id } of hidden) {
        for (const [n, way] of waysTo(id).entries()) {
          refusals += 1;
          expect(told(await world.ask(account, way))).toEqual(await nothing(account, n));
        }
      }
      const listed = (await world.ask(account, { path: '/directives?limit=500' })).body;
      const shown = new Set(listed.rows.map((row: { id: string }) => row.id));
      for (const one of all) expect(shown.has(one.id)).toBe(sees(person, one) && !one.withdrawn);
      expect(listed.total).toBe(listed.rows.length);
      const actor = (await actorOf(world.db, account, TODAY))!;
      expect(
        [
          ...(
            await directiveNames(
              world.db,
              actor,
              all.map((one) => one.id),
            )
          ).keys(),
        ].sort(),
      ).toEqual(visible.toSorted());
      for (const id of visible) {
        const text = JSON.stringify([
          (await world.ask(account, { path: `/directives/${id}` })).body,
          (await world.ask(account, { path: `/directives/${id}/thread` })).body,
        ]);
        for (const one of hidden) expect(text).not.toContain(one.id);
        for (const one of hidden) expect(text).not.toContain(one.number);
      }
      expect(owners).toBe(all.length);
    }),
    { numRuns: 50 },
  );
  expect(refusals).toBeGreaterThan(200);
}, 240_000);

async function write(
  all: {
    id: string;
    number: string;
    owner: UnitKey;
    audience: 'own' | 'below' | 'all';
    withdrawn: boolean;
    rests: [(typeof RELATIONS)[number], number][];
  }[],
): Promise<number> {
  await inTransaction(world.db, async (tx) => {
    await registerDirectives(
      tx,
      all.map(({ id, number, owner, audience, rests }, n) => {
        const relations = new Map(
          rests.map(([kind, at]) => [`${kind}${at % all.length}`, { kind, to: all[at % all.length]!.id }]),
        );
        return {
          ...content({ number, audience }),
          id,
          ownerUnitId: world.units[owner],
          illustrative: false,
          recordedAt: '2024-01-01T00:00:00.000Z',
          recordedBy: null,
          relations: [...relations.values()].filter(({ to }) => all.findIndex((one) => one.id === to) < n),
        };
      }),
    );
    for (const { id, withdrawn } of all)
      if (withdrawn)
        await tx
          .insertInto('directives.withdrawal')
          .values({ directive_id: id, reason: 'x', recorded_at: '2024-01-02T00:00:00Z', recorded_by: null })
          .execute();
  });
  return all.length;
}
