import type { Command } from 'commander';
import { seal, verifyChain } from '#platform/audit';
import { verifyFiles } from '#platform/files';
import { periodDifferences, tallyDifferences } from '#delivery';
import { readSettings } from '../settings.ts';
import { onWorkspace, say } from './terminal.ts';

/** `recount` and `verify`: what is kept against what was recorded. */
export function addChecks(program: Command): void {
  program
    .command('recount')
    .description('compare the kept counts with the records; says how many differ')
    .option('--json', 'as JSON')
    .action(recountAll);
  program
    .command('verify')
    .description(
      'check the audit chain, the kept counts against the records, and the files against their checksums',
    )
    .action(verifyAll);
}

async function recountAll(options: { json?: boolean }): Promise<void> {
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

async function verifyAll(): Promise<void> {
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
