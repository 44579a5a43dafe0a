// The lessons and models of the city's draft summary, told at length as entries of the library. Real are their numbers, five and
// eight; every wording, figure, pilot and adoption was made for this sample and is marked illustrative.
import type { Field } from '#organisation';
import { LESSONS, MODELS } from './reports/summary.ts';
import type { Day } from './types.ts';

/** What is told of a lesson or model beyond its name. */
export interface SampleModel {
  key: string;
  kind: 'lesson' | 'model';
  title: string;
  field: Field;
  problem: string;
  working: string;
  conditions: string;
  results: string;
  figures: { label: string; measure: string; before: number | null; after: number }[];
  publishedOn: Day;
}

type Told = Omit<SampleModel, 'key' | 'kind' | 'title' | 'publishedOn'>;

// prettier-ignore
const LESSONS_TOLD: Told[] = [
  { field: 'leadership', problem: 'Nghị quyết ban hành lâu mới thành việc; nhiều việc không rõ ai chịu trách nhiệm.',
    working: 'Ngay sau đại hội, mỗi nghị quyết được cụ thể hoá thành chương trình, đề án; mỗi đề án có một cơ quan chủ trì, một người chịu trách nhiệm và mốc thời gian.',
    conditions: 'Cấp uỷ dành thời gian ngay đầu nhiệm kỳ; cơ quan tham mưu đủ sức soạn đề án.', results: 'Mười chương trình công tác được ban hành trong năm đầu nhiệm kỳ.', figures: [] },
  { field: 'organisation', problem: 'Nhiều việc dàn trải, việc nào cũng là trọng tâm.',
    working: 'Chọn chương trình về xây dựng Đảng làm nòng cốt; các chương trình khác nêu rõ dựa vào kết quả nào của chương trình ấy.',
    conditions: 'Các chương trình được soạn cùng một lúc, do một tổ biên tập chung.', results: 'Khi một khâu chậm, cấp uỷ biết ngay những chương trình nào chậm theo.', figures: [] },
  { field: 'leadership', problem: 'Cấp trên làm thay, cấp dưới chờ chỉ đạo.',
    working: 'Giao việc đúng chức năng; cấp trên hướng dẫn, kiểm tra, trả lại khi chưa đạt, không viết thay.',
    conditions: 'Có quy chế làm việc rõ người, rõ thẩm quyền.', results: 'Cơ sở chủ động xây dựng nội dung cụ thể hoá.', figures: [] },
  { field: 'inspection', problem: 'Kết quả chỉ theo báo cáo, không ai xác nhận.',
    working: 'Kiểm đếm ở từng mốc; kiểm tra, giám sát xác nhận một phần kết quả; kết quả tự báo cáo và kết quả được xác nhận tính riêng.',
    conditions: 'Uỷ ban kiểm tra cấp mình tham gia từ khâu lập kế hoạch.', results: 'Báo cáo sát hơn, việc trả lại giảm dần.', figures: [] },
  { field: 'mass-mobilisation', problem: 'Nhân dân biết việc khi đã xong.',
    working: 'Công khai việc và thời hạn; Mặt trận và đoàn thể giám sát; người đứng đầu đối thoại định kỳ.',
    conditions: 'Kiến nghị sau đối thoại được theo dõi đến khi xong.', results: 'Nhiều việc kéo dài được giải quyết từ cơ sở.', figures: [] },
];

