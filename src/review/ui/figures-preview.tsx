import { useText } from '#web';
import { placesOf } from '../figures.ts';
import { FigureHead } from './figure-head.tsx';
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
  const places = placesOf(table, years);
  return (
    <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={css.figures}>
        <FigureHead places={places} />
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {places.map(({ key, column }) => (
                <td key={key} data-reckoned={(column.formula ?? row.formula) !== null || undefined}>
                  {(column.formula ?? row.formula) !== null ? '=' : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Rules columns={table.columns} />
    </div>
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
