import { describe, expect, it } from 'vitest';
import { hanoiFacts } from './facts.ts';
import { standingOn, take, type Tree } from './replay.ts';
import type { Fact, FactName, History } from './types.ts';

const OPENING = '2024-08-07';
const facts = hanoiFacts();
const undertakings = new Map(facts.undertakings.map((one) => [one.key, one]));
const wholes = new Map(facts.histories.filter((one) => !one.milestone).map((one) => [one.undertaking, one]));
const people = new Map(facts.people.map((one) => [one.key, one]));

const MAY_FOLLOW: Record<FactName, string[]> = {
  issued: ['nothing'],
  started: ['planned', 'returned'],
  claimed: ['planned', 'in_progress', 'returned'],
  verified: ['claimed'],
  rejected: ['claimed', 'verified'],
  returned: ['claimed'],
  suspended: ['planned', 'in_progress', 'returned'],
  resumed: ['suspended'],
  cancelled: ['planned', 'in_progress', 'returned', 'suspended'],
  rescheduled: ['planned', 'in_progress', 'returned', 'suspended'],
};

function faultsOf({ undertaking, milestone, facts: told }: History): string[] {
  const one = undertakings.get(undertaking)!;
  const name = milestone ?? undertaking;
  return told.flatMap((fact, at) => {
    const before = told[at - 1];
    const state = standingOn(told.slice(0, at), '9999-12-31')?.state ?? 'nothing';
    const faults: [boolean, string][] = [
      [!MAY_FOLLOW[fact.fact].includes(state), `${fact.fact} after ${state}`],
      [before !== undefined && before.on >= fact.on, 'out of order'],
      [before !== undefined && before.recordedOn > fact.recordedOn, 'recorded out of order'],
      [fact.recordedOn < fact.on || fact.recordedOn > '2025-12-31', 'recorded outside the time'],
      [
        (fact.fact === 'issued' || fact.fact === 'rescheduled') !== (fact.due !== undefined),
        'a due date too many or too few',
      ],
      [
        ['suspended', 'cancelled', 'rescheduled', 'returned', 'rejected'].includes(fact.fact) && !fact.reason,
        'no reason',
      ],
      [
        fact.fact === 'issued' &&
          fact.due !== (milestone ? one.milestones.find(({ key }) => key === milestone)!.dueOn : one.dueOn),
        'another due date than its own',
      ],
      [!holds(fact), 'nobody in that post'],
    ];
    return faults.filter(([wrong]) => wrong).map(([, what]) => `${name} ${fact.on}: ${what}`);
  });
}

function holds(fact: Fact): boolean {
  const person = people.get(fact.person ?? '');
  return Boolean(
    person?.posts.some(
      (post) =>
        post.unit === fact.by && post.from <= fact.recordedOn && (!post.to || fact.recordedOn < post.to),
    ),
  );
}

describe('histories', () => {
  it('follow one another as the product allows, with reasons, dates and a holder of the post', () => {
    expect(facts.histories.flatMap(faultsOf)).toEqual([]);
  });

  it('begin after what stands above was issued, and some are recorded later than they hold', () => {
    for (const one of facts.undertakings)
      if (one.parent)
        expect(wholes.get(one.key)!.facts[0]!.on >= wholes.get(one.parent)!.facts[0]!.on).toBe(true);
    const all = facts.histories.flatMap((one) => one.facts);
    expect(all.filter((fact) => fact.recordedOn > fact.on).length).toBeGreaterThan(100);
    expect(all.filter((fact) => fact.on > OPENING).length).toBeGreaterThan(500);
  });

  it('are written by units that stand when they write', () => {
    const trees = facts.acts.map((_, at) => facts.acts.slice(0, at + 1).reduce(take, new Map() as Tree));
    const standing = (unit: string, day: string) =>
      trees[facts.acts.findLastIndex((act) => act.holdsOn <= day)]!.has(unit);
    const written = [
      ...facts.histories.flatMap((one) => one.facts.map((fact) => [fact.by, fact.recordedOn] as const)),
      ...facts.reports.map((one) => [one.unit, one.submittedOn] as const),
      ...facts.reports.flatMap((one) => (one.comments ?? []).map(({ by, on }) => [by, on] as const)),
    ];
    expect(written.filter(([unit, day]) => !standing(unit, day))).toEqual([]);
  });

  it('have a report behind each claim, a returned report behind each return, a verification behind each verdict', () => {
    const of = (one: { undertaking: string; milestone?: string }, on: string) =>
      `${one.undertaking} ${one.milestone ?? ''} ${on}`;
    const told = (names: FactName[]) =>
      facts.histories
        .flatMap((one) =>
          one.facts.filter((fact) => names.includes(fact.fact)).map((fact) => of(one, fact.on)),
        )
        .toSorted();
    const claims = facts.reports.flatMap((report) => report.claims.map((claim) => ({ ...claim, report })));
    expect(
      claims
        .map(({ report, milestone }) =>
          of({ undertaking: report.undertaking, ...(milestone ? { milestone } : {}) }, report.holdsOn),
        )
        .toSorted(),
    ).toEqual(told(['claimed']));
    expect(
      claims
        .flatMap(({ report, milestone }) =>
          report.returned
            ? [
                of(
                  { undertaking: report.undertaking, ...(milestone ? { milestone } : {}) },
                  report.returned.on,
                ),
              ]
            : [],
        )
        .toSorted(),
    ).toEqual(told(['returned']));
    expect(facts.verifications.map((one) => of(one, one.on)).toSorted()).toEqual(
      told(['verified', 'rejected']),
    );
    expect(facts.verifications.every((one) => one.by === 'ubkttu')).toBe(true);
    expect(new Set(facts.reports.map((one) => of(one, one.holdsOn))).size).toBe(facts.reports.length);
  });

  it('carry each measured value in a report of the same day', () => {
    const reported = facts.reports
      .flatMap((one) => one.actuals.map(({ indicator, value }) => `${indicator} ${one.holdsOn} ${value}`))
      .toSorted();
    const kept = facts.undertakings
      .flatMap((one) =>
        one.indicators.flatMap(({ key, actuals }) => actuals.map(({ on, value }) => `${key} ${on} ${value}`)),
      )
      .toSorted();
    expect(reported).toEqual(kept);
  });
});
