import { Button } from '@mantine/core';
import { cellOf, isDrawn, type FigurePlace, type FigureRow, type FigureTable } from '#review/ui';
import { Icon, useAsOf, useRead, useText } from '#web';
import { drawnAs } from '../text-parts.ts';
import type { StudyFigures } from '../wire.ts';
import css from './figures.module.css';

type Values = Record<string, number | string>;

/** What the register of studies says for the cells that draw from it. */
export interface Drawn {
  asOf: string;
  at: (row: FigureRow, place: FigurePlace) => number | null;
}

const PARTS = {
  'study.sessions': 'sessions',
  'study.invited': 'invited',
  'study.present': 'present',
  'study.units': 'units',
} as const;

/** Reads the register up to the day shown, where the table draws from it. Of a year without any session it says nothing. */
export function useDrawn(reportId: string, { rows }: FigureTable): Drawn | null {
  const { asOf } = useAsOf();
  const path = rows.some((row) => row.draws) ? `/reports/${reportId}/study-figures` : null;
  const { data } = useRead<StudyFigures>(path, { asOf });
  if (!data) return null;
  return {
    asOf: data.asOf,
    at: (row, place) => {
      if (!isDrawn(row, place)) return null;
      const told = data.years.find(({ year }) => year === place.year);
      return told?.sessions ? told[PARTS[row.draws!]] : null;
    },
  };
}

/** What entering a row as the register has it changes: the values, and up to which day they were taken. */
function takenRow(row: FigureRow, places: FigurePlace[], { asOf, at }: Drawn): Values {
  return Object.fromEntries(
    places.flatMap((place) => {
      const [cell, value] = [cellOf(row.id, place), at(row, place)];
      return value === null ? [] : [[cell, value] as const, [drawnAs(cell), asOf] as const];
    }),
  );
}

/** The same changes by hand: what was taken from the register no longer is. */
export function typedOver(values: Values, changes: Record<string, number | string | null>) {
  const marks = Object.keys(changes).map(drawnAs);
  return {
    ...changes,
    ...Object.fromEntries(marks.flatMap((mark) => (mark in values ? [[mark, null]] : []))),
  };
}

interface TakeRowProps {
  row: FigureRow;
  places: FigurePlace[];
  drawn: Drawn;
  enter: (changes: Values) => void;
}

/** Enters a row as the register has it. */
export function TakeRow({ row, places, drawn, enter }: TakeRowProps) {
  const t = useText();
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<Icon name="download" size={12} />}
      aria-label={t('reports.drawn.take.of', { row: row.label })}
      onClick={() => enter(takenRow(row, places, drawn))}
    >
      {t('reports.drawn.take')}
    </Button>
  );
}

/** What the register says beside what was entered, and up to which day that was taken from it. */
export function DrawnMark({ live, taken }: { live: number | null; taken: number | string | undefined }) {
  const t = useText();
  if (live === null && taken === undefined) return null;
  return (
    <small className={css.drawn}>
      {live !== null && t('reports.drawn.live', { value: t.format.number(live) })}
      {taken !== undefined && <span>{t('reports.drawn.taken', { day: t.format.day(String(taken)) })}</span>}
    </small>
  );
}
