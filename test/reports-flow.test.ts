// A unit's report from its first word to its acceptance, through the real server and real sockets. One story, told in order.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '#platform/tables';
import { openWorld, type PersonKey, type World } from './world.ts';
import { openWriter, paragraphs, type Writer } from './writer.ts';

let world: World;
const writers: Writer[] = [];
beforeAll(async () => {
  world = await openWorld('2023-12-01');
  review = await issuedReview();
});
afterAll(async () => {
  for (const writer of writers) writer.leave();
  await world.close();
});

let review = '';
let report = '';
const path = (more = '') => `/reports/${report}${more}`;
const drafted = (more = '') => `/report-drafts/${report}${more}`;

const column = (id: string, more: object = {}) => ({
  ...{ id, label: id, group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: true, min: 0, max: null, sumOf: [] },
  ...more,
});
const section = (id: string, more: object = {}) => ({
  ...{ id, under: null, number: '', title: `Mục ${id}`, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const outline = {
  sections: [
    section('i', { kind: 'group' }),
    section('i_1', { under: 'i' }),
    section('ii', { kind: 'insights', insights: { kinds: ['difficulty', 'lesson'], provision: true } }),
    section('iii', {
      kind: 'figures',
      table: {
        rows: [{ id: 'members', label: 'Đảng viên', formula: null }],
        columns: [column('all', { sumOf: ['women', 'men'] }), column('women'), column('men')],
      },
    }),
  ],
};

async function issuedReview(): Promise<string> {
  const city = world.as('city.leader');
  const made = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK15', title: 'Tổng kết 15 năm', summary: '', directiveId: null },
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
  return made.id;
}

async function at(person: PersonKey, sectionId: string): Promise<Writer> {
  const name = `report/${report}/${sectionId}`;
  const writer = openWriter(world.origin, await world.as(person).cookies(), name);
  writers.push(writer);
  return writer;
}

const marked = (text: string, attrs: object) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text, marks: [{ type: 'insight', attrs: { ...attrs } }] }],
    },
  ],
});

test('a unit that must report begins; others do not, nor know of it', async () => {
  const begin = { reviewId: review, kind: 'full', title: 'Báo cáo tổng kết' };
  await world.as('north.editor').refused('/reports', {
    body: { ...begin, unitId: world.units.south },
    as: [403, 'reports.not-yours'],
  });
  await world.as('advice.editor').refused('/reports', {
    body: { ...begin, unitId: world.units.advice },
    as: [404, 'platform.not-found'],
  });
  report = (await world.as('n1.editor').create('/reports', { ...begin, unitId: world.units.n1 })).id;
  await world.as('n1.editor').refused('/reports', {
    body: { ...begin, unitId: world.units.n1 },
    as: [409, 'reports.begun'],
  });
  for (const person of ['north.leader', 'city.leader', 's1.editor', 'city.administrator'] as const) {
    expect((await world.as(person).get(path())).status).toBe(404);
    expect((await world.as(person).get(drafted())).status).toBe(404);
    expect(await (await at(person, 'i_1')).right).toBe(null);
  }
});

test('a page of another site cannot open the socket, whoever is signed in', async () => {
  const cookie = await world.as('n1.editor').cookies();
  const opened = (origin: string) =>
    new Promise<boolean>((resolve) => {
      const address = `${world.origin.replace('http', 'ws')}/api/together`;
      const socket = new WebSocket(address, { headers: { cookie, origin } } as never);
      socket.onopen = () => {
        socket.close();
        resolve(true);
      };
      socket.onerror = () => resolve(false);
    });
  expect(await opened('https://elsewhere.example')).toBe(false);
  expect(await opened(world.origin)).toBe(true);
});

test('two people write in one section, and one of them in a table; nothing of either is lost', async () => {
  const [editor, leader] = [await at('n1.editor', 'i_1'), await at('n1.leader', 'i_1')];
  expect(await editor.right).toBe('write');
  expect(await leader.right).toBe('write');
  editor.write({ text: paragraphs('Đã quán triệt đến từng chi bộ.') });
  leader.write({ text: paragraphs('Còn chậm ở hai nơi.') });
  await Promise.all([editor.kept(), leader.kept()]);
  const figures = await at('n1.editor', 'iii');
  await figures.right;
  figures.write({ figures: { 'members:all': 100, 'members:women': 60, 'members:men': 30 } });
  await figures.kept();
  const { contents } = await world.as('n1.leader').read(drafted());
  const said = contents.i_1.text.content.map((one: { content: { text: string }[] }) => one.content[0]!.text);
  expect(said.toSorted()).toEqual(['Còn chậm ở hai nơi.', 'Đã quán triệt đến từng chi bộ.']);
  expect(contents.iii.figures).toEqual({ 'members:all': 100, 'members:women': 60, 'members:men': 30 });
  expect((await world.as('n1.editor').read(drafted('/wordings?section=i_1'))).rows.length).toBeGreaterThan(0);
});

