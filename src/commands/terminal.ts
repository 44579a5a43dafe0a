// What every command needs: where to say things, how to read a day, how to open the workspace and close it again.
import { randomBytes } from 'node:crypto';
import { dayAt, isDay, type Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Database } from '#platform/db';
import { readWorkspace } from '#platform/workspace';
import { findUnitByCode, systemActor, type Acting, type UnitOnDay } from '#organisation';
import { readSettings } from '../settings.ts';
import { openSampleWorkspace, openWorkspace } from '../workspace.ts';

/** Answers go to standard output … */
export const say = (line: string) => void process.stdout.write(`${line}\n`);
/** … and progress beside it, so that answers can be piped. */
export const progress = (line: string) => void process.stderr.write(`${line}\n`);

/** A day given as an option. @throws Problem `platform.bad-day` */
export function dayOf(text: string | undefined): Day | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new Problem('platform.bad-day', 422);
}

/** The password given, or one made at random, which is then to be printed. */
export function passwordOf(given: string | undefined): string {
  return given ?? randomBytes(12).toString('base64url');
}

/** Runs on the workspace, which is the reference workspace where nothing was recorded yet. */
export async function onWorkspace<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return closing(await openSampleWorkspace(readSettings(process.env), progress), work);
}

/** Runs on the database as it is, empty or not. */
export async function onDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return closing(await openWorkspace(readSettings(process.env)), work);
}

async function closing<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The program acting on a day: the one given, otherwise the workspace's. */
export async function actingOn({ db }: Database, given?: Day): Promise<Acting> {
  const now = new Date();
  const today = given ?? (await readWorkspace(db)).opensOn ?? dayAt(now);
  return { actor: await systemActor(db, today), now, today };
}

/** @throws Problem `organisation.no-such-unit` where no standing unit has the code on the day */
export async function unitByCode({ db }: Database, code: string, on: Day): Promise<UnitOnDay> {
  const unit = await findUnitByCode(db, code, on);
  if (!unit) throw new Problem('organisation.no-such-unit', 404, { values: { code, day: on } });
  return unit;
}
