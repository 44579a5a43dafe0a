// The outline of a review changes while its reports are being written: every open report tells what changed, nothing that was
// written is lost, and the change itself touches no report. Through the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction, type Tx } from '#platform/db';
import { actorOf, insertPeople, recordAct, type Acting } from '#organisation';
import { followStructure } from '#delivery';
import { beginReport, keepWriting, sharedOf, type SectionContent } from '#reports';
import { reviewAsks } from '#review';
import type { Session } from './session.ts';
import { everythingIn } from './snapshot.ts';
import { openWorld, systemActing, type PersonKey, type World } from './world.ts';
import { paragraphs } from './writer.ts';

const UNITS = 500;
const DAY = '2024-01-02';

let world: World;
let review = '';
beforeAll(async () => {
  world = await openWorld(DAY);
});
afterAll(() => world.close());

const column = (id: string, more: object = {}) => ({
  ...{ id, label: `Cột ${id}`, group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: false, min: null, max: null, sumOf: [] },
  ...more,
});
const row = (id: string) => ({ id, label: `Dòng ${id}`, formula: null });
const section = (id: string, more: object = {}) => ({
  ...{ id, under: null, number: '', title: `Mục ${id}`, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const figures = (rows: object[], columns: object[]) =>
  section('bieu', { kind: 'figures', table: { rows, columns } });

const FIRST = [
  section('a', { prompt: 'Nêu 3 việc đã làm' }),
  section('b'),
  figures([row('nam'), row('nu')], [column('tong')]),
];
// "b" is gone, a row with figures is gone, "a" asks for more, "c" is new.
const SECOND = [
  section('c'),
  section('a', { prompt: 'Nêu 5 việc đã làm' }),
  figures([row('nam')], [column('tong')]),
];

async function issuedReview(code: string): Promise<string> {
  const city = world.as('city.leader');
  const { id } = await city.create('/reviews', {
    ...{ unitId: world.units.city, code, title: 'Tổng kết', summary: '', directiveId: null },
    ...{ fromYear: 2011, toYear: 2012, withinUnitId: world.units.city, kinds: ['committee'], asOf: DAY },
    deadlines: ['city', 'district', 'commune'].map((level) => ({ level, dueOn: '2024-06-30' })),
  });
  await city.put(`/reviews/${id}/outline`, { sections: FIRST }, { 'if-match': '"1"' });
  await city.done(`/reviews/${id}/issue`, { number: '01-KH/TU' });
  return id;
}

const changed = async (sections: object[], after: number): Promise<void> => {
  const body = { outline: { sections }, note: 'Theo góp ý', holdsOn: DAY };
  const reply = await world
    .as('city.leader')
    .put(`/reviews/${review}/version`, body, { 'if-match': `"${after}"` });
  expect(reply.status, reply.text).toBe(200);
};

// Connections that the server gave up meanwhile are noticed.
const idle = () => new Promise((resolve) => setTimeout(resolve, 100));

/** What stands in every draft before the outline changes. */
const WRITTEN: Record<string, SectionContent> = {
  a: { text: paragraphs('Lời của mục a.'), figures: {} },
  b: { text: paragraphs('Lời của mục b.'), figures: {} },
  bieu: { text: null, figures: { 'nam:tong': 7, 'nu:tong': 5 } },
};

async function drafted(tx: Tx, unitId: string, acting: Acting): Promise<string> {
  const title = 'Báo cáo tổng kết';
  const { id } = await beginReport(tx, { reviewId: review, unitId, kind: 'full', title }, acting);
  for (const [sectionId, content] of Object.entries(WRITTEN))
    await keepWriting(tx, { reportId: id, sectionId, state: sharedOf(content), content }, acting);
  return id;
}

/** Somebody who writes for some units. */
interface Clerk {
  session: Session;
  acting: Acting;
  units: string[];
}

/** Five hundred communes, and people who write for twenty-five of them each. */
async function clerksOfMany(): Promise<Clerk[]> {
  const { db } = world.database;
  const system = await systemActing(db);
  const changes = Array.from({ length: UNITS }, (_one, n) => ({
    found: {
      ...{ unit: `x${n}`, code: `x${n}`, name: `Xã ${n}`, fields: [], parent: world.units.north },
      ...{ level: 'commune' as const, kind: 'committee' as const },
    },
  }));
  const act = {
    ...{ type: 'founding' as const, holdsOn: '2020-01-01', directive: '02-QĐ/TU', changes, successions: [] },
  };
  const { founded } = await inTransaction(db, (tx) =>
    recordAct(tx, { act, follow: followStructure }, system),
  );
  const all = [...founded.values()];
  return Promise.all(
    Array.from({ length: UNITS / 25 }, (_one, n) => clerkOf(`can-bo-${n}`, all.slice(n * 25, n * 25 + 25))),
  );
}

async function clerkOf(name: string, units: string[]): Promise<Clerk> {
  const { db } = world.database;
  const { id: accountId, session } = await world.account(name);
  const posts = units.map((unitId) => ({ unitId, title: 'x', role: 'editor' as const, from: '2020-01-01' }));
  const person = { id: newId(), name, email: `${name}@x.example`, accountId, posts };
  const system = await systemActing(db);
  await inTransaction(db, (tx) => insertPeople(tx, [person], system));
  const actor = (await actorOf(db, accountId, DAY))!;
  return { session, units, acting: { actor, now: new Date(`${DAY}T05:00:00.000Z`), today: DAY } };
}

test('an outline changed while 500 drafts are open: each tells the difference, nothing written is lost', async () => {
  const clerks = await clerksOfMany();
  review = await issuedReview('TK500');
  const drafts: { id: string; session: Session }[] = [];
  for (const { session, acting, units } of clerks)
    await inTransaction(world.database.db, async (tx) => {
      for (const unitId of units) drafts.push({ session, id: await drafted(tx, unitId, acting) });
    });
  await idle();
  const before = await everythingIn(world.database);
  await changed(SECOND, 1);
  const after = await everythingIn(world.database);
  const touched = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(touched.filter((table) => table.startsWith('reports.'))).toEqual([]);
  expect(touched).toContain('review.outline_version');
  expect(drafts).toHaveLength(UNITS);
  for (const { id, session } of drafts) {
    const told = await session.read(changes(id));
    expect(told).toMatchObject({ seen: 1, number: 2, can: { see: true } });
    expect(told.rows.map(idsOf)).toEqual(['added c', 'changed a', 'changed bieu', 'removed b']);
    expect(told.left).toEqual(LEFT);
  }
  for (const { id, session } of drafts.filter((_one, n) => n % 25 === 0)) {
    expect((await session.read(`/report-drafts/${id}`)).contents).toEqual(WRITTEN);
    expect((await session.read(`/report-drafts/${id}?section=a`)).contents).toEqual({ a: WRITTEN['a'] });
  }
}, 240_000);

const idsOf = ({ what, before, after }: { what: string; before: Named | null; after: Named | null }) =>
  `${what} ${(after ?? before)!.id}`;
interface Named {
  id: string;
}

/** What has no place in the second wording. */
const LEFT = [
  { sectionId: 'b', number: '', title: 'Mục b', gone: true, text: WRITTEN['b']!.text, figures: [] },
  {
    ...{ sectionId: 'bieu', number: '', title: 'Mục bieu', gone: false, text: null },
    figures: [{ row: 'Dòng nu', column: 'Cột tong', year: null, value: 5 }],
  },
];

test('each unit that reports, and the one that holds the review, is told once, and led to what changed', async () => {
  const told = { act: 'review.change-outline', actorId: null, unitId: world.units.city, subjectId: review };
  const news = await reviewAsks.news(world.database.db, { ...told, detail: { note: 'Theo góp ý' } }, DAY);
  const units = news.map(({ unitId }) => unitId);
  expect(new Set(units).size).toBe(units.length);
  expect(units).toEqual(expect.arrayContaining([world.units.city, world.units.n1]));
  expect(units.length).toBeGreaterThan(UNITS);
  expect(news[0]).toMatchObject({ kind: 'review-outline', detail: 'Theo góp ý' });
  expect(new Set(news.map(({ to }) => to))).toEqual(new Set([`/reviews/${review}/difference`]));
});

const changes = (report: string) => `/report-drafts/${report}/outline-changes`;
const read = (person: PersonKey, report: string) => world.as(person).read(changes(report));

test('seen once for the whole unit, by those who write; what was left behind stays in reach', async () => {
  review = await issuedReview('TK2');
  const { database } = world;
  const account = await database.db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('email', '=', 'n1-editor@x.example')
    .executeTakeFirstOrThrow();
  const actor = (await actorOf(database.db, account.account_id!, DAY))!;
  const by = { actor, now: new Date(), today: DAY };
  const report = await inTransaction(database.db, (tx) => drafted(tx, world.units.n1, by));
  expect(await read('n1.editor', report)).toMatchObject({ seen: 1, number: 1, rows: [], left: [] });
  await changed(SECOND, 1);
  const [, prompt, table] = (await read('n1.leader', report)).rows;
  expect(prompt.words[0].paragraphs[0].pieces).toContainEqual({ kind: 'in', text: '5' });
  expect(table.lines).toEqual([{ of: 'row', what: 'removed', label: 'Dòng nu', parts: [] }]);
  for (const person of ['city.leader', 'north.leader', 's1.editor'] as const) {
    await world.as(person).refused(changes(report), { method: 'GET', as: [404, 'platform.not-found'] });
    await world
      .as(person)
      .refused(changes(report), { body: { version: 2 }, as: [404, 'platform.not-found'] });
  }
  await world.as('n1.editor').refused(changes(report), {
    body: { version: 1 },
    as: [409, 'reports.outline-newer'],
  });
  await world.as('n1.editor').done(changes(report), { version: 2 });
  await world.as('n1.leader').refused(changes(report), {
    body: { version: 2 },
    as: [409, 'reports.outline-seen'],
  });
  const later = await read('n1.leader', report);
  expect(later).toMatchObject({ seen: 2, number: 2, rows: [], versions: [], can: { see: false } });
  expect(later.left.map(({ title }: { title: string }) => title)).toEqual(['Mục b', 'Mục bieu']);
  await changed([...SECOND, section('b')], 2);
  const back = await read('n1.editor', report);
  expect(back.rows.map(({ what }: { what: string }) => what)).toEqual(['added']);
  expect(back.left.map(({ title }: { title: string }) => title)).toEqual(['Mục bieu']);
  await approvedSaysWhatIsAsked(report);
});

// What has no place goes into no version; while those above hold the report, no change is put before the unit.
async function approvedSaysWhatIsAsked(report: string): Promise<void> {
  await world.as('n1.leader').done(`/reports/${report}/approve`, { gaps: 'Chưa đủ' });
  expect((await read('n1.editor', report)).can.see).toBe(true);
  const { contents } = await world.as('n1.editor').read(`/reports/${report}/versions/1`);
  expect(contents.bieu.figures).toEqual({ 'nam:tong': 7 });
  await world.as('n1.editor').done(`/reports/${report}/submit`);
  expect(await read('n1.editor', report)).toMatchObject({ rows: [], can: { see: false } });
  await world.as('n1.editor').refused(changes(report), {
    body: { version: 3 },
    as: [409, 'reports.cannot-follow'],
  });
  const reason = 'Cần bổ sung';
  await world.as('north.leader').done(`/reports/${report}/return`, { reason, sections: [] });
  expect((await read('n1.editor', report)).rows).toHaveLength(1);
  await world.as('n1.editor').done(changes(report), { version: 3 });
}
