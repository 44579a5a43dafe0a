// The outline of the 15-year review in our own words: its structure follows what is known of the real one (parts I to III, the
// groups of content that local reviews were told to report on), its table the columns of a form that wards fill in.
import type { Outline, Section } from '#review';

type Kind = NonNullable<Section['insights']>['kinds'][number];
type Place = [id: string, under: string | null, number: string, title: string];

const section = ([id, under, number, title]: Place, more: Partial<Section>): Section => ({
  ...{
    id,
    under,
    number,
    title,
    prompt: '',
    guidance: '',
    kind: 'text' as const,
    table: null,
    insights: null,
  },
  ...more,
});
const group = (...place: Place): Section => section(place, { kind: 'group' });
const about = (field: NonNullable<Section['field']>, one: Section): Section => ({ ...one, field });
const text = (place: Place, prompt: string, guidance = ''): Section => section(place, { prompt, guidance });
const insights = (place: Place, kinds: Kind[], prompt: string): Section =>
  section(place, { kind: 'insights', prompt, insights: { kinds, provision: false } });
const byProvision = (...given: Parameters<typeof insights>): Section => {
  const one = insights(...given);
  return { ...one, insights: { ...one.insights!, provision: true } };
};

/** The groups of content that every unit reports on. */
const GROUPS: [id: string, title: string, prompt: string][] = [
  [
    'chinh_tri',
    'Xây dựng Đảng về chính trị',
    'Đơn vị đã giữ vững nguyên tắc tổ chức, sinh hoạt và chế độ lãnh đạo như thế nào?',
  ],
  [
    'tu_tuong',
    'Xây dựng Đảng về tư tưởng',
    'Việc học tập, quán triệt và nắm tình hình tư tưởng được tổ chức ra sao?',
  ],
  ['dao_duc', 'Xây dựng Đảng về đạo đức', 'Việc nêu gương và thực hiện chuẩn mực đạo đức có chuyển biến gì?'],
  ['to_chuc', 'Tổ chức bộ máy', 'Tổ chức bộ máy của cấp uỷ và cơ quan tham mưu đã sắp xếp thế nào?'],
  [
    'co_so',
    'Tổ chức cơ sở đảng và đảng viên',
    'Chất lượng sinh hoạt chi bộ, kết nạp, quản lý và sàng lọc đảng viên ra sao?',
  ],
  [
    'can_bo',
    'Cán bộ và bảo vệ chính trị nội bộ',
    'Đánh giá, quy hoạch, bố trí cán bộ và công tác bảo vệ chính trị nội bộ ra sao?',
  ],
  [
    'kiem_tra',
    'Kiểm tra, giám sát và kỷ luật',
    'Đã kiểm tra, giám sát những gì và kết quả khắc phục ra sao?',
  ],
  [
    'phong_chong',
    'Phòng, chống tham nhũng, lãng phí, tiêu cực',
    'Cấp uỷ đã lãnh đạo phòng ngừa, phát hiện và xử lý như thế nào?',
  ],
];
const FIELD_OF: Record<string, NonNullable<Section['field']>> = {
  ...{ chinh_tri: 'leadership', tu_tuong: 'communication', dao_duc: 'organisation', to_chuc: 'organisation' },
  ...{
    co_so: 'organisation',
    can_bo: 'organisation',
    kiem_tra: 'inspection',
    phong_chong: 'internal-affairs',
  },
};
const JUDGED: Kind[] = ['result', 'limitation', 'difficulty', 'inadequacy', 'cause'];

function grouped(): Section[] {
  return GROUPS.flatMap(([id, title, prompt], n): Section[] => [
    about(FIELD_OF[id]!, group(id, 'i', `${n + 2}`, title)),
    text(
      [`${id}_ket_qua`, id, `${n + 2}.1`, 'Kết quả thi hành'],
      prompt,
      'Nêu việc đã làm, thời điểm, văn bản và số liệu chính; so sánh đầu kỳ với cuối kỳ.',
    ),
    byProvision(
      [`${id}_nhan_dinh`, id, `${n + 2}.2`, 'Ưu điểm, hạn chế, nguyên nhân'],
      JUDGED,
      'Mỗi nhận định một ý, gắn với điều, khoản liên quan.',
    ),
  ]);
}

