import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Run, Table } from './content.ts';
import { gridOf } from './grid.ts';

const cell = fc.record(
  {
    runs: fc.constant<Run[]>([{ text: 'x' }]),
    colSpan: fc.integer({ min: 0, max: 4 }),
    rowSpan: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: ['runs'] },
);
const rows = (minLength: number) => fc.array(fc.array(cell, { maxLength: 5 }), { minLength, maxLength: 4 });

test('whatever the spans, every row is filled from end to end, and no cell leaves the table or its head', () => {
  fc.assert(
    fc.property(rows(0), rows(0), (head: Cell[][], body: Cell[][]) => {
      const grid = gridOf({ kind: 'table', head, rows: body });
      expect(grid.rows).toHaveLength(head.length + body.length);
      grid.rows.forEach((places, row) => {
        let next = 0;
        for (const { at, columns, rows: down, begins } of places) {
          expect(at).toBe(next);
          next += columns;
          const end = row < head.length ? head.length : grid.rows.length;
          expect(row + down).toBeLessThanOrEqual(end);
          if (!begins)
            expect(grid.rows[row - 1]!.some((above) => above.at === at && above.columns === columns)).toBe(
              true,
            );
        }
        expect(next).toBe(grid.shares.length);
      });
    }),
  );
});

test('every cell that was given stands in the grid once', () => {
  fc.assert(
    fc.property(rows(1), (body: Cell[][]) => {
      const given = body.map((row, y) => row.map((one, x) => ({ ...one, runs: [{ text: `${y}/${x}` }] })));
      const placed = gridOf({ kind: 'table', head: [], rows: given })
        .rows.flat()
        .filter(({ begins, cell: { runs } }) => begins && runs.length)
        .map(({ cell: { runs } }) => runs[0]!.text);
      expect(placed).toEqual(given.flat().map(({ runs }) => runs[0]!.text));
    }),
  );
});

test('columns share the width as they are told, equally where the shares do not fit the columns', () => {
  const table: Table = { kind: 'table', head: [], rows: [[{ runs: [] }, { runs: [] }]] };
  expect(gridOf({ ...table, widths: [1, 3] }).shares).toEqual([0.25, 0.75]);
  expect(gridOf({ ...table, widths: [1, 3, 4] }).shares).toEqual([0.5, 0.5]);
  expect(gridOf({ ...table, widths: [1, 0] }).shares).toEqual([0.5, 0.5]);
});
