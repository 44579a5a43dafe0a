// Letters to a mail server that is there, is not there for a day, or refuses; and as files where there is none.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { runJobs } from '#platform/jobs';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { letterWorker, LETTER, openCarrier, post, type Carrier } from './index.ts';

let database: TestDatabase;
let folder: string;
let now: Date;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuyensuot-mail-'));
  now = new Date('2024-08-07T00:00:00Z');
  await database.db.deleteFrom('platform.job').execute();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LETTER_TO = {
  to: 'an@x.example',
  subject: 'Việc của tôi ngày 07/08/2024: đề án số 12',
  text: 'Kính gửi đồng chí,\n.một dòng bắt đầu bằng dấu chấm\n',
  html: '<p>Kính gửi đồng chí</p>',
};
const put = (key: string, to = LETTER_TO.to) =>
  inTransaction(database.db, (tx) => post(tx, { ...LETTER_TO, to }, { key, now }));
const carry = (carrier: Carrier) =>
  runJobs(database.db, { [LETTER]: letterWorker(carrier) }, { clock: () => now });

/** A mail server of a few lines: keeps what it is given, refuses some addresses. */
class MailServer {
  readonly letters: string[] = [];
  /** Ends each connection after the letter has come and before it is acknowledged. */
  dropsAfterLetter = false;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async start(): Promise<void> {
    this.server = createServer((socket) => this.speak(socket));
    await new Promise<void>((done) => this.server!.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as { port: number }).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server!.close(done));
  }

  private speak(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let letter: string | null = null;
    let rest = '';
    say('220 test');
    socket.on('data', (data) => {
      const lines = (rest + data.toString('utf8')).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (letter === null) letter = this.answer(line, say);
        else if (line === '.') {
          this.letters.push(letter);
          letter = null;
          if (this.dropsAfterLetter) return void socket.destroy();
          say('250 kept');
        } else letter += `${line}\r\n`;
      }
    });
  }

  private answer(line: string, say: (line: string) => void): string | null {
    const [verb] = line.split(' ');
    if (verb === 'DATA') {
      say('354 go on');
      return '';
    }
    if (verb === 'RCPT' && line.includes('nobody@')) say('550 no such address');
    else say(verb === 'QUIT' ? '221 bye' : '250 ok');
    return null;
  }
}

const FROM = 'Xuyên Suốt <xs@x.example>';
const ids = (letters: string[]) => letters.map((letter) => /^Message-ID: <(.+)>/im.exec(letter)?.[1]);

test('where there is no mail server a letter becomes a file that mail programs open, the same file when tried again', async () => {
  const carrier = openCarrier(null, folder);
  expect(carrier.sends).toBe(false);
  await put('a');
  expect(await carry(carrier)).toEqual({ done: 1, failed: 0 });
  const [job] = await database.db.selectFrom('platform.job').select('id').execute();
  await carrier.carry(LETTER_TO, job!.id);
  expect(await readdir(join(folder, 'mail'))).toEqual([`${job!.id}.eml`]);
  const letter = await readFile(join(folder, 'mail', `${job!.id}.eml`), 'utf8');
  expect(letter).toMatch(/^To: an@x\.example\r$/m);
  expect(letter).toMatch(new RegExp(`^Message-ID: <${job!.id}@`, 'm'));
  expect(letter).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(letter).toMatch(/multipart\/alternative/);
  expect(letter).not.toMatch(/[^\r]\n/);
});

test('an address is one address, whatever stands in it', async () => {
  const carrier = openCarrier(null, folder);
  await carrier.carry({ ...LETTER_TO, to: 'an@x.example, bao@y.example' }, 'one');
  const letter = await readFile(join(folder, 'mail', 'one.eml'), 'utf8');
  const [to] = /^To: .*$/m.exec(letter)!;
  expect(to).not.toMatch(/^To: an@x\.example, /);
  await carrier.carry({ ...LETTER_TO, subject: 'a\r\nBcc: b@y.example' }, 'two');
  expect(await readFile(join(folder, 'mail', 'two.eml'), 'utf8')).not.toMatch(/^Bcc:/m);
});

test('a mail server that is down for a day loses nothing, and gets each letter once when it is back', async () => {
  const server = new MailServer();
  await server.start();
  const carrier = openCarrier({ url: `smtp://127.0.0.1:${server.port}`, from: FROM }, folder);
  expect(carrier.sends).toBe(true);
  await put('before');
  expect(await carry(carrier)).toEqual({ done: 1, failed: 0 });
  await server.stop();
  let tries = 0;
  for (let hour = 0; hour < 24; hour++) {
    await put(`letter of hour ${hour % 12}`); // the same twelve, twice
    tries += (await carry(carrier)).failed;
    now = new Date(now.getTime() + 60 * 60 * 1000);
  }
  expect(server.letters).toHaveLength(1);
  expect(tries).toBeGreaterThan(12);
  await server.start();
  for (let hour = 0; hour < 7; hour++) {
    await carry(carrier);
    now = new Date(now.getTime() + 60 * 60 * 1000);
  }
  expect(server.letters).toHaveLength(13);
  expect(new Set(ids(server.letters)).size).toBe(13);
  carrier.close();
  await server.stop();
});

test('a letter whose acknowledgement was lost comes again under the same Message-ID', async () => {
  const server = new MailServer();
  await server.start();
  const carrier = openCarrier({ url: `smtp://127.0.0.1:${server.port}`, from: FROM }, folder);
  server.dropsAfterLetter = true;
  await put('a');
  expect(await carry(carrier)).toEqual({ done: 0, failed: 1 });
  server.dropsAfterLetter = false;
  now = new Date(now.getTime() + 5 * 60 * 1000);
  expect(await carry(carrier)).toEqual({ done: 1, failed: 0 });
  expect(ids(server.letters)).toHaveLength(2);
  expect(new Set(ids(server.letters)).size).toBe(1);
  carrier.close();
  await server.stop();
});

test('an address that the server refuses for good is given up, and holds up no other', async () => {
  const server = new MailServer();
  await server.start();
  const carrier = openCarrier({ url: `smtp://127.0.0.1:${server.port}`, from: FROM }, folder);
  await put('a', 'nobody@x.example');
  await put('b');
  expect(await carry(carrier)).toEqual({ done: 1, failed: 1 });
  now = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  expect(await carry(carrier)).toEqual({ done: 0, failed: 0 });
  const given = await database.db
    .selectFrom('platform.job')
    .select(['key', 'last_fault'])
    .where('given_up_at', 'is not', null)
    .execute();
  expect(given).toMatchObject([{ key: 'a', last_fault: expect.stringContaining('550') }]);
  carrier.close();
  await server.stop();
});
