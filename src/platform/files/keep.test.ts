import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { pathOf } from './folder.ts';
import { receiveFile, storeFile, verifyFiles } from './index.ts';
import { CENTRAL, JPEG, LOCAL, office, OLE, patched, PDF, PNG } from './samples.fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuyensuot-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const left = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
const receive = (name: string, source: Uint8Array, limit?: number) =>
  receiveFile({ name, source }, limit ? { folder, limit } : { folder });

describe('what is let in', () => {
  test.each([
    ['Nghị quyết.pdf', PDF, 'Nghị quyết.pdf', 'application/pdf'],
    ['ảnh.png', PNG, 'ảnh.png', 'image/png'],
    ['anh.jpeg', JPEG, 'anh.jpeg', 'image/jpeg'],
    [
      'bao cao.docx',
      office('docx'),
      'bao cao.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'bieu.xlsx',
      office('xlsx'),
      'bieu.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['ghi chú.txt', strToU8('Điều lệ\r\n'), 'ghi chú.txt', 'text/plain; charset=utf-8'],
    ['so lieu.csv', strToU8('\ufefftên;số\nĐề án;34'), 'so lieu.csv', 'text/csv; charset=utf-8'],
    ['C:\\Users\\a\\..\\van ban.png', PDF, 'van ban.pdf', 'application/pdf'],
    ['../../etc/passwd', PDF, 'passwd.pdf', 'application/pdf'],
    ['ten\u202Efdp.exe', PDF, 'tenfdp.exe.pdf', 'application/pdf'],
    ['', PDF, 'tep.pdf', 'application/pdf'],
  ])('%s', async (given, bytes, name, mediaType) => {
    expect(await receive(given, bytes)).toMatchObject({ name, mediaType, size: bytes.length });
  });
});

describe('what is refused, leaving nothing on the disk', () => {
  const bomb = office('docx', { 'word/media/x.bin': new Uint8Array(64 * 2 ** 20) });
  const liar = patched(
    office('docx', { 'word/media/x.bin': new Uint8Array(2 ** 20) }),
    CENTRAL,
    (view, at) => view.getUint32(at + 24, true) === 2 ** 20 && view.setUint32(at + 24, 10, true),
  );
  const overlapping = patched(office('docx', { a: PDF, b: PDF }), CENTRAL, (view, at) =>
    view.setUint32(at + 42, 0, true),
  );
  const locked = (signature: number, from: number) =>
    patched(office('docx'), signature, (view, at) =>
      view.setUint16(at + from, view.getUint16(at + from, true) | 1, true),
    );
  test.each<[string, string, Uint8Array, string]>([
    ['an empty file', 'a.pdf', new Uint8Array(), 'empty'],
    ['a Windows program under another name', 'a.pdf', strToU8('MZ\u0000\u0001 this program'), 'program'],
    ['a Linux program', 'a.txt', strToU8('\u007fELF\u0001'), 'program'],
    ['a script that names its interpreter', 'a.txt', strToU8('#!/bin/sh\nrm -rf /'), 'program'],
    ['a script without', 'a.bat', strToU8('del *.*'), 'not-allowed'],
    ['a page', 'a.txt', strToU8('\ufeff \n<!DOCTYPE html><script>alert(1)</script>'), 'markup'],
    ['a drawing with scripts', 'a.csv', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'markup'],
    ['bytes that are no text', 'a.txt', new Uint8Array([1, 2, 3, 0, 5]), 'not-allowed'],
    ['a text in an old encoding', 'a.txt', new Uint8Array([0x54, 0xea, 0x6e, 0x20]), 'not-utf8'],
    ['an old Office file or one under a password', 'a.docx', OLE, 'legacy'],
    ['a document with macros by its type', 'a.docx', office('docm'), 'macros'],
    [
      'a document with macros by its parts',
      'a.docx',
      office('docx', { 'word/vbaProject.bin': PDF }),
      'macros',
    ],
    [
      'a workbook with old macro sheets',
      'a.xlsx',
      office('xlsx', { 'xl/macrosheets/sheet1.xml': PDF }),
      'macros',
    ],
    ['an archive', 'a.zip', zipSync({ a: PDF }), 'not-allowed'],
    ['a locked container, by its directory', 'a.docx', locked(CENTRAL, 8), 'encrypted'],
    ['a locked container, by its members', 'a.docx', locked(LOCAL, 6), 'encrypted'],
    ['a bomb', 'a.docx', bomb, 'bomb'],
    ['a bomb that lies about its size', 'a.docx', liar, 'bomb'],
    ['members over one another', 'a.docx', overlapping, 'bomb'],
    ['a cut container', 'a.docx', office('docx').slice(0, -30), 'damaged'],
  ])('%s', async (_what, name, bytes, reason) => {
    await expect(receive(name, bytes)).rejects.toMatchObject({
      code: `platform.file.${reason}`,
      status: 422,
    });
    expect(left()).toBe(0);
  });

  test('one byte more than the limit', async () => {
    await expect(receive('a.pdf', PDF, PDF.length - 1)).rejects.toMatchObject({
      code: 'platform.file.too-large',
      status: 413,
    });
    await expect(receive('a.pdf', PDF, PDF.length)).resolves.toMatchObject({ size: PDF.length });
    expect(left()).toBe(1);
  });

  test('a sender that breaks off', async () => {
    const source = (async function* () {
      yield PDF;
      throw new Error('gone');
    })();
    await expect(receiveFile({ name: 'a.pdf', source }, { folder })).rejects.toThrow('gone');
    expect(left()).toBe(0);
  });
});

test('no bytes whatever break it: a container damaged anywhere is let in or refused with a reason', async () => {
  const whole = office('xlsx', { 'xl/a.xml': strToU8('x'.repeat(3000)) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = await receive('a.xlsx', bytes).catch((error: unknown) => error);
        expect(outcome).toHaveProperty(outcome instanceof Error ? 'status' : 'checksum');
      },
    ),
    { numRuns: 200 },
  );
});

