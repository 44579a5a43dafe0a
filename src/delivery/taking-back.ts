// Taking back what was recorded by mistake: a fact of its own, with a reason; the fact taken back stays in the history and
// counts no more. Pure: who may, what goes with it, and what would be left without ground.
import type { Role } from '#organisation';
import { mayFollow, periodsOf, standing, type FactType } from './facts.ts';
import type { RecordedFact } from './store.ts';

/**
 * In which role the unit that recorded a fact takes it back. What is issued is cancelled instead, and a report that was
 * returned is sent again: neither is here.
 */
const TAKEN_BACK_BY: Partial<Record<FactType, Role>> = {
  started: 'editor',
  claimed: 'leader',
  verified: 'inspector',
  rejected: 'inspector',
  suspended: 'leader',
  resumed: 'leader',
  cancelled: 'leader',
  rescheduled: 'leader',
};

/** The role that takes a fact of a kind back; undefined where none does. */
export function takenBackBy(fact: FactType): Role | undefined {
  return TAKEN_BACK_BY[fact];
}

/** Whether a fact counts: it is no withdrawal, and none takes it back. */
export function counts(facts: RecordedFact[], { id, fact }: RecordedFact): boolean {
  return fact !== 'withdrawn' && !facts.some((other) => other.withdraws === id);
}

/** A fact with those of the same act: what happened to the whole happened to its milestones too. */
export function sameAct(facts: RecordedFact[], fact: RecordedFact): RecordedFact[] {
  if (fact.milestoneId !== null || !['suspended', 'resumed', 'cancelled'].includes(fact.fact)) return [fact];
  return facts.filter(
    (other) =>
      other.fact === fact.fact &&
      other.holdsOn === fact.holdsOn &&
      other.recordedAt === fact.recordedAt &&
      other.recordedBy === fact.recordedBy &&
      counts(facts, other),
  );
}

/** The first fact that could follow what lay before it and could not, were some taken back; undefined where there is none. */
export function leftWithoutGround(facts: RecordedFact[], gone: RecordedFact[]): RecordedFact | undefined {
  const ids = new Set(gone.map((fact) => fact.id));
  const left = facts.filter((fact) => !ids.has(fact.id));
  for (const milestoneId of new Set(gone.map((fact) => fact.milestoneId))) {
    const of = (some: RecordedFact[]) => some.filter((fact) => fact.milestoneId === milestoneId);
    const before = misplaced(of(facts));
    const found = misplaced(of(left)).find((fact) => !before.includes(fact));
    if (found) return found;
  }
  return undefined;
}

function misplaced(facts: RecordedFact[]): RecordedFact[] {
  const order = standing(facts) as RecordedFact[];
  return order.filter((fact, n) => {
    const state = periodsOf(order.slice(0, n)).at(-1)?.state ?? null;
    return !mayFollow(fact.fact, state);
  });
}
