import {
  dayColumn,
  Empty,
  Illustrative,
  More,
  PageHead,
  Read,
  Table,
  useAsOf,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import { ConsultationState } from './standing.tsx';
import type { ConsultationPage, ConsultationRow } from './wire.ts';

/** Consultations within sight as of the day, the newest first. */
export default function ConsultationsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<ConsultationPage, ConsultationRow>('/consultations', {
    query: { asOf, limit: 200 },
    pick: (page) => page,
  });
  return (
    <>
      <PageHead
        title={t('consultation.place')}
        description={t('consultation.asOf', { day: t.format.day(asOf) })}
        action={
          pages.reading.data?.first.can['create']
            ? { word: t('consultation.new'), icon: 'plus', to: '/consultations/new' }
            : null
        }
      />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('consultation.place')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/consultations/${row.id}`}
              file={t('consultation.file.list')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={<Empty title={t('consultation.none')} detail={t('consultation.none.detail')} />}
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

function columns(t: Say): Column<ConsultationRow>[] {
  const day = (key: 'opensOn' | 'closesOn') =>
    dayColumn<ConsultationRow>(t, {
      ...{ key, head: t(`consultation.${key}`), on: (row) => row[key], sort: true },
      ...{ align: 'right', width: 112 },
    });
  const figure = (key: 'comments' | 'open'): Column<ConsultationRow> => ({
    ...{ key, head: t(`consultation.column.${key}`), align: 'right', width: 110, sort: true },
    ...{ cell: (row) => t.format.number(row[key]), text: (row) => row[key] },
  });
  return [
    {
      ...{ key: 'title', head: t('consultation.title'), card: 'title', sort: true },
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
    },
    {
      ...{ key: 'unit', head: t('consultation.unit'), width: 190, sort: true },
      ...{ cell: (row) => row.unit.name, text: (row) => row.unit.name },
    },
    day('opensOn'),
    day('closesOn'),
    figure('comments'),
    figure('open'),
    {
      ...{ key: 'state', head: t('consultation.column.state'), width: 168, card: 'aside', sort: true },
      cell: (row) => <ConsultationState {...row} />,
      text: (row) => t(`consultation.state.${row.state}`),
    },
  ];
}
