import { Empty, Faint, Small, Table, useText, type Column, type Say } from '#web';
import css from './tab-indicators.module.css';
import { nameOf } from './questions.ts';
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

/** A value with its measure. */
function valued(number: number | null, { measure }: Indicator, t: Say): string {
  return number === null ? '–' : `${t.format.number(number)} ${measure}`;
}

function columnsOf(t: Say): Column<Indicator>[] {
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
      cell: (one) => valued(one.baseline, one, t),
      text: (one) => one.baseline,
      sort: true,
      align: 'right',
      width: 110,
    },
    datedColumn(t, { key: 'last', of: ({ actuals }) => actuals.at(-1)?.value, on: lastOn }),
    datedColumn(t, { key: 'target', of: ({ target }) => target, on: ({ targetOn }) => targetOn }),
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

const lastOn = ({ actuals }: Indicator): string | undefined => actuals.at(-1)?.holdsOn;

interface DatedValue {
  key: 'last' | 'target';
  of: (one: Indicator) => number | undefined;
  on: (one: Indicator) => string | undefined;
}

/** A column of values, each with its day below it; two columns in files. */
function datedColumn(t: Say, { key, of, on }: DatedValue): Column<Indicator> {
  const head = t(`delivery.programmes.indicator.${key}`);
  return {
    key,
    head,
    cell: (one) => (
      <>
        {valued(of(one) ?? null, one, t)}
        {on(one) && <Small>{t.format.day(on(one)!)}</Small>}
      </>
    ),
    text: of,
    file: [
      { head, value: of },
      { head: t(`delivery.programmes.indicator.${key}On`), value: on, as: 'day' },
    ],
    sort: true,
    align: 'right',
    width: 130,
  };
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
      about={[nameOf(view)]}
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
