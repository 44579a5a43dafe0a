import { dayColumn, Illustrative, Small, type Column, type Say } from '#web';
import type { SampleRow } from '../wire.ts';
import { Interval, shareText } from './interval.tsx';

/** What it was drawn out of, beside the unit. */
function scopeText({ kind, field, level, under, seed }: SampleRow, t: Say): string {
  return [
    kind && t(`delivery.counts.kind.${kind}`),
    field && t(`organisation.field.${field}`),
    level && t(`delivery.counts.level.${level}`),
    under && (under.code ?? under.title),
    t('inspection.samples.seed', { seed }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The columns of a list of samples. */
export function sampleColumns(t: Say): Column<SampleRow>[] {
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
    verifiedColumn(t),
  ];
}

/** The share confirmed with its interval; three shares in files. */
function verifiedColumn(t: Say): Column<SampleRow> {
  return {
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
  };
}
