import { expect, test } from 'vitest';
import { arrange, arrangeWhole, type Arrangement, type Column, type Tree } from './rows.ts';

interface Thing {
  id: string;
  name: string;
  weight: number | null;
  parts?: Thing[];
}

const thing = (name: string, weight: number | null, parts?: Thing[]): Thing => ({
  id: name,
  name,
  weight,
  ...(parts ? { parts } : {}),
});
const things = [
  thing('Đề án 10', 5, [thing('Đồng', 1), thing('Ấm', 2)]),
  thing('Đề án 2', null),
  thing('Điều lệ', 9),
];
const columns: Column<Thing>[] = [
  { key: 'name', head: 'Tên', cell: (one) => one.name, text: (one) => one.name, sort: true },
  { key: 'weight', head: 'Số', cell: (one) => one.weight, sort: (one) => one.weight },
];
const tree: Tree<Thing> = { children: (one) => one.parts };

function names(more: Partial<Arrangement<Thing>>): string[] {
  const plain: Arrangement<Thing> = {
    columns,
    rowKey: (one) => one.id,
    sorting: null,
    filter: { text: '', key: '' },
    opened: new Map(),
    ...more,
  };
  return arrange(things, plain).map(({ row, level }) => `${level} ${row.name}`);
}

test('rows stand as given until somebody sorts them', () => {
  expect(names({})).toEqual(['1 Đề án 10', '1 Đề án 2', '1 Điều lệ']);
});

test('names sort as Vietnamese with numbers by value, in both directions', () => {
  expect(names({ sorting: { key: 'name', down: false } })).toEqual(['1 Đề án 2', '1 Đề án 10', '1 Điều lệ']);
  expect(names({ sorting: { key: 'name', down: true } })).toEqual(['1 Điều lệ', '1 Đề án 10', '1 Đề án 2']);
});

test('what is missing comes last in either direction', () => {
  expect(names({ sorting: { key: 'weight', down: false } }).at(-1)).toBe('1 Đề án 2');
  expect(names({ sorting: { key: 'weight', down: true } }).at(-1)).toBe('1 Đề án 2');
});

test('the filter finds without marks, and only in columns that have words', () => {
  expect(names({ filter: { text: 'dieu le', key: '' } })).toEqual(['1 Điều lệ']);
  expect(names({ filter: { text: '9', key: '' } })).toEqual([]);
});

test('opened rows show what hangs under them, sorted among themselves', () => {
  const opened = new Map([['Đề án 10', true]]);
  expect(names({ tree, opened })).toEqual(['1 Đề án 10', '2 Đồng', '2 Ấm', '1 Đề án 2', '1 Điều lệ']);
  expect(names({ tree, opened, sorting: { key: 'name', down: false } })).toEqual([
    '1 Đề án 2',
    '1 Đề án 10',
    '2 Ấm',
    '2 Đồng',
    '1 Điều lệ',
  ]);
});

test('a match deep in the tree keeps what stands above it', () => {
  expect(names({ tree, filter: { text: 'am', key: '' } })).toEqual(['1 Đề án 10', '2 Ấm']);
});

test('a whole tree is every branch, sorted and narrowed as a person did, whatever stands open', () => {
  const whole = (more: Partial<Arrangement<Thing>>): string[] => {
    const plain = { columns, rowKey: (one: Thing) => one.id, sorting: null, filter: { text: '', key: '' } };
    const arrangement = { ...plain, opened: new Map([['Đề án 10', false]]), ...more };
    return arrangeWhole({ rows: things, children: (one) => one.parts }, arrangement).map(
      ({ row, level }) => `${level} ${row.name}`,
    );
  };
  expect(whole({})).toEqual(['1 Đề án 10', '2 Đồng', '2 Ấm', '1 Đề án 2', '1 Điều lệ']);
  expect(whole({ sorting: { key: 'name', down: false } })).toEqual([
    '1 Đề án 2',
    '1 Đề án 10',
    '2 Ấm',
    '2 Đồng',
    '1 Điều lệ',
  ]);
  expect(whole({ filter: { text: 'am', key: '' } })).toEqual(['1 Đề án 10', '2 Ấm']);
});
