// How people are told while the program runs: after each act what was sealed is read, every minute what is due is done, and
// each morning everybody's due dates are looked at. A sample stands still on its day and is looked at at once.
import type { Day } from '#kernel/day';
import { inTransaction, type Database } from '#platform/db';
import { runJobs, type Workers } from '#platform/jobs';
import { LETTER, letterWorker, type Carrier } from '#platform/notify';
import { hear, missOne, openDay, reminderWorkers, type ReminderHands } from '#work';

const MINUTE = 60 * 1000;
/** Seven o'clock where the organisation works, in UTC. */
const MORNING = 'T00:00:00.000Z';

/** What telling needs. */
export interface TellingHands extends ReminderHands {
  clock: () => Date;
  standsOn: () => Day | null;
  carrier: Carrier;
}

/** The telling of a running application. */
export interface Telling {
  /** Something was sealed. */
  soon(): void;
  /** Does all that is due now; resolves when it is done. */
  run(): Promise<void>;
  /** Waits for what is running and does nothing more. */
  stop(): Promise<void>;
}

async function listen(db: Database['db'], hands: ReminderHands, now: Date): Promise<void> {
  try {
    while (await inTransaction(db, (tx) => hear(tx, hands, { now })));
  } catch (error) {
    console.error(error);
    await listenSlowly(db, hands, now);
  }
}

// Line by line, past the one at fault.
async function listenSlowly(db: Database['db'], hands: ReminderHands, now: Date): Promise<void> {
  for (let more = true; more;)
    more = await inTransaction(db, (tx) => hear(tx, hands, { now, limit: 1 })).catch(
      async (error: unknown) => {
        console.error(error);
        await inTransaction(db, missOne);
        return true;
      },
    );
}

/** Begins the telling: it runs at once and then every minute, until it is stopped. */
export function keepTelling({ db }: Database, hands: TellingHands): Telling {
  const { clock, standsOn, carrier } = hands;
  const workers: Workers = { ...reminderWorkers(hands), [LETTER]: letterWorker(carrier) };
  let stopped = false;
  let asked = 0;
  let running: Promise<void> | null = null;
  const once = async () => {
    for (let done = -1; done < asked && !stopped;) {
      done = asked;
      const now = clock();
      await listen(db, hands, now);
      const day = hands.today(now);
      const dueAt = standsOn() ? now : new Date(`${day}${MORNING}`);
      await inTransaction(db, (tx) => openDay(tx, { day, now, dueAt }));
      await runJobs(db, workers, { clock, stopped: () => stopped });
    }
  };
  const run = () => {
    asked += 1;
    running ??= once().finally(() => (running = null));
    return running;
  };
  const soon = () => void run().catch((error: unknown) => console.error(error));
  const timer = setInterval(soon, MINUTE);
  timer.unref();
  soon();
  return {
    soon,
    run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
      carrier.close();
    },
  };
}
