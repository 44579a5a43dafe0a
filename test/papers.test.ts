// The papers of a drive: read as things stand, taken away as documents, issued once for good.
import { existsSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { keepInsights, type Kept } from '#insights';
import { faultsOf, SHARED } from '../src/statute/writing/schema.fixture.ts';
import { paper } from './things.ts';
import { openWorld, type UnitKey, type World } from './world.ts';

let world: World;
let directive = '';
let drive = '';
let proposal = '';
const ids: Record<string, string> = {};
const TEXT = `Điều 1. Phạm vi

1. Áp dụng cho mọi chi bộ.

2. Không áp dụng cho tổ chức khác.

Điều 2. Kỳ họp

1. Chi bộ họp mỗi quý một lần.

2. Họp bất thường khi cần.
`;

beforeAll(async () => {
  world = await openWorld('2024-03-01');
  const of = { ...paper(world), ownerUnitId: world.units.city, audience: 'all' };
  directive = (await editor().create('/directives', of)).id;
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const act = { actNumber: '01', actTitle: 'Nghị quyết', actIssuer: 'Đại hội', ...days };
  const entered = { directiveId: directive, code: 'DL', title: 'Điều lệ', names: [], language: 'vi' };
  const body = { ...entered, audience: 'all', version: { ...act, source: { words: TEXT } } };
  const made = await leader().create('/statutes', body);
  const begun = { versionId: made.versionId, unitId: world.units.city, title: 'Sửa đổi Điều lệ' };
  drive = (await leader().create('/amendment-drives', begun)).id;
  const { provisions } = await leader().read(`/statute-versions/${made.versionId}`);
  for (const one of provisions) ids[one.name] = one.id;
  const wish = { provision: ids['Điều 2, khoản 1'], title: 'Kỳ họp', summary: '', arguments: [] };
  proposal = (await editor().create(`/amendment-drives/${drive}/proposals`, wish)).id;
  const said = [
    ...(await recommended('n1', ['Họp mỗi tháng một lần.'])),
    ...(await recommended('south', ['Nên họp hằng tháng.', 'Giảm số lần họp.'])),
  ];
  const puts = said.slice(0, 2).map((insight) => ({ proposal, insight, from: 0, to: -1 }));
  await editor().create(`/amendment-drives/${drive}/steps`, { kind: 'confirm', puts, takes: [] });
});
afterAll(() => world.close());

const leader = () => world.as('city.leader');
const editor = () => world.as('city.editor');
const of = (part: string) => `/amendment-drives/${drive}/${part}`;

async function recommended(unit: UnitKey, words: string[]): Promise<string[]> {
  const id = newId();
  const unitId = world.units[unit];
  const kept: Kept = {
    ...{ kind: 'report', id, version: 1, about: directive, ownerUnitId: unitId, told: [] },
    holdsOn: '2024-02-01',
    insights: words.map((text, n) => ({
      ...{ kind: 'recommendation', provision: 'Điều 2, khoản 1', words: text, unitId, mark: `m${n}` },
      ...{ section: '', opens: `/reports/${id}` },
    })),
  };
  await inTransaction(world.database.db, (tx) =>
    keepInsights(tx, kept, { now: new Date('2024-02-01T05:00:00Z') }),
  );
  const open = await editor().read(`${of('open-voices')}?limit=500`);
  return words.map((text) => open.rows.find((row: any) => row.words === text).id);
}

/** Drafts an amendment and hands it in. */
async function amended(changes: object[], more: object = {}): Promise<string> {
  const body = { proposalId: null, alternative: '', reason: 'Vì thực tiễn', sources: [], changes, ...more };
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

test('alternatives stand side by side with who asked; what is handed in is in the text, and voices that wait are counted', async () => {
  const answers = { proposalId: proposal };
  await amended([words('Điều 2, khoản 1', 'quý', 'tháng')], { ...answers, alternative: 'Tháng' });
  await amended([words('Điều 2, khoản 1', 'quý', 'hai tháng')], { ...answers, alternative: 'Hai tháng' });
  await amended([{ kind: 'repeal', provision: ids['Điều 1, khoản 2'] }]);
  const { rows } = await editor().read(of('comparison'));
  expect(rows.map((row: any) => [row.name, row.proposed.map((one: any) => one.name)])).toEqual([
    ['Điều 1, khoản 2', ['']],
    ['Điều 2, khoản 1', ['Tháng', 'Hai tháng']],
  ]);
  expect(rows[1]).toMatchObject({ asked: { voices: 2, units: 2, unseen: 0 }, proposals: [{ id: proposal }] });
  const { lines, notes } = await editor().read(of('consolidated'));
  expect(lines.find((one: any) => one.id === ids['Điều 1, khoản 2']).stands).toBe('repealed');
  expect(notes).toEqual(['Khoản này được bãi bỏ theo đề xuất sửa đổi số 3 (Sửa đổi Điều lệ).']);
  const { all, counts, proposals } = await editor().read(of('explanation'));
  expect(all).toBe(3);
  expect(counts.filter((one: any) => one.voices)).toEqual([
    { fate: 'waiting', voices: 2 },
    { fate: 'open', voices: 1 },
  ]);
  expect(proposals[0].voices).toBe(null);
  const { issues } = await editor().read(of('issues'));
  expect(issues[0].alternatives.map((one: any) => one.name)).toEqual(['Tháng', 'Hai tháng']);
});

test('what was adopted still compares with the text in force', async () => {
  const { rows } = await editor().read(of('amendments'));
  const repeal = rows.find((row: any) => !row.proposal).id;
  await leader().create(of('drafts'), { title: 'Bản 1', amendments: [repeal] });
  const after = await editor().read(of('comparison'));
  expect(after.rows.map((row: any) => [row.name, row.proposed[0].by])).toEqual([
    ['Điều 1, khoản 2', ['3']],
    ['Điều 2, khoản 1', ['1']],
  ]);
  expect(after.rows[0].proposed[0].what).toEqual(['gone']);
});

const document = async (part: string, format: string) =>
  Buffer.from(await editor().bytes(`${of(`papers/${part}/document`)}?format=${format}`));

test('every paper is taken away in each of its formats', async () => {
  for (const part of ['comparison', 'tracked', 'consolidated', 'marked', 'explanation', 'issues'])
    expect((await document(part, 'docx')).subarray(0, 2).toString()).toBe('PK');
  for (const part of ['comparison', 'consolidated', 'marked', 'explanation', 'issues'])
    expect((await document(part, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  for (const part of ['comparison', 'explanation'])
    expect((await document(part, 'xlsx')).subarray(0, 2).toString()).toBe('PK');
  const akn = (await document('consolidated', 'akn')).toString('utf8');
  expect(akn).toContain(
    '<textualMod eId="mod_2_1" type="substitution"><source eId="mod_2_1__source" href="#act_2"/>',
  );
  expect(akn).toContain('showAs="dự thảo Sửa đổi Điều lệ"');
  const tracked = strFromU8(unzipSync(await document('tracked', 'docx'))['word/document.xml']!);
  expect(tracked).toMatch(/<w:del [^>]*w:author="[^"]+"/);
});

test.runIf(existsSync(SHARED))('the draft as Akoma Ntoso is valid against the schema of OASIS', async () => {
  expect(await faultsOf((await document('consolidated', 'akn')).toString('utf8'))).toEqual([]);
});

const ISSUE = {
  number: '7',
  signing: { authority: 'TM', body: 'Ban Thường vụ', position: 'Bí thư', name: 'Nguyễn Văn An' },
  recipients: [{ unitId: null, name: 'Các đảng ủy trực thuộc' }],
};
const issue = (kind: string) => [of(`papers/${kind}/issue`), ISSUE] as const;

test('a leader issues a paper; it stays as it was, content and files, though amendments go on; issued again it is another', async () => {
  const [path, body] = issue('comparison');
  await editor().refused(path, { body, as: [403, 'amendments.leader-decides'] });
  await leader().refused(path, {
    body: { ...body, holdsOn: '2024-03-02' },
    as: [422, 'amendments.day-to-come'],
  });
  const first = await leader().create(path, body);
  expect(first.symbol).toMatch(/^07-BC\//);
  const before = await editor().read(`/issued-papers/${first.id}`);
  expect(Object.keys(before.files).toSorted()).toEqual(['docx', 'pdf', 'tracked', 'xlsx']);
  const bytes = async (id: string) => Buffer.from(await editor().bytes(`/files/${id}`));
  const kept = await Promise.all(Object.values<string>(before.files).map(bytes));
  await amended([words('Điều 2, khoản 2', 'khi cần', 'khi có yêu cầu')]);
  expect(await editor().read(`/issued-papers/${first.id}`)).toEqual(before);
  const again = await Promise.all(Object.values<string>(before.files).map(bytes));
  expect(again.map((one, n) => one.equals(kept[n]!))).toEqual([true, true, true, true]);
  expect(before.content.rows).toHaveLength(2);
  const second = await leader().create(path, { ...body, number: '8' });
  expect((await editor().read(`/issued-papers/${second.id}`)).content.rows).toHaveLength(3);
  const { rows, can } = await leader().read(of('papers'));
  expect(rows.map((row: any) => row.symbol.slice(0, 2)).toSorted()).toEqual(['07', '08']);
  expect(can).toEqual({ issue: true });
  expect((await editor().read(of('papers'))).can).toEqual({ issue: false });
});

test('an issued report holds every voice within the issuer’s sight; others see neither it nor its files', async () => {
  const { id } = await leader().create(...issue('explanation'));
  const { content, files } = await leader().read(`/issued-papers/${id}`);
  expect(content.proposals[0].voices.map((one: any) => one.words).toSorted()).toEqual([
    'Họp mỗi tháng một lần.',
    'Nên họp hằng tháng.',
  ]);
  expect(content.open.map((one: any) => one.words)).toEqual(['Giảm số lần họp.']);
  const other = world.as('n1.leader');
  for (const path of [`/issued-papers/${id}`, of('comparison'), `/files/${files.docx}`])
    expect([path, (await other.get(path)).status]).toEqual([path, 404]);
});

test('once an act makes the draft the text in force, the consolidated text names the act', async () => {
  const days = { adoptedOn: '2024-02-20', inForceFrom: '2024-03-01' };
  const act = { actNumber: '02', actTitle: 'Nghị quyết sửa đổi', actIssuer: 'Đại hội', ...days };
  await leader().create(of('enactment'), act);
  const { notes, acts } = await editor().read(of('consolidated'));
  expect(notes[0]).toBe(
    'Khoản này được bãi bỏ theo Nghị quyết sửa đổi số 02, ngày 20/02/2024 của Đại hội, có hiệu lực kể từ ngày 01/03/2024.',
  );
  expect(acts.map((one: any) => one.number)).toEqual(['01', '02']);
});
