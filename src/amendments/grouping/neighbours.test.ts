// A new recommendation finds the proposals that it is like, and is told why and where it is against them.
import { expect, test } from 'vitest';
import { openNeighbours } from './neighbours.ts';

const PROPOSALS = [
  { id: 'fees', text: 'Giảm mức đóng đảng phí cho nông dân có thu nhập thấp', provisions: ['46'] },
  { id: 'online', text: 'Cho phép chi bộ sinh hoạt trực tuyến', provisions: ['24'] },
  { id: 'probation', text: 'Rút ngắn thời gian dự bị', provisions: ['5'] },
];

test('the nearest comes first, with its reasons; what is hardly alike does not come', () => {
  const near = openNeighbours(PROPOSALS).nearest({
    text: 'Hạ đảng phí với đảng viên nông thôn',
    provisions: ['46'],
  });
  expect(near.map(({ id, opposed }) => [id, opposed])).toEqual([['fees', null]]);
  expect(near[0]!.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['synonym', 'provision']));
});

test('an opposite is near, and says so', () => {
  const [first] = openNeighbours(PROPOSALS).nearest({ text: 'Không nên rút ngắn thời gian dự bị' });
  expect(first).toMatchObject({ id: 'probation', opposed: { dimension: 'change' } });
});

test('texts added later are found, several of one id as one', () => {
  const index = openNeighbours(PROPOSALS);
  expect(index.nearest({ text: 'Xe buýt số 16 chạy thưa' })).toEqual([]);
  index.add([
    { id: 'bus', text: 'Tăng chuyến xe buýt số 16' },
    { id: 'bus', text: 'Xe buýt tuyến 16 nên chạy dày hơn' },
  ]);
  expect(index.nearest({ text: 'Xe buýt số 16 chạy thưa' }).map(({ id }) => id)).toEqual(['bus']);
  expect(index.nearest({ text: 'Doi moi thoi gian du bi', limit: 1 }).map(({ id }) => id)).toEqual([
    'probation',
  ]);
  expect(index.nearest({ text: '' })).toEqual([]);
});
