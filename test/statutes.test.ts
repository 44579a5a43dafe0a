// A statute is entered from a file or from words, read by day, compared, taken away; what was adopted is never changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from '#statute';
import { openWorld, type World } from './world.ts';
import { paper } from './things.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
afterAll(() => world.close());

const leader = () => world.as('city.leader');
const FIRST = `ĐIỀU LỆ

Điều 1. Phạm vi

1. Điều lệ này áp dụng cho mọi tổ chức trực thuộc.

2. Tổ chức thực hiện theo khoản 1 Điều này và Điều 2.

Điều 2. Kỳ họp

Họp mỗi quý một lần, theo khoản 9 Điều 1.
`;
const act = (from: string, number: string) => ({
  ...{ actNumber: number, actTitle: 'Nghị quyết thông qua', actIssuer: 'Đại hội' },
  ...{ adoptedOn: from, inForceFrom: from },
});

async function directive(more: object = {}): Promise<string> {
  const body = { ...paper(world), ownerUnitId: world.units.city, audience: 'all', ...more };
  return (await world.as('city.editor').create('/directives', body)).id;
}

let codes = 0;
const entering = (directiveId: string, words: string, more: object = {}) => ({
  ...{ directiveId, code: `DL-${(codes += 1)}`, title: `Điều lệ ${codes}`, names: [], language: 'vi' },
  ...{ audience: 'all', version: { ...act('2020-01-01', '01-NQ'), source: { words } }, ...more },
});
const given = async (words = FIRST, more: object = {}) =>
  leader().create('/statutes', entering(await directive(), words, more));

test('what is read is shown before it is kept: nothing is written, doubts are told, a person says otherwise', async () => {
  const words = 'Điều 1. A\n\n1. Một.\n\n1. Lặp.\n';
  const read = async (body: object) => (await leader().post('/statutes/read', body)).body;
  const reading = await read({ words });
  expect(reading.provisions.map((one: any) => [one.line, one.kind, one.name])).toEqual([
    [1, 'article', 'Điều 1'],
    [3, 'clause', 'Điều 1, khoản 1'],
  ]);
  expect(reading.doubts).toMatchObject([{ line: 5, why: 'twice', within: reading.provisions[1].id }]);
  const corrected = await read({ words, corrections: [{ line: 5, as: 'clause' }] });
  expect(corrected.provisions).toHaveLength(3);
  expect((await world.as('city.editor').read('/statutes')).rows).toEqual([]);
  const refused = (body: object, code: string) =>
    leader().refused('/statutes/read', { body, as: [422, code] });
  await refused({}, 'statute.no-source');
  await refused({ words: '<?xml version="1.0"?><!DOCTYPE a><a/>' }, 'statute.akn.document-type');
});

test('a statute is read as of a day, its references lead where they point, those that point nowhere stay words', async () => {
  const { id, versionId } = await given();
  const view = await world.as('n1.editor').read(`/statutes/${id}`);
  expect(view).toMatchObject({ inForce: versionId, can: { adopt: false } });
  const version = await world.as('n1.editor').read(`/statute-versions/${versionId}`);
  const [one, , two, three] = version.provisions;
  expect(two.references).toMatchObject([{ targets: [version.provisions[1].id] }, { targets: [three.id] }]);
  expect(three.references).toMatchObject([{ targets: [null] }]);
  expect([one.name, version.before.trim()]).toEqual(['Điều 1', 'ĐIỀU LỆ']);
  expect(await world.as('n1.editor').read(`/statutes/${id}?asOf=2019-12-31`)).toMatchObject({
    inForce: null,
  });
});

test('the next version keeps identities, and tells what became of each provision; the former text stays', async () => {
  const { id, versionId: first } = await given();
  const second = FIRST.replace('mỗi quý một lần', 'mỗi tháng hai lần').replace(
    'Điều 2. Kỳ họp',
    'Điều 2. Tên gọi\n\nTên viết tắt do đại hội quyết định.\n\nĐiều 3. Kỳ họp',
  );
  const body = { ...act('2024-01-01', '02-NQ'), source: { words: second } };
  const { versionId } = await leader().create(`/statutes/${id}/versions`, body);
  const differences = await leader().read(`/statute-versions/${versionId}/differences`);
  expect(differences.rows.map((row: any) => [row.what, row.before?.name, row.after?.name])).toEqual([
    [['inserted'], undefined, 'Điều 2'],
    [['changed', 'renumbered'], 'Điều 2', 'Điều 3'],
  ]);
  const pieces = differences.rows[1].paragraphs.flatMap((one: any) => one.pieces);
  expect(pieces.filter((one: any) => one.kind !== 'same')).toEqual([
    { kind: 'out', text: 'quý một' },
    { kind: 'in', text: 'tháng hai' },
  ]);
  const asked = (day: string) => leader().read(`/statutes/${id}?asOf=${day}`);
  expect([(await asked('2023-12-31')).inForce, (await asked('2024-01-01')).inForce]).toEqual([
    first,
    versionId,
  ]);
  const other = await given();
  const from = `/statute-versions/${versionId}/differences?from=${other.versionId}`;
  expect(await leader().get(from)).toMatchObject({ status: 422 });
});