test('what is missing is told by what is there, and holds approval back until it is explained', async () => {
  const { gaps, share } = await world.as('n1.editor').read(path());
  expect(gaps).toEqual([
    { sectionId: 'ii', code: 'no-insight', count: 1, kind: 'difficulty' },
    { sectionId: 'ii', code: 'no-insight', count: 1, kind: 'lesson' },
    { sectionId: 'iii', code: 'figures-wrong', count: 1, kind: null },
  ]);
  expect(share).toEqual({ whole: 1, asked: 3 });
  await world.as('n1.editor').refused(path('/approve'), { body: {}, as: [403, 'reports.leader-decides'] });
  const problem = await world.as('n1.leader').refused(path('/approve'), {
    body: {},
    as: [422, 'reports.incomplete'],
  });
  expect(problem.errors.map(({ code }: { code: string }) => code)).toEqual([
    ...['reports.gap.no-insight', 'reports.gap.no-insight', 'reports.gap.figures-wrong'],
  ]);
  const insights = await at('n1.editor', 'ii');
  await insights.right;
  insights.write({
    text: marked('Khó bố trí cán bộ.', { id: 'a', kind: 'difficulty', provision: 'Điều 10' }),
  });
  await insights.kept();
  const approved = await world.as('n1.leader').done(path('/approve'), { gaps: 'Chưa tổng hợp xong bài học' });
  expect(approved.version).toBe(1);
});

test('once approved nobody writes on; the approval is taken back with a reason', async () => {
  const late = await at('n1.editor', 'i_1');
  expect(await late.right).toBe('read');
  late.write({ text: paragraphs('Viết thêm sau khi duyệt.') });
  await world.as('n1.leader').done(path('/reopen'), { reason: 'Bổ sung số liệu' });
  expect(JSON.stringify(await world.as('n1.editor').read(drafted()))).not.toContain('Viết thêm');
  const figures = await at('n1.editor', 'iii');
  expect(await figures.right).toBe('write');
  figures.write({ figures: { 'members:men': 40 } });
  await figures.kept();
  await world.as('n1.leader').done(path('/approve'), { gaps: 'Chưa tổng hợp xong bài học' });
  const { sections } = await world.as('n1.editor').read(path('/versions/2/against/1'));
  expect(sections).toEqual([
    { sectionId: 'iii', paragraphs: [], figures: [{ cell: 'members:men', before: 30, after: 40 }] },
  ]);
});

test('submitted, it is read above as it was sent, and its duty is fulfilled', async () => {
  world.on('2024-01-20');
  await world.as('n1.editor').done(path('/submit'));
  await world.as('n1.editor').refused(path('/submit'), { body: {}, as: [409, 'reports.cannot-follow'] });
  const view = await world.as('north.editor').read(path());
  expect(view).toMatchObject({ state: 'submitted', version: 2, gaps: [], share: null });
  expect(view.versions.map(({ number }: { number: number }) => number)).toEqual([2]);
  expect((await world.as('north.editor').get(path('/versions/1'))).status).toBe(404);
  expect((await world.as('north.editor').get(drafted())).status).toBe(404);
  expect((await world.as('s1.editor').get(path())).status).toBe(404);
  expect((await world.as('city.viewer').read(path('/versions/2'))).contents.i_1).toBeTruthy();
  const matrix = await world.as('city.leader').read(`/reviews/${review}/matrix`);
  expect(matrix.whole).toMatchObject({ expected: 7, received: 1, onTime: 1, accepted: 0, late: 0 });
});

test('the unit that takes it returns it by section, as often as needed, and accepts it', async () => {
  const back = { reason: 'Cần bổ sung', sections: [{ sectionId: 'ii', reason: 'Chưa có bài học' }] };
  await world.as('city.leader').refused(path('/return'), { body: back, as: [403, 'reports.not-taker'] });
  await world.as('north.editor').refused(path('/return'), {
    body: { ...back, sections: [{ sectionId: 'zz', reason: 'x' }] },
    as: [422, 'reports.no-such-section'],
  });
  await world.as('north.editor').done(path('/return'), back);
  expect((await world.as('n1.editor').read(path())).returned).toEqual(back);
  expect(
    (await world.as('n1.editor').read('/my-work')).tasks.map(({ kind }: { kind: string }) => kind),
  ).toContain('report-mend');
  const insights = await at('n1.editor', 'ii');
  expect(await insights.right).toBe('write');
  insights.write({ text: marked('Bám sát cơ sở.', { id: 'b', kind: 'lesson', provision: 'Điều 10' }) });
  await insights.kept();
  expect((await world.as('north.editor').read(path('/versions/2'))).contents.ii.text.content).toHaveLength(1);
  expect((await world.as('n1.leader').done(path('/approve'))).version).toBe(3);
  await world.as('n1.leader').done(path('/submit'));
  await world.as('north.editor').refused(path('/accept'), { body: {}, as: [403, 'reports.not-taker'] });
  await world.as('north.leader').done(path('/accept'));
  const { rows } = await world.as('city.leader').read(`/reviews/${review}/obligations?state=accepted`);
  expect(rows).toMatchObject([{ state: 'accepted', receivedOn: '2024-01-20', onTime: true, late: false }]);
});

