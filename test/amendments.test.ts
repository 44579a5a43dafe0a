// Amendments from a unit's draft into the statute: handed in, reworded on the way up with what was written kept, contradicting each other,
// chosen, taken into the text while the rest is carried over, and made a version by an act.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper } from './things.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let statute = '';
let drive = '';
let version = '';
let monthly = '';
const ids: Record<string, string> = {};
const TEXT = `Điều 1. Phạm vi

1. Áp dụng cho mọi chi bộ.

Điều 2. Kỳ họp

1. Chi bộ họp mỗi quý một lần.

2. Họp bất thường khi cần.

Điều 3. Hiệu lực

1. Trường hợp khác theo khoản 2 Điều 2.
`;

beforeAll(async () => {
  world = await openWorld('2024-03-01');
  const of = { ...paper(world), ownerUnitId: world.units.city, audience: 'all' };
  const directive = (await world.as('city.editor').create('/directives', of)).id;
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const act = { actNumber: '01', actTitle: 'Nghị quyết', actIssuer: 'Đại hội', ...days };
  const entered = { directiveId: directive, code: 'DL', title: 'Điều lệ', names: [], language: 'vi' };
  const body = { ...entered, audience: 'all', version: { ...act, source: { words: TEXT } } };
  const made = await leader().create('/statutes', body);
  statute = made.id;
  version = made.versionId;
  const begun = { versionId: made.versionId, unitId: world.units.city, title: 'Sửa đổi Điều lệ' };
  drive = (await leader().create('/amendment-drives', begun)).id;
  const { provisions } = await leader().read(`/statute-versions/${made.versionId}`);
  for (const one of provisions) ids[one.name] = one.id;
  const proposal = { provision: ids['Điều 2, khoản 1'], title: 'Họp', summary: '', arguments: [] };
  monthly = (await editor().create(`/amendment-drives/${drive}/proposals`, proposal)).id;
  const assigned = { drafterUnitId: world.units.advice, dueOn: '2024-03-31' };
  await leader().done(`/proposals/${monthly}/assign`, assigned);
});
afterAll(() => world.close());

const leader = () => world.as('city.leader');
const editor = () => world.as('city.editor');
const advice = () => world.as('advice.leader');

const amendment = (changes: object[], more: object = {}) => ({
  ...{ proposalId: null, alternative: '', reason: 'Vì thực tiễn', sources: [], changes },
  ...more,
});
const drafted = async (as: ReturnType<typeof editor>, body: object, unit: 'city' | 'advice' = 'city') =>
  (
    await as.create(`/amendment-drives/${drive}/amendments`, {
      ...body,
      drafterUnitId: world.units[unit],
    })
  ).id as string;
const text = (as = editor()) => as.read(`/amendment-drives/${drive}/text`);
const wordsAt = async (name: string) =>
  (await text()).provisions
    .find((one: any) => one.id === ids[name])
    .pieces.map(
      ({ kind, text: words }: any) => `${{ same: '', in: '+', out: '-', choice: '?' }[kind as 'in']}${words}`,
    )
    .join('|');
const view = (id: string, as = editor()) => as.read(`/amendments/${id}`);
const revised = ([id, revision]: [string, number], body: object, as = editor()) =>
  as.put(`/amendments/${id}`, body, { 'if-match': `"${revision}"` });

test('an amendment edited in place is its unit’s alone until it is handed in, then stands in the text', async () => {
  const edit = { kind: 'edit', provision: ids['Điều 2, khoản 1'], words: 'Chi bộ họp mỗi tháng một lần.' };
  const body = amendment([edit], { proposalId: monthly, alternative: 'Phương án 1' });
  const id = await drafted(advice(), body, 'advice');
  expect((await view(id, advice())).changes).toMatchObject([
    { kind: 'words', place: 'Điều 2, khoản 1', out: 'quý', in: 'tháng' },
  ]);
  expect((await editor().get(`/amendments/${id}`)).status).toBe(404);
  expect((await editor().read(`/amendment-drives/${drive}/amendments`)).total).toBe(0);
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi quý một lần.');
  await advice().done(`/amendments/${id}/submit`);
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi |-quý|+tháng| một lần.');
  const listed = await editor().read(`/amendment-drives/${drive}/amendments`);
  expect(listed.rows).toMatchObject([{ number: 1, state: 'submitted', outside: null, conflicts: 0 }]);
});

