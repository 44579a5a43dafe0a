// Grouping voices and looking up the nearest, in processes of their own: memory is that of the grouping and nothing else, and one
// run's garbage is not another's. Run as a program, it does one measurement and tells it.
import { fork } from 'node:child_process';
import { groupsOf, leastFor, openNeighbours, qualityOf } from '#amendments';
import type { Row } from './report.ts';
import { once, quantile, timed } from './timing.ts';
import { madeUpVoices } from './voices.ts';

const [SAMPLE, MANY, OPINIONS] = [5000, 100_000, 540_000];
const MIB = 2 ** 20;
const RECALL = 'recall of exhaustive groups’ pairs, sample of 5,000 (as ms; 1 is all)';

interface Measured {
  ms: number;
  peak: number;
  recall?: number;
  p99?: number;
}

/** Rows for grouping 100,000 and 540,000 voices, against all pairs and each other, and for the nearest of a new voice. */
export async function measureGrouping(): Promise<Row[]> {
  const sample = await apart('exhaustive', SAMPLE);
  const many = await apart('group', MANY);
  const opinions = await apart('group', OPINIONS);
  const near = await apart('nearest', MANY);
  const all = sample.ms * (MANY / SAMPLE) ** 2;
  const row = (measure: string, value: number, more: Partial<Row>): Row => ({
    ...{ measure, value, bound: 1, target: null, unit: '×' },
    ...more,
  });
  return [
    row('100,000 voices: all pairs (from 5,000, extrapolated) against grouping them', all, {
      ...{ bound: many.ms, target: 100, atLeast: true },
    }),
    row(RECALL, sample.recall!, { target: 0.99, atLeast: true }),
    row('540,000 voices against 100,000', opinions.ms, { bound: many.ms, target: 8 }),
    row('the same: most MiB of the process (as ms; ≤ 2048)', opinions.peak / MIB, { bound: 2048, target: 1 }),
    row('nearest five of a new voice among 100,000: p99 (≤ 20 ms)', near.p99!, { bound: 20, target: 1 }),
  ];
}

async function apart(what: string, count: number): Promise<Measured> {
  // What is live counts, not what the collector may leave lying on a large machine.
  const child = fork(import.meta.filename, [what, String(count)], {
    execArgv: ['--max-old-space-size=1600'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('exit', (code) => reject(new Error(`grouping ended with ${code}`)));
  });
}

const WORK: Record<string, (count: number) => Promise<Omit<Measured, 'peak'>>> = {
  async group(count) {
    const { voices } = madeUpVoices(count);
    const { ms } = await once(() => groupsOf(voices));
    return { ms };
  },
  // Whoever compares all pairs compares them with the bound that the many are grouped by.
  async exhaustive(count) {
    const { voices } = madeUpVoices(count);
    const least = leastFor(MANY);
    const { ms, answer } = await once(() => groupsOf(voices, { least, allPairs: true }));
    const found = await groupsOf(voices, { least, allPairs: false });
    const labels = new Map(
      answer.flatMap(({ members }, at) => members.map(({ id }) => [id, String(at)] as const)),
    );
    const { recall } = qualityOf(
      found.map(({ members }) => members.map(({ id }) => id)),
      labels,
    );
    return { ms, recall };
  },
  async nearest(count) {
    const { voices } = madeUpVoices(count + 1000);
    const index = openNeighbours(voices.slice(0, count));
    const times = await timed(voices.slice(count), async ({ text, provisions = [] }) =>
      index.nearest({ text, provisions }),
    );
    return { ms: quantile(times, 0.5), p99: quantile(times, 0.99) };
  },
};

if (import.meta.main) {
  const [what, count] = process.argv.slice(2);
  const measured = await WORK[what!]!(Number(count));
  process.send!({ ...measured, peak: process.resourceUsage().maxRSS * 1024 });
}
