// The study of directives: asked for from above, recorded by each unit, counted down the tree as of any day.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { insertStudies, insertStudyRequests } from '../src/directives/store.ts';
import { openWorld, type UnitKey, type World } from './world.ts';
import { paper } from './things.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
afterAll(() => world.close());

const city = () => world.as('city.leader');

/** A directive of the city. */
async function givenDirective(more: object = {}): Promise<string> {
  const body = { ...paper(world), ownerUnitId: world.units.city, audience: 'below', ...more };
  return (await world.as('city.editor').create('/directives', body)).id;
}

const held = (unit: UnitKey, more: object = {}) => ({
  ...{ unitId: world.units[unit], heldOn: '2024-02-20', form: 'conference', invited: 100, present: 90 },
  ...{ materials: 'Đề cương', fileIds: [], note: '', ...more },
});
const asking = (unit: UnitKey, more: object = {}) => ({
  ...{ unitId: world.units[unit], levels: ['district', 'commune'], dueOn: '2024-03-31', note: '', ...more },
});
const seen = (id: string, query = '', by = city()) => by.read(`/directives/${id}/dissemination?${query}`);
const studies = async (by: 'north.editor' | 'n1.editor' | 's1.editor' | 'checks.inspector', day = '') =>
  (await world.as(by).read(`/my-work${day}`)).tasks.filter((task: { kind: string }) => task.kind === 'study');

test('what a superior asks is each unit’s task until it records a session, and is counted as of any day', async () => {
  world.on('2024-03-01');
  const id = await givenDirective();
  await city().create(`/directives/${id}/study-requests`, asking('city'));
  expect(await studies('north.editor')).toMatchObject([{ dueOn: '2024-03-31', late: false }]);
  expect([await studies('n1.editor'), await studies('checks.inspector')]).toMatchObject([[{}], []]);
  await world.as('north.editor').create(`/directives/${id}/studies`, held('north'));
  const circle = { form: 'study-circle', heldOn: '2024-02-28', invited: 20, present: 20 };
  await world.as('n1.editor').create(`/directives/${id}/studies`, held('n1', circle));
  expect([await studies('north.editor'), await studies('n1.editor')]).toEqual([[], []]);

  const whole = { units: 6, held: 2, late: 0, sessions: 2, invited: 120, present: 110 };
  const now = await seen(id);
  expect(now).toMatchObject({ of: 'asked', asked: true, whole, can: { record: true, request: true } });
  expect(now.rows.map((row: any) => [row.unit.code, row.whole.units, row.whole.held])).toEqual([
    ['north', 3, 2],
    ['south', 3, 0],
  ]);
  expect(now.levels.map((one: any) => [one.level, one.numbers.units, one.numbers.held])).toEqual([
    ['district', 2, 1],
    ['commune', 4, 1],
  ]);
  expect((await seen(id, 'asOf=2024-02-25')).whole).toMatchObject({
    ...{ units: 9, held: 1, sessions: 1 },
  });
  expect((await seen(id, 'of=all')).whole).toMatchObject({ units: 9, held: 2 });
  const units = (state: string) =>
    city().read(`/directives/${id}/study-units?state=${state}&unit=${world.units.city}`);
  expect((await units('held')).rows.map((row: any) => row.unit.code).toSorted()).toEqual(['n1', 'north']);
  expect((await units('missing')).total).toBe(4);
  expect((await city().read(`/directives/${id}/studies`)).rows).toMatchObject([
    { heldOn: '2024-02-28', form: 'study-circle' },
    { heldOn: '2024-02-20', materials: 'Đề cương' },
  ]);

  world.on('2024-04-02');
  expect((await seen(id)).whole.late).toBe(4);
  expect((await units('late')).total).toBe(4);
  expect(await studies('s1.editor')).toMatchObject([{ late: true }]);
  expect((await seen(id, 'asOf=2024-03-31')).whole.late).toBe(0);
});

test('numbers go up the tree and nowhere else', async () => {
  const id = await givenDirective();
  const study = await world.as('n1.editor').create(`/directives/${id}/studies`, held('n1'));
  for (const above of ['north.leader', 'city.viewer'] as const)
    expect((await world.as(above).get(`/studies/${study.id}`)).status).toBe(200);
  for (const beside of ['south.editor', 's1.editor', 'advice.leader'] as const) {
    expect((await world.as(beside).get(`/studies/${study.id}`)).status).toBe(404);
    const asked = `/directives/${id}/dissemination?unit=${world.units.north}`;
    expect((await world.as(beside).get(asked)).status).toBe(404);
    expect((await world.as(beside).read(`/directives/${id}/studies`)).total).toBe(0);
  }
  const hidden = await givenDirective({ audience: 'own' });
  const refused = { body: held('n1'), as: [404, 'platform.not-found'] as [number, string] };
  await world.as('n1.editor').refused(`/directives/${hidden}/studies`, refused);
});