type Column = NonNullable<Section['table']>['columns'][number];
const column = (id: string, label: string, more: Partial<Column> = {}): Column => ({
  ...{ id, label, group: '', measure: 'người', type: 'integer' as const, byYear: false, formula: null },
  ...{ required: false, min: 0, max: null, sumOf: [] },
  ...more,
});

const MEMBERS: Section['table'] = {
  rows: [
    { id: 'dau_ky', label: 'Đầu kỳ (31/12/2011)', formula: null },
    { id: 'giua_ky', label: 'Giữa kỳ (31/12/2017)', formula: null },
    { id: 'cuoi_ky', label: 'Thời điểm báo cáo', formula: null },
    { id: 'tang', label: 'Tăng, giảm so với đầu kỳ', formula: 'cuoi_ky - dau_ky' },
  ],
  columns: [
    column('cap_uy', 'Số cấp uỷ viên'),
    column('dang_so', 'Đảng số', { required: true, sumOf: ['chinh_thuc', 'du_bi'] }),
    column('chinh_thuc', 'Chính thức', { required: true }),
    column('du_bi', 'Dự bị', { required: true }),
    column('nu', 'Nữ'),
    column('ty_le_nu', 'Tỷ lệ nữ', {
      type: 'percent',
      measure: '%',
      max: 100,
      formula: 'nu / dang_so * 100',
    }),
    column('dan_toc', 'Dân tộc khác'),
    column('mien', 'Miễn sinh hoạt'),
    column('tam', 'Sinh hoạt tạm'),
    ...[
      ['xuat_sac', 'Xuất sắc'],
      ['tot', 'Tốt'],
      ['hoan_thanh', 'Hoàn thành'],
      ['khong', 'Không hoàn thành'],
    ].map(([id, label]) => column(id!, label!, { group: 'Xếp loại đảng viên' })),
    ...[
      ['so_cap', 'Sơ cấp'],
      ['trung_cap', 'Trung cấp'],
      ['cao_cap', 'Cao cấp'],
    ].map(([id, label]) => column(id!, label!, { group: 'Lý luận chính trị' })),
  ],
};
const YEARLY: Section['table'] = {
  rows: [
    { id: 'ket_nap', label: 'Kết nạp đảng viên', formula: null },
    { id: 'huy_hieu', label: 'Tặng Huy hiệu Đảng', formula: null },
    { id: 'khien_trach', label: 'Kỷ luật khiển trách', formula: null },
    { id: 'canh_cao', label: 'Kỷ luật cảnh cáo', formula: null },
    { id: 'cach_chuc', label: 'Kỷ luật cách chức', formula: null },
    { id: 'khai_tru', label: 'Kỷ luật khai trừ', formula: null },
    {
      id: 'ky_luat',
      label: 'Tổng số bị kỷ luật',
      formula: 'sum(khien_trach, canh_cao, cach_chuc, khai_tru)',
    },
  ],
  columns: [column('nam', 'Số người theo năm', { byYear: true })],
};

const STUDIED: Section['table'] = {
  rows: [
    { id: 'so_cuoc', label: 'Số cuộc quán triệt', formula: null, draws: 'study.sessions' },
    { id: 'don_vi', label: 'Số đơn vị tổ chức', formula: null, draws: 'study.units' },
    { id: 'trieu_tap', label: 'Lượt người được triệu tập', formula: null, draws: 'study.invited' },
    { id: 'co_mat', label: 'Lượt người có mặt', formula: null, draws: 'study.present' },
  ],
  columns: [column('nam', 'Theo năm', { measure: '', byYear: true })],
};