test('issued, it is numbered by the rule of its day, kept as files, and reproduces byte for byte', async () => {
  const issue = {
    number: '5',
    signing: { authority: 'TM', body: 'Ban Chấp hành', position: 'Bí thư', name: '' },
    recipients: [
      { unitId: world.units.north, name: 'Huyện ủy Bắc' },
      { unitId: null, name: 'Đảng ủy cơ sở' },
    ],
  };
  const asked = 'number=5-BC&authority=TUQ&body=Ban+Chấp+hành&position=Bí+thư+Đảng+ủy&recipients=Tổ+chức';
  expect(await world.as('n1.leader').read(drafted(`/issue?${asked}`))).toMatchObject({
    symbol: '5-BC-BC/ĐU',
    rule: 'HD 36-HD/VPTW',
    warnings: [
      { code: 'authority-unknown', values: { authority: 'TUQ', rule: 'HD 36-HD/VPTW' } },
      { code: 'position-names-body', values: { position: 'Bí thư Đảng ủy' } },
      { code: 'number-digits', values: { number: '5-BC' } },
      { code: 'lacks-signer', values: {} },
    ],
  });
  expect((await world.as('north.leader').get(drafted('/issue?number=5'))).status).toBe(404);
  await world.as('n1.editor').refused(path('/issue'), { body: issue, as: [403, 'reports.leader-decides'] });
  await world.as('n1.leader').refused(path('/issue'), {
    body: { ...issue, recipients: [{ unitId: world.units.s1, name: 'x' }] },
    as: [422, 'reports.no-such-recipient'],
  });
  const { symbol } = await world.as('n1.leader').done(path('/issue'), issue);
  expect(symbol).toBe('05-BC/ĐU');
  await world.as('n1.leader').refused(path('/issue'), { body: issue, as: [409, 'reports.issued-already'] });
  const { issue: out } = await world.as('north.editor').read(path());
  expect(out).toMatchObject({ symbol, version: 3, rule: expect.stringContaining('36') });
  const fetched = async (address: string, person: PersonKey) => {
    const answer = await fetch(`${world.origin}/api/v1${address}`, {
      headers: { cookie: await world.as(person).cookies() },
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  for (const format of ['docx', 'pdf', 'xlsx']) {
    const kept = await fetched(`/files/${out.files[format]}`, 'north.editor');
    const again = await fetched(path(`/document?format=${format}`), 'city.viewer');
    expect([kept.status, again.status]).toEqual([200, 200]);
    expect(kept.bytes.equals(again.bytes), format).toBe(true);
    expect((await fetched(`/files/${out.files[format]}`, 's1.editor')).status).toBe(404);
  }
  const book = await fetched(path('/document?format=xlsx&version=3'), 'north.editor');
  const { sheets } = await readTable(book.bytes, 'bieu.xlsx');
  expect(sheets.map(({ rows }) => rows)).toEqual([
    [
      ['Phụ lục 1. Mục iii', null, null, null],
      ['Đảng ủy xã Bắc Nhất', null, null, null],
      ['(Kèm theo Báo cáo số 05-BC/ĐU, ngày 20 tháng 01 năm 2024)', null, null, null],
      [null, null, null, null],
      ['Nội dung', 'all', 'women', 'men'],
      ['Đảng viên', 100, 60, 40],
    ],
  ]);
  const note = await fetched(path('/returns/1/document?format=docx'), 'n1.editor');
  expect(note.status).toBe(200);
  const words = strFromU8(unzipSync(note.bytes)['word/document.xml']!);
  expect(words).toContain('>Về việc hoàn thiện báo cáo tổng kết<');
  expect(words).toContain('>Kính gửi: Đảng ủy xã Bắc Nhất<');
  expect((await fetched(path('/returns/2/document?format=docx'), 'n1.editor')).status).toBe(404);
});

test('what was issued keeps the letterhead that it was issued with', async () => {
  const at = `/letterheads/${world.units.n1}`;
  const { content } = await world.as('n1.leader').read(at);
  await world.as('n1.leader').put(at, { ...content, code: 'ĐUBN' }, { 'if-match': '"0"' });
  expect((await world.as('n1.leader').read(path())).issue.symbol).toBe('05-BC/ĐU');
});
