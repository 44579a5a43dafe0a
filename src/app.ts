// The composition root of the server, and the only file that knows every room: it opens the bare server, hands each room
// what it needs from another, and mounts their tables of routes.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Day } from '#kernel/day';
import { openSignIn, signingSecret, type SignIn } from '#platform/auth';
import type { Database, Tx } from '#platform/db';
import { serveFiles } from '#platform/files';
import { takeOrders, type Orders } from '#platform/backup';
import { openServer, serveHealth, serveRoutes, type Log } from '#platform/http';
import { readWorkspace } from '#platform/workspace';
import { actorOf, organisationRoutes, unitsAs, type Actor } from '#organisation';
import { directivesRoutes, mayReadAttachment } from '#directives';
import { deliveryRoutes, followStructure, mayReadEvidence } from '#delivery';
import { overviewRoutes } from '#overview';
import { keepHouse } from './housekeeping.ts';
import { textsOf } from './texts.ts';
import { VERSION } from './version.ts';

export interface ApplicationSettings {
  database: Database;
  dataFolder: string;
  webFolder?: string;
  address?: string | null;
  clock?: () => Date;
  /** False only for tests that sign in often. */
  limited?: boolean;
  uploadLimit?: number;
  /** Takes a line for each request; none is written without it. */
  log?: Log;
}

export interface Application {
  server: FastifyInstance;
  signIn: SignIn;
  /** Orders for backups, taken while an embedded database is held; null on a server, which commands reach themselves. */
  orders: Orders | null;
  close(): Promise<void>;
}

/** The application on an open, migrated database. Closing it does not close the database. */
export async function openApplication(settings: ApplicationSettings): Promise<Application> {
  const { database, clock = () => new Date() } = settings;
  const { db } = database;
  const workspace = await readWorkspace(db);
  const signIn = openSignIn(db, {
    secret: await signingSecret(db, randomBytes(32).toString('base64url')),
    address: settings.address ?? null,
    limited: settings.limited ?? true,
  });
  const server = await openServer({
    texts: textsOf,
    title: 'Xuyên Suốt',
    version: VERSION,
    uploadLimit: settings.uploadLimit ?? 20 * 1024 * 1024,
    ...(settings.webFolder ? { webFolder: settings.webFolder } : {}),
    ...(settings.log ? { log: settings.log } : {}),
  });
  const chores = await keepHouse(database, clock);
  const actorFor = async (request: FastifyRequest, today: Day): Promise<Actor | null> => {
    const account = await signIn.accountOf(request);
    return account ? ((await actorOf(db, account.id, today)) ?? null) : null;
  };
  signIn.mount(server);
  serveHealth(server, db);
  const orders =
    database.kind === 'embedded'
      ? takeOrders(server, { db, folder: settings.dataFolder, program: VERSION, clock })
      : null;
  const serving = { db, clock, standsOn: () => workspace.opensOn, actorOf: actorFor, afterAct: chores.soon };
  const follow = (tx: Tx, units: string[], apply: () => Promise<void>) => followStructure(tx, units, apply);
  serveRoutes(
    server,
    [
      ...organisationRoutes({ follow, dataFolder: settings.dataFolder }),
      ...directivesRoutes,
      ...deliveryRoutes({ dataFolder: settings.dataFolder }),
      ...overviewRoutes,
    ],
    serving,
  );
  serveFiles(server, {
    ...serving,
    folder: settings.dataFolder,
    mayUpload: (actor: Actor, unitId: string) =>
      [...unitsAs(actor, 'editor'), ...unitsAs(actor, 'administrator')].includes(unitId),
    mayRead: async (actor: Actor, fileId: string, today: Day) =>
      (await mayReadAttachment(db, actor, { fileId, today })) ||
      (await mayReadEvidence(db, actor, { fileId, today })),
  });
  return {
    server,
    signIn,
    orders,
    async close() {
      orders?.withdraw();
      await server.close();
      await chores.stop();
    },
  };
}
