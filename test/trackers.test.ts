// A unit's tracker on its way in, through the real server: seen first, imported, imported again with changes, undone.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { keptAsRecorded } from './counted.ts';
import { everythingIn } from './snapshot.ts';
import { countOf, openWorld, reportContent, type PersonKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());

const HEAD = 'STT;Nội dung nhiệm vụ;Chủ trì;Phối hợp;Hạn HT;Tình trạng;Ngày hoàn thành\n';
const FIRST =
  HEAD +
  '1;Rà soát quy chế;HU Bắc;HU Nam, BTGTU;Quý II/2024;Hoàn thành;15/05/2024\n' +
  '2;Sơ kết chuyên đề;Huyen uy Nam;;30/9/2024;Đang thực hiện;\n' +
  '3;Xây dựng kế hoạch;Ban Tuyên giáo;;Thường xuyên;;\n';

async function uploaded(person: PersonKey, content: string, name = 'bang-theo-doi.csv'): Promise<string> {
  const body = new FormData();
  body.append('unitId', world.units[person.split('.')[0] as 'city']);
  body.append('file', new Blob([content]), name);
  const reply = await world.as(person).send('POST', '/files', { body });
  expect(reply.status, reply.text).toBe(201);
  return reply.body.id;
}

/** Sends a tracker of the city's. */
async function sent(path: string, content: string, more: { by?: PersonKey } & Record<string, unknown> = {}) {
  const { by = 'city.leader', ...rest } = more;
  const file = await uploaded(by, content);
  return world.as(by).post(path, { file, unit: world.units.city, ...rest });
}

const preview = async (content: string, more: Record<string, unknown> = {}) => {
  const { status, body, text } = await sent('/undertaking-imports/preview', content, more);
  expect(status, text).toBe(200);
  return body;
};
const imported = async (content: string, more: Record<string, unknown> = {}) => {
  const { status, body, text } = await sent('/undertaking-imports', content, more);
  expect(status, text).toBe(201);
  return body;
};
const undone = (id: string) =>
  world.as('city.leader').done(`/undertaking-imports/${id}/undo`, { reason: 'Nhầm tệp' });

/** What everybody is told of the city's work, on days of the past and of today. */
async function everyCount() {
  const days = ['2024-01-01', '2024-05-20', '2024-07-01', '2024-08-07'];
  const of = (unit: 'city' | 'north') =>
    days.map((asOf) => countOf(world.as('city.viewer'), { unit: world.units[unit], asOf }));
  return Promise.all([...of('city'), ...of('north')]);
}

async function itemsOf(): Promise<
  Record<string, { id: string; lead: string | null; dueOn: string; state: string }>
> {
  const { rows } = await world.as('city.viewer').read(`/undertakings?owner=${world.units.city}&limit=500`);
  return Object.fromEntries(
    rows.map(
      (one: { id: string; title: string; lead: { name: string } | null; dueOn: string; state: string }) => [
        one.title,
        { id: one.id, lead: one.lead?.name ?? null, dueOn: one.dueOn, state: one.state },
      ],
    ),
  );
}

test('columns, units, days and states are guessed and every row is told; nothing is written', async () => {
  const before = await everyCount();
  const seen = await preview(FIRST);
  expect(seen.counts).toEqual({ create: 3, update: 0, skip: 0, error: 0 });
  expect(seen.sheets[0].columns.map((one: { meaning: string }) => one.meaning)).toEqual([
    'number', 'title', 'lead', 'supporting', 'dueOn', 'state', 'doneOn',
  ]); // prettier-ignore
  expect(seen.sheets[0].rows[1].cells[2]).toBe('Huyen uy Nam');
  expect(seen.rows.map((one: { values: object }) => one.values)).toMatchObject([
    {
      lead: 'Huyện ủy Bắc',
      supporting: ['Huyện ủy Nam', 'Ban Tuyên giáo Thành ủy'],
      due: '2024-06-30',
      state: 'done',
      doneOn: '2024-05-15',
    },
    { lead: 'Huyện ủy Nam', due: '2024-09-30', state: 'in_progress' },
    { lead: 'Ban Tuyên giáo Thành ủy', due: null, state: null },
  ]);
  expect(seen.can).toEqual({ import: true });
  expect(await everyCount()).toEqual(before);
  expect((await preview(FIRST, { outcome: 'error' })).rows).toEqual([]);
});

test('an import makes the city’s items with lead and supports; the same again is skipped', async () => {
  const batch = await imported(FIRST);
  expect(batch).toMatchObject({ counts: { create: 3 }, file: 'bang-theo-doi.csv', can: { undo: true } });
  const items = await itemsOf();
  expect(items['Rà soát quy chế']).toMatchObject({
    lead: 'Huyện ủy Bắc',
    state: 'claimed',
    dueOn: '2024-06-30',
  });
  expect(items['Sơ kết chuyên đề']).toMatchObject({ lead: 'Huyện ủy Nam', state: 'in_progress' });
  const view = await world.as('north.editor').read(`/undertakings/${items['Rà soát quy chế']!.id}`);
  expect(view.can.report).toBe(true);
  expect(view.assignments.filter((one: { part: string }) => one.part === 'support')).toHaveLength(2);
  expect((await preview(FIRST)).counts).toEqual({ create: 0, update: 0, skip: 3, error: 0 });
  await keptAsRecorded(world);
  // Without its size the database would look each row up in the whole of the next sheet.
  const { rows } = await sql<{ rows: number }>`
    select reltuples as rows from pg_class where oid = 'delivery.tracked_row'::regclass`.execute(
    world.database.db,
  );
  expect(rows[0]!.rows).toBe(3);
});

