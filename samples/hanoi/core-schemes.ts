// The 34 city-level schemes of Programme 01. That there are 34, and that 30 of them were complete on 7 August 2024, is
// known; their names and days are illustrative. Each row also tells the scheme's story: what it went through before it
// was done. Not done on 7 August 2024 are the last four: one late, one returned, two under way within their time.
import type { Field } from './types.ts';

/** Which milestones a scheme has: see milestone-shapes.ts. */
export type Shape = 'rule' | 'drive' | 'system' | 'pilot' | 'training' | 'single';

/** Something in a scheme's course besides being issued, started, claimed and verified. */
export type Turn =
  | { returned: string; firstClaim: string; reason: string }
  | { rejected: string; firstClaim: string; reason: string }
  | { suspended: string; resumed: string; reason: string }
  | { rescheduled: string; due: string; reason: string };

export interface CoreScheme {
  owner: string;
  field: Field;
  title: string;
  shape: Shape;
  issued: string;
  /** The due date first set; a turn may change it. */
  due: string;
  /** The only claim; where a turn gives `firstClaim`, the claim that stood. */
  claimed: string;
  verified: string;
  turns?: Turn[];
  supporting: string[];
  indicator?: [name: string, measure: string, baseline: number, target: number];
}

type Days = [issued: string, due: string, claimed: string, verified: string];
type Rest = Pick<CoreScheme, 'turns' | 'indicator'>;

type Line = [
  about: [owner: string, field: Field, shape: Shape],
  title: string,
  days: Days,
  supporting: string[],
  rest?: Rest,
];

// A line of the table below, as the scheme it stands for.
function scheme(...[about, title, days, supporting, rest = {}]: Line): CoreScheme {
  const [owner, field, shape] = about;
  const [issued, due, claimed, verified] = days;
  return { owner, field, shape, title, issued, due, claimed, verified, supporting, ...rest };
}

const DISTANCING =
  'Tạm dừng các hội nghị tập trung và làm việc trực tiếp tại cơ sở để thực hiện giãn cách xã hội phòng, chống dịch COVID-19.';

