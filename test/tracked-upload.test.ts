// The comparison as tracked changes in the very file that a statute was entered from, from putting it up to the issued paper.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from '#statute';
import { mainOf, resolved } from '../src/platform/documents/tracking/resolved.fixture.ts';
import { BODY, UPLOADED } from '../src/statute/writing/uploaded.fixture.ts';
import { paper } from './things.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let drive = '';
const ids: Record<string, string> = {};
const leader = () => world.as('city.leader');
const editor = () => world.as('city.editor');
const of = (part: string) => `/amendment-drives/${drive}/${part}`;
const bytes = async (path: string) => Buffer.from(await editor().bytes(path));
const tracked = () => bytes(of('papers/tracked/document?format=docx'));

/** Puts the file up and enters the statute with it. */
async function entered(): Promise<string> {
  const form = new FormData();
  form.set('unitId', world.units.city);
  form.set('file', new Blob([UPLOADED as Uint8Array<ArrayBuffer>]), 'Điều lệ.docx');
  const file = await leader().send('POST', '/files', { body: form });
  expect(file.status, file.text).toBe(201);
  const entry = { ...paper(world), ownerUnitId: world.units.city, audience: 'all' };
  const directiveId = (await editor().create('/directives', entry)).id;
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const act = { actNumber: '01', actTitle: 'Nghị quyết', actIssuer: 'Đại hội', ...days };
  const statute = { directiveId, code: 'DL', title: 'Điều lệ', names: [], language: 'vi', audience: 'all' };
  const version = { ...act, source: { fileId: file.body.id } };
  return (await leader().create('/statutes', { ...statute, version })).versionId;
}

async function amended(...changes: object[]): Promise<string> {
  const body = { proposalId: null, alternative: '', reason: 'Vì thực tiễn', sources: [], changes };
  const { id } = await editor().create(of('amendments'), { ...body, drafterUnitId: world.units.city });
  await leader().done(`/amendments/${id}/submit`, {});
  return id;
}
const words = (at: string, from: string, by: string) => ({
  kind: 'words',
  provision: ids[at],
  words: from,
  by,
});

beforeAll(async () => {
  world = await openWorld('2024-03-01');
  const versionId = await entered();
  const begun = { versionId, unitId: world.units.city, title: 'Sửa đổi Điều lệ' };
  drive = (await leader().create('/amendment-drives', begun)).id;
  for (const one of (await leader().read(`/statute-versions/${versionId}`)).provisions)
    ids[one.name] = one.id;
});
afterAll(() => world.close());

test('what changes is marked in the file that was put up, by the unit that drafted it; all else in it is as it was', async () => {
  const first = await amended(words('Điều 1, khoản 2', 'mỗi tháng', 'mỗi quý'));
  await amended({ kind: 'repeal', provision: ids['Điều 3, khoản 3'] });
  const now = await tracked();
  const [was, is] = [unzipSync(UPLOADED), unzipSync(now)];
  for (const name of Object.keys(was))
    if (name !== 'word/document.xml') expect([name, is[name]]).toEqual([name, was[name]]);
  const xml = mainOf(now);
  expect(BODY.split('\n').filter((block) => !xml.includes(block))).toHaveLength(2);
  const names = (await leader().read(`/units/${world.units.city}`)).name;
  expect(xml).toContain(`w:author="${names}" w:date="2024-03-01T00:00:00Z"`);
  const saidBy = (accept: boolean) => {
    const { text } = readFile(resolved(now, accept, (author) => author === names));
    return text.provisions.map((one) => [one.label, one.text, ...one.more].join(' '));
  };
  expect(saidBy(true)).toContain(
    '2. Đảng viên sinh hoạt chi bộ mỗi quý một lần, xem trang 5. Khi cần thì họp bất thường & báo cáo chi bộ.',
  );
  expect(saidBy(true)).toContain('3. (được bãi bỏ)');
  expect(saidBy(false)).toContain('3. Chi bộ báo cáo đảng ủy.');
  // Also once some of it is in a draft: the comparison is with the text in force.
  await leader().create(of('drafts'), { title: 'Bản 1', amendments: [first] });
  expect((await tracked()).equals(now)).toBe(true);
});

test('it is issued so, and stays byte by byte as it was issued', async () => {
  const signing = { authority: 'TM', body: 'Ban Thường vụ', position: 'Bí thư', name: 'Nguyễn Văn An' };
  const issue = { number: '7', signing, recipients: [{ unitId: null, name: 'Các đảng ủy' }] };
  const { id } = await leader().create(of('papers/comparison/issue'), issue);
  const { files } = await editor().read(`/issued-papers/${id}`);
  const issued = await bytes(`/files/${files.tracked}`);
  expect(unzipSync(issued)['word/styles.xml']).toEqual(unzipSync(UPLOADED)['word/styles.xml']);
  expect(mainOf(issued)).toContain('<w:t>quý</w:t>');
  await amended(words('Điều 1, khoản 1', 'đúng hạn', 'kịp thời'));
  expect(mainOf(await tracked())).toContain('kịp thời');
  expect((await bytes(`/files/${files.tracked}`)).equals(issued)).toBe(true);
});

test('once an act of ours made the text in force there is no such file: the next comparison is one of our making', async () => {
  const days = { adoptedOn: '2024-02-20', inForceFrom: '2024-03-01' };
  await leader().create(of('enactment'), {
    actNumber: '02',
    actTitle: 'Nghị quyết',
    actIssuer: 'Đại hội',
    ...days,
  });
  const { versionId } = await leader()
    .read(of('drafts'))
    .then(({ rows }: any) => rows.at(-1));
  const begun = { versionId, unitId: world.units.city, title: 'Sửa đổi lần nữa' };
  drive = (await leader().create('/amendment-drives', begun)).id;
  await amended(words('Điều 1, khoản 2', 'mỗi quý', 'mỗi năm'));
  const members = unzipSync(await tracked());
  expect(members['word/styles.xml']).not.toEqual(unzipSync(UPLOADED)['word/styles.xml']);
  expect(mainOf(await tracked())).toContain('năm</w:t>');
});
