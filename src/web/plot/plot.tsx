import { useElementSize } from '@mantine/hooks';
import type { FileColumn } from '../table/rows.ts';
import { ListFiles } from '../table/table-files.tsx';
import { useText } from '../text.tsx';
import { Bars } from './bars.tsx';
import { Lines } from './lines.tsx';
import css from './plot.module.css';
import { areDays } from './scale.ts';

/** One thing followed over days, or compared between categories. */
export interface PlotSeries {
  label: string;
  /** What it is, if its colour says so everywhere; otherwise it has one of its own. */
  tone?: 'claimed' | 'verified' | 'late' | undefined;
  values: { at: string; value: number | null }[];
}

interface PlotProps {
  kind: 'lines' | 'bars';
  title: string;
  series: PlotSeries[];
  /** How a place on the axis is said; days are said by month unless told otherwise. */
  atText?: ((at: string) => string) | undefined;
  height?: number;
  /** A table with the same numbers stands below it, so that its own is not needed. */
  tabled?: boolean;
}

/** What a drawing of a plot needs to know. */
export interface Drawing {
  series: PlotSeries[];
  places: string[];
  width: number;
  height: number;
  atText: (at: string) => string;
}

/**
 * Lines or bars, labelled where they are: nothing to decode, told apart by dashes as well as by tone, with the table
 * behind. Drawn by hand, because a library for charts would weigh more than the rest of the page.
 */
export function Plot({ kind, title, series, atText, height = 240, tabled = false }: PlotProps) {
  const t = useText();
  const { ref, width } = useElementSize();
  const places = [...new Set(series.flatMap(({ values }) => values.map(({ at }) => at)))];
  if (areDays(places)) places.sort();
  const say = atText ?? (areDays(places) ? t.format.month : (at: string) => at);
  const drawing = { series, places, width, height, atText: say };
  return (
    <figure className={css.plot}>
      <figcaption className={css.title}>{title}</figcaption>
      <div ref={ref} aria-hidden="true">
        {width > 0 && (kind === 'lines' ? <Lines {...drawing} /> : <Bars {...drawing} />)}
      </div>
      {!tabled && (
        <details className={css.behind}>
          <summary>{t('web.plot.table')}</summary>
          <PlotTable title={title} drawing={drawing} />
        </details>
      )}
    </figure>
  );
}

/** A column of the places on the axis, then one of each series. */
function fileColumns({ series, places }: Drawing, head: string): FileColumn<string>[] {
  const values = series.map(({ label, values }): FileColumn<string> => {
    const byPlace = new Map(values.map(({ at, value }) => [at, value]));
    return { head: label, value: (at) => byPlace.get(at) };
  });
  return [{ head, value: (at) => at, ...(areDays(places) ? { as: 'day' as const } : {}) }, ...values];
}

function PlotTable({ title, drawing }: { title: string; drawing: Drawing }) {
  const t = useText();
  const { series, places } = drawing;
  const days = areDays(places);
  return (
    <>
      <ListFiles file={title} label={title} rows={places} columns={fileColumns(drawing, t('web.plot.at'))} />
      <table className={css.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('web.plot.at')}</th>
            {series.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((at) => (
            <tr key={at}>
              <th scope="row">{days ? t.format.day(at) : at}</th>
              {series.map(({ label, values }) => {
                const value = values.find((one) => one.at === at)?.value ?? null;
                return <td key={label}>{value === null ? '–' : t.format.number(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
