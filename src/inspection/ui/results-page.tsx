import { useState } from 'react';
import { Button } from '@mantine/core';
import {
  ChoiceFilter,
  CountFigure,
  DayField,
  Empty,
  Figures as FigureRow,
  Filters,
  Hint,
  Icon,
  PageHead,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
} from '#web';
import { UnitCrumbs, useSeat } from '#delivery/ui';
import { figureLink, type Figure } from './figure-links.ts';
import { InspectionTabs } from './inspection-tabs.tsx';
import { resultCells, resultColumns, type ResultRow } from './results-columns.tsx';
import { rowsOf, type ResultsProps } from './result-rows.ts';
import type { FiguresReply } from './wire.ts';

const BY = ['unit', 'field', 'level'] as const;
type By = (typeof BY)[number];

/** How much was inspected and with what result as of the day, by unit, field or level, and since another day. */
export default function ResultsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [by = 'unit'] = useAddressValue('by');
  const [line = seat.id] = useAddressValue('line');
  const [since] = useAddressValue('since');
  const units = line.split('.');
  const asked = { unit: units.at(-1)!, by: BY.includes(by as By) ? by : 'unit' };
  const reading = useRead<FiguresReply>('/inspection-figures', { ...asked, asOf });
  const before = useRead<FiguresReply>(since ? '/inspection-figures' : null, { ...asked, asOf: since });
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={t('inspection.results')}
        description={[
          t('inspection.asOf', { day: t.format.day(asOf) }),
          since && t('inspection.results.since', { day: t.format.day(since) }),
        ]
          .filter(Boolean)
          .join(', ')}
      />
      <InspectionTabs current="results" />
      {units.length > 1 && <UnitCrumbs units={units} />}
      <Read of={reading}>
        {(data) => (
          <Results data={data} before={since ? before.data : undefined} {...{ since, line, by: asked.by }} />
        )}
      </Read>
    </>
  );
}

function Results(props: ResultsProps) {
  const { data, before, since, by } = props;
  const t = useText();
  const rows = rowsOf(props, t);
  const whole: ResultRow = {
    key: 'whole',
    name: t('inspection.results.sum'),
    part: { unit: data.unit.id },
    figures: data.whole,
    before: before?.whole ?? null,
  };
  return (
    <>
      {rows.length > 0 && <Headline data={data} />}
      <Choices by={by} since={since} asOf={data.asOf} />
      {rows.length > 0 && <Hint>{t('inspection.results.hint')}</Hint>}
      <Table
        label={t(`inspection.results.by.${by}`)}
        rows={rows}
        columns={resultColumns(t, t(`inspection.results.column.${by}`))}
        rowKey={(row) => row.key}
        file={t('inspection.results.file')}
        about={[data.unit.name]}
        filterable={false}
        empty={<Empty title={t('inspection.results.empty')} detail={t('inspection.results.empty.detail')} />}
        total={{ cells: { name: whole.name, ...resultCells(whole) }, row: whole }}
      />
    </>
  );
}

/** By what it is shown, and the day with which it is compared once that is wanted. */
function Choices({ by, since, asOf }: { by: string; since: string | undefined; asOf: string }) {
  const t = useText();
  const [wanted, want] = useState(since !== undefined);
  const [, setSince] = useAddressValue('since');
  return (
    <Filters>
      <ChoiceFilter
        name="by"
        label={t('inspection.results.by')}
        initial="unit"
        choices={BY.map((value) => ({ value, label: t(`inspection.results.by.${value}`) }))}
      />
      {wanted ? (
        <DayField
          label={t('inspection.results.compare')}
          value={since ?? null}
          onChange={(day) => setSince(day ?? undefined)}
          max={asOf}
        />
      ) : (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon name="calendar" size={14} />}
          onClick={() => want(true)}
        >
          {t('inspection.results.compare.verb')}
        </Button>
      )}
    </Filters>
  );
}

/** What a leader asks first. */
function Headline({ data: { unit, whole } }: { data: FiguresReply }) {
  const t = useText();
  const to = (figure: Figure) => figureLink(figure, { unit: unit.id });
  return (
    <FigureRow>
      <CountFigure
        headline
        label={t('inspection.figures.concluded')}
        done={whole.concluded}
        total={whole.inspections}
        to={to('inspections')}
      />
      <CountFigure
        label={t('inspection.results.figure.visits').toLowerCase()}
        total={whole.visits}
        to={to('visits')}
      />
      <CountFigure
        label={t('inspection.results.figure.shortcomings').toLowerCase()}
        total={whole.shortcomings}
        to={to('shortcomings')}
      />
      <CountFigure
        label={t('inspection.figures.remediesClosed')}
        done={whole.remediesClosed}
        total={whole.remedies}
        to={to('remedies')}
      />
      <CountFigure
        label={t('inspection.figures.remediesLate')}
        total={whole.remediesLate}
        to={to('remediesLate')}
      />
    </FigureRow>
  );
}
