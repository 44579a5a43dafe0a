// Every figure of inspection opens to a list of just as many rows: for whoever asks, on any day, as a whole and part by part.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenIssued, givenReport, openWorld, reportContent, type UnitKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
afterAll(() => world.close());

const inspector = () => world.as('checks.inspector');
const IN_FORCE = ['approved', 'announced', 'open', 'concluded'];
const OPEN_REMEDY = ['planned', 'in_progress', 'claimed', 'returned', 'suspended'];

/** An inspection by the city's commission, brought as far as named, one more strength than shortcomings at each unit. */
async function givenInspection(
  visited: UnitKey[],
  { field, until, starts }: { field: string; until: string; starts: string },
): Promise<void> {
  const about = { undertakingId: null, directiveId: null, team: [], content: '', questions: [], field };
  const days = { startsOn: starts, endsOn: `${starts.slice(0, 8)}28` };
  const { id } = await inspector().create('/inspections', {
    ...{ unitId: world.units.checks, planId: null, form: 'inspection', title: `Kiểm tra ${field}` },
    ...{ ...about, ...days, visited: visited.map((unit) => world.units[unit]) },
  });
  const steps = ['submit', 'approve', 'announce', 'open', 'conclude'];
  for (const step of steps.slice(0, steps.indexOf(until) + 1)) {
    if (step === 'conclude')
      for (const unit of visited)
        await givenFindings(id, world.units[unit], starts < '2024-05' ? '2024-05-01' : '2024-07-01');
    const body = step === 'conclude' ? { number: `${field}-KL/UBKT` } : {};
    const who = step === 'approve' ? world.as('city.leader') : inspector();
    await (step === 'conclude'
      ? who.create(`/inspections/${id}/conclude`, body)
      : who.done(`/inspections/${id}/${step}`, body));
  }
  if (until === 'cancel')
    for (const step of ['submit', 'approve', 'announce', 'cancel'])
      await (step === 'approve' ? world.as('city.leader') : inspector()).done(
        `/inspections/${id}/${step}`,
        step === 'cancel' ? { reason: 'Trùng' } : {},
      );
}

async function givenFindings(id: string, unitId: string, remedyDueOn: string): Promise<void> {
  const about = { undertakingId: null, milestoneId: null, verdict: null, cause: '' };
  const plain = { remedy: null, remedyDueOn: null };
  const remedy = { remedy: 'Khắc phục', remedyDueOn };
  for (const [kind, more] of [
    ['strength', plain],
    ['strength', plain],
    ['shortcoming', remedy],
  ] as const)
    await inspector().create(`/inspections/${id}/findings`, {
      ...{ unitId, kind, text: 'Nội dung', ...about, ...more },
    });
}

async function givenClosedRemedy(): Promise<void> {
  const { rows } = await inspector().read(`/undertakings?kind=remedy&owner=${world.units.north}`);
  await givenReport(world, 'north', {
    undertaking: rows[0].id,
    content: reportContent('2024-04-10', { claims: [{ milestoneId: null, done: true }] }),
  });
  const verdict = { verdict: 'confirmed', note: 'Đã đủ' };
  await inspector().create(`/undertakings/${rows[0].id}/verifications`, verdict);
}

async function givenRejection(unit: 'north' | 'south'): Promise<void> {
  const item = await givenIssued(world, unit, { kind: 'item' });
  await givenReport(world, unit, {
    undertaking: item,
    content: reportContent('2024-04-10', { claims: [{ milestoneId: null, done: true }] }),
  });
  await inspector().create(`/undertakings/${item}/verifications`, { verdict: 'rejected', note: 'Chưa đủ' });
}

interface Part {
  inspecting: Record<string, string>;
  inspected: Record<string, string>;
  delivering: Record<string, string>;
}

/** The list behind each figure of a part. */
function listsOf({ inspecting, inspected, delivering }: Part): Record<string, [string, object]> {
  const remedy = { ...delivering, kind: 'remedy', drafts: 'false' };
  return {
    inspections: ['/inspections', { ...inspecting, state: IN_FORCE }],
    concluded: ['/inspections', { ...inspecting, state: ['concluded'] }],
    lateInspections: ['/inspections', { ...inspecting, late: 'true' }],
    visits: ['/inspection-visits', { ...inspected, state: IN_FORCE }],
    visitsConcluded: ['/inspection-visits', { ...inspected, state: ['concluded'] }],
    strengths: ['/inspection-findings', { ...inspected, kind: 'strength' }],
    shortcomings: ['/inspection-findings', { ...inspected, kind: 'shortcoming' }],
    remedies: ['/undertakings', { ...remedy, state: [...OPEN_REMEDY, 'verified'] }],
    remediesOpen: ['/undertakings', { ...remedy, state: OPEN_REMEDY }],
    remediesClosed: ['/undertakings', { ...remedy, state: ['verified'] }],
    remediesLate: ['/undertakings', { ...remedy, late: 'true' }],
    rejectedClaims: ['/rejected-claims', delivering],
  };
}

