import { Clamp, dayColumn, Illustrative, type Column, type Say } from '#web';
import { InspectionState, stateText } from './standing.tsx';
import type { InspectionRow } from './wire.ts';

/** The columns of every table of inspections; it may sort by itself only where all rows are here. */
export function inspectionColumns(t: Say, sortable: boolean): Column<InspectionRow>[] {
  const sort = sortable ? { sort: true as const } : {};
  return [
    {
      key: 'title',
      head: t('inspection.column.title'),
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
      card: 'title',
      ...sort,
    },
    {
      key: 'form',
      head: t('inspection.column.form'),
      cell: (row) => t(`inspection.form.${row.form}`),
      text: (row) => t(`inspection.form.${row.form}`),
      width: 136,
      ...sort,
    },
    ...unitColumns(t, sort),
    ...dayColumns(t, sortable),
    {
      key: 'state',
      head: t('inspection.column.state'),
      cell: (row) => <InspectionState {...row} />,
      text: (row) => stateText(row, t),
      width: 150,
      card: 'aside',
      ...sort,
    },
  ];
}

/** The columns of a plan's inspections: all are of one unit, so that their leaders and fields are told instead. */
export function planColumns(t: Say): Column<InspectionRow>[] {
  const more: Column<InspectionRow>[] = [
    {
      key: 'leader',
      head: t('inspection.column.leader'),
      cell: (row) => row.leader ?? '',
      text: (row) => row.leader ?? '',
      width: 144,
      sort: true,
    },
    {
      key: 'field',
      head: t('inspection.field'),
      cell: (row) => t(`organisation.field.${row.field}`),
      text: (row) => t(`organisation.field.${row.field}`),
      width: 116,
      sort: true,
    },
  ];
  const widths: Record<string, number> = { form: 104, visited: 150, start: 102, end: 102 };
  return inspectionColumns(t, true).flatMap((column) =>
    column.key === 'unit' ? more : [{ ...column, width: widths[column.key] ?? column.width }],
  );
}

/** Who is inspected, and by whom. */
function unitColumns(t: Say, sort: { sort?: true }): Column<InspectionRow>[] {
  const visited = ({ visited: units }: InspectionRow): string => units.map(({ name }) => name).join('; ');
  return [
    {
      key: 'visited',
      head: t('inspection.column.visited'),
      cell: (row) => (
        <Clamp lines={2} title={visited(row)}>
          {visited(row)}
        </Clamp>
      ),
      text: visited,
      width: 190,
      ...sort,
    },
    {
      key: 'unit',
      head: t('inspection.column.unit'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      width: 168,
      ...sort,
    },
  ];
}

function dayColumns(t: Say, sortable: boolean): Column<InspectionRow>[] {
  return [
    dayColumn(t, {
      key: 'start',
      head: t('inspection.column.start'),
      on: (row) => row.startsOn,
      sort: sortable,
      align: 'right',
      width: 108,
    }),
    dayColumn(t, {
      key: 'end',
      head: t('inspection.column.end'),
      on: (row) => row.endsOn,
      sort: sortable,
      align: 'right',
      width: 108,
    }),
  ];
}
