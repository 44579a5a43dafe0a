// The course of one undertaking, told step by step: each step writes the facts of the undertaking and of its open
// milestones, the report behind a claim, and the inspection's verdict, so that the three always agree. Steps must be told
// in the order of their days.
import { answering, endOf } from './answering.ts';
import type { Chance } from './chance.ts';
import { between, first, last, later, workingDay } from './days.ts';
import { evidenceFor, narrativeOf, remarkOf, verdictOf } from './wording.ts';
import type {
  Day,
  Fact,
  FactName,
  History,
  Indicator,
  Report,
  Role,
  Undertaking,
  Verification,
} from './types.ts';

/** What the lives write into. */
export interface Book {
  histories: History[];
  reports: Report[];
  verifications: Verification[];
  holder: (unit: string, role: Role, day: Day) => string | undefined;
}

const INSPECTION = 'ubkttu';
const LAST_DAY = '2025-12-31';
const DONE = new Set<FactName>(['claimed', 'verified']);

/** A subject of facts: the undertaking itself (no milestone) or one of its milestones. */
interface Subject {
  milestone?: string;
  due: Day;
  facts: Fact[];
}

export class Life {
  readonly book: Book;
  readonly about: Undertaking;
  readonly chance: Chance;
  private readonly whole: Subject;
  private readonly steps: Subject[];
  private reports = 0;

  constructor(book: Book, about: Undertaking, chance: Chance) {
    this.book = book;
    this.about = about;
    this.chance = chance;
    this.whole = { due: about.dueOn, facts: [] };
    this.steps = about.milestones.map(({ key, dueOn }) => ({ milestone: key, due: dueOn, facts: [] }));
    for (const { milestone, facts } of [this.whole, ...this.steps])
      book.histories.push({ undertaking: about.key, ...(milestone ? { milestone } : {}), facts });
  }

  /** The due date in force. */
  get due(): Day {
    return this.whole.due;
  }

  /** Whether it is being worked on. */
  get under(): boolean {
    const state = stateOf(this.whole);
    return state === 'started' || state === 'resumed' || state === 'returned' || state === 'rejected';
  }

  /** Whether it is suspended. */
  get still(): boolean {
    return stateOf(this.whole) === 'suspended';
  }

  /** Whether completion is claimed and not yet confirmed. */
  get claimed(): boolean {
    return stateOf(this.whole) === 'claimed';
  }

  /** The undertaking is issued, with the due dates first set (they may differ from those in force later). */
  issue(on: Day): this {
    const recordedOn = this.recordedAfter(on, 2);
    for (const subject of [this.whole, ...this.steps])
      this.write(subject, { fact: 'issued', on, due: subject.due, recordedOn });
    return this;
  }

  start(on: Day): this {
    this.write(this.whole, { fact: 'started', on, recordedOn: this.recordedAfter(on, 5) });
    return this;
  }

  /** A progress report that claims the open milestones due by a day, and nothing more. */
  progress(on: Day, upTo: Day = on): this {
    const open = this.open().filter((step) => step.due <= upTo && step.due < this.due);
    this.report(on, open, false);
    return this;
  }

  /** Completion is claimed, with all that was still open. */
  claim(on: Day): this {
    this.report(on, [this.whole, ...this.open()], true);
    return this;
  }

  /** The superior hands the last report back, and with it what it claimed. */
  giveBack(on: Day, reason: string, by = 'tuhn'): this {
    const report = this.lastReport();
    report.returned = { on, by, reason };
    for (const subject of this.claimedIn(report))
      this.write(subject, { fact: 'returned', on, reason, recordedOn: on }, by);
    return this;
  }

  /** Inspection confirms the claim and the milestones that led to it. */
  verify(on: Day): this {
    for (const subject of [this.whole, ...this.steps].filter((one) => stateOf(one) === 'claimed'))
      this.judge(subject, on, { verdict: 'confirmed', note: verdictOf(this.chance) });
    return this;
  }

  /** Inspection rejects what the last report claimed. */
  reject(on: Day, reason: string): this {
    for (const subject of this.claimedIn(this.lastReport()))
      this.judge(subject, on, { verdict: 'rejected', note: reason });
    return this;
  }

  suspend(on: Day, reason: string): this {
    return this.toOpen(on, 'suspended', reason);
  }

  resume(on: Day, reason: string): this {
    for (const subject of [this.whole, ...this.steps].filter((one) => stateOf(one) === 'suspended'))
      this.write(subject, { fact: 'resumed', on, reason, recordedOn: on });
    return this;
  }

  cancel(on: Day, reason: string): this {
    return this.toOpen(on, 'cancelled', reason);
  }

