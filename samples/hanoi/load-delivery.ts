// The facts about programmes, schemes and items as the records that delivery keeps.
import type { HistoryRecords } from '#delivery';
import { idOf } from './load.ts';
import type { Facts, Report } from './types.ts';

const moment = (day: string) => `${day}T02:00:00.000Z`;

const ids = {
  unit: (key: string) => idOf('unit', key),
  undertaking: (key: string) => idOf('undertaking', key),
  milestone: (key: string) => idOf('milestone', key),
  indicator: (key: string) => idOf('indicator', key),
  report: (key: string) => idOf('report', key),
  submission: (key: string) => idOf('submission', key),
  person: (key: string | undefined) => (key ? idOf('person', key) : null),
  event: (undertaking: string, milestone: string | undefined, n: number) =>
    idOf('event', `${undertaking}/${milestone ?? ''}/${n}`),
  verification: (undertaking: string, milestone: string | undefined, on: string) =>
    idOf('verification', `${undertaking}/${milestone ?? ''}/${on}`),
};

/** Everything delivery has to write, with stable identifiers; facts stand in the order in which they were recorded. */
export function deliveryRecords(facts: Facts): HistoryRecords {
  return {
    undertakings: undertakingRecords(facts),
    leanings: facts.undertakings.flatMap((one) =>
      (one.leansOn ?? []).map((on) => ({
        undertakingId: ids.undertaking(one.key),
        onId: ids.undertaking(on),
      })),
    ),
    assignments: facts.undertakings.flatMap(assignmentRecords),
    milestones: facts.undertakings.flatMap((one) =>
      one.milestones.map((milestone, n) => ({
        id: ids.milestone(milestone.key),
        undertakingId: ids.undertaking(one.key),
        title: milestone.title,
        dueOn: milestone.dueOn,
        position: n + 1,
      })),
    ),
    indicators: facts.undertakings.flatMap((one) =>
      one.indicators.map(({ key, actuals: _, ...indicator }, n) => ({
        ...indicator,
        id: ids.indicator(key),
        undertakingId: ids.undertaking(one.key),
        position: n + 1,
      })),
    ),
    events: eventRecords(facts),
    reports: reportRecords(facts),
    verifications: verificationRecords(facts),
  };
}

function undertakingRecords(facts: Facts): HistoryRecords['undertakings'] {
  const paths = pathsOf(facts);
  const issuedOn = new Map(
    facts.histories.filter((one) => !one.milestone).map((one) => [one.undertaking, one.facts[0]!.on]),
  );
  return facts.undertakings.map((one) => ({
    id: ids.undertaking(one.key),
    kind: one.kind,
    parentId: one.parent ? ids.undertaking(one.parent) : null,
    path: paths.get(one.key)!.map(ids.undertaking),
    ownerUnitId: ids.unit(one.owner),
    code: one.code ?? null,
    title: one.title,
    summary: one.summary,
    field: one.field,
    startsOn: one.startsOn,
    dueOn: one.dueOn,
    audience: one.audience,
    directiveId: one.directive ? idOf('directive', one.directive) : null,
    position: one.position,
    illustrative: one.illustrative,
    recordedAt: moment(issuedOn.get(one.key) ?? one.startsOn),
    recordedBy: null,
  }));
}

function assignmentRecords(one: Facts['undertakings'][number]): HistoryRecords['assignments'] {
  const given = { undertakingId: ids.undertaking(one.key), byUnitId: ids.unit(one.owner) };
  const lead = one.lead
    ? [
        {
          ...given,
          id: idOf('assignment', `${one.key}/lead`),
          unitId: ids.unit(one.lead.unit),
          part: 'lead' as const,
          holdsOn: one.lead.on,
          note: one.lead.note,
        },
      ]
    : [];
  const supporting = (one.supporting ?? []).map((support) => ({
    ...given,
    id: idOf('assignment', `${one.key}/${support.unit}`),
    unitId: ids.unit(support.unit),
    part: 'support' as const,
    holdsOn: support.on,
    note: '',
  }));
  return [...lead, ...supporting];
}

