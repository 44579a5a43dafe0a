import { useRouterState } from '@tanstack/react-router';
import {
  Empty,
  Filters,
  More,
  PageHead,
  Read,
  Table,
  useAsOf,
  useMe,
  useRead,
  useText,
  WordsFilter,
} from '#web';
import { Cascade } from './cascade.tsx';
import { useAbout } from './chips.tsx';
import { AddressSelect } from './filters.tsx';
import { undertakingColumns } from './list-columns.tsx';
import { Line } from './line.tsx';
import { pageOf, useSeat, type Narrowing, type UndertakingPage } from './questions.ts';
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
  const { can } = useMe();
  const filters = useFilters();
  const programmes = useRead<UndertakingPage>('/undertakings', {
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
        action={
          can['edit'] ? { word: t('delivery.trackers.import'), icon: 'upload', to: '/trackers/import' } : null
        }
        others={[
          { word: t('delivery.programmes.byUnit'), icon: 'tree', to: '/counts/units' },
          { word: t('delivery.programmes.compare'), icon: 'split', to: '/counts/changes' },
          { word: t('delivery.programmes.series'), icon: 'gauge', to: '/counts/series' },
          ...(can['edit']
            ? [{ word: t('delivery.trackers'), icon: 'history' as const, to: '/trackers' }]
            : []),
        ]}
      />
      <Line core={core} programmes={programmes.data?.rows.length} />
      <Filters words={<WordsFilter label={t('delivery.counts.filter.q')} />} clear={filters && '/programmes'}>
        <AddressSelect name="field" />
        <AddressSelect name="state" />
        <AddressSelect name="late" />
      </Filters>
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
  const pages = useList({ ...filters, asOf });
  const about = useAbout(filters);
  return (
    <Read of={pages.reading}>
      {({ first, rows }) => (
        <>
          <Table
            label={t('delivery.programmes.found')}
            rows={rows}
            columns={undertakingColumns({
              t,
              asOf,
              seat: seat.id,
              sortable: pages.whole,
              kinds: true,
              leaves: rows.every((row) => !row.below),
            })}
            rowKey={(row) => row.id}
            to={pageOf}
            file={t('delivery.programmes.file')}
            about={about}
            everyRow={pages.everyRow}
            filterable={false}
            empty={<Empty title={t('delivery.counts.empty')} detail={t('delivery.counts.empty.detail')} />}
          />
          <More {...pages} shown={rows.length} count={first.total ?? undefined} />
        </>
      )}
    </Read>
  );
}
