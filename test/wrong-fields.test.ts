// One wrong thing is answered with a problem that names the field, and changes nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cursorAfter } from '#platform/http';
import type { Reply } from './session.ts';
import { givenThings, refused as refusedIn, type Things } from './things.ts';
import { openWorld, reportContent, undertaking, type World } from './world.ts';

let world: World;
let things: Things;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  things = await givenThings(world);
});
afterAll(() => world.close());

const refused = (send: () => Promise<Reply>, statuses: number[]) => refusedIn(world, send, statuses);

describe('one wrong thing, and the field that is named for it', () => {
  test.each([
    '2024-02-31',
    '31/02/2024',
    '2024-2-3',
    '',
    'hôm nay',
    '1024-01-01',
    'infinity',
    '2024-01-01T00:00:00Z',
  ])('the day %s', async (day) => {
    const editor = world.as('north.editor');
    expect(await refused(() => editor.get(`/undertakings?asOf=${encodeURIComponent(day)}`), [400])).toEqual([
      'asOf',
    ]);
    expect(
      await refused(() => editor.post(`/undertakings/${things.item}/reports`, reportContent(day)), [400]),
    ).toEqual(['holdsOn']);
    const claims = [{ milestoneId: null, done: true, doneOn: day }];
    expect(
      (
        await refused(
          () => editor.post(`/undertakings/${things.item}/reports`, reportContent('2024-08-07', { claims })),
          [400],
        )
      )[0],
    ).toBe('claims.0.doneOn');
  });

  test.each(['x', '1', '../..', 'A18EC660-8C80-7BBF-B4C0-AF94DF48216E', '%00', "' or 1=1 --"])(
    'the identifier %s',
    async (id) => {
      const editor = world.as('north.editor');
      expect(await refused(() => editor.get(`/undertakings/${encodeURIComponent(id)}`), [400])).toEqual([
        'id',
      ]);
      expect(await refused(() => editor.get(`/counts?unit=${encodeURIComponent(id)}`), [400])).toEqual([
        'unit',
      ]);
      expect(
        (
          await refused(
            () => editor.post('/undertakings', undertaking(world, 'north', { parentId: id })),
            [400],
          )
        )[0],
      ).toBe('parentId');
    },
  );

  test.each([
    ['not one at all', 'abc'],
    ['an object', Buffer.from('{}').toString('base64url')],
    ['no identifier', cursorAfter(['x', 'y'])],
    ['too short', cursorAfter(['x'])],
    ['another list’s', cursorAfter(['x', '018ec660-8c80-7bbf-b4c0-af94df48216e'])],
    ['a number too large', cursorAfter([1e20, '018ec660-8c80-7bbf-b4c0-af94df48216e'])],
  ])('a cursor that is %s', async (_what, cursor) => {
    expect(await refused(() => world.as('city.viewer').get(`/undertakings?cursor=${cursor}`), [422])).toEqual(
      ['cursor'],
    );
  });

  test('a character that cannot be stored, wherever it stands', async () => {
    const editor = world.as('north.editor');
    for (const bad of ['a\0b', '\ud800', 'x\udfff']) {
      expect(
        await refused(() => editor.post('/undertakings', undertaking(world, 'north', { title: bad })), [400]),
      ).toEqual(['title']);
      expect(
        await refused(
          () =>
            editor.post(
              `/undertakings/${things.item}/reports`,
              reportContent('2024-08-07', { evidence: [{ kind: 'link', text: bad }] }),
            ),
          [400],
        ),
      ).toEqual(['evidence.0.text']);
    }
    expect(await refused(() => editor.get('/search?q=a%00b'), [400])).toEqual(['q']);
  });

  test('a body that is no JSON, none at all, of another type, or too large', async () => {
    const editor = world.as('north.editor');
    const send =
      (body: string, type = 'application/json') =>
      () =>
        editor.send('POST', '/undertakings', { body, headers: { 'content-type': type } });
    expect(await refused(send('{"title":'), [400])).toEqual(['body']);
    expect(await refused(send(''), [400])).toEqual(['body']);
    expect(await refused(send('{"__proto__":{"x":1}}'), [400])).toEqual(['body']);
    expect((await refused(send('[]'), [400])).length).toBe(1);
    expect((await refused(send('null'), [400])).length).toBe(1);
    await refused(send('<a/>', 'application/xml'), [415]);
    await refused(send(JSON.stringify({ title: 'x'.repeat(3 * 1024 * 1024) })), [413]);
    await refused(send(`${'['.repeat(20_000)}${']'.repeat(20_000)}`), [400]);
  });

  test('a field that the form does not have, one too long, one of the wrong type, one that is missing', async () => {
    const editor = world.as('north.editor');
    const begin = (more: object) => () =>
      editor.post('/undertakings', undertaking(world, 'north', { kind: 'item', ...more }));
    expect(await refused(begin({ ownerUnitID: '1' }), [400])).toEqual(['ownerUnitID']);
    expect(await refused(begin({ title: 'x'.repeat(501) }), [400])).toEqual(['title']);
    expect(await refused(begin({ title: '   ' }), [400])).toEqual(['title']);
    expect(await refused(begin({ title: { vi: 'x' } }), [400])).toEqual(['title']);
    expect(await refused(begin({ title: undefined }), [400])).toEqual(['title']);
    expect(await refused(begin({ kind: 'resolution' }), [400])).toEqual(['kind']);
    expect(
      await refused(begin({ milestones: [{ title: 'x', dueOn: '2024-01-01', extra: 1 }] }), [400]),
    ).toEqual(['milestones.0.extra']);
    expect(await refused(begin({ directiveId: '018ec660-8c80-7bbf-b4c0-af94df48216e' }), [422])).toEqual([
      'directiveId',
    ]);
    expect(await refused(begin({ startsOn: '2024-05-05', dueOn: '2024-05-04' }), [422])).toEqual(['dueOn']);
    expect(await refused(() => editor.get('/undertakings?asof=2024-01-01'), [400])).toEqual(['asof']);
    expect(await refused(() => editor.get('/undertakings?limit=0'), [400])).toEqual(['limit']);
    expect(await refused(() => editor.get('/undertakings?late=maybe'), [400])).toEqual(['late']);
  });

  test('a day that has not come, for what is said to have happened', async () => {
    const [editor, leader] = [world.as('north.editor'), world.as('north.leader')];
    const { id } = await editor.create(`/undertakings/${things.item}/reports`, reportContent('2024-08-08'));
    expect(await refused(() => leader.post(`/progress-reports/${id}/submit`), [422])).toEqual(['holdsOn']);
    expect(
      await refused(
        () =>
          leader.post(`/undertakings/${things.item}/acts`, {
            act: 'suspend',
            reason: 'x',
            holdsOn: '2024-08-08',
          }),
        [422],
      ),
    ).toEqual(['holdsOn']);
    expect(
      await refused(
        () =>
          world
            .as('city.leader')
            .post(`/progress-reports/${things.sent}/return`, { reason: 'x', holdsOn: '2024-08-08' }),
        [422],
      ),
    ).toEqual(['holdsOn']);
  });

  test('a report that claims one thing twice, or what is another undertaking’s', async () => {
    const editor = world.as('north.editor');
    const one = { milestoneId: null, done: true };
    expect(
      await refused(
        () =>
          editor.post(
            `/undertakings/${things.item}/reports`,
            reportContent('2024-08-07', { claims: [one, one] }),
          ),
        [422],
      ),
    ).toEqual(['claims.1.milestoneId']);
    expect(
      await refused(
        () =>
          editor.post(
            `/undertakings/${things.item}/reports`,
            reportContent('2024-08-07', { claims: [{ ...one, milestoneId: things.item }] }),
          ),
        [422],
      ),
    ).toEqual(['claims.0.milestoneId']);
    expect(
      await refused(
        () =>
          world
            .as('north.leader')
            .post(`/undertakings/${things.item}/acts`, { act: 'start', milestoneId: things.draft }),
        [422],
      ),
    ).toEqual(['milestoneId']);
    expect(
      await refused(
        () =>
          world.as('checks.inspector').post(`/undertakings/${things.item}/verifications`, {
            milestoneId: things.draft,
            verdict: 'confirmed',
            note: 'x',
          }),
        [422],
      ),
    ).toEqual(['milestoneId']);
  });
});
