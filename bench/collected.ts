// All reports of the review in one DOCX and their figures added up, in a process of its own: what the generator took is not
// what is measured. Run as a program, it opens the database that it is told, does both, and says how long the DOCX took and the
// most memory that it had meanwhile.
import { fork } from 'node:child_process';
import { openDatabase } from '#platform/db';
import { writeDocx } from '#platform/documents';
import { systemActor } from '#organisation';
import { collectedOf, readRollUp } from '#reports';
import type { Row } from './report.ts';
import { DAY, REPORTS, REVIEW } from './reviews.ts';
import { once } from './timing.ts';

type Where = { folder: string } | { url: string };
type Measured = { ms: number; peak: number };
const MIB = 2 ** 20;

/** Collects the reports of a filled database that nobody else holds. */
export async function measureCollected(where: Where): Promise<Row[]> {
  const child = fork(import.meta.filename, [JSON.stringify(where)]);
  const { ms, peak } = await new Promise<Measured>((resolve, reject) => {
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('exit', (code) => reject(new Error(`collecting ended with ${code}`)));
  });
  return [
    { measure: `${REPORTS} reports in one DOCX`, value: ms, bound: 1, target: null, unit: 'ms' },
    {
      ...{ measure: 'the same and their figures: most MiB of a process (as ms; ≤ 512)', value: peak / MIB },
      ...{ bound: 512, target: 1, unit: 'MiB' },
    },
  ];
}

async function collect(where: Where): Promise<Measured> {
  const database = await openDatabase(where);
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const actor = await systemActor(database.db, DAY);
  const { ms } = await once(async () => {
    const paper = await collectedOf(database.db, actor, { reviewId: REVIEW, day: DAY });
    for await (const _piece of await writeDocx(paper));
  });
  await readRollUp(database.db, actor, { campaignId: REVIEW, day: DAY, sectionId: 'd' });
  clearInterval(look);
  await database.close();
  return { ms, peak };
}

if (import.meta.main) process.send!(await collect(JSON.parse(process.argv[2]!) as Where));
