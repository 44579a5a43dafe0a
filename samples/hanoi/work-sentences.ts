// What units say they did, by field of work. {n} stands for a small number, {m} for a large one, {p} for a percentage.
import type { Field } from './types.ts';

// prettier-ignore
export const WORK: Record<Field, string[]> = {
  organisation: [
    'Đã rà soát {n} đầu mối, phân công rõ người chịu trách nhiệm và thời hạn hoàn thành của từng việc.',
    '{p}% chi bộ đã tổ chức sinh hoạt theo nội dung hướng dẫn; cấp ủy cấp trên dự và góp ý tại {n} chi bộ.',
    'Đã mở {n} lớp bồi dưỡng với {m} lượt cán bộ, đảng viên tham dự.',
    'Kết quả rà soát đội ngũ cho thấy còn {n} vị trí cần kiện toàn; phương án nhân sự đã được tập thể thường vụ thống nhất.',
    'Công tác tạo nguồn phát triển đảng viên được giao đến từng chi bộ; {m} quần chúng đã qua lớp nhận thức về Đảng.',
  ],
  inspection: [
    'Đã hoàn thành {n} cuộc kiểm tra, giám sát theo kế hoạch, ban hành thông báo kết quả đúng thời hạn.',
    'Qua kiểm tra đã chỉ ra {n} hạn chế, yêu cầu các tổ chức đảng khắc phục và báo cáo bằng văn bản.',
    'Ủy ban kiểm tra cơ sở được bồi dưỡng nghiệp vụ; {p}% cuộc kiểm tra thực hiện đủ các bước theo quy trình.',
    'Hồ sơ kiểm tra được lập đầy đủ, lưu theo quy định; chưa phát sinh khiếu nại về kết luận.',
  ],
  'internal-affairs': [
    'Đã tiếp {m} lượt công dân, phân loại và xử lý {p}% đơn thuộc thẩm quyền.',
    'Tập trung giải quyết {n} vụ việc phức tạp, kéo dài; các vụ việc còn lại đã có lộ trình và người phụ trách.',
    'Việc kê khai, công khai tài sản, thu nhập thực hiện đúng đối tượng; đã tổ chức công khai tại {n} đơn vị.',
    'Phối hợp giữa các cơ quan nội chính được duy trì hằng tháng, thông tin trao đổi kịp thời.',
  ],
  communication: [
    'Đã tổ chức {n} hội nghị quán triệt với {m} lượt đảng viên tham dự, trong đó có điểm cầu tại cơ sở.',
    'Đăng tải {m} tin, bài trên cổng thông tin và hệ thống truyền thanh cơ sở.',
    'Đội ngũ báo cáo viên, tuyên truyền viên được kiện toàn; dư luận xã hội được tổng hợp hằng tuần.',
    '{p}% chi bộ xây dựng kế hoạch học tập và làm theo gắn với nhiệm vụ chuyên môn.',
  ],
  'mass-mobilisation': [
    'Đã tổ chức {n} hội nghị đối thoại với {m} lượt người tham dự; {p}% kiến nghị được trả lời bằng văn bản.',
    'Các mô hình “Dân vận khéo” được đăng ký từ cơ sở, bình xét công khai; {n} mô hình được nhân rộng.',
    'Mặt trận Tổ quốc và các đoàn thể chủ trì {n} cuộc giám sát, gửi kiến nghị đến cơ quan có thẩm quyền.',
    'Nhân dân đồng thuận, tự nguyện bàn giao mặt bằng và tham gia chỉnh trang khu dân cư.',
  ],
  'administrative-reform': [
    'Tỷ lệ hồ sơ giải quyết đúng và trước hạn đạt {p}%; không còn hồ sơ quá hạn kéo dài.',
    'Đã rà soát {m} thủ tục, đề xuất cắt giảm thời gian giải quyết đối với {n} nhóm thủ tục.',
    'Đã cấp {m} chữ ký số, hướng dẫn sử dụng tại chỗ; văn bản điện tử được liên thông hai chiều.',
    'Kiểm tra công vụ đột xuất tại {n} đơn vị; các tồn tại được chấn chỉnh ngay sau kiểm tra.',
  ],
  economy: [
    'Đã tháo gỡ vướng mắc cho {n} dự án; giải ngân đạt {p}% kế hoạch được giao.',
    'Tổ chức {n} hội nghị gặp gỡ doanh nghiệp, tiếp nhận {m} kiến nghị.',
    'Thu ngân sách trên địa bàn đạt {p}% dự toán năm tại thời điểm báo cáo.',
  ],
  urban: [
    'Đã hoàn thành cải tạo {n} tuyến phố, ngõ; hạ ngầm đường dây theo tiến độ được duyệt.',
    'Khối lượng thi công đạt {p}%; phần còn lại chờ bàn giao mặt bằng.',
    'Trật tự đô thị được duy trì; xử lý {m} trường hợp vi phạm.',
  ],
  agriculture: [
    'Đã hoàn thành {n} tiêu chí, hồ sơ được thẩm tra ở cấp huyện; tỷ lệ hài lòng của Nhân dân đạt {p}%.',
    'Hình thành {n} vùng sản xuất tập trung, có hợp đồng liên kết tiêu thụ.',
    'Người dân đóng góp {m} ngày công chỉnh trang đường làng, ngõ xóm.',
  ],
  environment: [
    'Đã xóa {n} điểm tập kết rác tự phát; {p}% hộ gia đình được hướng dẫn phân loại rác tại nguồn.',
    'Hoàn thành nạo vét {n} tuyến kênh, mương trước mùa mưa.',
    'Đã rà soát {m} hồ sơ đất đai, cập nhật vào cơ sở dữ liệu dùng chung.',
  ],
  culture: [
    'Đã đưa vào sử dụng {n} nhà văn hóa, sân chơi; các thiết chế hoạt động thường xuyên.',
    '{p}% tổ dân phố, thôn đạt danh hiệu văn hóa; quy tắc ứng xử được niêm yết tại nơi công cộng.',
    'Hoàn thành tu bổ {n} hạng mục di tích bằng ngân sách và nguồn xã hội hóa.',
  ],
  science: [
    'Đã triển khai {n} ứng dụng, {m} tài khoản sử dụng thường xuyên.',
    'Tiếp nhận {n} đề xuất nhiệm vụ khoa học và công nghệ, lựa chọn theo nhu cầu của đơn vị sử dụng.',
    'Dữ liệu được chuẩn hóa đạt {p}%, sẵn sàng kết nối với kho dữ liệu dùng chung.',
  ],
  welfare: [
    'Đã hỗ trợ {m} lượt đối tượng; {n} nhà ở được sửa chữa từ nguồn vận động.',
    'Tỷ lệ bao phủ bảo hiểm y tế trên địa bàn đạt {p}%.',
    'Tổ chức {n} phiên giao dịch việc làm, kết nối {m} lao động.',
  ],
  defence: [
    'Đã ra mắt {n} tổ liên gia; {m} lượt hộ dân được tập huấn kỹ năng thoát nạn.',
    'Phối hợp giữa lực lượng công an, quân sự và dân quân tự vệ được duy trì theo quy chế.',
    'Chỉ tiêu thực hiện đạt {p}% kế hoạch năm; tình hình địa bàn ổn định.',
  ],
  leadership: [
    'Cấp ủy duy trì giao ban hằng tháng, kiểm đếm {n} nhóm nhiệm vụ; {p}% nhiệm vụ hoàn thành đúng mốc.',
    'Đã sửa đổi, bổ sung {n} quy chế, quy định; phân định rõ thẩm quyền tập thể và trách nhiệm cá nhân.',
    'Cấp ủy viên dự sinh hoạt tại {n} chi bộ, trực tiếp giải đáp kiến nghị của cơ sở.',
    'Số cuộc họp giảm so với cùng kỳ; văn bản chỉ đạo nêu rõ việc, người chịu trách nhiệm và thời hạn.',
  ],
};
