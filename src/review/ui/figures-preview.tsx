import { useText } from '#web';
import { isReckoned, placesOf } from '../figures.ts';
import { FiguresTable } from './figures-table.tsx';
import css from './outline-preview.module.css';
import type { FigureColumn, FigureTable } from './wire.ts';

/** A table of figures, empty: what is reckoned is marked, what is asked of a value stands below it. */
export function FiguresPreview({
  table,
  years,
  label,
}: {
  table: FigureTable;
  years: number[];
  label: string;
}) {
  const t = useText();
  const places = placesOf(table, years);
  return (
    <>
      <FiguresTable
        {...{ table, places, label }}
        below={({ draws }) =>
          draws && <small> {t('review.table.drawn', { from: t(`review.draws.${draws}`) })}</small>
        }
        cell={(row, { column }) => (isReckoned(row, column) ? '=' : '')}
      />
      <Rules columns={table.columns} />
    </>
  );
}

/** What is asked of the values of some columns, in words; that a number is not below nothing goes without saying. */
function Rules({ columns }: { columns: FigureColumn[] }) {
  const t = useText();
  const nameOf = (id: string) => columns.find((one) => one.id === id)?.label ?? id;
  const told = columns.flatMap(({ id, label, required, min, max, sumOf, formula }) => {
    const rules = [
      ...(required ? [t('review.rule.required')] : []),
      ...(min === null || min === 0 ? [] : [t('review.rule.min', { value: t.format.number(min) })]),
      ...(max === null ? [] : [t('review.rule.max', { value: t.format.number(max) })]),
      ...(sumOf.length ? [t('review.rule.sumOf', { names: sumOf.map(nameOf).join(' + ') })] : []),
      ...(formula === null ? [] : [t('review.rule.formula', { formula: spoken(formula, nameOf) })]),
    ];
    return rules.length ? [{ id, words: `${label}: ${rules.join('; ')}` }] : [];
  });
  if (!told.length) return null;
  return (
    <ul className={css.rules}>
      {told.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}

function spoken(formula: string, nameOf: (id: string) => string): string {
  return formula.replace(/[a-z][a-z0-9_]*/g, (name) => (name === 'sum' ? name : nameOf(name)));
}
