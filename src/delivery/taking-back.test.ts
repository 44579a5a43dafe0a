// Over random histories: what may be taken back leaves no fact where it could not have been recorded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACTS, mayFollow, periodOn, periodsOf, standing, type FactType } from './facts.ts';
import type { RecordedFact } from './store.ts';
import { counts, leftWithoutGround, sameAct } from './taking-back.ts';

const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];
const wanted = fc.record({
  fact: fc.constantFrom<FactType>(...FACTS.filter((fact) => fact !== 'withdrawn')),
  day: fc.nat(DAYS.length - 1),
});

/** A history as actions make it: each fact recorded where it could follow on its day. */
function recorded(facts: { fact: FactType; day: number }[]): RecordedFact[] {
  const known: RecordedFact[] = [];
  for (const { fact, day } of [{ fact: 'issued' as const, day: 0 }, ...facts]) {
    const holdsOn = DAYS[day]!;
    if (!mayFollow(fact, periodOn(periodsOf(known), holdsOn)?.state ?? null)) continue;
    const seq = known.length + 1;
    const more = { dueOn: null, withdraws: null, milestoneId: null, reason: null, sourceId: null };
    const by = {
      byUnitId: 'u',
      recordedAt: `2024-06-01T00:00:${String(seq).padStart(2, '0')}Z`,
      recordedBy: 'p',
    };
    known.push({ id: `f${seq}`, seq, fact, holdsOn, ...more, ...by });
  }
  return known;
}

// Said once more and plainly: the facts, in the order in which they hold, that do not fit the state before them.
function unfitting(facts: RecordedFact[]): string[] {
  let before: RecordedFact[] = [];
  const ids: string[] = [];
  for (const fact of standing(facts) as RecordedFact[]) {
    const last = periodsOf(before).at(-1);
    if (!mayFollow(fact.fact, last?.state ?? null)) ids.push(fact.id);
    before = [...before, fact];
  }
  return ids;
}

test('nothing that fitted before stands without ground after', () => {
  let allowed = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 25 }), fc.nat(99), (facts, pick) => {
      const known = recorded(facts);
      const fact = known[pick % known.length]!;
      const gone = sameAct(known, fact);
      const withdrawals = gone.map((one, n) => ({
        ...one,
        id: `w${n}`,
        seq: 100 + n,
        fact: 'withdrawn' as const,
        withdraws: one.id,
      }));
      const after = [...known, ...withdrawals];
      const fresh = unfitting(after).filter((id) => !unfitting(known).includes(id));
      const hanging = leftWithoutGround(known, gone);
      if (hanging) refused += 1;
      else allowed += 1;
      expect(fresh.length > 0).toBe(hanging !== undefined);
      if (hanging) expect(fresh).toContain(hanging.id);
      expect(counts(after, fact)).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(allowed, refused)).toBeGreaterThan(200);
});
