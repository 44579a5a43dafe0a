// The sentences around the work: how a report opens and closes, what stands as evidence, why things are returned,
// rejected, put off, suspended or cancelled. All of it is written for the sample.
import type { Chance } from './chance.ts';
import type { Day, Evidence, Undertaking } from './types.ts';
import { schemeWork } from './scheme-sentences.ts';
import { inVietnamese } from './unit-names.ts';
import { WORK } from './work-sentences.ts';

const OPEN_DONE = [
  'Đến ngày {day}, đơn vị đã hoàn thành các nội dung theo kế hoạch.',
  'Các nội dung được giao đã hoàn thành, kết quả được cấp ủy xem xét, thống nhất báo cáo.',
  'Đơn vị báo cáo hoàn thành nhiệm vụ, hồ sơ kèm theo đầy đủ.',
];
const OPEN_GOING = [
  'Tính đến ngày {day}, công việc được triển khai theo đúng trình tự của kế hoạch.',
  'Đơn vị đang tập trung thực hiện; các mốc đến hạn trong kỳ đã có kết quả.',
  'Tiến độ cơ bản bảo đảm, còn một số việc phải đôn đốc ở cơ sở.',
];
const CLOSE_DONE = [
  'Kiến nghị cấp trên xem xét, xác nhận kết quả.',
  'Đơn vị tiếp tục duy trì nền nếp và theo dõi sau khi kết thúc.',
  'Cách làm được phổ biến trong toàn đảng bộ để các chi bộ tham khảo.',
];
const CLOSE_GOING = [
  'Kỳ tới tập trung hoàn thành các việc còn lại, báo cáo đúng mốc.',
  'Khó khăn chủ yếu là nhân lực kiêm nhiệm; cấp ủy đã phân công thêm người phụ trách.',
  'Đề nghị cơ quan chủ trì sớm có hướng dẫn đối với những nội dung còn cách hiểu khác nhau.',
];

const LINKS = [
  'Báo cáo kết quả kèm phụ lục số liệu',
  'Thông báo kết luận của Ban Thường vụ',
  'Biên bản kiểm tra thực tế tại cơ sở',
  'Quyết định ban hành và danh sách đơn vị nhận',
];
const FIGURES = [
  'Bảng tổng hợp số liệu theo từng cơ sở',
  'Biểu thống kê so sánh với kỳ trước',
  'Phiếu khảo sát đã tổng hợp',
];
const RESEARCH = [
  'Chuyên đề đánh giá cách làm và khả năng nhân rộng',
  'Báo cáo khảo sát thực tiễn tại các chi bộ',
];
const REMARKS = [
  'Đề nghị nêu rõ hơn phần việc của từng cơ sở và thời hạn khắc phục tồn tại.',
  'Kết quả cụ thể, có số liệu; đề nghị đưa vào báo cáo kiểm đếm quý.',
  'Cần phối hợp chặt chẽ hơn với Mặt trận Tổ quốc và các đoàn thể trong bước tiếp theo.',
  'Cách làm tốt, đề nghị gửi tài liệu để các đơn vị khác tham khảo.',
];
const VERDICTS = [
  'Đã đối chiếu báo cáo với hồ sơ lưu và kiểm tra thực tế; kết quả phù hợp.',
  'Kết quả báo cáo đúng với hồ sơ; minh chứng đầy đủ.',
  'Đã làm việc với đơn vị và kiểm tra tại cơ sở; xác nhận hoàn thành.',
  'Xác nhận hoàn thành; đề nghị đơn vị tiếp tục theo dõi các nội dung thường xuyên.',
];

