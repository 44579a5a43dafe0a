// The survey of 7 August 2024 as it is played. Real are the session, its place and afternoon, who co-chaired, the three prompts, the
// fields of the draft, the 5 lessons and 8 models that were valued, what was asked for and what the city told of its ten
// programmes; every wording, the numbers and days of papers, and the later survey in depth are illustrative.
import type { Field } from '#organisation';
import { LESSONS, MODELS } from './reports/summary.ts';
import type { Day } from './types.ts';

type Kind = 'result' | 'limitation' | 'difficulty' | 'inadequacy' | 'lesson' | 'model' | 'recommendation';

/** Somebody at a session, by a key that their statements name. */
export interface SampleAttendee {
  key: string;
  side: 'delegation' | 'host' | 'guest';
  name: string;
  unit: string;
  /** Its key, where it stands in the sample. */
  of: string | null;
  absent?: true;
}

/** What somebody said: on a field, of a kind, about a provision and a section of the draft heard. */
export interface SampleStatement {
  by: string;
  topic: string;
  field: Field;
  kind: Kind | null;
  provision: string;
  section: string | null;
  words: string;
}

const said = (
  [by, topic, field, kind, provision, section]: [string, string, Field, Kind | null, string, string | null],
  words: string,
): SampleStatement => ({ by, topic, field, kind, provision, section, words });

/** The prompts that the head of the delegation gave for the discussion, and what they are about. */
// prettier-ignore
export const PROMPTS: { text: string; field: Field; provision: string }[] = [
  { text: 'Công tác lãnh đạo, chỉ đạo, tham mưu trong xây dựng Đảng và trong thi hành Điều lệ Đảng tại Đảng bộ Thành phố.', field: 'leadership', provision: '' },
  { text: 'Những hạn chế, khó khăn, vướng mắc trong thực hiện; những điểm bất cập của các quy định.', field: 'organisation', provision: '' },
  { text: 'Đề xuất sửa đổi, bổ sung Điều lệ Đảng và các quy định thi hành.', field: 'organisation', provision: '' },
];

/** Further prompts of the subcommittee's bank. */
// prettier-ignore
export const BANK: { text: string; field: Field; provision: string }[] = [
  { text: 'Việc lập và sắp xếp tổ chức cơ sở đảng ở nơi có đặc điểm riêng gặp khó khăn gì?', field: 'organisation', provision: 'Điều 10' },
  { text: 'Chi bộ sinh hoạt trực tuyến trong trường hợp nào, chất lượng ra sao?', field: 'organisation', provision: 'Điều 24' },
  { text: 'Nhiệm vụ tự kiểm tra, giám sát của chi bộ được thực hiện thế nào?', field: 'inspection', provision: 'Điều 30' },
  { text: 'Việc thi hành kỷ luật khi đảng viên sinh hoạt ở hai tổ chức đảng được xử lý ra sao?', field: 'inspection', provision: 'Điều 36' },
];

export type Seat = 'head' | 'deputy' | 'member' | 'secretary';

/** Who belongs to the delegation. */
// prettier-ignore
export const MEMBERS: { seat: Seat; name: string; fields: Field[] }[] = [
  { seat: 'head', name: 'Trưởng Đoàn khảo sát', fields: ['leadership'] },
  { seat: 'deputy', name: 'Phó Trưởng Đoàn khảo sát', fields: ['communication', 'mass-mobilisation'] },
  { seat: 'member', name: 'Thành viên Đoàn phụ trách tổ chức, cán bộ', fields: ['organisation'] },
  { seat: 'member', name: 'Thành viên Đoàn phụ trách kiểm tra, kỷ luật', fields: ['inspection', 'internal-affairs'] },
  { seat: 'secretary', name: 'Thư ký Đoàn khảo sát', fields: [] },
];