/** The outline as it was issued. */
export const OUTLINE: Outline = {
  sections: [
    group('i', null, 'I', 'Kết quả thi hành Điều lệ'),
    about('communication', group('quan_triet', 'i', '1', 'Quán triệt và cụ thể hoá')),
    text(
      ['quan_triet_1', 'quan_triet', '1.1', 'Quán triệt'],
      'Đã tổ chức học tập Điều lệ và các quy định thi hành bằng hình thức nào, bao nhiêu lượt người?',
    ),
    text(
      ['quan_triet_2', 'quan_triet', '1.2', 'Cụ thể hoá'],
      'Đã ban hành những văn bản nào để cụ thể hoá, việc rà soát, thay thế ra sao?',
      'Kèm danh mục văn bản: số, ký hiệu, ngày, trích yếu.',
    ),
    ...grouped(),
    about(
      'leadership',
      text(
        ['phuong_thuc', 'i', '10', 'Đổi mới phương thức lãnh đạo'],
        'Cách ra nghị quyết, giao việc, kiểm đếm và làm việc với cơ sở đã đổi mới thế nào?',
      ),
    ),
    about(
      'mass-mobilisation',
      text(
        ['dan_van', 'i', '11', 'Công tác dân vận'],
        'Cấp uỷ lắng nghe, đối thoại và trả lời nhân dân ra sao?',
      ),
    ),
    group('ii', null, 'II', 'Đánh giá chung'),
    insights(
      ['uu_diem', 'ii', '1', 'Ưu điểm, hạn chế và nguyên nhân'],
      ['result', 'limitation', 'cause'],
      'Chọn những nhận định lớn nhất của cả thời kỳ.',
    ),
    insights(
      ['bai_hoc', 'ii', '2', 'Bài học kinh nghiệm, mô hình hay'],
      ['lesson', 'model'],
      'Mô hình cần nêu nơi làm, cách làm và kết quả để nơi khác vận dụng được.',
    ),
    group('iii', null, 'III', 'Đề xuất bổ sung, sửa đổi'),
    text(
      ['quan_diem', 'iii', '1', 'Quan điểm, nguyên tắc'],
      'Nên giữ gì, chỉ bổ sung điều gì đã rõ và được thực tiễn kiểm nghiệm?',
    ),
    byProvision(
      ['kien_nghi', 'iii', '2', 'Kiến nghị theo từng điều, khoản'],
      ['inadequacy', 'recommendation'],
      'Mỗi kiến nghị nêu điều, khoản, vướng mắc và phương án.',
    ),
    group('phu_luc', null, '', 'Phụ lục số liệu'),
    section(['pl_dang_vien', 'phu_luc', 'PL 1', 'Đội ngũ đảng viên'], {
      kind: 'figures',
      table: MEMBERS,
      guidance: 'Số liệu tại thời điểm cuối năm; năm báo cáo lấy ngày chốt số liệu.',
    }),
    section(['pl_hang_nam', 'phu_luc', 'PL 2', 'Kết nạp, khen thưởng, kỷ luật hằng năm'], {
      kind: 'figures',
      table: YEARLY,
    }),
    section(['pl_quan_triet', 'phu_luc', 'PL 3', 'Học tập, quán triệt Điều lệ và các quy định thi hành'], {
      kind: 'figures',
      table: STUDIED,
      guidance: 'Lấy từ sổ quán triệt; chỉ nhập tay những năm chưa ghi sổ.',
    }),
  ],
};

const SHARPER =
  'Mỗi kiến nghị nêu điều, khoản, vướng mắc trong thực tiễn, phương án và lý do; không nêu kiến nghị ngoài phạm vi Điều lệ.';

/** The outline as it was worded anew in the spring of 2024. */
export const OUTLINE_2: Outline = {
  sections: OUTLINE.sections.flatMap((one) => {
    if (one.id !== 'kien_nghi') return [one];
    const asked = 'Hướng dẫn nào của cấp trên còn thiếu, chồng chéo hoặc khó làm?';
    return [
      { ...one, prompt: SHARPER },
      insights(
        ['huong_dan', 'iii', '3', 'Vướng mắc trong các quy định, hướng dẫn thi hành'],
        ['difficulty', 'inadequacy'],
        asked,
      ),
    ];
  }),
};
