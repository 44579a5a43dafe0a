// Starts the server: opens the workspace (the reference one where there is none), serves it, and says where.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '#kernel/problem';
import { openCarrier } from '#platform/notify';
import { sampleSignIns, readWorkspace } from '#platform/workspace';
import { openApplication } from './app.ts';
import { readSettings, ROOT } from './settings.ts';
import { openSampleWorkspace, spoken } from './workspace.ts';

const say = (line: string) => console.log(line);

/** Serves until it is told to stop. @throws Problem where it cannot start safely */
export async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const database = await openSampleWorkspace(settings, say);
  const open: { close(): Promise<void> }[] = [database];
  // What was opened last is closed first: an application at work needs its database.
  const close = async () => {
    for (const one of open.toReversed()) await one.close();
  };
  try {
    const application = await openServed(database, settings);
    open.push(application);
    await listen(application.server, settings);
    application.orders?.announce(application.server.listeningOrigin);
    await greet(database, application.server.listeningOrigin);
    // With nothing left to do the process ends by itself; `process.exit` might not (decision 47).
    const stop = () => void close();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServed(
  database: Awaited<ReturnType<typeof openSampleWorkspace>>,
  settings: ReturnType<typeof readSettings>,
) {
  const webFolder = resolve(ROOT, 'dist/web');
  // A sample's people do not exist: what is written to them goes to nobody.
  const { sample } = await readWorkspace(database.db);
  return openApplication({
    database,
    dataFolder: settings.dataFolder,
    address: settings.address,
    provider: settings.provider,
    carrier: openCarrier(sample ? null : settings.mail, settings.dataFolder),
    log: (line) => say(JSON.stringify(line)),
    ...(existsSync(webFolder) ? { webFolder } : {}),
  });
}

async function listen(
  server: Awaited<ReturnType<typeof openApplication>>['server'],
  { host, port }: { host: string; port: number },
): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Problem('platform.port-taken', 500, { values: { port } });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new Problem('platform.port-refused', 500, { values: { host, port } });
    throw error;
  }
}

async function greet({ db }: Awaited<ReturnType<typeof openSampleWorkspace>>, origin: string): Promise<void> {
  const workspace = await readWorkspace(db);
  say(`\n  ${workspace.name}\n  ${origin.replace('127.0.0.1', 'localhost')}\n`);
  const samples = await sampleSignIns(db);
  if (!samples.length) return;
  const width = Math.max(...samples.map((sample) => sample.email.length));
  say('  Tài khoản mẫu · Sample sign-ins');
  for (const sample of samples) say(`  ${sample.email.padEnd(width)}  ${sample.password}  ${sample.vi}`);
  say('');
}

if (import.meta.main) {
  start().catch((error: unknown) => {
    console.error(spoken(error));
    process.exitCode = 1;
  });
}
