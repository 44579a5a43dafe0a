// Several units' reports read together by the unit that takes them, and its own report that rests on them, through the real
// server. One story, told in order.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextNode } from '../src/reports/text/words.ts';
import { plain, readDocx } from '#platform/documents';
import { readTable } from '#platform/tables';
import { openWorld, type PersonKey, type UnitKey, type World } from './world.ts';
import { openWriter, type Writer } from './writer.ts';

let world: World;
let review = '';
const reports: Partial<Record<UnitKey, string>> = {};
const writers: Writer[] = [];

const column = (id: string, more: object = {}) => ({
  ...{ id, label: id, group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: false, min: 0, max: null, sumOf: [] },
  ...more,
});
const section = (id: string, more: object = {}) => ({
  ...{ id, under: null, number: '', title: `Mục ${id}`, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const table = {
  rows: [{ id: 'r', label: 'Đảng viên', formula: null }],
  columns: [
    column('all'),
    column('women'),
    column('share', { type: 'percent', formula: 'women / all * 100' }),
    column('age', { type: 'decimal', rollUp: 'average', weight: 'all' }),
  ],
};
const outline = {
  sections: [
    section('g', { kind: 'group', field: 'organisation' }),
    section('a', { under: 'g', kind: 'insights', insights: { kinds: ['difficulty'], provision: false } }),
    section('b', { kind: 'figures', table }),
  ],
};

const marked = (text: string, id: string, sources = ''): TextNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { sources },
      content: [
        {
          type: 'text',
          text,
          marks: [{ type: 'insight', attrs: { id, kind: 'difficulty', provision: 'Điều 10' } }],
        },
      ],
    },
  ],
});

beforeAll(async () => {
  world = await openWorld('2023-12-01');
  const city = world.as('city.leader');
  const made = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: null },
    ...{ fromYear: 2011, toYear: 2013, withinUnitId: world.units.city, kinds: ['committee'] },
    asOf: '2023-12-01',
    deadlines: [
      { level: 'city', dueOn: '2024-06-30' },
      { level: 'district', dueOn: '2024-03-31' },
      { level: 'commune', dueOn: '2024-01-31' },
    ],
  });
  await city.put(`/reviews/${made.id}/outline`, outline, { 'if-match': '"1"' });
  await city.done(`/reviews/${made.id}/issue`, { number: '01-KH/TU' });
  review = made.id;
});
afterAll(async () => {
  for (const writer of writers) writer.leave();
  await world.close();
});

async function write(
  unit: UnitKey,
  person: PersonKey,
  sections: Record<string, Parameters<Writer['write']>[0]>,
) {
  const session = world.as(person);
  reports[unit] ??= (
    await session.create('/reports', {
      ...{ reviewId: review, unitId: world.units[unit], kind: 'full', title: `Báo cáo ${unit}` },
    })
  ).id;
  for (const [id, content] of Object.entries(sections)) {
    const writer = openWriter(world.origin, await session.cookies(), `report/${reports[unit]}/${id}`);
    writers.push(writer);
    expect(await writer.right).toBe('write');
    writer.write(content);
    await writer.kept();
  }
}

test('what lower units submitted is read side by side and added up; ratios follow from their parts', async () => {
  const said = { all: 100, women: 25, age: 40 };
  const cells = (values: Record<string, number>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`r:${name}`, value]));
  await write('n1', 'n1.leader', {
    a: { text: marked('Thiếu cán bộ.', 'x1') },
    b: { figures: cells(said) },
  });
  await world.as('n1.leader').done(`/reports/${reports.n1}/approve`);
  const side = () => world.as('north.editor').read(`/reviews/${review}/reading?section=a`);
  expect((await side()).rows).toEqual([]);
  await world.as('n1.leader').done(`/reports/${reports.n1}/submit`);
  const second = await world.appointed([['n2', 'leader']]);
  reports.n2 = (
    await second.create('/reports', {
      reviewId: review,
      unitId: world.units.n2,
      kind: 'full',
      title: 'Báo cáo n2',
    })
  ).id;
  const writer = openWriter(world.origin, await second.cookies(), `report/${reports.n2}/b`);
  writers.push(writer);
  await writer.right;
  writer.write({ figures: cells({ all: 300, women: 225, age: 60 }) });
  await writer.kept();
  await second.done(`/reports/${reports.n2}/approve`, { gaps: 'Đang bổ sung' });
  await second.done(`/reports/${reports.n2}/submit`);
  expect((await side()).rows.map(({ content }: { content: unknown }) => content !== null)).toEqual([
    true,
    false,
  ]);
  const into = `into=${world.units.north}`;
  const rolled = await world.as('north.editor').read(`/reviews/${review}/figures/b?${into}`);
  expect(rolled).toMatchObject({
    reports: 2,
    totals: { 'r:all': 400, 'r:women': 250, 'r:age': 55 },
    cells: { 'r:share': { parts: 2, outliers: 0, faults: 0 } },
  });
  const { rows } = await world
    .as('north.editor')
    .read(`/reviews/${review}/figures/b/parts?row=r&column=share&${into}`);
  expect(rows.map(({ value }: { value: number }) => value)).toEqual([25, 75]);
});