test('what was spelled otherwise does not differ, unless it is asked for', async () => {
  const { id } = await given('Điều 1. Ủy ban\n\n1. Ủy ban hòa giải “việc”.\n');
  const words = 'Điều 1. Uỷ ban\n\n1. Uỷ ban hoà giải "việc".\n';
  const { versionId } = await leader().create(`/statutes/${id}/versions`, {
    ...{ ...act('2024-01-01', '02'), source: { words } },
  });
  const rows = async (more: string) =>
    (await leader().read(`/statute-versions/${versionId}/differences${more}`)).rows.length;
  expect([await rows(''), await rows('?strict=true')]).toEqual([0, 2]);
});

test('only leaders of the unit of the directive enter and adopt; a version entered by mistake is withdrawn, with a reason', async () => {
  const body = entering(await directive(), FIRST);
  await world.as('city.editor').refused('/statutes', { body, as: [403, 'statute.not-yours'] });
  await world.as('north.leader').refused('/statutes', { body, as: [403, 'statute.not-yours'] });
  const { id, versionId } = await leader().create('/statutes', body);
  await leader().refused('/statutes', {
    body: { ...body, code: 'other' },
    as: [409, 'statute.there-already'],
  });
  const taken = { ...entering(await directive(), FIRST), code: body.code.toLowerCase() };
  await leader().refused('/statutes', { body: taken, as: [422, 'statute.code-taken'] });
  const late = { ...act('2030-01-01', '02'), source: { words: FIRST } };
  await leader().refused(`/statutes/${id}/versions`, {
    body: late,
    as: [422, 'statute.adopted-in-the-future'],
  });
  const empty = { ...act('2024-01-01', '02'), source: { words: 'Không có gì.' } };
  await leader().refused(`/statutes/${id}/versions`, { body: empty, as: [422, 'statute.no-provisions'] });
  const withdraw = `/statute-versions/${versionId}/withdraw`;
  await world
    .as('city.viewer')
    .refused(withdraw, { body: { reason: 'Nhầm' }, as: [403, 'statute.not-yours'] });
  expect((await leader().post(withdraw, { reason: 'Nhầm' })).status).toBe(200);
  await leader().refused(withdraw, { body: { reason: 'Nhầm' }, as: [409, 'statute.withdrawn'] });
  expect((await world.as('n1.editor').get(`/statute-versions/${versionId}`)).status).toBe(404);
  expect((await leader().get(`/statute-versions/${versionId}`)).status).toBe(200);
  expect((await leader().read(`/statutes/${id}`)).inForce).toBeNull();
});

test('a version is taken away as it came in, as DOCX and as Akoma Ntoso, and each is read back', async () => {
  const { versionId } = await given();
  const taken = (format: string) =>
    leader().bytes(`/statute-versions/${versionId}/document?format=${format}`);
  expect(new TextDecoder().decode(await taken('txt'))).toBe(FIRST);
  for (const format of ['docx', 'akn']) {
    const { text } = readFile(await taken(format));
    expect(text.provisions.map(({ label }) => label)).toEqual(['Điều 1.', '1.', '2.', 'Điều 2.']);
  }
});

test('a statute names others as they are called, and leads into their text', async () => {
  const charter = await given(FIRST, { names: ['Điều lệ Thử'] });
  const rule = await given('1. Thi hành khoản 1 Điều 1 Điều lệ Thử.\n');
  const { provisions } = await leader().read(`/statute-versions/${rule.versionId}`);
  const target = (await leader().read(`/statute-versions/${charter.versionId}`)).provisions[1].id;
  expect(provisions[0].references).toMatchObject([{ statuteId: charter.id, targets: [target] }]);
});
