import { dayColumn, Empty, State, stateNamed, Table, useText, type Column, type Say } from '#web';
import type { RequestRow } from '../wire.ts';

function columnsOf(t: Say): Column<RequestRow>[] {
  return [
    {
      ...{ key: 'title', head: t('survey.request'), card: 'title', sort: true },
      cell: (row) => row.title,
      text: (row) => row.title,
    },
    {
      ...{ key: 'kind', head: t('survey.request.kind'), width: 160, sort: true },
      cell: (row) => t(`survey.request.kind.${row.kind}`),
      text: (row) => t(`survey.request.kind.${row.kind}`),
    },
    {
      ...{ key: 'unit', head: t('survey.request.unit'), width: 200, sort: true },
      cell: (row) => unitText(t, row),
      text: (row) => unitText(t, row),
    },
    dayColumn(t, {
      ...{ key: 'dueOn', head: t('survey.request.due'), sort: true, align: 'right', width: 112 },
      on: (row) => row.dueOn,
    }),
    {
      ...{ key: 'state', head: t('survey.column.state'), width: 180, card: 'aside' },
      cell: (row) => <RequestState {...row} />,
      text: (row) => (row.state ? t(`web.state.${stateNamed(row.state)}`) : ''),
    },
  ];
}

/** The unit asked, and who answers for it where it no longer stands. */
export function unitText(t: Say, { unit, successor }: Pick<RequestRow, 'unit' | 'successor'>): string {
  return successor
    ? t('survey.request.successor', { unit: unit.name, successor: successor.name })
    : unit.name;
}

/** How a request stands as the obligation that it is. */
export function RequestState({ state, late }: Pick<RequestRow, 'state' | 'late'>) {
  return state && <State state={stateNamed(state)} late={late} />;
}

/** Requests of conclusions with whom they are for, by when, and how they stand. */
export function RequestsTable({ rows }: { rows: RequestRow[] }) {
  const t = useText();
  return (
    <Table
      label={t('survey.requests')}
      rows={rows}
      columns={columnsOf(t)}
      rowKey={(row) => row.id}
      to={(row) => `/surveys/requests/${row.id}`}
      file={t('survey.file.requests')}
      empty={<Empty title={t('survey.requests.none')} detail={t('survey.requests.none.detail')} />}
    />
  );
}
