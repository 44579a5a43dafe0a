// What a tracker says anew of an undertaking that it spoke of before: as new facts upon the old ones. Where a fact of an
// earlier import stands in the way it is taken back; what a unit or an inspector recorded is never touched.
import type { Day } from '#kernel/day';
import { isDone, mayFollow, periodsOf, standing, type FactType, type State } from '../facts.ts';
import type { RecordedFact, TrackedItem } from '../store.ts';
import type { RowState } from './states.ts';

/** What a row says of an undertaking; undefined where it says nothing. */
export interface Said {
  due: Day | null | undefined;
  state: RowState | null;
  doneOn: Day | null;
}

/** A fact to be recorded, or one to be taken back. */
export type Step =
  | { fact: FactType; holdsOn: Day; dueOn: Day | null; withdraws: null }
  | { fact: 'withdrawn'; holdsOn: Day; dueOn: null; withdraws: string };

/** The steps, or why there are none: what others recorded says otherwise. */
export type Steps = { steps: Step[] } | { kept: 'due' | 'state' };

const ALIKE: Record<RowState, State[]> = {
  planned: ['planned'],
  in_progress: ['in_progress', 'returned'],
  done: ['claimed', 'verified'],
  suspended: ['suspended'],
  cancelled: ['cancelled'],
};
const LEADS: Partial<Record<RowState, FactType>> = {
  in_progress: 'started',
  done: 'claimed',
  suspended: 'suspended',
  cancelled: 'cancelled',
};

/** Whether an undertaking stands as the row says. */
export function saysTheSame(item: Pick<TrackedItem, 'state' | 'dueOn' | 'doneOn'>, said: Said): boolean {
  return sameDue(item, said) && sameState(item, said);
}

function sameDue(item: Pick<TrackedItem, 'dueOn'>, { due }: Said): boolean {
  return due === undefined || due === item.dueOn;
}

function sameState(item: Pick<TrackedItem, 'state' | 'doneOn'>, { state, doneOn }: Said): boolean {
  if (state === null) return true;
  if (!ALIKE[state].includes(item.state)) return false;
  return state !== 'done' || doneOn === null || item.state === 'verified' || doneOn === item.doneOn;
}

/**
 * The steps that make an undertaking stand as the row says on a day. `facts` are its own (milestones aside), `ours` tells
 * which of them came from a tracker.
 */
export function stepsTo(
  { facts, ours }: { facts: RecordedFact[]; ours: (fact: RecordedFact) => boolean },
  said: Said,
  day: Day,
): Steps {
  const way = new Way(facts, ours, day);
  const now = way.state;
  const due = said.due === undefined || said.due === way.dueOn ? undefined : said.due;
  const wanted = said.state ?? wordFor(now);
  const doneOn = said.doneOn ?? (said.state === null || isDone(now) ? way.doneOn : null);
  const changed = !sameState({ state: now, doneOn: way.doneOn }, said);
  if (due !== undefined) {
    while (!mayFollow('rescheduled', way.state)) if (!way.back()) return { kept: 'due' };
    way.add('rescheduled', day, due);
  }
  if (changed || way.state !== now) {
    if (wanted === 'done' && isDone(way.state) && !way.back()) return { kept: 'state' };
    while (doneOn !== null && wanted === 'done' && way.lastDay > doneOn) if (!way.back()) break;
    while (!ALIKE[wanted].includes(way.state)) {
      if (way.state === 'suspended' && ['in_progress', 'done'].includes(wanted)) way.add('resumed', day);
      const fact = LEADS[wanted];
      if (fact && mayFollow(fact, way.state)) {
        const on = fact === 'claimed' ? (doneOn ?? day) : day;
        way.add(fact, on < way.lastDay ? way.lastDay : on);
      } else if (!ALIKE[wanted].includes(way.state) && !way.back()) return { kept: 'state' };
    }
  }
  return { steps: way.steps };
}

function wordFor(state: State): RowState {
  return (Object.keys(ALIKE) as RowState[]).find((word) => ALIKE[word].includes(state))!;
}

/** A history on its way: facts are put to it and taken back, and it tells how it stands. */
class Way {
  readonly steps: Step[] = [];
  private facts: RecordedFact[];
  private readonly ours: (fact: RecordedFact) => boolean;
  private readonly day: Day;

  constructor(facts: RecordedFact[], ours: (fact: RecordedFact) => boolean, day: Day) {
    this.facts = (standing(facts) as RecordedFact[]).filter((fact) => fact.milestoneId === null);
    this.ours = ours;
    this.day = day;
  }

  private get last() {
    return periodsOf(this.facts).at(-1)!;
  }

  get state(): State {
    return this.last.state;
  }

  get dueOn(): Day | null {
    return this.last.dueOn;
  }

  get doneOn(): Day | null {
    return isDone(this.state) ? this.last.doneOn : null;
  }

  /** The day of the last fact that changed the state. */
  get lastDay(): Day {
    return this.facts.filter((fact) => fact.fact !== 'rescheduled').at(-1)!.holdsOn;
  }

  add(fact: FactType, holdsOn: Day, dueOn: Day | null = null): void {
    this.steps.push({ fact, holdsOn, dueOn, withdraws: null });
    const seq = Math.max(0, ...this.facts.map((one) => one.seq)) + 1;
    const made = { fact, holdsOn, dueOn, seq, id: `new-${seq}`, withdraws: null, milestoneId: null };
    this.facts = standing([...this.facts, made as unknown as RecordedFact]) as RecordedFact[];
  }

  /** Takes the last change of state back, if it came from a tracker; a new one is simply left away. */
  back(): boolean {
    const last = this.facts.filter((fact) => fact.fact !== 'rescheduled').at(-1)!;
    if (last.fact === 'issued' || last.id.startsWith('new-') || !this.ours(last)) return false;
    this.facts = this.facts.filter((fact) => fact !== last);
    this.steps.push({ fact: 'withdrawn', holdsOn: last.holdsOn, dueOn: null, withdraws: last.id });
    return true;
  }
}
