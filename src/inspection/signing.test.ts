import { expect, test } from 'vitest';
import { isOfTheParty, positionOf, servedBy, signedFor } from './signing.ts';

test.each([
  ['Ủy ban Kiểm tra Thành ủy', { authority: 'TM', body: 'Ủy ban Kiểm tra' }, 'Thành ủy', true],
  [
    'Uỷ ban Kiểm tra Huyện uỷ Đông Anh',
    { authority: 'TM', body: 'Ủy ban Kiểm tra' },
    'Huyện uỷ Đông Anh',
    true,
  ],
  ['Quận ủy Đống Đa', { authority: 'TM', body: 'Ban Thường vụ' }, null, true],
  ['Chi bộ 3', { authority: 'TM', body: 'Chi bộ' }, null, true],
  ['Ban Tổ chức Thành ủy Hà Nội', { authority: null, body: '' }, 'Thành ủy Hà Nội', true],
  ['Ủy ban nhân dân quận Đống Đa', { authority: 'TM', body: 'Ủy ban nhân dân' }, null, false],
  ['Liên đoàn Lao động Thành phố', { authority: null, body: '' }, null, false],
])(
  '%s is signed for as a collective or by its head, serves whom its name says, and is of the Party or not',
  (...[name, signed, served, party]) => {
    expect(signedFor(name)).toEqual(signed);
    expect(servedBy(name)).toBe(served);
    expect(isOfTheParty(name)).toBe(party);
  },
);

test.each([
  ['Chủ nhiệm Ủy ban Kiểm tra Thành ủy', 'Chủ nhiệm'],
  ['Phó Bí thư Thường trực Quận ủy Đống Đa', 'Phó Bí thư Thường trực'],
  ['Bí thư', 'Bí thư'],
  ['Chủ tịch Ủy ban nhân dân quận', 'Chủ tịch'],
])('%s signs as %s', (post, position) => {
  expect(positionOf(post)).toBe(position);
});
