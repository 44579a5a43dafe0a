// A whole outline read from the file that an office has, in Word or in Excel, through the real server: what it would make, what
// found no place, and that nothing is written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '#platform/tables';
import type { Section } from '#review';
import { foreign, p } from '../src/platform/documents/foreign.fixture.ts';
import { outlinePaper } from './outline-paper.ts';
import { draftedReview, uploadedBy } from './drafted-review.ts';
import { everythingIn } from './snapshot.ts';
import { Place } from './process.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
beforeAll(async () => {
  world = await openWorld('2023-12-01');
  review = await draftedReview(world, 2013);
});
afterAll(() => world.close());

const uploaded = (person: PersonKey, bytes: Uint8Array, name: string) =>
  uploadedBy(world, person, { bytes, name });

const path = () => `/reviews/${review}/outline/read`;
const read = async (bytes: Uint8Array, name: string) =>
  world.as('city.editor').done(path(), { file: await uploaded('city.editor', bytes, name) });
const drawn = (sections: Section[]) =>
  sections.map(({ id, under, number, title, kind }) => [id, under, number, title, kind]);

describe('an outline in Word', () => {
  test('becomes sections by its headings and numbers, with kinds, tables and what found no place', async () => {
    const file = await uploaded('city.editor', outlinePaper(), 'de-cuong.docx');
    const before = await everythingIn(world.database);
    const { outline, unplaced, warnings, problems } = await world.as('city.editor').done(path(), { file });
    expect(await everythingIn(world.database)).toEqual(before);
    const { sections } = outline as { sections: Section[] };
    expect(drawn(sections)).toEqual([
      ['ket_qua_thi_hanh_dieu_le', null, 'I', 'KẾT QUẢ THI HÀNH ĐIỀU LỆ', 'group'],
      ['cong_tac_quan_triet_cu_the_hoa', 'ket_qua_thi_hanh_dieu_le', '1', 'Công tác quán triệt, cụ thể hoá', 'group'],
      ['quan_triet', 'cong_tac_quan_triet_cu_the_hoa', '1.1', 'Quán triệt', 'text'],
      ['cu_the_hoa', 'cong_tac_quan_triet_cu_the_hoa', '1.2', 'Cụ thể hoá', 'text'],
      ['to_chuc_co_so_dang_va_dang_vien', 'ket_qua_thi_hanh_dieu_le', '2', 'Tổ chức cơ sở đảng và đảng viên', 'group'],
      ['han_che_khuyet_diem_va_nguyen_nh', 'to_chuc_co_so_dang_va_dang_vien', 'a', 'Hạn chế, khuyết điểm và nguyên nhân', 'insights'],
      ['bai_hoc_kinh_nghiem', 'to_chuc_co_so_dang_va_dang_vien', 'b', 'Bài học kinh nghiệm', 'insights'],
      ['kien_nghi_de_xuat_sua_doi_bo_sun', null, 'II', 'KIẾN NGHỊ, ĐỀ XUẤT SỬA ĐỔI, BỔ SUNG ĐIỀU LỆ', 'insights'],
      ['cong_tac_ket_nap_dang_vien', null, 'Phụ lục 1', 'Công tác kết nạp đảng viên', 'figures'],
    ]); // prettier-ignore
    expect(sections[2]).toMatchObject({
      prompt: 'Nêu số hội nghị, số người dự; cách làm mới.',
      guidance: 'Lưu ý: chỉ tính hội nghị do cấp uỷ tổ chức.',
    });
    expect(sections[5]!.insights).toEqual({ kinds: ['limitation', 'cause'], provision: false });
    expect(sections[7]!.insights).toEqual({ kinds: ['recommendation'], provision: true });
    const { rows, columns } = sections[8]!.table!;
    expect(rows.map(({ label }) => label)).toEqual(['Toàn Đảng bộ', 'Trong đó: đoàn viên thanh niên']);
    expect(columns.map(({ label, measure, type, byYear }) => [label, measure, type, byYear])).toEqual([
      ['Đảng viên kết nạp', 'người', 'integer', true],
      ['Tỷ lệ nữ', '%', 'percent', false],
    ]);
    expect(unplaced).toEqual([
      { words: '(Kèm theo kế hoạch tổng kết của Thành ủy)', why: 'before' },
      { words: 'Khung để ghi ý kiến của cấp uỷ', why: 'no-table' },
    ]);
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual([
      'platform.documents.warning.headings-by-look',
    ]);
    expect(problems).toEqual([]);
    const saved = await world
      .as('city.editor')
      .put(`/reviews/${review}/outline`, outline, { 'if-match': '"1"' });
    expect(saved.status, saved.text).toBe(200);
  });

  test('that is none, has no headings, or is of others is refused with what is wrong', async () => {
    const editor = world.as('city.editor');
    const refused = async (bytes: Uint8Array, name: string, as: [number, string]) =>
      editor.refused(path(), { body: { file: await uploaded('city.editor', bytes, name) }, as });
    const words = foreign(p('Kính gửi các đồng chí.') + p('Xin gửi lời chào.'));
    await refused(words, 'thu.docx', [422, 'review.outline-none']);
    await refused(new TextEncoder().encode('Đề cương\n'), 'de-cuong.txt', [422, 'platform.file.not-docx']);
    const theirs = await uploaded('north.editor', outlinePaper(), 'de-cuong.docx');
    await editor.refused(path(), { body: { file: theirs }, as: [404, 'platform.not-found'] });
    const mine = await uploaded('city.editor', outlinePaper(), 'de-cuong.docx');
    await world.as('city.viewer').refused(path(), { body: { file: mine }, as: [403, 'review.not-yours'] });
  });
});

