// The papers of the survey of 7 August 2024 and what led to it. That the session took place, who took part and what was
// asked are known; numbers and days of these papers are illustrative.
import type { Directive, DirectiveType } from './types.ts';

type Row = [
  key: string,
  number: string,
  type: DirectiveType,
  issuer: string,
  issuedOn: string,
  title: string,
  summary: string,
  ...relations: [Directive['relations'][number]['kind'], string][],
];

const SUBCOMMITTEE = 'Tiểu ban Điều lệ Đảng Đại hội XIV';
const CITY = 'Thành ủy Hà Nội';

// prettier-ignore
const PAPERS: Row[] = [
  ['kh-tong-ket', '12-KH/TBĐL', 'plan', SUBCOMMITTEE, '2024-03-18', 'Kế hoạch tổng kết 15 năm thi hành Điều lệ Đảng (2011 - 2025)', 'Phạm vi, nội dung, tiến độ tổng kết; yêu cầu báo cáo của các đảng bộ trực thuộc Trung ương.', ['based_on', 'dieu-le']],
  ['hd-de-cuong', '03-HD/TBĐL', 'guidance', SUBCOMMITTEE, '2024-04-08', 'Hướng dẫn và đề cương báo cáo tổng kết thi hành Điều lệ Đảng', 'Các phần của báo cáo, gợi ý đánh giá kết quả, hạn chế, nguyên nhân, bài học và kiến nghị; biểu số liệu kèm theo.', ['concretises', 'kh-tong-ket']],
  ['kh-tong-ket-tu', '231-KH/TU', 'plan', CITY, '2024-04-24', 'Kế hoạch tổng kết công tác xây dựng Đảng nhiệm kỳ 2020 - 2025 và 15 năm thi hành Điều lệ Đảng tại Đảng bộ Thành phố', 'Giao các đảng bộ trực thuộc báo cáo trước ngày 15/6/2024; Ban Tổ chức Thành ủy chủ trì tổng hợp.', ['concretises', 'kh-tong-ket'], ['based_on', 'hd-de-cuong']],
  ['kh-khao-sat', '27-KH/TBĐL', 'plan', SUBCOMMITTEE, '2024-07-15', 'Kế hoạch khảo sát việc thi hành Điều lệ Đảng tại một số đảng bộ', 'Đoàn khảo sát làm việc với Ban Thường vụ Thành ủy Hà Nội chiều 07/8/2024.', ['concretises', 'kh-tong-ket']],
  ['cv-goi-y', '58-CV/TBĐL', 'letter', SUBCOMMITTEE, '2024-07-24', 'Công văn gợi ý nội dung thảo luận tại buổi làm việc với Ban Thường vụ Thành ủy Hà Nội', 'Công tác lãnh đạo, chỉ đạo, tham mưu trong xây dựng Đảng và thi hành Điều lệ; hạn chế, khó khăn, vướng mắc, bất cập của quy định; đề xuất sửa đổi, bổ sung Điều lệ.', ['based_on', 'kh-khao-sat']],
  ['bc-kiem-dem', '512-BC/TU', 'report', CITY, '2024-07-30', 'Báo cáo kiểm đếm việc thực hiện Chương trình 01-CTr/TU phục vụ buổi làm việc ngày 07/8/2024', 'Tình hình thực hiện 34 đề án cấp Thành phố và các nội dung cụ thể hóa của cấp dưới; số liệu kiểm đếm lấy tại ngày làm việc.', ['based_on', 'ctr-01']],
  ['bc-tong-ket-du-thao', '514-BC/TU (dự thảo)', 'report', CITY, '2024-08-05', 'Báo cáo tổng kết công tác xây dựng Đảng nhiệm kỳ 2020 - 2025 và 15 năm thi hành Điều lệ Đảng của Đảng bộ Thành phố', 'Dự thảo trình bày tại buổi làm việc; nêu 5 bài học kinh nghiệm và 8 mô hình đổi mới.', ['based_on', 'kh-tong-ket-tu'], ['based_on', 'qd-24']],
  ['tb-ket-luan', '31-TB/TBĐL', 'notice', SUBCOMMITTEE, '2024-08-16', 'Thông báo kết luận của Trưởng đoàn khảo sát tại buổi làm việc với Ban Thường vụ Thành ủy Hà Nội', 'Đề nghị hoàn thiện báo cáo; bổ sung bài học, kiến nghị với Trung ương phục vụ Đại hội XIV, hướng tới năm 2045; khảo sát sâu thêm các cơ quan chuyên môn của Thành phố.', ['based_on', 'kh-khao-sat']],
  ['bc-tong-ket', '538-BC/TU', 'report', CITY, '2024-10-18', 'Báo cáo tổng kết công tác xây dựng Đảng nhiệm kỳ 2020 - 2025 và 15 năm thi hành Điều lệ Đảng của Đảng bộ Thành phố (hoàn thiện)', 'Bản hoàn thiện sau buổi làm việc, bổ sung bài học, đề xuất và kiến nghị theo yêu cầu của Đoàn khảo sát.', ['replaces', 'bc-tong-ket-du-thao'], ['based_on', 'tb-ket-luan']],
];

/** Kept in the registry of the city committee; the delegation's own papers are known to all, the rest to those below. */
export const SURVEY_PAPERS: Directive[] = PAPERS.map(
  ([key, number, type, issuer, issuedOn, title, summary, ...relations]) => ({
    key,
    number,
    type,
    issuer,
    issuedOn,
    title,
    summary,
    owner: 'tuhn',
    fields: ['leadership', 'organisation'],
    audience: issuer === SUBCOMMITTEE ? 'all' : key === 'bc-tong-ket-du-thao' ? 'own' : 'below',
    illustrative: true,
    relations: relations.map(([kind, to]) => ({ kind, to })),
  }),
);
