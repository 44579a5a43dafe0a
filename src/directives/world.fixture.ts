// A small world for this room's tests: a city, two districts, a commune in each; people at work; the real server.
import type { FastifyInstance } from 'fastify';
import { newId } from '#kernel/id';
import { inTransaction, type Db } from '#platform/db';
import { openServer, serveRoutes } from '#platform/http';
import {
  actorOf,
  insertPeople,
  linkAccount,
  recordAct,
  systemActor,
  type Act,
  type Acting,
  type Role,
} from '#organisation';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import type { Content } from './contract.ts';
import { directivesRoutes } from './routes.ts';

export const NOW = new Date('2024-08-07T03:00:00Z');
export const TODAY = '2024-08-07';
export const UNITS = ['city', 'north', 'n1', 'south', 's1'] as const;
export type UnitKey = (typeof UNITS)[number];
export const PARENT: Record<UnitKey, UnitKey | null> = {
  city: null,
  north: 'city',
  n1: 'north',
  south: 'city',
  s1: 'south',
};

/** An answer of the server. */
export interface Answered {
  status: number;
  body: any;
  etag: string;
}

export interface World extends TestDatabase {
  server: FastifyInstance;
  units: Record<UnitKey, string>;
  acting: Acting;
  /** Makes a person with posts; answers the account to ask as. */
  person: (...posts: [UnitKey, Role][]) => Promise<string>;
  ask: (
    account: string,
    request: { method?: string; path: string; body?: unknown; ifMatch?: string },
  ) => Promise<Answered>;
}

/** Opens the world; whoever opens it closes it. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase();
  const { db } = database;
  const acting = { actor: await systemActor(db, TODAY), now: NOW, today: TODAY };
  const units = Object.fromEntries(UNITS.map((key) => [key, newId()])) as Record<UnitKey, string>;
  const changes = UNITS.map((key) => {
    const parent = PARENT[key];
    return {
      found: {
        unit: units[key],
        code: key,
        name: `Đơn vị ${key}`,
        level: 'district' as const,
        kind: 'committee' as const,
        fields: [],
        parent: parent && units[parent],
      },
    };
  });
  const act: Act = {
    type: 'founding',
    holdsOn: '2020-01-01',
    directive: '01-QĐ/TU',
    changes,
    successions: [],
  };
  await inTransaction(db, (tx) => recordAct(tx, { act, follow: (_tx, _units, apply) => apply() }, acting));
  const server = await serverOn(db);
  return {
    ...database,
    server,
    units,
    acting,
    person: (...posts) =>
      addPerson(db, { acting, posts: posts.map(([unit, role]) => ({ unitId: units[unit], role })) }),
    ask: (account, request) => ask(server, account, request),
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}

async function serverOn(db: Db): Promise<FastifyInstance> {
  const server = await openServer({ texts: () => ({}), title: 'x', version: '0', uploadLimit: 1024 });
  serveRoutes(server, directivesRoutes, {
    db,
    clock: () => NOW,
    standsOn: () => TODAY,
    actorOf: async (request, today) =>
      (await actorOf(db, String(request.headers['x-account']), today)) ?? null,
    afterAct: () => undefined,
  });
  await server.ready();
  return server;
}

async function addPerson(
  db: Db,
  { acting, posts }: { acting: Acting; posts: { unitId: string; role: Role }[] },
): Promise<string> {
  const id = newId();
  const held = posts.map((post) => ({ ...post, title: post.role, from: '2020-01-01' }));
  await inTransaction(db, (tx) =>
    insertPeople(tx, [{ id, name: `Cán bộ ${id.slice(-4)}`, email: `${id}@x.example`, posts: held }], acting),
  );
  await linkAccount(db, { personId: id, accountId: id });
  return id;
}

async function ask(
  server: FastifyInstance,
  account: string,
  {
    method = 'GET',
    path,
    body,
    ifMatch,
  }: { method?: string; path: string; body?: unknown; ifMatch?: string },
): Promise<Answered> {
  const answer = await server.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    headers: { 'x-account': account, ...(ifMatch ? { 'if-match': ifMatch } : {}) },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  return { status: answer.statusCode, body: answer.json(), etag: String(answer.headers['etag']) };
}

/** What is entered of a directive, with something of one's own. */
export function content(more: Partial<Content> = {}): Content {
  return {
    number: '01-NQ/TU',
    type: 'resolution',
    issuer: 'Thành ủy Hà Nội',
    issuedOn: '2020-10-12',
    title: 'Nghị quyết Đại hội',
    summary: '',
    fields: ['organisation'],
    audience: 'all',
    ...more,
  };
}

/** Registers directly; answers the identifier. */
export async function registered(
  world: World,
  account: string,
  { owner, ...more }: Partial<Content> & { owner: UnitKey; relations?: { kind: string; toId: string }[] },
): Promise<string> {
  const { relations, ...rest } = more;
  const body = { ...content(rest), ownerUnitId: world.units[owner], ...(relations ? { relations } : {}) };
  const { status, body: reply } = await world.ask(account, { method: 'POST', path: '/directives', body });
  if (status !== 201) throw new Error(JSON.stringify(reply));
  return reply.id as string;
}
