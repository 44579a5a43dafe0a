// The room's routes on a real server and a database of their own, with the small tree in it. Who asks is named in a header.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer, serveRoutes } from '#platform/http';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { organisationRoutes } from './routes.ts';
import { alone, NOW, person, smallTree, type UNITS } from './small-tree.fixture.ts';
import { actorOf } from './store.ts';

export const TODAY = '2024-08-07';

/** The room as a test holds it. */
export interface Room {
  database: TestDatabase;
  units: Record<(typeof UNITS)[number], string>;
  folder: string;
  /** An account in a post of its own. */
  account(unit: string, role: string): Promise<string>;
  /** Asks in an account's name: reads, or sends a body. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  ask(who: string, url: string, body?: object): Promise<{ status: number; body: any }>;
  close(): Promise<void>;
}

/** Opens the room. */
export async function openRoom(): Promise<Room> {
  const database = await testDatabase();
  const units = await smallTree(database.db);
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-organisation-'));
  const server = await openServer({ texts: () => ({}), title: 'test', version: '0', uploadLimit: 1e6 });
  serveRoutes(server, organisationRoutes({ follow: alone, dataFolder: folder }), {
    db: database.db,
    clock: () => NOW,
    standsOn: () => TODAY,
    actorOf: async (request, today) =>
      (await actorOf(database.db, String(request.headers['x-account']), today)) ?? null,
    afterAct: () => undefined,
  });
  return {
    database,
    units,
    folder,
    account: async (unit, role) => (await person(database.db, [{ unit, role }])).account,
    async ask(who, url, body) {
      const reply = await server.inject({
        method: body ? 'POST' : 'GET',
        url: `/api/v1${url}`,
        headers: { 'x-account': who },
        ...(body ? { payload: body } : {}),
      });
      return { status: reply.statusCode, body: reply.json() };
    },
    async close() {
      await server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The codes of listed units, in their order. */
export const codes = (reply: { body: { rows: { code: string }[] } }) =>
  reply.body.rows.map((row) => row.code);
