import type { Static, TObject, TSchema } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';

/** The wire shapes of one route: what is sent and what comes back. */
export interface Contract {
  params?: TObject;
  query?: TObject;
  body?: TSchema;
  reply: TSchema;
}

type Shape<S, Otherwise> = S extends TSchema ? Static<S> : Otherwise;

/** What every route is given: who asks, when, and what was sent. The clock and the actor are arguments everywhere. */
export interface Asking<C extends Contract, Actor> {
  actor: Actor;
  now: Date;
  /** The workspace's day: the calendar's, or the day on which a sample workspace stands. */
  today: Day;
  params: Shape<C['params'], Record<string, never>>;
  query: Shape<C['query'], Record<string, never>>;
  body: Shape<C['body'], undefined>;
  /** The revision the sender last saw (If-Match), or null where none was sent. */
  ifMatch: number | null;
  language: 'vi' | 'en';
  /** The network address that it came from. */
  from: string;
}

interface Common<C extends Contract> {
  path: string;
  /** `room.verb`: the name of the right, the operation in OpenAPI and the line in the audit trail. */
  verb: string;
  /** One sentence for the API's readable page. */
  summary: string;
  contract: C;
  /** Answered without a sign-in. */
  open?: boolean;
}

/** A route that changes nothing: it may call the store directly. */
export interface Read<C extends Contract, Actor> extends Common<C> {
  answer: (asking: Asking<C, Actor> & { db: Db }) => Promise<Static<C['reply']>>;
}

/** A route that changes the world by one action, inside one transaction. */
export interface Act<C extends Contract, Actor> extends Common<C> {
  status?: 200 | 201;
  act: (asking: Asking<C, Actor> & { tx: Tx }) => Promise<Static<C['reply']>>;
}

/** A route that puts another wording in the place of one: the sender names the revision they saw, by If-Match. */
export interface Change<C extends Contract, Actor> extends Common<C> {
  change: (asking: Asking<C, Actor> & { tx: Tx; ifMatch: number }) => Promise<Static<C['reply']>>;
}

/** A word to something under way: it writes nothing, so that it opens no transaction and waits for none. */
export interface Word<C extends Contract, Actor> extends Common<C> {
  hear: (asking: Asking<C, Actor>) => Promise<Static<C['reply']>>;
}

/** A row of a room's table of routes. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  verb: string;
  summary: string;
  contract: Contract;
  open: boolean;
  status: number;
  /** Whether it runs in a transaction. */
  writes: boolean;
  // The shapes were checked where the route was written; here they are all alike.
  run: (asking: Asking<Contract, never> & { db: Db; tx: Tx }) => Promise<unknown>;
}

/** `read`, `act`, `change` and `word` for one kind of actor: the ways to write a row of a table of routes. */
export function routing<Actor>() {
  const row = <C extends Contract>(
    { path, verb, summary, contract, open = false }: Common<C>,
    { run, ...how }: Pick<Route, 'method' | 'status' | 'writes'> & { run: unknown },
  ): Route => ({ path, verb, summary, contract, open, ...how, run: run as Route['run'] });
  return {
    read: <C extends Contract>(route: Read<C, Actor>) =>
      row(route, { method: 'GET', status: 200, writes: false, run: route.answer }),
    act: <C extends Contract>(route: Act<C, Actor>) =>
      row(route, { method: 'POST', status: route.status ?? 200, writes: true, run: route.act }),
    change: <C extends Contract>(route: Change<C, Actor>) =>
      row(route, { method: 'PUT', status: 200, writes: true, run: route.change }),
    word: <C extends Contract>(route: Word<C, Actor>) =>
      row(route, { method: 'POST', status: 200, writes: false, run: route.hear }),
  };
}
