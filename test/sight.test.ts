// Rules 1 to 3 at the door: for every route of the OpenAPI document that takes an identifier, what a person may not see is
// answered exactly like what does not exist; drafts stay in their unit; and nobody changes what another unit owns.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { familyOf, fitting, operationsOf, pathWith, sparse, type Operation, type Schema } from './openapi.ts';
import { FAMILIES } from './scene/families.ts';
import { generatedScene, sceneFor, type Scene, type ScenePerson, type SceneThing } from './scene/scene.ts';
import { contentOf } from './snapshot.ts';
import type { Reply, Session } from './session.ts';
import { paper } from './things.ts';
import {
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  undertaking,
  type PersonKey,
  type World,
} from './world.ts';

let world: World;
let operations: Operation[];
let accounts: { id: string; session: Session }[];
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  operations = await operationsOf(world.nobody());
  accounts = await Promise.all(['một', 'hai', 'ba', 'bốn'].map((_name, n) => world.account(`account-${n}`)));
});
afterAll(() => world.close());

const told = ({ status, text, headers }: Reply) => ({
  status,
  text,
  headers: ['content-type', 'cache-control', 'etag'].map((name) => headers.get(name)),
});

/** Sends one operation with everything but the identifier the same. */
async function sendWith(
  session: Session,
  operation: Operation,
  { id, body }: { id: string; body: unknown },
): Promise<Reply> {
  const madeUp = (schema: Schema) => String(fc.sample(fitting(schema, []), { seed: 7, numRuns: 1 })[0]);
  const params = Object.fromEntries(
    operation.params.map((name) => [name, name === 'id' ? id : madeUp(operation.shapes[name]!)]),
  );
  const query = operation.query
    .filter((one) => one.required)
    .map(({ name, schema }) => [name, madeUp(schema)]);
  const path = pathWith(operation, params) + (query.length ? `?${new URLSearchParams(query)}` : '');
  if (operation.method === 'GET') return session.get(path);
  const headers: Record<string, string> = operation.method === 'PUT' ? { 'if-match': '"1"' } : {};
  return session.send(operation.method, path, { body: body ?? {}, headers });
}

const ask = fc.record({ person: fc.nat(99), thing: fc.nat(999), operation: fc.nat(999), seed: fc.integer() });

const tally = { hidden: 0, shown: 0, writes: 0, lists: 0 };

// Acts that may succeed would change what the scene's other people see.
function mayChange(person: ScenePerson, thing: SceneThing): boolean {
  return person.isOf(thing.units) || (thing.room === 'organisation' && thing.seenBy(person));
}

async function check(
  scene: Scene,
  one: { person: number; thing: number; operation: number; seed: number },
): Promise<void> {
  const person = scene.people[one.person % scene.people.length]!;
  const thing = scene.things[one.thing % scene.things.length]!;
  const open = operations.filter(
    (operation) =>
      operation.params.length &&
      familyOf(operation) === thing.family &&
      (operation.method === 'GET' || !mayChange(person, thing)),
  );
  const operation = open[one.operation % open.length];
  const seen = thing.seenBy(person);
  if (!operation || (seen && thing.family === 'files')) return; // files have no bytes behind them: only hidden ones are asked for
  const body =
    operation.body &&
    fc.sample(fc.oneof(fitting(operation.body, scene.ids), ...sparse(operation.body, scene.ids)), {
      seed: one.seed,
      numRuns: 1,
    })[0];
  const content = () =>
    operation.method === 'GET' ? null : contentOf(world.database, scene.unitsOutside(person));
  const before = await content();
  const reply = await sendWith(person.session, operation, { id: thing.id, body });
  const context = `${operation.method} ${operation.path} ${thing.what} ${reply.text.slice(0, 300)}`;
  expect(reply.status, context).toBeLessThan(500);
  // Where more than the thing is named, the rest is made up and not there.
  if (seen && operation.method === 'GET' && operation.params.length === 1)
    expect(reply.status, context).toBe(200);
  if (!seen) {
    const missing = await sendWith(person.session, operation, { id: newId(), body });
    expect([403, 404], context).toContain(reply.status);
    expect(told(reply), context).toEqual(told(missing));
  }
  expect(await content(), context).toBe(before);
  tally[seen ? 'shown' : 'hidden'] += 1;
  if (operation.method !== 'GET') tally.writes += 1;
}