export const RETURNED = [
  'Báo cáo chưa có số liệu của các cơ sở trực thuộc; đề nghị bổ sung bảng tổng hợp.',
  'Nội dung báo cáo trùng với kỳ trước, chưa nêu kết quả phát sinh; đề nghị viết lại.',
  'Minh chứng kèm theo chưa đúng nội dung được giao; đề nghị thay thế.',
  'Kết quả nêu chung chung, chưa đối chiếu với mục tiêu của kế hoạch; đề nghị làm rõ.',
];
export const REJECTED = [
  'Kiểm tra tại cơ sở cho thấy một số việc chưa làm xong so với báo cáo; đề nghị hoàn thiện rồi báo cáo lại.',
  'Số liệu báo cáo không khớp với hồ sơ lưu; đề nghị rà soát, đính chính.',
  'Chưa có văn bản của cấp có thẩm quyền đối với nội dung đã báo cáo hoàn thành.',
];
export const DELAYED = [
  'Chờ hướng dẫn của cơ quan chủ trì cấp Thành phố; điều chỉnh thời hạn cho phù hợp.',
  'Kinh phí được bố trí muộn so với kế hoạch; lùi thời hạn hoàn thành.',
  'Tập trung nhân lực cho nhiệm vụ đột xuất theo chỉ đạo của Thành phố, xin lùi thời hạn.',
  'Phải lấy thêm ý kiến của Nhân dân và cơ quan chuyên môn trước khi thực hiện.',
];
export const SUSPENDED = [
  'Tạm dừng để chờ phương án sắp xếp đơn vị hành chính cấp xã.',
  'Tạm dừng để rà soát lại căn cứ pháp lý sau khi có quy định mới.',
  'Tạm dừng do chưa bố trí được kinh phí trong năm.',
];
export const CANCELLED = [
  'Nội dung đã được gộp vào kế hoạch chung của Thành phố, không thực hiện riêng.',
  'Không còn phù hợp sau khi cơ quan có thẩm quyền ban hành quy định mới; kết thúc thực hiện.',
  'Trùng với nhiệm vụ do cơ quan chuyên môn cấp Thành phố trực tiếp thực hiện.',
];
export const DISTANCING =
  'Tạm dừng hoạt động tập trung đông người để thực hiện giãn cách xã hội phòng, chống dịch COVID-19.';
export const AFTER_DISTANCING = 'Hoạt động trở lại trong điều kiện thích ứng an toàn với dịch bệnh.';
export const RESUMED = 'Đã đủ điều kiện tiếp tục thực hiện.';

/** A short progress report in the manner of an office. */
export function narrativeOf(
  about: Undertaking,
  { complete, on }: { complete: boolean; on: Day },
  chance: Chance,
): string {
  const known = schemeWork(about.key) ?? schemeWork(about.parent ?? '') ?? WORK[about.field];
  const work = chance.shuffled(known).slice(0, chance.between(1, 2));
  const sentences = [
    chance.of(complete ? OPEN_DONE : OPEN_GOING),
    ...work,
    chance.of(complete ? CLOSE_DONE : CLOSE_GOING),
  ];
  return sentences
    .join(' ')
    .replaceAll('{day}', inVietnamese(on))
    .replaceAll('{n}', () => String(chance.between(3, 18)))
    .replaceAll('{m}', () => String(chance.between(120, 960)))
    .replaceAll('{p}', () => String(chance.between(72, 98)));
}

/** One or two pieces of evidence; a link leads nowhere but to the sample's own address. */
export function evidenceFor(
  about: Undertaking,
  { on, key }: { on: Day; key: string },
  chance: Chance,
): Evidence[] {
  const link: Evidence = {
    kind: 'link',
    text: `${chance.of(LINKS)}, ngày ${inVietnamese(on)}`,
    url: `https://mau.xuyensuot.example/minh-chung/${key}`,
  };
  const figure: Evidence = { kind: 'figure', text: chance.of(FIGURES) };
  if (chance.happens(0.08)) return [link, { kind: 'research', text: chance.of(RESEARCH) }];
  return about.kind === 'item' && chance.happens(0.5) ? [link] : [link, figure];
}

/** A superior's remark on a report. */
export function remarkOf(chance: Chance): string {
  return chance.of(REMARKS);
}

/** An inspection's note on what it confirms. */
export function verdictOf(chance: Chance): string {
  return chance.of(VERDICTS);
}
