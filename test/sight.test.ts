// Rules 1 to 3 at the door: for every route of the OpenAPI document that takes an identifier, what a person may not see is
// answered exactly like what does not exist; drafts stay in their unit; and nobody changes what another unit owns.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { familyOf, fitting, operationsOf, pathWith, type Operation } from './openapi.ts';
import { generatedScene, sceneFor, type Scene, type ScenePerson } from './scene.ts';
import { contentOf } from './snapshot.ts';
import type { Reply, Session } from './session.ts';
import { givenIssued, givenReport, openWorld, reportContent, undertaking, type PersonKey, type World } from './world.ts';

let world: World;
let operations: Operation[];
let accounts: { id: string; session: Session }[];
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  operations = await operationsOf(world.nobody());
  accounts = await Promise.all(['một', 'hai', 'ba', 'bốn'].map((_name, n) => world.account(`account-${n}`)));
});
afterAll(() => world.close());

const told = ({ status, text, headers }: Reply) => ({ status, text, headers: ['content-type', 'cache-control', 'etag'].map((name) => headers.get(name)) });

/** Sends one operation with everything but the identifier the same. */
async function sendWith(session: Session, operation: Operation, { id, body }: { id: string; body: unknown }): Promise<Reply> {
  const params = Object.fromEntries(operation.params.map((name) => [name, name === 'id' ? id : newId()]));
  const query = operation.query.filter((one) => one.required).map(({ name, schema }) => [name, String(fc.sample(fitting(schema, []), { seed: 7, numRuns: 1 })[0])]);
  const path = pathWith(operation, params) + (query.length ? `?${new URLSearchParams(query)}` : '');
  return session.send(operation.method, path, operation.method === 'GET' ? {} : { body: body ?? {} });
}

const ask = fc.record({ person: fc.nat(99), thing: fc.nat(999), operation: fc.nat(999), seed: fc.integer() });

const tally = { hidden: 0, shown: 0, writes: 0, lists: 0 };

async function check(scene: Scene, one: { person: number; thing: number; operation: number; seed: number }): Promise<void> {
  const person = scene.people[one.person % scene.people.length]!;
  const thing = scene.things[one.thing % scene.things.length]!;
  const open = operations.filter((operation) => operation.params.length && familyOf(operation) === thing.family && (operation.method === 'GET' || !person.isOf(thing.units)));
  const operation = open[one.operation % open.length]!;
  const seen = thing.seenBy(person);
  if (seen && thing.family === 'files') return; // no bytes behind it: only hidden ones are asked for
  const body = operation.body && fc.sample(fitting(operation.body, scene.ids), { seed: one.seed, numRuns: 1 })[0];
  const before = await contentOf(world.database, scene.unitsOutside(person));
  const reply = await sendWith(person.session, operation, { id: thing.id, body });
  const context = `${operation.method} ${operation.path} ${thing.what} ${reply.text.slice(0, 300)}`;
  expect(reply.status, context).toBeLessThan(500);
  if (seen && operation.method === 'GET') expect(reply.status, context).toBe(200);
  if (!seen) {
    const missing = await sendWith(person.session, operation, { id: newId(), body });
    expect([403, 404], context).toContain(reply.status);
    expect(told(reply), context).toEqual(told(missing));
  }
  if (operation.method !== 'GET') expect(await contentOf(world.database, scene.unitsOutside(person)), context).toBe(before);
  tally[seen ? 'shown' : 'hidden'] += 1;
  if (operation.method !== 'GET') tally.writes += 1;
}

/** Nothing that a person may not see stands in any list, count, search or page of work; what they may see is listed. */
async function checkLists(scene: Scene, person: ScenePerson): Promise<void> {
  for (const operation of operations.filter((one) => one.method === 'GET' && !one.params.length)) {
    const query = operation.query.filter((one) => one.required || one.name === 'limit').map(({ name, schema }) => {
      return [name, name === 'limit' ? '500' : name === 'q' ? scene.mark : String(fc.sample(fitting(schema, []), { seed: 3, numRuns: 1 })[0])];
    });
    const { status, text } = await person.session.get(`${operation.path}?${new URLSearchParams(query)}`);
    if (operation.verb === 'overview.tour') continue;
    expect(status, `${operation.path} ${text.slice(0, 300)}`).toBe(200);
    for (const thing of scene.things.filter((one) => !one.seenBy(person))) {
      expect(text.includes(thing.id) || (thing.title !== null && text.includes(thing.title)), `${operation.path} tells of ${thing.what}`).toBe(false);
    }
    tally.lists += 1;
  }
  const listed = await person.session.get('/undertakings?limit=500');
  for (const thing of scene.things.filter((one) => one.family === 'undertakings' && one.seenBy(person))) expect(listed.text, thing.what).toContain(thing.id);
}

test('what may not be seen is answered like what is not there, over generated trees, people, things and asks', async () => {
  const generated = fc.tuple(generatedScene, fc.array(ask, { minLength: 16, maxLength: 16 }));
  await fc.assert(
    fc.asyncProperty(generated, async ([plan, asks]) => {
      const scene = await sceneFor(world, accounts, plan);
      for (const one of asks) await check(scene, one);
      await checkLists(scene, scene.people[0]!);
    }),
    { numRuns: 100 },
  );
  console.log(`sight: ${JSON.stringify(tally)}`);
  expect(Math.min(tally.hidden, tally.shown, tally.writes)).toBeGreaterThan(150);
}, 600_000);

test('every route with an identifier is of a kind of thing that the test above has', () => {
  const known = ['undertakings', 'progress-reports', 'assignments', 'directives', 'files', 'relations', 'attachments'];
  expect(operations.filter((one) => one.params.length && !known.includes(familyOf(one))).map((one) => one.path)).toEqual([]);
});
