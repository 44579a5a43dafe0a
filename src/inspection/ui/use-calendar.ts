import { useAddressValue, useAsOf, usePages, type Pages, type Say } from '#web';
import { daysAfter } from '#delivery/ui';
import { spanAt, STRETCHES, type Span, type Stretch } from '../calendar.ts';
import { STATES } from '../inspection.ts';
import type { InspectionPage, InspectionRow, PlanPage, PlanRow } from './wire.ts';

/** As many as the server gives at once. */
const AT_ONCE = 500;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The month or quarter that the address asks for, otherwise the quarter of the day. */
export function useSpan(): Span {
  const { asOf } = useAsOf();
  const [stretch] = useAddressValue('stretch');
  const [at] = useAddressValue('at');
  const known = STRETCHES.includes(stretch as Stretch) ? (stretch as Stretch) : 'quarter';
  return spanAt(at && DAY.test(at) ? at : asOf, known);
}

/** Inspections within sight that have a day within the span or in the week around it, so that those who are visited twice are found at its edges too. */
export function useInspectionsIn({ first, last }: Span): Pages<InspectionPage, InspectionRow> {
  const { asOf } = useAsOf();
  return usePages<InspectionPage, InspectionRow>('/inspections', {
    query: {
      state: STATES.filter((state) => state !== 'cancelled'),
      ...{ from: daysAfter(first, -7), to: daysAfter(last, 7), asOf, limit: AT_ONCE },
    },
    pick: (page) => page,
  });
}

/** Plans whose period has a day within the span. */
export function usePlansIn({ first, last }: Span): Pages<PlanPage, PlanRow> {
  const { asOf } = useAsOf();
  return usePages<PlanPage, PlanRow>('/inspection-plans', {
    query: { from: first, to: last, asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
}

/** "Quý III/2024", "Tháng 8/2024". */
export function spanText({ stretch, first }: Span, t: Say): string {
  if (stretch === 'month') return t('inspection.calendar.month', { month: t.format.month(first) });
  const quarter = ['I', 'II', 'III', 'IV'][Math.floor((Number(first.slice(5, 7)) - 1) / 3)]!;
  return t('inspection.calendar.quarter', { quarter, year: first.slice(0, 4) });
}
