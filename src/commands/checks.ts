import { seal, verifyChain } from '#platform/audit';
import { verifyFiles } from '#platform/files';
import { periodDifferences, tallyDifferences } from '#delivery';
import { readSettings } from '../settings.ts';
import { onWorkspace, say } from './terminal.ts';

/** `recount`: the kept counts against the records. */
export async function recountAll(options: { json?: boolean }): Promise<void> {
  await onWorkspace(async ({ db }) => {
    const periods = await periodDifferences(db);
    const outcome = {
      subjects: periods.subjects,
      periodsDiffer: periods.differ,
      talliesDiffer: await tallyDifferences(db),
    };
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
    const differ = (await periodDifferences(db)).differ + (await tallyDifferences(db));
    for (const fault of faults) say(JSON.stringify(fault));
    say(`${faults.length + differ} faults`);
    if (faults.length + differ) process.exitCode = 1;
  });
}
