// What the `can` of the library says may be done is what the acts then allow, in every state, by people in every role around it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2023-01-10');
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
const content = {
  ...{
    title: 'Mô hình',
    field: 'organisation',
    problem: 'Việc',
    working: 'Cách',
    conditions: '',
    results: 'Xong',
  },
  ...{ figures: [], beganAt: null, beganOn: null, evidence: [], verification: 'own-word', verified: '' },
};
const reason = 'Lý do';
const tally = { allowed: 0, refused: 0 };

async function modelIn(state: 'draft' | 'published'): Promise<string> {
  const { id } = await world
    .as('n1.editor')
    .create('/models', { unitId: world.units.n1, kind: 'model', ...content });
  if (state === 'published') await world.as('n1.leader').done(`/models/${id}/publish`, { audience: 'all' });
  return id;
}

const pilotBy = (unitId: string, units: string[]) => ({
  ...{ unitId, title: 'Thí điểm', number: '1', criteria: [{ text: 'Đạt', target: '1' }], units },
  ...{ startsOn: '2023-01-10', endsOn: '2023-06-30' },
});

/** The request that a verb's button sends for a person: in the name of the unit they lead, of a unit below it. */
function tries(person: PersonKey, verb: string): { path: string; body: object } {
  const { units } = world;
  const unit = units[person.split('.')[0] as keyof typeof units];
  const below = unit === units.city ? units.s1 : units.n2;
  return {
    publish: { path: '/publish', body: { audience: 'all' } },
    withdraw: { path: '/withdraw', body: { reason } },
    pilot: { path: '/pilots', body: pilotBy(unit, [below]) },
    adopt: { path: '/adoptions', body: { unitId: unit, note: '' } },
  }[verb]!;
}

function agrees(can: boolean, status: number, context: string): void {
  if (can) expect(status, context).toBeLessThan(300);
  else expect([403, 404, 409, 422], context).toContain(status);
  tally[can ? 'allowed' : 'refused'] += 1;
}

test('of a lesson or model', async () => {
  for (const state of ['draft', 'published'] as const)
    for (const person of PEOPLE)
      for (const verb of ['edit', 'publish', 'withdraw', 'pilot', 'adopt']) {
        const id = await modelIn(state);
        const session = world.as(person);
        const { status, body: view } = await session.get(`/models/${id}`);
        const can = status === 200 && view.can[verb];
        const reply =
          verb === 'edit'
            ? await session.put(`/models/${id}`, content, { 'if-match': '"1"' })
            : await session.post(`/models/${id}${tries(person, verb).path}`, tries(person, verb).body);
        agrees(can, reply.status, `${person} ${verb} ${state} ${can} ${reply.text}`);
      }
}, 300_000);

test('of a pilot and of an adoption', async () => {
  for (const person of PEOPLE) {
    const id = await modelIn('published');
    const { north, n2 } = world.units;
    const pilot = await world.as('north.leader').create(`/models/${id}/pilots`, pilotBy(north, [n2]));
    const adoption = await world
      .as('north.leader')
      .create(`/models/${id}/adoptions`, { unitId: north, note: '' });
    const session = world.as(person);
    const decide = async () => {
      const view = await session.get(`/pilots/${pilot.id}`);
      const can = view.status === 200 && view.body.can.decide;
      const reply = await session.post(`/pilots/${pilot.id}/decide`, { outcome: 'stop', reason });
      agrees(can, reply.status, `${person} decides ${can} ${reply.text}`);
    };
    await decide();
    world.on('2023-07-01');
    await decide();
    const row = (await session.read(`/models/${id}`)).adoptions[0];
    const report = await session.post(`/adoptions/${adoption.id}/results`, { words: 'Tốt' });
    agrees(row?.can.report ?? false, report.status, `${person} reports ${report.text}`);
    const end = await session.post(`/adoptions/${adoption.id}/end`, { reason });
    agrees(row?.can.end ?? false, end.status, `${person} ends ${end.text}`);
    world.on('2023-01-10');
  }
  expect(Math.min(tally.allowed, tally.refused)).toBeGreaterThan(15);
}, 300_000);
