// Illustrative voices on leading the State and its bodies, youth, money and the statute itself: articles 41 to 48.
import type { Theme } from '../theme.ts';

export const STATE: Theme[] = [
  {
    theme: 'G64-danh-gia-can-bo',
    provision: 'Điều 41, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị gắn đánh giá cán bộ với sản phẩm cụ thể, đo đếm được.',
      {
        words: 'Đánh giá cán bộ ở một số nơi chưa gắn với kết quả cụ thể, tâm lý nể nang còn nặng.',
        kind: 'difficulty',
      },
      'Cán bộ được giao chỉ tiêu nào thì cuối năm chấm chỉ tiêu ấy, lấy ý kiến người dân được phục vụ làm một phần điểm.',
      'Đề nghị đánh giá cán bộ theo sản phẩm đầu ra, xuyên suốt, liên tục, đa chiều.',
      {
        words: 'Bốn căn cứ đánh giá ở khoản 2 đều định tính, không căn cứ nào có số liệu đi kèm.',
        kind: 'inadequacy',
      },
      'Dữ liệu cán bộ chưa liên thông giữa các cấp; nên có hồ sơ kết quả công tác theo cán bộ suốt quá trình, chuyển đơn vị không mất.',
      {
        words:
          'Đề nghị đánh giá cán bộ theo sản phẩm; cùng với đó người đứng đầu không hoàn thành hai năm liền thì phải thôi chức, không đợi hết nhiệm kỳ.',
      },
    ],
  },
  {
    theme: 'G65-dang-doan-ban-can-su',
    provision: 'Điều 43',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị bỏ quy định về ban cán sự đảng vì đã kết thúc hoạt động, thay bằng đảng bộ cơ quan.',
      {
        words: 'Đề nghị bỏ quy định về đảng đoàn, ban cán sự đảng do các tổ chức này đã kết thúc hoạt động.',
        provision: 'Điều 42',
      },
      {
        words:
          'Điều 42 và Điều 43 không còn đối tượng điều chỉnh sau khi sắp xếp lại tổ chức đảng ở các cơ quan.',
        kind: 'inadequacy',
        provision: 'Điều 42',
      },
      'Quan hệ giữa ban cán sự và đảng ủy cơ quan xưa nay chồng chéo; nay đã có đảng ủy cơ quan lãnh đạo toàn diện thì nên gỡ hẳn Điều 43.',
      {
        words:
          'Hai tổ chức đảng cùng lãnh đạo một cơ quan, nhân sự gần như trùng nhau, một việc phải họp hai lần.',
        kind: 'difficulty',
        provision: 'Điều 43, khoản 3',
      },
      'De nghi bo dieu ve dang doan, ban can su dang.',
      'Thay hai điều về đảng đoàn và ban cán sự đảng bằng một điều về đảng bộ các cơ quan đảng, Nhà nước, Mặt trận.',
    ],
  },
  {
    theme: 'G66-cong-tac-doan',
    provision: 'Điều 44, khoản 1',
    kind: 'recommendation',
    field: 'mass-mobilisation',
    voices: [
      'Đề nghị cấp ủy làm việc với ban chấp hành đoàn mỗi năm hai lần và trả lời kiến nghị của đoàn bằng văn bản.',
      'Mỗi năm gặp một lần thì chuyện của thanh niên đã nguội; cấp ủy nên làm việc với đoàn ít nhất sáu tháng một kỳ.',
      {
        words: 'Đoàn cơ sở ở doanh nghiệp ngoài nhà nước hầu như không có cấp ủy nào trực tiếp lãnh đạo.',
        kind: 'difficulty',
      },
      'Đề nghị cấp ủy phân công ủy viên phụ trách công tác đoàn ở khu công nghiệp.',
    ],
  },
  {
    theme: 'G67-dang-phi-dien-tu',
    provision: 'Điều 46, khoản 2',
    kind: 'recommendation',
    field: 'economy',
    voices: [
      'Đề nghị cho đảng viên đóng đảng phí bằng chuyển khoản, qua ứng dụng, không bắt buộc tiền mặt.',
      'Đề nghị cho phép nộp đảng phí không dùng tiền mặt.',
      {
        words:
          'Chi ủy viên mỗi tháng đi thu từng người vài chục nghìn đồng tiền mặt, ghi sổ tay rồi mới nộp lên; sai lệch là chuyện thường.',
        kind: 'difficulty',
      },
      {
        words:
          'Điều lệ ghi “bằng tiền mặt”, “trong kỳ họp hằng tháng” nên ai chuyển khoản trước cũng phải giải trình.',
        kind: 'inadequacy',
      },
      'Nên cho đóng theo quý hoặc theo năm qua ngân hàng, hệ thống tự ghi nhận cho từng đảng viên, từng chi bộ.',
      'De nghi dong dang phi qua ngan hang, vi dien tu.',
      'Đảng viên lớn tuổi thì đóng tiền mặt, đảng viên trẻ thì chuyển khoản; cứ để mỗi người chọn cách tiện nhất.',
      'Nhằm công khai, minh bạch và giảm việc cho chi bộ, Văn phòng cấp ủy đề nghị bổ sung phương thức thu, nộp đảng phí điện tử, gắn với thẻ đảng viên điện tử.',
    ],
  },
  {
    theme: 'G68-tru-so-doi-du',
    provision: 'Điều 46, khoản 1',
    kind: 'recommendation',
    field: 'economy',
    voices: [
      'Đề nghị quy định việc xử lý trụ sở, tài sản dôi dư của tổ chức đảng sau sắp xếp.',
      {
        words: 'Lãng phí trong sử dụng tài sản công sau sắp xếp trụ sở chưa được xử lý dứt điểm.',
        kind: 'difficulty',
      },
      'Trụ sở bỏ không sau khi nhập xã nên ưu tiên chuyển làm trạm y tế, nhà văn hóa; cần ghi rõ cấp nào quyết định.',
      {
        words:
          'Cụm từ “theo quy định chung” không đủ để bàn giao một trụ sở vừa là tài sản của Đảng vừa đứng tên chính quyền.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G69-tra-loi-kien-nghi',
    provision: 'Điều 48, khoản 2',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị quy định thời hạn trả lời nơi gửi đề nghị sửa đổi Điều lệ về việc tiếp thu hoặc chưa tiếp thu.',
      'Cơ sở gửi góp ý nhiều lần mà không biết đi đến đâu; cần công khai bảng tiếp thu, giải trình đến từng nơi đã góp.',
      {
        words: 'Kỳ đại hội trước đảng bộ gửi 46 ý kiến sửa Điều lệ, đến nay chưa nhận được phản hồi nào.',
        kind: 'difficulty',
      },
      'De nghi tra loi bang van ban cho noi gop y sua doi Dieu le.',
    ],
  },
];