/** The session of the afternoon of 7 August 2024. */
export const AGENDA: { at: string; title: string; by: string }[] = [
  { at: '14:00', title: 'Nêu mục đích, nội dung gợi ý thảo luận', by: 'Trưởng Đoàn khảo sát' },
  { at: '14:20', title: 'Trình bày dự thảo báo cáo tóm tắt', by: 'Phó Bí thư Thành ủy' },
  { at: '15:00', title: 'Thảo luận', by: 'Các đại biểu' },
  { at: '16:40', title: 'Phát biểu của Bí thư Thành ủy', by: 'Bí thư Thành ủy' },
  { at: '17:00', title: 'Kết luận buổi làm việc', by: 'Trưởng Đoàn khảo sát' },
];

// prettier-ignore
export const PRESENT: SampleAttendee[] = [
  { key: 'truong-doan', side: 'delegation', name: 'Trưởng Đoàn khảo sát', unit: '', of: 'tieu-ban-dieu-le' },
  { key: 'thanh-vien-1', side: 'delegation', name: 'Thành viên Đoàn phụ trách tổ chức, cán bộ', unit: '', of: 'tieu-ban-dieu-le' },
  { key: 'thanh-vien-2', side: 'delegation', name: 'Thành viên Đoàn phụ trách kiểm tra, kỷ luật', unit: '', of: 'tieu-ban-dieu-le' },
  { key: 'bi-thu', side: 'host', name: 'Bí thư', unit: 'Thành ủy Hà Nội', of: 'tuhn' },
  { key: 'pho-bi-thu', side: 'host', name: 'Phó Bí thư', unit: 'Thành ủy Hà Nội', of: 'tuhn' },
  { key: 'to-chuc', side: 'host', name: 'Trưởng ban', unit: 'Ban Tổ chức Thành ủy', of: 'btctu' },
  { key: 'kiem-tra', side: 'host', name: 'Chủ nhiệm', unit: 'Ủy ban Kiểm tra Thành ủy', of: 'ubkttu' },
  { key: 'noi-chinh', side: 'host', name: 'Trưởng ban', unit: 'Ban Nội chính Thành ủy', of: 'bnctu' },
  { key: 'tuyen-giao', side: 'host', name: 'Trưởng ban', unit: 'Ban Tuyên giáo Thành ủy', of: 'btgtu' },
  { key: 'dan-van', side: 'host', name: 'Trưởng ban', unit: 'Ban Dân vận Thành ủy', of: 'bdvtu' },
  { key: 'nha-khoa-hoc', side: 'guest', name: 'Nhà nghiên cứu về xây dựng Đảng', unit: '', of: null, absent: true },
];

