/**
 * An acknowledged write survives kill -9 of the process at any instant, its transaction whole. The moments are random,
 * some of them while the database is still being recovered from the kill before.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { fillFolder, testDatabase } from '../../../test/database.ts';
import { BRIEFLY, KEPT } from '../../../test/process.ts';
import { migrate, openDatabase, type Database } from './index.ts';

const WRITER = fileURLToPath(new URL('writer.fixture.ts', import.meta.url));
const KILLS = 50;

interface Round {
  acknowledged: string[];
  present: string[] | undefined;
}

/** Runs the writer and kills it: some time after its first acknowledged write or, when `early`, after its start. */
function runAndKill(where: string, round: number, early: boolean): Promise<Round> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [...BRIEFLY, WRITER, where, String(round)], {
      env: { ...process.env, ...KEPT },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let timer = early ? setTimeout(() => writer.kill('SIGKILL'), Math.random() * 900) : undefined;
    writer.stdout.on('data', (text) => {
      output += text;
      timer ??= setTimeout(() => writer.kill('SIGKILL'), Math.random() * 150);
    });
    writer.stderr.on('data', (text) => (errors += text));
    writer.on('close', (_code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') return reject(new Error(`The writer ended by itself: ${errors}`));
      const lines = output.split('\n').slice(0, -1);
      const present = lines[0]?.startsWith('present ') ? JSON.parse(lines[0].slice(8)) : undefined;
      resolve({ present, acknowledged: present ? lines.slice(1) : [] });
    });
  });
}

/** Kills the writer again and again; answers every number it acknowledged. */
async function killAgainAndAgain(where: string): Promise<string[]> {
  const all: string[] = [];
  let last: string[] = [];
  for (let round = 1; round <= KILLS; round++) {
    const { acknowledged, present } = await runAndKill(where, round, round % 5 === 0);
    if (present) for (const number of last) expect(present).toContain(`${number}/b`);
    last = acknowledged;
    all.push(...acknowledged);
  }
  return all;
}

async function expectWhole(database: Database, acknowledged: string[]): Promise<void> {
  const rows = await database.db.selectFrom('platform.setting').select('key').execute();
  const keys = new Set(rows.map((row) => row.key));
  expect(acknowledged.filter((number) => !keys.has(`${number}/a`) || !keys.has(`${number}/b`))).toEqual([]);
  const halves = [...keys].filter((key) => !keys.has(key.replace(/.$/, key.endsWith('a') ? 'b' : 'a')));
  expect(halves).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(KILLS);
}

test(
  'no acknowledged write is lost in 50 kills, on the embedded database',
  { timeout: 300_000 },
  async ({ skip }) => {
    if ('url' in inject('template')) skip('the run on the embedded database does this');
    const folder = mkdtempSync(join(tmpdir(), 'xuyensuot kill ')); // with blanks: folders have them
    try {
      fillFolder(folder);
      const first = await openDatabase({ folder });
      await migrate(first);
      await first.close();
      const acknowledged = await killAgainAndAgain(folder);
      const database = await openDatabase({ folder });
      await expectWhole(database, acknowledged);
      await database.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test(
  'no acknowledged write is lost in 50 kills of the program, on a server',
  { timeout: 300_000 },
  async ({ skip }) => {
    const database = await testDatabase();
    try {
      if (!database.url) skip('there is no server in this run');
      await expectWhole(database, await killAgainAndAgain(database.url!));
    } finally {
      await database.close();
    }
  },
);
