import { seal, verifyChain } from '#platform/audit';
import { verifyFiles } from '#platform/files';
import type { Db } from '#platform/db';
import { periodDifferences, rejectionDifferences, tallyDifferences } from '#delivery';
import { countDifferences } from '#inspection';
import { readSettings } from '../settings.ts';
import { onWorkspace, say } from './terminal.ts';

/** What is counted against what it follows from: work, rejections, inspections with their visits and findings; kept rows. */
async function differences(db: Db) {
  const parts = [await periodDifferences(db), await rejectionDifferences(db), await countDifferences(db)];
  const sum = (of: 'subjects' | 'differ') => parts.reduce((total, part) => total + part[of], 0);
  return {
    subjects: sum('subjects'),
    periodsDiffer: sum('differ'),
    talliesDiffer: await tallyDifferences(db),
  };
}

/** `recount`: the kept counts against the records. */
export async function recountAll(options: { json?: boolean }): Promise<void> {
  await onWorkspace(async ({ db }) => {
    const outcome = await differences(db);
    const differ = outcome.periodsDiffer + outcome.talliesDiffer;
    say(options.json ? JSON.stringify(outcome) : `${outcome.subjects} counted · ${differ} differ`);
    if (differ > 0) process.exitCode = 1;
  });
}

/** `verify`: the audit chain, the kept counts and the files. */
export async function verifyAll(): Promise<void> {
  await onWorkspace(async ({ db }) => {
    await seal(db);
    const faults = [
      ...(await verifyChain(db)),
      ...(await verifyFiles(db, readSettings(process.env).dataFolder)),
    ];
    const { periodsDiffer, talliesDiffer } = await differences(db);
    const differ = periodsDiffer + talliesDiffer;
    for (const fault of faults) say(JSON.stringify(fault));
    say(`${faults.length + differ} faults`);
    if (faults.length + differ) process.exitCode = 1;
  });
}