describe('an outline in Excel', () => {
  const list = [
    ['STT', 'Nội dung', 'Yêu cầu', 'Hướng dẫn', 'Dạng'],
    ['I', 'Kết quả thi hành', '', '', 'Nhóm'],
    ['1', 'Quán triệt', 'Nêu số hội nghị', 'Tính cả trực tuyến', 'Lời văn'],
    ['2', 'Mô hình hay', '', '', 'Danh mục nhận định'],
    ['II', 'Đảng viên', '', '', ''],
  ];
  const figures = [
    ['STT', 'Nội dung', 'Kết nạp (người)', 'Khai trừ (người)'],
    ['1', 'Toàn Đảng bộ', '', ''],
  ];
  const book = async (...sheets: { name: string; rows: string[][] }[]) =>
    new Uint8Array(
      await writeWorkbook(
        sheets.map(({ name, rows: [head = [], ...rows] }) => ({
          name,
          head: [head.map((text) => ({ text }))],
          rows,
        })),
      ),
    );

  test('is a list of places; a sheet of figures stands at the place of its name, or at the end', async () => {
    const bytes = await book(
      { name: 'Đề cương', rows: list },
      { name: 'Đảng viên', rows: figures },
      { name: 'Tổ chức đảng', rows: figures },
    );
    const { outline, unplaced } = await read(bytes, 'de-cuong.xlsx');
    expect(drawn(outline.sections)).toEqual([
      ['ket_qua_thi_hanh', null, 'I', 'Kết quả thi hành', 'group'],
      ['quan_triet', 'ket_qua_thi_hanh', '1', 'Quán triệt', 'text'],
      ['mo_hinh_hay', 'ket_qua_thi_hanh', '2', 'Mô hình hay', 'insights'],
      ['dang_vien', null, 'II', 'Đảng viên', 'figures'],
      ['to_chuc_dang', null, '', 'Tổ chức đảng', 'figures'],
    ]);
    expect(outline.sections[1]).toMatchObject({ prompt: 'Nêu số hội nghị', guidance: 'Tính cả trực tuyến' });
    expect(outline.sections[3].table.columns.map(({ label }: { label: string }) => label)).toEqual([
      ...['Kết nạp', 'Khai trừ'],
    ]);
    expect(unplaced).toEqual([]);
  });

  test('without a list of places it is no outline', async () => {
    const file = await uploaded('city.editor', await book({ name: 'Biểu', rows: figures }), 'bieu.xlsx');
    await world.as('city.editor').refused(path(), { body: { file }, as: [422, 'review.outline-list-none'] });
  });
});

test('the command says what a file would become, and needs no workspace for it', async () => {
  const place = await Place.make();
  const file = join(place.path, 'de-cuong.docx');
  writeFileSync(file, outlinePaper());
  const { code, out } = await place.command('review', 'outline', file);
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines).toContain('quan_triet\tcong_tac_quan_triet_cu_the_hoa\t1.1\tQuán triệt\ttext\t');
  expect(lines.at(-1)).toBe('-\tno-table\tKhung để ghi ý kiến của cấp uỷ');
  await place.clear();
}, 60_000);
