import {
  ChoiceFilter,
  Hint,
  Link,
  Read,
  Section,
  Table,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
} from '#web';
import type { Column, Say } from '#web';
import { FIELDS, LEVELS } from '#organisation/ui';
import type { Review } from '#review/ui';
import { KINDS } from './choices.ts';
import css from './heat-map.module.css';
import type { InsightCounts } from './wire.ts';

type By = 'field' | 'level';

/** A line of the map: a field or a level with how many there are of each kind. */
interface HeatRow {
  key: string;
  name: string;
  counts: Record<string, number>;
  total: number;
}

interface HeatMapProps {
  review: Review;
  narrowing: Record<string, string>;
}

/** How many insights there are of each field (or level) and kind: the more, the darker, and always the number itself. */
export function HeatMap({ review, narrowing }: HeatMapProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const [chosen] = useAddressValue('rows');
  const by: By = chosen === 'level' ? 'level' : 'field';
  const reading = useRead<InsightCounts>(`/reviews/${review.id}/insight-counts`, { ...narrowing, asOf });
  return (
    <Section
      title={t('insights.counts')}
      act={
        <ChoiceFilter
          name="rows"
          initial="field"
          label={t('insights.counts.by')}
          choices={(['field', 'level'] as const).map((value) => ({
            value,
            label: t(`insights.counts.by.${value}`),
          }))}
        />
      }
    >
      <Read of={reading}>
        {(counts) => {
          const rows = rowsOf(counts, by, t);
          if (!rows.length) return <Hint>{t('insights.none')}</Hint>;
          const whole = totalOf(rows, t);
          const shown = { review, narrowing, by, rows };
          return (
            <Table
              label={t('insights.counts')}
              rows={rows}
              columns={columnsOf(t, shown)}
              rowKey={(row) => row.key}
              file={t('insights.counts.file')}
              filterable={false}
              wide
              total={{ cells: cellsOf(whole, t), row: whole }}
            />
          );
        }}
      </Read>
    </Section>
  );
}

/** The lines in the order of fields or levels; those without anything are left out. */
function rowsOf({ cells }: InsightCounts, by: By, t: Say): HeatRow[] {
  const names = by === 'field' ? [...FIELDS, 'none'] : [...LEVELS];
  return names.flatMap((key) => {
    const own = cells.filter((cell) => (cell[by] ?? 'none') === key);
    if (!own.length) return [];
    const counts: Record<string, number> = {};
    for (const { kind, count } of own) counts[kind] = (counts[kind] ?? 0) + count;
    const name = key === 'none' ? t('insights.field.none') : t(`organisation.${by}.${key}`);
    return [{ key, name, counts, total: own.reduce((sum, { count }) => sum + count, 0) }];
  });
}

function totalOf(rows: HeatRow[], t: Say): HeatRow {
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, rows.reduce((sum, row) => sum + (row.counts[kind] ?? 0), 0)]),
  );
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  return { key: 'whole', name: t('insights.counts.total'), counts, total };
}

const cellsOf = ({ name, counts, total }: HeatRow, t: Say) => ({
  ...{ name, total: t.format.number(total) },
  ...Object.fromEntries(KINDS.map((kind) => [kind, t.format.number(counts[kind] ?? 0)])),
});

function columnsOf(
  t: Say,
  { review, narrowing, by, rows }: HeatMapProps & { by: By; rows: HeatRow[] },
): Column<HeatRow>[] {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => Object.values(counts)));
  const to = `/reviews/${review.id}/insights`;
  const kept = { ...narrowing, ...(by === 'level' ? { rows: 'level' } : {}) };
  return [
    {
      ...{ key: 'name', head: t(`insights.column.${by}`), card: 'title' as const },
      cell: (row) => row.name,
      text: (row) => row.name,
    },
    ...KINDS.map((kind): Column<HeatRow> => ({
      ...{ key: kind, head: t(`review.insight.${kind}`), align: 'right' as const, width: 96 },
      text: ({ counts }) => counts[kind] ?? 0,
      sort: true,
      cell: ({ key, name, counts }) =>
        counts[kind] ? (
          <Link
            to={to}
            search={{ ...kept, [by]: key, kind }}
            className={css.heat}
            style={{ '--heat': `${Math.round((counts[kind] / most) * 100)}%` } as never}
            aria-label={`${name}, ${t(`review.insight.${kind}`)}: ${counts[kind]}`}
          >
            {t.format.number(counts[kind])}
          </Link>
        ) : (
          <span className={css.none}>–</span>
        ),
    })),
    {
      ...{
        key: 'total',
        head: t('insights.counts.total'),
        align: 'right' as const,
        width: 80,
        sort: true as const,
      },
      cell: ({ total }) => t.format.number(total),
      text: ({ total }) => total,
    },
  ];
}
