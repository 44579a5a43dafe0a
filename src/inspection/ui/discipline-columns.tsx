import { Button } from '@mantine/core';
import { Faint, Illustrative, Small, type Column, type Say } from '#web';
import { CELLS, type Cell, type Period } from '../discipline.ts';
import type { DisciplineReply } from './wire.ts';

export type Entry = DisciplineReply['rows'][number];

/** A unit's totals of a period; the last line has them all, and no unit. */
export interface DisciplineRow {
  key: string;
  name: string;
  period: string;
  startsOn: string;
  endsOn: string;
  totals: Partial<Record<Cell, number>>;
  note: string;
  illustrative: boolean;
  /** What it was made of, where it may be entered anew. */
  entered: Period<Entry> | null;
}

/** A period in an office's words: a year, a quarter, otherwise from when until when. */
export function periodText({ startsOn, endsOn }: { startsOn: string; endsOn: string }, t: Say): string {
  const year = startsOn.slice(0, 4);
  if (startsOn === `${year}-01-01` && endsOn === `${year}-12-31`)
    return t('inspection.discipline.year', { year });
  const quarter = ['03-31', '06-30', '09-30', '12-31'].findIndex(
    (end, n) =>
      endsOn === `${year}-${end}` && startsOn === `${year}-${String(n * 3 + 1).padStart(2, '0')}-01`,
  );
  if (quarter !== -1)
    return t('inspection.calendar.quarter', { quarter: ['I', 'II', 'III', 'IV'][quarter]!, year });
  return `${t.format.day(startsOn)} – ${t.format.day(endsOn)}`;
}

/** "Đảng viên: cảnh cáo". */
export function cellText(cell: Cell, t: Say): string {
  const [target, form] = cell.split('.') as [string, string];
  return t('inspection.discipline.cell', {
    target: t(`inspection.discipline.target.${target}`),
    form: t(`inspection.discipline.form.${form}`).toLowerCase(),
  });
}

/** The rows of the table: each unit and period once. */
export function rowsOf(periods: Period<Entry>[], t: Say): DisciplineRow[] {
  return periods.map((one) => {
    const { unit, startsOn, endsOn, note, illustrative, can } = one.first;
    return {
      ...{ key: one.key, name: unit.name, startsOn, endsOn, note, illustrative, totals: one.totals },
      period: periodText({ startsOn, endsOn }, t),
      entered: can['enter'] ? one : null,
    };
  });
}

/** The columns: whose, when, a number for each form, and the way to enter it anew. */
export function disciplineColumns(
  t: Say,
  onEnter: ((row: Period<Entry>) => void) | null,
): Column<DisciplineRow>[] {
  return [
    {
      key: 'name',
      head: t('inspection.results.column.unit'),
      cell: (row) => (
        <>
          {row.name} {row.illustrative && <Illustrative />}
          {row.note && <Small>{row.note}</Small>}
        </>
      ),
      text: (row) => row.name,
      sort: true,
      card: 'title',
    },
    {
      key: 'period',
      head: t('inspection.discipline.period'),
      cell: (row) => row.period,
      text: (row) => row.period,
      file: [
        { head: t('inspection.column.start'), value: (row) => row.startsOn, as: 'day' },
        { head: t('inspection.column.end'), value: (row) => row.endsOn, as: 'day' },
      ],
      sort: (row) => row.startsOn + row.endsOn,
      width: 116,
      card: 'aside',
    },
    ...CELLS.map((cell) => cellColumn(t, cell)),
    ...(onEnter ? [actColumn(t, onEnter)] : []),
  ];
}

function cellColumn(t: Say, cell: Cell): Column<DisciplineRow> {
  return {
    key: cell,
    head: cellText(cell, t),
    cell: ({ totals }) => <Total value={totals[cell]} t={t} />,
    text: ({ totals }) => totals[cell],
    sort: true,
    align: 'right',
    width: 92,
  };
}

/** A number that was entered, or a dash where none was. */
export function Total({ value, t }: { value: number | undefined; t: Say }) {
  return value === undefined ? <Faint>–</Faint> : t.format.number(value);
}

function actColumn(t: Say, onEnter: (row: Period<Entry>) => void): Column<DisciplineRow> {
  return {
    key: 'acts',
    head: t('inspection.claim.act'),
    cell: ({ entered, name, period }) =>
      entered && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('inspection.discipline.correct')}: ${name}, ${period}`}
          onClick={() => onEnter(entered)}
        >
          {t('inspection.discipline.correct')}
        </Button>
      ),
    width: 76,
  };
}
