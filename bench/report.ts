/** One measurement: `value` and `bound` in milliseconds, `target` for their ratio (null where there is none). */
export interface Row {
  measure: string;
  value: number;
  bound: number;
  target: number | null;
  atLeast?: boolean;
  unit: string;
}

const ratio = (row: Row) => row.value / row.bound;

/** Prints what was measured beside its target, at each size, with the slope from the smallest size to the largest. */
export function report(
  engine: string,
  sizes: { name: string; units: number; rows: Row[] }[],
  print: (line: string) => void,
): void {
  const last = sizes.at(-1)!;
  print(`\n${engine}`);
  print(
    [
      'measure'.padEnd(76),
      ...sizes.map((size) => size.name.padStart(18)),
      'target'.padStart(10),
      '',
      'slope'.padStart(7),
    ].join(' '),
  );
  for (const row of last.rows) {
    const cells = sizes.map((size) => {
      const same = size.rows.find((one) => one.measure === row.measure);
      return (same ? `${ratio(same).toFixed(2)}× ${same.value.toFixed(2)} ms` : '').padStart(18);
    });
    const target = row.target === null ? '' : `${row.atLeast ? '≥' : '≤'} ${row.target}×`;
    print(
      [row.measure.padEnd(76), ...cells, target.padStart(10), verdict(row), slope(sizes, row.measure)].join(
        ' ',
      ),
    );
  }
}

function verdict(row: Row): string {
  if (row.target === null) return ' ';
  return (row.atLeast ? ratio(row) >= row.target : ratio(row) <= row.target) ? '✓' : '✗';
}

// Exponent of growth: 0 does not grow with the number of units, 1 grows in proportion.
function slope(sizes: { units: number; rows: Row[] }[], measure: string): string {
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const [small, large] = [first, last].map((size) => size.rows.find((row) => row.measure === measure));
  if (first === last || !small || !large) return ''.padStart(7);
  return (Math.log(large.value / small.value) / Math.log(last.units / first.units)).toFixed(2).padStart(7);
}