test('the unit that leads rewords what was handed in; who drafted reads it, and both wordings stay', async () => {
  const { rows } = await editor().read(`/amendment-drives/${drive}/amendments`);
  const [{ id }] = rows;
  const { kept, proposal, alternative } = await view(id);
  const body = amendment(kept, { proposalId: proposal.id, alternative, reason: 'Vì bốn năm thực hiện' });
  expect((await revised([id, 1], body, advice())).body.code).toBe('amendments.not-your-draft');
  expect((await revised([id, 1], body)).status).toBe(200);
  expect((await revised([id, 1], body)).body.code).toBe('amendments.changed-wording');
  const seen = await view(id, advice());
  expect(seen.reason).toBe('Vì bốn năm thực hiện');
  expect(seen.history.map(({ reason, unit }: any) => [reason, unit.id])).toEqual([
    ['Vì bốn năm thực hiện', world.units.city],
    ['Vì thực tiễn', world.units.advice],
  ]);
  const on = async () => (await editor().read(`/statute-versions/${version}/amendments`)).rows;
  expect(await on()).toEqual([{ provision: ids['Điều 2, khoản 1'], driveId: drive, amendments: 1 }]);
  await editor().done(`/amendments/${id}/return`, { reason: 'Nêu rõ căn cứ' });
  expect(await on()).toEqual([]);
  const asked = (await advice().read('/my-work')).tasks;
  expect(asked.filter((one: any) => one.kind === 'amendment-reword')).toMatchObject([
    { detail: 'Nêu rõ căn cứ' },
  ]);
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi quý một lần.');
  expect((await revised([id, 2], { ...body, reason: 'Nháp của đơn vị' }, advice())).status).toBe(200);
  expect(await view(id)).toMatchObject({ state: 'returned', reason: 'Vì bốn năm thực hiện' });
  expect((await view(id)).history).toHaveLength(2);
  await advice().done(`/amendments/${id}/submit`);
  expect(await view(id)).toMatchObject({ state: 'submitted', reason: 'Nháp của đơn vị' });
});

test('alternatives contradict each other until one is chosen; the other then stays out of the text', async () => {
  const weekly = { kind: 'words', provision: ids['Điều 2, khoản 1'], words: 'quý', by: 'tuần' };
  const of = { proposalId: monthly, alternative: 'Phương án 2' };
  const trial = { ...amendment([weekly], of), amendmentId: null };
  const { reason: _, sources: __, ...asked } = trial;
  const tried = await editor().done(`/amendment-drives/${drive}/amendment-trial`, asked);
  expect(tried.conflicts.map(({ kind }: any) => kind)).toEqual(['alternatives', 'same-place']);
  const id = await drafted(editor(), amendment([weekly], of));
  await editor().done(`/amendments/${id}/submit`);
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi |?quý| một lần.');
  const { rows, open } = await editor().read(`/amendment-drives/${drive}/conflicts`);
  expect(open).toBe(2);
  const place = rows.find(({ kind }: any) => kind === 'same-place');
  expect(place.vi).toContain('nhiều phương án chữ khác nhau của các sửa đổi 1, 2');
  expect(place.sides.map(({ pieces }: any) => pieces.find(({ kind }: any) => kind === 'in').text)).toEqual([
    'tháng',
    'tuần',
  ]);
  const chosen = { alternative: 'Phương án 1', reason: 'Sát thực tế' };
  await editor().refused(`/proposals/${monthly}/choice`, {
    body: chosen,
    as: [403, 'amendments.leader-decides'],
  });
  await leader().refused(`/proposals/${monthly}/choice`, {
    body: { ...chosen, alternative: 'Phương án 9' },
    as: [422, 'amendments.no-such-alternative'],
  });
  await leader().done(`/proposals/${monthly}/choice`, chosen);
  expect(await view(id)).toMatchObject({ outside: 'other-chosen', choice: chosen });
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi |-quý|+tháng| một lần.');
  await leader().done(`/proposals/${monthly}/choice`, { alternative: null, reason: 'Bàn lại' });
  expect(await view(id)).toMatchObject({ outside: null, choice: null });
  await leader().done(`/proposals/${monthly}/choice`, chosen);
});

test('what is adopted makes a new draft; the rest goes on from it, and what cannot is listed at its amendment', async () => {
  const whole = { kind: 'phrase', phrase: 'chi bộ', by: 'chi bộ, tổ đảng' };
  const wide = await drafted(editor(), amendment([whole]));
  const beside = [
    { kind: 'words', provision: ids['Điều 2, khoản 1'], words: 'một lần', by: 'ít nhất một lần' },
    { kind: 'words', provision: ids['Điều 2, khoản 1'], words: 'quý', by: 'nửa năm' },
  ];
  const rest = await drafted(editor(), amendment(beside));
  const gone = await drafted(editor(), amendment([{ kind: 'remove', provision: ids['Điều 2, khoản 2'] }]));
  await editor().done(`/amendments/${gone}/submit`);
  const broken = (await editor().read(`/amendment-drives/${drive}/conflicts`)).rows;
  expect(broken.map(({ kind }: any) => kind)).toEqual(['reference-broken']);
  expect(broken[0].en).toContain('khoản 2 Điều 2');
  const [first] = (await editor().read(`/amendment-drives/${drive}/amendments`)).rows;
  const adopt = (amendments: string[]) => ({ title: 'Dự thảo 2', amendments });
  const to = `/amendment-drives/${drive}/drafts`;
  await editor().refused(to, { body: adopt([first.id]), as: [403, 'amendments.leader-decides'] });
  await leader().refused(to, { body: adopt([rest]), as: [422, 'amendments.not-in-text'] });
  await leader().refused(to, { body: adopt([gone]), as: [409, 'amendments.still-conflicts'] });
  const made = await leader().create(to, adopt([first.id]));
  expect(made).toMatchObject({ number: 1, carried: 2, byHand: 2 });
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi tháng một lần.');
  const left = await view(rest);
  expect(left.left.map(({ vi }: any) => vi)).toEqual([
    'Sửa đổi 4: “quý” tại Điều 2, khoản 1 đã được viết khác trong văn bản mới.',
  ]);
  expect(left.changes).toMatchObject([{ kind: 'words', out: '', in: 'ít nhất ' }]);
  await editor().refused(`/amendments/${rest}/submit`, { as: [409, 'amendments.needs-hand'] });
  const body = amendment(left.kept, { reason: left.reason });
  expect((await revised([rest, left.revision], body)).status).toBe(200);
  await editor().done(`/amendments/${rest}/submit`);
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi tháng |+ít nhất |một lần.');
  expect((await view(wide)).left).toEqual([]);
  expect(await view(first.id)).toMatchObject({
    state: 'adopted',
    unapplied: [],
    provisions: [{ name: 'Điều 2, khoản 1' }],
  });
  const { rows } = await leader().read(to);
  expect(rows.map(({ number, adopted }: any) => [number, adopted.map((one: any) => one.number)])).toEqual([
    [0, []],
    [1, [1]],
  ]);
});

