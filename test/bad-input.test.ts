// What is sent wrongly is answered with a problem that says what and where, and changes nothing; never with a fault.
import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cursorAfter } from '#platform/http';
import { almostFitting, fitting, operationsOf, pathWith, strange, type Operation } from './openapi.ts';
import type { Reply, Session } from './session.ts';
import { everythingIn } from './snapshot.ts';
import { givenIssued, givenReport, openWorld, reportContent, undertaking, type World } from './world.ts';

let world: World;
let item: string;
let draft: string;
let report: string;
let ids: string[];
let operations: Operation[];
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  operations = await operationsOf(world.nobody());
  const programme = await givenIssued(world, 'city', {
    audience: 'all',
    dueOn: '2024-12-31',
    directiveId: null,
  });
  item = await givenIssued(world, 'north', {
    kind: 'item',
    parentId: programme,
    milestones: [{ title: 'Bước', dueOn: '2024-12-31' }],
    indicators: [{ name: 'Tỷ lệ', measure: '%', target: 90, targetOn: '2025-12-31' }],
  });
  const sent = await givenReport(world, 'north', { undertaking: item, content: reportContent('2024-08-07') });
  report = (
    await world.as('north.editor').create(`/undertakings/${item}/reports`, reportContent('2024-08-07'))
  ).id;
  draft = (
    await world.as('north.editor').create('/undertakings', undertaking(world, 'north', { kind: 'item' }))
  ).id;
  const paper = {
    ownerUnitId: world.units.north,
    number: '05-KH',
    type: 'plan',
    issuer: 'Huyện ủy',
    issuedOn: '2024-01-02',
    title: 'Kế hoạch',
    summary: '',
    fields: [],
    audience: 'all',
  };
  const directive = (await world.as('north.editor').create('/directives', paper)).id;
  const view = await world.as('north.editor').read(`/undertakings/${item}`);
  ids = [
    programme,
    item,
    draft,
    sent,
    report,
    directive,
    view.milestones[0].id,
    view.indicators[0].id,
    world.act,
    ...Object.values(world.units),
  ];
});
afterAll(() => world.close());

/** Sends what must be refused; nothing in the tables may change. Answers the fields at fault. */
async function refused(send: Promise<Reply> | (() => Promise<Reply>), statuses: number[]): Promise<string[]> {
  const before = await everythingIn(world.database);
  const reply = await (typeof send === 'function' ? send() : send);
  expect(statuses, reply.text).toContain(reply.status);
  expect(reply.headers.get('content-type'), reply.text).toMatch(/^application\/problem\+json/);
  expect(reply.body.title).not.toMatch(/^problem\./);
  for (const fault of reply.body.errors) expect(fault.detail, reply.text).not.toMatch(/^problem\./);
  expect(await everythingIn(world.database)).toEqual(before);
  return reply.body.errors.map((fault: { field: string }) => fault.field);
}

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
      await refused(() => editor.post(`/undertakings/${item}/reports`, reportContent(day)), [400]),
    ).toEqual(['holdsOn']);
    const claims = [{ milestoneId: null, done: true, doneOn: day === '' ? 'x' : day }];
    expect(
      (
        await refused(
          () => editor.post(`/undertakings/${item}/reports`, reportContent('2024-08-07', { claims })),
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
              `/undertakings/${item}/reports`,
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
    const { id } = await editor.create(`/undertakings/${item}/reports`, reportContent('2024-08-08'));
    expect(await refused(() => leader.post(`/progress-reports/${id}/submit`), [422])).toEqual(['holdsOn']);
    expect(
      await refused(
        () =>
          leader.post(`/undertakings/${item}/acts`, { act: 'suspend', reason: 'x', holdsOn: '2024-08-08' }),
        [422],
      ),
    ).toEqual(['holdsOn']);
    expect(
      await refused(
        () =>
          world
            .as('city.leader')
            .post(`/progress-reports/${ids[3]}/return`, { reason: 'x', holdsOn: '2024-08-08' }),
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
          editor.post(`/undertakings/${item}/reports`, reportContent('2024-08-07', { claims: [one, one] })),
        [422],
      ),
    ).toEqual(['claims.1.milestoneId']);
    expect(
      await refused(
        () =>
          editor.post(
            `/undertakings/${item}/reports`,
            reportContent('2024-08-07', { claims: [{ ...one, milestoneId: item }] }),
          ),
        [422],
      ),
    ).toEqual(['claims.0.milestoneId']);
    expect(
      await refused(
        () =>
          world.as('north.leader').post(`/undertakings/${item}/acts`, { act: 'start', milestoneId: draft }),
        [422],
      ),
    ).toEqual(['milestoneId']);
    expect(
      await refused(
        () =>
          world.as('checks.inspector').post(`/undertakings/${item}/verifications`, {
            milestoneId: draft,
            verdict: 'confirmed',
            note: 'x',
          }),
        [422],
      ),
    ).toEqual(['milestoneId']);
  });
});

