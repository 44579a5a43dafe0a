import { useState } from 'react';
import {
  dayColumn,
  Empty,
  Hint,
  Illustrative,
  More,
  PageHead,
  Read,
  Small,
  Table,
  useAsOf,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import { InspectionTabs } from '../inspection-tabs.tsx';
import type { SamplePage, SampleRow } from '../wire.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { Interval, shareText } from './interval.tsx';

/** Samples of claims drawn by lot, with what inspection has said of them by the day. */
export default function SamplesPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [drawing, setDrawing] = useState(false);
  const pages = usePages<SamplePage, SampleRow>('/inspection-samples', {
    query: { asOf, limit: 50 },
    pick: (page) => page,
  });
  const draw = { word: t('inspection.draw.verb'), act: () => setDrawing(true) };
  const may = pages.reading.data?.first.can['draw'] === true;
  const step = may ? draw : undefined;
  return (
    <>
      <PageHead
        eyebrow={t('inspection.place')}
        title={t('inspection.samples')}
        description={t('inspection.asOf', { day: t.format.day(asOf) })}
        action={may ? { ...draw, icon: 'plus' } : null}
      />
      <InspectionTabs current="samples" />
      <Hint>{t('inspection.samples.hint')}</Hint>
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('inspection.samples')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/inspection/samples/${row.id}`}
              file={t('inspection.samples.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('inspection.samples.empty')}
                  detail={t('inspection.samples.empty.detail')}
                  step={step}
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
      {drawing && <DrawDialog onClose={() => setDrawing(false)} />}
    </>
  );
}

/** What it was drawn out of, beside the unit. */
function scopeText({ kind, field, under, seed }: SampleRow, t: Say): string {
  return [
    kind && t(`delivery.counts.kind.${kind}`),
    field && t(`organisation.field.${field}`),
    under && (under.code ?? under.title),
    t('inspection.samples.seed', { seed }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function columns(t: Say): Column<SampleRow>[] {
  const number = (key: 'confirmed' | 'rejected' | 'waiting'): Column<SampleRow> => ({
    key,
    head: t(`inspection.samples.column.${key}`),
    cell: (row) => t.format.number(row[key]),
    text: (row) => row[key],
    sort: true,
    align: 'right',
    width: 92,
  });
  return [
    {
      key: 'of',
      head: t('inspection.draw.of'),
      cell: (row) => (
        <>
          {row.of.name} {row.illustrative && <Illustrative />}
          <Small>{scopeText(row, t)}</Small>
        </>
      ),
      text: (row) => [row.of.name, scopeText(row, t)].filter(Boolean).join(' · '),
      sort: true,
      card: 'title',
    },
    dayColumn(t, {
      key: 'day',
      head: t('inspection.draw.day'),
      on: (row) => row.day,
      align: 'right',
      width: 108,
      card: 'aside',
    }),
    {
      key: 'drawn',
      head: t('inspection.samples.column.drawn'),
      cell: (row) => `${t.format.number(row.drawn)}/${t.format.number(row.population)}`,
      text: (row) => `${row.drawn}/${row.population}`,
      file: [
        { head: t('inspection.samples.column.drawn.only'), value: (row) => row.drawn },
        { head: t('inspection.samples.column.population'), value: (row) => row.population },
      ],
      sort: (row) => row.drawn,
      align: 'right',
      width: 100,
    },
    number('confirmed'),
    number('rejected'),
    number('waiting'),
    {
      key: 'verified',
      head: t('inspection.samples.column.verified'),
      cell: (row) => <Interval verified={row.verified} />,
      text: (row) => shareText(row.verified, t),
      file: [
        { head: t('inspection.samples.column.verified'), value: (row) => row.verified?.share, as: 'share' },
        { head: t('inspection.samples.column.low'), value: (row) => row.verified?.low, as: 'share' },
        { head: t('inspection.samples.column.high'), value: (row) => row.verified?.high, as: 'share' },
      ],
      sort: (row) => row.verified?.share,
      width: 260,
    },
  ];
}
