// What a directive rests on, and the files put to it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { actorOf } from '#organisation';
import { mayReadAttachment } from './index.ts';
import { openRoom, type Room } from './room.fixture.ts';
import { registered, TODAY } from './world.fixture.ts';

let room: Room;
let world: Room['world'];
let post: Room['post'];
let view: Room['view'];
let lines: Room['lines'];
let uploaded: Room['uploaded'];
let city: string;
let north: string;
let commune: string;
let south: string;
let viewer: string;
beforeAll(async () => {
  room = await openRoom();
  ({ world, post, view, lines, uploaded } = room);
  ({ city, north, commune, south, viewer } = room.people);
});
afterAll(() => room.close());

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
