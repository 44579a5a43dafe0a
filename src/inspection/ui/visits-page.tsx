import { Clamp, dayColumn, Illustrative, useText, type Column, type Say } from '#web';
import { STATES } from '../inspection.ts';
import { ResultList } from './result-list.tsx';
import { InspectionState, stateText } from './standing.tsx';
import { useAskedResults, useResults } from './use-results.ts';
import type { VisitRow } from './wire.ts';

/** The visits behind a figure: each unit of each inspection that was announced by the day. */
export default function VisitsPage() {
  const t = useText();
  const { asked, unitName } = useAskedResults();
  const { kind: _kind, state, ...query } = asked;
  const pages = useResults<VisitRow>('/inspection-visits', { ...query, state: state?.split(',') });
  const states = STATES.filter((one) => !['draft', 'proposed', 'approved'].includes(one));
  return (
    <ResultList
      what={t('inspection.results.figure.visits').toLowerCase()}
      path="/inspection/visits"
      {...{ asked, unitName, pages }}
      columns={columns(t)}
      to={({ inspection }) => `/inspection/inspections/${inspection.id}`}
      choices={{
        state: {
          label: t('inspection.filter.state'),
          values: states.map((value) => ({ value, label: t(`inspection.state.${value}`) })),
        },
      }}
    />
  );
}

function columns(t: Say): Column<VisitRow>[] {
  return [
    {
      key: 'unit',
      head: t('inspection.column.visited'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      sort: true,
      width: 220,
      card: 'title',
    },
    {
      key: 'title',
      head: t('inspection.column.title'),
      cell: ({ inspection: { title, illustrative } }) => (
        <Clamp lines={2} title={title}>
          {title} {illustrative && <Illustrative />}
        </Clamp>
      ),
      text: (row) => row.inspection.title,
      sort: true,
    },
    {
      key: 'form',
      head: t('inspection.column.form'),
      cell: ({ inspection }) => t(`inspection.form.${inspection.form}`),
      text: ({ inspection }) => t(`inspection.form.${inspection.form}`),
      sort: true,
      width: 136,
    },
    dayColumn(t, {
      key: 'start',
      head: t('inspection.column.start'),
      on: (row) => row.inspection.startsOn,
      align: 'right',
      width: 108,
    }),
    dayColumn(t, {
      key: 'end',
      head: t('inspection.column.end'),
      on: (row) => row.inspection.endsOn,
      align: 'right',
      width: 108,
    }),
    {
      key: 'state',
      head: t('inspection.column.state'),
      cell: (row) => <InspectionState {...row.inspection} />,
      text: (row) => stateText(row.inspection, t),
      sort: true,
      width: 150,
      card: 'aside',
    },
  ];
}
