// The section of a report on study takes its figures from the register of studies, year by year.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper } from './things.ts';
import { openWorld, type UnitKey, type World } from './world.ts';
import { openWriter, type Writer } from './writer.ts';

let world: World;
let review = '';
let report = '';
let writer: Writer;
const path = (asOf: string) => `/reports/${report}/study-figures?asOf=${asOf}`;

const column = {
  ...{
    id: 'nam',
    label: 'Theo năm',
    group: '',
    measure: 'lượt',
    type: 'integer',
    byYear: true,
    formula: null,
  },
  ...{ required: false, min: 0, max: null, sumOf: [] },
};
const row = { id: 'co_mat', label: 'Lượt người có mặt', formula: null, draws: 'study.present' };
const section = {
  ...{ id: 'bieu', under: null, number: '1', title: 'Biểu quán triệt', prompt: '', guidance: '' },
  ...{ kind: 'figures', table: { rows: [row], columns: [column] }, insights: null },
};

async function givenDirective(more: object = {}): Promise<string> {
  const body = { ...paper(world), ownerUnitId: world.units.city, issuedOn: '2021-02-01', ...more };
  return (await world.as('city.editor').create('/directives', body)).id;
}

const studied = (unit: UnitKey, directive: string, more: object) =>
  world.as(`${unit}.editor` as 'north.editor').create(`/directives/${directive}/studies`, {
    ...{ unitId: world.units[unit], form: 'conference', invited: 100, present: 80 },
    ...{ materials: '', fileIds: [], note: '', ...more },
  });

beforeAll(async () => {
  world = await openWorld('2024-06-03');
  const city = world.as('city.leader');
  const charter = await givenDirective({ type: 'statute' });
  const relations = [{ kind: 'concretises', toId: charter }];
  const rules = await givenDirective({ number: '24-QĐ', relations });
  const guidance = await givenDirective({
    number: '01-HD',
    relations: [{ kind: 'concretises', toId: rules }],
  });
  const other = await givenDirective({ number: '99-KH' });
  await studied('north', rules, { heldOn: '2022-03-01' });
  await studied('n1', guidance, { heldOn: '2022-04-01', invited: 30, present: 30 });
  await studied('n1', charter, { heldOn: '2024-02-01', present: 50 });
  await studied('north', other, { heldOn: '2022-03-02' });
  await studied('south', rules, { heldOn: '2022-03-03' });
  const made = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: charter },
    ...{ fromYear: 2022, toYear: 2025, withinUnitId: world.units.city, kinds: ['committee'] },
    ...{ asOf: '2024-06-03', deadlines: [{ level: 'district', dueOn: '2024-12-31' }] },
  });
  review = made.id;
  await city.put(`/reviews/${review}/outline`, { sections: [section] }, { 'if-match': '"1"' });
  await city.done(`/reviews/${review}/issue`, { number: '01-KH' });
  const begun = { reviewId: review, unitId: world.units.north, kind: 'full', title: 'Báo cáo' };
  report = (await world.as('north.editor').create('/reports', begun)).id;
}, 120_000);
afterAll(async () => {
  writer?.leave();
  await world.close();
});

test('its unit’s subtree is counted, of the directive under review and all that makes it concrete, up to the day', async () => {
  const nothing = { sessions: 0, invited: 0, present: 0, units: 0 };
  const of2022 = { year: 2022, sessions: 2, invited: 130, present: 110, units: 2 };
  const of2024 = { year: 2024, sessions: 1, invited: 100, present: 50, units: 1 };
  const editor = world.as('north.editor');
  expect(await editor.read(path('2024-06-03'))).toEqual({
    asOf: '2024-06-03',
    years: [of2022, { year: 2023, ...nothing }, of2024, { year: 2025, ...nothing }],
  });
  expect((await editor.read(path('2022-03-31'))).years[0]).toMatchObject({ sessions: 1, present: 80 });
  expect((await world.as('south.editor').get(path('2024-06-03'))).status).toBe(404);
});

test('what was taken from the register stays with the draft and with the version', async () => {
  const editor = world.as('north.editor');
  writer = openWriter(world.origin, await editor.cookies(), `report/${report}/bieu`);
  expect(await writer.right).toBe('write');
  writer.write({ figures: { 'co_mat:nam:2022': 110, 'co_mat:nam:2022@': '2024-06-03' } });
  await writer.kept();
  const figures = async () => (await editor.read(`/report-drafts/${report}`)).contents.bieu.figures;
  expect(await figures()).toEqual({ 'co_mat:nam:2022': 110, 'co_mat:nam:2022@': '2024-06-03' });
  const { version } = await world.as('north.leader').done(`/reports/${report}/approve`);
  expect((await editor.read(`/reports/${report}/versions/${version}`)).contents.bieu.figures).toEqual(
    await figures(),
  );
});

test('a row takes its figures from a register or reckons them, not both', async () => {
  const twice = { ...section, table: { columns: [column], rows: [{ ...row, formula: '1 + 1' }] } };
  const city = world.as('city.leader');
  const body = { sections: [twice] };
  const { id } = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK2', title: 'Khác', summary: '', directiveId: null },
    ...{ fromYear: 2022, toYear: 2025, withinUnitId: world.units.city, kinds: ['committee'] },
    ...{ asOf: '2024-06-03', deadlines: [{ level: 'district', dueOn: '2024-12-31' }] },
  });
  const { errors } = await city.refused(`/reviews/${id}/outline`, {
    ...{ method: 'PUT', body, headers: { 'if-match': '"1"' }, as: [422, 'review.outline-wrong'] },
  });
  expect(errors).toMatchObject([{ field: 'sections.0.table.rows.0.draws', code: 'review.drawn-reckoned' }]);
});
