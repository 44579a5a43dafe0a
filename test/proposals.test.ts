// From voices to a proposal, a decision and an answer that each voice hears; every step of consolidating by name, and undone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { openDrive, type DriveWorld } from './drive-world.ts';
import type { World } from './world.ts';

let of: DriveWorld;
let world: World;
let version = '';
let drive = '';
beforeAll(async () => {
  of = await openDrive();
  ({ world, version, drive } = of);
});
afterAll(() => world.close());

const leader = () => of.leader();
const editor = () => of.editor();
const recommended: DriveWorld['recommended'] = (unit, words) => of.recommended(unit, words);
const proposed = async (title: string) => (await of.proposed(title))[0]!;
const whole = (proposal: string, insight: string) => of.whole(proposal, insight);
const step = (body: object) => editor().create(`/amendment-drives/${drive}/steps`, body);
const voicesOf = async (id: string) =>
  (await editor().read(`/proposals/${id}/voices`)).rows.map((row: any) => row.words);

test('what seems to wish the same is suggested with its reasons, and becomes a proposal; nothing is lost on the way', async () => {
  const same = 'Đề nghị sửa quy định về kỳ họp thành mỗi tháng một lần';
  const [a] = await recommended('n1', [`${same}.`]);
  const [b, c] = await recommended('south', [
    `${same} cho kịp thời.`,
    'Bổ sung chế độ phụ cấp cho cán bộ không chuyên trách.',
  ]);
  const suggested = await editor().read(`/amendment-drives/${drive}/suggestions`);
  expect(suggested.voices).toBe(3);
  const [group] = suggested.groups;
  expect(group.members.toSorted()).toEqual([a, b].toSorted());
  expect(group.reasons.length).toBeGreaterThan(0);
  const monthly = await proposed('Họp hằng tháng');
  await step({ kind: 'confirm', puts: [whole(monthly, a!), whole(monthly, b!)], takes: [] });
  const view = await editor().read(`/amendment-drives/${drive}`);
  expect(view).toMatchObject({
    voices: { all: 3, placed: 2, open: 1 },
    proposals: 1,
    states: { collected: 1 },
  });
  expect(await editor().read(`/proposals/${monthly}`)).toMatchObject({ voices: 2, units: 2, number: 1 });
  const again = await editor().read(`/amendment-drives/${drive}/suggestions`);
  expect(again.groups.map((one: any) => one.members)).toEqual([[c]]);
});

test('steps are taken by name and undone, as long as nothing built on them; opposite hands are told', async () => {
  const [a, b] = await recommended('north', [
    'Rà soát thẩm quyền kỷ luật. Quy định rõ thời hạn giải quyết.',
    'Giao quyền chủ động hơn.',
  ]);
  const [one, two] = [await proposed('Thẩm quyền'), await proposed('Thời hạn')];
  const TWO = 'Rà soát thẩm quyền kỷ luật. Quy định rõ thời hạn giải quyết.';
  await step({ kind: 'put', puts: [whole(one, a!), whole(one, b!)], takes: [] });
  const sentence = { proposal: two, insight: a, from: TWO.indexOf('Quy'), to: TWO.length };
  const moved = await step({ kind: 'split', puts: [sentence], takes: [] });
  expect(await voicesOf(two)).toEqual([TWO]);
  const refused = (body: object, as: [number, string]) =>
    editor().refused(`/amendment-drives/${drive}/steps`, { body, as });
  await refused({ kind: 'put', puts: [{ ...sentence, from: 3 }], takes: [] }, [
    422,
    'amendments.no-sentence',
  ]);
  await refused({ kind: 'put', puts: [whole(two, newId())], takes: [] }, [422, 'amendments.no-such-voice']);
  await refused({ kind: 'put', puts: [whole(one, a!)], takes: [] }, [409, 'amendments.changed-meanwhile']);
  await refused({ kind: 'take', puts: [], takes: [] }, [409, 'amendments.nothing-to-do']);
  const merged = await editor().create(`/amendment-drives/${drive}/merge`, { from: two, into: one });
  expect(await voicesOf(two)).toEqual([]);
  const undo = (id: string) => `/amendment-drives/${drive}/steps/${id}/undo`;
  await editor().refused(undo(moved.id), { as: [409, 'amendments.changed-meanwhile'] });
  await editor().create(undo(merged.id), {});
  expect(await voicesOf(two)).toHaveLength(1);
  await editor().refused(undo(merged.id), { as: [409, 'amendments.undone'] });
  const { rows } = await editor().read(`/amendment-drives/${drive}/steps`);
  expect(rows.slice(0, 4).map(({ kind, undone }: any) => [kind, undone])).toEqual([
    ...[
      ['undo', false],
      ['merge', true],
      ['split', false],
      ['put', false],
    ],
  ]);
  expect(rows[0].by).toBeTruthy();
});

