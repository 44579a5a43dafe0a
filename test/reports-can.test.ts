// What a report's `can` says may be done is what the acts then allow, in every state, by people in every role around it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { keepWriting, sharedOf } from '#reports';
import { actorOf } from '#organisation';
import type { ReportState } from '../src/reports/standing.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

const PEOPLE: PersonKey[] = [
  'n1.editor',
  'n1.leader',
  'north.editor',
  'north.leader',
  'city.leader',
  'city.administrator',
];
const STATES: ReportState[] = ['draft', 'approved', 'submitted', 'returned', 'accepted'];
const reason = 'Lý do';

/** For each verb the request that its button sends. */
const TRIES: Record<string, { path: string; body: object }> = {
  write: { path: '/head', body: { title: 'Tên khác' } },
  comment: { path: '', body: { sectionId: 'a', quoted: '', body: 'Nhận xét' } },
  approve: { path: '/approve', body: {} },
  reopen: { path: '/reopen', body: { reason } },
  submit: { path: '/submit', body: {} },
  return: { path: '/return', body: { reason, sections: [] } },
  accept: { path: '/accept', body: {} },
  issue: {
    path: '/issue',
    body: {
      number: '1',
      signing: { authority: null, body: '', position: 'Bí thư', name: '' },
      recipients: [{ unitId: null, name: 'Như trên' }],
    },
  },
};

let made = 0;

/** A report of the first commune, brought to a state. */
async function reportIn(state: ReportState): Promise<string> {
  const city = world.as('city.leader');
  const review = await city.create('/reviews', {
    ...{
      unitId: world.units.city,
      code: `T${(made += 1)}`,
      title: 'Tổng kết',
      summary: '',
      directiveId: null,
    },
    ...{
      fromYear: 2011,
      toYear: 2013,
      withinUnitId: world.units.city,
      kinds: ['committee'],
      asOf: '2024-01-02',
    },
    deadlines: [
      { level: 'district', dueOn: '2024-03-31' },
      { level: 'commune', dueOn: '2024-01-31' },
    ],
  });
  const empty = { under: null, number: '', prompt: '', guidance: '', table: null, insights: null };
  const outline = { sections: [{ id: 'a', title: 'Mục', kind: 'text', ...empty }] };
  await city.put(`/reviews/${review.id}/outline`, outline, { 'if-match': '"1"' });
  await city.done(`/reviews/${review.id}/issue`, { number: '01' });
  const begin = { reviewId: review.id, unitId: world.units.n1, kind: 'full', title: 'Báo cáo' };
  const { id } = await world.as('n1.leader').create('/reports', begin);
  await said(id);
  const done = (person: PersonKey, path: string, body: object = {}) =>
    world.as(person).done(`/reports/${id}${path}`, body);
  if (state !== 'draft') await done('n1.leader', '/approve');
  if (state !== 'draft' && state !== 'approved') await done('n1.leader', '/submit');
  if (state === 'returned') await done('north.leader', '/return', { reason, sections: [] });
  if (state === 'accepted') await done('north.leader', '/accept');
  return id;
}

async function said(reportId: string): Promise<void> {
  const { db } = world.database;
  const { account_id: account } = await db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('name', '=', 'n1.leader')
    .executeTakeFirstOrThrow();
  const actor = (await actorOf(db, account!, '2024-01-02'))!;
  const text = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đã làm.' }] }],
  };
  const content = { text, figures: {} };
  const writing = { reportId, sectionId: 'a', state: sharedOf(content), content };
  await inTransaction(db, (tx) =>
    keepWriting(tx, writing, { actor, now: new Date('2024-01-02T05:00:00.000Z'), today: '2024-01-02' }),
  );
}

test.each(STATES)(
  'of a report that is %s',
  async (state) => {
    let id = await reportIn(state);
    const met = { allowed: 0, refused: 0 };
    for (const person of PEOPLE)
      for (const [verb, { path, body }] of Object.entries(TRIES)) {
        const session = world.as(person);
        const view = await session.get(`/reports/${id}`);
        const can: boolean = view.status === 200 && view.body.can[verb];
        if (view.status === 200)
          expect(Object.keys(view.body.can).toSorted()).toEqual(Object.keys(TRIES).toSorted());
        const reply =
          verb === 'comment'
            ? await session.post(`/report-drafts/${id}/comments`, { ...body, id: crypto.randomUUID() })
            : await session.post(`/reports/${id}${path}`, body);
        const context = `${person} ${verb} ${state} can ${can} → ${reply.status} ${reply.text.slice(0, 200)}`;
        if (can) expect(reply.status, context).toBeLessThan(300);
        else expect([403, 404, 409], context).toContain(reply.status);
        met[can ? 'allowed' : 'refused'] += 1;
        if (can && verb !== 'write' && verb !== 'comment') id = await reportIn(state);
      }
    expect(met.allowed).toBeGreaterThan(1);
    expect(met.refused).toBeGreaterThan(20);
  },
  120_000,
);