let scenes = 0;

/**
 * Nothing that a person may not see stands in any list, count, search or page of work; what they may see is listed. Each
 * is asked for in every third scene.
 */
async function checkLists(scene: Scene, person: ScenePerson): Promise<void> {
  scenes += 1;
  const lists = operations.filter((one) => one.method === 'GET' && !one.params.length);
  for (const operation of lists.filter((_one, n) => (n + scenes) % 3 === 0)) {
    const query = operation.query
      .filter((one) => one.required || one.name === 'limit')
      .flatMap(({ name, schema }) => {
        const made =
          { limit: '500', q: scene.mark }[name] ?? fc.sample(fitting(schema, []), { seed: 3, numRuns: 1 });
        return [made].flat(2).map((value) => [name, String(value)]);
      });
    const { status, text } = await person.session.get(`${operation.path}?${new URLSearchParams(query)}`);
    if (operation.verb === 'overview.tour') continue;
    // What has to be named and is made up is not there.
    const named = operation.query.some((part) => part.required && part.name !== 'q');
    expect(named ? [200, 404] : [200], `${operation.path} ${text.slice(0, 300)}`).toContain(status);
    for (const thing of scene.things.filter(
      (one) => !one.seenBy(person) && operation.verb.startsWith(one.room ?? ''),
    )) {
      expect(
        text.includes(thing.id) || (thing.title !== null && text.includes(thing.title)),
        `${operation.path} tells of ${thing.what}`,
      ).toBe(false);
    }
    tally.lists += 1;
  }
  const listed = await person.session.get('/undertakings?limit=500');
  for (const thing of scene.things.filter((one) => one.family === 'undertakings' && one.seenBy(person)))
    expect(listed.text, thing.what).toContain(thing.id);
}

test('what may not be seen is answered like what is not there, over generated trees, people, things and asks', async () => {
  const generated = fc.tuple(generatedScene, fc.array(ask, { minLength: 16, maxLength: 16 }));
  await fc.assert(
    fc.asyncProperty(generated, async ([plan, asks]) => {
      const scene = await sceneFor(world, accounts, plan);
      for (const one of asks) await check(scene, one);
      await checkLists(scene, scene.people[0]!);
    }),
    { numRuns: 70, endOnFailure: true },
  );
  console.log(`sight: ${JSON.stringify(tally)}`);
  expect(Math.min(tally.hidden, tally.shown, tally.writes)).toBeGreaterThan(150);
}, 600_000);

test('every route with an identifier is of a kind of thing that the test above has', () => {
  expect(
    operations.filter((one) => one.params.length && !FAMILIES.includes(familyOf(one))).map((one) => one.path),
  ).toEqual([]);
});