test('what a tracker says anew comes as new facts, and undoing gives every number and word back', async () => {
  const [before, items] = [await everyCount(), await itemsOf()];
  const changed = FIRST.replace('30/9/2024;Đang thực hiện;', '31/12/2024;Hoàn thành;01/08/2024')
    .replace('Huyen uy Nam;;', 'HU Nam;HU Bắc;')
    .replace('Ban Tuyên giáo;;', 'HU Bắc;;')
    .replace('15/05/2024', '20/05/2024');
  expect((await preview(changed)).counts).toEqual({ create: 0, update: 3, skip: 0, error: 0 });
  const batch = await imported(changed);
  const now = await itemsOf();
  expect(now['Sơ kết chuyên đề']).toMatchObject({ state: 'claimed', dueOn: '2024-12-31' });
  expect(now['Xây dựng kế hoạch']).toMatchObject({ lead: 'Huyện ủy Bắc' });
  const { rows } = await world.as('city.viewer').read(`/undertakings/${now['Sơ kết chuyên đề']!.id}/history`);
  expect(rows.map((one: { fact: string; text: string }) => [one.fact, one.text])).toEqual(
    expect.arrayContaining([['rescheduled', 'Theo bảng theo dõi'], ['claimed', 'Theo bảng theo dõi']]), // prettier-ignore
  );
  await keptAsRecorded(world);
  await undone(batch.id);
  expect(await everyCount()).toEqual(before);
  expect(await itemsOf()).toEqual(items);
  await keptAsRecorded(world);
  await world.as('city.leader').refused(`/undertaking-imports/${batch.id}/undo`, {
    body: { reason: 'Lần nữa' },
    as: [409, 'delivery.import-undone'],
  });
});

test('a whole import is undone: items and facts withdrawn, every count as before; not once somebody reported', async () => {
  const before = await everyCount();
  const more = `${HEAD}1;Việc khác;HU Bắc;;30/9/2024;Đang TH;\n2;Việc khác nữa;HU Nam;HU Bắc;2024;Tạm dừng;\n`;
  const first = await imported(more);
  expect(await everyCount()).not.toEqual(before);
  expect(await undone(first.id)).toMatchObject({ withdrawn: 2, restored: 0 });
  expect(await everyCount()).toEqual(before);
  expect(Object.keys(await itemsOf())).not.toContain('Việc khác');
  await keptAsRecorded(world);

  const second = await imported(more);
  const { id } = (await itemsOf())['Việc khác']!;
  const leader = world.as('north.leader');
  const report = await leader.create(`/undertakings/${id}/reports`, reportContent('2024-08-07'));
  await leader.done(`/progress-reports/${report.id}/submit`);
  await world.as('city.leader').refused(`/undertaking-imports/${second.id}/undo`, {
    body: { reason: 'Nhầm' },
    as: [409, 'delivery.import-reported-on'],
  });
  const { rows } = await world.as('city.leader').read('/undertaking-imports');
  const known = (wanted: string) => rows.find((one: { id: string }) => one.id === wanted);
  expect(known(second.id)).toMatchObject({ undoneAt: null, can: { undo: true } });
  expect(known(first.id)).toMatchObject({ undoneReason: 'Nhầm tệp', can: { undo: false } });
});

test('a misspelt unit comes with its candidates; one chosen is remembered with the mapping and its columns', async () => {
  const odd = 'Số;Mục tiêu;Bộ phận;Ngày\n1;Hoàn thiện hồ sơ đảng viên;Đảng ủy xã Bắc Nh;1/12/2024\n';
  const first = await preview(odd, {
    mapping: { columns: { Số: 'none', 'Mục tiêu': 'title', 'Bộ phận': 'lead', Ngày: 'dueOn' }, units: {} },
  });
  expect(first.rows[0]).toMatchObject({ outcome: 'error', values: { title: 'Hoàn thiện hồ sơ đảng viên' } });
  const [problem] = first.rows[0].problems;
  expect(problem).toMatchObject({ column: 'lead', code: 'delivery.row-unit-unclear' });
  const { id } = problem.candidates.find((one: { name: string }) => one.name === 'Đảng ủy xã Bắc Nhất');
  const mapping = {
    columns: { Số: 'none', 'Mục tiêu': 'title', 'Bộ phận': 'lead', Ngày: 'dueOn' },
    units: { 'Đảng ủy xã Bắc Nh': id },
  };
  await imported(odd, { mapping, mappingName: 'Sổ hồ sơ' });
  const again = await preview(odd.replace('hồ sơ đảng viên', 'hồ sơ cán bộ'));
  expect(again).toMatchObject({ mapping: 'Sổ hồ sơ', counts: { create: 1, error: 0 } });
  expect(again.rows[0].values).toMatchObject({ lead: 'Đảng ủy xã Bắc Nhất', due: '2024-12-01' });
  const { rows } = await world.as('city.editor').read(`/import-mappings?unit=${world.units.city}`);
  expect(rows[0]).toMatchObject({ name: 'Sổ hồ sơ', columns: { 'muc tieu': 'title' } });
});

