// What the `can` of a delegation and of a session says may be done is what the acts then allow, in every state, by people in
// every role around them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addStatement, keepTyping, minutesOf, putPresent } from '#survey';
import { actorOf } from '#organisation';
import { inTransaction } from '#platform/db';
import {
  delegationContent,
  givenDelegation,
  givenReview,
  givenSession,
  sessionContent,
} from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
});
afterAll(() => world.close());

const PEOPLE: PersonKey[] = [
  ...(['city.viewer', 'city.editor', 'city.secretary', 'city.leader', 'city.administrator'] as const),
  ...(['north.editor', 'north.leader', 'n1.editor', 'south.leader'] as const),
];
const reason = 'Lý do';
interface Attempted {
  method?: 'PUT';
  path: string;
  body: (revision: number) => object;
}

async function agree(
  path: string,
  tries: Record<string, Attempted>,
  { made, told }: { made: () => Promise<string>; told: Record<string, Set<boolean>> },
) {
  for (const [verb, { method, path: more, body }] of Object.entries(tries))
    for (const person of PEOPLE) {
      const id = await made();
      const session = world.as(person);
      const seen = await session.get(`${path}/${id}`);
      const allowed = seen.status === 200 && seen.body.can[verb];
      const sent = body(seen.body?.revision ?? 1);
      const reply = method
        ? await session.put(`${path}/${id}${more}`, sent, { 'if-match': `"${seen.body?.revision ?? 1}"` })
        : await session.post(`${path}/${id}${more}`, sent);
      const context = `${person} ${verb} can ${allowed} → ${reply.status} ${reply.text.slice(0, 200)}`;
      if (allowed) expect(reply.status, context).toBeLessThan(300);
      else expect([403, 404, 409], context).toContain(reply.status);
      (told[verb] ??= new Set()).add(allowed);
    }
}

const metBoth = (told: Record<string, Set<boolean>>) =>
  Object.entries(told).filter(([, met]) => met.size < 2);

test('of a delegation, as a draft and established', async () => {
  const draft = async () => {
    const body = { unitId: world.units.city, ...delegationContent(review) };
    return (await world.as('city.editor').create('/survey-delegations', body)).id;
  };
  const tries: Record<string, Attempted> = {
    edit: { method: 'PUT', path: '', body: () => delegationContent(review) },
    withdraw: { path: '/withdraw', body: () => ({ reason }) },
    establish: { path: '/establish', body: () => ({ number: '01-QĐ' }) },
    changeMembers: {
      path: '/members',
      body: () => ({ reason, members: delegationContent(review).members }),
    },
    plan: { path: '/sessions', body: () => sessionContent(world.units.north) },
  };
  const told: Record<string, Set<boolean>> = {};
  await agree('/survey-delegations', tries, { made: draft, told });
  await agree('/survey-delegations', tries, { made: () => givenDelegation(world, review), told });
  expect(metBoth(told)).toEqual([]);
}, 240_000);

test('of a session, not announced, announced, held with minutes and with approved ones', async () => {
  const delegation = await givenDelegation(world, review);
  const form = new FormData();
  form.set('unitId', world.units.north);
  form.set('file', new Blob(['Số liệu'], { type: 'text/plain' }), 'so-lieu.txt');
  const fileId = (await world.as('north.editor').send('POST', '/files', { body: form })).body.id;
  const planned = async () => {
    const path = `/survey-delegations/${delegation}/sessions`;
    return (await world.as('city.editor').create(path, sessionContent(world.units.north))).id;
  };
  const announced = () => givenSession(world, delegation, { heldOn: '2024-09-01' });
  const held = async () => {
    const id = await givenSession(world, delegation);
    await typed(id);
    return id;
  };
  const minuted = async () => {
    const id = await held();
    await world.as('city.leader').done(`/survey-sessions/${id}/approve-minutes`);
    return id;
  };
  const tries: Record<string, Attempted> = {
    edit: { method: 'PUT', path: '', body: () => sessionContent(world.units.north, { place: 'Hội trường' }) },
    withdraw: { path: '/withdraw', body: () => ({ reason }) },
    announce: { path: '/announce', body: () => ({}) },
    reschedule: {
      path: '/reschedule',
      body: () => ({ heldOn: '2024-10-01', startsAt: null, endsAt: null, reason }),
    },
    cancel: { path: '/cancel', body: () => ({ reason }) },
    send: { path: '/send', body: () => ({ note: '' }) },
    hand: { path: '/hand', body: () => ({ document: 'Số liệu', fileId, note: '' }) },
    approve: { path: '/approve-minutes', body: () => ({}) },
    reopen: { path: '/reopen-minutes', body: () => ({ reason }) },
  };
  const told: Record<string, Set<boolean>> = {};
  const { edit: _, ...acts } = tries;
  await agree('/survey-sessions', tries, { made: planned, told });
  // What was announced keeps its day: that its plan may still be written is seen with the day it has.
  await agree('/survey-sessions', acts, { made: announced, told });
  await agree('/survey-sessions', tries, { made: held, told });
  await agree('/survey-sessions', tries, { made: minuted, told });
  expect(metBoth(told)).toEqual([]);
}, 480_000);

async function typed(sessionId: string): Promise<void> {
  const document = new Y.Doc();
  const one = { side: 'host' as const, name: 'Bí thư', unit: '', unitId: null, present: true, place: 0 };
  putPresent(document, { id: 'a', ...one });
  addStatement(document, { id: 's', at: 1, speakerId: 'a', words: 'Lời' });
  const now = new Date('2024-08-07T05:00:00.000Z');
  await inTransaction(world.database.db, async (tx) => {
    const { account_id: account } = await tx
      .selectFrom('organisation.person')
      .select('account_id')
      .where('name', '=', 'city.editor')
      .executeTakeFirstOrThrow();
    const actor = (await actorOf(tx, account!, '2024-08-07'))!;
    const state = Y.encodeStateAsUpdate(document);
    const acting = { actor, now, today: '2024-08-07' };
    await keepTyping(tx, { sessionId, state, content: minutesOf(document) }, acting);
  });
}
