// The posts one can sign in as with one click, in the order in which they are offered: one for every role of the product.
import { getDistrict } from './districts.ts';
import type { Person, Role } from './types.ts';
import { slug } from './unit-names.ts';

const FROM = '2020-10-13';
const [DONG_DA, DONG_ANH] = [getDistrict('dong-da').unit, getDistrict('dong-anh').unit];
const LANG_HA = 'dong-da/phuong-lang-ha';

type Row = [name: string, label_en: string, ...seats: [unit: string, role: Role, title?: string][]];

// prettier-ignore
const ROWS: Row[] = [
  ['Chánh Văn phòng Thành ủy', 'Chief of the City Committee Office: prepares, assigns, counts', ['tuhn', 'editor'], ['vptu', 'leader']],
  ['Phó Bí thư Thường trực Thành ủy', 'Standing Deputy Secretary of the City Committee: issues, returns, follows', ['tuhn', 'leader']],
  ['Trưởng Ban Tổ chức Thành ủy', 'Head of the Organisation Commission: leads Programme 01', ['btctu', 'leader']],
  ['Chuyên viên tổng hợp Ban Tổ chức Thành ủy', 'Officer of the Organisation Commission', ['btctu', 'editor']],
  ['Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Thành ủy', 'Standing Deputy Head of the Inspection Commission: verifies what is reported', ['ubkttu', 'inspector']],
  ['Bí thư Quận ủy Đống Đa', 'Secretary of the Dong Da District Committee: approves what goes out', [DONG_DA, 'leader']],
  ['Chánh Văn phòng Quận ủy Đống Đa', 'Chief of the Dong Da District Committee Office: reports progress', [DONG_DA, 'editor']],
  ['Bí thư Huyện ủy Đông Anh', 'Secretary of the Dong Anh District Committee', [DONG_ANH, 'leader']],
  ['Chánh Văn phòng Huyện ủy Đông Anh', 'Chief of the Dong Anh District Committee Office', [DONG_ANH, 'editor']],
  ['Bí thư Đảng ủy phường Láng Hạ', 'Secretary of the Lang Ha Ward Committee', [LANG_HA, 'leader'], [LANG_HA, 'editor']],
  ['Thư ký Đoàn khảo sát', 'Secretary of the survey delegation', ['tuhn', 'secretary', 'Thư ký Đoàn khảo sát của Tiểu ban Điều lệ']],
  ['Ủy viên Ban Thường vụ Thành ủy', 'Member of the Standing Board: reads', ['tuhn', 'viewer']],
  ['Quản trị hệ thống Văn phòng Thành ủy', 'Administrator: units, people, settings', ['tuhn', 'administrator', 'Quản trị hệ thống']],
];

/** The sample sign-ins. Their posts do not end, so that one can still come in after the unit is gone. */
export function signIns(): Person[] {
  return ROWS.map(([name, label_en, ...seats], at) => ({
    key: slug(name),
    name,
    email: `${slug(name)}@mau.xuyensuot.example`,
    posts: seats.map(([unit, role, title]) => ({ unit, title: title ?? name, role, from: FROM })),
    signIn: { label_vi: name, label_en, order: at + 1 },
  }));
}
