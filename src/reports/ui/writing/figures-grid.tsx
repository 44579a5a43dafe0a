import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import {
  Figures,
  FiguresTable,
  cellOf,
  isReckoned,
  type FigurePlace,
  type FigureRow,
  type FigureTable,
} from '#review/ui';
import { useText } from '#web';
import { DrawnMark, TakeRow, typedOver, useDrawn } from './drawn.tsx';
import { FigureFaults, faultWords } from './figure-faults.tsx';
import { drawnAs, readCells, readEntry } from '../text-parts.ts';
import css from './figures.module.css';

interface FiguresGridProps {
  reportId: string;
  table: FigureTable;
  years: number[];
  label: string;
  values: Record<string, number | string>;
  /** Absent where it is only read. */
  enter?: ((changes: Record<string, number | string | null>) => void) | undefined;
}

/** A table of figures: entered cell by cell or pasted from a spreadsheet, checked while one types, sums made by themselves. */
export function FiguresGrid({ reportId, table, years, label, values, enter: put }: FiguresGridProps) {
  const t = useText();
  const figures = new Figures(table, years, values);
  const faults = figures.faults();
  // What is merely not there yet is counted below, and not marked as wrong.
  const wrong = faults.filter(({ code }) => code !== 'missing');
  const drawn = useDrawn(reportId, table);
  const enter: FiguresGridProps['enter'] = put && ((changes) => put(typedOver(values, changes)));
  const paste = usePaste(figures, enter);
  return (
    <>
      <FiguresTable
        {...{ table, label }}
        places={figures.places}
        onKeyDown={walk}
        below={(row) =>
          put && row.draws && drawn && <TakeRow {...{ row, drawn }} places={figures.places} enter={put} />
        }
        cell={(row, place, { r, c }) => (
          <>
            {enter && !isReckoned(row, place.column) ? (
              <Cell
                {...{ row, place, at: `${r}:${c}` }}
                value={figures.at(row, place)}
                fault={faultWords(
                  t,
                  wrong.find(
                    (one) => one.row === row.id && one.column === place.column.id && one.year === place.year,
                  ),
                )}
                enter={(value) => enter({ [cellOf(row.id, place)]: value })}
                onPaste={(event) => paste(event, { r, c })}
              />
            ) : (
              <Shown value={figures.at(row, place)} />
            )}
            <DrawnMark live={drawn?.at(row, place) ?? null} taken={values[drawnAs(cellOf(row.id, place))]} />
          </>
        )}
      />
      <FigureFaults figures={figures} faults={faults} />
    </>
  );
}

function Shown({ value }: { value: number | string | null }) {
  const t = useText();
  if (value === null) return <span className={css.nothing}>–</span>;
  return <>{typeof value === 'number' ? t.format.number(value) : value}</>;
}

interface CellProps {
  row: FigureRow;
  place: FigurePlace;
  at: string;
  value: number | string | null;
  fault: string | null;
  enter: (value: number | string | null) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function Cell({ row, place, at, value, fault, enter, onPaste }: CellProps) {
  const t = useText();
  const words = place.column.type === 'text';
  const written = value === null ? '' : typeof value === 'number' ? plain(value, t.language) : value;
  const [typed, type] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null) enter(readEntry(typed, { words, vietnamese: t.language === 'vi' }));
    type(null);
  };
  return (
    <input
      className={css.cell}
      data-at={at}
      value={typed ?? written}
      inputMode={words ? 'text' : 'decimal'}
      data-words={words || undefined}
      aria-label={`${row.label}, ${place.column.label}${place.year === null ? '' : ` ${place.year}`}`}
      aria-invalid={fault !== null || undefined}
      title={fault ?? undefined}
      maxLength={4000}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onPaste={onPaste}
    />
  );
}

// As it is typed, without marks between thousands.
function plain(value: number, language: string): string {
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}

// Enter and the arrows go to the cell below or above; what was typed is entered on leaving.
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = (event.target as HTMLElement).dataset['at'];
  if (!step || !at) return;
  const column = at.split(':')[1];
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-at$=':${column}']`)];
  const next = all[all.indexOf(event.target as HTMLInputElement) + step];
  event.preventDefault();
  if (next) {
    next.focus();
    next.select();
  } else (event.target as HTMLElement).blur();
}

// A block of cells fills the places from the one it is pasted in, to the right and down; what is reckoned is passed over.
function usePaste(figures: Figures, enter: FiguresGridProps['enter']) {
  const { language } = useText();
  return (event: ClipboardEvent, from: { r: number; c: number }): void => {
    const cells = readCells(event.clipboardData.getData('text/plain'));
    if (!enter || (cells.length === 1 && cells[0]!.length === 1)) return;
    event.preventDefault();
    const changes: Record<string, number | string | null> = {};
    cells.forEach((line, r) =>
      line.forEach((text, c) => {
        const [row, place] = [figures.table.rows[from.r + r], figures.places[from.c + c]];
        if (!row || !place || isReckoned(row, place.column)) return;
        const words = place.column.type === 'text';
        changes[cellOf(row.id, place)] = readEntry(text, { words, vietnamese: language === 'vi' });
      }),
    );
    enter(changes);
  };
}
