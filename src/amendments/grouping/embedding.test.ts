// The door for a model: used where it is set, refused where it answers nonsense, and never needed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadEmbed } from './embedding.ts';
import { groupsOf } from './groups.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

function model(name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

const VOICES = [
  { id: 'a', text: 'Ngõ tối quá, lắp đèn giúp' },
  { id: 'b', text: 'Cần chiếu sáng lối vào xóm' },
  { id: 'c', text: 'Không cần chiếu sáng lối vào xóm' },
  { id: 'd', text: 'Thêm lớp mẫu giáo' },
];
// A toy: it knows two meanings, light and school.
const TOY = 'export default (texts) => texts.map((t) => (/đèn|sáng/.test(t) ? [1, 0] : [0, 2]));';
const together = async (embed?: Parameters<typeof groupsOf>[1]) =>
  (await groupsOf(VOICES, embed)).map(({ members }) =>
    members
      .map(({ id }) => id)
      .toSorted()
      .join(),
  );

test('brings together what only the model finds alike, says so, and keeps opposites apart', async () => {
  const embed = await loadEmbed(model('toy.mjs', TOY));
  expect(await together()).not.toContain('a,b');
  for (const allPairs of [true, false]) expect(await together({ embed, allPairs })).toContain('a,b');
  const [first] = await groupsOf(VOICES, { embed });
  expect(first!.reasons.map(({ kind }) => kind)).toContain('model');
});

test('a file that is no model, or answers nonsense, is refused', async () => {
  const bad = (code: string) => loadEmbed(model(`${Math.abs(code.length)}.mjs`, code));
  await expect(loadEmbed(join(folder, 'none.mjs'))).rejects.toMatchObject({ code: 'amendments.no-model' });
  await expect(bad('export const embed = 1;')).rejects.toMatchObject({ code: 'amendments.no-model' });
  for (const code of [
    'export default () => [[1]];',
    'export default (texts) => texts.map((t, i) => (i ? [1] : [1, 2]));',
    'export default (texts) => texts.map(() => ["no number"]);',
  ])
    await expect(groupsOf(VOICES, { embed: await bad(code) })).rejects.toMatchObject({
      code: 'amendments.bad-model',
    });
});
