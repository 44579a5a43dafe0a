import { useState } from 'react';
import {
  ChoiceFilter,
  Empty,
  Filters,
  Hint,
  PageHead,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
} from '#web';
import { CELLS, overlapsIn, periodsIn, sumOf, type Period } from '../discipline.ts';
import { disciplineColumns, rowsOf, Total, type DisciplineRow, type Entry } from './discipline-columns.tsx';
import { DisciplineDialog } from './discipline-dialog.tsx';
import { InspectionTabs } from './inspection-tabs.tsx';
import type { DisciplineReply } from './wire.ts';

const YEARS = 6;

/** Totals of discipline by unit and period; who was disciplined is nowhere said. */
export default function DisciplinePage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [year] = useAddressValue('year');
  const [entering, enter] = useState<Period<Entry> | 'new' | null>(null);
  const period = year && /^\d{4}$/.test(year) ? { from: `${year}-01-01`, to: `${year}-12-31` } : {};
  const reading = useRead<DisciplineReply>('/discipline', { asOf, ...period });
  const may = reading.data?.can['enter'] === true;
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={t('inspection.discipline')}
        description={t('inspection.discipline.detail')}
        action={
          may ? { word: t('inspection.discipline.enter'), icon: 'plus', act: () => enter('new') } : null
        }
      />
      <InspectionTabs current="discipline" />
      <Years asOf={asOf} />
      <Read of={reading}>{(data) => <Totals data={data} onEnter={may ? enter : null} />}</Read>
      {entering && reading.data && (
        <DisciplineDialog
          units={reading.data.units}
          before={entering === 'new' ? null : entering}
          onClose={() => enter(null)}
        />
      )}
    </>
  );
}

function Years({ asOf }: { asOf: string }) {
  const t = useText();
  const [year] = useAddressValue('year');
  const last = Number(asOf.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_one, n) => String(last - n));
  return (
    <Filters clear={year ? '/inspection/discipline' : null}>
      <ChoiceFilter
        name="year"
        label={t('inspection.discipline.years')}
        choices={years.map((value) => ({ value, label: t('inspection.discipline.year', { year: value }) }))}
      />
    </Filters>
  );
}

interface TotalsProps {
  data: DisciplineReply;
  onEnter: ((row: Period<Entry> | 'new') => void) | null;
}

function Totals({ data, onEnter }: TotalsProps) {
  const t = useText();
  const periods = periodsIn(data.rows);
  const sum: DisciplineRow = {
    ...{ key: 'sum', name: t('inspection.results.sum'), period: '', startsOn: '', endsOn: '' },
    ...{ note: '', illustrative: false, entered: null, totals: sumOf(periods) },
  };
  const cells = CELLS.map((cell) => [cell, <Total key={cell} value={sum.totals[cell]} t={t} />]);
  return (
    <>
      <Table
        label={t('inspection.discipline')}
        rows={rowsOf(periods, t)}
        columns={disciplineColumns(t, data.rows.some(({ can }) => can['enter']) ? onEnter : null)}
        rowKey={(row) => row.key}
        file={t('inspection.discipline.file')}
        filterable={false}
        total={{ cells: { name: sum.name, ...Object.fromEntries(cells) }, row: sum }}
        empty={<Nothing onEnter={onEnter} />}
      />
      {overlapsIn(periods) && <Hint>{t('inspection.discipline.overlaps')}</Hint>}
    </>
  );
}

function Nothing({ onEnter }: Pick<TotalsProps, 'onEnter'>) {
  const t = useText();
  return (
    <Empty
      title={t('inspection.discipline.empty')}
      detail={t('inspection.discipline.empty.detail')}
      step={onEnter ? { word: t('inspection.discipline.enter'), act: () => onEnter('new') } : undefined}
    />
  );
}
