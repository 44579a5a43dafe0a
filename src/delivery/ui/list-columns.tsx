import { State, type Column, type Say } from '#web';
import type { UndertakingRow } from '../contract.ts';
import css from './counts.module.css';
import { Progress, shareOf } from './number.tsx';
import { daysFrom, doneOf } from './questions.ts';

/** An undertaking's number and title. */
export function Name({ row, t }: { row: UndertakingRow; t: Say }) {
  return (
    <span className={css.name} data-kind={row.kind}>
      {row.code && <span className={css.code}>{row.code}</span>}
      {row.core && <span className={css.core}>{t('delivery.programmes.core')}</span>}
      {row.title}
    </span>
  );
}

/** When it is due; past its day, also by how much. */
function Due({ row, asOf, t }: { row: UndertakingRow; asOf: string; t: Say }) {
  if (!row.dueOn) return <span className={css.zero}>–</span>;
  return (
    <span className={css.due}>
      {t.format.day(row.dueOn)}
      {row.late && <span className={css.lateBy}>{t('delivery.counts.lateBy', { days: daysFrom(row.dueOn, asOf) })}</span>}
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
export function undertakingColumns({ t, asOf, seat, sortable, kinds = false, leaves = false, narrow = false }: ColumnsOf): Column<UndertakingRow>[] {
  const sort = sortable ? ({ sort: true } as const) : {};
  const columns: (Column<UndertakingRow> | false)[] = [
    { key: 'title', head: t('delivery.counts.column.title'), cell: (row) => <Name row={row} t={t} />, text: (row) => [row.code, row.title].filter(Boolean).join(' '), ...sort, card: 'title' },
    kinds && { key: 'kind', head: t('delivery.counts.column.kind'), cell: (row) => t(`delivery.counts.kind.${row.kind}`), text: (row) => t(`delivery.counts.kind.${row.kind}`), width: 100, ...sort, card: 'line' },
    { key: 'owner', head: t('delivery.counts.column.owner'), cell: (row) => (row.lead ?? row.owner).name, text: (row) => (row.lead ?? row.owner).name, width: narrow ? 130 : 190, ...sort, card: 'line' },
    !leaves && {
      key: 'progress',
      head: t('delivery.counts.column.below'),
      cell: (row) => row.below && <Progress count={row.below} question={{ unit: seat, under: row.id }} label={row.title} />,
      text: (row) => row.below && `${doneOf(row.below)}/${row.below.total}`,
      width: narrow ? 158 : 160,
      ...(sortable ? { sort: (row) => shareOf(row.below) } : {}),
      card: 'line',
    },
    { key: 'due', head: t('delivery.counts.column.due'), cell: (row) => <Due row={row} asOf={asOf} t={t} />, text: (row) => row.dueOn && t.format.day(row.dueOn), width: narrow ? 92 : 118, ...(sortable ? { sort: (row) => row.dueOn } : {}), card: 'line' },
    { key: 'state', head: t('delivery.counts.column.state'), cell: (row) => <StateOf row={row} t={t} />, text: (row) => stateText(row, t), width: narrow ? 140 : 176, ...sort, card: 'aside' },
  ];
  return columns.filter((column) => column !== false);
}

function StateOf({ row, t }: { row: UndertakingRow; t: Say }) {
  if (!row.state) return <span className={css.zero}>{t('delivery.counts.draft')}</span>;
  return <State state={row.state} late={row.late} />;
}
