import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  ChoiceFilter,
  Empty,
  Filters,
  Hint,
  Icon,
  Link,
  More,
  Notice,
  PageHead,
  Read,
  useAddressValue,
  useAsOf,
  usePrinting,
  useText,
} from '#web';
import { spanAt, STRETCHES, type Span } from '../calendar.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { rowsIn, twiceIn, type Twice } from './calendar-rows.ts';
import { CalendarWeeks, CalendarWords } from './calendar-weeks.tsx';
import css from './calendar-page.module.css';
import { PairClashes } from './clashes.tsx';
import { InspectionTabs } from './inspection-tabs.tsx';
import { spanText, useInspectionsIn, usePlansIn, useSpan } from './use-calendar.ts';
import type { InspectionRow } from './wire.ts';

const BY = ['unit', 'inspection'] as const;

/** Who is inspected when, by month or quarter, and who twice in the same weeks. */
export default function CalendarPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const span = useSpan();
  const pages = useInspectionsIn(span);
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={t('inspection.calendar')}
        description={t('inspection.calendar.asOf', { day: t.format.day(asOf) })}
      />
      <InspectionTabs current="calendar" />
      <Moving span={span} />
      <Read of={pages.reading}>
        {({ rows, first }) => (
          <>
            {!pages.whole && (
              <Notice icon="warning">
                {t('inspection.calendar.cut', { shown: rows.length, count: first.total })}
              </Notice>
            )}
            <Calendar span={span} inspections={rows} />
            <More {...pages} shown={rows.length} count={first.total} />
          </>
        )}
      </Read>
    </>
  );
}

/** Whether there is no room for bars. */
function useNarrow(): boolean {
  return useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false });
}

/** What is shown, the way to what comes before and after, and how it is shown. */
function Moving({ span }: { span: Span }) {
  const t = useText();
  const [by] = useAddressValue('by');
  const narrow = useNarrow();
  const to = (later: number) => {
    const { first } = spanAt(span.first, span.stretch, later);
    return `/inspection/calendar?${new URLSearchParams({ at: first, stretch: span.stretch, ...(by ? { by } : {}) })}`;
  };
  return (
    <div className={css.moving}>
      <div className={css.span}>
        <Button
          {...{ component: Link, to: to(-1) }}
          variant="default"
          size="xs"
          px={8}
          aria-label={t(`inspection.calendar.before.${span.stretch}`)}
        >
          <Icon name="left" size={14} />
        </Button>
        <h2 aria-live="polite">{spanText(span, t)}</h2>
        <Button
          {...{ component: Link, to: to(1) }}
          variant="default"
          size="xs"
          px={8}
          aria-label={t(`inspection.calendar.after.${span.stretch}`)}
        >
          <Icon name="right" size={14} />
        </Button>
      </div>
      <Filters>
        <ChoiceFilter
          name="stretch"
          label={t('inspection.calendar.stretch')}
          initial="quarter"
          choices={STRETCHES.map((value) => ({ value, label: t(`inspection.calendar.stretch.${value}`) }))}
        />
        {!narrow && (
          <ChoiceFilter
            name="by"
            label={t('inspection.results.by')}
            initial="unit"
            choices={BY.map((value) => ({ value, label: t(`inspection.calendar.by.${value}`) }))}
          />
        )}
      </Filters>
    </div>
  );
}

function Calendar({ span, inspections }: { span: Span; inspections: InspectionRow[] }) {
  const t = useText();
  const [by = 'unit'] = useAddressValue('by');
  const { reading, whole } = usePlansIn(span);
  const plans = reading.data?.rows ?? [];
  const narrow = useNarrow();
  const printing = usePrinting();
  const twice = twiceIn(inspections, span);
  const rows = rowsIn(inspections, { span, by, twice });
  if (rows.length === 0)
    return (
      <Empty
        title={t('inspection.calendar.empty', { span: spanText(span, t).toLowerCase() })}
        detail={t('inspection.calendar.empty.detail')}
      />
    );
  return (
    <>
      <TwiceNotice twice={twice} />
      {!whole && plans.length > 0 && (
        <Hint>
          {t('inspection.calendar.plansCut', { shown: plans.length })}{' '}
          <Link to="/inspection/plans">{t('inspection.plans')}</Link>
        </Hint>
      )}
      {(!narrow || printing) && (
        <CalendarGrid
          {...{ span, rows, plans, by }}
          label={`${t('inspection.calendar')}: ${spanText(span, t)}`}
        />
      )}
      {narrow && !printing && <CalendarWeeks {...{ span, inspections, twice }} />}
      {printing && <CalendarWords {...{ span, inspections, twice }} />}
    </>
  );
}

/** A unit should not be visited twice in the same weeks: which is, by what and when. */
function TwiceNotice({ twice }: { twice: Twice[] }) {
  return (
    <div className={css.twice}>
      <PairClashes clashes={twice} />
    </div>
  );
}