test('the last draft is taken back with a reason: all stands as it stood before it', async () => {
  const to = `/amendment-drives/${drive}/drafts`;
  const rows = async () => (await editor().read(`/amendment-drives/${drive}/amendments`)).rows;
  const stood = [await wordsAt('Điều 2, khoản 1'), await rows()];
  const wide = stood[1].find(({ changes }: any) => changes[0]?.in === 'ít nhất ');
  const made = await leader().create(to, { title: 'Dự thảo 3', amendments: [wide.id] });
  expect(made.number).toBe(2);
  expect(await wordsAt('Điều 2, khoản 1')).toBe('Chi bộ họp mỗi tháng ít nhất một lần.');
  await editor().refused(`${to}/take-back`, {
    body: { reason: 'Nhầm' },
    as: [403, 'amendments.leader-decides'],
  });
  await leader().done(`${to}/take-back`, { reason: 'Nhầm' });
  expect([await wordsAt('Điều 2, khoản 1'), await rows()]).toEqual(stood);
  expect((await leader().read(to)).rows.map(({ number }: any) => number)).toEqual([0, 1]);
});

test('an act makes the draft the statute’s next version; the provisions keep their identities', async () => {
  const act = {
    ...{ actNumber: '02', actTitle: 'Nghị quyết sửa đổi', actIssuer: 'Đại hội' },
    ...{ adoptedOn: '2024-03-01', inForceFrom: '2024-05-01', bases: 'Căn cứ Điều lệ,' },
  };
  const to = `/amendment-drives/${drive}/enactment`;
  await editor().refused(to, { body: act, as: [403, 'amendments.leader-decides'] });
  await leader().refused(to, {
    body: { ...act, inForceFrom: '2023-01-01' },
    as: [422, 'statute.in-force-before-adopted'],
  });
  const { versionId } = await leader().create(to, act);
  await leader().refused(to, { body: act, as: [409, 'amendments.enacted-already'] });
  const { rows } = await editor().read(`/statute-versions/${versionId}/differences`);
  expect(rows).toMatchObject([{ id: ids['Điều 2, khoản 1'], what: ['changed'] }]);
  const paper = await editor().read(`/amendment-drives/${drive}/consolidated`);
  expect(paper.notes[paper.opening[0] - 1]).toContain('Căn cứ Điều lệ,');
  const akn = new TextDecoder().decode(
    await editor().bytes(`/statute-versions/${versionId}/document?format=akn`),
  );
  expect(akn).toContain('type="substitution"><source eId="mod_2_1__source" href="#act_2"');
  expect((await editor().read(`/statutes/${statute}`)).versions).toHaveLength(2);
});

test('what cannot be made is told change by change, and nothing is kept', async () => {
  const before = (await editor().read(`/amendment-drives/${drive}/amendments`)).total;
  const body = {
    ...amendment([
      { kind: 'words', provision: ids['Điều 1, khoản 1'], words: 'không có', by: 'có' },
      { kind: 'repeal', provision: 'none' },
    ]),
    drafterUnitId: world.units.city,
  };
  const { status, body: problem } = await editor().post(`/amendment-drives/${drive}/amendments`, body);
  expect([status, problem.code]).toEqual([422, 'amendments.cannot-be-made']);
  expect(problem.errors.map(({ field, code }: any) => [field, code])).toEqual([
    ['changes.0', 'amendments.words-not-found'],
    ['changes.1', 'amendments.no-such-provision'],
  ]);
  await world.as('north.editor').refused(`/amendment-drives/${drive}/amendments`, {
    body,
    as: [404, 'platform.not-found'],
  });
  expect((await editor().read(`/amendment-drives/${drive}/amendments`)).total).toBe(before);
});