test('any name becomes one that a system can keep, with the ending of its kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (given) => {
      const { name } = await receive(given, PDF);
      expect(name).toMatch(/^[^./\\\p{Cc}\p{Cf}<>:"|?*][^/\\\p{Cc}\p{Cf}<>:"|?*]*\.pdf$/u);
      expect([...name].length).toBeLessThanOrEqual(164);
    }),
    { numRuns: 200 },
  );
});

describe('with a database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.close());

  const store = async (name: string, bytes: Uint8Array) => {
    const file = await receive(name, bytes);
    return inTransaction(database.db, (tx) =>
      storeFile(tx, file, { unitId: null, actorId: null, now: new Date(), folder }),
    );
  };

  test('the same content is kept once, under its checksum, however often it comes', async () => {
    const [one, two] = [await store('a.pdf', PDF), await store('b.pdf', PDF)];
    expect(one.checksum).toBe(two.checksum);
    expect(one.id).not.toBe(two.id);
    expect(left()).toBe(1);
  });

  test('verifying finds what is gone and what was altered, and nothing else', async () => {
    await store('sound.png', PNG);
    const gone = await store('gone.jpg', JPEG);
    const altered = await store('altered.pdf', PDF);
    expect(await verifyFiles(database.db, folder)).toEqual([]);
    rmSync(pathOf(folder, gone.checksum));
    writeFileSync(pathOf(folder, altered.checksum), PDF.slice().fill(65, 10, 11));
    const faults = await verifyFiles(database.db, folder);
    expect(faults.map(({ id, fault }) => [id, fault])).toEqual([
      [gone.id, 'missing'],
      [altered.id, 'altered'],
    ]);
    await store('again.pdf', PDF);
    expect((await verifyFiles(database.db, folder)).map((one) => one.id)).toEqual([gone.id]);
  });
});
