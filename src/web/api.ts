/**
 * The way to the server. Reads and sends speak JSON on `/api/v1`; refusals arrive as problem+json (RFC 9457) and
 * are thrown as `ApiProblem`; a lost network is one too (status 0), so that a screen has one kind of failure to show.
 */
const BASE = '/api/v1';

/** One fault in one field of what was sent. */
export interface FieldFault {
  field: string;
  code: string;
  detail?: string;
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  values?: Record<string, string | number>;
  errors?: FieldFault[];
}

/** A refusal, or a server that could not be reached (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly values: Record<string, string | number>;
  readonly errors: FieldFault[];

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? body.code ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'web.no-network' : `web.http-${status}`);
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.values = body.values ?? {};
    this.errors = body.errors ?? [];
  }
}

export type QueryValue = string | number | boolean | null | undefined;
/** What a path is asked for; a list of values is asked for one by one. */
export type Query = Record<string, QueryValue | string[]>;

/** What the server answered; `etag` goes back as `ifMatch` when the thing is changed. */
export interface Answer<T> {
  body: T;
  etag: string | null;
}

/** One act to be done by the server. A key of one's own makes a repeated act count once. */
export interface Act {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  ifMatch?: string | null | undefined;
  idempotencyKey?: string | undefined;
}

const signedOut = new EventTarget();

/** Calls the listener whenever the server no longer knows who is asking; returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.addEventListener('signed-out', listener);
  return () => signedOut.removeEventListener('signed-out', listener);
}

/** A path with its query; empty values are left out. Paths that begin with /api/ are taken as they are. */
export function address(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
  }
  const text = params.toString();
  const full = path.startsWith('/api/') ? path : BASE + path;
  return text ? `${full}?${text}` : full;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function ask<T>(
  url: string,
  init: RequestInit,
  bodyIn: (response: Response) => Promise<unknown> = bodyOf,
): Promise<Answer<T>> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', document.documentElement.lang);
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...init, headers });
    body = await (response.ok ? bodyIn : bodyOf)(response);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(0);
  }
  if (response.ok) return { body: body as T, etag: response.headers.get('ETag') };
  // The sign-in service says 401 of a wrong code too: whoever enters one is still who they were.
  if (response.status === 401 && url.startsWith(BASE)) signedOut.dispatchEvent(new Event('signed-out'));
  throw new ApiProblem(response.status, typeof body === 'object' && body ? (body as ProblemBody) : {});
}

/** Reads with the entity tag. */
function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer<T>> {
  return ask<T>(address(path, query), signal ? { signal } : {});
}

/** Reads the body alone. */
async function get<T>(path: string, query?: Query): Promise<T> {
  return (await read<T>(path, query)).body;
}

/** Reads a file to its end. */
async function file(path: string, query: Query, signal: AbortSignal): Promise<Blob> {
  return (await ask<Blob>(address(path, query), { signal }, (response) => response.blob())).body;
}

/** Reads, or says a word to, what is open to everybody, as nobody: the server need not look up who asks. */
async function glance<T>(path: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
  return (await ask<T>(address(path), { method, credentials: 'omit' })).body;
}

/** A key for one act. By hand, because browsers give `crypto.randomUUID` to pages served over HTTPS only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

/** Has the server do something. FormData travels as it is (files), everything else as JSON. */
function send<T>(act: Act): Promise<Answer<T>> {
  const headers = new Headers({ 'Idempotency-Key': act.idempotencyKey ?? newKey() });
  if (act.ifMatch) headers.set('If-Match', act.ifMatch);
  const init: RequestInit = { method: act.method, headers };
  if (act.body instanceof FormData) {
    init.body = act.body;
  } else if (act.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(act.body);
  }
  return ask<T>(address(act.path), init);
}

/** The server, as screens know it. */
export const api = { file, get, glance, read, send };
