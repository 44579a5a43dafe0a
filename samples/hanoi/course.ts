// The course of an item, or of a scheme outside the core programme: where it stands on the opening day decides its days
// before and after. Turns that any office knows are mixed in: distancing in 2021, a first report handed back, a due date
// put off with a reason.
import type { Chance } from './chance.ts';
import { between, first, last, later, monthEnd, workingDay } from './days.ts';
import type { Life } from './life.ts';
import type { Day } from './types.ts';
import {
  AFTER_DISTANCING,
  CANCELLED,
  DELAYED,
  DISTANCING,
  REJECTED,
  RESUMED,
  RETURNED,
  SUSPENDED,
} from './wording.ts';

/** Where a thing stands on the opening day; `coming` is issued only later. */
export type Fate =
  'verified' | 'claimed' | 'going' | 'late' | 'returned' | 'suspended' | 'cancelled' | 'planned' | 'coming';

/** The days that carry a course. `due` is the one in force on the opening day, `firstDue` the one first set. */
export interface Plan {
  fate: Fate;
  issued: Day;
  started: Day;
  firstDue: Day;
  due: Day;
}

const OPENING = '2024-08-07';
const LAST = '2025-12-22';

/** Between which days the due date of a fate lies. */
const DUE: Record<Fate, [Day, Day]> = {
  verified: ['2021-09-30', '2024-06-30'],
  claimed: ['2022-09-30', '2024-09-30'],
  going: ['2024-08-31', '2025-12-15'],
  late: ['2023-06-30', '2024-07-31'],
  returned: ['2024-05-31', '2024-12-31'],
  suspended: ['2024-06-30', '2025-06-30'],
  cancelled: ['2022-12-31', '2024-12-31'],
  planned: ['2024-10-31', '2025-10-31'],
  coming: ['2025-03-31', '2025-12-15'],
};

const PUT_OFF: Partial<Record<Fate, number>> = { verified: 0.08, claimed: 0.08, going: 0.14, late: 0.35 };

/** Days for a fate, none before `notBefore`, the day on which the thing above was issued; the due date as the fate has it, or within two days. */
export function planOf(
  fate: Fate,
  { notBefore, dueWithin }: { notBefore: Day; dueWithin?: [Day, Day] },
  chance: Chance,
): Plan {
  const [low, high] = dueWithin ?? DUE[fate];
  const due = first(monthEnd(dayIn(last(low, later(notBefore, 210)), high, chance)), '2025-12-31');
  const [from, to] = issueWindow(fate, { notBefore, due }, chance);
  const issued = workingDay(dayIn(from, to, chance));
  const started =
    fate === 'planned' || fate === 'coming'
      ? workingDay(later(last(issued, OPENING), chance.between(14, 45)))
      : workingDay(later(issued, chance.between(6, 30)));
  const sooner = monthEnd(later(due, -chance.between(70, 200)));
  const puttable = sooner > later(started, 90) && chance.happens(PUT_OFF[fate] ?? 0);
  return { fate, issued, started, firstDue: puttable ? sooner : due, due };
}

function issueWindow(
  fate: Fate,
  { notBefore, due }: { notBefore: Day; due: Day },
  chance: Chance,
): [Day, Day] {
  if (fate === 'planned') return ['2024-03-04', '2024-07-30'];
  if (fate === 'coming') return ['2024-08-20', first('2025-02-28', later(due, -60))];
  const from = last(later(notBefore, 20), later(due, -chance.between(240, 900)));
  return [from, first(later(from, 40), later(due, -100))];
}

function dayIn(from: Day, to: Day, chance: Chance): Day {
  return from >= to ? to : later(from, chance.between(0, between(from, to)));
}

interface Step {
  on: Day;
  take: (life: Life, on: Day) => unknown;
}

/** Tells the whole course; `above` is the unit that hands reports back and remarks on them. */
export function tell(life: Life, plan: Plan, above: (day: Day) => string): void {
  const { chance } = life;
  const steps: Step[] = [
    { on: plan.issued, take: (one, on) => one.issue(on) },
    { on: plan.started, take: (one, on) => one.start(on) },
    ...progressed(life, plan),
    ...distancing(plan, chance),
    ...putOff(plan, chance),
    ...ending(life, plan, above),
  ];
  let previous = '';
  for (const { on, take } of steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const day = on > previous ? on : later(previous, 1);
    if (take(life, day)) previous = day;
  }
}

/** Reports at intermediate milestones, and one in the middle where there is none; what is late missed some of them. */
function progressed(life: Life, plan: Plan): Step[] {
  const { chance } = life;
  const between = life.about.milestones.filter((step) => step.dueOn < plan.firstDue);
  const kept = between.filter(() => !chance.happens(plan.fate === 'late' ? 0.45 : 0.06));
  const steps = kept.map(({ dueOn }): Step => ({
    on: workingDay(later(dueOn, chance.between(-10, 4))),
    take: report(dueOn),
  }));
  if (between.length > 0 || !chance.happens(0.35)) return steps;
  return [
    { on: workingDay(dayIn(later(plan.started, 40), later(plan.firstDue, -30), chance)), take: report('') },
  ];
}

function report(upTo: Day): Step['take'] {
  return (life, on) => life.under && life.progress(on, upTo);
}