test('wrong rows stop an import, or are left out; only a leader of the keeping unit imports', async () => {
  const bad = `${HEAD}1;Việc tốt;HU Bắc;;30/9/2024;;\n2;Ngày lạ;HU Bắc;;31/02/2024;;\n3;Đơn vị lạ;Vụ Không Có;;2024;;\n4;Xong mai;HU Bắc;;2024;HT;1/9/2024\n`;
  const refusal = await sent('/undertaking-imports', bad);
  expect([refusal.status, refusal.body.code]).toEqual([422, 'delivery.import-refused']);
  expect(refusal.body.errors.map((one: { field: string }) => one.field)).toEqual([
    'rows.3.dueOn',
    'rows.4.lead',
    'rows.5.doneOn',
  ]);
  expect(Object.keys(await itemsOf())).not.toContain('Việc tốt');
  expect((await imported(bad, { skipErrors: true })).counts).toEqual({
    create: 1,
    update: 0,
    skip: 0,
    error: 3,
  });

  const editor = await sent('/undertaking-imports', FIRST, { by: 'city.editor' });
  expect([editor.status, editor.body.code]).toEqual([403, 'delivery.leader-imports']);
  const seen = await sent('/undertaking-imports/preview', FIRST, { by: 'city.editor' });
  expect(seen.body.can).toEqual({ import: false });
  const stranger = await sent('/undertaking-imports', FIRST, { by: 'north.leader' });
  expect(stranger.status).toBe(404);
  const viewer = await world.as('north.leader').get('/undertaking-imports');
  expect(viewer.body.rows).toEqual([]);
  expect((await world.nobody().get(`/import-progress/${newId()}`)).status).toBe(404);
});

test('a district charges its own communes and nobody beside or above it', async () => {
  const table = `${HEAD}1;Việc của xã;Đảng ủy xã Bắc Nhất;;2024;;\n2;Việc của huyện bạn;Huyện ủy Nam;;2024;;\n`;
  const file = await uploaded('north.leader', table);
  const seen = await world
    .as('north.leader')
    .done('/undertaking-imports/preview', { file, unit: world.units.north });
  expect(
    seen.rows.map((one: { outcome: string; problems: { code: string }[] }) => [
      one.outcome,
      one.problems[0]?.code,
    ]),
  ).toEqual([
    ['create', undefined],
    ['error', 'delivery.row-unit'],
  ]);
});

test('the names that are not clear are told of the whole file, however many rows are told, the most frequent first', async () => {
  const clear = Array.from({ length: 1200 }, (_one, n) => `${n + 1};Việc ${n};Huyện ủy Bắc;;2024;;\n`);
  const names = ['Đảng ủy xã Nam Nh', 'Phòng không ai biết', 'Đảng ủy xã Nam Nh'];
  const odd = names.map((name, n) => `${1201 + n};Việc sau ${n};${name};${n ? '' : name};2024;;\n`);
  const { rows, next, unclear } = await preview(HEAD + clear.join('') + odd.join(''));
  expect([rows.length, next]).toEqual([1000, 1000]);
  expect(unclear).toMatchObject({
    total: 2,
    names: [
      { text: 'Đảng ủy xã Nam Nh', rows: 2 },
      { text: 'Phòng không ai biết', rows: 1 },
    ],
  });
  expect(unclear.names[0].candidates.map((one: { name: string }) => one.name)).toContain(
    'Đảng ủy xã Nam Nhất',
  );
  expect((await preview(HEAD + odd.join(''), { outcome: 'create' })).unclear.total).toBe(2);
});

test('an import that is stopped on its way writes nothing, and goes through when it is sent again', async () => {
  const rows = Array.from({ length: 8000 }, (_one, n) => `${n + 1};Việc dài ${n};Huyện ủy Bắc;;2024;;\n`);
  const file = await uploaded('city.leader', HEAD + rows.join(''));
  const before = await everythingIn(world.database);
  const progress = newId();
  const body = { file, unit: world.units.city, progress };
  const sending = world.as('city.leader').post('/undertaking-imports', body);
  const stop = () => world.nobody().post(`/import-progress/${progress}/stop`);
  while ((await stop()).status === 404);
  expect((await sending).body).toMatchObject({ status: 409, code: 'delivery.import-stopped' });
  expect(await everythingIn(world.database)).toEqual(before);
  expect((await stop()).status).toBe(404);
  const again = await world.as('city.leader').post('/undertaking-imports', body);
  expect([again.status, again.body.counts]).toEqual([201, { create: 8000, update: 0, skip: 0, error: 0 }]);
}, 120_000);
