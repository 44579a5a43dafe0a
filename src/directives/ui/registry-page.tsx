import { Button } from '@mantine/core';
import { Empty, PageHead, Read, Table, useAsOf, useText, type Column, type Say } from '#web';
import css from './directives.module.css';
import { RegistryFilters } from './registry-filters.tsx';
import { Illustrative, NumberMark, StandingSign } from './standing.tsx';
import { useNarrowing, useRegistry } from './use-registry.ts';
import type { DirectiveRow } from './wire.ts';

/** The registry of directives: what was issued until the day, narrowed and ordered as the address says. */
export default function RegistryPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const asked = useNarrowing();
  const { reading, whole, readingOn, more } = useRegistry(asked);
  const may = reading.data?.can['register'] ?? false;
  const narrowed = Object.keys(asked).some((name) => name !== 'sort');
  const register = { word: t('directives.register'), icon: 'plus', to: '/directives/new' } as const;
  return (
    <>
      <PageHead
        title={t('directives.registry')}
        description={t('directives.registry.asOf', { day: t.format.day(asOf) })}
        action={may ? register : null}
      />
      <RegistryFilters asked={asked} />
      <Read of={reading}>
        {({ rows, total }) => (
          <>
            <Table
              label={t('directives.registry')}
              rows={rows}
              columns={columns(t, whole)}
              rowKey={(row) => row.id}
              to={(row) => `/directives/${row.id}`}
              csv={t('directives.file')}
              filterable={false}
              empty={
                narrowed ? (
                  <Empty
                    title={t('directives.none')}
                    detail={t('directives.none.detail')}
                    step={{ word: t('directives.filter.clear'), to: '/directives' }}
                  />
                ) : (
                  <Empty
                    title={t('directives.empty')}
                    detail={t('directives.empty.detail')}
                    step={may ? register : undefined}
                  />
                )
              }
            />
            {!whole && (
              <div className={css.more}>
                <span>{t('directives.shown', { shown: rows.length, count: total })}</span>
                <Button variant="default" size="xs" loading={readingOn} onClick={more}>
                  {t('directives.more')}
                </Button>
              </div>
            )}
          </>
        )}
      </Read>
    </>
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
        <span className={css.name} title={row.title}>
          {row.title}
          {row.illustrative && <Illustrative />}
        </span>
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
    {
      key: 'date',
      head: t('directives.column.date'),
      cell: (row) => <span className={css.day}>{t.format.day(row.issuedOn)}</span>,
      text: (row) => row.issuedOn,
      ...sortable,
      align: 'right',
      width: 104,
    },
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
