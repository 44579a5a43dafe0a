// The voices on a statute's text: each provision knows what was said of it, as far as who asks sees where it was said.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { keepInsights, type Kept } from '#insights';
import { paper } from './things.ts';
import { openWorld, type UnitKey, type World } from './world.ts';

let world: World;
let directive = '';
let version = '';
let provisions: { id: string; name: string }[] = [];
beforeAll(async () => {
  world = await openWorld('2024-03-01');
  const of = { ...paper(world), ownerUnitId: world.units.city, audience: 'all' };
  directive = (await world.as('city.editor').create('/directives', of)).id;
  const words =
    'Điều 1. Phạm vi\n\n1. Một.\n\n2. Hai:\n\na) chữ a;\n\nb) chữ b.\n\nĐiều 2. Kỳ họp\n\nMỗi quý một lần.\n';
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const act = { actNumber: '01', actTitle: 'Nghị quyết', actIssuer: 'Đại hội', ...days };
  const statute = { directiveId: directive, code: 'DL', title: 'Điều lệ', names: [], language: 'vi' };
  const body = { ...statute, audience: 'all', version: { ...act, source: { words } } };
  version = (await world.as('city.leader').create('/statutes', body)).versionId;
  ({ provisions } = await world.as('city.leader').read(`/statute-versions/${version}`));
});
afterAll(() => world.close());

/** What a unit says, each with its provision as it names it. */
async function said(
  unit: UnitKey,
  words: [kind: 'recommendation' | 'difficulty' | 'lesson', provision: string][],
) {
  const id = newId();
  const unitId = world.units[unit];
  const kept: Kept = {
    ...{ kind: 'report', id, version: 1, about: directive, ownerUnitId: unitId, told: [] },
    holdsOn: '2024-02-01',
    insights: words.map(([kind, provision], n) => ({
      ...{ kind, provision, words: `${provision} (${unit} ${n})`, unitId, mark: `m${n}`, section: '' },
      opens: `/reports/${id}`,
    })),
  };
  await inTransaction(world.database.db, (tx) =>
    keepInsights(tx, kept, { now: new Date('2024-02-01T05:00:00Z') }),
  );
}

const numbers = (one: { own: object; within: object }) => [one.own, one.within];
const idOf = (name: string) => provisions.find((one) => one.name === name)!.id;

test('voices sit on the provision that they name, in whichever words, and on those around it', async () => {
  await said('n1', [
    ['recommendation', 'điểm a khoản 2 Điều 1'],
    ['difficulty', 'Điều 1, khoản 2, điểm a'],
    ['lesson', 'Chương IX'],
  ]);
  await said('north', [
    ['recommendation', 'Khoản 2, Điều 1 Điều lệ'],
    ['recommendation', 'Điều 9'],
  ]);
  const voices = await world.as('city.viewer').read(`/statute-versions/${version}/voices`);
  const none = { recommendations: 0, difficulties: 0, others: 0, units: 0, levels: [] };
  const two = ['commune', 'district'];
  expect(voices).toMatchObject({ all: 5, placed: 3 });
  expect(
    voices.rows.map((row: any) => [provisions.find(({ id }) => id === row.provision)!.name, ...numbers(row)]),
  ).toEqual([
    ['Điều 1', none, { ...none, recommendations: 2, difficulties: 1, units: 2, levels: two }],
    [
      'Điều 1, khoản 2',
      { ...none, recommendations: 1, units: 1, levels: ['district'] },
      { ...none, recommendations: 2, difficulties: 1, units: 2, levels: two },
    ],
    [
      'Điều 1, khoản 2, điểm a',
      { ...none, recommendations: 1, difficulties: 1, units: 1, levels: ['commune'] },
      { ...none, recommendations: 1, difficulties: 1, units: 1, levels: ['commune'] },
    ],
  ]);
  const words = await world
    .as('city.viewer')
    .read(`/statute-versions/${version}/voices/${idOf('Điều 1, khoản 2')}`);
  expect(words.rows.map((row: any) => row.words).toSorted()).toEqual([
    'Khoản 2, Điều 1 Điều lệ (north 0)',
    'Điều 1, khoản 2, điểm a (n1 1)',
    'điểm a khoản 2 Điều 1 (n1 0)',
  ]);
});

test('whoever does not see where it was said hears nothing of it; before it was said there is nothing', async () => {
  const heard = (person: Parameters<World['as']>[0], day = '') =>
    world.as(person).read(`/statute-versions/${version}/voices${day}`);
  expect(await heard('south.editor')).toEqual({ all: 0, placed: 0, rows: [] });
  expect((await heard('n1.editor')).all).toBe(3);
  expect((await heard('city.viewer', '?asOf=2024-01-31')).all).toBe(0);
  const words = `/statute-versions/${version}/voices/${idOf('Điều 1')}`;
  expect((await world.as('south.editor').read(words)).rows).toEqual([]);
  expect((await world.as('city.viewer').read(`/statute-versions/${version}/voices/none`)).rows).toEqual([]);
});
