import type { KeyboardEvent, ReactNode } from 'react';
import { isReckoned, type FigurePlace } from '../figures.ts';
import { FigureHead } from './figure-head.tsx';
import css from './figures-table.module.css';
import type { FigureRow, FigureTable } from './wire.ts';

interface FiguresTableProps {
  table: FigureTable;
  places: FigurePlace[];
  label: string;
  cell: (row: FigureRow, place: FigurePlace, at: { r: number; c: number }) => ReactNode;
  /** What stands below a row's label. */
  below?: (row: FigureRow) => ReactNode;
  onKeyDown?: (event: KeyboardEvent<HTMLTableElement>) => void;
}

/** A table of figures with its heads and rows; what stands in its cells is the caller's. What is reckoned is marked. */
export function FiguresTable({ table, places, label, cell, below, onKeyDown }: FiguresTableProps) {
  return (
    <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={css.figures} onKeyDown={onKeyDown}>
        <FigureHead places={places} />
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={row.id}>
              <th scope="row">
                {row.label}
                {below?.(row)}
              </th>
              {places.map((place, c) => (
                <td key={place.key} data-reckoned={isReckoned(row, place.column) || undefined}>
                  {cell(row, place, { r, c })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
