// Voices moved, split by their sentences and merged; each step by name, and undone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { openDrive, type DriveWorld } from './drive-world.ts';

let of: DriveWorld;
beforeAll(async () => {
  of = await openDrive();
});
afterAll(() => of.world.close());

const TWO = 'Sửa thẩm quyền kỷ luật. Quy định rõ thời hạn.';
const [FIRST, SECOND] = [
  { from: 0, to: 23 },
  { from: 24, to: TWO.length },
];
const cut = (insight: string) => of.editor().read(`${of.path}/voices/${insight}/sentences`);
const step = (body: object) => of.editor().create(`${of.path}/steps`, body);

test('a voice is cut where a reader would, with the proposals that it is in; who does not see it learns nothing', async () => {
  const [voice] = await of.recommended('n1', [TWO]);
  const [proposal] = await of.proposed('Thẩm quyền');
  await step({ kind: 'put', puts: [of.whole(proposal!, voice!)], takes: [] });
  expect(await cut(voice!)).toEqual({
    sentences: [
      { ...FIRST, text: TWO.slice(0, 23) },
      { ...SECOND, text: TWO.slice(24) },
    ],
    members: [{ proposal: { id: proposal, number: 1, title: 'Thẩm quyền' }, from: 0, to: -1 }],
  });
  expect((await of.editor().get(`${of.path}/voices/${newId()}/sentences`)).status).toBe(404);
  const stranger = of.world.as('n1.editor');
  expect((await stranger.get(`${of.path}/voices/${voice}/sentences`)).status).toBe(404);
});

test('a whole voice becomes sentences of several proposals, and is whole again when that is undone', async () => {
  const [voice] = await of.recommended('south', [TWO]);
  const [one, two] = await of.proposed('Một', 'Hai');
  await step({ kind: 'put', puts: [of.whole(one!, voice!)], takes: [] });
  const part = (proposal: string, place: object) => ({ proposal, insight: voice, ...place });
  const split = await step({
    ...{ kind: 'split', takes: [of.whole(one!, voice!)] },
    puts: [part(one!, FIRST!), part(two!, SECOND!)],
  });
  expect(await of.membersOf(one!)).toMatchObject([FIRST]);
  expect(await of.membersOf(two!)).toMatchObject([{ ...SECOND, words: TWO }]);
  await of.editor().create(`${of.path}/steps/${split.id}/undo`, {});
  expect(await of.membersOf(one!)).toMatchObject([{ from: 0, to: -1 }]);
  expect(await of.membersOf(two!)).toEqual([]);
});

test('a voice that moves to where it is already only leaves; the step says what came and went where', async () => {
  const [a, b] = await of.recommended('north', ['Bỏ khoản này.', 'Giữ khoản này.']);
  const [here, there] = await of.proposed('Đây', 'Đó');
  const both = [a!, b!];
  await step({
    ...{ kind: 'put', takes: [] },
    puts: [of.whole(here!, a!), of.whole(here!, b!), of.whole(there!, a!)],
  });
  const at = (proposal: string) => both.map((voice) => of.whole(proposal, voice));
  await step({ kind: 'move', puts: at(there!), takes: at(here!) });
  expect(await of.membersOf(here!)).toEqual([]);
  expect((await of.membersOf(there!)).map((one: any) => one.id).toSorted()).toEqual(both.toSorted());
  const [last] = (await of.editor().read(`${of.path}/steps`)).rows;
  expect(last).toMatchObject({ kind: 'move', puts: 1, takes: 2, undone: false });
  expect(last.proposals.map(({ title, puts, takes }: any) => [title, puts, takes]).toSorted()).toEqual([
    ['Đây', 0, 2],
    ['Đó', 1, 0],
  ]);
});

test('voices of a proposal are read on page by page, one that is in it by two sentences too', async () => {
  const [voice] = await of.recommended('s1', [TWO]);
  const [proposal] = await of.proposed('Trang');
  const puts = [FIRST, SECOND].map((place) => ({ proposal, insight: voice, ...place }));
  await step({ kind: 'split', puts, takes: [] });
  const path = `/proposals/${proposal}/voices?limit=1`;
  const first = await of.editor().read(path);
  const second = await of.editor().read(`${path}&cursor=${first.nextCursor}`);
  expect([...first.rows, ...second.rows].map(({ from }: any) => from)).toEqual([0, 24]);
  expect(second.nextCursor).toBeNull();
});