describe('the edges of HTTP', () => {
  const raw = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; type: string }>((done, failed) => {
      const { hostname, port } = new URL(world.origin);
      const sent = request({ hostname, port, path, headers }, (reply) => {
        reply.resume();
        reply.on('end', () =>
          done({ status: reply.statusCode!, type: String(reply.headers['content-type']) }),
        );
      });
      sent.on('error', failed);
      sent.end();
    });

  test('an address that cannot be read, a host or an origin that is none', async () => {
    for (const path of [
      '/api/v1/undertakings/%zz',
      `/api/v1/undertakings/${'a'.repeat(400)}`,
      '/api/v1/nothing',
      '//x',
    ]) {
      expect(await raw(path)).toEqual({ status: 404, type: 'application/problem+json; charset=utf-8' });
    }
    expect((await raw('/api/auth/get-session', { host: 'a b' })).status).toBe(400);
    for (const origin of ['null', 'https://elsewhere.example', '::'])
      await refused(
        () => world.as('north.editor').post('/undertakings', undertaking(world, 'north'), { origin }),
        [403],
      );
  });

  test('a sign-in of the wrong shape is refused, not a fault', async () => {
    for (const body of [
      null,
      [],
      'x',
      { email: 5, password: {} },
      { email: 'a\0@b.c', password: 'x' },
      { email: 'a@b.c' },
      { email: 'a@b.c', password: 'x'.repeat(100_000) },
    ]) {
      const { status } = await world.nobody().send('POST', '/api/auth/sign-in/email', {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
      expect([400, 401, 422], JSON.stringify(body)?.slice(0, 80)).toContain(status);
    }
  });

  test('a problem speaks Vietnamese, and English to whoever reads it first', async () => {
    const title = async (language: string) =>
      (await world.nobody().get('/me', { 'accept-language': language })).body.title;
    expect(await title('en-GB,en;q=0.9')).toMatch(/^Please sign in/);
    for (const language of ['vi', 'fr', 'vi-VN,en;q=0.5'])
      expect(await title(language)).toMatch(/^Cần đăng nhập/);
  });

  test('what has not changed is not sent again', async () => {
    const editor = world.as('north.editor');
    const first = await editor.get(`/undertakings/${draft}`);
    const etag = first.headers.get('etag')!;
    const again = await editor.get(`/undertakings/${draft}`, { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(
      (await editor.put(`/undertakings/${draft}`, { summary: 'Tóm tắt' }, { 'if-match': etag })).status,
    ).toBe(200);
    expect((await editor.get(`/undertakings/${draft}`, { 'if-none-match': etag })).status).toBe(200);
    await refused(
      () => editor.put(`/undertakings/${draft}`, { summary: 'Khác' }, { 'if-match': etag }),
      [409],
    );
    await refused(
      () => editor.put(`/undertakings/${draft}`, { summary: 'Khác' }, { 'if-match': 'x' }),
      [400],
    );
    await refused(() => editor.put(`/undertakings/${draft}`, { summary: 'Khác' }), [428]);
    await refused(() => editor.put(`/progress-reports/${report}`, reportContent('2024-08-07')), [428]);
    await refused(
      () =>
        editor.put(
          `/undertakings/${draft}`,
          { summary: 'Khác' },
          { 'if-match': '"2"', 'idempotency-key': 'x'.repeat(201) },
        ),
      [422],
    );
  });
});

describe('pages of a list', () => {
  beforeAll(async () => {
    const titles = ['Đề án', 'Ấp', 'Đề án', 'zzz', 'Ăn', 'An', 'Ẩn', '1', '10', '2', '"quote"', '%'];
    for (const [n, title] of titles.entries()) {
      const dueOn = n % 3 ? `2024-0${1 + (n % 9)}-01` : null;
      await givenIssued(world, n % 2 ? 'north' : 'city', {
        title,
        dueOn,
        startsOn: '2024-01-01',
        parentId: null,
        ...(n % 2 ? { kind: 'item' } : {}),
      });
    }
  });

  test.each(
    ['position', 'title', 'due', 'owner', 'state'].flatMap((sort) => [
      [sort, 'asc'],
      [sort, 'desc'],
    ]),
  )('undertakings by %s %s: the walk gives each row once, in the order of the whole', async (sort, order) => {
    await walked('/undertakings', { sort, order });
  });

  test.each(
    ['date', 'number', 'title', 'type', 'issuer'].flatMap((sort) => [
      [sort, 'asc'],
      [sort, 'desc'],
    ]),
  )('directives by %s %s: the same', async (sort, order) => {
    if ((await world.as('city.viewer').read('/directives')).rows.length < 5) {
      const paper = {
        ownerUnitId: world.units.city,
        type: 'plan',
        issuer: 'Thành ủy',
        issuedOn: '2024-01-02',
        title: 'Kế hoạch',
        summary: '',
        fields: [],
        audience: 'all',
      };
      for (const number of ['1', '10', '2', 'Đ', 'a', '2'])
        await world.as('city.editor').create('/directives', { ...paper, number });
    }
    await walked('/directives', { sort, order });
  });

  async function walked(path: string, query: Record<string, string>): Promise<void> {
    const viewer = world.as('city.viewer');
    const whole = await viewer.read(`${path}?${new URLSearchParams({ ...query, limit: '500' })}`);
    expect(whole.nextCursor).toBeNull();
    expect(whole.rows.length).toBeGreaterThan(4);
    expect(whole.total).toBe(whole.rows.length);
    for (const limit of [1, 3]) {
      const walk: string[] = [];
      for (let cursor: string | null = ''; cursor !== null && walk.length <= whole.rows.length;) {
        const page = await viewer.read(
          `${path}?${new URLSearchParams({ ...query, limit: String(limit), ...(cursor ? { cursor } : {}) })}`,
        );
        walk.push(...page.rows.map((row: { id: string }) => row.id));
        cursor = page.nextCursor;
      }
      expect(walk).toEqual(whole.rows.map((row: { id: string }) => row.id));
    }
  }
});

describe('whatever a client makes up from the OpenAPI document', () => {
  const people = [
    'north.editor',
    'north.leader',
    'city.leader',
    'city.administrator',
    'checks.inspector',
    'n1.editor',
  ] as const;
  const made = fc.record({
    operation: fc.nat(9999),
    person: fc.constantFrom(...people),
    fits: fc.boolean(),
    seed: fc.integer(),
    key: fc.boolean(),
  });
  const one = <T>(values: fc.Arbitrary<T>, seed: number): T => fc.sample(values, { seed, numRuns: 1 })[0]!;
  const tally = { sent: 0, done: 0, refused: 0, atFields: 0 };

  function parametersOf(operation: Operation, { fits, seed }: { fits: boolean; seed: number }): string {
    const params = Object.fromEntries(
      operation.params.map((name, n) => [
        name,
        !fits && seed % 5 === 0
          ? String(one(strange, seed + n)).slice(0, 200) || 'x'
          : one(fc.constantFrom(...ids), seed + n),
      ]),
    );
    const wanted = operation.query.filter((part, n) => part.required || (seed >> n) % 3 === 0);
    const query = wanted.map(({ name, schema }, n): [string, string] => {
      const value =
        !fits && (seed >> n) % 4 === 0 ? one(strange, seed + n) : one(fitting(schema, ids), seed + n);
      return [name, typeof value === 'object' ? JSON.stringify(value) : String(value)];
    });
    const text = new URLSearchParams(
      query.map(([name, value]) => [name, value.toWellFormed().slice(0, 2000)]),
    );
    return (
      pathWith(
        operation,
        Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.toWellFormed()])),
      ) + (query.length ? `?${text}` : '')
    );
  }

  async function send(
    session: Session,
    operation: Operation,
    asked: { fits: boolean; seed: number; key: boolean },
  ): Promise<Reply> {
    const path = parametersOf(operation, asked);
    if (operation.method === 'GET' || operation.multipart)
      return session.send(
        operation.method,
        path,
        operation.method === 'GET' ? {} : { body: one(strange, asked.seed) ?? {} },
      );
    const body = operation.body
      ? one(asked.fits ? fitting(operation.body, ids) : almostFitting(operation.body, ids), asked.seed)
      : {};
    const headers: Record<string, string> = {
      ...(asked.key && { 'idempotency-key': `key-${asked.seed}-${tally.sent}` }),
      ...(operation.method === 'PUT' && asked.seed % 4 !== 0 && { 'if-match': `"${1 + (asked.seed & 1)}"` }),
    };
    // A value that JSON has no word for is left out by every client.
    return session.send(operation.method, path, {
      body: body === undefined ? {} : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  test('is answered, never with a fault; a refusal is a problem with its field, and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ person, operation: n, ...asked }) => {
        const operation = operations[n % operations.length]!;
        const before = await everythingIn(world.database);
        const reply = await send(world.as(person), operation, asked);
        const context = `${person} ${operation.method} ${operation.path} ${JSON.stringify(asked)} → ${reply.status} ${reply.text.slice(0, 500)}`;
        expect(reply.status, context).toBeLessThan(500);
        tally.sent += 1;
        if (reply.status < 400) return void (tally.done += 1);
        tally.refused += 1;
        expect(reply.headers.get('content-type'), context).toMatch(/^application\/problem\+json/);
        expect(reply.body, context).toMatchObject({
          type: `/problems/${reply.body.code}`,
          status: reply.status,
          title: expect.not.stringMatching(/^problem\./),
        });
        if (reply.status === 400) expect(reply.body.errors.length, context).toBeGreaterThan(0);
        if (reply.body.errors.length) tally.atFields += 1;
        for (const fault of reply.body.errors) expect(fault.detail, context).not.toMatch(/^problem\./);
        expect(await everythingIn(world.database), context).toEqual(before);
      }),
      { numRuns: 800, endOnFailure: true },
    );
    console.log(`fuzz: ${JSON.stringify(tally)} over ${operations.length} operations`);
    expect(Math.min(tally.done, tally.refused, tally.atFields)).toBeGreaterThan(100);
  }, 600_000);
});
