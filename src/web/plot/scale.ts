const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 86_400_000;

/** A day as a number, so that it can be placed on an axis. */
export function dayNumber(day: string): number {
  return Date.parse(day) / MILLISECONDS;
}

/** Whether all of these are days: then they stand on the axis as far apart as they are in time. */
export function areDays(texts: string[]): boolean {
  return texts.every((text) => DAY.test(text));
}

/** Round marks from 0 (or below) to at least the greatest value: 0, 10, 20, 30. */
export function roundMarks(values: number[], about = 4): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(low + 1, ...values);
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_mark, at) => (first + at) * step);
}

/** Moves labels apart so that none covers another, keeping their order and staying as near as possible. */
export function spread(wanted: number[], gap: number, bottom: number): number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  order.forEach((label, at) => {
    if (at > 0) label.y = Math.max(label.y, order[at - 1]!.y + gap);
  });
  let floor = bottom;
  for (const label of [...order].reverse()) {
    label.y = Math.min(label.y, floor);
    floor = label.y - gap;
  }
  const placed = new Array<number>(wanted.length);
  for (const { y, at } of order) placed[at] = y;
  return placed;
}

/** At most `count` of the places, evenly chosen, the last one among them. */
export function thinned(length: number, count: number): number[] {
  if (length <= count) return Array.from({ length }, (_place, at) => at);
  const step = Math.ceil((length - 1) / (count - 1));
  const places: number[] = [];
  for (let at = length - 1; at >= 0; at -= step) places.unshift(at);
  return places;
}