test('a session says nothing that cannot be: of days to come, before the issue, of units that did not stand, of more than were asked', async () => {
  const id = await givenDirective();
  const cases: [object, string][] = [
    [{ heldOn: '2024-12-31' }, 'directives.study-to-come'],
    [{ heldOn: '2023-12-31' }, 'directives.study-before-issue'],
    [{ present: 101 }, 'directives.more-than-invited'],
  ];
  for (const [more, code] of cases)
    await world
      .as('north.editor')
      .refused(`/directives/${id}/studies`, { body: held('north', more), as: [422, code] });
  await world
    .as('city.leader')
    .refused(`/directives/${id}/studies`, { body: held('north'), as: [403, 'directives.study-not-yours'] });
  const old = await givenDirective({ issuedOn: '2019-01-01' });
  const before = held('north', { heldOn: '2019-06-01' });
  await world
    .as('north.editor')
    .refused(`/directives/${old}/studies`, { body: before, as: [422, 'directives.study-not-standing'] });
});

test('leaders ask those below, who can see what they are to study, by a day to come', async () => {
  world.on('2024-03-01');
  const id = await givenDirective();
  const path = `/directives/${id}/study-requests`;
  await world.as('city.editor').refused(path, { body: asking('city'), as: [403, 'directives.leader-asks'] });
  const cases: [object, string][] = [
    [{ levels: ['cell'] }, 'directives.nobody-to-study'],
    [{ dueOn: '2024-01-01' }, 'directives.study-due-passed'],
  ];
  for (const [more, code] of cases)
    await city().refused(path, { body: asking('city', more), as: [422, code] });
  const hidden = await givenDirective({ audience: 'own' });
  await city().refused(`/directives/${hidden}/study-requests`, {
    ...{ body: asking('city', { dueOn: '2024-12-31' }), as: [422, 'directives.study-unseen'] },
  });
  const due = asking('city', { dueOn: '2024-12-31' });
  const request = await city().create(path, due);
  expect((await seen(id, '', world.as('n1.editor'))).requests).toMatchObject([
    { id: request.id, can: { withdraw: false } },
  ]);
  const reason = { reason: 'Ra nhầm' };
  await world
    .as('n1.leader')
    .refused(`/study-requests/${request.id}/withdraw`, { body: reason, as: [403, 'directives.leader-asks'] });
  await city().done(`/study-requests/${request.id}/withdraw`, reason);
  const again = [409, 'directives.study-request-withdrawn'] as [number, string];
  await city().refused(`/study-requests/${request.id}/withdraw`, { body: reason, as: again });
  expect(await seen(id)).toMatchObject({ of: 'all', requests: [], whole: { units: 9 } });
});

test('a revised session keeps how it read before, two writers are told, and one that is withdrawn counts no more', async () => {
  const id = await givenDirective();
  const editor = world.as('north.editor');
  const study = await editor.create(`/directives/${id}/studies`, held('north'));
  const { unitId: _, ...content } = held('north', { present: 80 });
  const saved = await editor.put(`/studies/${study.id}`, content, { 'if-match': '"1"' });
  expect(saved.body).toEqual({ id: study.id, revision: 2 });
  await world.as('north.editor2').refused(`/studies/${study.id}`, {
    ...{ method: 'PUT', body: content, headers: { 'if-match': '"1"' } },
    as: [409, 'directives.study-changed'],
  });
  expect(await editor.read(`/studies/${study.id}`)).toMatchObject({
    ...{ present: 80, revision: 2, former: [{ present: 90, revision: 1 }] },
  });
  expect((await seen(id)).whole).toMatchObject({ held: 1, present: 80 });
  await city().refused(`/studies/${study.id}/withdraw`, {
    ...{ body: { reason: 'x' }, as: [403, 'directives.study-not-yours'] },
  });
  await editor.done(`/studies/${study.id}/withdraw`, { reason: 'Ghi trùng' });
  expect((await seen(id)).whole).toMatchObject({ held: 0, sessions: 0 });
  expect((await editor.read(`/studies/${study.id}`)).withdrawn.reason).toBe('Ghi trùng');
  expect((await city().get(`/studies/${study.id}`)).status).toBe(404);
});

