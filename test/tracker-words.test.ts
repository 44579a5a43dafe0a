// What a unit says of the words in its trackers, through the real server: which words stand for a state, which names are no unit;
// said once, it is remembered with the mapping.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());

const HEAD = 'STT;Nội dung nhiệm vụ;Chủ trì;Phối hợp;Hạn HT;Tình trạng\n';

async function sent(path: string, rows: string, more: object) {
  const form = new FormData();
  form.append('unitId', world.units.city);
  form.append('file', new Blob([HEAD + rows]), 'bang.csv');
  const { body: stored } = await world.as('city.leader').send('POST', '/files', { body: form });
  const reply = await world
    .as('city.leader')
    .post(path, { file: stored.id, unit: world.units.city, ...more });
  expect(reply.status, reply.text).toBeLessThan(300);
  return reply.body;
}
const preview = (rows: string, more = {}) => sent('/undertaking-imports/preview', rows, more);
const imported = (rows: string, more = {}) => sent('/undertaking-imports', rows, more);
const codes = (seen: { rows: { problems: { code: string }[] }[] }) =>
  seen.rows.map(({ problems }) => problems.map(({ code }) => code));

const STATES =
  '1;Việc một;HU Bắc;;2024;Lùi thời hạn\n2;Việc hai;HU Bắc;;2024;KHT\n3;Việc ba;HU Nam;;2024;✓\n4;Việc bốn;HU Nam;;2024;KHT\n5;Việc năm;HU Nam;;2024;HT\n';

test('words that say no state for certain are told of the whole file; a postponement is no suspension', async () => {
  const seen = await preview(STATES);
  expect(codes(seen)).toEqual([...Array.from({ length: 4 }, () => ['delivery.row-state']), []]);
  expect(seen.unclearStates).toEqual({
    total: 3,
    words: [
      { text: 'KHT', rows: 2 },
      { text: 'Lùi thời hạn', rows: 1 },
      { text: '✓', rows: 1 },
    ],
  });
  expect(seen.unclear.total).toBe(0);
});

const said = { columns: {}, units: {}, states: { KHT: 'in_progress', '✓': 'done', 'Lùi thời hạn': null } };

test('a state said of a word, or none, holds for its rows and is remembered with the mapping', async () => {
  const seen = await preview(STATES, { mapping: said });
  expect(seen.rows.map((one: { values: { state: string } }) => one.values.state)).toEqual([
    null,
    'in_progress',
    'done',
    'in_progress',
    'done',
  ]);
  expect(seen.unclearStates.total).toBe(0);
  expect((await imported(STATES, { mapping: said, mappingName: 'Sổ tháng' })).counts.create).toBe(5);
  const next = '1;Việc sáu;HU Bắc;;2024;kht\n2;Việc bảy;HU Bắc;;2024;Đã báo cáo\n';
  const again = await preview(next, { mappingName: 'Sổ tháng' });
  expect([again.mapping, codes(again)]).toEqual(['Sổ tháng', [[], ['delivery.row-state']]]);

  // What is said later comes to what was said before.
  world.on('2024-08-08');
  const more = { columns: {}, units: {}, states: { 'Đã báo cáo': 'done' } };
  await imported(next, { mapping: more, mappingName: 'Sổ tháng' });
  const { rows } = await world.as('city.editor').read(`/import-mappings?unit=${world.units.city}`);
  expect(rows[0].states).toEqual({
    kht: 'in_progress',
    '✓': 'done',
    'lui thoi han': null,
    'da bao cao': 'done',
  });
});

test('a name said to be no unit is kept as words in its rows and remembered; so are classes of units', async () => {
  const rows =
    '1;Việc tám;HU Bắc;HU Nam, Trường Đại học Y;2024;\n2;Việc chín;Tổ giúp việc;Các huyện ủy, thị ủy;2024;\n';
  const seen = await preview(rows);
  expect(codes(seen)).toEqual([['delivery.row-unit'], ['delivery.row-unit']]);
  const mapping = { columns: {}, units: { 'Trường Đại học Y': null, 'Tổ giúp việc': null } };
  await imported(rows, { mapping, mappingName: 'Sổ quý' });
  const known = await preview(rows.replaceAll('Việc', 'Việc mới').replace('Trường', 'TRƯỜNG'));
  expect(known.rows).toMatchObject([
    {
      outcome: 'create',
      values: { lead: 'Huyện ủy Bắc', supporting: ['Huyện ủy Nam'], noted: ['TRƯỜNG Đại học Y'] },
    },
    { outcome: 'create', values: { lead: null, noted: ['Tổ giúp việc', 'Các huyện ủy, thị ủy'] } },
  ]);
  const { rows: items } = await world
    .as('city.viewer')
    .read(`/undertakings?owner=${world.units.city}&limit=500`);
  const { id } = items.find((one: { title: string }) => one.title === 'Việc chín');
  expect((await world.as('city.viewer').read(`/undertakings/${id}`)).summary).toBe(
    'Chủ trì: Tổ giúp việc\nPhối hợp: Các huyện ủy, thị ủy',
  );
});

test('the committee that keeps the tracker may be written as it calls itself', async () => {
  const seen = await preview('1;Việc mười;TU;Huyện ủy Bắc (phối hợp);2024;\n2;Việc nữa;Bắc;;2024;\n');
  expect(seen.rows).toMatchObject([
    { outcome: 'create', values: { supporting: ['Huyện ủy Bắc'] } },
    { outcome: 'create', values: { lead: 'Huyện ủy Bắc' } },
  ]);
});
