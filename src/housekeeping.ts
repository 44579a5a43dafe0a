// What the program does for itself beside the acts of people, never inside them: the audit trail is sealed after each act, and
// at the start what a command or a crash left; the kept counts are folded now and then; at the start and every hour too, and
// what nobody needs any more is cleared, units that have grown large get kept counts, claims are carried into a quarter that
// has begun, and the embedded database learns the sizes of its tables.
import { seal } from '#platform/audit';
import { inTransaction, learnSizes, type Database } from '#platform/db';
import { clearKeys } from '#platform/http';
import { clearJobs } from '#platform/jobs';
import { carryClaims, fold, keepLarge } from '#delivery';

const FOLDED_AFTER = 200;
const HOUR = 60 * 60 * 1000;

/** The housekeeping of a running application. */
export interface Housekeeping {
  /** An act was committed. */
  soon(): void;
  /** Waits for what is running and does nothing more. */
  stop(): Promise<void>;
}

/** Begins the housekeeping: tends at once, then goes on until it is stopped. `sealed` is told when acts were sealed. */
export async function keepHouse(
  { db, kind }: Database,
  clock: () => Date,
  sealed: () => void = () => undefined,
): Promise<Housekeeping> {
  let acts = 0;
  let running: Promise<unknown> | null = null;
  const afterActs = async () => {
    for (let done = -1; done < acts;) {
      done = acts;
      await seal(db);
      sealed();
      if (acts % FOLDED_AFTER === 0) await inTransaction(db, fold);
    }
  };
  const tend = async () => {
    await clearKeys(db, clock());
    await clearJobs(db, clock());
    await inTransaction(db, (tx) => keepLarge(tx, clock()));
    await inTransaction(db, fold);
    await inTransaction(db, (tx) => carryClaims(tx, clock().toISOString().slice(0, 10)));
    if (kind === 'embedded') await learnSizes(db);
  };
  await seal(db);
  let tending = tend();
  const hourly = setInterval(() => {
    tending = tend().catch((error: unknown) => console.error(error));
  }, HOUR);
  hourly.unref();
  await tending;
  return {
    soon() {
      acts += 1;
      running ??= afterActs()
        .catch((error: unknown) => console.error(error))
        .finally(() => (running = null));
    },
    async stop() {
      clearInterval(hourly);
      await Promise.all([running, tending]);
    },
  };
}
