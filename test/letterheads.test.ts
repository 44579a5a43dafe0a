// How a unit's documents are headed: customary, set, looked at before it is saved, and what becomes of it under a later rule.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-20');
});
afterAll(() => world.close());

const at = () => `/letterheads/${world.units.n1}`;
const set = (person: PersonKey, body: object, revision = 0) =>
  world.as(person).put(at(), body, { 'if-match': `"${revision}"` });
const sample = (query: string) => world.as('n1.editor').read(`/letterhead-sample?${query}`);
const WORDS = 'superior=Huyện+ủy+Bắc&issuer=Đảng+ủy&code=ĐU&place=Bắc&archive=Văn+phòng';

test('a letterhead follows from the unit’s name until its leader sets another; who did is told', async () => {
  const before = await world.as('city.viewer').read(at());
  expect(before).toMatchObject({
    revision: 0,
    changed: null,
    content: { code: 'ĐU', issuer: 'Đảng ủy xã Bắc Nhất', superior: 'Huyện ủy Bắc' },
  });
  const content = { ...before.content, code: 'ĐUBN', sizes: { body: 15 } };
  expect((await set('north.leader', content)).status).toBe(403);
  expect((await set('n1.leader', { ...content, sizes: { body: 40 } })).body).toMatchObject({
    code: 'platform.form.out-of-range',
    errors: [{ field: 'sizes.body' }],
  });
  expect((await set('n1.leader', { ...content, sizes: { footer: 12 } })).status).toBe(400);
  expect((await set('n1.leader', content)).status).toBe(200);
  expect((await set('n1.leader', content)).status).toBe(409);
  expect(await world.as('n1.leader').read(at())).toMatchObject({
    revision: 1,
    changed: { at: expect.stringMatching(/^2024-01-20T/), by: expect.stringContaining('n1') },
  });
});

test('the first page is shown before anything is saved, with what the rule leaves open', async () => {
  const made = await sample(`family=party&${WORDS}&sizes=number:13&motto=Riêng`);
  expect(made).toMatchObject({
    rule: 'HD 36-HD/VPTW',
    motto: ['Đảng Cộng sản Việt Nam'],
    faces: { number: { size: 13, prescribed: { value: 14, from: 13, to: 14 } }, signer: { bold: true } },
    lengths: { left: { value: 30, prescribed: { from: 30, to: 30 } } },
    warnings: [{ code: 'line-sizes' }],
  });
  const [first, second] = made.head;
  expect(first.left.map(({ text }: { text: string }) => text)).toEqual(['Huyện ủy Bắc', 'Đảng ủy', '*']);
  expect(first.right).toMatchObject([{ text: 'Riêng', part: 'motto', rule: 1 }]);
  expect([second.left[0].text, second.right[0].text]).toEqual([
    'Số 01-BC/ĐU',
    'Bắc, ngày 20 tháng 01 năm 2024',
  ]);
  expect((await world.as('n1.editor').get('/letterhead-sample?family=party&sizes=footer:12')).status).toBe(
    400,
  );
  const state = await sample(`family=state&${WORDS}&lengths=left:35`);
  expect(state).toMatchObject({ rule: '30/2020/NĐ-CP', lengths: { left: { value: 35 } }, warnings: [] });
  expect(state.head[1].left[0].text).toBe('Số: 01/BC-ĐU');
});

test('a size set under a former rule that the next does not allow gives way to it, with a word; it is not set anew', async () => {
  const { content } = await world.as('n1.leader').read(at());
  world.on('2026-07-08');
  const made = await sample(`family=party&${WORDS}&sizes=body:15`);
  expect(made.rule).toBe('HD 05-HD/VPTW');
  expect(made.faces.body.size).toBe(14);
  expect(made.warnings[0]).toEqual({ code: 'sizes-left-out', values: { count: 1, rule: 'HD 05-HD/VPTW' } });
  expect((await set('n1.leader', content, 1)).body).toMatchObject({ code: 'platform.form.out-of-range' });
  expect((await set('n1.leader', { ...content, sizes: {} }, 1)).status).toBe(200);
});
