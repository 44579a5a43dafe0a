// Rules 1 to 3: the rule in TypeScript and the condition in SQL say the same of every thing for every person.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction, type Tx } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { recordAct } from './actions/record-act.ts';
import { ROLES } from './actor.ts';
import type { Kind } from './contract.ts';
import { maySee, type Audience } from './sight.ts';
import { actOf, alone, asSystem, founding, person } from './small-tree.fixture.ts';
import { actorOf, addressedLines, lineOf, sightOf } from './store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`create table public.thing (id uuid, owner_id uuid, issued boolean, audience text)`.execute(
    database.db,
  );
  await sql`create table public.sent (thing_id uuid, unit_id uuid)`.execute(database.db);
});
afterAll(() => database.close());

const post = fc.record({ unit: fc.nat(1000), role: fc.constantFrom(...ROLES) });
const thing = fc.record({
  owner: fc.nat(1000),
  submitted: fc.boolean(),
  audience: fc.constantFrom<Audience>('own', 'below', 'all'),
  addressed: fc.array(fc.nat(1000), { maxLength: 2 }),
});
const world = fc.record({
  parents: fc.array(fc.nat(1000), { minLength: 3, maxLength: 12 }),
  kinds: fc.array(fc.constantFrom<Kind>('committee', 'inspection'), { minLength: 13, maxLength: 13 }),
  gone: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 3 }),
  people: fc.array(fc.array(post, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  things: fc.array(thing, { minLength: 5, maxLength: 10 }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

let made = 0;

async function grow(tx: Tx, { parents, kinds, gone }: World): Promise<string[]> {
  const acting = await asSystem(tx);
  const keys = [0, ...parents].map((_, at) => `w${++made}-${at}`);
  const units = keys.map((key, at) =>
    founding(key, { level: 'cell', kind: kinds[at]!, parent: at ? keys[parents[at - 1]! % at]! : null }),
  );
  const first = await recordAct(
    tx,
    { act: actOf(units, { type: 'founding', holdsOn: '2020-01-01' }), follow: alone },
    acting,
  );
  const ids = keys.map((key) => first.founded.get(key)!);
  for (const [at, [unit, heir]] of gone.entries()) {
    const act = actOf([{ dissolve: { unit: ids[unit % ids.length]!, heir: ids[heir % ids.length]! } }], {
      holdsOn: `2021-01-0${at + 1}`,
    });
    await recordAct(tx, { act, follow: alone }, acting).catch(() => undefined); // children left behind: the tree stays as it was
  }
  return ids;
}

const DAY = '2024-08-07';
let seen = 0;
let unseen = 0;

async function compare(tx: Tx, units: string[], { people, things }: World): Promise<void> {
  const at = (n: number) => units[n % units.length]!;
  const all = things.map((one) => ({ ...one, id: newId() }));
  for (const { id, owner, submitted, audience, addressed } of all) {
    await sql`insert into public.thing values (${id}, ${at(owner)}, ${submitted}, ${audience})`.execute(tx);
    for (const unit of addressed) await sql`insert into public.sent values (${id}, ${at(unit)})`.execute(tx);
  }
  for (const posts of people) {
    const { account } = await person(
      tx,
      posts.map(({ unit, role }) => ({ unit: at(unit), role })),
    );
    const actor = await actorOf(tx, account, DAY);
    if (!actor) continue; // the post lapsed with its unit
    const condition = sightOf(actor, {
      owner: sql.ref('t.owner_id'),
      submitted: sql.ref('t.issued'),
      audience: sql.ref('t.audience'),
      addressed: sql`select s.unit_id from public.sent s where s.thing_id = t.id`,
    });
    const { rows } = await sql<{ id: string }>`select t.id from public.thing t where ${condition}`.execute(
      tx,
    );
    const listed = new Set(rows.map((row) => row.id));
    for (const { id, owner, submitted, audience, addressed } of all) {
      const owned = {
        ownerUnitId: at(owner),
        ownerLine: await lineOf(tx, at(owner), DAY),
        submitted,
        audience,
        addressedLines: await addressedLines(tx, addressed.map(at), DAY),
      };
      expect(listed.has(id)).toBe(maySee(actor, owned));
      if (!submitted && listed.has(id)) expect(actor.units).toContain(at(owner)); // rule 2
      if (listed.has(id)) seen += 1;
      else unseen += 1;
    }
  }
}

class Undone extends Error {}

test('maySee and sightOf agree on generated trees, people and things', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (generated) => {
      const run = inTransaction(database.db, async (tx) => {
        await compare(tx, await grow(tx, generated), generated);
        throw new Undone();
      });
      await run.catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    }),
    { numRuns: 300 },
  );
  expect(Math.min(seen, unseen)).toBeGreaterThan(500);
}, 300_000);
