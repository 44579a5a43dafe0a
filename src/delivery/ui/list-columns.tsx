import { Clamp, dayColumn, Faint, State, type Column, type Say } from '#web';
import type { UndertakingRow } from '../contract.ts';
import css from './list-columns.module.css';
import { Progress, shareOf } from './number.tsx';
import { daysFrom, doneOf, nameOf } from './questions.ts';

/** An undertaking's number and title. */
export function Name({ row, t }: { row: UndertakingRow; t: Say }) {
  return (
    <Clamp lines={2}>
      {row.code && <span className={css.code}>{row.code}</span>}
      {row.core && <span className={css.core}>{t('delivery.programmes.core')}</span>}
      {row.title}
    </Clamp>
  );
}

/** When it is due; past its day, also by how much. */
function Due({ row, asOf, t }: { row: UndertakingRow; asOf: string; t: Say }) {
  if (!row.dueOn) return <Faint>–</Faint>;
  return (
    <span className={css.due}>
      {t.format.day(row.dueOn)}
      {row.late && (
        <span className={css.lateBy}>{t('delivery.counts.lateBy', { days: daysFrom(row.dueOn, asOf) })}</span>
      )}
    </span>
  );
}

/** The state in words, for filters and files. */
export function stateText(row: UndertakingRow, t: Say): string {
  const state = row.state ? t(`web.state.${row.state}`) : t('delivery.counts.draft');
  return row.late ? `${state}, ${t('web.late').toLowerCase()}` : state;
}

interface ColumnsOf {
  t: Say;
  asOf: string;
  seat: string;
  /** Whether the table may sort by itself: only when all rows are here. */
  sortable: boolean;
  /** With the kind as a column: where kinds are mixed. */
  kinds?: boolean;
  /** Without the progress of what lies below: where nothing does. */
  leaves?: boolean;
  /** Beside a thread there is less room. */
  narrow?: boolean;
}

/** The columns of every table of undertakings. */
export function undertakingColumns(asked: ColumnsOf): Column<UndertakingRow>[] {
  const { t, sortable, kinds = false, leaves = false, narrow = false } = asked;
  const sort = sortable ? ({ sort: true } as const) : {};
  const columns: (Column<UndertakingRow> | false)[] = [
    {
      key: 'title',
      head: t('delivery.counts.column.title'),
      cell: (row) => <Name row={row} t={t} />,
      text: nameOf,
      ...sort,
      card: 'title',
    },
    kinds && {
      key: 'kind',
      head: t('delivery.counts.column.kind'),
      cell: (row) => t(`delivery.counts.kind.${row.kind}`),
      text: (row) => t(`delivery.counts.kind.${row.kind}`),
      width: 100,
      ...sort,
    },
    {
      key: 'owner',
      head: t('delivery.counts.column.owner'),
      cell: (row) => (row.lead ?? row.owner).name,
      text: (row) => (row.lead ?? row.owner).name,
      width: narrow && !leaves ? 130 : 190,
      ...sort,
    },
    !leaves && progressColumn(asked),
    dueColumn(asked),
    {
      key: 'state',
      head: t('delivery.counts.column.state'),
      cell: (row) => <StateOf row={row} t={t} />,
      text: (row) => stateText(row, t),
      width: narrow ? 140 : 176,
      ...sort,
      card: 'aside',
    },
  ];
  return columns.filter((column) => column !== false);
}

/** How far what lies below has come, within the sight of who asks. */
function progressColumn({ t, seat, sortable }: ColumnsOf): Column<UndertakingRow> {
  return {
    key: 'progress',
    head: t('delivery.counts.column.below'),
    cell: ({ id, title, below }) =>
      below && <Progress count={below} question={{ unit: seat, below: id }} label={title} />,
    text: ({ below }) => below && `${doneOf(below)}/${below.total}`,
    file: [
      { head: t('delivery.counts.column.below.done'), value: ({ below }) => below && doneOf(below) },
      { head: t('delivery.counts.column.below.total'), value: ({ below }) => below?.total },
    ],
    width: 160,
    ...(sortable ? { sort: ({ below }) => shareOf(below) } : {}),
  };
}

function dueColumn({ t, asOf, sortable, narrow = false }: ColumnsOf): Column<UndertakingRow> {
  return dayColumn(t, {
    key: 'due',
    head: t('delivery.counts.column.due'),
    on: ({ dueOn }) => dueOn,
    cell: (row) => <Due row={row} asOf={asOf} t={t} />,
    width: narrow ? 92 : 118,
    sort: sortable,
  });
}

function StateOf({ row, t }: { row: UndertakingRow; t: Say }) {
  if (!row.state) return <Faint>{t('delivery.counts.draft')}</Faint>;
  return <State state={row.state} late={row.late} />;
}
