// A file that was sent is not believed.
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { writeDocx } from './docx.ts';
import { foreign, p } from './foreign.fixture.ts';
import { DOCX_LIMITS, readDocx } from './read-docx.ts';
import { report } from './sample.fixture.ts';

const codeOf = (bytes: Uint8Array, limits = DOCX_LIMITS) =>
  readDocx(bytes, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof Problem ? `${error.status} ${error.code}` : String(error)),
  );

test('a file of 60 MB is refused before it is opened; the limit can be set', async () => {
  expect(await codeOf(new Uint8Array(60 * 2 ** 20))).toBe('413 platform.file.too-large');
  const small = foreign(p('Chữ'));
  expect(await codeOf(small, { ...DOCX_LIMITS, file: small.length })).toBe('read');
  expect(await codeOf(small, { ...DOCX_LIMITS, file: small.length - 1 })).toBe('413 platform.file.too-large');
});

test('a bomb is refused while it is unpacked, whatever it says of itself', async () => {
  const members = { 'word/media/image1.png': new Uint8Array(80 * 2 ** 20) };
  const bomb = foreign(p('Chữ'), { members });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await codeOf(bomb)).toBe('422 platform.file.bomb');
  const lying = Buffer.from(bomb);
  for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 1))
    lying.writeUInt32LE(10, at + 24);
  expect(await codeOf(lying)).toBe('422 platform.file.bomb');
  const plain = foreign(p('Chữ'), { members: { 'word/media/image1.png': randomBytes(2 ** 20) } });
  expect(await codeOf(plain, { ...DOCX_LIMITS, unpacked: 2 ** 20 })).toBe('422 platform.file.bomb');
});

test('more elements than can be read are refused before they are parsed', async () => {
  expect(await codeOf(foreign('<w:p/>'.repeat(200_001)))).toBe('422 platform.file.too-long');
  expect(await codeOf(foreign('<w:p/>'.repeat(300)), { ...DOCX_LIMITS, elements: 200 })).toBe(
    '422 platform.file.too-long',
  );
});

test('macros are refused, under whatever name', async () => {
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  expect(await codeOf(foreign(p('Chữ'), { type: macro }))).toBe('422 platform.file.macros');
  expect(await codeOf(foreign(p('Chữ'), { members: { 'word/vbaProject.bin': new Uint8Array(4) } }))).toBe(
    '422 platform.file.macros',
  );
});

test('what is no DOCX is told as what it is', async () => {
  expect(await codeOf(new Uint8Array())).toBe('422 platform.file.empty');
  expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('422 platform.file.legacy');
  expect(await codeOf(Buffer.from('%PDF-1.7'))).toBe('422 platform.file.not-docx');
  expect(await codeOf(randomBytes(5000))).toBe('422 platform.file.not-docx');
  expect(await codeOf(zipSync({ 'a.txt': Buffer.from('chữ') }))).toBe('422 platform.file.not-docx');
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  expect(await codeOf(foreign(p('Chữ'), { type: workbook }))).toBe('422 platform.file.not-docx');
});

test('a file cut off anywhere is damaged, never a fault of the program', async () => {
  const whole = await buffer(await writeDocx(report('party', '2026-07-08')));
  for (let part = 1; part < 20; part++)
    expect(await codeOf(whole.subarray(0, Math.floor((whole.length * part) / 20)))).toMatch(
      /^422 platform\.file\.(damaged|not-docx)$/,
    );
});

test('bytes changed at random give blocks or a problem, never a fault of the program', async () => {
  const whole = await buffer(await writeDocx(report('state', '2026-07-08')));
  for (let n = 0; n < 40; n++) {
    const spoilt = Buffer.from(whole);
    for (let times = 0; times < 5; times++)
      spoilt[4 + ((n * 7919 + times * 104_729) % (spoilt.length - 4))]! ^= 1 + (n % 255);
    expect(await codeOf(spoilt)).toMatch(/^(read|422 platform\.file\.\S+)$/);
  }
});

test('broken XML, a document type and a missing part are damage', async () => {
  expect(await codeOf(foreign('<w:p><w:r>'))).toBe('422 platform.file.damaged');
  const typed = '<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>';
  expect(await codeOf(foreign(p('Chữ'), { members: { 'word/styles.xml': typed } }))).toBe(
    '422 platform.file.damaged',
  );
  expect(await codeOf(foreign('<w:sdt><w:sdtContent>'.repeat(20_000)))).toBe('422 platform.file.damaged');
});
