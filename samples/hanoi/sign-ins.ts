// The posts one can sign in as with one click, in the order in which they are offered: one for every role of the product.
import { SUBCOMMITTEE, SUBCOMMITTEE_SINCE } from './city-units.ts';
import { getDistrict } from './districts.ts';
import type { Person, Role } from './types.ts';
import { slug } from './unit-names.ts';

const FROM = '2020-10-13';
const [DONG_DA, DONG_ANH] = [getDistrict('dong-da').unit, getDistrict('dong-anh').unit];
const DELEGATION = SUBCOMMITTEE.unit;
const LANG_HA = 'dong-da/phuong-lang-ha';

type Row = [
  name: string,
  purpose: string,
  label_en: string,
  ...seats: [unit: string, role: Role, title?: string][],
];

// prettier-ignore
const ROWS: Row[] = [
  ['Chánh Văn phòng Thành ủy', 'chuẩn bị, giao việc, kiểm đếm', 'Chief of the City Committee Office: prepares, assigns, counts', ['tuhn', 'editor'], ['vptu', 'leader']],
  ['Phó Bí thư Thường trực Thành ủy', 'ban hành, trả lại, theo dõi', 'Standing Deputy Secretary of the City Committee: issues, returns, follows', ['tuhn', 'leader']],
  ['Trưởng Ban Tổ chức Thành ủy', 'chủ trì Chương trình 01', 'Head of the Organisation Commission: leads Programme 01', ['btctu', 'leader']],
  ['Chuyên viên tổng hợp Ban Tổ chức Thành ủy', 'soạn báo cáo', 'Officer of the Organisation Commission: drafts reports', ['btctu', 'editor']],
  ['Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Thành ủy', 'xác nhận kết quả báo cáo', 'Standing Deputy Head of the Inspection Commission: verifies what is reported', ['ubkttu', 'inspector']],
  ['Bí thư Quận ủy Đống Đa', 'duyệt, trình', 'Secretary of the Dong Da District Committee: approves what goes out', [DONG_DA, 'leader']],
  ['Chánh Văn phòng Quận ủy Đống Đa', 'báo cáo tiến độ', 'Chief of the Dong Da District Committee Office: reports progress', [DONG_DA, 'editor']],
  ['Bí thư Huyện ủy Đông Anh', 'duyệt, trình', 'Secretary of the Dong Anh District Committee: approves what goes out', [DONG_ANH, 'leader']],
  ['Chánh Văn phòng Huyện ủy Đông Anh', 'báo cáo tiến độ', 'Chief of the Dong Anh District Committee Office: reports progress', [DONG_ANH, 'editor']],
  ['Bí thư Đảng ủy phường Láng Hạ', 'soạn thảo, trình', 'Secretary of the Lang Ha Ward Committee: drafts, approves', [LANG_HA, 'leader'], [LANG_HA, 'editor']],
  ['Trưởng Đoàn khảo sát', 'lập đoàn, kết luận buổi làm việc', 'Head of the survey delegation: establishes it, concludes its sessions', [DELEGATION, 'leader', 'Trưởng Đoàn khảo sát của Tiểu ban Điều lệ'], [DELEGATION, 'secretary', 'Thành viên Đoàn khảo sát']],
  ['Thư ký Đoàn khảo sát', 'ghi chép cho đoàn', 'Secretary of the survey delegation: takes minutes', [DELEGATION, 'secretary', 'Thư ký Đoàn khảo sát của Tiểu ban Điều lệ']],
  ['Ủy viên Ban Thường vụ Thành ủy', 'xem', 'Member of the Standing Board: reads', ['tuhn', 'viewer']],
  ['Quản trị hệ thống Văn phòng Thành ủy', 'tổ chức, nhân sự', 'Administrator: units and people', ['tuhn', 'administrator', 'Quản trị hệ thống']],
];

/** The sample sign-ins. Their posts do not end, so that one can still come in after the unit is gone. */
export function signIns(): Person[] {
  return ROWS.map(([name, purpose, label_en, ...seats], at) => ({
    key: slug(name),
    name,
    email: `${slug(name)}@mau.xuyensuot.example`,
    posts: seats.map(([unit, role, title]) => ({
      ...{ unit, title: title ?? name, role },
      from: unit === DELEGATION ? SUBCOMMITTEE_SINCE : FROM,
    })),
    signIn: { label_vi: `${name}: ${purpose}`, label_en, order: at + 1 },
  }));
}
