import { useRouterState } from '@tanstack/react-router';
import { Empty, Icon, Link, PageHead, Read, Table, useAsOf, useRead, useText } from '#web';
import type { Static } from 'typebox';
import type { UndertakingPage } from '../contract.ts';
import { Cascade } from './cascade.tsx';
import css from './counts.module.css';
import { AddressSelect, FilterBar } from './filters.tsx';
import { undertakingColumns } from './list-columns.tsx';
import { Line } from './line.tsx';
import { listLink, pageOf, useSeat, type Narrowing } from './questions.ts';
import { useList } from './use-list.ts';

const FILTERS = ['q', 'field', 'state', 'late'] as const;

/** The filters of the address, if any is set: then a list is shown instead of the tree. */
function useFilters(): Narrowing | null {
  const search = useRouterState({
    select: (state) => state.location.search as Record<string, string | undefined>,
  });
  const set = FILTERS.filter((name) => search[name]);
  return set.length > 0 ? Object.fromEntries(set.map((name) => [name, search[name]])) : null;
}

/** The work programmes and everything below them: resolution → programme → scheme → item. */
export default function ProgrammesPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const filters = useFilters();
  const programmes = useRead<Static<typeof UndertakingPage>>('/undertakings', {
    parent: 'none',
    drafts: false,
    limit: 500,
    asOf,
  });
  const core = programmes.data?.rows.find((row) => row.core);
  return (
    <>
      <PageHead
        title={t('delivery.programmes.title')}
        description={t('delivery.counts.asOf', { day: t.format.day(asOf) })}
        others={[
          { word: t('delivery.programmes.byUnit'), icon: 'tree', to: '/counts/units' },
          { word: t('delivery.programmes.compare'), icon: 'split', to: '/counts/changes' },
          { word: t('delivery.programmes.series'), icon: 'gauge', to: '/counts/series' },
        ]}
      />
      <Line core={core} programmes={programmes.data?.rows.length} />
      <FilterBar
        foot={
          filters && (
            <Link to="/programmes" className={css.clear}>
              <Icon name="close" size={12} />
              {t('web.table.clear')}
            </Link>
          )
        }
      >
        <AddressSelect name="field" />
        <AddressSelect name="state" />
        <AddressSelect name="late" />
      </FilterBar>
      {filters ? (
        <Found filters={filters} />
      ) : (
        <Read of={programmes}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty title={t('delivery.programmes.empty')} detail={t('delivery.programmes.empty.detail')} />
            ) : (
              <Cascade
                key={asOf}
                label={t('delivery.programmes.title')}
                roots={rows}
                file={t('delivery.programmes.file')}
              />
            )
          }
        </Read>
      )}
    </>
  );
}

/** What the filters found, anywhere in the cascade. */
function Found({ filters }: { filters: Narrowing }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const { reading, whole } = useList({ ...filters, asOf });
  return (
    <Read of={reading}>
      {({ rows, total }) => (
        <>
          <Table
            label={t('delivery.programmes.found')}
            rows={rows}
            columns={undertakingColumns({
              t,
              asOf,
              seat: seat.id,
              sortable: whole,
              kinds: true,
              leaves: rows.every((row) => !row.below),
            })}
            rowKey={(row) => row.id}
            to={pageOf}
            csv={whole ? t('delivery.programmes.file') : undefined}
            filterable={false}
            empty={<Empty title={t('delivery.counts.empty')} detail={t('delivery.counts.empty.detail')} />}
          />
          {!whole && (
            <p className={css.more}>
              <span>{t('delivery.counts.shown', { shown: rows.length, count: total })}</span>
              <Link to={listLink(filters)}>{t('delivery.counts.whole')}</Link>
            </p>
          )}
        </>
      )}
    </Read>
  );
}
