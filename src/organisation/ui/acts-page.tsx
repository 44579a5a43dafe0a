import {
  dayColumn,
  Empty,
  Illustrative,
  More,
  PageHead,
  Read,
  Soft,
  Table,
  useMe,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import { words } from './columns.ts';
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
              file={t('organisation.ui.acts')}
              everyRow={rest.everyRow}
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
    dayColumn(t, {
      key: 'day',
      head: t('organisation.ui.holdsOn'),
      on: (row) => row.holdsOn,
      width: 116,
      card: 'line',
    }),
    {
      key: 'directive',
      head: t('organisation.ui.directive'),
      cell: (row) => (
        <span>
          {row.directive} {row.illustrative && <Illustrative />}
        </span>
      ),
      text: (row) => row.directive,
      sort: true,
      card: 'title',
    },
    words({
      key: 'type',
      head: t('organisation.ui.type'),
      text: (row) => t(`organisation.act.${row.type}`),
      width: 184,
      card: 'line',
    }),
    {
      key: 'counts',
      head: t('organisation.ui.what'),
      cell: (row) => <Soft>{countsText(row, t) || '–'}</Soft>,
      text: (row) => countsText(row, t),
      width: '30%',
      card: 'line',
    },
  ];
}
