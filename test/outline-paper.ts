// An outline for a review of fifteen years as an office writes it in Word: parts, numbered lines, a form to be filled in.
import { bold, foreign, p, tbl, tc } from '../src/platform/documents/foreign.fixture.ts';

const heading = (level: number, text: string) =>
  p(text, { paragraph: `<w:pStyle w:val="Heading${level}"/>` });
const cells = (...texts: string[]) => texts.map((text) => tc(p(text)));

const MEMBERS = tbl(
  [
    tc(p('STT'), '<w:vMerge w:val="restart"/>'),
    tc(p('Nội dung'), '<w:vMerge w:val="restart"/>'),
    tc(p('Đảng viên kết nạp (người)'), '<w:gridSpan w:val="3"/>'),
    tc(p('Tỷ lệ nữ (%)'), '<w:vMerge w:val="restart"/>'),
  ],
  [
    tc(p(''), '<w:vMerge/>'),
    tc(p(''), '<w:vMerge/>'),
    ...cells('2011', '2012', '2013'),
    tc(p(''), '<w:vMerge/>'),
  ],
  cells('1', 'Toàn Đảng bộ', '', '', '', ''),
  cells('2', 'Trong đó: đoàn viên thanh niên', '', '', '', ''),
);

/** The outline with headings that are styled, bold or merely numbered, as offices mix them. */
export function outlinePaper(): Uint8Array {
  return foreign(
    [
      p('(Kèm theo kế hoạch tổng kết của Thành ủy)'),
      bold('I. KẾT QUẢ THI HÀNH ĐIỀU LỆ'),
      p('Mỗi nhóm nội dung nêu rõ ưu điểm, hạn chế, nguyên nhân, bài học.'),
      bold('1. Công tác quán triệt, cụ thể hoá'),
      p('1.1. Quán triệt'),
      p('Nêu số hội nghị, số người dự; cách làm mới.'),
      p('Lưu ý: chỉ tính hội nghị do cấp uỷ tổ chức.'),
      p('1.2. Cụ thể hoá'),
      p('Kể tên văn bản đã ban hành.'),
      bold('2. Tổ chức cơ sở đảng và đảng viên'),
      p('a) Hạn chế, khuyết điểm và nguyên nhân'),
      p('Mỗi hạn chế một nguyên nhân.'),
      p('b) Bài học kinh nghiệm'),
      bold('II. KIẾN NGHỊ, ĐỀ XUẤT SỬA ĐỔI, BỔ SUNG ĐIỀU LỆ'),
      heading(1, 'Phụ lục 1. Công tác kết nạp đảng viên'),
      p('Số liệu đến ngày 31 tháng 12 hằng năm.'),
      MEMBERS,
      tbl(cells('Khung để ghi ý kiến của cấp uỷ')),
    ].join(''),
    { styles: { Heading1: 'heading 1' } },
  );
}
