import {
  Illustrative,
  dayColumn,
  Empty,
  More,
  PageHead,
  Read,
  Table,
  useAsOf,
  usePages,
  useText,
} from '#web';
import type { Column, Say } from '#web';
import { InspectionTabs } from './inspection-tabs.tsx';
import type { PlanPage, PlanRow } from './wire.ts';

/** Plans of inspection within sight, with how their inspections stand on the day. */
export default function PlansPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<PlanPage, PlanRow>('/inspection-plans', {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  const creates = pages.reading.data?.first.can['create'] === true;
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={t('inspection.plans')}
        description={t('inspection.asOf', { day: t.format.day(asOf) })}
        action={
          creates ? { word: t('inspection.write.plan'), icon: 'plus', to: '/inspection/plans/new' } : null
        }
        others={
          creates
            ? [{ word: t('inspection.write.alone.add'), icon: 'plus', to: '/inspection/inspections/new' }]
            : []
        }
      />
      <InspectionTabs current="plans" />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('inspection.plans')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/inspection/plans/${row.id}`}
              file={t('inspection.plans.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty title={t('inspection.plans.empty')} detail={t('inspection.plans.empty.detail')} />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

function columns(t: Say): Column<PlanRow>[] {
  const number = (key: string, value: (row: PlanRow) => number): Column<PlanRow> => ({
    key,
    head: t(`inspection.plans.column.${key}`),
    cell: (row) => t.format.number(value(row)),
    text: value,
    sort: true,
    align: 'right',
    width: 108,
  });
  return [
    {
      key: 'title',
      head: t('inspection.plans.column.title'),
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
      sort: true,
      card: 'title',
    },
    {
      key: 'unit',
      head: t('inspection.column.unit'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      sort: true,
      width: 220,
    },
    dayColumn(t, { key: 'start', head: t('inspection.column.start'), on: (row) => row.startsOn, width: 112 }),
    dayColumn(t, { key: 'end', head: t('inspection.column.end'), on: (row) => row.endsOn, width: 112 }),
    number('inspections', (row) => row.inspections),
    number('concluded', (row) => row.states['concluded'] ?? 0),
    number('late', (row) => row.states['late'] ?? 0),
  ];
}
