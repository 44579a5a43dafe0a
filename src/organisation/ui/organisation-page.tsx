import { useMemo } from 'react';
import {
  Empty,
  Filters,
  More,
  PageHead,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useMe,
  usePages,
  useRead,
  useText,
  WordsFilter,
} from '#web';
import { ReorganisationNotice } from './reorganisation-notice.tsx';
import { unitColumns } from './unit-columns.tsx';
import { UnitFilter } from './unit-filters.tsx';
import { UnitTree } from './unit-tree.tsx';
import type { Unit, UnitPage, UnitRow } from './wire.ts';

type Narrowing = Partial<Record<'q' | 'level' | 'kind' | 'field' | 'under', string | undefined>>;

/** The filters of the address, if any is set: then a flat list is shown instead of the tree. */
function useFilters(): Narrowing | null {
  const [q] = useAddressValue('q');
  const [level] = useAddressValue('level');
  const [kind] = useAddressValue('kind');
  const [field] = useAddressValue('field');
  const [under] = useAddressValue('under');
  return q || level || kind || field || under ? { q, level, kind, field, under } : null;
}

/** The organisation on a day: the tree of its units, or those that fit what is looked for. */
export default function OrganisationPage() {
  const t = useText();
  const { can } = useMe();
  const { asOf } = useAsOf();
  const filters = useFilters();
  const administers = can['administer'] ?? false;
  return (
    <>
      <PageHead
        title={t('organisation.ui.organisation')}
        description={t('organisation.ui.asOf', { day: t.format.day(asOf) })}
        action={
          administers
            ? { word: t('organisation.ui.reorganise'), icon: 'split', to: '/organisation/reorganise' }
            : null
        }
        others={[
          { word: t('organisation.ui.acts'), icon: 'history', to: '/organisation/acts' },
          { word: t('organisation.ui.people'), icon: 'people', to: '/people' },
          ...(administers
            ? [{ word: t('organisation.ui.import'), icon: 'upload' as const, to: '/organisation/import' }]
            : []),
        ]}
      />
      <ReorganisationNotice />
      <Filters words={<WordsFilter label={t('organisation.ui.search')} />} clear={filters && '/organisation'}>
        <UnitFilter name="level" />
        <UnitFilter name="kind" />
        <UnitFilter name="field" />
      </Filters>
      {filters ? <Found filters={filters} /> : <Whole />}
    </>
  );
}

function Whole() {
  const t = useText();
  const { asOf } = useAsOf();
  const { can } = useMe();
  const tops = useRead<UnitPage>('/units', { asOf });
  return (
    <Read of={tops}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty
            title={t('organisation.ui.empty')}
            detail={t('organisation.ui.empty.detail')}
            step={
              can['administer']
                ? { word: t('organisation.ui.import'), to: '/organisation/import' }
                : undefined
            }
          />
        ) : (
          <UnitTree key={asOf} tops={rows} asOf={asOf} />
        )
      }
    </Read>
  );
}

/** What the list is narrowed to, in words. */
function useAbout({ q, level, kind, field, under }: Narrowing): string[] {
  const t = useText();
  const { asOf } = useAsOf();
  const top = useRead<Unit>(under ? `/units/${under}` : null, { asOf }).data;
  return [
    top && t('organisation.ui.under', { name: top.name }),
    q && t('web.table.sought', { words: q }),
    level && t(`organisation.level.${level}`),
    kind && t(`organisation.kind.${kind}`),
    field && t(`organisation.field.${field}`),
  ].filter((word): word is string => Boolean(word));
}

function Found({ filters }: { filters: Narrowing }) {
  const t = useText();
  const about = useAbout(filters);
  const { asOf } = useAsOf();
  const { reading, ...rest } = usePages<UnitPage, UnitRow>('/units', {
    query: { ...filters, asOf, limit: 200 },
    pick: (page) => page,
  });
  const columns = useMemo(() => unitColumns(t), [t]);
  return (
    <Read of={reading}>
      {({ rows }) => (
        <>
          <Table
            label={t('organisation.ui.found')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            to={(row) => `/units/${row.id}`}
            file={t('organisation.ui.file')}
            about={about}
            everyRow={rest.everyRow}
            filterable={false}
            empty={
              <Empty
                title={t('organisation.ui.none')}
                detail={t('organisation.ui.none.detail')}
                step={{ word: t('web.table.clear'), to: '/organisation' }}
              />
            }
          />
          <More {...rest} shown={rows.length} />
        </>
      )}
    </Read>
  );
}