// prettier-ignore
export const STATEMENTS: SampleStatement[] = [
  said(['truong-doan', 'Gợi ý thảo luận', 'leadership', null, '', null], 'Đề nghị tập trung vào ba nội dung: công tác lãnh đạo, chỉ đạo, tham mưu trong xây dựng Đảng và thi hành Điều lệ; hạn chế, khó khăn, vướng mắc và bất cập của quy định; đề xuất sửa đổi, bổ sung Điều lệ.'),
  said(['pho-bi-thu', 'Học tập, quán triệt', 'communication', 'result', '', 'quan_triet'], 'Điều lệ và các quy định thi hành được học tập từ báo cáo viên đến chi bộ ngay đầu nhiệm kỳ, được cụ thể hoá bằng quy chế, quy định, hướng dẫn có thời hạn và nơi chịu trách nhiệm.'),
  said(['pho-bi-thu', 'Phương thức lãnh đạo', 'leadership', 'result', '', 'phuong_thuc'], 'Đổi mới cách ra nghị quyết và cách giao việc: giao theo chức năng, kiểm đếm theo mốc, cấp trên không làm thay.'),
  said(['to-chuc', 'Tổ chức cơ sở đảng', 'organisation', 'difficulty', 'Điều 10, khoản 2', 'to_chuc'], 'Lập tổ chức đảng ở khu công nghiệp, chung cư lớn còn phải qua nhiều bước; có nơi chờ hơn bốn tháng.'),
  said(['to-chuc', 'Cán bộ', 'organisation', 'recommendation', 'Điều 13, khoản 2', 'can_bo'], 'Đề nghị quy định rõ hơn số cấp uỷ viên được chỉ định tăng thêm ở đảng bộ mới sáp nhập.'),
  said(['kiem-tra', 'Kiểm tra, giám sát, kỷ luật', 'inspection', 'result', 'Điều 30', 'kiem_tra'], 'Kiểm đếm gắn với kiểm tra, giám sát: kết quả tự báo cáo và kết quả được xác nhận luôn tính riêng, nhờ đó báo cáo của cơ sở sát hơn.'),
  said(['kiem-tra', 'Kỷ luật', 'inspection', 'inadequacy', 'Điều 36, khoản 1', 'kiem_tra'], 'Thẩm quyền kỷ luật khi đảng viên sinh hoạt ở hai tổ chức đảng chưa rõ, mỗi nơi vận dụng một cách.'),
  said(['noi-chinh', 'Nội chính, phòng chống tham nhũng', 'internal-affairs', 'limitation', '', 'phong_chong'], 'Việc tự phát hiện sai phạm trong nội bộ còn ít so với số vụ do cơ quan chức năng phát hiện.'),
  said(['tuyen-giao', 'Tuyên giáo', 'communication', 'model', '', 'tu_tuong'], 'Học nghị quyết kết hợp trực tuyến với thảo luận tại chi bộ giúp đảng viên ở xa vẫn tham gia đủ.'),
  said(['dan-van', 'Dân vận', 'mass-mobilisation', 'lesson', '', 'dan_van'], 'Trả lời công khai sau đối thoại và theo dõi đến khi xong thì nhân dân mới tin và tham gia giám sát.'),
  said(['thanh-vien-1', 'Sinh hoạt chi bộ trực tuyến', 'organisation', 'inadequacy', 'Điều 24, khoản 4', 'huong_dan'], 'Báo cáo nêu đúng vướng mắc về sinh hoạt trực tuyến; cần thêm số liệu về số chi bộ, số kỳ sinh hoạt đã làm và cách giữ bí mật.'),
  said(['thanh-vien-2', 'Bằng chứng từ cơ quan chuyên môn', 'inspection', null, '', 'kien_nghi'], 'Các kiến nghị về tổ chức cơ sở đảng và kỷ luật cần được làm rõ thêm tại các cơ quan chuyên môn của Thành phố.'),
  said(['bi-thu', 'Hệ thống thực hiện nghị quyết', 'leadership', 'result', '', 'phuong_thuc'], 'Nghị quyết Đại hội XIII và Nghị quyết Đại hội XVII của Đảng bộ Thành phố được cụ thể hoá sớm thành 10 chương trình công tác toàn khoá, bao quát mọi lĩnh vực. Chương trình 01-CTr/TU là nòng cốt để các chương trình khác dựa vào; cấp Thành phố có 34 đề án, đến nay xong 30; cấp dưới có hơn 800 nội dung cụ thể hoá.'),
  said(['bi-thu', 'Cách chỉ đạo', 'leadership', 'lesson', '', 'bai_hoc'], 'Lãnh đạo toàn diện nhưng không làm thay; ban hành xong phải đôn đốc quyết liệt, kiểm đếm từng mốc thời gian, gắn với kiểm tra, giám sát, có cả hệ thống chính trị và nhân dân tham gia.'),
  said(['bi-thu', 'Tiếp thu', 'leadership', null, '', 'kien_nghi'], 'Thành ủy sẽ hoàn thiện báo cáo với các bài học, đề xuất, kiến nghị theo yêu cầu của Đoàn, coi đây là phần đóng góp vào văn kiện Đại hội.'),
];

/** What was valued of the draft heard: the marks of its section of lessons and models. */
export const VALUED = {
  words: 'Đoàn đánh giá cao 5 bài học kinh nghiệm và 8 mô hình đổi mới nêu trong dự thảo báo cáo.',
  insights: [
    ...LESSONS.map((words) => ({ kind: 'lesson' as const, words })),
    ...MODELS.map((words) => ({ kind: 'model' as const, words })),
  ].map((one, n) => ({ sectionId: 'bai_hoc', insightId: `bai_hoc-${n + 1}`, ...one })),
};

