// What was said in a review in one place, from reports as they were submitted and from conclusions on its directive, through
// the real server; and the property that nothing is kept that its source does not say.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { keepInsights, type Kept } from '#insights';
import { paper } from './things.ts';
import { openWorld, type UnitKey, type World } from './world.ts';

let world: World;
let review = '';
let directive = '';
beforeAll(async () => {
  world = await openWorld('2023-12-01');
  const city = world.as('city.leader');
  directive = (
    await world
      .as('city.editor')
      .create('/directives', { ...paper(world), ownerUnitId: world.units.city, issuedOn: '2011-01-19' })
  ).id;
  review = (
    await city.create('/reviews', {
      ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: directive },
      ...{ fromYear: 2011, toYear: 2025, withinUnitId: world.units.city, kinds: ['committee'] },
      asOf: '2023-12-01',
      deadlines: [{ level: 'commune', dueOn: '2024-01-31' }],
    })
  ).id;
  const section = {
    ...{ id: 'a', under: null, number: '1', title: 'Khó khăn', prompt: '', guidance: '', kind: 'text' },
    ...{ table: null, insights: null },
  };
  await city.put(`/reviews/${review}/outline`, { sections: [section] }, { 'if-match': '"1"' });
  await city.done(`/reviews/${review}/issue`, { number: '01-KH/TU' });
});
afterAll(() => world.close());

interface Words {
  kind?: Kept['kind'];
  id?: string;
  version?: number;
  about?: string;
  holdsOn?: string;
  told?: string[];
}

/** Keeps what a unit said, each words one insight. */
async function keep(unit: UnitKey, words: string[], more: Words = {}): Promise<string> {
  const id = more.id ?? newId();
  const unitId = world.units[unit];
  const kept: Kept = {
    ...{ kind: 'report', version: 1, about: review, ownerUnitId: unitId, told: [], holdsOn: '2023-12-01' },
    ...more,
    id,
    insights: words.map((text, n) => ({
      ...{ kind: n % 2 ? 'lesson' : 'difficulty', provision: 'Điều 10', words: text, unitId },
      ...{ mark: `m${n}`, opens: `/reports/${id}`, section: 'a' },
    })),
  };
  await inTransaction(world.database.db, (tx) =>
    keepInsights(tx, kept, { now: new Date('2023-12-01T05:00:00Z') }),
  );
  return id;
}

const read = (person: Parameters<World['as']>[0], query = '') =>
  world.as(person).read(`/reviews/${review}/insights?${query}`);
const counted = (person: Parameters<World['as']>[0], query = '') =>
  world.as(person).read(`/reviews/${review}/insight-counts?${query}`);
const wordsOf = ({ rows }: { rows: { words: string }[] }) => rows.map(({ words }) => words);

test('an insight is read with its source by those who may see that, and is not there for others', async () => {
  const id = await keep('n1', ['Thiếu cán bộ chuyên trách.', 'Kết nạp 12 đảng viên nhờ dìu dắt.']);
  const { rows } = await read('north.editor');
  expect(rows).toMatchObject([
    {
      ...{ kind: 'difficulty', field: 'organisation', level: 'commune', strength: 'asserted' },
      ...{
        words: 'Thiếu cán bộ chuyên trách.',
        source: { kind: 'report', id, version: 1, opens: `/reports/${id}` },
      },
    },
    { kind: 'lesson', strength: 'with-figures', horizon: 'this-congress' },
  ]);
  expect(wordsOf(await read('south.editor'))).toEqual([]);
  expect((await counted('south.editor')).total).toBe(0);
});

test('a newer version takes the place of the former one from its day on', async () => {
  const id = await keep('s1', ['Lời cũ về tổ chức.']);
  await keep('s1', ['Lời mới về tổ chức.'], { id, version: 2, holdsOn: '2023-12-20' });
  world.on('2023-12-31');
  expect(wordsOf(await read('south.editor'))).toEqual(['Lời mới về tổ chức.']);
  expect(wordsOf(await read('south.editor', 'asOf=2023-12-10'))).toEqual(['Lời cũ về tổ chức.']);
});