// prettier-ignore
const MODELS_TOLD: Told[] = [
  { field: 'inspection', problem: 'Mỗi cơ quan theo dõi chương trình bằng một bảng riêng, số liệu không khớp nhau.',
    working: 'Một bảng kiểm đếm dùng chung: mỗi đề án, mỗi nội dung có mốc, đơn vị chủ trì tự cập nhật, cấp trên xem theo ngày.',
    conditions: 'Thống nhất cách tính hoàn thành trước khi dùng.', results: 'Thời gian tổng hợp một kỳ báo cáo giảm từ hai tuần còn hai ngày.', figures: [{ label: 'Thời gian tổng hợp', measure: 'ngày', before: 14, after: 2 }] },
  { field: 'organisation', problem: 'Nghị quyết chi bộ ra rồi không ai đối chiếu.',
    working: 'Mỗi nghị quyết kèm danh mục việc, người làm, thời hạn; cuối kỳ chi bộ đối chiếu ngay tại buổi sinh hoạt.',
    conditions: 'Bí thư chi bộ giữ sổ; danh mục không quá mười việc mỗi kỳ.', results: 'Việc xong đúng hạn tăng, nội dung sinh hoạt thiết thực hơn.', figures: [{ label: 'Việc xong đúng hạn', measure: '%', before: 61, after: 88 }] },
  { field: 'organisation', problem: 'Danh hiệu chi bộ tốt chưa gắn với việc khó của địa bàn.',
    working: 'Mỗi chi bộ đăng ký một việc khó, hoàn thành mới xét danh hiệu.', conditions: 'Việc do chi bộ tự chọn, đảng uỷ duyệt.', results: 'Nhiều vướng mắc về vệ sinh, trật tự đô thị được giải quyết.', figures: [] },
  { field: 'organisation', problem: 'Đảng viên mới lúng túng trong năm dự bị.',
    working: 'Mỗi đảng viên mới có một người dìu dắt, ba tháng nhận xét một lần.', conditions: 'Người dìu dắt cùng nơi làm việc hoặc cư trú.', results: 'Đảng viên dự bị chuyển chính thức đúng hạn nhiều hơn.', figures: [{ label: 'Chuyển chính thức đúng hạn', measure: '%', before: 90, after: 98 }] },
  { field: 'organisation', problem: 'Doanh nghiệp nhỏ không đủ đảng viên để sinh hoạt thường xuyên.',
    working: 'Các chi bộ nhỏ trong một khu sinh hoạt theo cụm, luân phiên chủ trì.', conditions: 'Đảng uỷ cấp trên bố trí địa điểm và báo cáo viên.', results: 'Sinh hoạt đều kỳ.', figures: [] },
  { field: 'leadership', problem: 'Cơ sở khó soạn văn bản đúng thể thức, đúng thẩm quyền.',
    working: 'Văn phòng cấp trên lập tổ tư vấn, trả lời trong hai ngày làm việc.', conditions: 'Câu hỏi và trả lời được lưu để dùng chung.', results: 'Văn bản phải trả lại giảm.', figures: [] },
  { field: 'mass-mobilisation', problem: 'Ý kiến nhân dân không biết đã được giải quyết đến đâu.',
    working: 'Mỗi tháng một ngày nghe dân; trả lời công khai trong mười ngày.', conditions: 'Người đứng đầu trực tiếp dự.', results: 'Kiến nghị được trả lời đúng hạn.', figures: [] },
  { field: 'inspection', problem: 'Không đủ người để kiểm tra mọi kết quả tự báo cáo.',
    working: 'Rút mẫu ngẫu nhiên có công khai cách rút; xác nhận mẫu, công bố tỷ lệ cùng khoảng tin cậy.', conditions: 'Mẫu đủ lớn ở mỗi cấp.', results: 'Biết tỷ lệ kết quả đúng mà không phải kiểm tra tất cả.', figures: [] },
];

const published = (year: number, n: number): Day => `${year}-0${3 + (n % 6)}-15`;

/** The five lessons and the eight models. */
export const LIBRARY: SampleModel[] = [
  ...LESSONS.map((title, n) => ({
    ...{ ...LESSONS_TOLD[n]!, key: `lesson-${n + 1}`, kind: 'lesson' as const, title },
    publishedOn: published(2023, n),
  })),
  ...MODELS.map((title, n) => ({
    ...{ ...MODELS_TOLD[n]!, key: `model-${n + 1}`, kind: 'model' as const, title },
    publishedOn: published(2021, n),
  })),
];

/** The pilot of the second model: three districts, half a year, then scaled. */
export const PILOT = {
  model: 'model-2',
  title: 'Thí điểm sổ việc chi bộ',
  number: '58-TB/TU',
  criteria: [
    { text: 'Tỷ lệ việc ghi trong sổ xong đúng hạn', target: 'từ 80% trở lên' },
    { text: 'Chi bộ đối chiếu danh mục việc tại buổi sinh hoạt', target: 'mọi chi bộ, mọi kỳ' },
  ],
  units: ['dong-da', 'ba-dinh', 'gia-lam'],
  startsOn: '2021-07-01' as Day,
  endsOn: '2021-12-31' as Day,
  decidedOn: '2022-01-20' as Day,
  outcome: 'scale' as const,
  reason: 'Cả ba đơn vị đạt hai tiêu chí. Giao Ban Tổ chức hướng dẫn chung, các đơn vị tự khai áp dụng.',
};

/** Who adopted what, since when, and what came of it. */
// prettier-ignore
export const ADOPTIONS: { model: string; unit: string; on: Day; result?: string; ended?: [Day, string] }[] = [
  { model: 'model-2', unit: 'dong-da', on: '2022-02-10', result: 'Việc xong đúng hạn đạt 86%.' },
  { model: 'model-2', unit: 'ba-dinh', on: '2022-02-25', result: 'Chi bộ nào cũng có sổ.' },
  { model: 'model-2', unit: 'gia-lam', on: '2022-04-05' },
  { model: 'model-2', unit: 'cau-giay', on: '2022-09-12', result: 'Áp dụng ở 60 chi bộ, còn lại trong năm sau.' },
  { model: 'model-2', unit: 'long-bien', on: '2023-03-01' },
  { model: 'model-2', unit: 'thanh-tri', on: '2023-05-20', ended: ['2024-02-01', 'Gộp vào phần mềm quản lý sinh hoạt chi bộ.'] },
  { model: 'model-2', unit: 'soc-son', on: '2024-03-11' },
  { model: 'model-1', unit: 'dong-da', on: '2021-10-04', result: 'Bỏ được bốn bảng theo dõi riêng.' },
  { model: 'model-1', unit: 'ha-dong', on: '2022-06-01' },
  { model: 'model-7', unit: 'long-bien', on: '2022-11-15' },
  { model: 'model-8', unit: 'cau-giay', on: '2024-01-08' },
];
