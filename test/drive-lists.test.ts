// A drive's own word lists change what is suggested, and its people's placing is what suggestions are measured by.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDrive, type DriveWorld } from './drive-world.ts';

let of: DriveWorld;
beforeAll(async () => {
  of = await openDrive();
});
afterAll(() => of.world.close());

const words = () => of.editor().read(`${of.path}/words`);
const change = (body: object) => of.editor().create(`${of.path}/words`, body);
const refused = (body: object, as: [number, string]) => of.editor().refused(`${of.path}/words`, { body, as });

test('before anything is placed there is nothing to measure by but the sets that come with the program', async () => {
  const { labelled, placed } = await of.editor().read(`${of.path}/quality`);
  expect(placed).toBeNull();
  expect(labelled.map(({ name }: any) => name)).toEqual(['first', 'second']);
  for (const { precision, recall } of labelled) expect(Math.min(precision, recall)).toBeGreaterThan(0.6);
});

test('a synonym of the drive joins what it parted before, by name, until it is taken away again', async () => {
  const [a, b] = await of.recommended('n1', ['Mở quỹ nghĩa tình.', 'Dùng ống heo sẻ chia hằng tuần.'], '');
  const grouped = async () =>
    (await of.editor().read(`${of.path}/suggestions`)).groups.some(({ members }: any) =>
      [a, b].every((id) => members.includes(id)),
    );
  expect(await grouped()).toBe(false);
  const body = { list: 'synonyms', line: 'quỹ nghĩa tình/ống heo  sẻ chia', verb: 'add' };
  await change(body);
  expect(await grouped()).toBe(true);
  const line = 'quỹ nghĩa tình / ống heo sẻ chia';
  const told = await words();
  expect(told.lines[0]).toEqual({ list: 'synonyms', line, state: 'added' });
  expect(told.changes).toMatchObject([{ line, verb: 'add', standing: true, by: 'city.editor' }]);
  await refused(body, [409, 'amendments.words-there']);
  await change({ list: 'synonyms', line, verb: 'remove' });
  expect(await grouped()).toBe(false);
  expect((await words()).changes.map(({ verb, standing }: any) => [verb, standing])).toEqual([
    ['remove', true],
    ['add', false],
  ]);
  await refused({ list: 'synonyms', line, verb: 'remove' }, [409, 'amendments.words-gone']);
});

test('a line that comes with the program is taken away and put back; words are asked for, and rights', async () => {
  const { line } = (await words()).lines.find(({ list }: any) => list === 'stopPhrases');
  await change({ list: 'stopPhrases', line, verb: 'remove' });
  expect((await words()).lines[0]).toEqual({ list: 'stopPhrases', line, state: 'removed' });
  await change({ list: 'stopPhrases', line, verb: 'add' });
  expect((await words()).lines.every(({ state }: any) => state === 'given')).toBe(true);
  await refused({ list: 'synonyms', line: 'một', verb: 'add' }, [422, 'amendments.one-word']);
  await refused({ list: 'stopPhrases', line: ' ', verb: 'add' }, [422, 'amendments.no-words']);
  const body = { list: 'stopPhrases', line: 'xin', verb: 'add' };
  await of.world.as('n1.editor').refused(`${of.path}/words`, { body, as: [404, 'platform.not-found'] });
});

test('quality tells in words where people parted what the program joins, and joined what it parts', async () => {
  const same = 'Đề nghị sửa quy định về kỳ họp thành mỗi tháng một lần';
  const [a, b, c] = await of.recommended('south', [
    `${same}.`,
    `${same} cho kịp thời.`,
    'Bổ sung chế độ phụ cấp cho cán bộ không chuyên trách.',
  ]);
  const [one, two] = await of.proposed('Họp hằng tháng', 'Họp kịp thời');
  const puts = [of.whole(one!, a!), of.whole(two!, b!), of.whole(two!, c!)];
  await of.editor().create(`${of.path}/steps`, { kind: 'put', puts, takes: [] });
  const { placed } = await of.editor().read(`${of.path}/quality`);
  expect(placed).toMatchObject({ voices: 3, of: 3, proposals: 2, precision: 0, recall: 0, f1: 0 });
  const [joined] = placed.joined;
  expect(joined.pairs).toBe(1);
  expect(joined.alike.length).toBeGreaterThan(0);
  expect(joined.sides.map(({ proposal }: any) => proposal.title).toSorted()).toEqual([
    'Họp hằng tháng',
    'Họp kịp thời',
  ]);
  expect(placed.parted).toMatchObject([{ pairs: 1, sides: [{ voices: 1 }, { voices: 1 }] }]);
  expect((await of.world.as('n1.editor').get(`${of.path}/quality`)).status).toBe(404);
});
