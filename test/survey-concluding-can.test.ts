// What the `can` of conclusions, requests, contributions and a delegation's report says may be done is what the acts then allow,
// in every state, by people in every role around them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, givenConclusion, givenMinutes, issuing, put } from './concluding-world.ts';
import { givenDelegation, givenReview, givenSession } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
let delegation = '';
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
  delegation = await givenDelegation(world, review);
});
afterAll(() => world.close());

const PEOPLE: PersonKey[] = [
  ...(['city.viewer', 'city.secretary', 'city.leader', 'city.administrator'] as const),
  ...(['north.editor', 'north.leader', 'n1.leader'] as const),
];
const reason = 'Lý do';
interface Attempted {
  path: string;
  body: object;
  method?: 'PUT';
}

/** Tries every verb as everybody on a thing in each state; one that was changed is made anew. */
async function agree(path: string, tries: Record<string, Attempted>, states: (() => Promise<string>)[]) {
  const told: Record<string, Set<boolean>> = {};
  for (const made of states) {
    let id = await made();
    for (const [verb, { method, path: more, body }] of Object.entries(tries))
      for (const person of PEOPLE) {
        const session = world.as(person);
        const seen = await session.get(`${path}/${id}`);
        if (seen.status === 200)
          expect(Object.keys(seen.body.can).toSorted()).toEqual(Object.keys(tries).toSorted());
        const allowed = seen.status === 200 && seen.body.can[verb];
        const at = `${path}/${id}${more}`;
        const reply = method
          ? await put(session, at, { revision: seen.body.revision ?? 0, body })
          : await session.post(at, body);
        const context = `${person} ${verb} can ${allowed} → ${reply.status} ${reply.text.slice(0, 200)}`;
        if (allowed) expect(reply.status, context).toBeLessThan(300);
        else expect([403, 404, 409], context).toContain(reply.status);
        (told[verb] ??= new Set()).add(allowed);
        if (allowed) id = await made();
      }
  }
  expect(Object.entries(told).filter(([, met]) => met.size < 2)).toEqual([]);
}

const content = () => ({ assessment: ['Tốt.'], requests: [] });

async function drafted(minuted: boolean): Promise<string> {
  const id = await givenSession(world, delegation);
  const path = `/survey-concluding/${id}`;
  const body = content();
  expect((await put(world.as('city.secretary'), path, { revision: 0, body })).status).toBe(200);
  if (minuted) await givenMinutes(world, id, { on: '2024-08-07' });
  return id;
}

test('of a conclusion that is drafted, minuted and issued', async () => {
  const issued = async () => {
    const id = await drafted(true);
    await world.as('city.leader').done(`/survey-concluding/${id}/issue`, issuing(world, 'north'));
    return id;
  };
  const tries: Record<string, Attempted> = {
    edit: { method: 'PUT', path: '', body: content() },
    issue: { path: '/issue', body: issuing(world, 'north') },
  };
  await agree('/survey-concluding', tries, [() => drafted(false), () => drafted(true), issued]);
}, 120_000);

test('of a contribution that is a draft, submitted, returned and accepted', async () => {
  const conference = await givenSession(world, delegation, {
    ...{ kind: 'conference', hostUnitId: world.units.north, heldOn: '2024-10-01' },
  });
  const words = {
    ...{ title: 'Tham luận', authors: 'Trường', abstract: 'Tóm tắt', field: 'organisation' },
    ...{ fileId: null, insights: [], requestId: null },
  };
  const in_ = (done: string[]) => async () => {
    const body = { sessionId: conference, unitId: world.units.north, ...words };
    const { id } = await world.as('north.editor').create('/survey-contributions', body);
    const path = `/survey-contributions/${id}`;
    for (const verb of done)
      await world
        .as(verb === 'submit' ? 'north.leader' : 'city.secretary')
        .done(`${path}/${verb}`, verb === 'return' ? { reason } : {});
    return id;
  };
  const tries: Record<string, Attempted> = {
    edit: { method: 'PUT', path: '', body: words },
    withdraw: { path: '/withdraw', body: { reason } },
    submit: { path: '/submit', body: {} },
    return: { path: '/return', body: { reason } },
    accept: { path: '/accept', body: {} },
  };
  const invited = (done: string[]) => async () => {
    const at = `/survey-sessions/${conference}/invitations`;
    const one = { name: 'Viện', email: null, topics: '', expiresOn: '2024-09-01' };
    const { id, path } = await world.as('city.secretary').create(at, one);
    const { requestId: _, ...paper } = words;
    const address = path.replace('/invited/', '/survey-invited/');
    expect((await put(world.nobody(), address, { revision: 0, body: paper })).status).toBe(200);
    const { rows } = await world.as('city.secretary').read(at);
    const { contribution } = rows.find((row: { id: string }) => row.id === id);
    for (const verb of done)
      await world.as('city.secretary').done(`/survey-contributions/${contribution.id}/${verb}`, { reason });
    return contribution.id;
  };
  await agree('/survey-contributions', tries, [
    invited([]),
    invited(['return']),
    in_([]),
    in_(['submit']),
    in_(['submit', 'return']),
    in_(['submit', 'accept']),
  ]);
}, 120_000);

test('of a delegation’s report that nobody wrote, that is written and that is issued', async () => {
  const words = { title: 'Báo cáo', sections: [] };
  const written = async () => {
    const id = await givenDelegation(world, review);
    const path = `/survey-accounts/${id}`;
    expect((await put(world.as('city.secretary'), path, { revision: 0, body: words })).status).toBe(200);
    return id;
  };
  const issued = async () => {
    const id = await written();
    await world.as('city.leader').done(`/survey-accounts/${id}/issue`, issuing(world, 'north'));
    return id;
  };
  const tries: Record<string, Attempted> = {
    edit: { method: 'PUT', path: '', body: words },
    issue: { path: '/issue', body: issuing(world, 'north') },
  };
  await agree('/survey-accounts', tries, [written, issued]);
}, 120_000);

test('of a request, while its unit stands and after it has merged', async () => {
  const session = await givenSession(world, delegation);
  await givenMinutes(world, session, { on: '2024-08-07' });
  const [request] = await givenConclusion(world, session, [asked(world, 'n1')]);
  const can = async (person: PersonKey) => {
    const { status, body } = await world.as(person).get(`/survey-requests/${request}`);
    return status === 200 ? body.can : null;
  };
  const none = { imposeAnew: false, deepen: false, addEvidence: false };
  expect(await can('city.secretary')).toEqual({ ...none, deepen: true, addEvidence: true });
  for (const person of ['city.viewer', 'city.administrator', 'north.leader', 'n1.leader'] as const)
    expect(await can(person)).toEqual(none);
  world.on('2024-09-02');
  await world.as('city.administrator').done('/acts', {
    ...{ type: 'merging', holdsOn: '2024-09-01', directive: '05-NQ' },
    changes: [{ dissolve: { unit: world.units.n1, heir: world.units.n2 } }],
    successions: [{ from: world.units.n1, to: world.units.n2, share: 'whole' }],
  });
  expect((await can('city.secretary')).imposeAnew).toBe(true);
  expect((await can('city.viewer')).imposeAnew).toBe(false);
});