test('a decision and its answer reach each voice once told, and nothing before; a unit responds once', async () => {
  const [voice] = await recommended('s1', ['Cho phép họp trực tuyến.']);
  const id = await proposed('Họp trực tuyến');
  await step({ kind: 'put', puts: [whole(id, voice!)], takes: [] });
  const heard = async () =>
    (await world.as('s1.editor').read('/my-voices')).rows.find((row: any) => row.id === voice);
  expect(await heard()).toMatchObject({ state: 'considered', told: [] });
  expect((await world.as('s1.editor').get(`/proposals/${id}`)).status).toBe(404);
  const decided = {
    outcome: 'accept-in-part',
    horizon: '',
    decidedBy: 'Ban Thường vụ',
    explanation: 'Chỉ khi cần.',
  };
  await editor().refused(`/proposals/${id}/decide`, {
    body: decided,
    as: [403, 'amendments.leader-decides'],
  });
  await leader().refused(`/proposals/${id}/decide`, {
    body: { ...decided, explanation: '' },
    as: [422, 'amendments.no-explanation'],
  });
  await leader().done(`/proposals/${id}/decide`, decided);
  await leader().refused(`/proposals/${id}/tell`, { as: [409, 'amendments.nothing-to-tell'] });
  const assigned = { drafterUnitId: world.units.advice, dueOn: '2024-03-31' };
  await leader().done(`/proposals/${id}/assign`, assigned);
  await world.as('advice.leader').done(`/proposals/${id}/answer`, { words: 'Tiếp thu một phần.' });
  expect(await heard()).toMatchObject({ state: 'considered' });
  await leader().done(`/proposals/${id}/tell`);
  await leader().refused(`/proposals/${id}/tell`, { as: [409, 'amendments.told-already'] });
  expect(await heard()).toMatchObject({
    state: 'told',
    told: [{ outcome: 'accept-in-part', answer: 'Tiếp thu một phần.', responded: false }],
  });
  await leader().done(`/proposals/${id}/decide`, { ...decided, outcome: 'accept' });
  expect((await heard()).told).toMatchObject([{ outcome: 'accept-in-part' }]);
  const reply = { unitId: world.units.s1, words: 'Xin cảm ơn.' };
  await world.as('south.editor').refused(`/proposals/${id}/respond`, {
    body: { ...reply, unitId: world.units.south },
    as: [404, 'platform.not-found'],
  });
  await world.as('s1.editor').done(`/proposals/${id}/respond`, reply);
  await world
    .as('s1.editor')
    .refused(`/proposals/${id}/respond`, { body: reply, as: [409, 'amendments.responded'] });
  expect((await leader().read(`/proposals/${id}`)).responses).toMatchObject([{ words: 'Xin cảm ơn.' }]);
});

test('a proposal is revised against what was seen, keeps its former wording, and is dropped only without voices', async () => {
  const id = await proposed('Nhầm');
  const { provisions } = await editor().read(`/statute-versions/${version}`);
  const body = {
    provision: provisions[1].id,
    title: 'Đúng',
    summary: 'S',
    arguments: [{ side: 'for', words: 'Lý do' }],
  };
  const put = (revision: number, more: object = {}) =>
    editor().put(`/proposals/${id}`, { ...body, ...more }, { 'if-match': `"${revision}"` });
  expect((await put(1)).status).toBe(200);
  expect((await put(1)).body.code).toBe('amendments.changed');
  expect((await put(2, { provision: 'none' })).body.code).toBe('amendments.no-such-provision');
  expect(await editor().read(`/proposals/${id}`)).toMatchObject({
    provision: 'Điều 1, khoản 1',
    revision: 2,
  });
  const [voice] = await recommended('s1', ['Giữ nguyên số lượng ủy viên.']);
  await step({ kind: 'put', puts: [whole(id, voice!)], takes: [] });
  await leader().refused(`/proposals/${id}/drop`, {
    body: { reason: 'Nhầm' },
    as: [409, 'amendments.still-voices'],
  });
  await step({ kind: 'take', puts: [], takes: [whole(id, voice!)] });
  await leader().done(`/proposals/${id}/drop`, { reason: 'Nhầm' });
  await leader().refused(`/proposals/${id}/decide`, {
    body: { outcome: 'accept', horizon: '', decidedBy: 'A', explanation: 'B' },
    as: [409, 'amendments.dropped'],
  });
});

test('the drive is its unit’s and those above; a drafting unit reads it, others learn nothing of it', async () => {
  for (const person of ['n1.editor', 'south.leader'] as const) {
    expect((await world.as(person).get(`/amendment-drives/${drive}`)).status).toBe(404);
    expect((await world.as(person).read('/amendment-drives')).rows).toEqual([]);
  }
  expect((await world.as('advice.leader').read('/amendment-drives')).rows).toMatchObject([{ id: drive }]);
  await world.as('advice.leader').refused(`/amendment-drives/${drive}/proposals`, {
    body: { provision: '', title: 'X', summary: '', arguments: [] },
    as: [403, 'amendments.not-yours'],
  });
});
