import { useState } from 'react';
import {
  Empty,
  Icon,
  Link,
  PageHead,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useMe,
  useText,
  type Column,
  type Say,
} from '#web';
import { More } from '../more.tsx';
import css from '../organisation.module.css';
import { WordsFilter } from '../unit-filters.tsx';
import { usePages } from '../use-pages.ts';
import type { PeoplePage as Reply, Person } from '../wire.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { PersonPanel } from './person-panel.tsx';

/** People of one's own units, and of those one administers, with the posts they hold on the day. */
export default function PeoplePage() {
  const t = useText();
  const { can } = useMe();
  const { asOf } = useAsOf();
  const [q] = useAddressValue('q');
  const [unit] = useAddressValue('unit');
  const [adding, setAdding] = useAddressValue('add');
  const [shown, show] = useState<string | null>(null);
  const { reading, ...rest } = usePages<Reply, Person>('/people', {
    query: { q, unit, asOf, limit: 200 },
    pick: (page) => page,
  });
  const may = can['administer'] ?? false;
  const step = may
    ? { word: t('organisation.ui.person.add'), icon: 'plus' as const, act: () => setAdding('1') }
    : null;
  return (
    <>
      <PageHead
        title={t('organisation.ui.people')}
        description={t('organisation.ui.people.asOf', { day: t.format.day(asOf) })}
        action={step}
        others={[{ word: t('organisation.ui.organisation'), icon: 'tree', to: '/organisation' }]}
      />
      <search className={css.filters}>
        <WordsFilter label={t('organisation.ui.people.search')} />
        {(q || unit) && (
          <Link to="/people" className={css.clear}>
            <Icon name="close" size={12} />
            {t('web.table.clear')}
          </Link>
        )}
      </search>
      <Read of={reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('organisation.ui.people')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              onOpen={(row) => show(row.id)}
              selected={shown}
              csv={rest.whole ? t('organisation.ui.people') : undefined}
              filterable={false}
              empty={
                <Empty
                  title={t('organisation.ui.people.empty')}
                  detail={t('organisation.ui.people.empty.detail')}
                  step={step ?? undefined}
                />
              }
            />
            <More {...rest} shown={rows.length} />
          </>
        )}
      </Read>
      {shown && <PersonPanel key={shown} id={shown} onClose={() => show(null)} />}
      {adding && may && <AddPersonDialog onClose={() => setAdding(undefined)} />}
    </>
  );
}

function columns(t: Say): Column<Person>[] {
  const posts = (row: Person): string => row.posts.map(({ title }) => title).join('; ');
  const units = (row: Person): string => row.posts.map(({ unit }) => unit.name).join('; ');
  const roles = (row: Person): string =>
    [...new Set(row.posts.map(({ role }) => t(`organisation.role.${role}`)))].join('; ');
  return [
    {
      key: 'name',
      head: t('organisation.ui.personName'),
      cell: (row) => row.name,
      text: (row) => row.name,
      sort: true,
      card: 'title',
    },
    {
      key: 'posts',
      head: t('organisation.ui.title'),
      cell: (row) => posts(row) || <span className={css.faint}>{t('organisation.ui.people.without')}</span>,
      text: posts,
      sort: true,
      card: 'line',
    },
    { key: 'units', head: t('organisation.ui.unit'), cell: units, text: units, sort: true, card: 'line' },
    {
      key: 'roles',
      head: t('organisation.ui.role'),
      cell: roles,
      text: roles,
      sort: true,
      width: 160,
      card: 'line',
    },
    {
      key: 'signsIn',
      head: t('organisation.ui.signsIn'),
      cell: (row) => t(row.signsIn ? 'organisation.ui.yes' : 'organisation.ui.no'),
      text: (row) => t(row.signsIn ? 'organisation.ui.yes' : 'organisation.ui.no'),
      sort: true,
      width: 108,
      card: 'none',
    },
  ];
}
