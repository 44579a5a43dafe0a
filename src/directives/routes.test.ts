import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { receiveFile, storeFile } from '#platform/files';
import { actorOf } from '#organisation';
import {
  directiveNames,
  findDirective,
  mayReadAttachment,
  registerDirectives,
  searchDirectives,
} from './index.ts';
import { content, NOW, openWorld, registered, TODAY, type UnitKey, type World } from './world.fixture.ts';
let world: World;
let city: string;
let north: string;
let commune: string;
let south: string;
let viewer: string;
const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-directives-'));

beforeAll(async () => {
  world = await openWorld();
  [city, north, commune, south, viewer] = await Promise.all([
    world.person(['city', 'editor']),
    world.person(['north', 'editor']),
    world.person(['n1', 'editor']),
    world.person(['south', 'leader']),
    world.person(['north', 'viewer']),
  ]);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (account: string, path: string, body: unknown) =>
  world.ask(account, { method: 'POST', path, body });
const view = async (account: string, id: string) =>
  (await world.ask(account, { path: `/directives/${id}` })).body;
const lines = async (id: string) =>
  (
    await world.db
      .selectFrom('platform.audit')
      .select('act')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute()
  ).map((row) => row.act);

async function uploaded(unit: UnitKey, text = 'nội dung'): Promise<string> {
  const file = await receiveFile({ name: 'văn bản.txt', source: new TextEncoder().encode(text) }, { folder });
  return (
    await inTransaction(world.db, (tx) =>
      storeFile(tx, file, { unitId: world.units[unit], actorId: null, now: NOW, folder }),
    )
  ).id;
}

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

describe('relations', () => {
  test('a relation shows at both ends, and only where both are seen', async () => {
    const hidden = await registered(world, city, { owner: 'city', number: '20-KL/TU', audience: 'own' });
    const open = await registered(world, city, {
      owner: 'city',
      number: '21-CTr/TU',
      relations: [{ kind: 'based_on', toId: hidden }],
    });
    const below = await registered(world, north, {
      owner: 'north',
      number: '22-KH/QU',
      issuedOn: '2021-01-15',
      relations: [{ kind: 'concretises', toId: open }],
    });
    expect(
      (await view(city, open)).relations.map((one: any) => [one.direction, one.kind, one.directive.id]),
    ).toEqual([
      ['to', 'based_on', hidden],
      ['from', 'concretises', below],
    ]);
    expect((await view(commune, open)).relations.map((one: any) => one.directive.id)).toEqual([below]);
    const related = async (account: string, how: string) =>
      (await world.ask(account, { path: `/directives?q=21-CTr&related=${how}` })).body.rows.length;
    expect([
      await related(city, 'based_on'),
      await related(commune, 'based_on'),
      await related(commune, 'concretised'),
    ]).toEqual([1, 0, 1]);
    const thread = async (account: string) => {
      const { above, below } = (await world.ask(account, { path: `/directives/${below_}/thread` })).body;
      return [above.map((one: any) => [one.detail, one.level]), below.length];
    };
    const below_ = below;
    expect(await thread(city)).toEqual([
      [
        ['20-KL/TU', 2],
        ['21-CTr/TU', 1],
      ],
      0,
    ]);
    expect(await thread(commune)).toEqual([[['21-CTr/TU', 1]], 0]);
  });

  test('only the owner of the later directive relates it, to what it sees, once and without a circle', async () => {
    const first = await registered(world, city, { owner: 'city', number: '30-NQ/TU' });
    const second = await registered(world, city, {
      owner: 'city',
      number: '31-NQ/TU',
      relations: [{ kind: 'amends', toId: first }],
    });
    const foreign = await registered(world, south, { owner: 'south', number: '32-NQ/QU', audience: 'own' });
    const relate = async (account: string, id: string, body: object) =>
      (await post(account, `/directives/${id}/relations`, body)).body;
    expect(await relate(north, second, { kind: 'replaces', toId: first })).toMatchObject({ status: 403 });
    expect(await relate(city, second, { kind: 'amends', toId: first })).toMatchObject({
      code: 'directives.already-related',
    });
    expect(await relate(city, second, { kind: 'amends', toId: second })).toMatchObject({
      code: 'directives.relates-to-itself',
    });
    expect(await relate(city, first, { kind: 'based_on', toId: second })).toMatchObject({
      code: 'directives.circle',
      errors: [{ field: 'toId' }],
    });
    const own = await registered(world, north, { owner: 'north' });
    expect(await relate(north, own, { kind: 'amends', toId: foreign })).toEqual(
      await relate(north, own, { kind: 'amends', toId: newId() }),
    );
  });

  test('what is amended or replaced says so, from the day on which the later one was issued', async () => {
    const old = await registered(world, city, { owner: 'city', number: '40-QĐ/TU', issuedOn: '2021-01-01' });
    const amending = await registered(world, city, {
      owner: 'city',
      number: '41-QĐ/TU',
      issuedOn: '2022-01-01',
      relations: [{ kind: 'amends', toId: old }],
    });
    const replacing = await registered(world, city, {
      owner: 'city',
      number: '42-QĐ/TU',
      issuedOn: '2023-01-01',
      relations: [{ kind: 'replaces', toId: old }],
    });
    const on = async (day: string) => {
      const { rows } = (await world.ask(city, { path: `/directives?q=40-QĐ&asOf=${day}` })).body;
      const { standing } = (await world.ask(city, { path: `/directives/${old}?asOf=${day}` })).body;
      return [rows[0]?.standing, standing];
    };
    expect(await on('2020-12-31')).toEqual([undefined, 'in_force']);
    expect(await on('2021-12-31')).toEqual(['in_force', 'in_force']);
    expect(await on('2022-06-01')).toEqual(['amended', 'amended']);
    expect(await on('2024-01-01')).toEqual(['replaced', 'replaced']);
    await post(city, `/directives/${replacing}/withdraw`, { reason: 'Nhập nhầm' });
    expect(await on('2024-01-01')).toEqual(['amended', 'amended']);
    const [relation] = (await view(city, amending)).relations;
    expect(
      (await post(city, `/directives/${old}/relations/${relation.id}/withdraw`, { reason: 'x' })).status,
    ).toBe(404);
    expect(
      (
        await post(city, `/directives/${amending}/relations/${relation.id}/withdraw`, {
          reason: 'Không phải sửa đổi',
        })
      ).status,
    ).toBe(200);
    expect(
      (await post(city, `/directives/${amending}/relations/${relation.id}/withdraw`, { reason: 'x' })).body
        .code,
    ).toBe('directives.relation-withdrawn');
    expect(await on('2024-01-01')).toEqual(['in_force', 'in_force']);
    expect((await view(city, amending)).relations[0].withdrawn).toMatchObject({
      reason: 'Không phải sửa đổi',
    });
    expect((await view(commune, amending)).relations).toEqual([]);
    expect(await lines(amending)).toEqual(['directives.register', 'directives.withdraw-relation']);
  });
});

describe('files', () => {
  const read = async (account: string, fileId: string) =>
    mayReadAttachment(world.db, (await actorOf(world.db, account, TODAY))!, { fileId, today: TODAY });

  test('a file is read by whoever sees its directive; once detached by the owner’s unit alone', async () => {
    const fileId = await uploaded('north');
    const id = await registered(world, north, { owner: 'north', number: '50-BC/QU', audience: 'below' });
    expect(await read(north, fileId)).toBe(false);
    expect((await post(north, `/directives/${id}/attachments`, { fileId })).status).toBe(201);
    expect((await post(north, `/directives/${id}/attachments`, { fileId })).body.code).toBe(
      'directives.already-attached',
    );
    expect([await read(commune, fileId), await read(city, fileId), await read(south, fileId)]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await view(commune, id)).attachments).toMatchObject([{ fileId, name: 'văn bản.txt', size: 10 }]);
    expect(
      (await post(north, `/directives/${id}/attachments/${fileId}/withdraw`, { reason: 'Nhầm tệp' })).status,
    ).toBe(200);
    expect([await read(commune, fileId), await read(city, fileId), await read(viewer, fileId)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await view(commune, id)).attachments).toEqual([]);
    expect((await view(viewer, id)).attachments[0].withdrawn).toMatchObject({ reason: 'Nhầm tệp' });
    expect(await lines(id)).toEqual(['directives.register', 'directives.attach', 'directives.detach']);
  });

  test('knowing the identifier of another unit’s file is not enough to attach it', async () => {
    const [foreign, id] = [
      await uploaded('south', 'của đơn vị khác'),
      await registered(world, north, { owner: 'north' }),
    ];
    const attach = async (fileId: string) =>
      (await post(north, `/directives/${id}/attachments`, { fileId })).body;
    expect(await attach(foreign)).toEqual(await attach(newId()));
    expect(await read(north, foreign)).toBe(false);
  });
});

describe('the list', () => {
  const rows = async (query: string) =>
    (await world.ask(city, { path: `/directives?${query}` })).body.rows.map((row: any) => row.number);

  beforeAll(async () => {
    const many = [
      {
        number: '9-KH/TĐ',
        title: 'Ân cần',
        issuedOn: '2022-03-01',
        type: 'plan' as const,
        issuer: 'Thành đoàn',
        fields: ['culture' as const],
      },
      {
        number: '10-KH/TĐ',
        title: 'An toàn',
        issuedOn: '2022-01-01',
        type: 'plan' as const,
        issuer: 'Thành đoàn',
      },
      {
        number: '100-KH/TĐ',
        title: 'Đổi mới',
        issuedOn: '2022-02-01',
        type: 'notice' as const,
        issuer: 'Thành đoàn',
      },
    ];
    for (const one of many) await registered(world, city, { owner: 'city', ...one });
  });

  test('finds without diacritics, by every word, and takes signs for what they are', async () => {
    expect(await rows('q=doi+moi+td')).toEqual(['100-KH/TĐ']);
    expect(await rows('q=ĐỔI')).toEqual(['100-KH/TĐ']);
    expect(await rows('q=100%25KH')).toEqual([]);
    expect(await rows('q=_')).toEqual([]);
  });

  test('filters by type, issuer, dates and field', async () => {
    const issuer = `issuer=${encodeURIComponent('Thành đoàn')}`;
    expect(await rows(`${issuer}&type=notice`)).toEqual(['100-KH/TĐ']);
    expect(await rows(`${issuer}&from=2022-01-15&to=2022-02-15`)).toEqual(['100-KH/TĐ']);
    expect(await rows(`${issuer}&field=culture`)).toEqual(['9-KH/TĐ']);
    expect(await rows(`${issuer}&related=any`)).toEqual([]);
    expect((await world.ask(city, { path: '/directives/issuers' })).body.rows).toContain('Thành đoàn');
  });

  test.each([
    ['date', '10 100 9'],
    ['number', '9 10 100'],
    ['title', '10 9 100'],
    ['type', '100 10 9'],
  ])('sorts by %s both ways, page by page', async (sort, wanted) => {
    for (const order of ['asc', 'desc']) {
      const found: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await world.ask(city, {
          path: `/directives?q=TĐ&issuer=${encodeURIComponent('Thành đoàn')}&sort=${sort}&order=${order}&limit=1${cursor && `&cursor=${cursor}`}`,
        });
        expect(body.total).toBe(3);
        found.push(...body.rows.map((row: any) => row.number.split('-')[0]));
        if (!body.nextCursor) break;
        cursor = body.nextCursor;
      }
      expect(found).toEqual(order === 'asc' ? wanted.split(' ') : wanted.split(' ').reverse());
    }
  });

  test('a cursor of another list or made up is refused', async () => {
    for (const cursor of [
      'x',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('[null,"y"]').toString('base64url'),
    ])
      expect([200, 422]).toContain((await world.ask(city, { path: `/directives?cursor=${cursor}` })).status);
  });
});