test('what is counted by field, level and kind is what the lists behind it hold', async () => {
  const { cells, total } = await counted('city.viewer');
  expect(total).toBe((await read('city.viewer')).rows.length);
  for (const { field, level, kind, count } of cells) {
    const { rows } = await read('city.viewer', `field=${field ?? 'none'}&level=${level}&kind=${kind}`);
    expect(rows).toHaveLength(count);
  }
});

test('lists are narrowed by unit below, provision, evidence, words and the unit it was sent to', async () => {
  const { units } = world;
  expect(wordsOf(await read('city.viewer', `unit=${units.south}`))).toEqual(['Lời mới về tổ chức.']);
  expect(wordsOf(await read('city.viewer', 'provision=%C4%90i%E1%BB%81u+11'))).toEqual([]);
  expect(wordsOf(await read('city.viewer', 'strength=with-figures'))).toEqual([
    'Kết nạp 12 đảng viên nhờ dìu dắt.',
  ]);
  expect(wordsOf(await read('city.viewer', 'q=chuyen+trach'))).toEqual(['Thiếu cán bộ chuyên trách.']);
  await keep('s2', ['Gửi lên huyện.'], { told: [units.south] });
  expect(wordsOf(await read('city.viewer', `into=${units.south}`))).toEqual(['Gửi lên huyện.']);
});

test('findings on the directive belong to its review; those before its period do not', async () => {
  const about = { kind: 'finding' as const, about: directive, told: [world.units.n1] };
  await keep('checks', ['Chi bộ chưa sinh hoạt đủ kỳ.'], about);
  await keep('checks', ['Việc của nhiệm kỳ trước.'], { ...about, holdsOn: '2010-05-05' });
  const { rows } = await read('n1.editor', 'source=finding');
  expect(rows).toMatchObject([{ words: 'Chi bộ chưa sinh hoạt đủ kỳ.', strength: 'verified' }]);
  expect(wordsOf(await read('south.editor', 'source=finding'))).toEqual([]);
});

test('the unit that holds the review appraises, from a day on; the words stay as they are', async () => {
  const { rows, can } = await read('city.editor', 'q=chuyen+trach');
  expect(can).toEqual({ appraise: true });
  const path = `/reviews/${review}/insights/${rows[0].id}/appraise`;
  const body = { field: 'inspection', strength: 'verified', horizon: 'to-2030', reason: 'Đã đối chiếu' };
  await world.as('north.editor').refused(path, { body, as: [403, 'insights.not-holder'] });
  const nothing = { ...body, field: null, strength: null, horizon: null };
  await world.as('city.editor').refused(path, { body: nothing, as: [422, 'insights.nothing-said'] });
  await world.as('city.editor').done(path, body);
  expect((await read('north.editor', 'field=inspection&strength=verified')).rows).toMatchObject([
    { appraised: true, horizon: 'to-2030', words: 'Thiếu cán bộ chuyên trách.' },
  ]);
  const before = await read('city.editor', 'q=chuyen+trach&asOf=2023-12-30');
  expect(before.rows).toMatchObject([{ appraised: false, strength: 'asserted', field: 'organisation' }]);
  const { cells } = await counted('city.viewer', 'field=inspection&kind=difficulty&level=commune');
  expect(cells).toMatchObject([{ count: 1 }]);
});

test('however versions follow each other, one stands at the most, on every day, and says the source’s words', async () => {
  const step = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    words: fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const id = newId();
      const days = steps.map(({ day }) => `2023-11-${String(day).padStart(2, '0')}`).toSorted();
      for (const [n, { words }] of steps.entries())
        await keep('n2', words, { id, version: n + 1, holdsOn: days[n]! });
      const { rows } = await sql<{ standing: number; words: string[]; version: number }>`
        select count(*) over (partition by d)::int as standing, s.version,
          array(select i.words from insights.insight i where i.source = s.id order by i.place) as words
        from insights.source s, generate_series('2023-11-01'::date, '2023-11-30'::date, '1 day') d
        where s.source_id = ${id}::uuid and s.holds_on <= d and d < s.until`.execute(world.database.db);
      for (const { standing, words, version } of rows) {
        expect(standing).toBe(1);
        expect(words).toEqual(steps[version - 1]!.words);
      }
      expect(rows.at(-1)!.version).toBe(steps.length);
    }),
    { numRuns: 30 },
  );
});
