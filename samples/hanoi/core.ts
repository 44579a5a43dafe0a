// Programme 01 as it went: the programme itself, the nine others, and the 34 schemes by the rows of core-schemes.ts.
import { chanceOf } from './chance.ts';
import { CORE_SCHEMES, type CoreScheme, type Turn } from './core-schemes.ts';
import { later, workingDay } from './days.ts';
import { Life } from './life.ts';
import { laidOut, SHAPES } from './milestone-shapes.ts';
import type { Planned } from './planned.ts';
import { ISSUED, PROGRAMMES, programmes } from './programmes.ts';
import type { Day, Undertaking } from './types.ts';
import { RESUMED } from './wording.ts';

/** The key of the scheme at a place of the list, from 1. */
export function coreKey(place: number): string {
  return `p01/s${String(place).padStart(2, '0')}`;
}

/** The ten programmes: issued together, reported on each year, summed up in 2025. */
export function plannedProgrammes(): Planned[] {
  return programmes().map((undertaking, at) => ({
    undertaking,
    tell: (book) => {
      const life = new Life(book, undertaking, chanceOf(undertaking.key));
      life.issue(ISSUED).start('2021-04-05');
      life
        .progress(`2021-06-${28 + (at % 3)}`, '2021-06-30')
        .progress(workingDay(`2021-12-${13 + at}`))
        .progress(workingDay(`2022-12-${12 + at}`));
      life
        .progress(workingDay(`2023-06-${20 + (at % 7)}`), '2023-06-30')
        .progress(workingDay(`2023-12-${11 + at}`))
        .progress(workingDay(`2024-06-${17 + (at % 10)}`));
      life.progress(workingDay(`2024-12-${12 + at}`)).claim(PROGRAMMES[at]!.summedUp);
    },
  }));
}

/** The 34 city-level schemes of Programme 01. */
export function plannedCore(): Planned[] {
  return CORE_SCHEMES.map((row, at) => {
    const undertaking = schemeOf(row, at + 1);
    return {
      undertaking,
      tell: (book) => story(row, new Life(book, undertaking, chanceOf(undertaking.key))),
    };
  });
}

function schemeOf(row: CoreScheme, place: number): Undertaking {
  const key = coreKey(place);
  const startsOn = workingDay(later(row.issued, 10));
  const note = 'Chủ trì tham mưu, theo dõi, báo cáo Ban Thường vụ Thành ủy theo từng mốc.';
  return {
    key,
    kind: 'scheme',
    parent: 'p01',
    owner: row.owner,
    code: `ĐA-01.${String(place).padStart(2, '0')}`,
    title: row.title,
    summary: 'Đề án thuộc Chương trình 01-CTr/TU. Tên gọi và mốc thời gian là minh họa.',
    field: row.field,
    startsOn,
    dueOn: row.due,
    audience: 'all',
    ...(PLANS.has(place) ? { directive: `kh-da-${String(place).padStart(2, '0')}` } : {}),
    position: place,
    illustrative: true,
    lead: { unit: row.owner === 'tuhn' ? row.supporting[0]! : row.owner, on: row.issued, note },
    supporting: row.supporting.slice(row.owner === 'tuhn' ? 1 : 0).map((unit) => ({ unit, on: row.issued })),
    milestones: laidOut(SHAPES[row.shape], key, [startsOn, row.due]),
    indicators: row.indicator ? [indicatorOf(key, row, row.indicator)] : [],
  };
}

/** The schemes whose plan stands in the registry of directives. */
export const PLANS = new Set([1, 2, 9, 15, 20, 24, 31, 32]);

function indicatorOf(
  key: string,
  row: CoreScheme,
  [name, measure, baseline, target]: NonNullable<CoreScheme['indicator']>,
): Undertaking['indicators'][number] {
  return {
    key: `${key}/i1`,
    name,
    measure,
    baseline,
    baselineOn: later(row.issued, -30),
    target,
    targetOn: row.due,
    direction: 'up',
    actuals: [],
  };
}

interface Step {
  on: Day;
  take: (on: Day) => unknown;
}

function story(row: CoreScheme, life: Life): void {
  life.issue(row.issued).start(workingDay(later(row.issued, 10)));
  const steps: Step[] = [
    ...life.about.milestones
      .filter((step) => step.dueOn < row.due)
      .map(({ dueOn }): Step => ({
        on: workingDay(later(dueOn, life.chance.between(-9, 3))),
        take: (on) => life.under && life.progress(on, dueOn),
      })),
    ...(row.turns ?? []).flatMap((turn) => turned(turn, life)),
    { on: row.claimed, take: (on) => life.claim(on) },
    { on: row.verified, take: (on) => life.verify(on) },
  ];
  for (const { on, take } of steps.toSorted((a, b) => (a.on < b.on ? -1 : 1))) take(on);
}

function turned(turn: Turn, life: Life): Step[] {
  if ('rescheduled' in turn)
    return [{ on: turn.rescheduled, take: (on) => life.reschedule(on, turn.due, turn.reason) }];
  if ('suspended' in turn)
    return [
      { on: turn.suspended, take: (on) => life.suspend(on, turn.reason) },
      { on: turn.resumed, take: (on) => life.resume(on, RESUMED) },
    ];
  const claim: Step = { on: turn.firstClaim, take: (on) => life.claim(on) };
  if ('rejected' in turn) return [claim, { on: turn.rejected, take: (on) => life.reject(on, turn.reason) }];
  return [claim, { on: turn.returned, take: (on) => life.giveBack(on, turn.reason) }];
}
