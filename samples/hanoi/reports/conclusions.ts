// What districts say of the whole period: its largest results, its lessons and models, what the Charter and its regulations
// should say instead. Written for this sample, and illustrative.
import type { Insight } from './writing.ts';

/** Sections of the outline: what is said there, by kind. */
// prettier-ignore
export const CONCLUSIONS: Record<string, Record<string, Insight[]>> = {
  uu_diem: {
    result: [
      ['Điều lệ được chấp hành nghiêm; vai trò lãnh đạo của {dang_bo} được giữ vững trong điều kiện đô thị hoá nhanh.', ''],
      ['Kỷ luật, kỷ cương trong Đảng được siết chặt, niềm tin của nhân dân được củng cố qua từng nhiệm kỳ.', ''],
      ['Tổ chức đảng phủ kín địa bàn; không còn thôn, tổ dân phố, cơ quan trống đảng viên.', ''],
    ],
    limitation: [
      ['Chất lượng lãnh đạo giữa các tổ chức đảng trực thuộc chưa đồng đều.', ''],
      ['Kiểm điểm việc thi hành Điều lệ chưa được làm định kỳ, chủ yếu dồn vào cuối nhiệm kỳ.', ''],
    ],
    cause: [
      ['Một số nội dung của quy định thi hành thay đổi nhiều lần, cấp cơ sở khó cập nhật.', ''],
      ['Trách nhiệm của người đứng đầu có nơi chưa rõ, việc đôn đốc chưa thường xuyên.', ''],
    ],
  },
  bai_hoc: {
    lesson: [
      ['Muốn nghị quyết vào cuộc sống phải giao rõ việc, rõ người, rõ hạn và kiểm đếm ở từng mốc.', ''],
      ['Cấp trên lãnh đạo, kiểm tra, nhắc việc nhưng không làm thay; việc của cấp nào cấp đó chịu trách nhiệm.', ''],
      ['Chi bộ mạnh khi bí thư có uy tín và sinh hoạt gắn với việc cụ thể của địa bàn.', ''],
      ['Kiểm tra đi trước, nhắc nhở sớm thì ít phải kỷ luật về sau.', ''],
      ['Sắp xếp tổ chức phải đi cùng chuẩn bị tư tưởng, nhân sự và hồ sơ ngay từ đầu.', ''],
      ['Lắng nghe nhân dân trước khi quyết định thì việc khó cũng đồng thuận.', ''],
    ],
    model: [
      ['Mô hình “Sổ việc chi bộ”: mỗi nghị quyết kèm danh mục việc, cuối kỳ đối chiếu; {38-140} chi bộ áp dụng, {82-95}% việc xong đúng hạn.', ''],
      ['Mô hình “Ngày nghe dân” thứ sáu hằng tuần ở {co_so}: {420-1900} ý kiến được trả lời trong mười ngày.', ''],
      ['Mô hình “Chi bộ bốn tốt gắn việc khó”: mỗi chi bộ nhận một việc tồn đọng của địa bàn; {30-96} việc đã dứt điểm.', ''],
      ['Mô hình “Đảng viên mới có người dìu dắt” trong năm đầu: {160-520} đảng viên mới được kèm cặp, không ai quá hạn chuyển chính thức.', ''],
      ['Mô hình “Tổ tư vấn văn bản”: cán bộ văn phòng cấp trên hỗ trợ {co_so} soạn thảo; số văn bản phải sửa giảm {40-70}%.', ''],
      ['Mô hình “Bảng kiểm đếm nghị quyết” dùng chung từ cấp uỷ đến {co_so}: {120-420} đầu việc được cập nhật hằng tuần.', ''],
      ['Mô hình “Rút mẫu xác nhận”: mỗi quý Uỷ ban Kiểm tra rút {20-60} kết quả tự báo cáo để xác nhận tại chỗ.', ''],
      ['Mô hình “Sinh hoạt chi bộ theo cụm” cho chi bộ doanh nghiệp nhỏ: {8-26} cụm hoạt động đều.', ''],
    ],
  },
  kien_nghi: {
    inadequacy: [
      ['Điều khoản về hệ thống tổ chức chưa bao quát đảng bộ lập ở nơi có đặc điểm riêng và sau sáp nhập.', 'Điều 10, khoản 2'],
      ['Quy định về số lượng chi uỷ viên theo số đảng viên chưa phù hợp với chi bộ đông đảng viên cao tuổi.', 'Điều 24, khoản 5'],
      ['Chưa quy định hình thức sinh hoạt trực tuyến đối với chi bộ có đảng viên ở nhiều nơi.', 'Điều 24, khoản 4'],
    ],
    recommendation: [
      ['Đề nghị giao ban thường vụ cấp uỷ cấp trên trực tiếp quyết định lập tổ chức đảng ở nơi có đặc điểm riêng, báo cáo cấp trên sau.', 'Điều 10, khoản 2'],
      ['Đề nghị bổ sung: sinh hoạt chi bộ trực tuyến có giá trị như trực tiếp khi bảo đảm bí mật và đủ thành phần.', 'Điều 24, khoản 4'],
      ['Đề nghị kéo dài thời hạn chi bộ xem xét công nhận đảng viên chính thức khi người dự bị chuyển nơi công tác.', 'Điều 5, khoản 2'],
      ['Đề nghị nâng số cấp uỷ viên được chỉ định tăng thêm ở đảng bộ vừa hợp nhất, sáp nhập.', 'Điều 13, khoản 2'],
      ['Đề nghị nêu rõ thẩm quyền kỷ luật khi đảng viên đồng thời sinh hoạt ở hai tổ chức.', 'Điều 36, khoản 1'],
      ['Đề nghị bổ sung trách nhiệm của cấp uỷ trong bảo vệ người phản ánh, tố giác.', 'Điều 3, khoản 3'],
    ],
  },
  huong_dan: {
    difficulty: [
      ['Hướng dẫn của nhiều cơ quan về cùng một nội dung đánh giá, xếp loại được gửi xuống ở thời điểm khác nhau.', 'Điều 10, khoản 2'],
      ['Mẫu biểu về đảng viên thay đổi {2-4} lần trong năm năm, phải nhập lại số liệu.', 'Điều 6, khoản 2'],
      ['Thủ tục chuyển sinh hoạt giữa các địa phương còn nhiều giấy tờ, chưa dùng được dữ liệu điện tử.', 'Điều 6, khoản 2'],
    ],
    inadequacy: [
      ['Chưa có hướng dẫn về tổ chức đảng trong doanh nghiệp có vốn góp của nhiều địa phương.', 'Điều 10, khoản 2'],
      ['Hướng dẫn về miễn công tác và sinh hoạt chưa thống nhất giữa lý do tuổi cao và lý do sức khoẻ.', 'Điều 7, khoản 1'],
      ['Quy định về lưu trữ hồ sơ đảng viên bản giấy và bản điện tử còn chồng chéo.', 'Điều 6, khoản 1'],
    ],
  },
};