test('a file is studied from only where the unit put it up, and read by whoever sees the session', async () => {
  const id = await givenDirective();
  const put = async (unit: 'north' | 'south') => {
    const form = new FormData();
    form.set('unitId', world.units[unit]);
    form.set('file', new Blob([unit], { type: 'text/plain' }), 'de-cuong.txt');
    return (await world.as(`${unit}.editor`).send('POST', '/files', { body: form })).body.id as string;
  };
  const [own, other] = [await put('north'), await put('south')];
  await world.as('north.editor').refused(`/directives/${id}/studies`, {
    ...{ body: held('north', { fileIds: [other] }), as: [422, 'directives.no-such-file'] },
  });
  expect((await city().get(`/files/${own}`)).status).toBe(404);
  await world.as('north.editor').create(`/directives/${id}/studies`, held('north', { fileIds: [own] }));
  expect((await city().get(`/files/${own}`)).status).toBe(200);
  expect((await world.as('south.editor').get(`/files/${own}`)).status).toBe(404);
});

const UNITS: UnitKey[] = ['city', 'north', 'south', 'n1', 'n2', 's1', 's2', 'checks', 'advice'];
const BELOW: Partial<Record<UnitKey, UnitKey[]>> = {
  city: ['north', 'south', 'checks', 'advice'],
  north: ['n1', 'n2'],
  south: ['s1', 's2'],
};

test('on any day and over either scope a unit’s numbers are the sum of its branches, and each branch’s are its own', async () => {
  const session = fc.record({
    unit: fc.constantFrom(...UNITS),
    day: fc.constantFrom('2024-01-10', '2024-02-10', '2024-03-10'),
    people: fc.nat(50),
  });
  const request = fc.record({
    unit: fc.constantFrom<UnitKey>('city', 'north', 'south'),
    levels: fc.subarray(['district', 'commune', 'city'], { minLength: 1 }),
    dueOn: fc.constantFrom('2024-01-20', '2024-03-20'),
  });
  const some = fc.tuple(fc.array(session, { maxLength: 12 }), fc.array(request, { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom('2024-02-01', '2024-03-31'), async ([sessions, requests], day) => {
      const directiveId = await givenDirective();
      const by = { directiveId, illustrative: false, recordedAt: '2024-03-31T00:00:00Z', recordedBy: null };
      await inTransaction(world.database.db, async (tx) => {
        await insertStudies(
          tx,
          sessions.map(({ unit, day: heldOn, people }) => ({
            ...{ id: newId(), ...by, unitId: world.units[unit], heldOn, form: 'online' as const },
            ...{ invited: people * 2, present: people, materials: '', fileIds: [], note: '' },
          })),
        );
        await insertStudyRequests(
          tx,
          requests.map(({ unit, levels, dueOn }) => ({
            ...{ id: newId(), ...by, unitId: world.units[unit], levels: levels as never, dueOn },
            ...{ note: '', holdsOn: '2024-01-05' },
          })),
        );
      });
      for (const of of ['asked', 'all'])
        for (const [unit, below] of Object.entries(BELOW)) {
          const told = await seen(directiveId, `asOf=${day}&of=${of}&unit=${world.units[unit as UnitKey]}`);
          const sum = (name: string) =>
            told.rows.reduce((total: number, row: any) => total + row.whole[name], 0);
          for (const name of Object.keys(told.whole)) expect(sum(name), name).toBe(told.whole[name]);
          const within = (one: UnitKey): boolean =>
            one === unit || below.some((other) => other === one || BELOW[other]?.includes(one));
          const standing = sessions.filter((one) => within(one.unit) && one.day <= day);
          expect(told.whole.sessions).toBe(standing.length);
          expect(told.whole.present).toBe(standing.reduce((total, one) => total + one.people, 0));
          for (const row of told.rows.filter((one: any) => one.unit.id !== world.units[unit as UnitKey]))
            expect((await seen(directiveId, `asOf=${day}&of=${of}&unit=${row.unit.id}`)).whole).toEqual(
              row.whole,
            );
        }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

test('what a dissolved unit held stays counted where its records went; it is no longer one that has to', async () => {
  world.on('2024-03-20');
  const id = await givenDirective();
  await city().create(`/directives/${id}/study-requests`, asking('city'));
  const gone = await world.appointed([['n2', 'editor']]);
  await gone.create(`/directives/${id}/studies`, held('n2'));
  await world.as('city.administrator').done('/acts', {
    ...{ type: 'merging', holdsOn: '2024-05-01', directive: '09-QĐ' },
    changes: [{ dissolve: { unit: world.units.n2, heir: world.units.n1 } }],
    successions: [{ from: world.units.n2, to: world.units.n1, share: 'whole' }],
  });
  world.on('2024-05-02');
  const north = (day: string) => seen(id, `unit=${world.units.north}&asOf=${day}`);
  expect((await north('2024-04-30')).whole).toMatchObject({ units: 3, held: 1, sessions: 1, present: 90 });
  expect((await north('2024-05-01')).whole).toMatchObject({ units: 2, held: 0, sessions: 1, present: 90 });
});
