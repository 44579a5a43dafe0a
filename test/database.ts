import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../src/platform/db/index.ts';
import type { TestTemplate } from './global-setup.ts';
import { dropDatabase, inDatabase, runOn } from './server.ts';

/** A migrated database of a test's own, with the way to reach it from another process (undefined when embedded). */
export interface TestDatabase extends Database {
  url: string | undefined;
}

let made = 0;

/** Gives a folder an empty embedded database, which takes the program seconds to make. */
export function fillFolder(folder: string): void {
  cpSync(join(inject('blank'), 'db'), join(folder, 'db'), { recursive: true });
}

/** Opens an embedded database without any table, in a folder of its own that goes with it. */
export async function blankDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-blank-'));
  fillFolder(folder);
  const database = await openDatabase({ folder });
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { ...database, close };
}

/**
 * Opens a fresh, migrated and empty database: in memory, or on the server of XS_TEST_DATABASE_URL. Its owner closes it
 * (which drops it on a server), else the test process stays alive.
 */
export async function testDatabase(from: TestTemplate = inject('template')): Promise<TestDatabase> {
  if ('snapshot' in from) {
    const memory = new Blob([new Uint8Array(readFileSync(from.snapshot))]);
    return { ...(await openDatabase({ memory })), url: undefined };
  }
  const name = `xuyensuot_test_${process.pid}_${++made}`;
  await copyDatabase(from, name);
  const url = inDatabase(from.url, name);
  const database = await openDatabase({ url, connections: 5 });
  const close = async () => {
    await database.close();
    await dropDatabase(from.url, name);
  };
  return { ...database, url, close };
}

type Fill = (database: Database) => Promise<void>;
const filled = new Map<Fill, Promise<TestTemplate>>();

/** The same as some function fills it, which is done once for all files of a worker. */
export async function filledDatabase(fill: Fill): Promise<TestDatabase> {
  const template = filled.get(fill) ?? fillTemplate(fill);
  filled.set(fill, template);
  return testDatabase(await template);
}

async function fillTemplate(fill: Fill): Promise<TestTemplate> {
  const template = inject('template');
  const nth = filled.size;
  if ('snapshot' in template) {
    const database = await testDatabase();
    await fill(database);
    const snapshot = `${template.snapshot}.${process.pid}.${nth}`;
    writeFileSync(snapshot, Buffer.from(await (await database.dump()).arrayBuffer()));
    await database.close();
    return { snapshot };
  }
  const name = `${template.template}_${process.pid}_${nth}`;
  await copyDatabase(template, name);
  const database = await openDatabase({ url: inDatabase(template.url, name) });
  await fill(database);
  await database.close();
  return { url: template.url, template: name };
}

async function copyDatabase(
  { url, template }: { url: string; template: string },
  name: string,
): Promise<void> {
  await dropDatabase(url, name);
  await runOn(url, `create database "${name}" template "${template}"`);
}
