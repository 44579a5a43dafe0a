import { expect, test } from 'vitest';
import type { Section } from './contract/outline.ts';
import { withFormerSections } from './naming.ts';
import { problemsIn } from './outline.ts';

const section = (id: string, title: string, more: Partial<Section> = {}): Section => ({
  ...{ id, title, under: null, number: '', prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const table = (id: string, label: string) => ({
  rows: [{ id, label, formula: null }],
  columns: [
    {
      ...{ id: `c_${id}`, label: 'Số', group: '', measure: '', type: 'integer' as const, byYear: false },
      ...{ formula: null, required: false, min: null, max: null, sumOf: [] },
    },
  ],
});

test('sections read again keep their names by title and place; others get names of their own', () => {
  const former = [
    section('g', 'Kết quả', { kind: 'group' }),
    section('cu', 'Hạn chế', { under: 'g' }),
    section('han_che', 'Tồn tại'),
    section('bieu', 'Đảng viên', { kind: 'figures', table: table('r9', 'Toàn Đảng bộ') }),
  ];
  const read = [
    section('ket_qua', 'KẾT QUẢ', { kind: 'group' }),
    section('han_che', 'Hạn chế', { under: 'ket_qua', prompt: 'Nêu rõ' }),
    section('han_che_2', 'Hạn chế'),
    section('dang_vien', 'Đảng viên', { kind: 'figures', table: table('toan_dang_bo', 'Toàn Đảng bộ') }),
  ];
  const made = withFormerSections(read, former);
  expect(made.map(({ id, under }) => [id, under])).toEqual([
    ['g', null],
    ['cu', 'g'],
    ['han_che_2', null],
    ['bieu', null],
  ]);
  expect(made[1]!.prompt).toBe('Nêu rõ');
  expect(made[3]!.table).toEqual(table('r9', 'Toàn Đảng bộ'));
  expect(problemsIn({ sections: made })).toEqual([]);
});
