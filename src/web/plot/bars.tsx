import { useText } from '../text.tsx';
import css from './plot.module.css';
import type { Drawing } from './plot.tsx';

/** Values of categories, as lying bars with the category's full name before and the value after each. */
export function Bars({ series, places, atText }: Drawing) {
  const t = useText();
  const numbers = series.flatMap(({ values }) => values.map(({ value }) => value ?? 0));
  const greatest = Math.max(1, ...numbers);
  return (
    <div className={css.bars}>
      {places.map((at) => (
        <div key={at} className={css.category}>
          <span>{atText(at)}</span>
          <span className={css.group}>
            {series.map(({ label, values }, index) => {
              const value = values.find((one) => one.at === at)?.value ?? 0;
              return (
                <span key={label} className={css.lane} data-tone={index % 4}>
                  <span className={css.bar} style={{ width: `calc((100% - 120px) * ${value / greatest})` }} />
                  <span>
                    <span className={css.value}>{t.format.number(value)}</span> {series.length > 1 && label}
                  </span>
                </span>
              );
            })}
          </span>
        </div>
      ))}
    </div>
  );
}
