// Entering a directive in the registry, writing it anew, taking it out.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { openRoom, type Room } from './room.fixture.ts';
import { content, NOW, registered } from './world.fixture.ts';

let room: Room;
let world: Room['world'];
let post: Room['post'];
let view: Room['view'];
let lines: Room['lines'];
let city: string;
let north: string;
let commune: string;
let south: string;
let viewer: string;
beforeAll(async () => {
  room = await openRoom();
  ({ world, post, view, lines } = room);
  ({ city, north, commune, south, viewer } = room.people);
});
afterAll(() => room.close());

describe('registering', () => {
  test('only an editor of the owner’s unit enters a directive, and only in its name', async () => {
    const body = { ...content(), ownerUnitId: world.units.north };
    expect((await post(north, '/directives', body)).status).toBe(201);
    for (const other of [city, commune, viewer])
      expect((await post(other, '/directives', body)).body).toMatchObject({
        status: 403,
        code: 'directives.not-yours',
      });
  });

  test('a number that its issuer used already is warned of and still entered', async () => {
    const first = await registered(world, city, {
      owner: 'city',
      number: '77-KH/TU',
      issuedOn: '2023-05-01',
    });
    const same = await post(city, '/directives', {
      ...content({ number: '77 - kh/tu', issuer: 'Thành uỷ  Hà Nội', issuedOn: '2023-05-01' }),
      ownerUnitId: world.units.city,
    });
    expect([same.status, same.body.warnings.map((one: any) => [one.code, one.directive.id])]).toEqual([
      201,
      [['directives.same-entry', first]],
    ]);
    const near = await post(city, '/directives', {
      ...content({ number: '77-KH/TU', issuedOn: '2023-06-01' }),
      ownerUnitId: world.units.city,
    });
    expect(near.body.warnings.map((one: any) => one.code)).toEqual([
      'directives.same-number',
      'directives.same-number',
    ]);
    for (const other of [
      { issuedOn: '2022-05-01' },
      { issuer: 'Quận ủy Ba Đình' },
      { number: '77-KH/TUX' },
      { number: '7-KH/TU' },
    ])
      expect(
        (
          await post(city, '/directives', {
            ...content({ number: '77-KH/TU', issuedOn: '2023-05-01', ...other }),
            ownerUnitId: world.units.city,
          })
        ).body.warnings,
      ).toEqual([]);
    const asked = await world.ask(city, {
      path: `/directives/same-number?number=77-KH%2FTU&issuer=${encodeURIComponent('Thành ủy Hà Nội')}&issuedOn=2023-05-01&except=${first}`,
    });
    expect(asked.body.warnings.map((one: any) => one.code)).toEqual([
      'directives.same-number',
      'directives.same-entry',
    ]);
  });

  test('a warning never tells of a directive that may not be seen', async () => {
    await registered(world, south, { owner: 'south', number: '5-TB/QU', audience: 'own' });
    const { body } = await post(north, '/directives', {
      ...content({ number: '5-TB/QU' }),
      ownerUnitId: world.units.north,
    });
    expect(body.warnings).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a day that is none', { issuedOn: '2024-02-30' }, 'issuedOn'],
    ['a day to come', { issuedOn: '2024-08-08' }, 'issuedOn'],
    ['a blank number', { number: '  ' }, 'number'],
    ['no title', { title: '' }, 'title'],
    ['an unknown type', { type: 'decree' }, 'type'],
    ['an unknown field', { fields: ['magic'] }, 'fields.0'],
    ['a relation to nothing', { relations: [{ kind: 'amends', toId: newId() }] }, 'relations.0.toId'],
    ['a file that is not there', { fileIds: [newId()] }, 'fileIds.0'],
    ['a field too many', { secret: true }, 'secret'],
  ])('%s is refused with the field, and nothing is written', async (_what, fault, field) => {
    const before = await world.db.selectFrom('directives.directive').select('id').execute();
    const { status, body } = await post(city, '/directives', {
      ...content(),
      ownerUnitId: world.units.city,
      ...fault,
    });
    expect([400, 422]).toContain(status);
    expect(body.errors[0].field).toBe(field);
    expect(await world.db.selectFrom('directives.directive').select('id').execute()).toHaveLength(
      before.length,
    );
  });
});

