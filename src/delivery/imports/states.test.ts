import { expect, test } from 'vitest';
import { stateIn } from './states.ts';

test.each<[string | number | null, boolean, string | null | undefined]>([
  ['Đã hoàn thành', false, 'done'],
  ['HT', false, 'done'],
  ['Đã ban hành', false, 'done'],
  ['Đã hoàn thành (chậm 15 ngày)', false, 'done'],
  ['hoan thanh', false, 'done'],
  ['Đang thực hiện', false, 'in_progress'],
  ['Đang TH', false, 'in_progress'],
  ['Chậm tiến độ', false, 'in_progress'],
  ['Đúng tiến độ', false, 'in_progress'],
  ['Chưa hoàn thành', false, 'in_progress'],
  ['Cơ bản hoàn thành', false, 'in_progress'],
  ['Hoàn thành một phần', false, 'in_progress'],
  ['Chưa thực hiện', false, 'planned'],
  ['Chưa đến hạn', false, 'planned'],
  ['Tạm dừng', false, 'suspended'],
  ['Hoãn', false, 'suspended'],
  ['Hủy', false, 'cancelled'],
  ['Huỷ bỏ', false, 'cancelled'],
  ['Không thực hiện', false, 'cancelled'],
  ['75%', false, 'in_progress'],
  ['Hoàn thành 80%', false, 'in_progress'],
  ['100 %', false, 'done'],
  ['0%', false, 'planned'],
  [0.4, false, 'in_progress'],
  [1, false, 'done'],
  [1, true, 'in_progress'],
  [100, true, 'done'],
  ['', false, null],
  ['-', false, null],
  [null, false, null],
  ['Hoa quả', false, undefined],
  [140, true, undefined],
])('%j (per cent: %s) is %j', (cell, hundred, state) => {
  expect(stateIn(cell, hundred)).toBe(state);
});
