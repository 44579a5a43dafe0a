import { expect, test } from 'vitest';
import type { FigureColumn, FigureTable, Section } from './contract/outline.ts';
import { toldBetween } from './difference-in-words.ts';

const section = (id: string, more: Partial<Section> = {}): Section => ({
  ...{ id, under: null, number: '', title: `Mục ${id}`, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const column = (id: string, more: Partial<FigureColumn> = {}): FigureColumn => ({
  ...{ id, label: `Cột ${id}`, group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: false, min: null, max: null, sumOf: [] },
  ...more,
});
const row = (id: string, formula: string | null = null) => ({ id, label: `Dòng ${id}`, formula });
const figures = (table: FigureTable) => section('t', { kind: 'figures', table });
const changed = (before: Section, after: Section) =>
  toldBetween({ sections: [before] }, { sections: [after] })[0]!;

test('a changed prompt is told word by word, a changed table by its rows and columns', () => {
  const prompt = changed(section('a', { prompt: 'Nêu 3 ví dụ' }), section('a', { prompt: 'Nêu 5 ví dụ' }));
  expect(prompt.words).toEqual([
    {
      part: 'prompt',
      paragraphs: [
        {
          pieces: [
            { kind: 'same', text: 'Nêu ' },
            { kind: 'out', text: '3' },
            { kind: 'in', text: '5' },
            { kind: 'same', text: ' ví dụ' },
          ],
        },
      ],
    },
  ]);
  const before = { rows: [row('a'), row('b'), row('c'), row('e')], columns: [column('x'), column('y')] };
  const after = {
    rows: [row('e'), row('a', 'c + d'), row('c'), row('d')],
    columns: [column('x', { required: true, min: 0 }), column('z', { sumOf: ['x'] })],
  };
  const told = changed(figures(before), figures(after));
  expect(told.lines.map(({ of, what, label }) => [of, what, label])).toEqual([
    ['row', 'moved', 'Dòng e'],
    ['row', 'changed', 'Dòng a'],
    ['row', 'added', 'Dòng d'],
    ['row', 'removed', 'Dòng b'],
    ['column', 'changed', 'Cột x'],
    ['column', 'added', 'Cột z'],
    ['column', 'removed', 'Cột y'],
  ]);
  expect(told.lines[1]!.parts).toEqual([{ part: 'formula', before: null, after: 'c + d' }]);
  expect(told.lines[4]!.parts).toEqual([
    { part: 'required', before: false, after: true },
    { part: 'min', before: null, after: 0 },
  ]);
});

test('columns that a sum is made of are told by their headings', () => {
  const columns = [column('x'), column('y'), column('all')];
  const sum = [...columns.slice(0, 2), column('all', { sumOf: ['x', 'y'], weight: 'x' })];
  const rows = [row('a')];
  const { lines } = changed(figures({ rows, columns }), figures({ rows, columns: sum }));
  expect(lines[0]!.parts).toEqual([
    { part: 'sumOf', before: null, after: 'Cột x + Cột y' },
    { part: 'weight', before: null, after: 'Cột x' },
  ]);
});

test('a list is told by the kinds it takes, a move by the groups it was between', () => {
  const list = (kinds: ('lesson' | 'model' | 'cause')[], provision = false) =>
    section('l', { kind: 'insights', insights: { kinds, provision } });
  expect(changed(list(['lesson', 'cause']), list(['lesson', 'model'], true)).list).toEqual({
    ...{ in: ['model'], out: ['cause'], provision: true },
  });
  const groups = [section('g', { kind: 'group' }), section('h', { kind: 'group' })];
  const [moved] = toldBetween(
    { sections: [...groups, section('a', { under: 'g' })] },
    { sections: [...groups, section('a', { under: 'h' })] },
  );
  expect(moved).toMatchObject({ what: 'moved', from: 'Mục g', to: 'Mục h' });
});
