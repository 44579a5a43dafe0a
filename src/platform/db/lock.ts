/**
 * Two processes on one embedded database lose data without a sign, so the data folder is locked first. The lock is
 * SQLite's own file lock (`BEGIN EXCLUSIVE` on an empty file that is never written): the operating system drops it
 * when the process ends, however it ends, so that nothing stale can be left by a crash. Node has no flock; a pid file
 * is racy and outlives kill -9; a socket in the folder fails on long paths and needs cleaning up.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '#kernel/problem';

const SQLITE_BUSY = 5;

/** A held lock. */
export interface FolderLock {
  release(): void;
}

/** Makes the folder if it is missing. Throws `platform.folder-not-writable` where files could not be kept in it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Problem('platform.folder-not-writable', 500, { values: { folder } });
  }
}

/**
 * Makes the folder if it is missing and locks it for this process.
 * Throws `platform.folder-in-use` or `platform.folder-not-writable`, both with the folder.
 */
export function lockFolder(folder: string): FolderLock {
  makeFolder(folder);
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(folder, 'in-use.lock'));
    file.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    file?.close();
    const busy = (error as { errcode?: number }).errcode === SQLITE_BUSY;
    const code = busy ? 'platform.folder-in-use' : 'platform.folder-not-writable';
    throw new Problem(code, 500, { values: { folder } });
  }
  const held = file;
  return { release: () => held.close() };
}