/** What the head of the delegation concluded. */
export const CONCLUDED = {
  number: '31',
  on: '2024-08-16' as Day,
  assessment: [
    'Dự thảo báo cáo tóm tắt được chuẩn bị công phu, bám sát đề cương, phản ánh khá toàn diện công tác xây dựng Đảng nhiệm kỳ 2020 - 2025 và 15 năm thi hành Điều lệ Đảng của Đảng bộ Thành phố.',
    'Đoàn khảo sát đánh giá cao 5 bài học kinh nghiệm và 8 mô hình đổi mới, có giá trị tham khảo cho nhiều đảng bộ.',
    'Một số kiến nghị về tổ chức cơ sở đảng, sinh hoạt chi bộ và kỷ luật cần thêm bằng chứng từ thực tiễn của các cơ quan chuyên môn.',
  ],
};

/** What was asked for, in the order of the conclusion. */
export interface SampleRequest {
  key: string;
  kind: 'complete-report' | 'contribute' | 'survey' | 'other';
  unit: string;
  words: string;
  detail: string;
  dueOn: Day;
  field: Field;
  sections: string[];
}

// prettier-ignore
export const REQUESTS: SampleRequest[] = [
  { key: 'hoan-thien', kind: 'complete-report', unit: 'tuhn', field: 'leadership', dueOn: '2024-10-31',
    words: 'Hoàn thiện báo cáo tổng kết', detail: 'Bổ sung bài học và kiến nghị với Trung ương, phục vụ Đại hội XIV và hướng tới năm 2045.', sections: ['bai_hoc', 'kien_nghi'] },
  { key: 'dong-gop', kind: 'contribute', unit: 'tuhn', field: 'leadership', dueOn: '2024-11-08',
    words: 'Tham gia đóng góp tại hội thảo về bài học, mô hình trong thi hành Điều lệ', detail: 'Gửi kết quả thực hiện và kết quả nghiên cứu.', sections: [] },
  { key: 'nghien-cuu', kind: 'contribute', unit: 'lhp', field: 'organisation', dueOn: '2024-11-01',
    words: 'Gửi kết quả nghiên cứu về sinh hoạt chi bộ theo cụm đến hội thảo', detail: '', sections: [] },
  { key: 'chuan-bi', kind: 'other', unit: 'btctu', field: 'organisation', dueOn: '2024-10-15',
    words: 'Chuẩn bị nội dung để Đoàn khảo sát sâu về tổ chức cơ sở đảng ở nơi có đặc điểm riêng', detail: 'Cung cấp số liệu, hồ sơ; làm rõ kiến nghị về Điều 10 và Điều 24.', sections: [] },
];

