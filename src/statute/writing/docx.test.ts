// A text written as DOCX is read back with the same provisions, and the same text gives the same bytes.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { StatuteText } from '../provision.ts';
import { readFile, readPlain } from '../reading/read-file.ts';
import { writeStatuteDocx } from './docx.ts';

const SHARED = resolve(import.meta.dirname, '../../../../shared/data/statutes');
const told = ({ provisions }: StatuteText) =>
  provisions.map(({ kind, label, text, more }) => ({ kind, label, text, more }));

test('what was written is read back', async () => {
  const { text } = readPlain(
    'ĐIỀU LỆ\n\nChương I\n\nCHUNG\n\nĐiều 1. Phạm vi & <đối tượng>\n\nLời dẫn:\n\n1. Một:\n\na) Chữ;\n\n- gạch.\n\nNơi nhận:\n- Như trên.\n',
  );
  const bytes = await writeStatuteDocx(text, { title: 'Điều lệ' });
  const again = readFile(bytes);
  expect([again.format, again.doubts]).toEqual(['docx', []]);
  expect(told(again.text)).toEqual(told(text));
  expect(again.text.before).toContain('ĐIỀU LỆ');
  expect(again.text.after).toContain('Như trên.');
  expect(Buffer.from(await writeStatuteDocx(text, { title: 'Điều lệ' })).equals(Buffer.from(bytes))).toBe(
    true,
  );
});

test.runIf(existsSync(SHARED))('a whole regulation comes back too', async () => {
  const { text } = readFile(readFileSync(resolve(SHARED, 'qd-294-2025.txt')));
  const again = readFile(await writeStatuteDocx(text, { title: 'Quy định' }));
  expect(told(again.text)).toEqual(told(text));
});
