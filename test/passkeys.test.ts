// Passkeys over HTTP, as far as it goes without a device: what is asked before one is made, whose they are, what ends them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { inTransaction } from '#platform/db';
import { accountsIn } from '#platform/auth';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = (
  who: World['as'] extends (key: infer Key) => unknown ? Key : never,
  path: string,
  body: unknown,
) => world.as(who).post(`/api/auth/passkey/${path}`, body, { origin: world.origin });

const accountOf = async (email: string): Promise<string> =>
  (await inTransaction(world.database.db, (tx) => accountsIn(tx).getAccount(email))).id;

/** Given a passkey that no device has. */
async function givenPasskey(id: string, userId: string): Promise<void> {
  await sql`
    insert into auth.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
    values (${id}, ${id}, 'none', ${userId}, ${id}, 4294967295, 'singleDevice', false)`.execute(
    world.database.db,
  );
}

const kept = async (): Promise<string[]> =>
  (await sql<{ id: string }>`select id from auth.passkey order by id`.execute(world.database.db)).rows.map(
    ({ id }) => id,
  );

test('what a passkey begins with is given for the password alone, and to nobody without a session', async () => {
  const begin = '/api/auth/passkey/begin';
  expect((await world.nobody().post(begin, { password: 'x' }, { origin: world.origin })).status).toBe(401);
  for (const body of [{}, { password: 'sai' }, { password: '' }, { password: 5 }, { password: null }, []]) {
    const { status, body: said } = await ask('city.leader', 'begin', body);
    expect([status, said.code, said.challenge], JSON.stringify(body)).toEqual([400, 'INVALID_PASSWORD', undefined]); // prettier-ignore
  }
  const { status, body, headers } = await ask('city.leader', 'begin', { password: 'mot-mat-khau-du-dai' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    rp: { id: 'localhost', name: 'Xuyên Suốt' },
    user: { name: 'city-leader@x.example' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  expect(headers.getSetCookie().join()).toContain('HttpOnly');
  expect((await world.as('city.leader').get('/api/auth/passkey/generate-register-options')).status).toBe(404);
});

test('what has no shape is refused, not a fault', async () => {
  for (const [path, body] of [
    ['verify-registration', {}],
    ['verify-registration', { name: 'x', response: 5 }],
    ['verify-registration', { name: 'x'.repeat(61), response: {} }],
    ['verify-registration', { name: ' ', response: {} }],
    ['update-passkey', { id: 'none', name: 'a\0b' }],
    ['update-passkey', { id: 'none', name: '' }],
    ['verify-authentication', {}],
    ['verify-authentication', { response: { id: {} } }],
    ['verify-authentication', { response: { id: 'a\0b' } }],
    ['verify-authentication', { response: { id: 'none' } }],
    ['delete-passkey', { id: 5 }],
  ] as const)
    expect((await ask('city.leader', path, body)).status, `${path} ${JSON.stringify(body)}`).toBe(400);
});

test('one sees, renames and removes one’s own only', async () => {
  await givenPasskey('own', await accountOf('city-leader@x.example'));
  await givenPasskey('other', await accountOf('north-leader@x.example'));
  const { body } = await world.as('city.leader').get('/api/auth/passkey/list-user-passkeys');
  expect(body).toMatchObject([{ id: 'own', name: 'own', counter: 4294967295 }]);
  for (const id of ['other', 'nowhere']) {
    expect((await ask('city.leader', 'update-passkey', { id, name: 'x' })).status).toBeGreaterThan(400);
    expect((await ask('city.leader', 'delete-passkey', { id })).status).toBeGreaterThan(400);
  }
  expect(await kept()).toEqual(['other', 'own']);
  expect((await ask('city.leader', 'delete-passkey', { id: 'own' })).status).toBe(200);
  expect(await kept()).toEqual(['other']);
  await expect(givenPasskey('other', await accountOf('city-leader@x.example'))).rejects.toThrow();
});

test('a password set for somebody, and an account taken away, end the passkeys', async () => {
  const north = await accountOf('north-leader@x.example');
  const south = await accountOf('south-leader@x.example');
  await givenPasskey('south', south);
  await inTransaction(world.database.db, (tx) => accountsIn(tx).setPassword(north, 'mot-mat-khau-khac'));
  expect(await kept()).toEqual(['south']);
  const { id } = await world.account('leaving');
  await givenPasskey('leaving', id);
  await inTransaction(world.database.db, (tx) => accountsIn(tx).removeAccount(id));
  expect(await kept()).toEqual(['south']);
});
