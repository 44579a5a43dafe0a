import { dayColumn, type Column, type Say } from '#web';
import css from './outcome-columns.module.css';
import type { Problem, Row } from './wire.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with a row and what to do, with days as the language writes them. */
function faultOf({ code, values = {} }: Problem, t: Say): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && DAY.test(value) ? t.format.day(value) : value,
  ]);
  return t.has(`problem.${code}`) ? t(`problem.${code}`, Object.fromEntries(written)) : t('web.form.fault');
}

/** What a row says and what would become of it. */
export function outcomeColumns(t: Say): Column<Row>[] {
  return [rowColumn(t), titleColumn(t), unitsColumn(t), ...progressColumns(t)];
}

function rowColumn(t: Say): Column<Row> {
  return {
    key: 'row',
    head: t('delivery.trackers.row'),
    cell: (row) => t.format.number(row.row),
    text: (row) => row.row,
    sort: true,
    align: 'right',
    width: 64,
    card: 'aside',
  };
}

function titleColumn(t: Say): Column<Row> {
  const faults = (row: Row) => row.problems.map((one) => faultOf(one, t)).join(' ');
  return {
    key: 'title',
    head: t('delivery.trackers.meaning.title'),
    cell: (row) => (
      <span>
        {row.values.title || '–'}
        {row.problems.length > 0 && <span className={css.faults}>{faults(row)}</span>}
      </span>
    ),
    text: (row) => row.values.title,
    file: [
      { head: t('delivery.trackers.meaning.title'), value: (row) => row.values.title },
      { head: t('delivery.trackers.faults'), value: faults },
    ],
    sort: true,
    card: 'title',
  };
}

function unitsColumn(t: Say): Column<Row> {
  const inWords = (noted: string[]) => t('delivery.trackers.noted', { words: noted.join('; ') });
  return {
    key: 'units',
    head: t('delivery.trackers.units'),
    cell: ({ values: { lead, supporting, noted } }) => (
      <span>
        {lead ?? '–'}
        {supporting.length > 0 && <small className={css.supporting}>{supporting.join('; ')}</small>}
        {noted.length > 0 && <small className={css.supporting}>{inWords(noted)}</small>}
      </span>
    ),
    text: ({ values: { lead, supporting, noted } }) =>
      [lead ?? '–', ...supporting, ...(noted.length ? [inWords(noted)] : [])].join('; '),
    width: '26%',
    card: 'line',
  };
}

function progressColumns(t: Say): Column<Row>[] {
  const state = ({ values }: Row) => (values.state ? t(`delivery.trackers.state.${values.state}`) : '');
  const outcome = (row: Row) => t(`delivery.trackers.outcome.${row.outcome}`);
  return [
    dayColumn(t, {
      key: 'due',
      head: t('delivery.trackers.meaning.dueOn'),
      on: (row) => row.values.due,
      width: 112,
      card: 'line',
    }),
    {
      key: 'state',
      head: t('delivery.trackers.meaning.state'),
      cell: (row) => state(row) || '–',
      text: state,
      sort: true,
      width: 124,
      card: 'line',
    },
    {
      key: 'outcome',
      head: t('delivery.trackers.outcome'),
      cell: (row) => (
        <span className={css.outcome} data-outcome={row.outcome}>
          {outcome(row)}
        </span>
      ),
      text: outcome,
      sort: true,
      width: 104,
      card: 'line',
    },
  ];
}
