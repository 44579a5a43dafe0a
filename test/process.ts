// The program as an operator meets it: processes of their own, on a place of their own.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../src/settings.ts';

/** How a process ended, and what it said. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A process while it runs. */
export interface Running {
  child: ChildProcess;
  said: { out: string; err: string };
  ended: Promise<Ended>;
}

type Env = Record<string, string>;

// As bin/xuyensuot runs commands; the compiled sources are those that this process keeps, where it keeps any.
const FLAGS = ['--wasm-tiering-budget=1000000000'];
const CACHE = process.env['NODE_COMPILE_CACHE'];

/** A folder in which processes work, with whatever they need to be told. */
export class Place {
  readonly path = mkdtempSync(join(tmpdir(), 'xuyensuot-process-'));
  /** The data folder unless another is named. */
  readonly data = join(this.path, 'data');
  readonly #running = new Set<ChildProcess>();

  /** Begins the server. */
  serve(env: Env = {}): Running {
    return this.#begin(['src/main.ts'], env);
  }

  /** Runs a command to its end. */
  command(...args: string[]): Promise<Ended> {
    return this.commandIn({}, ...args);
  }

  /** Runs a command with settings of its own. */
  commandIn(env: Env, ...args: string[]): Promise<Ended> {
    return this.#begin(['src/cli.ts', ...args], env).ended;
  }

  /** Ends what still runs and removes the folder. */
  clear(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.path, { recursive: true, force: true });
  }

  #begin(args: string[], env: Env): Running {
    const child = spawn(process.execPath, [...FLAGS, ...args], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        LANG: 'en_US.UTF-8',
        XS_DATA: this.data,
        PORT: '0',
        ...(CACHE ? { NODE_COMPILE_CACHE: CACHE } : {}),
        ...env,
      },
    });
    this.#running.add(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (said.out += chunk));
    child.stderr.on('data', (chunk) => (said.err += chunk));
    const ended = new Promise<Ended>((done) =>
      child.on('close', (code) => (this.#running.delete(child), done({ code, ...said }))),
    );
    return { child, said, ended };
  }
}

/** Waits until a server has said all that it says at its start; answers its address. */
export async function greeted({ said, ended }: Running, lastly: RegExp): Promise<string> {
  const begun = async () => {
    while (!lastly.test(said.out)) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await Promise.race([ended, begun()]);
  const origin = /http:\/\/localhost:\d+/.exec(said.out)?.[0] ?? '';
  expect(origin, said.err).not.toBe('');
  return origin;
}

/** One line that a person can read, and no trace of the program's inside. */
export function oneLine({ code, err }: Ended): string {
  expect(code, err).toBe(1);
  expect(err.trim().split('\n').length, err).toBe(1);
  expect(err).not.toMatch(/problem\.|\bat .*:\d+:\d+|Error:/);
  return err.trim();
}

/** What must have gone well; answers what it printed. */
export function printed({ code, out, err }: Ended): string {
  expect(code, err).toBe(0);
  return out;
}

/** Signs in over HTTP; answers the status and the cookies. */
export async function signIn(
  origin: string,
  who: { email: string; password: string },
): Promise<{ status: number; cookie: string }> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(who),
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { status: answer.status, cookie: cookie.join('; ') };
}
