// Suggestions for few voices are made at once. Those for many are worked out in a thread of their own while the former ones stay: voices
// that were placed meanwhile drop out, and new ones or other words start the work again. Kept in the memory of one process.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { suggested, type SuggestedGroup, type SuggestingFrom } from './grouping/suggesting.ts';

/** What there is to show: when it was made, where not just now; since when other suggestions are being worked out. */
export interface Suggesting {
  groups: SuggestedGroup[];
  at: string | null;
  since: string | null;
}

/** What is asked: the voices that are open, by identifier, and how their words compare, as a text; all of it is read where it is needed. */
export interface Asked {
  open: string[];
  words: string;
  read: () => Promise<SuggestingFrom>;
}

interface Made {
  groups: SuggestedGroup[];
  of: Set<string>;
  words: string;
  at: string;
}

interface Work {
  since: string;
  fault?: unknown;
}

const AT_ONCE_UP_TO = 2000;
const MOST_KEPT = 50;

/** Makes suggestions in a thread. @throws where the thread dies of it */
export async function inThread(from: SuggestingFrom): Promise<SuggestedGroup[]> {
  const worker = new Worker(new URL('./grouping/suggesting.worker.ts', import.meta.url), {
    workerData: from,
    // Enough for half a million voices; without it the collector leaves lying what the machine has room for.
    resourceLimits: { maxOldGenerationSizeMb: 1600 },
  });
  worker.unref();
  const [groups] = (await once(worker, 'message')) as [SuggestedGroup[]];
  return groups;
}

/** A desk on which suggestions are made and kept, by a key that tells whose they are. */
export class SuggestionDesk {
  readonly #made = new Map<string, Made>();
  readonly #work = new Map<string, Work>();
  readonly #atOnceUpTo: number;
  readonly #inThread: typeof inThread;

  constructor({ atOnceUpTo = AT_ONCE_UP_TO, thread = inThread } = {}) {
    this.#atOnceUpTo = atOnceUpTo;
    this.#inThread = thread;
  }

  /** Since when the first suggestions under a key are worked out; null where there is something to show or nothing under way. */
  waitsSince(key: string): string | null {
    const work = this.#work.get(key);
    return work && !work.fault && !this.#made.has(key) ? work.since : null;
  }

  /** What is suggested now; starts what must be worked out. @throws what the work died of, once */
  async suggest(key: string, asked: Asked, now: Date): Promise<Suggesting> {
    const { open } = asked;
    if (open.length <= this.#atOnceUpTo)
      return { groups: await suggested(await asked.read()), at: null, since: null };
    const work = this.#work.get(key);
    if (work?.fault) {
      this.#work.delete(key);
      throw work.fault;
    }
    const made = this.#made.get(key);
    const holds = made?.words === asked.words && open.every((id) => made.of.has(id));
    if (!work && !holds) this.#begin(key, asked, now);
    return {
      groups: made ? stillOpen(made.groups, open) : [],
      at: made?.at ?? null,
      since: this.#work.get(key)?.since ?? null,
    };
  }

  #begin(key: string, { open, words, read }: Asked, now: Date): void {
    const at = now.toISOString();
    const work: Work = { since: at };
    this.#work.set(key, work);
    const working = read().then((from) => this.#inThread(from));
    working.then(
      (groups) => {
        this.#work.delete(key);
        this.#made.delete(key);
        this.#made.set(key, { groups, of: new Set(open), words, at });
        for (const oldest of this.#made.keys()) {
          if (this.#made.size <= MOST_KEPT) break;
          this.#made.delete(oldest);
        }
      },
      (fault: unknown) => void (work.fault = fault),
    );
  }
}

function stillOpen(groups: SuggestedGroup[], open: string[]): SuggestedGroup[] {
  const there = new Set(open);
  return groups
    .map((group) => ({ ...group, members: group.members.filter((id) => there.has(id)) }))
    .filter(({ members }) => members.length > 0);
}
