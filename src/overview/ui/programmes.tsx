import { CountBar, Empty, Link, Read, Table, useText, type Column, type Reading, type Say } from '#web';
import {
  countsOf,
  DoneOfTotal,
  doneOf,
  NumberLink,
  listLink,
  sumOf,
  useSeat,
  type ProgrammeCounts,
} from '#delivery/ui';
import css from './overview.module.css';

type Row = ProgrammeCounts['rows'][number];

/** Every programme in sight: its schemes, its items, and how far both have come. */
export function Programmes({ reading }: { reading: Reading<ProgrammeCounts> }) {
  const t = useText();
  return (
    <section className={css.programmes}>
      <h2>
        <Link to="/programmes">{t('overview.programmes')}</Link>
      </h2>
      <Read of={reading}>{({ rows }) => <ProgrammeTable rows={rows} />}</Read>
    </section>
  );
}

function ProgrammeTable({ rows }: { rows: Row[] }) {
  const t = useText();
  const seat = useSeat();
  return (
    <Table
      label={t('overview.programmes')}
      rows={rows}
      columns={columnsOf(t, seat.id)}
      rowKey={({ id }) => id}
      to={({ id }) => `/programmes/${id}`}
      file={t('overview.programmes.file')}
      filterable={false}
      empty={<Empty title={t('overview.programmes.none')} detail={t('overview.programmes.none.detail')} />}
    />
  );
}

function columnsOf(t: Say, unit: string): Column<Row>[] {
  const late = (row: Row): number => row.schemes.late + row.items.late;
  const counted = (key: 'schemes' | 'items', kind: string): Omit<Column<Row>, 'head'> => ({
    key,
    cell: (row) => <DoneOfTotal count={row[key]} question={{ unit, under: row.id, kind }} />,
    text: (row) => `${doneOf(row[key])}/${row[key].total}`,
    // Spreadsheets would read 3/5 as a day.
    file: [
      { head: t(`overview.${key}.done`), value: (row) => doneOf(row[key]) },
      { head: t(`overview.${key}.total`), value: (row) => row[key].total },
    ],
    sort: (row) => doneOf(row[key]) / (row[key].total || 1),
    align: 'right',
  });
  return [
    {
      key: 'title',
      head: t('overview.programme'),
      cell: (row) => <Title row={row} />,
      text: (row) => [row.code, row.title].filter(Boolean).join(' '),
      card: 'title',
      sort: true,
    },
    { ...counted('schemes', 'scheme'), head: t('overview.schemes'), width: 76 },
    { ...counted('items', 'item'), head: t('overview.itemsShort'), width: 108 },
    {
      key: 'bar',
      head: t('overview.progress'),
      cell: (row) => <Bar row={row} />,
      width: 96,
      card: 'none',
    },
    {
      key: 'late',
      head: t('overview.lateShort'),
      cell: (row) => <NumberLink value={late(row)} to={lateLink(row, unit)} label={t('overview.late')} />,
      text: late,
      sort: true,
      align: 'right',
      width: 84,
    },
  ];
}

function lateLink(row: Row, unit: string): string {
  return listLink({ unit, below: row.id, late: 'true', sort: 'due' });
}

/** Schemes and items together. */
function Bar({ row }: { row: Row }) {
  return <CountBar counts={countsOf(sumOf([row.schemes, row.items]))} label={row.code ?? row.title} />;
}

/** The number and as much of the title as there is room for; the tip says all of it. */
function Title({ row }: { row: Row }) {
  const t = useText();
  return (
    <span className={css.title} title={row.title}>
      {row.code && <span className={css.code}>{row.code}</span>}{' '}
      {row.core && <span className={css.core}>{t('overview.core')}</span>} {row.title}
    </span>
  );
}
