// Doing what was written down for later. There are two kinds of work. What changes only the database is done in one
// transaction with the mark that it is done: it acts once, whatever happens. What acts outside (a letter) is done between
// two transactions: it is taken for some minutes, done, marked. A process that dies in between leaves it to be done again,
// so the work itself carries something by which the world outside knows a repetition.
import { inTransaction, type Db, type Tx } from '#platform/db';
import { finishJob, isHeld, putOff, takeJob, type Job } from './store.ts';

/** What one kind of job does; `within` the database or `outside` of it. */
export type Worker =
  | { within: (tx: Tx, job: Job, now: Date) => Promise<void> }
  | { outside: (job: Job, now: Date) => Promise<void>; patience: number };

/** By name. Jobs of other names are left for a program that knows them. */
export type Workers = Record<string, Worker>;

/** Thrown by a worker whose job can never be done: it is given up at once. */
export class Hopeless extends Error {}

/** What came of a run. */
export interface Ran {
  done: number;
  failed: number;
}

const HELD = 5 * 60 * 1000;
const FIRST_PAUSE = 60 * 1000;
const LONGEST_PAUSE = 6 * 60 * 60 * 1000;
const PATIENCE_WITHIN = 7 * 24 * 60 * 60 * 1000;

/** Does everything that is due, one job after the other, until nothing is or `stopped` says so. */
export async function runJobs(
  db: Db,
  workers: Workers,
  { clock, stopped = () => false }: { clock: () => Date; stopped?: () => boolean },
): Promise<Ran> {
  const ran = { done: 0, failed: 0 };
  while (!stopped()) {
    const now = clock();
    const until = new Date(now.getTime() + HELD);
    const job = await inTransaction(db, (tx) => takeJob(tx, { names: Object.keys(workers), now, until }));
    if (!job) return ran;
    if (await tried(db, workers[job.name]!, { job, now })) ran.done += 1;
    else ran.failed += 1;
  }
  return ran;
}

async function tried(db: Db, worker: Worker, { job, now }: { job: Job; now: Date }): Promise<boolean> {
  try {
    if ('outside' in worker) {
      await worker.outside(job, now);
      await inTransaction(db, (tx) => finishJob(tx, job, now));
    } else
      await inTransaction(db, async (tx) => {
        if (!(await isHeld(tx, job))) return;
        await worker.within(tx, job, now);
        await finishJob(tx, job, now);
      });
    return true;
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown';
    const patience = 'outside' in worker ? worker.patience : PATIENCE_WITHIN;
    const again = error instanceof Hopeless ? null : nextTry(job, { now, patience });
    await inTransaction(db, (tx) => putOff(tx, job, { fault, now, again }));
    return false;
  }
}

/** When a job that failed is tried again: after a minute, then each time twice as long, six hours at the most. */
export function nextTry(
  { attempts, recordedAt }: Pick<Job, 'attempts' | 'recordedAt'>,
  { now, patience }: { now: Date; patience: number },
): Date | null {
  if (now.getTime() - Date.parse(recordedAt) > patience) return null;
  return new Date(now.getTime() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 20)));
}
