import {
  Fact,
  Facts,
  Link,
  Read,
  Section,
  Table,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
  type Column,
  type Say,
} from '#web';
import type { Matrix, Review } from './wire.ts';

type Row = Matrix['rows'][number];

/** Expected, received and late reports by the units directly below and by level; each unit opens to those below it. */
export function MatrixTable({ review }: { review: Review }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [unit, open] = useAddressValue('unit');
  const reading = useRead<Matrix>(`/reviews/${review.id}/matrix`, { asOf, unit });
  return (
    <Read of={reading}>
      {(matrix) => (
        <Section
          title={
            single(matrix) && !unit ? t('review.numbers') : t('review.matrix', { unit: matrix.unit.name })
          }
          detail={
            unit ? (
              <Link to={`/reviews/${review.id}`}>{t('review.matrix.whole')}</Link>
            ) : (
              t(single(matrix) ? 'review.asOf' : 'review.matrix.detail', { day: t.format.day(asOf) })
            )
          }
        >
          {unit || !single(matrix) ? (
            <Table
              label={t('review.matrix', { unit: matrix.unit.name })}
              rows={matrix.rows}
              columns={columnsOf(matrix, t)}
              rowKey={(row) => row.unit.id}
              onOpen={(row) => open(row.unit.id)}
              file={t('review.matrix.file')}
              total={totalOf(matrix, t)}
            />
          ) : (
            <Facts>
              {NUMBERS.map((key) => (
                <Fact key={key} word={t(`review.column.${key}`)}>
                  {t.format.number(matrix.whole[key])}
                </Fact>
              ))}
            </Facts>
          )}
        </Section>
      )}
    </Read>
  );
}

/** Whether no branch holds more than one unit that reports: then the list below says it all. */
const single = ({ rows }: Matrix) => rows.every(({ whole }) => whole.expected <= 1);

const NUMBERS = ['expected', 'received', 'onTime', 'accepted', 'late', 'extended'] as const;

function columnsOf({ levels }: Matrix, t: Say): Column<Row>[] {
  const number = (key: string, head: string, value: (row: Row) => number | null): Column<Row> => ({
    key,
    head,
    cell: (row) => {
      const given = value(row);
      return given === null ? '–' : t.format.number(given);
    },
    text: value,
    sort: true,
    align: 'right',
    width: 104,
  });
  return [
    {
      key: 'unit',
      head: t('review.column.reporter'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      sort: true,
      card: 'title',
    },
    ...(levels.length > 1
      ? levels.map(({ level }) =>
          number(level, t(`organisation.level.${level}`), (row) => row.levels[level]?.expected ?? null),
        )
      : []),
    ...NUMBERS.map((key) => number(key, t(`review.column.${key}`), (row) => row.whole[key])),
  ];
}

function totalOf({ unit, whole, levels }: Matrix, t: Say) {
  const row: Row = {
    unit,
    whole,
    levels: Object.fromEntries(levels.map(({ level, numbers }) => [level, numbers])),
  };
  const cells = {
    unit: t('review.matrix.total'),
    ...Object.fromEntries(levels.map(({ level, numbers }) => [level, t.format.number(numbers.expected)])),
    ...Object.fromEntries(NUMBERS.map((key) => [key, t.format.number(whole[key])])),
  };
  return { cells, row };
}