test('whole entries from elsewhere keep their identifiers, moments and relations, and other rooms find them by name', async () => {
  const [first, second] = [newId(), newId()];
  const one = {
    ...content({ number: '60-NQ/TW', audience: 'below' }),
    ownerUnitId: world.units.city,
    illustrative: true,
    recordedAt: '2021-01-01T02:00:00.000Z',
    recordedBy: null,
  };
  await inTransaction(world.db, (tx) =>
    registerDirectives(tx, [
      { ...one, id: second, number: '61-CTr/TU', relations: [{ kind: 'concretises', to: first }] },
      { ...one, id: first, relations: [] },
    ]),
  );
  expect(await findDirective(world.db, first)).toMatchObject({
    revision: 1,
    registered_at: '2021-01-01T02:00:00.000Z',
    illustrative: true,
  });
  const actor = (await actorOf(world.db, commune, TODAY))!;
  expect((await directiveNames(world.db, actor, [first, newId()])).get(first)).toMatchObject({
    number: '60-NQ/TW',
  });
  expect(await searchDirectives(world.db, actor, { q: '61 ctr', day: TODAY, limit: 5 })).toEqual([
    {
      title: 'Nghị quyết Đại hội',
      kind: 'directive',
      to: `/directives/${second}`,
      detail: '61-CTr/TU · Thành ủy Hà Nội',
    },
  ]);
});
