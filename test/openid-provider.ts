// An OpenID provider for tests: discovery, authorisation, tokens and keys over HTTP on the machine itself. It signs in
// whoever the test says, at once and without a screen, and lies where the test tells it to.
import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Provider } from '#platform/auth';

type Claims = Record<string, unknown>;

/** What the provider says the next time; whatever is not told is as it should be. */
export interface Sayings {
  /** The claims about the person. */
  person: Claims;
  /** Claims of the ID token that are not as they should be. */
  claims?: Claims;
  /** Signs with a key that it never published. */
  forged?: boolean;
  /** Does not sign at all. */
  unsigned?: boolean;
  /** Gives no ID token. */
  silent?: boolean;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The provider as a test holds it. */
export class OpenIdProvider {
  /** What it says from now on. */
  says: Sayings = { person: {} };
  /** Whether it answers that it is another one. */
  otherIssuer = false;
  /** How often a code was redeemed. */
  redeemed = 0;
  readonly #keys = newKey();
  readonly #others = newKey();
  readonly #codes = new Map<string, URLSearchParams>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  /** Begins to serve on a free port. */
  static async serve(): Promise<OpenIdProvider> {
    const provider = new OpenIdProvider();
    await new Promise<void>((done) => provider.#server.listen(0, '127.0.0.1', done));
    return provider;
  }

  /** How an installation names it. */
  get settings(): Provider {
    return {
      issuer: this.issuer,
      clientId: 'xuyensuot',
      clientSecret: 'a shared secret',
      name: 'Cổng chung',
    };
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/realm`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.issuer);
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (pathname) {
      case '/realm/.well-known/openid-configuration':
        return void reply(200, this.#described());
      case '/realm/keys':
        return void reply(200, {
          keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }],
        });
      case '/realm/authorise':
        return void response.writeHead(302, { location: this.#authorise(searchParams) }).end();
      case '/realm/token': {
        const body = new URLSearchParams((await request.toArray()).join(''));
        const tokens = this.#redeem(body, request.headers.authorization);
        return void (tokens ? reply(200, tokens) : reply(400, { error: 'invalid_grant' }));
      }
      case '/realm/person':
        return void reply(200, this.says.person);
      default:
        return void reply(404, {});
    }
  }

  #described(): Claims {
    const { issuer } = this;
    return {
      issuer: this.otherIssuer ? `${issuer}/other` : issuer,
      authorization_endpoint: `${issuer}/authorise`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/person`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  #authorise(asked: URLSearchParams): string {
    const code = randomUUID();
    this.#codes.set(code, asked);
    const back = new URL(asked.get('redirect_uri')!);
    back.search = new URLSearchParams({ code, state: asked.get('state')!, iss: this.issuer }).toString();
    return back.href;
  }

  // A code serves once, for who asked for it, and with the verifier of its challenge (RFC 7636).
  #redeem(given: URLSearchParams, authorization: string | undefined): Claims | null {
    const asked = this.#codes.get(given.get('code') ?? '');
    this.#codes.delete(given.get('code') ?? '');
    const challenge = createHash('sha256').update(given.get('code_verifier') ?? '').digest('base64url'); // prettier-ignore
    const { clientId, clientSecret } = this.settings;
    const basic = Buffer.from(authorization?.replace(/^Basic /, '') ?? '', 'base64').toString();
    const [id, secret] = authorization
      ? basic.split(':').map(decodeURIComponent)
      : [given.get('client_id'), given.get('client_secret')];
    const known = id === clientId && secret === clientSecret;
    const same = asked?.get('redirect_uri') === given.get('redirect_uri');
    if (!asked || !known || !same || asked.get('code_challenge') !== challenge) return null;
    this.redeemed++;
    return {
      access_token: randomUUID(),
      refresh_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 300,
      ...(this.says.silent ? {} : { id_token: this.#idToken(asked) }),
    };
  }

  #idToken(asked: URLSearchParams): string {
    const now = Math.floor(Date.now() / 1000);
    const { person, claims, forged, unsigned } = this.says;
    const body = {
      iss: this.issuer,
      aud: this.settings.clientId,
      iat: now,
      exp: now + 300,
      nonce: asked.get('nonce'),
      ...person,
      ...claims,
    };
    if (unsigned) return `${encode({ alg: 'none' })}.${encode(body)}.`;
    return signed(body, (forged ? this.#others : this.#keys).privateKey);
  }

  /** An ID token about the person that nobody asked for. */
  token(person: Claims): string {
    this.says = { person };
    return this.#idToken(new URLSearchParams());
  }
}

function signed(body: Claims, key: KeyObject): string {
  const text = `${encode({ alg: 'ES256', kid: 'one', typ: 'JWT' })}.${encode(body)}`;
  const seal = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${seal.toString('base64url')}`;
}
