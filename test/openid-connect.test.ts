// Signing in at a provider, over HTTP from the first click to the session, with the provider that the test runs itself.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openApplication } from '../src/app.ts';
import { freeAddress } from './address.ts';
import { OpenIdProvider, type Sayings } from './openid-provider.ts';
import { Session } from './session.ts';
import { openWorld, type World } from './world.ts';

let provider: OpenIdProvider;
let world: World;
beforeAll(async () => {
  provider = await OpenIdProvider.serve();
  world = await openWorld('2024-01-02', { address: await freeAddress(), provider: provider.settings });
});
afterAll(async () => {
  await world.close();
  await provider.close();
});
afterEach(() => {
  provider.says = { person: {} };
});

const LEADER = { sub: 'số 7', email: 'city-leader@x.example', email_verified: true };

/** A browser as far as this goes: it keeps cookies and follows where it is sent. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const own = address.startsWith(world.origin);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(own && cookie ? { cookie, origin: world.origin } : {}) };
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const [pair] of answer.headers.getSetCookie().map((one) => one.split(';'))) {
      const [name, value] = pair!.split(/=(.*)/s) as [string, string];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return answer;
  }

  /** The click on the button: where the provider is, with what it is asked. */
  async begin(more: object = {}): Promise<URL> {
    const answer = await this.go(`${world.origin}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ provider: 'oidc', callbackURL: '/counts?asOf=2024-01-01', ...more }),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
    return new URL(((await answer.json()) as { url: string }).url);
  }

  /** From the click to the way back from the provider. */
  async wayBack(): Promise<string> {
    return (await this.go((await this.begin()).href)).headers.get('location')!;
  }

  /** From the click to where one ends up. */
  async signIn(): Promise<string | null> {
    return (await this.go(await this.wayBack())).headers.get('location');
  }

  async me(): Promise<string | number> {
    const answer = await this.go(`${world.origin}/api/v1/me`);
    return answer.status === 200
      ? ((await answer.json()) as { person: { name: string } }).person.name
      : answer.status;
  }
}

const rowsOf = async (table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
    world.database.db,
  );
  return Number(rows[0]!.count);
};

/** What must not let anybody in, and must leave nothing behind. */
async function refused(says: Sayings, reason: string): Promise<void> {
  const counts = () => Promise.all(['auth.user', 'auth.account', 'auth.session'].map(rowsOf));
  const before = await counts();
  provider.says = says;
  const browser = new Browser();
  expect(await browser.signIn()).toBe(`/?error=${reason}`);
  expect(await browser.me()).toBe(401);
  expect(await counts()).toEqual(before);
}

test('the way is told to whoever asks, with the name of the button', async () => {
  expect(await world.nobody().read('/sign-in-ways')).toMatchObject({
    provider: { id: 'oidc', name: 'Cổng chung' },
  });
});

test('the provider is asked for the address alone, with a state, a nonce and a challenge', async () => {
  const asked = await new Browser().begin();
  expect(asked.href).toMatch(new RegExp(`^${provider.issuer}/authorise\\?`));
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'xuyensuot',
    scope: 'openid email',
    redirect_uri: `${world.origin}/api/auth/callback/oidc`,
    code_challenge_method: 'S256',
    state: expect.stringMatching(/.{32}/),
    nonce: expect.stringMatching(/.{32}/),
  });
});

test('a known address that the provider vouches for lets in, where one wanted to go; afterwards its number does', async () => {
  provider.says = { person: LEADER };
  const browser = new Browser();
  expect(await browser.signIn()).toBe('/counts?asOf=2024-01-01');
  expect(await browser.me()).toBe('city.leader');

  provider.says = { person: { ...LEADER, email: 'moved@x.example' } };
  const later = new Browser();
  await later.signIn();
  expect(await later.me()).toBe('city.leader');

  const { rows } = await sql<Record<string, unknown>>`
    select "accountId", "accessToken", "refreshToken", "idToken", password from auth.account
    where "providerId" = 'oidc'`.execute(world.database.db);
  expect(rows).toEqual([
    {
      accountId: `${provider.issuer} số 7`,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      password: null,
    },
  ]);
});

test('what the ID token does not say is asked of the provider, for the same person only', async () => {
  provider.says = { person: { ...LEADER, sub: 'số 8', email: 'north-leader@x.example' } };
  provider.says.claims = { email: undefined };
  const browser = new Browser();
  await browser.signIn();
  expect(await browser.me()).toBe('north.leader');
  await refused({ person: LEADER, claims: { sub: 'số 9', email: undefined } }, 'unable_to_get_user_info');
});

test('nobody gets an account: an unknown address is refused', () =>
  refused({ person: { ...LEADER, sub: 'x', email: 'stranger@x.example' } }, 'signup_disabled'));

test.each([
  ['known', 'south-leader@x.example', false],
  ['known', 'south-leader@x.example', undefined],
  ['known', 'south-leader@x.example', 'no'],
  ['unknown', 'stranger@x.example', false],
])('an address that the provider does not vouch for is none: a %s one (%s, %s)', (_, email, email_verified) =>
  refused({ person: { sub: 'y', email, email_verified } }, 'email_not_found'),
);

test.each<[what: string, lie: Omit<Sayings, 'person'>]>([
  ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
  ['for another audience', { claims: { aud: 'another-client' } }],
  ['that has expired', { claims: { exp: Math.floor(Date.now() / 1000) - 120 } }],
  ['for another request', { claims: { nonce: 'not the one that was sent' } }],
  ['for no request', { claims: { nonce: undefined } }],
  ['about nobody', { claims: { sub: undefined } }],
  ['signed with another key', { forged: true }],
  ['that is not signed', { unsigned: true }],
  ['that was not given', { silent: true }],
])('an ID token %s is refused', (_, lie) => refused({ person: LEADER, ...lie }, 'unable_to_get_user_info'));

test('the way back serves once, and only in the browser that asked', async () => {
  provider.says = { person: LEADER };
  const browser = new Browser();
  const back = await browser.wayBack();
  const stranger = new Browser();
  expect((await stranger.go(back)).headers.get('location')).toBe('/?error=state_mismatch');
  expect(await stranger.me()).toBe(401);

  expect((await browser.go(back)).headers.get('location')).toBe('/counts?asOf=2024-01-01');
  const redeemed = provider.redeemed;
  const sessions = await rowsOf('auth.session');
  expect((await browser.go(back)).headers.get('location')).toBe('/?error=state_mismatch');
  expect(provider.redeemed).toBe(redeemed);
  expect(await rowsOf('auth.session')).toBe(sessions);

  const invented = new Browser();
  await invented.begin();
  const address = `${world.origin}/api/auth/callback/oidc?code=x&state=y`;
  expect((await invented.go(address)).headers.get('location')).toBe('/?error=state_mismatch');
});

test('the answer of another issuer is not taken for this one’s', async () => {
  provider.says = { person: LEADER };
  const browser = new Browser();
  const back = new URL(await browser.wayBack());
  back.searchParams.set('iss', 'https://elsewhere.example');
  expect((await browser.go(back.href)).headers.get('location')).toBe('/?error=issuer_mismatch');
  expect(await browser.me()).toBe(401);
});

test('a token that somebody brings along lets nobody in, and nobody is led to another site', async () => {
  const ask = (body: object) =>
    world.nobody().post('/api/auth/sign-in/social', { provider: 'oidc', ...body });
  const { status, headers } = await ask({ idToken: { token: provider.token(LEADER) } });
  expect([status, headers.getSetCookie()]).toEqual([400, []]);
  for (const elsewhere of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'])
    expect((await ask({ callbackURL: elsewhere })).status).toBe(403);
});

test.each(['link-social', 'unlink-account', 'refresh-token', 'get-access-token', 'account-info'])(
  '%s is not offered',
  async (path) => {
    const method = path === 'account-info' ? 'GET' : 'POST';
    expect((await world.as('city.leader').send(method, `/api/auth/${path}`)).status).toBe(404);
  },
);

test('a provider that is away, or calls itself by another name, keeps nobody from signing in here', async () => {
  const address = await freeAddress();
  const other = await OpenIdProvider.serve();
  const { database, folder } = world;
  const open = { database, dataFolder: folder, address, provider: other.settings, limited: false };
  const application = await openApplication(open);
  const { port } = new URL(address);
  await application.server.listen({ host: '127.0.0.1', port: Number(port) });
  const nobody = new Session(address, null);
  const ask = (as: [number, string]) =>
    nobody.refused('/api/auth/sign-in/social', { body: { provider: 'oidc', callbackURL: '/' }, as });
  try {
    other.otherIssuer = true;
    await ask([502, 'platform.provider-other']);
    await other.close();
    await ask([502, 'platform.provider-away']);
    const back = await fetch(`${address}/api/auth/callback/oidc?code=x&state=y`, { redirect: 'manual' });
    expect([back.status, back.headers.get('location')]).toEqual([302, '/?error=provider_away']);
    const leader = new Session(address, { email: LEADER.email, password: 'mot-mat-khau-du-dai' });
    expect((await leader.read('/me')).person.name).toBe('city.leader');
  } finally {
    await application.close();
  }
});

test('another provider on the same database: the same number there is somebody else', async () => {
  const other = await OpenIdProvider.serve();
  const address = await freeAddress();
  const { database, folder } = world;
  const application = await openApplication({
    database,
    dataFolder: folder,
    address,
    provider: other.settings,
    limited: false,
  });
  await application.server.listen({ host: '127.0.0.1', port: Number(new URL(address).port) });
  other.says = { person: { sub: LEADER.sub, email: 'stranger@x.example', email_verified: true } };
  const here = world;
  try {
    world = { ...world, origin: address };
    const browser = new Browser();
    expect(await browser.signIn()).toBe('/?error=signup_disabled');
    expect(await browser.me()).toBe(401);
  } finally {
    world = here;
    await application.close();
    await other.close();
  }
});