function eventRecords(facts: Facts): HistoryRecords['events'] {
  const claimOf = claimsByReport(facts);
  const events = facts.histories.flatMap(({ undertaking, milestone, facts: told }) =>
    told.map((fact, n) => ({
      id: ids.event(undertaking, milestone, n),
      undertakingId: ids.undertaking(undertaking),
      milestoneId: milestone ? ids.milestone(milestone) : null,
      fact: fact.fact,
      holdsOn: fact.on,
      dueOn: fact.due ?? null,
      reason: fact.reason ?? null,
      sourceId:
        fact.fact === 'claimed'
          ? (claimOf(undertaking, milestone, fact.on) ?? null)
          : fact.fact === 'verified' || fact.fact === 'rejected'
            ? ids.verification(undertaking, milestone, fact.on)
            : null,
      byUnitId: ids.unit(fact.by),
      recordedAt: moment(fact.recordedOn),
      recordedBy: ids.person(fact.person),
    })),
  );
  return events.sort(
    (a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.holdsOn.localeCompare(b.holdsOn),
  );
}

function reportRecords(facts: Facts): HistoryRecords['reports'] {
  const submitterOf = leaders(facts);
  return facts.reports.map((one) => ({
    id: ids.report(one.key),
    submissionId: ids.submission(one.key),
    undertakingId: ids.undertaking(one.undertaking),
    unitId: ids.unit(one.unit),
    submittedAt: moment(one.submittedOn),
    submittedBy: submitterOf(one.unit, one.submittedOn),
    content: {
      holdsOn: one.holdsOn,
      narrative: one.narrative,
      claims: one.claims.map((claim) => ({
        milestoneId: claim.milestone ? ids.milestone(claim.milestone) : null,
        done: claim.done,
        doneOn: claim.done ? one.holdsOn : null,
      })),
      actuals: one.actuals.map((actual) => ({
        indicatorId: ids.indicator(actual.indicator),
        value: actual.value,
      })),
      evidence: one.evidence,
    },
    returned: one.returned
      ? {
          holdsOn: one.returned.on,
          byUnitId: ids.unit(one.returned.by),
          reason: one.returned.reason,
          recordedAt: moment(one.returned.on),
        }
      : null,
    comments: (one.comments ?? []).map((comment, n) => ({
      id: idOf('comment', `${one.key}/${n}`),
      byUnitId: ids.unit(comment.by),
      text: comment.text,
      recordedAt: moment(comment.on),
    })),
  }));
}

function verificationRecords(facts: Facts): HistoryRecords['verifications'] {
  const claimBefore = claimsOf(facts);
  return facts.verifications.map((one) => ({
    id: ids.verification(one.undertaking, one.milestone, one.on),
    undertakingId: ids.undertaking(one.undertaking),
    milestoneId: one.milestone ? ids.milestone(one.milestone) : null,
    claimId: claimBefore(one),
    verdict: one.verdict,
    byUnitId: ids.unit(one.by),
    note: one.note,
    holdsOn: one.on,
    recordedAt: moment(one.on),
  }));
}

function pathsOf({ undertakings }: Facts): Map<string, string[]> {
  const byKey = new Map(undertakings.map((one) => [one.key, one]));
  const pathOf = (key: string): string[] => {
    const { parent } = byKey.get(key)!;
    return parent ? [...pathOf(parent), key] : [key];
  };
  return new Map(undertakings.map((one) => [one.key, pathOf(one.key)]));
}

function claimsByReport({ reports }: Facts) {
  const key = (undertaking: string, milestone: string | undefined, on: string) =>
    `${undertaking}/${milestone ?? ''}/${on}`;
  const found = new Map<string, Report>();
  for (const report of reports)
    for (const claim of report.claims)
      if (claim.done) found.set(key(report.undertaking, claim.milestone, report.holdsOn), report);
  return (undertaking: string, milestone: string | undefined, on: string) => {
    const report = found.get(key(undertaking, milestone, on));
    return report && idOf('submission', report.key);
  };
}

function claimsOf({ histories }: Facts) {
  const byDay = new Map(
    histories.map((history) => [`${history.undertaking}/${history.milestone ?? ''}`, history.facts]),
  );
  return (one: { undertaking: string; milestone?: string; on: string }): string => {
    const n =
      byDay
        .get(`${one.undertaking}/${one.milestone ?? ''}`)
        ?.findLastIndex((fact) => fact.fact === 'claimed' && fact.on <= one.on) ?? -1;
    if (n < 0) throw new Error(`A verification of ${one.undertaking} on ${one.on} has no claim before it`);
    return ids.event(one.undertaking, one.milestone, n);
  };
}

// A report goes up in the name of its unit's leader of the day.
function leaders({ people }: Facts) {
  const posts = people.flatMap((person) =>
    person.posts.filter((post) => post.role === 'leader').map((post) => ({ ...post, person: person.key })),
  );
  return (unit: string, on: string): string | null => {
    const post = posts.find((one) => one.unit === unit && one.from <= on && (!one.to || on < one.to));
    return post ? idOf('person', post.person) : null;
  };
}