describe('a superior’s hand on a lower unit’s content', () => {
  const outsiders: PersonKey[] = [
    'city.leader',
    'city.administrator',
    'checks.inspector',
    'advice.leader',
    'n1.leader',
    'south.leader',
  ];

  test('no write route changes it, whoever above, below or beside sends whatever fits', async () => {
    const { north } = world.units;
    const ids = await contentOfNorth();
    const known = [...Object.values(ids).flat(), ...Object.values(world.units)];
    const before = await contentOf(world.database, [north]);
    let sent = 0;
    for (const operation of operations.filter(
      (one) =>
        one.method !== 'GET' &&
        !one.verb.startsWith('platform') &&
        (ids[familyOf(one)] || !one.params.length),
    )) {
      const shapes = operation.body
        ? [fitting(operation.body, known), ...sparse(operation.body, known)]
        : [fc.constant({})];
      const bodies = shapes.flatMap((shape) => fc.sample(shape, { seed: 11, numRuns: 2 }));
      for (const person of outsiders) {
        for (const id of ids[familyOf(operation)] ?? ['']) {
          for (const body of bodies) {
            const { status, text } = await sendWith(world.as(person), operation, { id, body });
            expect(status, `${person} ${operation.method} ${operation.path} ${text}`).toBeLessThan(500);
            sent += 1;
          }
        }
      }
      expect(await contentOf(world.database, [north]), `${operation.method} ${operation.path}`).toBe(before);
    }
    console.log(`writes by outsiders: ${sent}`);
    expect(sent).toBeGreaterThan(400);
  }, 300_000);

  /** Content of every kind that the north owns, by family. */
  async function contentOfNorth(): Promise<Record<string, string[]>> {
    const [editor, leader] = [world.as('north.editor'), world.as('north.leader')];
    const item = await givenIssued(world, 'north', {
      kind: 'item',
      audience: 'all',
      milestones: [{ title: 'Bước', dueOn: '2024-12-31' }],
    });
    const draft = await editor.create('/undertakings', undertaking(world, 'north', { kind: 'item' }));
    const sent = await givenReport(world, 'north', {
      undertaking: item,
      content: reportContent('2024-08-07', { claims: [{ milestoneId: null, done: true }] }),
    });
    const begun = await editor.create(`/undertakings/${item}/reports`, reportContent('2024-08-07'));
    const support = { unitId: world.units.n2, part: 'support' };
    const assignment = await leader.create(`/undertakings/${item}/assignments`, support);
    const directive = await editor.create('/directives', paper(world));
    return {
      undertakings: [item, draft.id],
      'progress-reports': [sent, begun.id],
      assignments: [assignment.id],
      directives: [directive.id],
    };
  }

  test('a file of another unit cannot be made readable by naming it as evidence', async () => {
    const form = new FormData();
    form.set('unitId', world.units.south);
    form.set('file', new Blob(['mật khẩu'], { type: 'text/plain' }), 'ghi-chu.txt');
    const file = await world.as('south.editor').send('POST', '/files', { body: form });
    expect(file.status, file.text).toBe(201);
    const item = await givenIssued(world, 'north', { kind: 'item' });
    const evidence = [{ kind: 'file', text: 'Ghi chú', fileId: file.body.id }];
    await world.as('north.editor').refused(`/undertakings/${item}/reports`, {
      body: reportContent('2024-08-07', { evidence }),
      as: [422, 'delivery.no-such-file'],
    });
    expect((await world.as('north.editor').get(`/files/${file.body.id}`)).status).toBe(404);
    expect((await world.as('city.administrator').get(`/files/${file.body.id}`)).status).toBe(404);
  });

  test('what is said on a report is for those who may see the report', async () => {
    const programme = await givenIssued(world, 'city', { audience: 'all' });
    const report = await givenReport(world, 'city', {
      undertaking: programme,
      content: reportContent('2024-08-07', { narrative: 'Lời văn của Thành ủy' }),
    });
    const { submissions } = await world.as('city.leader').read(`/progress-reports/${report}`);
    await world.as('city.editor').create(`/undertakings/${programme}/comments`, {
      text: 'Nhận xét riêng về báo cáo',
      submissionId: submissions[0].id,
    });
    const open = await world.as('city.viewer').get(`/undertakings/${programme}/history`);
    expect(open.text).toContain('Nhận xét riêng về báo cáo');
    const { status, text } = await world.as('n1.editor').get(`/undertakings/${programme}/history`);
    expect(status).toBe(200);
    for (const hidden of ['Lời văn', 'Nhận xét riêng', report]) expect(text).not.toContain(hidden);
  });

  test('whether a programme has work below it is told only of work within sight', async () => {
    const programme = await givenIssued(world, 'city');
    await givenIssued(world, 'north', { kind: 'item', parentId: programme });
    const row = async (person: PersonKey) =>
      (await world.as(person).read(`/undertakings?under=${programme}&parent=none`)).rows[0];
    expect(await row('north.editor')).toMatchObject({ hasChildren: true });
    expect(await row('south.editor')).toMatchObject({ hasChildren: false, below: null });
  });
});
