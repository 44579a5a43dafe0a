// The program as an operator meets it: processes of their own, on a place of their own.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { openDatabase, type Database } from '#platform/db';
import { ROOT } from '../src/settings.ts';
import { fillFolder } from './database.ts';
import { dropDatabase, inDatabase, runOn } from './server.ts';

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

/** What tells the program where a workspace is. */
export type Settings = { XS_DATA: string; DATABASE_URL?: string };

// As bin/xuyensuot runs commands; the compiled sources are those that this process keeps, where it keeps any.
const CACHE = process.env['NODE_COMPILE_CACHE'];

/** Node's flags for a process that ends soon. */
export const BRIEFLY = ['--liftoff-only', '--no-concurrent-sparkplug', '--no-concurrent-recompilation'];

/** The setting that lets a process use the compiled sources which this one keeps. */
export const KEPT: Env = CACHE ? { NODE_COMPILE_CACHE: CACHE } : {};

const template = inject('template');
let places = 0;

/**
 * Where processes work: a folder with a workspace's data folder, and with the workspaces beside it that a test needs. Each has
 * an empty database of its own: embedded, or on the server of this run.
 */
export class Place {
  readonly path = mkdtempSync(join(tmpdir(), 'xuyensuot-process-'));
  readonly #name = `xuyensuot_place_${process.pid}_${++places}`;
  readonly #running = new Set<ChildProcess>();
  readonly #databases: string[] = [];
  #own: Settings | undefined;

  /** Makes a place with an empty workspace. */
  static async make(): Promise<Place> {
    const place = new Place();
    place.#own = await place.empty('data');
    return place;
  }

  /** The workspace that is used where no other is named. */
  get own(): Settings {
    return this.#own!;
  }

  /** The data folder of that workspace. */
  get data(): string {
    return this.own.XS_DATA;
  }

  /** An empty workspace; an embedded database is prepared in it, which spares each test the seconds of making one. */
  async empty(name: string): Promise<Settings> {
    const folder = join(this.path, name);
    if (!('url' in template)) {
      mkdirSync(folder);
      fillFolder(folder);
      return { XS_DATA: folder };
    }
    return { XS_DATA: folder, DATABASE_URL: await this.#database(name, 'template0') };
  }

  /** A copy of a workspace that nobody uses meanwhile. */
  async copy({ XS_DATA, DATABASE_URL }: Settings, name: string): Promise<Settings> {
    const folder = join(this.path, name);
    cpSync(XS_DATA, folder, { recursive: true });
    rmSync(join(folder, 'in-use.lock'), { force: true });
    if (!DATABASE_URL) return { XS_DATA: folder };
    return {
      XS_DATA: folder,
      DATABASE_URL: await this.#database(name, new URL(DATABASE_URL).pathname.slice(1)),
    };
  }

  async #database(name: string, from: string): Promise<string> {
    const { url } = template as { url: string };
    const database = `${this.#name}_${name}`;
    await runOn(url, `create database "${database}" encoding 'UTF8' template "${from}"`);
    this.#databases.push(database);
    return inDatabase(url, database);
  }

  /** Opens the database of a workspace, for what the program does not tell. */
  open({ XS_DATA, DATABASE_URL }: Settings = this.own): Promise<Database> {
    return openDatabase(DATABASE_URL ? { url: DATABASE_URL } : { folder: XS_DATA });
  }

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

  /** Begins a command. */
  begin(...args: string[]): Running {
    return this.#begin(['src/cli.ts', ...args], {});
  }

  /** Ends what still runs and removes the workspaces. */
  async clear(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.path, { recursive: true, force: true });
    for (const name of this.#databases) await dropDatabase((template as { url: string }).url, name);
  }

  #begin(args: string[], env: Env): Running {
    const child = spawn(process.execPath, [...BRIEFLY, ...args], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        LANG: 'en_US.UTF-8',
        PORT: '0',
        ...KEPT,
        ...this.own,
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
