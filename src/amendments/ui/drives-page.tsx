import { useState } from 'react';
import {
  Empty,
  Illustrative,
  More,
  PageHead,
  Read,
  Table,
  Tabs,
  useAddressValue,
  useAsOf,
  useMe,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import { BeginDialog } from './begin-dialog.tsx';
import { OwnVoices } from './own-voices.tsx';
import type { DrivePage, DriveRow } from './wire.ts';

/** Work on statutes within sight, or what became of what one's own units asked for. */
export default function DrivesPage() {
  const t = useText();
  const { posts } = useMe();
  const [named] = useAddressValue('view');
  const [beginning, begin] = useState(false);
  const view = named === 'own' ? 'own' : 'drives';
  const leads = posts.some(({ role }) => role === 'leader');
  const tabs = (['drives', 'own'] as const).map((name) => ({
    ...{ name, word: t(`amendments.${name}`), to: '/amendments' },
    search: { view: name === 'own' ? name : undefined },
  }));
  return (
    <>
      <PageHead
        title={t('amendments.drives')}
        description={t('amendments.drives.detail')}
        action={leads ? { word: t('amendments.begin'), icon: 'plus', act: () => begin(true) } : null}
      />
      <Tabs label={t('amendments.tabs')} tabs={tabs} current={view} />
      {view === 'own' ? <OwnVoices /> : <Drives />}
      {beginning && <BeginDialog onClose={() => begin(false)} />}
    </>
  );
}

function Drives() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<DrivePage, DriveRow>('/amendment-drives', {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  return (
    <Read of={pages.reading}>
      {({ rows }) => (
        <>
          <Table
            label={t('amendments.drives')}
            rows={rows}
            columns={columns(t)}
            rowKey={(row) => row.id}
            to={(row) => `/amendments/${row.id}`}
            file={t('amendments.drives.file')}
            everyRow={pages.everyRow}
            empty={
              <Empty
                title={t('amendments.drives.none')}
                detail={t('amendments.drives.none.detail')}
                step={{ word: t('amendments.own'), to: '/amendments?view=own' }}
              />
            }
          />
          <More {...pages} shown={rows.length} />
        </>
      )}
    </Read>
  );
}

function columns(t: Say): Column<DriveRow>[] {
  const count = (key: 'proposals' | 'decided'): Column<DriveRow> => ({
    ...{ key, head: t(`amendments.column.${key}`), align: 'right', width: 130, sort: true },
    cell: (row) => t.format.number(row[key]),
    text: (row) => row[key],
  });
  return [
    {
      ...{ key: 'title', head: t('amendments.column.title'), card: 'title', sort: true },
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
    },
    {
      ...{ key: 'statute', head: t('amendments.column.statute'), width: 240, sort: true },
      cell: (row) => row.statute?.title ?? '',
      text: (row) => row.statute?.title ?? '',
    },
    {
      ...{ key: 'unit', head: t('amendments.column.unit'), width: 220, sort: true },
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
    },
    count('proposals'),
    count('decided'),
  ];
}