/** From 24 July to 21 September 2021 the city kept apart. */
function distancing(plan: Plan, chance: Chance): Step[] {
  if (plan.started > '2021-07-10' || plan.due < '2021-12-01' || !chance.happens(0.4)) return [];
  return [
    { on: '2021-07-26', take: (life, on) => life.under && life.suspend(on, DISTANCING) },
    {
      on: `2021-10-0${chance.between(1, 8)}`,
      take: (life, on) => life.still && life.resume(on, AFTER_DISTANCING),
    },
  ];
}

function putOff(plan: Plan, chance: Chance): Step[] {
  if (plan.firstDue === plan.due) return [];
  const reason = chance.of(DELAYED);
  return [
    {
      on: workingDay(later(plan.firstDue, -chance.between(6, 24))),
      take: (life, on) => life.reschedule(on, plan.due, reason),
    },
  ];
}

function ending(life: Life, plan: Plan, above: (day: Day) => string): Step[] {
  const { chance } = life;
  const { fate, started, due } = plan;
  if (fate === 'verified' || fate === 'claimed') return doneBefore(life, plan, above);
  if (fate === 'suspended') return laidAside(plan, chance);
  if (fate === 'cancelled') {
    const on = workingDay(dayIn(later(started, 60), first('2024-07-19', later(due, -15)), chance));
    return [{ on, take: (one, day) => one.cancel(day, chance.of(CANCELLED)) }];
  }
  if (fate === 'returned') {
    const claimed = workingDay(dayIn(last('2024-03-04', later(started, 40)), '2024-07-05', chance));
    return [
      ...refused(claimed, workingDay(later(claimed, chance.between(24, 28))), { chance, above }),
      ...doneAfter(workingDay(dayIn('2024-08-26', '2025-01-24', chance)), 0.7, life),
    ];
  }
  if (chance.happens(fate === 'late' ? 0.1 : 0.06)) return [];
  const claimed =
    fate === 'late'
      ? dayIn('2024-08-20', '2025-05-30', chance)
      : later(due, chance.happens(0.15) ? chance.between(4, 40) : -chance.between(1, 40));
  return doneAfter(workingDay(last(claimed, last('2024-08-14', later(started, 30)))), 0.55, life);
}

/** Done before the opening day: in time for the most part, late now and then, some at the second attempt. */
function doneBefore(life: Life, plan: Plan, above: (day: Day) => string): Step[] {
  const { chance } = life;
  const verified = plan.fate === 'verified';
  const aimed = later(plan.due, chance.happens(0.24) ? chance.between(5, 190) : -chance.between(1, 45));
  const claimed = first(
    workingDay(last(aimed, later(plan.started, 45))),
    verified ? '2024-06-24' : '2024-08-01',
  );
  const steps: Step[] = [{ on: claimed, take: (one, on) => one.claim(on) }];
  if (chance.happens(0.12))
    steps.push({ on: later(claimed, 1), take: (one) => (one.comment(above(claimed)), false) });
  const sooner = workingDay(later(claimed, -75));
  if (sooner > later(plan.started, 30) && chance.happens(0.1))
    steps.push(...refused(sooner, workingDay(later(claimed, -45)), { chance, above }));
  const seen = verified
    ? workingDay(dayIn(later(claimed, 31), first('2024-08-06', later(claimed, 110)), chance))
    : workingDay(dayIn('2024-08-26', '2025-06-20', chance));
  if (verified || chance.happens(0.6)) steps.push({ on: seen, take: (one, on) => one.verify(on) });
  return steps;
}

/** A claim that does not stand: handed back from above, or rejected by inspection. */
function refused(
  claimed: Day,
  on: Day,
  { chance, above }: { chance: Chance; above: (day: Day) => string },
): Step[] {
  const byInspection = chance.happens(0.4);
  const reason = chance.of(byInspection ? REJECTED : RETURNED);
  return [
    { on: claimed, take: (life, day) => life.under && life.claim(day) },
    {
      on,
      take: (life, day) =>
        life.claimed && (byInspection ? life.reject(day, reason) : life.giveBack(day, reason, above(day))),
    },
  ];
}

function doneAfter(claimed: Day, share: number, life: Life): Step[] {
  if (claimed > LAST) return [];
  const steps: Step[] = [{ on: claimed, take: (one, on) => one.under && one.claim(on) }];
  const seen = workingDay(later(claimed, life.chance.between(31, 120)));
  if (seen <= LAST && life.chance.happens(share))
    steps.push({ on: seen, take: (one, on) => one.claimed && one.verify(on) });
  return steps;
}

function laidAside(plan: Plan, chance: Chance): Step[] {
  const on = workingDay(dayIn(last('2023-11-06', later(plan.started, 45)), '2024-07-19', chance));
  const again = workingDay(dayIn('2024-09-16', '2025-03-14', chance));
  const reason = chance.of(SUSPENDED);
  const aside: Step = { on, take: (life, day) => life.under && life.suspend(day, reason) };
  if (chance.happens(0.4))
    return [aside, { on: again, take: (life, day) => life.cancel(day, chance.of(CANCELLED)) }];
  return [
    aside,
    { on: again, take: (life, day) => life.still && life.resume(day, RESUMED) },
    {
      on: workingDay(later(again, chance.between(60, 150))),
      take: (life, day) => life.under && life.claim(day),
    },
  ];
}