const queryOf = (asked: object) =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  ).toString();

interface Claim {
  id: string;
  claimedOn: string;
  dueOn: string | null;
  owner: { name: string };
}

const sums: Record<string, number> = {};

async function check(
  person: Parameters<World['as']>[0],
  { asOf, part, figures }: { asOf: string; part: Part; figures: Record<string, number> },
): Promise<void> {
  for (const [figure, [path, asked]] of Object.entries(listsOf(part))) {
    const { rows, nextCursor } = await world
      .as(person)
      .read(`${path}?${queryOf({ ...asked, asOf, limit: 500 })}`);
    const said = `${person} ${asOf} ${figure} ${path} ${queryOf(asked)}`;
    expect([rows.length, nextCursor], said).toEqual([figures[figure], null]);
    sums[figure] = (sums[figure] ?? 0) + rows.length;
  }
}

test('each figure is as large as its list, whoever asks, on every day, by field, level and unit', async () => {
  await givenInspection(['north', 's1'], { field: 'inspection', until: 'conclude', starts: '2024-03-04' });
  world.on('2024-04-10');
  await givenInspection(['north', 'n1'], { field: 'organisation', until: 'announce', starts: '2024-04-11' });
  await givenInspection(['south'], { field: 'economy', until: 'approve', starts: '2024-04-15' });
  await givenInspection(['n2', 'south'], { field: 'economy', until: 'cancel', starts: '2024-05-06' });
  await givenInspection(['s2'], { field: 'communication', until: 'submit', starts: '2024-05-06' });
  await givenRejection('north');
  await givenRejection('south');
  await givenClosedRemedy();
  world.on('2024-06-01');
  await givenInspection(['s1'], { field: 'organisation', until: 'conclude', starts: '2024-05-06' });
  const people = [
    ['city.viewer', 'city'],
    ['checks.inspector', 'city'],
    ['north.leader', 'north'],
    ['south.editor', 'south'],
    ['s1.editor', 's1'],
  ] as const;
  for (const asOf of ['2024-02-29', '2024-03-31', '2024-04-30', '2024-06-01'])
    for (const [person, seat] of people) {
      const id = world.units[seat];
      const part = { inspecting: { within: id }, inspected: { within: id }, delivering: { unit: id } };
      const { whole } = await world.as(person).read(`/inspection-figures?unit=${id}&asOf=${asOf}`);
      await check(person, { asOf, part, figures: whole });
      for (const by of ['field', 'level', 'unit']) {
        const { rows } = await world.as(person).read(`/inspection-figures?unit=${id}&asOf=${asOf}&by=${by}`);
        for (const { key, figures } of rows) {
          const also = { [by]: key };
          const own = { inspecting: { unit: key }, inspected: { unit: key }, delivering: { owner: key } };
          const below = {
            inspecting: { within: key },
            inspected: { within: key },
            delivering: { unit: key },
          };
          const narrow = {
            inspecting: { ...part.inspecting, ...also },
            inspected: { ...part.inspected, ...also },
            delivering: { ...part.delivering, ...also },
          };
          await check(person, { asOf, figures, part: by !== 'unit' ? narrow : key === id ? own : below });
        }
      }
    }
  expect(Math.min(...Object.values(sums)), JSON.stringify(sums)).toBeGreaterThan(0);
  console.log(`figures and their lists: ${JSON.stringify(sums)}`);
}, 120_000);

test('a list of results is walked page by page, each row once', async () => {
  for (const path of ['/inspection-visits', '/inspection-findings', '/rejected-claims', '/claims']) {
    const whole = await world.as('city.viewer').read(`${path}?limit=500`);
    expect(whole.total, path).toBe(whole.rows.length);
    const walk: string[] = [];
    for (let cursor: string | null = ''; cursor !== null && walk.length <= whole.rows.length;) {
      const page = await world.as('city.viewer').read(`${path}?limit=1${cursor && `&cursor=${cursor}`}`);
      walk.push(...page.rows.map((row: { id: string }) => row.id));
      cursor = page.nextCursor;
    }
    expect(walk, path).toEqual(whole.rows.map((row: { id: string }) => row.id));
  }
});

