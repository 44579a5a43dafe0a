import { type FigureFault, type Figures } from '#review/ui';
import { useText, type Say } from '#web';
import css from './figures.module.css';

/** What is wrong with a cell, in a sentence; null where nothing is. */
export function faultWords(t: Say, fault: FigureFault | undefined): string | null {
  if (!fault) return null;
  const limit = fault.limit === null ? '' : t.format.number(fault.limit);
  return t(`reports.fault.${fault.code}`, { limit });
}

/** Every cell that breaks a rule, below the table; missing ones are only counted. */
export function FigureFaults({ figures, faults }: { figures: Figures; faults: FigureFault[] }) {
  const t = useText();
  const missing = faults.filter(({ code }) => code === 'missing').length;
  const wrong = faults.filter(({ code }) => code !== 'missing');
  if (!faults.length) return null;
  const rows = new Map(figures.table.rows.map((row) => [row.id, row.label]));
  const columns = new Map(figures.table.columns.map((column) => [column.id, column.label]));
  return (
    <ul className={css.faults}>
      {missing > 0 && <li>{t('reports.fault.missing.count', { count: missing })}</li>}
      {wrong.slice(0, 20).map((fault) => (
        <li key={`${fault.row}:${fault.column}:${fault.year}`} data-wrong="">
          {rows.get(fault.row)}, {columns.get(fault.column)}
          {fault.year !== null && ` ${fault.year}`}: {faultWords(t, fault)}
        </li>
      ))}
    </ul>
  );
}
