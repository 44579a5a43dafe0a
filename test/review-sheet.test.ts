// An office's form as a workbook, read for the outline of a review through the real server: by whom, and that nothing is written.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, workbook } from '../src/platform/tables/workbook.fixture.ts';
import { draftedReview, uploadedBy } from './drafted-review.ts';
import { everythingIn } from './snapshot.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
beforeAll(async () => {
  world = await openWorld('2023-12-01');
  review = await draftedReview(world, 2012);
});
afterAll(() => world.close());

const form = workbook(
  row(1, ['THỐNG KÊ ĐẢNG VIÊN', null, null, null, null]) +
    row(2, ['STT', 'Nội dung', 'Kết nạp (người)', null, 'Tỷ lệ (%)']) +
    row(3, [null, null, '2011', '2012', null]) +
    row(4, ['1', 'Toàn Đảng bộ', '5', '6', '0,5']) +
    row(5, ['2', 'Trong đó: nữ', '2', '3', '0,4']),
  {
    after: `<mergeCells>${['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
  },
);

const uploaded = (person: PersonKey, bytes: Uint8Array, name = 'bieu.xlsx') =>
  uploadedBy(world, person, { bytes, name });

test('a form is read for whoever writes the outline, and fits into it; nothing is written', async () => {
  const editor = world.as('city.editor');
  const file = await uploaded('city.editor', form);
  const before = await everythingIn(world.database);
  const { sheets } = await editor.done(`/reviews/${review}/outline/import`, { file });
  expect(await everythingIn(world.database)).toEqual(before);
  const column = { formula: null, required: false, min: null, max: null, sumOf: [], group: '' };
  const table = {
    rows: [
      { id: 'toan_dang_bo', label: 'Toàn Đảng bộ', formula: null },
      { id: 'trong_do_nu', label: 'Trong đó: nữ', formula: null },
    ],
    columns: [
      { ...column, id: 'ket_nap', label: 'Kết nạp', measure: 'người', type: 'integer', byYear: true },
      { ...column, id: 'ty_le', label: 'Tỷ lệ', measure: '%', type: 'percent', byYear: false },
    ],
  };
  expect(sheets).toEqual([{ sheet: 'Đơn vị & tổ', table, problems: [] }]);
  const section = { id: 'bieu', under: null, number: '', title: 'Biểu', prompt: '', guidance: '' };
  const sections = [{ ...section, kind: 'figures', insights: null, table }];
  const saved = await editor.put(`/reviews/${review}/outline`, { sections }, { 'if-match': '"1"' });
  expect(saved.status, saved.text).toBe(200);
});

test('a file that is no table, one of others, a review of others', async () => {
  const path = `/reviews/${review}/outline/import`;
  const editor = world.as('city.editor');
  const letter = await uploaded(
    'city.editor',
    new TextEncoder().encode('Kính gửi các đồng chí\n'),
    'thu.csv',
  );
  await editor.refused(path, { body: { file: letter }, as: [422, 'review.sheet-none'] });
  const theirs = await uploaded('north.editor', form);
  await editor.refused(path, { body: { file: theirs }, as: [404, 'platform.not-found'] });
  const viewers = { body: { file: await uploaded('city.editor', form) } };
  await world.as('city.viewer').refused(path, { ...viewers, as: [403, 'review.not-yours'] });
  await world.as('north.editor').refused(path, { body: { file: theirs }, as: [404, 'platform.not-found'] });
});
