import { Empty, PageHead, Read, Table, useMe, useText, type Column, type Say } from '#web';
import { Illustrative } from './marks.tsx';
import { More } from './more.tsx';
import css from './organisation.module.css';
import { usePages } from './use-pages.ts';
import { STEPS, type ActPage, type ActRow } from './wire.ts';

/** Every recorded act of the organisation, the newest first. */
export default function ActsPage() {
  const t = useText();
  const { can } = useMe();
  const { reading, ...rest } = usePages<ActPage, ActRow>('/acts', {
    query: { limit: 100 },
    pick: (page) => page,
  });
  const step = can['administer']
    ? { word: t('organisation.ui.reorganise'), icon: 'split' as const, to: '/organisation/reorganise' }
    : null;
  return (
    <>
      <PageHead
        title={t('organisation.ui.acts')}
        description={t('organisation.ui.acts.detail')}
        action={step}
      />
      <Read of={reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('organisation.ui.acts')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/organisation/acts/${row.id}`}
              csv={rest.whole ? t('organisation.ui.acts') : undefined}
              empty={
                <Empty
                  title={t('organisation.ui.acts.empty')}
                  detail={t('organisation.ui.acts.empty.detail')}
                  step={step ?? undefined}
                />
              }
            />
            <More {...rest} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

/** What an act did, in numbers: "thành lập 126, kết thúc hoạt động 556". */
export function countsText({ counts }: ActRow, t: Say): string {
  const said = STEPS.filter((step) => counts[step] > 0).map(
    (step) => `${t(`organisation.step.${step}`)} ${t.format.number(counts[step])}`,
  );
  return said.join(' · ');
}

function columns(t: Say): Column<ActRow>[] {
  return [
    {
      key: 'day',
      head: t('organisation.ui.holdsOn'),
      cell: (row) => t.format.day(row.holdsOn),
      text: (row) => row.holdsOn,
      sort: true,
      width: 116,
      card: 'line',
    },
    {
      key: 'directive',
      head: t('organisation.ui.directive'),
      cell: (row) => (
        <span>
          {row.directive}
          {row.illustrative && <Illustrative />}
        </span>
      ),
      text: (row) => row.directive,
      sort: true,
      card: 'title',
    },
    {
      key: 'type',
      head: t('organisation.ui.type'),
      cell: (row) => t(`organisation.act.${row.type}`),
      text: (row) => t(`organisation.act.${row.type}`),
      sort: true,
      width: 184,
      card: 'line',
    },
    {
      key: 'counts',
      head: t('organisation.ui.what'),
      cell: (row) => <span className={css.soft}>{countsText(row, t) || '–'}</span>,
      text: (row) => countsText(row, t),
      width: '30%',
      card: 'line',
    },
  ];
}
