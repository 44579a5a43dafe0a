import { expect, test } from 'vitest';
import { customaryLetterhead } from './letterhead.ts';

test.each([
  ['Thành ủy Hà Nội', 'TU', 'Hà Nội', 'Văn phòng Thành ủy'],
  ['Tỉnh uỷ Hưng Yên', 'TU', 'Hưng Yên', 'Văn phòng Tỉnh uỷ'],
  ['Huyện ủy Đông Anh', 'HU', 'Đông Anh', 'Văn phòng Huyện ủy'],
  ['Đảng ủy phường Láng Hạ', 'ĐU', 'Láng Hạ', 'Văn phòng Đảng ủy'],
  ['Đảng ủy Khối các cơ quan Thành phố', 'ĐU', 'Hà Nội', 'Văn phòng Đảng ủy'],
  ['Chi bộ 3', 'CB', 'Hà Nội', 'chi bộ'],
  ['Ủy ban Kiểm tra Thành ủy', 'UBKT', 'Hà Nội', 'Văn phòng'],
  ['Ban Tổ chức Thành ủy', 'BTC', 'Hà Nội', 'Văn phòng'],
  ['Ban Tuyên giáo Thành ủy', 'BTG', 'Hà Nội', 'Văn phòng'],
])(
  '%s is written %s in symbols, sits at %s and keeps its copies at %s',
  (...[name, code, place, archive]) => {
    expect(customaryLetterhead(name, 'Thành ủy Hà Nội')).toMatchObject({
      ...{ family: 'party', superior: 'Thành ủy Hà Nội', issuer: name, code, place, archive },
    });
  },
);

test('a body without a place of its own or above it is headed by its name, for somebody to set', () => {
  expect(customaryLetterhead('Ban Cán sự', null)).toMatchObject({ place: 'Ban Cán sự', superior: null });
});
