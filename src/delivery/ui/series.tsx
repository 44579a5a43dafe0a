import {
  dayColumn,
  Filters,
  Plot,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
  type Column,
  type PlotSeries,
} from '#web';
import type { Static } from 'typebox';
import type { Series } from '../contract.ts';
import { useAbout } from './chips.tsx';
import { AddressSelect } from './filters.tsx';
import { NumberLink } from './number.tsx';
import { partLink, partOf, useSeat, type Part, type Question } from './questions.ts';

type Point = Static<typeof Series>['points'][number];
const PARTS: Part[] = ['total', 'done', 'verified', 'claimed', 'in_progress', 'returned', 'late'];

/** How a count grew month by month, up to the day that is shown. */
export function SeriesOf({ under, from }: { under?: string | undefined; from: string }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const [kind = 'scheme'] = useAddressValue('kind');
  const [level] = useAddressValue('level');
  const [unit = seat.id] = useAddressValue('unit');
  const question: Question = { unit, under, kind, level };
  const reading = useRead<Static<typeof Series>>('/counts/series', {
    ...question,
    from: from < asOf ? from : asOf,
    until: asOf,
  });
  return (
    <>
      <Filters>
        <AddressSelect name="kind" initial="scheme" />
      </Filters>
      <Read of={reading}>
        {({ points }) => (
          <>
            <Plot
              kind="lines"
              title={t('delivery.counts.series.title', { what: t(`delivery.counts.list.${kind}`) })}
              series={linesOf(points, t)}
              height={300}
              tabled
            />
            <Months points={points} question={question} />
          </>
        )}
      </Read>
    </>
  );
}

function linesOf(points: Point[], t: (key: string) => string): PlotSeries[] {
  const line = (part: Part, tone?: PlotSeries['tone']): PlotSeries => ({
    label: t(`delivery.counts.series.${part}`),
    tone,
    values: points.map(({ day, count }) => ({ at: day, value: partOf(count, part) })),
  });
  return [line('total'), line('done', 'claimed'), line('verified', 'verified'), line('late', 'late')];
}

/** The numbers behind the plot, each month's opening to its list on that day. */
function Months({ points, question }: { points: Point[]; question: Question }) {
  const t = useText();
  const about = useAbout(question);
  const columns: Column<Point>[] = [
    dayColumn(t, {
      key: 'day',
      head: t('delivery.counts.day'),
      on: (point) => point.day,
      card: 'title',
    }),
    ...PARTS.map((part): Column<Point> => ({
      key: part,
      head: t(`overview.part.${part}`),
      cell: ({ count, day }) => (
        <NumberLink value={partOf(count, part)} to={partLink(question, part)} on={day} />
      ),
      text: ({ count }) => partOf(count, part),
      sort: true,
      align: 'right',
    })),
  ];
  return (
    <Table
      label={t('delivery.counts.series.table')}
      rows={points}
      columns={columns}
      rowKey={({ day }) => day}
      sortedBy={{ key: 'day', down: true }}
      file={t('delivery.counts.series.file')}
      about={about}
      filterable={false}
    />
  );
}
