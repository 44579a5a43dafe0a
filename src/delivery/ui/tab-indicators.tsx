import { Empty, Faint, Small, Table, useText, type Column, type Say } from '#web';
import css from './tab-indicators.module.css';
import type { TabProps } from './programme-page.tsx';
import type { UndertakingView } from '../contract.ts';

type Indicator = UndertakingView['indicators'][number];

/** How far from the baseline to the target the last value has come: 0 … 1, or more. */
function reached({ baseline, target, actuals }: Indicator): number | null {
  const last = actuals.at(-1)?.value;
  const first = baseline ?? 0;
  if (last === undefined || target === first) return null;
  return (last - first) / (target - first);
}

function shareText(share: number | null, t: Say): string | null {
  return share === null ? null : t.format.percent(share);
}

/** How much of the way was gone: the figure, then the thin bar. */
function Reached({ share, t }: { share: number | null; t: Say }) {
  if (share === null) return <Faint>–</Faint>;
  return (
    <span className={css.progress}>
      {shareText(share, t)}
      <span className={css.meter}>
        <span style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
      </span>
    </span>
  );
}

function columnsOf(t: Say): Column<Indicator>[] {
  const value = (number: number | null, measure: string): string =>
    number === null ? '–' : `${t.format.number(number)} ${measure}`;
  return [
    {
      key: 'name',
      head: t('delivery.programmes.indicator.name'),
      cell: ({ name }) => name,
      text: ({ name }) => name,
      file: [
        { head: t('delivery.programmes.indicator.name'), value: ({ name }) => name },
        { head: t('delivery.programmes.indicator.measure'), value: ({ measure }) => measure },
      ],
      sort: true,
      card: 'title',
    },
    {
      key: 'baseline',
      head: t('delivery.programmes.indicator.baseline'),
      cell: (one) => value(one.baseline, one.measure),
      text: (one) => one.baseline,
      sort: true,
      align: 'right',
      width: 110,
    },
    {
      key: 'last',
      head: t('delivery.programmes.indicator.last'),
      cell: ({ actuals, measure }) => (
        <>
          {value(actuals.at(-1)?.value ?? null, measure)}
          {actuals.length > 0 && <Small>{t.format.day(actuals.at(-1)!.holdsOn)}</Small>}
        </>
      ),
      text: ({ actuals }) => actuals.at(-1)?.value,
      file: [
        { head: t('delivery.programmes.indicator.last'), value: ({ actuals }) => actuals.at(-1)?.value },
        {
          head: t('delivery.programmes.indicator.lastOn'),
          value: ({ actuals }) => actuals.at(-1)?.holdsOn,
          as: 'day',
        },
      ],
      sort: true,
      align: 'right',
      width: 130,
    },
    {
      key: 'target',
      head: t('delivery.programmes.indicator.target'),
      cell: (one) => (
        <>
          {value(one.target, one.measure)}
          <Small>{t.format.day(one.targetOn)}</Small>
        </>
      ),
      text: (one) => one.target,
      file: [
        { head: t('delivery.programmes.indicator.target'), value: (one) => one.target },
        { head: t('delivery.programmes.indicator.targetOn'), value: (one) => one.targetOn, as: 'day' },
      ],
      sort: true,
      align: 'right',
      width: 120,
    },
    {
      key: 'reached',
      head: t('delivery.programmes.indicator.reached'),
      cell: (one) => <Reached share={reached(one)} t={t} />,
      text: (one) => shareText(reached(one), t),
      file: [{ head: t('delivery.programmes.indicator.reached'), value: reached, as: 'share' }],
      sort: reached,
      width: 160,
      card: 'aside',
    },
  ];
}

/** What the programme is to reach, from where, and how far it has come. */
export default function TabIndicators({ view }: TabProps) {
  const t = useText();
  return (
    <Table
      label={t('delivery.programmes.tab.indicators')}
      rows={view.indicators}
      columns={columnsOf(t)}
      rowKey={({ id }) => id}
      file={`${t('delivery.programmes.tab.indicators')} ${view.code ?? ''}`.trim()}
      empty={
        <Empty
          title={t('delivery.programmes.indicator.none')}
          detail={t('delivery.programmes.indicator.none.detail')}
        />
      }
    />
  );
}
