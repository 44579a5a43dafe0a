// Duties to report are counted in SQL and shown by the pure rule: over generated facts, days and filters both say the same.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { createCampaign, issueCampaign, reviseOutline } from '#review';
import { actorOf, type Acting } from '#organisation';
import { isAsked, isLate, isOnTime, standingOf, type ObligationFact } from '../src/review/obligation.ts';
import { cellsOf, countObligations, insertObligationEvent, obligationsBy } from '../src/review/store.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let acting: Acting;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
  const { db } = world.database;
  const account = await db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('name', '=', 'city.leader')
    .executeTakeFirstOrThrow();
  const now = new Date('2024-01-02T05:00:00.000Z');
  acting = { actor: (await actorOf(db, account.account_id!, '2024-01-02'))!, now, today: '2024-01-02' };
});
afterAll(() => world.close());

let begun = 0;

/** A review of seven units, due in the middle of February, with nothing that happened yet. */
async function issued(): Promise<{ id: string; duties: string[] }> {
  return inTransaction(world.database.db, async (tx) => {
    const city = world.units.city;
    const content = { code: `T${++begun}`, title: 'Tổng kết', summary: '', directiveId: null };
    const levels = ['city', 'district', 'commune'] as const;
    const deadlines = levels.map((level) => ({ level, dueOn: '2024-02-14' }));
    const who = { withinUnitId: city, kinds: ['committee' as const], asOf: '2024-01-02', deadlines };
    const years = { fromYear: 2011, toYear: 2025 };
    const { id } = await createCampaign(tx, { unitId: city, ...content, ...who, ...years }, acting);
    const empty = { under: null, number: '', prompt: '', guidance: '', table: null, insights: null };
    const outline = { sections: [{ id: 'a', title: 'Kết quả', kind: 'text' as const, ...empty }] };
    await reviseOutline(tx, { id, revision: 1, outline }, acting);
    await issueCampaign(tx, { id, number: '01' }, acting);
    const rows = await tx
      .selectFrom('review.obligation')
      .select('id')
      .where('campaign_id', '=', id)
      .orderBy('id')
      .execute();
    return { id, duties: rows.map((row) => row.id) };
  });
}

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`);
const event = fc.record({
  duty: fc.nat(6),
  fact: fc.constantFrom<ObligationFact>(
    ...([
      'extended',
      'extended',
      'submitted',
      'submitted',
      'returned',
      'accepted',
      'released',
      'moved',
    ] as const),
  ),
  holdsOn: day,
  dueOn: day,
});

test('expected, received, on time, accepted, late, extended and released of any day are those of the single duties', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 12 }), day, async (events, asked) => {
      const { id, duties } = await issued();
      await inTransaction(world.database.db, async (tx) => {
        for (const { duty, fact, holdsOn, dueOn } of events) {
          const more = {
            dueOn: fact === 'extended' ? dueOn : null,
            toUnitId: fact === 'moved' ? world.units.n1 : null,
          };
          const told = { fact, holdsOn, ...more, reason: 'x', byUnitId: world.units.city, acting };
          await insertObligationEvent(tx, duties[duty]!, told);
        }
      });
      const { db } = world.database;
      const single = (await obligationsBy(db, duties)).map((one) => ({
        first: one.dueOn,
        ...standingOf(one, one.events, asked),
      }));
      const open = single.filter(({ state }) => isAsked(state));
      const late = single.filter((one) => isLate(one, asked)).length;
      const cells = await cellsOf(db, acting.actor, { campaignId: id, unit: world.units.city, day: asked });
      const sum = (
        name: 'expected' | 'received' | 'onTime' | 'returned' | 'accepted' | 'late' | 'extended' | 'released',
      ) => cells.reduce((total, cell) => total + cell[name], 0);
      expect(sum('expected')).toBe(open.length);
      expect(sum('received')).toBe(open.filter(({ receivedOn }) => receivedOn !== null).length);
      expect(sum('onTime')).toBe(open.filter(isOnTime).length);
      expect(sum('returned')).toBe(single.filter(({ state }) => state === 'returned').length);
      expect(sum('accepted')).toBe(single.filter(({ state }) => state === 'accepted').length);
      expect(sum('late')).toBe(late);
      expect(sum('extended')).toBe(open.filter(({ dueOn, first }) => dueOn > first).length);
      expect(sum('released')).toBe(single.filter(({ state }) => state === 'released').length);
      const count = (more: object) =>
        countObligations(db, acting.actor, { campaignId: id, day: asked, ...more });
      expect(await count({ late: true })).toBe(late);
      expect(await count({ state: 'moved' })).toBe(single.filter(({ state }) => state === 'moved').length);
    }),
    { numRuns: 60 },
  );
}, 120_000);
