// A conclusion on paper, through the real server: headed as its unit's documents are when it is issued, and the same for good.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { writeLetterhead } from '../src/reports/store.ts';
import { openWorld, systemActing, type World } from './world.ts';

let world: World;
let conclusion = '';
beforeAll(async () => {
  world = await openWorld('2024-03-01');
  conclusion = await concluded();
});
afterAll(() => world.close());

const inspector = () => world.as('checks.inspector');
const unitInspected = () => world.as('north.editor');
const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' };

/** An inspection of the north under a plan that the city approved, from the plan to the conclusion. */
async function concluded(): Promise<string> {
  const id = await found();
  return (await inspector().create(`/inspections/${id}/conclude`, { number: '12-KL/UBKT' })).id;
}

async function found(): Promise<string> {
  const { checks: unitId, north } = world.units;
  const named = { title: 'Chương trình kiểm tra 2024', summary: '', directiveId: null };
  const plan = (await inspector().create('/inspection-plans', { unitId, ...named, ...year })).id;
  const about = { title: 'Kiểm tra Chương trình 01', content: '', undertakingId: null, directiveId: null };
  const line = { form: 'inspection', field: 'inspection', team: [], visited: [north], questions: ['Gì?'] };
  const { id } = await inspector().create('/inspections', {
    ...{ unitId, planId: plan, ...about, ...line, startsOn: '2024-03-04', endsOn: '2024-03-08' },
  });
  await inspector().done(`/inspection-plans/${plan}/submit`);
  await world.as('city.leader').done(`/inspection-plans/${plan}/approve`);
  await inspector().done(`/inspection-plans/${plan}/announce`);
  await inspector().done(`/inspections/${id}/open`);
  const none = { undertakingId: null, milestoneId: null, verdict: null };
  await inspector().create(`/inspections/${id}/findings`, {
    ...{ unitId: north, kind: 'shortcoming', text: 'Kiểm đếm chưa theo mốc.', cause: 'Chưa phân công.' },
    ...{ ...none, remedy: 'Bổ sung mốc', remedyDueOn: '2024-05-31' },
  });
  return id;
}

const at = (unit: 'north' | 'south') => `/conclusions/${conclusion}/documents/${world.units[unit]}`;
const fileOf = async (format: string) =>
  Buffer.from(await unitInspected().bytes(`${at('north')}/paper?format=${format}`));
const shownTo = async (unit: 'north' | 'south') =>
  (await inspector().read(`/conclusions/${conclusion}`)).issued.find(
    (one: { unit: { id: string } }) => one.unit.id === world.units[unit],
  );
const words = (lines: { text: string }[]) => lines.map(({ text }) => text);

test('it says who issued it, on what ground, what is asked of whom by when, and who gets it', async () => {
  const { paper } = await shownTo('north');
  expect(words(paper.head[0].right)).toEqual(['Đảng Cộng sản Việt Nam']);
  expect(words(paper.head[1].left)).toEqual(['Số 12-KL/UBKT']);
  expect(words(paper.opening)).toMatchObject([
    'Kết luận',
    'kiểm tra Chương trình 01 đối với Huyện ủy Bắc',
    expect.stringMatching(/^- Căn cứ Chương trình kiểm tra 2024, được .+ phê duyệt ngày 01\/03\/2024;$/u),
    expect.stringMatching(/^- Căn cứ thông báo ngày 01\/03\/2024 của Ủy ban Kiểm tra Thành ủy /u),
  ]);
  expect(words(paper.body)).toContain('1- Huyện ủy Bắc: Bổ sung mốc. Thời hạn: ngày 31/05/2024.');
  expect(words(paper.signature[0].left)).toHaveLength(4);
  expect(words(paper.signature[0].right)).toContain('T/M Ủy ban Kiểm tra');
});

test('who issues it says who signs in what right, the usual signer being proposed; nobody else is asked', async () => {
  const id = await found();
  const { signing } = await inspector().read(`/inspections/${id}`);
  expect(signing).toEqual({ authority: 'TM', body: 'Ủy ban Kiểm tra', position: '', posts: [] });
  expect((await unitInspected().read(`/inspections/${id}`)).signing).toBeNull();
  const said = { authority: 'KT', body: 'Chủ nhiệm', position: 'Phó Chủ nhiệm Thường trực' };
  const conclude = (more: object) =>
    inspector().post(`/inspections/${id}/conclude`, { number: '13-KL/UBKT', ...more });
  expect((await conclude({ signing: { ...said, authority: 'GĐ' } })).status).toBe(400);
  const issued = await conclude({ signing: said });
  expect(issued.status).toBe(201);
  const { paper } = (await inspector().read(`/conclusions/${issued.body.id}`)).issued[0];
  expect(words(paper.signature[0].right).slice(0, 2)).toEqual(['K/T Chủ nhiệm', 'Phó Chủ nhiệm Thường trực']);
});

test('it is taken away as DOCX and PDF by those who may read it, and by nobody else', async () => {
  expect((await fileOf('docx')).subarray(0, 2).toString()).toBe('PK');
  expect((await fileOf('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await world.as('south.editor').get(`${at('north')}/paper`)).status).toBe(404);
  expect((await unitInspected().get(`${at('south')}/paper`)).status).toBe(404);
});

test('it stays the same, file by file, when its unit heads its documents in another way', async () => {
  const { checks: unitId } = world.units;
  const before = [await shownTo('north'), await fileOf('docx'), await fileOf('pdf')];
  const { content } = await inspector().read(`/letterheads/${unitId}`);
  const acting = { ...(await systemActing(world.database.db)), today: '2024-03-01' };
  await inTransaction(world.database.db, (tx) =>
    writeLetterhead(tx, { unitId, content: { ...content, place: 'Nơi khác' }, revision: 1 }, acting),
  );
  expect([await shownTo('north'), await fileOf('docx'), await fileOf('pdf')]).toEqual(before);
});

test('one that was frozen before its heading was goes on to be read, checked and taken away', async () => {
  const document = JSON.stringify({
    ...{ number: '3-KL/UBKT', issuedOn: '2024-04-24', issuer: 'Ủy ban Kiểm tra Thành ủy' },
    ...{ unit: 'Huyện ủy Nam', title: 'Kiểm tra', form: 'inspection', field: 'inspection', content: '' },
    ...{ startsOn: '2024-04-08', endsOn: '2024-04-19', team: [] },
    findings: [
      {
        ...{ kind: 'strength', text: 'Đã làm đủ.', cause: '', undertaking: null, verdict: null },
        ...{ remedy: null, remedyDueOn: null },
      },
    ],
  });
  const checksum = createHash('sha256').update(document).digest('hex');
  const row = { conclusion_id: conclusion, unit_id: world.units.south, document, checksum };
  await world.database.db.insertInto('inspection.issued').values(row).execute();
  expect(await inspector().read(at('south'))).toEqual({ document, checksum });
  const { document: shown, paper } = await shownTo('south');
  expect(shown).toEqual(JSON.parse(document));
  expect(words(paper.head[1].right)).toEqual(['ngày 24 tháng 4 năm 2024']);
  expect(words(paper.signature[0].left)).toContain('- Huyện ủy Nam,');
  const pdf = await inspector().bytes(`${at('south')}/paper?format=pdf`);
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});
