import { describe, expect, it } from 'vitest';
import { workingDay } from './days.ts';
import { hanoiFacts } from './facts.ts';
import { DRAWS, INSPECTIONS } from './inspections.ts';
import type { SampleInspection } from './inspections/shape.ts';

const OPENING = '2024-08-07';
const facts = hanoiFacts();
const visits = INSPECTIONS.flatMap((one) => one.visits.map((visit) => ({ one, visit })));
const findings = visits.flatMap(({ one, visit }) =>
  (visit.findings ?? []).map((finding) => ({ one, visit, finding })),
);
const remedies = findings.flatMap(({ finding }) => finding.remedy ?? []);
const stateOf = ({ announcedOn, openedOn, concludedOn, cancelled }: SampleInspection) => {
  if (cancelled) return 'cancelled';
  if (concludedOn && concludedOn <= OPENING) return 'concluded';
  if (openedOn && openedOn <= OPENING) return 'open';
  return announcedOn && announcedOn <= OPENING ? 'announced' : 'approved';
};

describe('the inspections of the sample', () => {
  it('lead to programmes, schemes, directives and items that there are', () => {
    const undertakings = new Set(facts.undertakings.map(({ key }) => key));
    const items = new Set(facts.undertakings.map(({ owner, title }) => `${owner} ${title}`));
    const directives = new Map(facts.directives.map((one) => [one.key, one]));
    for (const { undertaking, directive, title, startsOn } of INSPECTIONS) {
      expect(!undertaking || undertakings.has(undertaking), title).toBe(true);
      expect(!directive || directives.get(directive)!.issuedOn < startsOn, title).toBe(true);
    }
    for (const { visit, finding } of findings)
      expect(!finding.about || items.has(`${visit.unit} ${finding.about}`), finding.about).toBe(true);
    for (const { title, undertaking, directive } of INSPECTIONS)
      if (/Chương trình 01|Chỉ thị 24|Điều lệ/.test(title))
        expect(undertaking ?? directive, title).toBeTruthy();
  });

  it('say of each unit what was found there, in words that no other finding has', () => {
    const words = findings.map(({ finding }) => finding.text);
    expect(new Set(words).size).toBe(words.length);
    for (const { one, visit } of visits)
      if (one.concludedOn) {
        const kinds = new Set((visit.findings ?? []).map(({ kind }) => kind));
        expect(kinds.has('strength'), `${visit.unit} ${one.title}`).toBe(true);
        expect([visit.answer?.texts.length, Boolean(visit.minutes)]).toEqual([one.questions.length, true]);
      }
    for (const { finding } of findings)
      if (finding.kind === 'shortcoming') expect(finding.cause, finding.text).toBeTruthy();
  });

  it('confirm, reject and reopen claims; remedies were confirmed, returned, reported, or are late', () => {
    const verdicts = findings.flatMap(({ finding }) => finding.verdict ?? []);
    expect(new Set(verdicts)).toEqual(new Set(['confirmed', 'rejected', 'reopened']));
    const ends = remedies.map(({ dueOn, reports }) => {
      const last = reports?.findLast(({ on }) => on <= OPENING);
      if (!last) return dueOn < OPENING ? 'late' : 'open';
      return last.judged && last.judged.on <= OPENING ? last.judged.verdict : 'reported';
    });
    expect(new Set(ends)).toEqual(new Set(['confirmed', 'rejected', 'reported', 'late', 'open']));
    const objections = visits.flatMap(({ visit }) => visit.objection ?? []);
    expect(objections.map(({ answered }) => answered !== undefined)).toEqual([true, false]);
  });

  it('were answered in time, late, or not at all where they were carried out', () => {
    const carriedOut = visits.filter(({ one }) => one.openedOn);
    const said = carriedOut.map(({ one, visit }) =>
      visit.answer ? (visit.answer.on > one.openedOn! ? 'late' : 'in time') : 'not at all',
    );
    expect(new Set(said)).toEqual(new Set(['in time', 'late', 'not at all']));
    expect(carriedOut.every(({ visit }) => !visit.answer || visit.answer.evidence.length > 0)).toBe(true);
  });

  it('stand on the sample’s day in every state, one late, two of them at one unit in the same weeks', () => {
    expect(new Set(INSPECTIONS.map(stateOf))).toEqual(
      new Set(['concluded', 'open', 'announced', 'approved', 'cancelled']),
    );
    const late = INSPECTIONS.filter((one) => one.endsOn < OPENING && stateOf(one) === 'open');
    expect(late).toHaveLength(1);
    const coming = visits.filter(({ one }) => one.year === 2024 && one.startsOn > OPENING);
    const clash = coming.filter(({ one, visit }) =>
      coming.some(
        (other) =>
          other.one !== one &&
          other.visit.unit === visit.unit &&
          other.one.startsOn <= one.endsOn &&
          one.startsOn <= other.one.endsOn,
      ),
    );
    expect(clash).toHaveLength(2);
  });

  it('happened on working days, in their order, and after the sample’s day tell nothing of those then live', () => {
    const days = JSON.stringify([INSPECTIONS, DRAWS]).match(
      /(?<=On":"|on":"|confirmed":"|rejected":"|again":")\d{4}-\d\d-\d\d/g,
    )!;
    const deadlines = new Set(remedies.map(({ dueOn }) => dueOn));
    expect(days.filter((day) => !deadlines.has(day) && workingDay(day) !== day)).toEqual([]);
    for (const one of INSPECTIONS.filter(({ year }) => year === 2024)) {
      const told = JSON.stringify(one).match(/(?<="(?:on|announcedOn|openedOn|concludedOn)":")[^"]+/g) ?? [];
      expect(told.filter((day) => day > OPENING)).toEqual([]);
    }
    for (const { one, visit } of visits)
      if (visit.minutes) {
        const { on } = visit.minutes;
        expect(one.openedOn! <= on && on <= (one.concludedOn ?? OPENING), one.title).toBe(true);
      }
  });

  it('name posts and never a human being', () => {
    const human = /đồng chí \p{Lu}|(?<!\p{L})(ông|bà) \p{Lu}/u;
    expect(human.exec(JSON.stringify(INSPECTIONS))).toBeNull();
  });
});