describe('revising', () => {
  let id: string;
  let etag: string;
  beforeEach(async () => {
    id = await registered(world, city, { owner: 'city', number: '10-CTr/TU', audience: 'own' });
    etag = (await world.ask(city, { path: `/directives/${id}` })).etag;
  });
  const put = (account: string, body: unknown, ifMatch?: string) =>
    world.ask(account, { method: 'PUT', path: `/directives/${id}`, body, ...(ifMatch ? { ifMatch } : {}) });

  test('a revision is written beside the former one, which stays', async () => {
    const saved = await put(city, content({ number: '10-CTr/TU', title: 'Tên mới', audience: 'own' }), etag);
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } });
    const shown = await view(city, id);
    expect([shown.title, shown.former.map((one: any) => one.title)]).toEqual([
      'Tên mới',
      ['Nghị quyết Đại hội'],
    ]);
    expect(await lines(id)).toEqual(['directives.register', 'directives.revise']);
  });

  test('saving the same text again writes nothing', async () => {
    expect((await put(city, content({ number: '10-CTr/TU ', audience: 'own' }), etag)).body.revision).toBe(1);
    expect(await lines(id)).toEqual(['directives.register']);
  });

  test('who saves over somebody else’s revision is told by whom and when, and neither text is lost', async () => {
    await put(city, content({ title: 'Của người thứ nhất' }), etag);
    const { status, body } = await put(city, content({ title: 'Của người thứ hai' }), etag);
    expect([status, body.code, body.values]).toEqual([
      409,
      'directives.changed-meanwhile',
      {
        revision: 2,
        name: expect.stringContaining('Cán bộ'),
        at: NOW.toISOString(),
        moment: '07/08/2024 10:00',
      },
    ]);
    expect((await view(city, id)).title).toBe('Của người thứ nhất');
    expect((await put(city, content({ title: 'Của người thứ hai' }))).status).toBe(428);
  });

  test('a former revision stays with those for whom it was written', async () => {
    await put(city, content({ title: 'Công khai', audience: 'all' }), etag);
    expect((await view(city, id)).former).toHaveLength(1);
    const outside = await view(commune, id);
    expect([outside.title, outside.former, outside.by]).toEqual(['Công khai', [], null]);
  });

  test('what was withdrawn is revised no more', async () => {
    await post(city, `/directives/${id}/withdraw`, { reason: 'Nhập nhầm' });
    expect((await put(city, content(), etag)).body.code).toBe('directives.withdrawn');
  });
});

describe('withdrawing', () => {
  test('a withdrawn entry leaves the list, keeps its reason and stays with its unit and those above', async () => {
    const id = await registered(world, north, { owner: 'north', number: '3-QĐ/QU', audience: 'all' });
    expect((await post(viewer, `/directives/${id}/withdraw`, { reason: 'x' })).status).toBe(403);
    expect((await post(north, `/directives/${id}/withdraw`, { reason: ' ' })).status).toBe(400);
    expect((await post(north, `/directives/${id}/withdraw`, { reason: 'Nhập trùng' })).status).toBe(200);
    expect((await post(north, `/directives/${id}/withdraw`, { reason: 'Nhập trùng' })).body.code).toBe(
      'directives.withdrawn',
    );
    expect(await view(city, id)).toMatchObject({
      standing: 'withdrawn',
      withdrawn: { reason: 'Nhập trùng' },
      can: { edit: false },
    });
    expect((await view(commune, id)).status).toBe(404);
    const relations = {
      path: `/directives/${id}/relations`,
      body: { kind: 'amends', toId: await registered(world, north, { owner: 'north' }) },
    };
    expect((await post(north, relations.path, relations.body)).body.code).toBe('directives.withdrawn');
    const listed = async (query: string) =>
      (await world.ask(north, { path: `/directives?q=3-QĐ${query}` })).body.rows.map((row: any) => row.id);
    expect([await listed(''), await listed('&standing=withdrawn')]).toEqual([[], [id]]);
  });
});
