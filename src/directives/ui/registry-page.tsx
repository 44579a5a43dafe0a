import {
  dayColumn,
  Empty,
  Illustrative,
  More,
  PageHead,
  Read,
  Table,
  useAsOf,
  useText,
  type Column,
  type Say,
} from '#web';
import { RegistryFilters } from './registry-filters.tsx';
import { NumberMark, StandingSign } from './standing.tsx';
import { aboutOf, useNarrowing, useRegistry } from './use-registry.ts';
import type { DirectiveRow } from './wire.ts';

/** The registry of directives: what was issued until the day, narrowed and ordered as the address says. */
export default function RegistryPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const asked = useNarrowing();
  const pages = useRegistry(asked);
  const may = pages.reading.data?.first.can['register'] ?? false;
  const narrowed = Object.keys(asked).some((name) => name !== 'sort');
  return (
    <>
      <PageHead
        title={t('directives.registry')}
        description={t('directives.registry.asOf', { day: t.format.day(asOf) })}
        action={may ? { word: t('directives.register'), icon: 'plus', to: '/directives/new' } : null}
      />
      <RegistryFilters asked={asked} />
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <>
            <Table
              label={t('directives.registry')}
              rows={rows}
              columns={columns(t, pages.whole)}
              rowKey={(row) => row.id}
              to={(row) => `/directives/${row.id}`}
              file={t('directives.file')}
              about={aboutOf(asked, t)}
              everyRow={pages.everyRow}
              filterable={false}
              empty={narrowed ? <NothingFound /> : <NothingYet may={may} />}
            />
            <More {...pages} shown={rows.length} count={first.total ?? undefined} />
          </>
        )}
      </Read>
    </>
  );
}

function NothingFound() {
  const t = useText();
  return (
    <Empty
      title={t('directives.none')}
      detail={t('directives.none.detail')}
      step={{ word: t('web.table.clear'), to: '/directives' }}
    />
  );
}

function NothingYet({ may }: { may: boolean }) {
  const t = useText();
  return (
    <Empty
      title={t('directives.empty')}
      detail={t('directives.empty.detail')}
      step={may ? { word: t('directives.register'), to: '/directives/new' } : undefined}
    />
  );
}

// Sorting by column orders what is here; of a list not read to its end the server's order is the true one.
function columns(t: Say, whole: boolean): Column<DirectiveRow>[] {
  const sortable = whole ? { sort: true as const } : {};
  return [
    {
      key: 'number',
      head: t('directives.column.number'),
      cell: (row) => <NumberMark number={row.number} />,
      text: (row) => row.number,
      ...sortable,
      width: 132,
    },
    {
      key: 'title',
      head: t('directives.title'),
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
      ...sortable,
      card: 'title',
    },
    {
      key: 'type',
      head: t('directives.column.type'),
      cell: (row) => t(`directives.type.${row.type}`),
      text: (row) => t(`directives.type.${row.type}`),
      ...sortable,
      width: 112,
    },
    {
      key: 'issuer',
      head: t('directives.issuer'),
      cell: (row) => row.issuer,
      text: (row) => row.issuer,
      ...sortable,
      width: 168,
    },
    dayColumn(t, {
      key: 'date',
      head: t('directives.column.date'),
      on: (row) => row.issuedOn,
      sort: whole,
      align: 'right',
      width: 112,
    }),
    {
      key: 'standing',
      head: t('directives.standing'),
      cell: (row) => <StandingSign standing={row.standing} />,
      text: (row) => t(`directives.standing.${row.standing}`),
      ...sortable,
      width: 152,
      card: 'aside',
    },
  ];
}
