// Passages for answers: kept by the unit with their former wordings, used in answers that are listed; versions of an answer compared.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { openAnswering, type Answering } from './answering-world.ts';

let of: Answering;
let passages = '';
beforeAll(async () => {
  of = await openAnswering();
  passages = `/amendment-drives/${of.drive}/passages`;
});
afterAll(() => of.world.close());

const editor = () => of.world.as('city.editor');
const drafter = () => of.world.as('advice.editor');
const THANKS = { title: 'Cảm ơn', words: 'Tiểu ban cảm ơn ý kiến của đơn vị.' };
const listed = async (id: string) =>
  (await editor().read(passages)).rows.find((one: { id: string }) => one.id === id);

test('a passage is revised against what was seen with its former words kept, and retired; only the unit keeps it', async () => {
  const { id, revision } = await editor().create(passages, THANKS);
  expect(revision).toBe(1);
  const put = (seen: number, words: string) =>
    editor().put(`${passages}/${id}`, { ...THANKS, words }, { 'if-match': `"${seen}"` });
  expect((await put(1, 'Xin cảm ơn đơn vị.')).body).toEqual({ id, revision: 2 });
  expect(await put(1, 'Khác')).toMatchObject({ status: 409, body: { code: 'amendments.passage-changed' } });
  expect(await listed(id)).toMatchObject({
    ...{ revision: 2, words: 'Xin cảm ơn đơn vị.', retired: false, uses: 0, by: 'city.editor' },
    former: [{ revision: 1, words: THANKS.words, holdsOn: '2024-03-01' }],
  });
  const proposal = await of.proposed('Việc của Ban');
  await of.assigned(proposal, '2024-03-20');
  expect((await drafter().read(passages)).can).toEqual({ keep: false });
  await drafter().refused(passages, { body: THANKS, as: [403, 'amendments.not-yours'] });
  await drafter().refused(`${passages}/${id}/retire`, { as: [403, 'amendments.not-yours'] });
  await editor().done(`${passages}/${id}/retire`);
  expect(await listed(id)).toMatchObject({ retired: true, revision: 3 });
  expect((await put(3, 'Nữa')).body.code).toBe('amendments.passage-retired');
  await editor().refused(`${passages}/${newId()}/retire`, { as: [404, 'platform.not-found'] });
  expect((await of.world.as('south.leader').get(passages)).status).toBe(404);
});

test('every answer that uses a passage is listed with it: in which revision, and whether its words were changed there', async () => {
  const { id } = await editor().create(passages, THANKS);
  const [first, second] = [await of.proposed('Thứ nhất'), await of.proposed('Thứ hai')];
  await of.assigned(second, '2024-03-20');
  const uses = [{ id, revision: 1 }];
  await editor().done(`/proposals/${first}/answer`, {
    words: `${THANKS.words}\n\nXin ghi nhận.`,
    passages: uses,
  });
  await editor().put(`${passages}/${id}`, { ...THANKS, words: 'Khác.' }, { 'if-match': '"1"' });
  await drafter().done(`/proposals/${second}/answer`, { words: 'Ban cảm ơn.', passages: uses });
  expect(await listed(id)).toMatchObject({ uses: 2, changed: 1 });
  const { rows } = await editor().read(`${passages}/${id}/uses`);
  expect(rows).toMatchObject([
    { proposal: { id: first, title: 'Thứ nhất' }, revision: 1, changed: false, former: false },
    { proposal: { id: second }, revision: 1, changed: true, former: false },
  ]);
  const page = await editor().read(`${passages}/${id}/uses?limit=1`);
  const rest = await editor().read(`${passages}/${id}/uses?limit=1&cursor=${page.nextCursor}`);
  expect([...page.rows, ...rest.rows]).toEqual(rows);
  expect(await editor().read(`/proposals/${second}`)).toMatchObject({
    answer: { words: 'Ban cảm ơn.', passages: [{ id, revision: 1, title: 'Cảm ơn', changed: true }] },
  });
});

test('an answer takes up only passages of the unit that are in use; one that was retired stays where it is', async () => {
  const { id } = await editor().create(passages, THANKS);
  const proposal = await of.proposed('Giữ đoạn cũ');
  const answer = (use: { id: string; revision: number }) => ({ words: THANKS.words, passages: [use] });
  const refused = (use: { id: string; revision: number }, as: [number, string]) =>
    editor().refused(`/proposals/${proposal}/answer`, { body: answer(use), as });
  await refused({ id: newId(), revision: 1 }, [422, 'amendments.no-such-passage']);
  await refused({ id, revision: 2 }, [422, 'amendments.no-such-passage']);
  await editor().done(`/proposals/${proposal}/answer`, answer({ id, revision: 1 }));
  await editor().done(`${passages}/${id}/retire`);
  await editor().done(`/proposals/${proposal}/answer`, answer({ id, revision: 1 }));
  const other = await of.proposed('Không lấy nữa');
  await editor().refused(`/proposals/${other}/answer`, {
    body: answer({ id, revision: 1 }),
    as: [409, 'amendments.passage-retired'],
  });
});

test('earlier answers stay with their day, who wrote them and when they were told, and any two are compared word by word', async () => {
  const proposal = await of.proposed('Nhiều bản', ['n1']);
  await of.decided(proposal);
  const answer = (words: string, after: number) =>
    editor().post(`/proposals/${proposal}/answer`, { words, after });
  expect((await answer('Họp mỗi tháng một lần.', 0)).status).toBe(200);
  expect(await answer('Của người khác.', 0)).toMatchObject({
    ...{ status: 409, body: { code: 'amendments.answered-meanwhile' } },
  });
  await of.world.as('city.leader').done(`/proposals/${proposal}/tell`);
  const { answer: told } = await editor().read(`/proposals/${proposal}`);
  of.world.on('2024-03-05');
  await answer('Họp mỗi quý một lần.', told.number);
  const { rows } = await editor().read(`/proposals/${proposal}/answers`);
  expect(rows).toMatchObject([
    { words: 'Họp mỗi quý một lần.', holdsOn: '2024-03-05', by: 'city.editor', told: [] },
    { words: 'Họp mỗi tháng một lần.', holdsOn: '2024-03-01', told: ['2024-03-01'] },
  ]);
  expect((await editor().read(`/proposals/${proposal}/answers?asOf=2024-03-04`)).rows).toHaveLength(1);
  const changes = `/proposals/${proposal}/answers/${rows[1].number}/changes/`;
  const { paragraphs } = await editor().read(changes + rows[0].number);
  const changed = paragraphs[0].pieces.filter((one: { kind: string }) => one.kind !== 'same');
  expect(changed).toEqual([
    { kind: 'out', text: 'tháng' },
    { kind: 'in', text: 'quý' },
  ]);
  expect((await editor().get(`${changes}999`)).status).toBe(404);
});