// prettier-ignore
export const CORE_SCHEMES: CoreScheme[] = [
  scheme(['tuhn', 'leadership', 'rule'], 'Xây dựng, hoàn thiện Quy chế làm việc và Chương trình làm việc toàn khóa của Ban Chấp hành, Ban Thường vụ, Thường trực Thành ủy', ['2021-03-25', '2021-09-30', '2021-09-20', '2021-11-15'], ['vptu', 'btctu']),
  scheme(['ubkttu', 'inspection', 'rule'], 'Xây dựng và tổ chức thực hiện Chương trình kiểm tra, giám sát toàn khóa của Thành ủy nhiệm kỳ 2020 - 2025', ['2021-03-29', '2021-12-31', '2021-12-10', '2022-01-20'], ['vptu', 'btctu']),
  scheme(['btgtu', 'communication', 'drive'], 'Đổi mới việc học tập, quán triệt, tuyên truyền nghị quyết của Đảng bằng hình thức trực tuyến kết nối đến chi bộ', ['2021-04-05', '2021-12-31', '2021-11-25', '2022-02-18'], ['vptu', 'lhp'], { indicator: ['Đảng viên tham gia học tập, quán triệt nghị quyết', '%', 88, 98] }),
  scheme(['vptu', 'administrative-reform', 'system'], 'Xây dựng hệ thống hội nghị trực tuyến của cấp ủy kết nối từ Thành phố đến xã, phường, thị trấn', ['2021-04-05', '2021-12-15', '2021-12-14', '2022-03-10'], ['stttt', 'snv'], { indicator: ['Xã, phường, thị trấn có điểm cầu', 'điểm cầu', 40, 526] }),
  scheme(['btctu', 'organisation', 'rule'], 'Quy định đánh giá, xếp loại hằng tháng và trách nhiệm nêu gương của cán bộ, đảng viên', ['2021-04-12', '2021-10-31', '2021-11-12', '2022-01-14'], ['ubkttu', 'snv']),
  scheme(['btctu', 'organisation', 'drive'], 'Sắp xếp, tinh gọn đầu mối bên trong các cơ quan tham mưu, giúp việc cấp ủy', ['2021-05-10', '2022-06-30', '2022-06-24', '2022-08-19'], ['vptu', 'snv'], { indicator: ['Đầu mối bên trong được sắp xếp', 'đầu mối', 0, 48] }),
  scheme(['bdvtu', 'mass-mobilisation', 'drive'], 'Nâng cao chất lượng tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân', ['2021-05-17', '2022-06-30', '2022-06-15', '2022-09-09'], ['mttq', 'vptu'], { turns: [{ suspended: '2021-07-26', resumed: '2021-10-04', reason: DISTANCING }] }),
  scheme(['bnctu', 'internal-affairs', 'drive'], 'Nâng cao hiệu quả lãnh đạo công tác tiếp công dân, giải quyết khiếu nại, tố cáo, không để phát sinh điểm nóng', ['2021-05-24', '2022-09-30', '2022-09-22', '2022-11-30'], ['tttp', 'bdvtu'], { indicator: ['Vụ việc khiếu nại, tố cáo được giải quyết đúng hạn', '%', 82, 92] }),
  scheme(['snv', 'administrative-reform', 'rule'], 'Phân cấp quản lý nhà nước, ủy quyền giải quyết thủ tục hành chính trên địa bàn Thành phố', ['2021-06-07', '2022-09-30', '2022-08-25', '2022-10-20'], ['skhdt', 'stc', 'tttp'], { turns: [{ rejected: '2022-05-10', firstClaim: '2022-03-30', reason: 'Số thủ tục đã ủy quyền trong báo cáo chưa khớp với quyết định công bố; ba lĩnh vực chưa có quy trình nội bộ kèm theo.' }], indicator: ['Thủ tục hành chính được phân cấp, ủy quyền', 'thủ tục', 87, 617] }),
  scheme(['ubkttu', 'inspection', 'training'], 'Nâng cao năng lực, nghiệp vụ đội ngũ cán bộ kiểm tra của cấp ủy các cấp', ['2021-06-14', '2022-11-30', '2022-11-18', '2023-01-13'], ['lhp', 'btctu']),
  scheme(['lhp', 'organisation', 'training'], 'Đổi mới nội dung, phương pháp bồi dưỡng lý luận chính trị và kỹ năng lãnh đạo cho cấp ủy viên cơ sở', ['2021-06-21', '2022-12-31', '2022-12-09', '2023-02-24'], ['btctu', 'btgtu'], { indicator: ['Cấp ủy viên cơ sở được bồi dưỡng', '%', 45, 90] }),
  scheme(['tuhn', 'leadership', 'drive'], 'Đổi mới phương thức lãnh đạo của cấp ủy gắn với giao ban, kiểm đếm nhiệm vụ theo từng mốc thời gian', ['2021-07-05', '2022-12-31', '2022-12-20', '2023-03-03'], ['vptu', 'btctu', 'ubkttu']),
  scheme(['btgtu', 'communication', 'drive'], 'Bảo vệ nền tảng tư tưởng của Đảng, đấu tranh phản bác các quan điểm sai trái, thù địch trên không gian mạng', ['2021-07-12', '2022-10-31', '2022-10-25', '2022-12-28'], ['stttt', 'lhp']),
  scheme(['btctu', 'organisation', 'drive'], 'Luân chuyển cán bộ, bố trí bí thư cấp ủy cấp huyện không phải là người địa phương', ['2021-08-09', '2022-12-31', '2022-12-27', '2023-03-17'], ['ubkttu'], { indicator: ['Đảng bộ cấp huyện có bí thư không phải là người địa phương', 'đảng bộ', 17, 26] }),
  scheme(['btctu', 'organisation', 'pilot'], 'Nâng cao chất lượng sinh hoạt chi bộ, xây dựng chi bộ “bốn tốt”', ['2021-09-06', '2023-03-31', '2023-04-14', '2023-06-23'], ['btgtu', 'ubkttu'], { indicator: ['Chi bộ đạt danh hiệu “bốn tốt”', '%', 0, 60] }),
  scheme(['mttq', 'mass-mobilisation', 'drive'], 'Phát huy vai trò giám sát, phản biện xã hội của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội', ['2021-09-20', '2023-06-30', '2023-05-26', '2023-08-11'], ['bdvtu', 'vptu']),
  scheme(['ubkttu', 'inspection', 'drive'], 'Giám sát thường xuyên đối với tổ chức đảng, đảng viên là cán bộ diện Ban Thường vụ Thành ủy quản lý', ['2021-10-11', '2023-06-30', '2023-06-21', '2023-09-15'], ['btctu', 'bnctu']),
  scheme(['bnctu', 'internal-affairs', 'rule'], 'Kiểm soát tài sản, thu nhập của người có chức vụ, quyền hạn', ['2021-11-01', '2023-03-31', '2023-06-29', '2023-10-06'], ['ubkttu', 'tttp'], { turns: [{ rescheduled: '2022-12-12', due: '2023-09-30', reason: 'Chờ hướng dẫn thống nhất về lựa chọn ngẫu nhiên người được xác minh; giữ nguyên các mốc trung gian.' }] }),
  scheme(['snv', 'administrative-reform', 'rule'], 'Xây dựng vị trí việc làm, cơ cấu lại đội ngũ công chức, viên chức theo vị trí việc làm', ['2021-11-15', '2023-09-30', '2023-09-25', '2023-11-17'], ['btctu', 'stc'], { turns: [{ returned: '2023-07-07', firstClaim: '2023-06-09', reason: 'Báo cáo chưa tách số liệu khối cơ quan Đảng và khối chính quyền; đề nghị bổ sung danh mục vị trí việc làm đã phê duyệt.' }] }),
  scheme(['stttt', 'administrative-reform', 'system'], 'Chuyển đổi số trong giải quyết thủ tục hành chính, cung cấp dịch vụ công trực tuyến toàn trình', ['2021-12-06', '2022-12-31', '2023-09-20', '2023-11-24'], ['snv', 'vptu'], { turns: [{ rescheduled: '2022-11-21', due: '2023-09-30', reason: 'Phải kết nối lại với Cơ sở dữ liệu quốc gia về dân cư theo Đề án 06; kéo dài thời gian vận hành thử.' }], indicator: ['Hồ sơ tiếp nhận trực tuyến toàn trình', '%', 12, 55] }),
  scheme(['bdvtu', 'mass-mobilisation', 'pilot'], 'Xây dựng mô hình “Dân vận khéo” trong giải phóng mặt bằng các dự án trọng điểm', ['2022-01-17', '2023-10-31', '2023-10-20', '2023-12-22'], ['mttq', 'stnmt']),
  scheme(['tttp', 'internal-affairs', 'drive'], 'Nâng cao hiệu quả thanh tra trách nhiệm công vụ và xử lý sau thanh tra', ['2022-02-14', '2023-10-31', '2023-11-16', '2024-01-19'], ['bnctu', 'snv'], { indicator: ['Kết luận sau thanh tra được thực hiện xong', '%', 64, 85] }),
  scheme(['vptu', 'leadership', 'training'], 'Nâng cao chất lượng tham mưu, tổng hợp và thông tin của văn phòng cấp ủy các cấp', ['2022-03-07', '2023-12-31', '2023-12-19', '2024-03-08'], ['lhp', 'btctu']),
  scheme(['btctu', 'organisation', 'drive'], 'Phát triển đảng viên, tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước', ['2022-04-04', '2023-12-31', '2024-02-23', '2024-05-10'], ['mttq', 'skhdt'], { turns: [{ rescheduled: '2023-11-20', due: '2024-03-31', reason: 'Nhiều doanh nghiệp thu hẹp hoạt động sau dịch; cần thêm thời gian tạo nguồn và thành lập tổ chức đảng.' }], indicator: ['Tổ chức đảng thành lập mới trong doanh nghiệp', 'tổ chức', 0, 120] }),
  scheme(['btgtu', 'communication', 'drive'], 'Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với xây dựng văn hóa công vụ', ['2022-05-09', '2024-03-31', '2024-03-18', '2024-05-31'], ['snv', 'mttq']),
  scheme(['tuhn', 'leadership', 'pilot'], 'Thực hiện các mô hình thí điểm về tổ chức bộ máy, cán bộ và chính quyền đô thị do Trung ương giao', ['2022-05-30', '2024-04-30', '2024-04-19', '2024-07-05'], ['btctu', 'snv', 'vptu']),
  scheme(['ubkttu', 'inspection', 'drive'], 'Kiểm tra, giám sát tổ chức đảng và người đứng đầu trong quản lý đất đai, trật tự xây dựng', ['2022-07-11', '2024-06-30', '2024-05-28', '2024-09-13'], ['stnmt', 'sxd', 'bnctu']),
  scheme(['bnctu', 'internal-affairs', 'drive'], 'Phòng ngừa tham nhũng, tiêu cực trong đấu thầu, mua sắm và quản lý tài sản công', ['2022-08-08', '2024-06-30', '2024-06-27', '2024-10-04'], ['stc', 'tttp', 'ubkttu'], { indicator: ['Gói thầu mua sắm thực hiện đấu thầu qua mạng', '%', 58, 95] }),
  scheme(['snv', 'administrative-reform', 'drive'], 'Siết chặt kỷ cương, kỷ luật hành chính, nâng chỉ số hài lòng của người dân', ['2022-10-03', '2024-07-31', '2024-07-12', '2024-10-25'], ['vptu', 'tttp'], { indicator: ['Người dân hài lòng về sự phục vụ của cơ quan hành chính', '%', 80, 86] }),
  scheme(['bdvtu', 'mass-mobilisation', 'system'], 'Nắm tình hình Nhân dân, tổng hợp dư luận xã hội bằng cơ sở dữ liệu dùng chung', ['2022-11-14', '2024-07-31', '2024-07-30', '2024-11-15'], ['btgtu', 'mttq', 'stttt']),
  scheme(['vptu', 'administrative-reform', 'system'], 'Chuyển đổi số trong các cơ quan Đảng Thành phố', ['2021-10-25', '2023-12-31', '2024-11-20', '2025-02-14'], ['stttt', 'btctu'], { turns: [{ rescheduled: '2023-11-27', due: '2024-06-30', reason: 'Điều chỉnh phương án an toàn thông tin của mạng diện rộng; phải thẩm định lại cấp độ hệ thống.' }], indicator: ['Cơ quan Đảng dùng chung hệ thống văn bản điện tử', '%', 20, 100] }),
  scheme(['btctu', 'organisation', 'drive'], 'Tinh giản biên chế, cơ cấu lại đội ngũ cán bộ khối Đảng, Mặt trận Tổ quốc và đoàn thể', ['2022-02-28', '2024-12-31', '2024-12-18', '2025-03-07'], ['snv', 'mttq'], { turns: [{ rejected: '2024-07-22', firstClaim: '2024-06-20', reason: 'Số biên chế thực giảm của bốn đơn vị thấp hơn số báo cáo; phương án bố trí cán bộ dôi dư chưa được phê duyệt.' }], indicator: ['Biên chế giảm so với năm 2021', '%', 0, 5] }),
  scheme(['lhp', 'organisation', 'training'], 'Xây dựng trung tâm chính trị cấp huyện đạt chuẩn', ['2022-09-12', '2024-12-31', '2024-12-24', '2025-03-21'], ['btgtu', 'btctu'], { indicator: ['Trung tâm chính trị cấp huyện đạt chuẩn', 'trung tâm', 0, 30] }),
  scheme(['tuhn', 'leadership', 'pilot'], 'Xây dựng bộ tiêu chí đánh giá năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng', ['2023-03-20', '2025-06-30', '2025-06-20', '2025-09-19'], ['btctu', 'ubkttu', 'vptu']),
];
