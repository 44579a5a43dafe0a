import { Button } from '@mantine/core';
import { Icon, Link, Small, useText, type Column, type Say } from '#web';
import type { Review } from '#review/ui';
import type { InsightRow } from './wire.ts';

interface Shown {
  review: Review;
  /** Opens the appraisal of one; null where that is another unit's. */
  appraise: ((row: InsightRow) => void) | null;
  /** Whether lessons and models are taken over into the library: by those who write for a unit. */
  take: boolean;
}

/** The longest name of a lesson or model. */
const NAMED = 300;

function Taking({ of: { id, kind, words, field } }: { of: InsightRow }) {
  const t = useText();
  if (kind !== 'lesson' && kind !== 'model') return null;
  return (
    <div>
      <Small>
        <Link
          to="/models/new"
          search={{ insight: id, kind, title: words.slice(0, NAMED), ...(field ? { field } : {}) }}
          aria-label={`${t('insights.model.take')}: ${words}`}
        >
          {t('insights.model.take')}
        </Link>
      </Small>
    </div>
  );
}

/** What is shown of an insight: its words, what they are, and the way to the source that says them. */
export function insightColumns<Row extends InsightRow>(
  t: Say,
  { review, appraise, take }: Shown,
): Column<Row>[] {
  const numbers = new Map(review.outline.sections.map(({ id, number, title }) => [id, number || title]));
  const sourceOf = ({ source: { kind, section, holdsOn } }: Row) =>
    [t(`insights.source.${kind}`), numbers.get(section), t.format.day(holdsOn)].filter(Boolean).join(' · ');
  const plain = (key: string, text: (row: Row) => string, width = 110): Column<Row> => ({
    ...{ key, head: t(`insights.column.${key}`), text, cell: text, sort: true as const, width },
  });
  return [
    {
      ...{ key: 'words', head: t('insights.column.words'), card: 'title' },
      cell: (row) => (
        <>
          {row.words}
          {take && <Taking of={row} />}
        </>
      ),
      text: (row) => row.words,
    },
    plain('kind', (row) => t(`review.insight.${row.kind}`), 92),
    plain('field', (row) => (row.field ? t(`organisation.field.${row.field}`) : t('insights.field.none'))),
    plain('unit', (row) => row.unit.name),
    plain('provision', (row) => row.provision, 96),
    plain(
      'strength',
      (row) =>
        t(`insights.strength.${row.strength}`) + (row.appraised ? ` · ${t('insights.appraised')}` : ''),
      96,
    ),
    plain('horizon', (row) => t(`insights.horizon.${row.horizon}`), 92),
    {
      ...plain('source', sourceOf, 130),
      cell: (row) => <Link to={row.source.opens}>{sourceOf(row)}</Link>,
    },
    ...(appraise
      ? [
          {
            ...{ key: 'appraise', head: t('insights.appraise'), width: 48 },
            cell: (row: Row) => (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t('insights.appraise')}: ${row.words}`}
                onClick={() => appraise(row)}
              >
                <Icon name="edit" size={14} />
              </Button>
            ),
          },
        ]
      : []),
  ];
}
