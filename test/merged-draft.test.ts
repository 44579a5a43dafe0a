// A unit merges into another before its report was submitted: its draft is not lost, and the unit that reports for it now copies
// what it needs. One story, through the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { actorOf } from '#organisation';
import { keepWriting, sharedOf } from '#reports';
import type { Session } from './session.ts';
import { everythingIn } from './snapshot.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let review = '';
/** The draft of the unit that merges, and of the one that goes on. */
let [old, draft] = ['', ''];
let writer: Session;

const section = (id: string, more: object = {}) => ({
  ...{ id, under: null, number: '', title: `Mục ${id}`, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const column = (id: string) => ({
  ...{ id, label: id, group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: false, min: null, max: null, sumOf: [] },
});
const table = { rows: [{ id: 'nam', label: 'Nam', formula: null }], columns: [column('x'), column('y')] };

beforeAll(async () => {
  world = await openWorld('2024-01-02');
  const city = world.as('city.leader');
  const made = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: null },
    ...{ fromYear: 2011, toYear: 2025, withinUnitId: world.units.city, kinds: ['committee'] },
    asOf: '2024-01-02',
    deadlines: ['district', 'commune'].map((level) => ({ level, dueOn: '2024-03-31' })),
  });
  review = made.id;
  const sections = [section('a'), section('b'), section('bieu', { kind: 'figures', table })];
  await city.put(`/reviews/${review}/outline`, { sections }, { 'if-match': '"1"' });
  await city.done(`/reviews/${review}/issue`, { number: '01-KH/TU' });
  writer = await world.appointed([['n2', 'editor']]);
  const begin = { reviewId: review, kind: 'full', title: 'Báo cáo' };
  old = (await writer.create('/reports', { ...begin, unitId: world.units.n2 })).id;
  draft = (await world.as('s1.editor').create('/reports', { ...begin, unitId: world.units.s1 })).id;
});
afterAll(() => world.close());

const marked = (text: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        {
          ...{ type: 'text', text },
          marks: [
            { type: 'insight', attrs: { id: 'n1', kind: 'lesson', provision: '' } },
            { type: 'comment', attrs: { id: 'c1' } },
          ],
        },
      ],
    },
  ],
});

async function says(
  session: Session,
  reportId: string,
  written: Record<string, { text?: ReturnType<typeof marked>; figures?: Record<string, number> }>,
): Promise<void> {
  const { db } = world.database;
  const { person } = await session.read('/me');
  const { account_id: account } = await db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow();
  const today = '2024-01-03';
  const acting = { actor: (await actorOf(db, account!, today))!, now: new Date(`${today}T05:00:00Z`), today };
  await inTransaction(db, async (tx) => {
    for (const [sectionId, { text = null, figures = {} }] of Object.entries(written)) {
      const content = { text, figures };
      await keepWriting(tx, { reportId, sectionId, state: sharedOf(content), content }, acting);
    }
  });
}

const path = () => `/report-drafts/${draft}/predecessors/${old}`;
const unitsMerge = async () => {
  world.on('2024-02-10');
  await world.as('city.administrator').done('/acts', {
    ...{ type: 'merging', holdsOn: '2024-02-09', directive: '12-NQ/TU' },
    changes: [{ dissolve: { unit: world.units.n2, heir: world.units.n1 } }],
    successions: [{ from: world.units.n2, to: world.units.n1, share: 'whole' }],
  });
};

test('until its duty moved, a draft is its unit’s alone', async () => {
  await says(writer, old, {
    a: { text: marked('Bài học của xã cũ.') },
    bieu: { figures: { 'nam:x': 1, 'nam:y': 2 } },
  });
  await says(world.as('s1.editor'), draft, {
    a: { text: marked('Lời đã có.') },
    bieu: { figures: { 'nam:x': 9 } },
  });
  const editor = world.as('s1.editor');
  expect((await editor.read(`/reports/${draft}`)).predecessors).toEqual([]);
  expect((await editor.get(path())).status).toBe(404);
  await unitsMerge();
  expect((await editor.get(path())).status).toBe(404);
});

test('when it moved, the duty says where to, and who reports for the unit now reads its draft; nobody else does', async () => {
  const city = world.as('city.leader');
  const { rows } = await city.read(`/reviews/${review}/obligations?limit=200`);
  const duty = rows.find((row: { unit: { id: string } }) => row.unit.id === world.units.n2);
  const move = { toUnitId: world.units.s1, reason: 'Theo phân công' };
  await city.done(`/review-obligations/${duty.id}/move`, move);
  expect(await city.read(`/review-obligations/${duty.id}`)).toMatchObject({
    ...{ state: 'moved', movedTo: { id: world.units.s1 } },
  });
  const editor = world.as('s1.editor');
  expect((await editor.read(`/reports/${draft}`)).predecessors).toMatchObject([
    { id: old, title: 'Báo cáo', unit: { id: world.units.n2 }, state: 'draft' },
  ]);
  expect((await editor.read(path())).contents.bieu.figures).toEqual({ 'nam:x': 1, 'nam:y': 2 });
  for (const person of ['city.leader', 'south.editor', 'n1.editor'] as const)
    expect((await world.as(person).get(path())).status, person).toBe(404);
  expect((await editor.get(`/report-drafts/${draft}/predecessors/${draft}`)).status).toBe(404);
});

test('sections are copied behind what was written; figures go into empty cells; the old draft stays as it was', async () => {
  const editor = world.as('s1.editor');
  const before = (await editor.read(path())).contents;
  expect(await editor.done(path(), { sections: ['a', 'bieu'] })).toMatchObject({ sections: 2 });
  const { contents } = await editor.read(`/report-drafts/${draft}`);
  const [mine, theirs] = contents.a.text.content.map((one: { content: object[] }) => one.content[0]);
  expect([mine, theirs]).toMatchObject([{ text: 'Lời đã có.' }, { text: 'Bài học của xã cũ.' }]);
  // An insight of its own, and not the comments of another unit's people.
  expect(theirs.marks).toMatchObject([{ type: 'insight', attrs: { kind: 'lesson' } }]);
  expect(theirs.marks[0].attrs.id).not.toBe('n1');
  expect(contents.bieu.figures).toEqual({ 'nam:x': 9, 'nam:y': 2 });
  expect((await editor.read(path())).contents).toEqual(before);
  expect((await editor.read(`/report-drafts/${draft}/wordings?section=a`)).rows.length).toBe(2);
});

test('what is with those above is not filled any more, and nothing is written', async () => {
  const gaps = 'Chưa đủ số liệu';
  await (await world.appointed([['s1', 'leader']])).done(`/reports/${draft}/approve`, { gaps });
  const editor = world.as('s1.editor');
  expect((await editor.read(`/reports/${draft}`)).predecessors).toEqual([]);
  const before = await everythingIn(world.database);
  await editor.refused(path(), { body: { sections: ['b'] }, as: [404, 'platform.not-found'] });
  expect(await everythingIn(world.database)).toEqual(before);
});
