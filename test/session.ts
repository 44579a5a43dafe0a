// A person at a browser: real requests with the cookies of a real sign-in.
import { expect } from 'vitest';

/** What came back. */
export interface Reply {
  status: number;
  // Tests look into bodies of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  text: string;
  headers: Headers;
}

export interface Sending {
  body?: unknown;
  headers?: Record<string, string>;
}

export class Session {
  private cookie: Promise<string> | null = null;
  private readonly origin: string;
  private readonly who: { email: string; password: string } | null;

  constructor(origin: string, who: { email: string; password: string } | null) {
    this.origin = origin;
    this.who = who;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', path, { body, headers });
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('PUT', path, { body, headers });
  }

  /** Any request to a path below /api/v1, or to a whole path that begins with /api. */
  async send(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Reply> {
    const cookie = await this.signedIn();
    const raw = typeof body === 'string' || body instanceof FormData;
    const answer = await fetch(this.origin + (path.startsWith('/api/') ? path : `/api/v1${path}`), {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), text, headers: answer.headers };
  }

  /** Reads what must be there. */
  async read(path: string): Promise<Reply['body']> {
    const { status, body } = await this.get(path);
    expect(status, `GET ${path} ${JSON.stringify(body)}`).toBe(200);
    return body;
  }

  /** Creates what must succeed; answers it. */
  async create(path: string, body: unknown): Promise<Reply['body']> {
    const reply = await this.post(path, body);
    expect(reply.status, `POST ${path} ${reply.text}`).toBe(201);
    return reply.body;
  }

  /** Does what must succeed. */
  async done(path: string, body: unknown = {}): Promise<Reply['body']> {
    const reply = await this.post(path, body);
    expect(reply.status, `POST ${path} ${reply.text}`).toBeLessThan(300);
    return reply.body;
  }

  /** Does what must be refused, with a problem whose sentence is known; answers the problem. */
  async refused(
    path: string,
    {
      body,
      as,
      method = 'POST',
      headers = {},
    }: {
      body?: unknown;
      as: [status: number, code: string];
      method?: string;
      headers?: Record<string, string>;
    },
  ): Promise<Reply['body']> {
    const reply = await this.send(method, path, {
      body: body ?? (method === 'GET' ? undefined : {}),
      headers,
    });
    expect([reply.status, reply.body?.code], `${method} ${path} ${reply.text}`).toEqual(as);
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(reply.body.title).not.toContain('problem.');
    return reply.body;
  }

  /** The bytes of a file that must be there. */
  async bytes(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.origin}/api/v1${path}`, {
      headers: { cookie: await this.signedIn() },
    });
    expect(answer.status, `GET ${path}`).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** The cookies of the session: what a socket begins with. */
  cookies(): Promise<string> {
    return this.signedIn();
  }

  private signedIn(): Promise<string> {
    this.cookie ??= this.who ? this.signIn(this.who) : Promise.resolve('');
    return this.cookie;
  }

  private async signIn(who: { email: string; password: string }): Promise<string> {
    const answer = await fetch(`${this.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify(who),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0]!)
      .join('; ');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