  /** A new due date; open milestones that lie on or after the old one move with it. */
  reschedule(on: Day, due: Day, reason: string): this {
    const old = this.due;
    const moved = [
      this.whole,
      ...this.open().filter((step) => step.due >= first(old, on) && step.due === old),
    ];
    for (const subject of moved) {
      subject.due = due;
      this.write(subject, { fact: 'rescheduled', on, due, reason, recordedOn: on });
    }
    return this;
  }

  /** Somebody above remarks on the last report. */
  comment(by: string): this {
    const report = this.lastReport();
    report.comments = [
      {
        by,
        on: first(workingDay(later(report.submittedOn, this.chance.between(3, 9))), LAST_DAY),
        text: remarkOf(this.chance),
      },
    ];
    return this;
  }

  private toOpen(on: Day, fact: 'suspended' | 'cancelled', reason: string): this {
    const recordedOn = this.recordedAfter(on, 3);
    for (const subject of [this.whole, ...this.open()]) this.write(subject, { fact, on, reason, recordedOn });
    return this;
  }

  private judge(subject: Subject, on: Day, { verdict, note }: Pick<Verification, 'verdict' | 'note'>): void {
    const { milestone } = subject;
    const fact = verdict === 'confirmed' ? 'verified' : 'rejected';
    this.write(
      subject,
      { fact, on, ...(verdict === 'rejected' ? { reason: note } : {}), recordedOn: on },
      INSPECTION,
    );
    this.book.verifications.push({
      undertaking: this.about.key,
      ...(milestone ? { milestone } : {}),
      on,
      by: INSPECTION,
      verdict,
      note,
    });
  }

  private report(on: Day, claimed: Subject[], complete: boolean): void {
    const recordedOn = this.recordedAfter(on, this.chance.happens(0.07) ? 20 : 3);
    for (const subject of claimed) this.write(subject, { fact: 'claimed', on, recordedOn });
    const key = `${this.about.key}/r${++this.reports}`;
    this.book.reports.push({
      key,
      undertaking: this.about.key,
      unit: answering(this.about.owner, recordedOn),
      holdsOn: on,
      submittedOn: recordedOn,
      narrative: narrativeOf(this.about, { complete, on }, this.chance),
      claims: claimed.map(({ milestone }) => ({ ...(milestone ? { milestone } : {}), done: true })),
      actuals: this.about.indicators.map((indicator) => ({
        indicator: indicator.key,
        value: this.measured(indicator, on, complete),
      })),
      evidence: evidenceFor(this.about, { on, key }, this.chance),
    });
  }

  /** Writes the value into the indicator too: growing towards the target, a little over or under it in the end. */
  private measured(indicator: Indicator, on: Day, complete: boolean): number {
    const way = complete
      ? 1
      : Math.min(
          0.95,
          between(this.about.startsOn, on) / Math.max(1, between(this.about.startsOn, this.due)),
        );
    const share = Math.max(0, way) * (this.chance.between(94, 104) / 100);
    const exact = indicator.baseline + (indicator.target - indicator.baseline) * share;
    const capped = indicator.measure === '%' ? Math.min(exact, 100) : exact;
    const value = indicator.measure === '%' ? Math.round(capped * 10) / 10 : Math.round(capped);
    indicator.actuals.push({ on, value });
    return value;
  }

  private lastReport(): Report {
    return this.book.reports.findLast((report) => report.undertaking === this.about.key)!;
  }

  private claimedIn(report: Report): Subject[] {
    const claimed = new Set(report.claims.map((claim) => claim.milestone));
    return [this.whole, ...this.steps].filter((subject) => claimed.has(subject.milestone));
  }

  private open(): Subject[] {
    return this.steps.filter((step) => !DONE.has(stateOf(step)!) && stateOf(step) !== 'cancelled');
  }

  /** A day of recording up to `most` days later, while the same unit still answers and the sample still runs. */
  private recordedAfter(on: Day, most: number): Day {
    const end = endOf(answering(this.about.owner, on));
    const latest = end ? first(later(end, -1), LAST_DAY) : LAST_DAY;
    return last(on, first(workingDay(later(on, this.chance.between(0, most))), latest));
  }

  private write(
    subject: Subject,
    fact: Omit<Fact, 'by' | 'person'>,
    by = answering(this.about.owner, fact.recordedOn),
  ): void {
    const person = this.book.holder(
      by,
      fact.fact === 'verified' || fact.fact === 'rejected' ? 'inspector' : 'leader',
      fact.recordedOn,
    );
    subject.facts.push({ ...fact, by, ...(person ? { person } : {}) });
  }
}

/** The last fact that says something about the state. */
function stateOf(subject: Subject): FactName | undefined {
  return subject.facts.findLast(({ fact }) => fact !== 'rescheduled')?.fact;
}
