import type { FigurePlace, FigureRow, Review, Section } from '#review/ui';
import { Link, Read, SidePanel, Table, useRead, useText, type Column, type Say } from '#web';
import css from './reading.module.css';
import type { Parts } from '../wire.ts';

type Row = Parts['rows'][number];

interface PartsPanelProps {
  review: Review;
  section: Section;
  which: Record<string, string | undefined>;
  row: FigureRow;
  place: FigurePlace;
  onClose: () => void;
}

/** What a total is made of, report by report, those that stand out first. */
export function PartsPanel({ review, section, which, row, place, onClose }: PartsPanelProps) {
  const t = useText();
  const reading = useRead<Parts>(`/reviews/${review.id}/figures/${section.id}/parts`, {
    ...which,
    ...{ row: row.id, column: place.column.id, ...(place.year === null ? {} : { year: place.year }) },
  });
  const title = [row.label, place.column.label, place.year].filter(Boolean).join(', ');
  return (
    <SidePanel open title={title} onClose={onClose}>
      <Read of={reading}>
        {({ rows }) => (
          <Table
            label={title}
            rows={rows.toSorted((a, b) => rank(b) - rank(a))}
            columns={columns(t, section)}
            rowKey={(one) => one.reportId}
            file={t('reports.rolled.file')}
          />
        )}
      </Read>
    </SidePanel>
  );
}

const rank = ({ outlier, fault }: Row) => (fault ? 2 : outlier ? 1 : 0);

function columns(t: Say, section: Section): Column<Row>[] {
  const words = (row: Row) =>
    row.fault ? t(`reports.fault.${row.fault}.short`) : row.outlier ? t('reports.rolled.outlier') : '';
  return [
    {
      key: 'unit',
      head: t('reports.column.unit'),
      cell: (row) => <Link to={`/reports/${row.reportId}?section=${section.id}`}>{row.unit.name}</Link>,
      text: (row) => row.unit.name,
      sort: true,
      card: 'title',
    },
    {
      key: 'value',
      head: t('reports.column.value'),
      cell: (row) => (typeof row.value === 'number' ? t.format.number(row.value) : (row.value ?? '–')),
      text: (row) => row.value,
      sort: true,
      align: 'right',
      width: 110,
    },
    {
      key: 'note',
      head: t('reports.column.note'),
      cell: (row) => <span className={row.fault ? css.wrong : css.far}>{words(row)}</span>,
      text: words,
      sort: true,
      width: 140,
    },
  ];
}
