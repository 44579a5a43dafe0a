import { dayColumn, Illustrative, type Column, type Say } from '#web';
import { DelegationState, SessionState } from './standing.tsx';
import type { DelegationRow, SessionRow } from './wire.ts';

/** The columns of every table of sessions. */
export function sessionColumns(t: Say): Column<SessionRow>[] {
  return [
    dayColumn(t, {
      key: 'heldOn',
      head: t('survey.column.heldOn'),
      on: (row) => row.heldOn,
      sort: true,
      align: 'right',
      width: 112,
    }),
    {
      key: 'title',
      head: t('survey.column.session'),
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
      card: 'title',
      sort: true,
    },
    {
      key: 'kind',
      head: t('survey.column.kind'),
      cell: (row) => t(`survey.kind.${row.kind}`),
      text: (row) => t(`survey.kind.${row.kind}`),
      width: 130,
      sort: true,
    },
    {
      key: 'host',
      head: t('survey.column.host'),
      cell: (row) => row.host.name,
      text: (row) => row.host.name,
      width: 190,
      sort: true,
    },
    {
      key: 'state',
      head: t('survey.column.state'),
      cell: (row) => <SessionState {...row} />,
      text: (row) => t(`survey.state.${row.state}`),
      width: 168,
      card: 'aside',
      sort: true,
    },
  ];
}

/** The columns of the list of delegations. */
export function delegationColumns(t: Say): Column<DelegationRow>[] {
  return [
    {
      key: 'title',
      head: t('survey.column.delegation'),
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
      card: 'title',
      sort: true,
    },
    {
      key: 'unit',
      head: t('survey.column.unit'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      width: 200,
      sort: true,
    },
    dayColumn(t, {
      key: 'startsOn',
      head: t('survey.column.startsOn'),
      on: (row) => row.startsOn,
      sort: true,
      align: 'right',
      width: 108,
    }),
    dayColumn(t, {
      key: 'endsOn',
      head: t('survey.column.endsOn'),
      on: (row) => row.endsOn,
      sort: true,
      align: 'right',
      width: 108,
    }),
    {
      key: 'sessions',
      head: t('survey.column.sessions'),
      cell: (row) => `${row.held}/${row.sessions}`,
      text: (row) => `${row.held}/${row.sessions}`,
      width: 100,
      align: 'right',
    },
    {
      key: 'state',
      head: t('survey.column.state'),
      cell: (row) => <DelegationState {...row} />,
      text: (row) => t(`survey.delegation.state.${row.state}`),
      width: 168,
      card: 'aside',
      sort: true,
    },
  ];
}
