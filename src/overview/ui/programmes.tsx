import { CountBar, Empty, Link, Read, Table, useText, type Column, type Reading } from '#web';
import { countsOf, DoneOfTotal, doneOf, NumberLink, listLink, sumOf, useSeat, type ProgrammeCounts } from '#delivery/ui';
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
  const ofKind = (row: Row, kind: string) => ({ unit: seat.id, under: row.id, kind });
  const late = (row: Row): number => row.schemes.late + row.items.late;
  const columns: Column<Row>[] = [
    { key: 'title', head: t('overview.programme'), cell: (row) => <Title row={row} />, text: (row) => [row.code, row.title].filter(Boolean).join(' '), card: 'title', sort: true },
    { key: 'schemes', head: t('overview.schemes'), cell: (row) => <DoneOfTotal count={row.schemes} question={ofKind(row, 'scheme')} />, text: (row) => `${doneOf(row.schemes)}/${row.schemes.total}`, sort: (row) => doneOf(row.schemes) / (row.schemes.total || 1), align: 'right', width: 76 },
    { key: 'items', head: t('overview.itemsShort'), cell: (row) => <DoneOfTotal count={row.items} question={ofKind(row, 'item')} />, text: (row) => `${doneOf(row.items)}/${row.items.total}`, sort: (row) => doneOf(row.items) / (row.items.total || 1), align: 'right', width: 108 },
    { key: 'bar', head: t('overview.progress'), cell: (row) => <CountBar counts={countsOf(sumOf([row.schemes, row.items]))} label={row.code ?? row.title} />, width: 96, card: 'none' },
    { key: 'late', head: t('overview.lateShort'), cell: (row) => <NumberLink value={late(row)} to={listLink({ unit: seat.id, under: row.id, late: 'true', sort: 'due' })} label={t('overview.late')} />, text: late, sort: true, align: 'right', width: 84, card: 'line' },
  ];
  return (
    <Table
      label={t('overview.programmes')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      to={({ id }) => `/programmes/${id}`}
      csv={t('overview.programmes.file')}
      filterable={false}
      empty={<Empty title={t('overview.programmes.none')} detail={t('overview.programmes.none.detail')} />}
    />
  );
}

/** The number and as much of the title as there is room for; the tip says all of it. */
function Title({ row }: { row: Row }) {
  const t = useText();
  return (
    <span className={css.title} title={row.title}>
      {row.code && <span className={css.code}>{row.code}</span>} {row.core && <span className={css.core}>{t('overview.core')}</span>} {row.title}
    </span>
  );
}
