import { useState, type ReactNode } from 'react';
import {
  Empty,
  Faint,
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
  type Column,
  type Query,
  type Say,
} from '#web';
import { words } from '../columns.ts';
import type { PeoplePage as Reply, Person, Unit } from '../wire.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { PersonPanel } from './person-panel.tsx';

/** What the list is narrowed to, in words. */
function useAbout({ q, unit }: { q: string | undefined; unit: string | undefined }): string[] {
  const t = useText();
  const { asOf } = useAsOf();
  const name = useRead<Unit>(unit ? `/units/${unit}` : null, { asOf }).data?.name;
  return [name, q && t('web.table.sought', { words: q })].filter((word): word is string => Boolean(word));
}

/** People of one's own units, and of those one administers, with the posts they hold on the day. */
export default function PeoplePage() {
  const t = useText();
  const { can } = useMe();
  const { asOf } = useAsOf();
  const [q] = useAddressValue('q');
  const [unit] = useAddressValue('unit');
  const [adding, setAdding] = useAddressValue('add');
  const about = useAbout({ q, unit });
  const may = can['administer'] ?? false;
  const step = may
    ? { word: t('organisation.ui.person.add'), icon: 'plus' as const, act: () => setAdding('1') }
    : undefined;
  return (
    <>
      <PageHead
        title={t('organisation.ui.people')}
        description={t('organisation.ui.people.asOf', { day: t.format.day(asOf) })}
        action={step}
        others={[{ word: t('organisation.ui.organisation'), icon: 'tree', to: '/organisation' }]}
      />
      <Filters clear={q || unit ? '/people' : null}>
        <WordsFilter label={t('organisation.ui.people.search')} />
      </Filters>
      <People
        asked={{ q, unit, asOf }}
        about={about}
        empty={
          <Empty
            title={t('organisation.ui.people.empty')}
            detail={t('organisation.ui.people.empty.detail')}
            step={step}
          />
        }
      />
      {adding && may && <AddPersonDialog onClose={() => setAdding(undefined)} />}
    </>
  );
}

interface PeopleProps {
  asked: Query;
  /** What they are narrowed to, in words. */
  about: string[];
  empty: ReactNode;
}

/** Those who were asked for; one of them opens beside the list. */
function People({ asked, about, empty }: PeopleProps) {
  const t = useText();
  const [shown, show] = useState<string | null>(null);
  const { reading, ...rest } = usePages<Reply, Person>('/people', {
    query: { ...asked, limit: 200 },
    pick: (page) => page,
  });
  return (
    <>
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
              file={t('organisation.ui.people')}
              about={about}
              everyRow={rest.everyRow}
              filterable={false}
              empty={empty}
            />
            <More {...rest} shown={rows.length} />
          </>
        )}
      </Read>
      {shown && <PersonPanel key={shown} id={shown} onClose={() => show(null)} />}
    </>
  );
}

function columns(t: Say): Column<Person>[] {
  const posts = (row: Person): string => row.posts.map(({ title }) => title).join('; ');
  const roles = (row: Person): string =>
    [...new Set(row.posts.map(({ role }) => t(`organisation.role.${role}`)))].join('; ');
  return [
    words({ key: 'name', head: t('organisation.ui.personName'), text: (row) => row.name, card: 'title' }),
    {
      ...words({ key: 'posts', head: t('organisation.ui.title'), text: posts, card: 'line' }),
      cell: (row) => posts(row) || <Faint>{t('organisation.ui.people.without')}</Faint>,
    },
    words({
      key: 'units',
      head: t('organisation.ui.unit'),
      text: (row) => row.posts.map(({ unit }) => unit.name).join('; '),
      card: 'line',
    }),
    words({ key: 'roles', head: t('organisation.ui.role'), text: roles, width: 160, card: 'line' }),
    words({
      key: 'signsIn',
      head: t('organisation.ui.signsIn'),
      text: (row) => t(row.signsIn ? 'organisation.ui.yes' : 'organisation.ui.no'),
      width: 108,
      card: 'none',
    }),
  ];
}
