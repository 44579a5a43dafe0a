// What districts find of each group of content: results, limitations, difficulties, inadequacies of the rules and causes, each
// with the place of the Charter that it is about. Written for this sample, and illustrative.
import type { Insight } from './writing.ts';

type Found = Record<'result' | 'limitation' | 'difficulty' | 'inadequacy' | 'cause', Insight[]>;

/** What is found, by the group of the outline. */
// prettier-ignore
export const JUDGEMENTS: Record<string, Found> = {
  chinh_tri: {
    result: [
      ['Nguyên tắc tập trung dân chủ được giữ vững; {91-98}% nghị quyết của cấp uỷ được thông qua sau thảo luận đủ các bước.', 'Điều 9, khoản 1'],
      ['Quy chế làm việc của cấp uỷ được bổ sung kịp thời, phân định rõ việc của tập thể và việc của cá nhân.', 'Điều 9, khoản 2'],
      ['Chế độ cấp uỷ viên báo cáo công tác trước tổ chức đảng cấp dưới được duy trì hằng năm.', 'Điều 9, khoản 3'],
    ],
    limitation: [
      ['Một số cấp uỷ ra nghị quyết còn chung chung, ít chỉ tiêu để kiểm đếm.', 'Điều 9, khoản 5'],
      ['Sinh hoạt tự phê bình và phê bình ở {4-11} chi bộ còn nể nang, ngại va chạm.', 'Điều 9, khoản 2'],
    ],
    difficulty: [
      ['Khi ý kiến trong cấp uỷ ngang nhau, việc báo cáo cấp trên quyết định làm kéo dài một số việc cần gấp.', 'Điều 9, khoản 5'],
      ['Việc bảo lưu ý kiến thiểu số chưa có mẫu ghi chép thống nhất nên khó theo dõi.', 'Điều 9, khoản 6'],
    ],
    inadequacy: [
      ['Quy định về biểu quyết chưa nêu cách xử lý khi cấp uỷ viên vắng mặt gửi ý kiến bằng văn bản điện tử.', 'Điều 9, khoản 5'],
      ['Thẩm quyền giữa ban thường vụ và ban chấp hành về việc cấp bách giữa hai kỳ họp chưa đủ rõ.', 'Điều 19, khoản 2'],
    ],
    cause: [
      ['Người đứng đầu một số nơi chưa dành đủ thời gian chuẩn bị nội dung sinh hoạt.', 'Điều 9, khoản 2'],
      ['Cán bộ tham mưu tổng hợp ở {co_so} mỏng, phải kiêm nhiệm nhiều việc.', 'Điều 9, khoản 3'],
    ],
  },
  tu_tuong: {
    result: [
      ['Đảng viên tham gia học tập nghị quyết đạt {94-99}%, nhiều chi bộ có sổ tay hỏi đáp riêng.', 'Điều 2, khoản 2'],
      ['Dư luận được nắm bắt sớm; {85-96}% vấn đề nổi lên được phản hồi trong tuần.', 'Điều 23, khoản 2'],
    ],
    limitation: [
      ['Tuyên truyền về Điều lệ cho đảng viên ở doanh nghiệp làm theo ca chưa thường xuyên.', 'Điều 2, khoản 2'],
      ['Thông tin trái chiều trên mạng có lúc chưa được phản bác kịp thời.', 'Điều 1, khoản 1'],
    ],
    difficulty: [
      ['Đảng viên lao động theo ca, đi làm xa khó bố trí học tập tập trung.', 'Điều 2, khoản 2'],
      ['Kinh phí in, dịch tài liệu cho học tập ở chi bộ chưa có định mức riêng.', 'Điều 46, khoản 1'],
    ],
    inadequacy: [
      ['Chưa có quy định về giá trị của việc học tập trực tuyến khi đánh giá đảng viên.', 'Điều 2, khoản 2'],
      ['Trách nhiệm của chi bộ nơi cư trú trong nắm tư tưởng đảng viên đương chức chưa rõ.', 'Điều 24, khoản 2'],
    ],
    cause: [
      ['Đội ngũ báo cáo viên {co_so} thay đổi nhiều, chưa được bồi dưỡng đều.', 'Điều 23, khoản 2'],
      ['Công cụ nắm tình hình còn thủ công, thiếu dữ liệu dùng chung.', 'Điều 23, khoản 2'],
    ],
  },
  dao_duc: {
    result: [
      ['Cam kết nêu gương có xác nhận của chi bộ đã thành nền nếp ở {82-97}% chi bộ.', 'Điều 2, khoản 3'],
      ['{210-640} việc làm nêu gương của cán bộ chủ chốt được công khai để nhân dân theo dõi.', 'Điều 2, khoản 3'],
    ],
    limitation: [
      ['Việc đánh giá thực hiện cam kết cuối năm còn dựa vào tự nhận.', 'Điều 2, khoản 3'],
      ['Một số ít đảng viên thiếu tu dưỡng phải xử lý, ảnh hưởng uy tín của tổ chức.', 'Điều 35, khoản 1'],
    ],
    difficulty: [
      ['Khó lượng hoá chuẩn mực đạo đức thành tiêu chí đánh giá hằng quý.', 'Điều 2, khoản 3'],
      ['Việc lấy ý kiến nơi cư trú mất nhiều thời gian mà nội dung trả lời giống nhau.', 'Điều 2, khoản 3'],
    ],
    inadequacy: [
      ['Những điều đảng viên không được làm và chuẩn mực đạo đức có nội dung trùng nhau, khó dẫn chiếu khi xử lý.', 'Điều 35, khoản 1'],
      ['Chưa có quy định về trách nhiệm nêu gương của đảng viên đã nghỉ công tác.', 'Điều 7, khoản 1'],
    ],
    cause: [
      ['Công tác giáo dục, nhắc nhở ở chi bộ chưa thường xuyên.', 'Điều 24, khoản 2'],
      ['Biểu dương chưa gắn với kiểm tra việc làm cụ thể.', 'Điều 34, khoản 1'],
    ],
  },
  to_chuc: {
    result: [
      ['Hệ thống tổ chức đảng được lập tương ứng với tổ chức hành chính, không bỏ trống địa bàn.', 'Điều 10, khoản 1'],
      ['Đã giảm {11-32} đầu mối mà vẫn giữ đủ chức năng tham mưu cho cấp uỷ.', 'Điều 14, khoản 2'],
    ],
    limitation: [
      ['Có {3-9} tổ chức đảng chưa được sắp xếp kịp khi đơn vị hành chính, sự nghiệp thay đổi.', 'Điều 10, khoản 2'],
      ['Chức năng của một số cơ quan tham mưu sau hợp nhất còn chồng lấn.', 'Điều 14, khoản 2'],
    ],
    difficulty: [
      ['Lập đảng bộ ở nơi có đặc điểm riêng phải xin ý kiến nhiều cấp, trung bình mất {3-7} tháng.', 'Điều 10, khoản 2'],
      ['Đảng bộ doanh nghiệp có chi nhánh ở nhiều địa bàn khó xác định cấp uỷ quản lý trực tiếp.', 'Điều 10, khoản 2'],
      ['Khi sáp nhập, chia tách đơn vị, việc chuyển giao tổ chức đảng trực thuộc chưa có trình tự thống nhất.', 'Điều 10, khoản 3'],
    ],
    inadequacy: [
      ['Chưa nêu rõ thế nào là “nơi có đặc điểm riêng” khi lập tổ chức đảng.', 'Điều 10, khoản 2'],
      ['Quy định về số lượng cấp uỷ viên chưa tính đến đảng bộ hình thành sau sáp nhập.', 'Điều 12, khoản 2'],
    ],
    cause: [
      ['Văn bản hướng dẫn ban hành sau thời điểm sắp xếp {4-9} tháng.', 'Điều 10, khoản 2'],
      ['Phân cấp quyết định về tổ chức còn tập trung ở cấp trên.', 'Điều 10, khoản 4'],
    ],
  },
  co_so: {
    result: [
      ['Kết nạp đảng viên đạt {101-118}% chỉ tiêu nhiệm kỳ, chất lượng đầu vào được nâng lên.', 'Điều 4, khoản 1'],
      ['Sinh hoạt chi bộ đúng kỳ đạt {95-99}%, sinh hoạt chuyên đề thành nền nếp.', 'Điều 24, khoản 4'],
    ],
    limitation: [
      ['Còn {5-16} chi bộ dưới năm đảng viên chính thức, khó duy trì sinh hoạt.', 'Điều 21, khoản 2'],
      ['Số đảng viên mới ở địa bàn dân cư giảm {12-30}% so với đầu kỳ.', 'Điều 4, khoản 2'],
    ],
    difficulty: [
      ['Thẩm tra lý lịch người vào Đảng có thân nhân ở nhiều nơi kéo dài.', 'Điều 4, khoản 3'],
      ['Quản lý đảng viên đi làm ăn xa, chuyển sinh hoạt tạm thời chưa chặt chẽ.', 'Điều 6, khoản 2'],
    ],
    inadequacy: [
      ['Thời hạn đề nghị công nhận chính thức sau dự bị khó thực hiện khi đảng viên chuyển nơi công tác.', 'Điều 5, khoản 2'],
      ['Quy định xoá tên đảng viên không nộp đảng phí chưa tính đến sinh hoạt trực tuyến và nộp qua ngân hàng.', 'Điều 8, khoản 1'],
    ],
    cause: [
      ['Thanh niên đi học, đi làm xa khiến nguồn phát triển đảng ở khu dân cư giảm.', 'Điều 4, khoản 2'],
      ['Bí thư chi bộ phần lớn tuổi cao, ít người kế cận.', 'Điều 24, khoản 5'],
    ],
  },
  can_bo: {
    result: [
      ['Quy hoạch được rà soát hằng năm, {84-96}% nhân sự được bố trí đúng quy hoạch.', 'Điều 41, khoản 2'],
      ['Đã rà soát tiêu chuẩn chính trị {1200-2900} lượt người, không để sót trường hợp thuộc diện phải xem xét.', 'Điều 41, khoản 3'],
    ],
    limitation: [
      ['Đánh giá cán bộ ở một số nơi chưa gắn với kết quả cụ thể.', 'Điều 41, khoản 2'],
      ['Luân chuyển ngang giữa các cơ quan còn ít.', 'Điều 41, khoản 2'],
    ],
    difficulty: [
      ['Chỉ định bổ sung cấp uỷ viên khi khuyết do điều động phải chờ nhiều bước.', 'Điều 13, khoản 2'],
      ['Thu hút người giỏi chuyên môn vào cơ quan tham mưu của Đảng khó do thu nhập chênh lệch.', 'Điều 41, khoản 2'],
    ],
    inadequacy: [
      ['Giới hạn số cấp uỷ viên được chỉ định tăng thêm chưa phù hợp với nơi vừa sáp nhập.', 'Điều 13, khoản 2'],
      ['Tiêu chuẩn cấp uỷ viên {co_so} chưa có quy định riêng, phải vận dụng.', 'Điều 12, khoản 1'],
    ],
    cause: [
      ['Tâm lý nể nang khi nhận xét, ngại làm mất đoàn kết.', 'Điều 41, khoản 2'],
      ['Dữ liệu cán bộ chưa liên thông giữa các cấp.', 'Điều 41, khoản 2'],
    ],
  },
  kiem_tra: {
    result: [
      ['{88-97}% nội dung khắc phục sau kết luận được hoàn thành đúng hạn.', 'Điều 30, khoản 1'],
      ['Uỷ ban Kiểm tra tăng kiểm tra khi có dấu hiệu vi phạm, gấp {2-4} lần nhiệm kỳ trước.', 'Điều 32, khoản 1'],
    ],
    limitation: [
      ['Kiểm tra của chi bộ với đảng viên còn ít, chủ yếu theo nhắc nhở của cấp trên.', 'Điều 30, khoản 2'],
      ['Một số cuộc giám sát kết luận chậm {10-30} ngày so với kế hoạch.', 'Điều 30, khoản 2'],
    ],
    difficulty: [
      ['Cán bộ kiểm tra {co_so} kiêm nhiệm, khó bảo đảm thời gian cho các cuộc kiểm tra phức tạp.', 'Điều 31, khoản 1'],
      ['Thời hiệu xử lý kỷ luật tính theo hành vi kéo dài nhiều nhiệm kỳ khó xác định.', 'Điều 39, khoản 1'],
    ],
    inadequacy: [
      ['Thẩm quyền kỷ luật của chi bộ đối với cấp uỷ viên cấp trên sinh hoạt tại chi bộ chưa thật rõ.', 'Điều 36, khoản 1'],
      ['Trình tự kiểm tra và giám sát chuyên đề có bước giống nhau, gây trùng việc.', 'Điều 32, khoản 2'],
    ],
    cause: [
      ['Người đứng đầu một số nơi chưa coi kiểm tra là việc thường xuyên của cấp uỷ.', 'Điều 30, khoản 1'],
      ['Số cán bộ chuyên trách ít, thay đổi nhiều sau mỗi đại hội.', 'Điều 31, khoản 1'],
    ],
  },
  phong_chong: {
    result: [
      ['Công khai, kiểm soát tài sản, chuyển đổi vị trí được thực hiện ở tất cả cơ quan thuộc diện.', 'Điều 41, khoản 1'],
      ['{14-36} vụ việc phức tạp, kéo dài được giải quyết, không còn điểm nóng.', 'Điều 41, khoản 1'],
    ],
    limitation: [
      ['Tự phát hiện tham nhũng, tiêu cực trong nội bộ còn ít.', 'Điều 30, khoản 2'],
      ['Lãng phí trong sử dụng tài sản công sau sắp xếp trụ sở chưa được xử lý dứt điểm.', 'Điều 46, khoản 2'],
    ],
    difficulty: [
      ['Xác minh tài sản liên quan người thân ở nhiều địa bàn gặp khó.', 'Điều 41, khoản 1'],
      ['Phân định trách nhiệm tập thể và cá nhân ở việc đã qua nhiều nhiệm kỳ mất nhiều thời gian.', 'Điều 37, khoản 1'],
    ],
    inadequacy: [
      ['Quy định về đình chỉ sinh hoạt khi đảng viên bị khởi tố chưa nêu trường hợp chuyển sinh hoạt tạm thời.', 'Điều 40, khoản 2'],
      ['Chế độ bảo vệ người phản ánh trong nội bộ Đảng chưa được nêu trong quy định thi hành.', 'Điều 3, khoản 3'],
    ],
    cause: [
      ['Công tác giám sát của tập thể đối với người đứng đầu chưa thường xuyên.', 'Điều 30, khoản 2'],
      ['Một số quy định về quản lý tài sản thay đổi nhanh, khó theo kịp.', 'Điều 46, khoản 2'],
    ],
  },
};