test('the figures rolled up are taken away as one workbook: the totals, and each unit’s part', async () => {
  const address = `${world.origin}/api/v1/reviews/${review}/figures/b/workbook?into=${world.units.north}`;
  const fetched = async (person: PersonKey) =>
    fetch(address, { headers: { cookie: await world.as(person).cookies() } });
  const answer = await fetched('north.editor');
  expect(answer.headers.get('content-disposition')).toContain('.xlsx');
  const { sheets } = await readTable(Buffer.from(await answer.arrayBuffer()), 'bieu.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Từng đơn vị']);
  const heads = ['Nội dung', 'all', 'women', 'share', 'age'];
  expect(sheets[0]!.rows.slice(0, 3).map(([first]) => first)).toEqual([
    ...['Mục b', 'Tổng kết', '2 báo cáo đã nộp đến ngày 01/12/2023'],
  ]);
  expect(sheets[0]!.rows.slice(4)).toEqual([heads, ['Đảng viên', 400, 250, 62.5, 55]]);
  expect(sheets[1]!.rows.slice(4)).toEqual([
    ['Đơn vị', 'Phiên bản', ...heads],
    ['Đảng ủy xã Bắc Nhất', 1, 'Đảng viên', 100, 25, 25, 40],
    ['Đảng ủy xã Bắc Nhị', 1, 'Đảng viên', 300, 225, 75, 60],
  ]);
  const none = await readTable(Buffer.from(await (await fetched('south.editor')).arrayBuffer()), 'bieu.xlsx');
  expect(none.sheets.map(({ name }) => name)).toEqual(['Tổng hợp']);
});

test('a paragraph keeps what it rests on; what nobody used stays in sight', async () => {
  const asked = async (used: boolean) =>
    (
      await world
        .as('north.editor')
        .read(`/report-drafts/${reports.north}/insights?into=${world.units.north}&used=${used}`)
    ).rows;
  await write('north', 'north.editor', {});
  expect(await asked(false)).toMatchObject([{ words: 'Thiếu cán bộ.', kind: 'difficulty', used: false }]);
  const key = `${reports.n1}:1:a:x1`;
  await write('north', 'north.editor', { a: { text: marked('Cơ sở thiếu cán bộ.', 'y', key) } });
  expect(await asked(false)).toEqual([]);
  expect(await asked(true)).toMatchObject([{ source: { mark: 'x1' }, used: true }]);
  const { rows } = await world.as('north.leader').read(`/report-drafts/${reports.north}/sources`);
  expect(rows).toMatchObject([
    { key, unit: { id: world.units.n1 }, kind: 'difficulty', words: 'Thiếu cán bộ.' },
  ]);
  await world.as('north.leader').done(`/reports/${reports.north}/approve`, { gaps: 'Chưa nhập biểu' });
  await world.as('north.leader').done(`/reports/${reports.north}/submit`);
  const sources = await world.as('city.viewer').read(`/reports/${reports.north}/versions/1/sources`);
  expect(sources.rows).toMatchObject([{ unit: { id: world.units.n1 }, words: 'Thiếu cán bộ.' }]);
  expect((await world.as('south.editor').read(`/reviews/${review}/insights`)).rows).toEqual([]);
  const whole = await world.as('city.viewer').read(`/reviews/${review}/insights?q=can+bo&level=commune`);
  expect(whole).toMatchObject({ rows: [{ words: 'Thiếu cán bộ.' }] });
  const about = (field: string) => world.as('city.viewer').read(`/reviews/${review}/insights?field=${field}`);
  expect((await about('organisation')).rows).toHaveLength(2);
  expect((await about('economy')).rows).toEqual([]);
});

test('all that was submitted is one document, section by section; figures stand rolled up behind it', async () => {
  const answer = await fetch(`${world.origin}/api/v1/reviews/${review}/collected`, {
    headers: { cookie: await world.as('north.leader').cookies() },
  });
  const { blocks } = await readDocx(new Uint8Array(await answer.arrayBuffer()));
  const said = blocks.flatMap((block) => ('runs' in block ? [plain(block.runs)] : []));
  const words = said.filter((one) => /thiếu cán bộ/i.test(one));
  expect(words.toSorted()).toEqual(['Cơ sở thiếu cán bộ.', 'Thiếu cán bộ.']);
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(
    tables
      .at(-1)!
      .rows[0]!.map(({ runs }) => plain(runs))
      .slice(0, 3),
  ).toEqual(['Đảng viên', '400', '250']);
});