/** The workshop at which papers are to be contributed, and one of them. */
export const WORKSHOP = {
  title: 'Hội thảo bài học và mô hình trong thi hành Điều lệ Đảng',
  heldOn: '2024-11-15' as Day,
  announcedOn: '2024-08-12' as Day,
  paper: {
    unit: 'lhp',
    on: '2024-10-25' as Day,
    acceptedOn: '2024-11-04' as Day,
    title: 'Sinh hoạt chi bộ theo cụm cho doanh nghiệp nhỏ: kết quả theo dõi ba năm',
    authors: 'Khoa Xây dựng Đảng, Trường Đào tạo cán bộ Lê Hồng Phong',
    abstract:
      'Theo dõi 42 chi bộ nhỏ sinh hoạt theo 9 cụm trong ba năm: tỷ lệ sinh hoạt đủ kỳ tăng từ 71% lên 94%; điều kiện để duy trì là có nơi sinh hoạt và báo cáo viên do đảng uỷ cấp trên bố trí. (Số liệu minh hoạ.)',
    field: 'organisation' as Field,
    insight: {
      kind: 'model' as const,
      provision: 'Điều 24',
      words: 'Sinh hoạt theo cụm nâng tỷ lệ sinh hoạt đủ kỳ của chi bộ nhỏ từ 71% lên 94% sau ba năm.',
    },
  },
  /** Somebody without an account, invited by a private address; the paper waits to be judged. */
  guest: {
    name: 'Nhóm nghiên cứu về tổ chức cơ sở đảng (minh hoạ)',
    topics:
      'Bài học trong quản lý đảng viên làm việc lưu động, đảng viên ở doanh nghiệp ngoài khu vực nhà nước; điều kiện áp dụng.',
    expiresOn: '2024-11-10' as Day,
    on: '2024-10-30' as Day,
    title: 'Đảng viên làm việc lưu động: theo dõi qua sổ điện tử và nơi cư trú',
    authors: 'Nhóm nghiên cứu về tổ chức cơ sở đảng',
    abstract:
      'Đối chiếu 380 đảng viên lưu động của 12 đảng bộ phường: nơi có sổ theo dõi điện tử, tỷ lệ giữ liên hệ hằng tháng là 88%, nơi chưa có là 61%. (Số liệu minh hoạ.)',
    field: 'organisation' as Field,
    insight: {
      kind: 'lesson' as const,
      provision: 'Điều 6',
      words: 'Sổ theo dõi điện tử giúp giữ liên hệ hằng tháng với 88% đảng viên lưu động.',
    },
  },
};

/** The survey in depth: it goes into what the first request asks for, at the agency that has the records. */
export const DEEPER = {
  unit: 'btctu',
  title: 'Khảo sát sâu tại Ban Tổ chức Thành ủy về tổ chức cơ sở đảng ở nơi có đặc điểm riêng',
  plannedOn: '2024-08-28' as Day,
  heldOn: '2024-09-18' as Day,
  minutedOn: '2024-09-20' as Day,
  answeredOn: '2024-09-27' as Day,
  acceptedOn: '2024-10-08' as Day,
  agenda: [
    { at: '08:30', title: 'Báo cáo của Ban Tổ chức Thành ủy', by: 'Trưởng Ban Tổ chức Thành ủy' },
    { at: '09:30', title: 'Trao đổi, đối chiếu hồ sơ', by: 'Thành viên Đoàn' },
  ],
  present: ['thanh-vien-1', 'thanh-vien-2', 'to-chuc'],
  // prettier-ignore
  statements: [
    said(['to-chuc', 'Lập tổ chức đảng', 'organisation', 'difficulty', 'Điều 10, khoản 2', 'to_chuc'], 'Từ năm 2021 có 27 hồ sơ lập tổ chức đảng ở khu công nghiệp và chung cư lớn; thời gian giải quyết trung bình 131 ngày, dài nhất 214 ngày.'),
    said(['to-chuc', 'Sinh hoạt trực tuyến', 'organisation', 'inadequacy', 'Điều 24, khoản 4', 'huong_dan'], 'Có 312 chi bộ đã sinh hoạt trực tuyến ít nhất một kỳ khi có dịch; chưa có quy định về giữ bí mật nên nay dừng lại.'),
    said(['thanh-vien-1', 'Phương án', 'organisation', 'recommendation', 'Điều 10, khoản 2', 'kien_nghi'], 'Nếu giao ban thường vụ cấp uỷ cấp trên trực tiếp quyết định thì bớt được hai bước, còn khoảng 45 ngày.'),
  ],
};

/** The next version of the report, which answers the first request: what it adds, section by section. */
export const COMPLETED = {
  on: '2024-10-18' as Day,
  // prettier-ignore
  added: {
    bai_hoc: ['lesson', 'Coi trọng bằng chứng: mỗi bài học nêu nơi làm, thời gian và kết quả đã được xác nhận.', ''],
    kien_nghi: ['recommendation', 'Đề nghị Trung ương nghiên cứu quy định khung về tổ chức đảng ở nơi có đặc điểm riêng, áp dụng ổn định đến năm 2045.', 'Điều 10, khoản 2'],
  } as Record<string, [kind: string, words: string, provision: string]>,
};
