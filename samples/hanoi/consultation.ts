// What the city's districts were asked of parts of the draft summary report, and what they said of it. All of it was made for this
// sample and is marked illustrative.
import type { CommentContent } from '#consultation';
import { LESSONS, RECOMMENDATIONS, SAID } from './reports/summary.ts';
import type { Day } from './types.ts';

const OFFICE = 'Thành ủy';

/** The draft as it was sent: a part on organisation and personnel, the lessons, the proposals by provision. */
export const DRAFT: string = [
  ...['I. CÔNG TÁC TỔ CHỨC VÀ CÁN BỘ', '1. Tổ chức bộ máy', ...SAID['to_chuc']!],
  ...['2. Công tác cán bộ', ...SAID['can_bo']!],
  ...['II. BÀI HỌC KINH NGHIỆM', ...LESSONS],
  ...['III. KIẾN NGHỊ SỬA ĐỔI, BỔ SUNG ĐIỀU LỆ', ...RECOMMENDATIONS.map(([words, at]) => `${at}: ${words}`)],
].join('\n');

/** The consultation; its days are made up like everything in it. */
export const CONSULTATION = {
  title: 'Lấy ý kiến dự thảo báo cáo tóm tắt tổng kết thi hành Điều lệ Đảng của Đảng bộ Thành phố',
  purpose: `Đề nghị ban thường vụ các quận, huyện, thị ủy góp ý vào các phần dưới đây, nêu rõ vị trí và lý do; ${OFFICE} trả lời từng ý kiến.`,
  ...{ opensOn: '2024-07-24' as Day, closesOn: '2024-08-20' as Day },
};

export interface SampleComment extends Pick<CommentContent, 'kind' | 'words' | 'grounds'> {
  district: string;
  on: Day;
  /** How the paragraph begins that it is about; null for the whole draft. */
  at: string | null;
  /** Not sent yet. */
  draft?: true;
  answer?: { on: Day; outcome: 'accepted' | 'partly' | 'declined'; explanation: string };
}

// prettier-ignore
export const COMMENTS: SampleComment[] = [
  { district: 'ba-vi', on: '2024-07-29', at: 'Ở nơi có đặc điểm riêng', kind: 'difficulty',
    words: 'Nên nêu rõ thời gian bình quân từ khi đề nghị đến khi có quyết định lập tổ chức đảng ở nơi có đặc điểm riêng.', grounds: 'Địa bàn miền núi, nhiều cụm dân cư mới; dự thảo mới nói chung là kéo dài.',
    answer: { on: '2024-08-02', outcome: 'accepted', explanation: 'Bổ sung số liệu bình quân toàn Đảng bộ vào đoạn này khi hoàn thiện.' } },
  { district: 'soc-son', on: '2024-07-30', at: 'Điều 13, khoản 2', kind: 'recommendation',
    words: 'Đề nghị quy định tỷ lệ tối đa được chỉ định tăng thêm thay cho con số cố định.', grounds: 'Quy mô đảng bộ sau sáp nhập rất khác nhau.',
    answer: { on: '2024-08-05', outcome: 'partly', explanation: 'Nêu thêm phương án tỷ lệ để cấp trên lựa chọn; giữ phương án con số vì đã có đơn vị thực hiện.' } },
  { district: 'hoan-kiem', on: '2024-07-31', at: null, kind: 'limitation',
    words: 'Dự thảo nói nhiều về kết quả, phần hạn chế và nguyên nhân còn mỏng so với báo cáo của các quận, huyện.', grounds: '' },
  { district: 'cau-giay', on: '2024-08-01', at: 'Kiểm đếm ở từng mốc', kind: 'lesson',
    words: 'Bài học về kiểm đếm nên nói thêm: người đứng đầu trực tiếp nghe kết quả từng mốc, không chỉ nghe báo cáo cuối năm.', grounds: 'Kinh nghiệm ở 8 phường.',
    answer: { on: '2024-08-06', outcome: 'accepted', explanation: 'Đưa vào bài học thứ tư.' } },
  { district: 'gia-lam', on: '2024-08-05', at: 'Việc chỉ định bổ sung cấp uỷ viên', kind: 'cause',
    words: 'Nguyên nhân chính là hướng dẫn thi hành chưa nói rõ khi nào được chỉ định, không phải do cơ sở làm chậm.', grounds: '' },
  { district: 'dong-anh', on: '2024-08-06', at: 'Điều 24, khoản 4', kind: 'inadequacy',
    words: 'Chưa rõ chi bộ trực tuyến có được biểu quyết, bỏ phiếu kín hay không; kiến nghị cần nói đến.', grounds: 'Có 3 chi bộ đang thí điểm và đều hỏi điều này.' },
  { district: 'dong-da', on: '2024-08-06', at: 'Điều 10, khoản 2', kind: 'recommendation', draft: true,
    words: 'Giao ban thường vụ quận ủy quyết định đối với chi bộ ở khu đô thị mới, báo cáo cấp trên sau.', grounds: '' },
];