test('waiting claims are found by words of undertaking and milestone, and read in another order, each row once', async () => {
  const milestones = [{ title: 'Khởi công Nhà văn hoá', dueOn: '2024-05-31' }];
  const item = await givenIssued(world, 'north', { kind: 'item', title: 'Đường gom dân sinh', milestones });
  const { milestones: made } = await world.as('north.editor').read(`/undertakings/${item}`);
  const claims = [null, made[0].id].map((milestoneId) => ({ milestoneId, done: true }));
  await givenReport(world, 'north', { undertaking: item, content: reportContent('2024-06-01', { claims }) });
  for (const unit of ['north', 'south'] as const) {
    const other = await givenIssued(world, unit, {
      kind: 'item',
      dueOn: unit === 'north' ? '2024-04-30' : null,
    });
    const whole = [{ milestoneId: null, done: true }];
    await givenReport(world, unit, {
      undertaking: other,
      content: reportContent('2024-06-01', { claims: whole }),
    });
  }
  const ask = async (query: string) => world.as('city.viewer').read(`/claims?${query}`);
  for (const [q, count] of [
    ['duong gom', 2],
    ['NHÀ VĂN HOÁ', 1],
    ['nha van hoa', 1],
    ['100%', 0],
  ] as const)
    // prettier-ignore
    expect(await ask(`q=${encodeURIComponent(q)}`), q).toMatchObject({ total: count, rows: { length: count } });
  for (const [sort, keyOf] of [
    ['claimed', (row: Claim) => row.claimedOn],
    ['due', (row: Claim) => row.dueOn ?? '2200-12-31'],
    ['owner', (row: Claim) => row.owner.name],
  ] as const) {
    const walk: Claim[] = [];
    for (let cursor: string | null = ''; cursor !== null && walk.length < 500;) {
      const page = await ask(`limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`);
      walk.push(...page.rows);
      cursor = page.nextCursor;
    }
    expect(walk.map(keyOf), sort).toEqual(walk.map(keyOf).toSorted((a, b) => a.localeCompare(b, 'vi')));
    expect(new Set(walk.map(keyOf)).size, sort).toBeGreaterThan(sort === 'claimed' ? 0 : 1);
    expect(new Set(walk.map(({ id }) => id)).size, sort).toBe((await ask('limit=500')).total);
  }
  await world
    .as('city.viewer')
    .refused('/claims?sort=due&cursor=nonsense', { method: 'GET', as: [422, 'platform.bad-cursor'] });
});

test('a claim in the list may be verified by whoever may verify it on its own page, and by nobody else', async () => {
  for (const unit of ['north', 'south'] as const) {
    const item = await givenIssued(world, unit, { kind: 'item' });
    const claims = [{ milestoneId: null, done: true }];
    await givenReport(world, unit, { undertaking: item, content: reportContent('2024-06-01', { claims }) });
  }
  const told: boolean[] = [];
  for (const person of ['city.viewer', 'city.leader', 'checks.inspector', 'north.leader'] as const) {
    const { rows } = await world.as(person).read('/claims');
    expect(rows.length, person).toBeGreaterThan(0);
    for (const { undertaking, can } of rows) {
      const view = await world.as(person).read(`/undertakings/${undertaking.id}`);
      expect(can.verify, person).toBe(view.can.verify);
      told.push(can.verify);
    }
  }
  expect(new Set(told).size).toBe(2);
});

test('the list of claims tells how many there are in all, of a subtree as a whole and narrowed, as many as it has rows', async () => {
  const milestones = [{ title: 'Bước', dueOn: '2024-12-31' }];
  const item = await givenIssued(world, 'north', { kind: 'item', milestones });
  const { milestones: made } = await world.as('north.leader').read(`/undertakings/${item}`);
  const claims = [{ milestoneId: made[0].id, done: true }];
  await givenReport(world, 'north', { undertaking: item, content: reportContent('2024-06-01', { claims }) });
  const totals: number[] = [];
  for (const unit of ['city', 'north', 's1'] as const)
    for (const narrowed of [
      '',
      '&kind=milestone',
      '&kind=item',
      '&kind=remedy',
      '&field=economy',
      '&level=district',
    ])
      for (const asOf of ['2024-05-31', '2024-06-01']) {
        const asked = `/claims?unit=${world.units[unit]}${narrowed}&asOf=${asOf}`;
        const { rows } = await world.as('city.viewer').read(`${asked}&limit=500`);
        const { total } = await world.as('city.viewer').read(`${asked}&limit=1`);
        expect(total, asked).toBe(rows.length);
        totals.push(total);
      }
  expect(Math.max(...totals)).toBeGreaterThan(2);
});
