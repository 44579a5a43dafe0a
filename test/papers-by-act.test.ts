// A work that several acts adopt one after another: each change is that of the act which made it.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, SHARED } from '../src/statute/writing/schema.fixture.ts';
import { openDrive, type DriveWorld } from './drive-world.ts';

let of: DriveWorld;
const ids: Record<string, string> = {};

beforeAll(async () => {
  of = await openDrive();
  const { provisions } = await of.leader().read(`/statute-versions/${of.version}`);
  for (const one of provisions) ids[one.name] = one.id;
});
afterAll(() => of.world.close());

async function amended(...changes: object[]): Promise<string> {
  const body = { proposalId: null, alternative: '', reason: 'Vì thực tiễn', sources: [], changes };
  const drafted = { ...body, drafterUnitId: of.world.units.city };
  const { id } = await of.editor().create(`${of.path}/amendments`, drafted);
  await of.leader().done(`/amendments/${id}/submit`, {});
  return id;
}
const adopt = (title: string, ...amendments: string[]) =>
  of.leader().create(`${of.path}/drafts`, { title, amendments });
const enact = (actNumber: string, inForceFrom: string) =>
  of.leader().create(`${of.path}/enactment`, {
    ...{ actNumber, actTitle: 'Nghị quyết', actIssuer: 'Đại hội', adoptedOn: inForceFrom, inForceFrom },
  });
const words = (at: string, from: string, by: string) => ({
  ...{ kind: 'words', provision: ids[at], words: from, by },
});
const akn = async () =>
  new TextDecoder().decode(await of.editor().bytes(`${of.path}/papers/consolidated/document?format=akn`));
/** Of each change its type, and what names the act that made it. */
const modifications = (xml: string) => {
  const acts = new Map(
    [...xml.matchAll(/<(?:original|passiveRef) eId="(\w+)"[^>]* showAs="([^"]*)"/g)].map(([, id, said]) => [
      id,
      said,
    ]),
  );
  return [...xml.matchAll(/<textualMod eId="\w+" type="(\w+)"><source [^>]*href="#(\w+)"/g)].map(
    ([, type, act]) => [type, acts.get(act!)],
  );
};

test('each change names its act, what no act adopted the draft; of two drafts that one act adopted it is that act', async () => {
  await adopt('Bản 1', await amended(words('Điều 2, khoản 1', 'quý', 'tháng')));
  await adopt('Bản 2', await amended(words('Điều 1, khoản 1', 'Một', 'Mọi người')));
  await enact('02', '2024-02-01');
  const again = await amended(words('Điều 2, khoản 1', 'tháng', 'tuần'), {
    kind: 'repeal',
    provision: ids['Điều 1, khoản 1'],
  });
  await adopt('Bản 3', again);
  await enact('03', '2024-02-20');
  const done = modifications(await akn());
  expect(done).toEqual([
    ['substitution', '02 Nghị quyết'],
    ['substitution', '02 Nghị quyết'],
    ['substitution', '03 Nghị quyết'],
    ['substitution', '03 Nghị quyết'],
  ]);
  await amended({ kind: 'renumber', provision: ids['Điều 2'], label: 'Điều 3.' });
  expect(modifications(await akn())).toEqual([...done, ['renumbering', 'dự thảo Sửa đổi Điều lệ']]);
});

test.runIf(existsSync(SHARED))('it is valid against the schema of OASIS', async () => {
  expect(await faultsOf(await akn())).toEqual([]);
});
