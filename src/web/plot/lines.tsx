import { useText } from '../text.tsx';
import type { Drawing, PlotSeries } from './plot.tsx';
import css from './plot.module.css';
import { areDays, dayNumber, roundMarks, spread, thinned } from './scale.ts';

const DASHES = [undefined, '7 4', '2 4', '9 3 2 3'];
const TOP = 12;
const FOOT = 26;
const GAP = 18;

/** Where values stand on the drawing. */
function useScales({ series, places, width, height }: Drawing, left: number, right: number) {
  const numbers = series.flatMap(({ values }) =>
    values.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const marks = roundMarks(numbers);
  const [low, high] = [marks[0]!, marks.at(-1)!];
  const times = areDays(places) ? places.map(dayNumber) : places.map((_at, index) => index);
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const x = (at: string): number => {
    const time = times[places.indexOf(at)]!;
    return left + ((time - first) / (last - first || 1)) * (width - left - right);
  };
  const y = (value: number): number => TOP + (1 - (value - low) / (high - low)) * (height - TOP - FOOT);
  return { x, y, marks };
}

/** The way of a line through its values; a missing value is a gap. */
function pathOf({ values }: PlotSeries, x: (at: string) => number, y: (value: number) => number): string {
  let pen = 'M';
  const steps = values.map(({ at, value }) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    pen = 'L';
    return step;
  });
  return steps.join('');
}

/** Room for the lines' names, at their ends. */
function labelRoom(series: PlotSeries[], width: number): number {
  const longest = Math.max(0, ...series.map(({ label }) => label.length));
  return Math.min(width * 0.45, longest * 6.6 + 48);
}

/** Values over time. Each line is named at its end. */
export function Lines(drawing: Drawing) {
  const t = useText();
  const { series, places, width, height, atText } = drawing;
  const right = labelRoom(series, width);
  const { x, y, marks } = useScales(drawing, 40, right);
  const ends = series.map(({ values }) => values.findLast(({ value }) => value !== null));
  const labels = spread(
    ends.map((end) => (end ? y(end.value!) : 0)),
    GAP,
    height - FOOT,
  );
  return (
    <svg width={width} height={height} className={css.drawing}>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={40} x2={width - right} y1={y(mark)} y2={y(mark)} className={css.mark} />
          <text x={32} y={y(mark) + 4} className={css.axis} textAnchor="end">
            {t.format.number(mark)}
          </text>
        </g>
      ))}
      {thinned(places.length, Math.max(2, Math.floor((width - right) / 90))).map((at) => (
        <text key={at} x={x(places[at]!)} y={height - 6} className={css.axis} textAnchor="middle">
          {atText(places[at]!)}
        </text>
      ))}
      {series.map((one, index) => {
        const end = ends[index];
        return (
          end && (
            <g key={one.label} data-tone={one.tone ?? index % 4} className={css.series}>
              <path d={pathOf(one, x, y)} strokeDasharray={DASHES[index % 4]} />
              <circle cx={x(end.at)} cy={y(end.value!)} r="3.5" />
              <text x={x(end.at) + 10} y={labels[index]! + 4}>
                <tspan className={css.value}>{t.format.number(end.value!)}</tspan> {one.label}
              </text>
            </g>
          )
        );
      })}
    </svg>
  );
}
