// Whatever a client makes up from the OpenAPI document is answered, never with a fault; a refusal changes nothing.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { almostFitting, fitting, operationsOf, pathWith, strange, type Operation } from './openapi.ts';
import type { Reply, Session } from './session.ts';
import { everythingIn } from './snapshot.ts';
import { givenThings, mustSpeak } from './things.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ids: string[];
let operations: Operation[];
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  ({ ids } = await givenThings(world));
  operations = await operationsOf(world.nobody());
});
afterAll(() => world.close());

const people = [
  'north.editor',
  'north.leader',
  'city.leader',
  'city.administrator',
  'checks.inspector',
  'n1.editor',
] as const;
const made = fc.record({
  operation: fc.nat(9999),
  person: fc.constantFrom(...people),
  fits: fc.boolean(),
  seed: fc.integer(),
  key: fc.boolean(),
});
const one = <T>(values: fc.Arbitrary<T>, seed: number): T => fc.sample(values, { seed, numRuns: 1 })[0]!;
const tally = { sent: 0, done: 0, refused: 0, atFields: 0 };

// An object without a prototype has no text of its own.
const asText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

function parametersOf(operation: Operation, { fits, seed }: { fits: boolean; seed: number }): string {
  const params = Object.fromEntries(
    operation.params.map((name, n) => [
      name,
      !fits && seed % 5 === 0
        ? asText(one(strange, seed + n)).slice(0, 200) || 'x'
        : one(fc.constantFrom(...ids), seed + n),
    ]),
  );
  const wanted = operation.query.filter((part, n) => part.required || (seed >> n) % 3 === 0);
  const query = wanted.map(({ name, schema }, n): [string, string] => {
    const value =
      !fits && (seed >> n) % 4 === 0 ? one(strange, seed + n) : one(fitting(schema, ids), seed + n);
    return [name, asText(value)];
  });
  const text = new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed().slice(0, 2000)]));
  return (
    pathWith(
      operation,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.toWellFormed()])),
    ) + (query.length ? `?${text}` : '')
  );
}

async function send(
  session: Session,
  operation: Operation,
  asked: { fits: boolean; seed: number; key: boolean },
): Promise<Reply> {
  const path = parametersOf(operation, asked);
  if (operation.method === 'GET' || operation.multipart)
    return session.send(
      operation.method,
      path,
      operation.method === 'GET' ? {} : { body: one(strange, asked.seed) ?? {} },
    );
  const body = operation.body
    ? one(asked.fits ? fitting(operation.body, ids) : almostFitting(operation.body, ids), asked.seed)
    : {};
  const headers: Record<string, string> = {
    ...(asked.key && { 'idempotency-key': `key-${asked.seed}-${tally.sent}` }),
    ...(operation.method === 'PUT' && asked.seed % 4 !== 0 && { 'if-match': `"${1 + (asked.seed & 1)}"` }),
  };
  // A value that JSON has no word for is left out by every client.
  return session.send(operation.method, path, {
    body: body === undefined ? {} : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

test('is answered, never with a fault; a refusal is a problem with its field, and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(made, async ({ person, operation: n, ...asked }) => {
      const operation = operations[n % operations.length]!;
      const before = await everythingIn(world.database);
      const reply = await send(world.as(person), operation, asked);
      const context = `${person} ${operation.method} ${operation.path} ${JSON.stringify(asked)} → ${reply.status} ${reply.text.slice(0, 500)}`;
      expect(reply.status, context).toBeLessThan(500);
      tally.sent += 1;
      if (reply.status < 400) return void (tally.done += 1);
      tally.refused += 1;
      mustSpeak(reply, context);
      expect(reply.body, context).toMatchObject({
        type: `/problems/${reply.body.code}`,
        status: reply.status,
      });
      if (reply.status === 400) expect(reply.body.errors.length, context).toBeGreaterThan(0);
      if (reply.body.errors.length) tally.atFields += 1;
      expect(await everythingIn(world.database), context).toEqual(before);
    }),
    { numRuns: 1200, endOnFailure: true },
  );
  console.log(`fuzz: ${JSON.stringify(tally)} over ${operations.length} operations`);
  expect(Math.min(tally.done, tally.refused, tally.atFields)).toBeGreaterThan(100);
}, 600_000);
