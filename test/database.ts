import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../src/platform/db/index.ts';
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
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  if ('snapshot' in template) {
    const memory = new Blob([new Uint8Array(readFileSync(template.snapshot))]);
    return { ...(await openDatabase({ memory })), url: undefined };
  }
  const name = `xuyensuot_test_${process.pid}_${++made}`;
  await dropDatabase(template.url, name);
  await runOn(template.url, `create database "${name}" template "${template.template}"`);
  const url = inDatabase(template.url, name);
  const database = await openDatabase({ url, connections: 5 });
  const close = async () => {
    await database.close();
    await dropDatabase(template.url, name);
  };
  return { ...database, url, close };
}
