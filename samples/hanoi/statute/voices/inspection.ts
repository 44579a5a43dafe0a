// Illustrative voices on the police's party organisations, inspection, rewards and discipline: articles 28 to 40.
import type { Theme } from '../theme.ts';

export const INSPECTION: Theme[] = [
  {
    theme: 'G52-quan-he-cong-an',
    provision: 'Điều 29, khoản 1',
    kind: 'recommendation',
    field: 'defence',
    voices: [
      'Đề nghị làm rõ quan hệ giữa cấp ủy địa phương và đảng ủy công an cấp trên trong công tác cán bộ.',
      {
        words:
          'Ranh giới giữa “mọi mặt” và “nhiệm vụ nghiệp vụ” chưa rõ nên có việc hai nơi cùng chỉ đạo, có việc không nơi nào.',
        kind: 'inadequacy',
      },
      'Khi không còn công an cấp huyện, đề nghị quy định lại nơi trực thuộc của đảng bộ công an xã, phường.',
    ],
  },
  {
    theme: 'G53-chi-bo-kiem-tra',
    provision: 'Điều 30, khoản 2',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị có quy trình kiểm tra rút gọn dành cho chi bộ.',
      {
        words: 'Kiểm tra của chi bộ với đảng viên còn ít, chủ yếu theo nhắc nhở của cấp trên.',
        kind: 'difficulty',
      },
      'Chi bộ nhỏ không thể làm theo quy trình của ủy ban kiểm tra cấp tỉnh; cần một mẫu gọn trong một trang, một kỳ họp là xong.',
      'Đề nghị bỏ chỉ tiêu một phần năm số đảng viên mỗi năm, thay bằng kiểm tra có trọng tâm.',
      'De nghi ban hanh quy trinh kiem tra don gian cho chi bo.',
      {
        words:
          'Bí thư chi bộ phần lớn kiêm nhiệm, chưa được tập huấn nghiệp vụ nên biên bản kiểm tra thường phải làm lại.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G54-can-bo-kiem-tra-chuyen-trach',
    provision: 'Điều 31, khoản 1',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị bố trí cán bộ chuyên trách làm công tác kiểm tra ở đảng ủy xã, phường.',
      'Đề nghị bố trí ít nhất 01 cán bộ kiểm tra chuyên trách tại đảng ủy xã, phường, thị trấn.',
      {
        words: 'Cán bộ kiểm tra ở cơ sở kiêm nhiệm, khó bảo đảm thời gian cho các cuộc kiểm tra phức tạp.',
        kind: 'difficulty',
      },
      {
        words: 'Số cán bộ kiểm tra thay đổi nhiều sau mỗi đại hội, người mới vừa quen việc lại chuyển.',
        kind: 'difficulty',
      },
      'Ủy ban kiểm tra cấp cơ sở mà toàn người kiêm nhiệm thì việc chính lúc nào cũng lấn việc kiểm tra; nên có người làm trọn thời gian.',
      'Sửa câu “làm việc kiêm nhiệm” thành “có cán bộ chuyên trách ở nơi từ năm trăm đảng viên trở lên”.',
      'De nghi co can bo kiem tra chuyen trach o xa, phuong.',
      'Căn cứ khối lượng đơn thư và số cuộc kiểm tra phải thực hiện hằng năm, đảng ủy tính toán cần tối thiểu hai người làm việc thường xuyên. Đề nghị cấp có thẩm quyền quy định biên chế chuyên trách cho ủy ban kiểm tra đảng ủy xã, phường.',
    ],
  },
  {
    theme: 'G55-trung-trinh-tu-giam-sat',
    provision: 'Điều 32, khoản 2',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị quy định trình tự giám sát chuyên đề gọn hơn trình tự kiểm tra.',
      {
        words: 'Trình tự kiểm tra và giám sát chuyên đề có bước giống nhau, gây trùng việc.',
        kind: 'inadequacy',
      },
      'Giám sát là để phòng ngừa, nhắc nhở sớm; bắt làm đủ các bước như kiểm tra thì mất tính kịp thời.',
      {
        words:
          'Một chi bộ trong cùng quý vừa được giám sát chuyên đề vừa được kiểm tra, phải viết hai bộ báo cáo giống nhau.',
        kind: 'difficulty',
      },
      'Đề nghị rút bớt các bước giám sát chuyên đề cho khác với kiểm tra.',
      {
        words:
          'Một số cuộc giám sát kết luận chậm hai, ba mươi ngày so với kế hoạch vì phải qua quá nhiều bước.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G70-cung-cap-thong-tin',
    provision: 'Điều 33, khoản 2',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị cho ủy ban kiểm tra được khai thác trực tiếp cơ sở dữ liệu đất đai, thuế, ngân hàng theo quy định.',
      {
        words:
          'Xác minh tài sản liên quan người thân ở nhiều địa bàn gặp khó vì nơi giữ thông tin trả lời chậm.',
        kind: 'difficulty',
      },
      'Mười lăm ngày làm việc là dài khi chứng cứ dễ mất; với vụ khẩn thì nơi nhận đề nghị phải trả lời trong ba ngày.',
      'Cần kết nối dữ liệu để cán bộ kiểm tra tự tra cứu, không phải gửi công văn từng trường hợp.',
    ],
  },
  {
    theme: 'G56-khen-thuong-kip-thoi',
    provision: 'Điều 34, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị khen thưởng ngay khi có thành tích, không đợi đến dịp tổng kết năm.',
      'Khen thưởng đột xuất cần được ghi vào Điều lệ bên cạnh khen thưởng hằng năm.',
      {
        words:
          'Thành tích chống dịch, cứu người trong lũ đến cuối năm mới được xét khen thì không còn tác dụng cổ vũ.',
        kind: 'difficulty',
      },
      {
        words:
          'Biểu dương chưa gắn với kiểm tra việc làm cụ thể, danh sách khen chủ yếu là cán bộ giữ chức vụ.',
        kind: 'inadequacy',
      },
      'Đề nghị dành ít nhất một nửa số khen thưởng cho đảng viên không giữ chức vụ.',
      'Đề nghị khen thưởng kịp thời, ngay khi lập thành tích, không chờ tổng kết.',
    ],
  },
  {
    theme: 'G57-huy-hieu',
    provision: 'Điều 34, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị cho phép trao huy hiệu sớm đối với đảng viên ốm nặng.',
      'Đảng viên bệnh nặng nên được nhận huy hiệu trước hạn mười hai tháng, để các bác còn kịp vui.',
      {
        words: 'Có trường hợp quyết định tặng huy hiệu về đến chi bộ sau khi đảng viên đã mất hai tuần.',
        kind: 'difficulty',
      },
      'De nghi trao huy hieu som cho dang vien lao thanh om nang.',
    ],
  },
  {
    theme: 'G58-ky-luat-du-bi',
    provision: 'Điều 35, khoản 1, điểm c',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị nêu rõ mức vi phạm nào thì khiển trách, cảnh cáo và mức nào thì xóa tên người đang dự bị.',
      {
        words:
          'Những điều đảng viên không được làm và chuẩn mực đạo đức có nội dung trùng nhau, khó dẫn chiếu khi xử lý người đang dự bị.',
        kind: 'inadequacy',
      },
      {
        words:
          'Người dự bị bị cảnh cáo rồi thì có được công nhận chính thức đúng hạn không, chi bộ hỏi ba nơi được ba câu trả lời.',
        kind: 'difficulty',
      },
      'Cần quy định kéo dài thời kỳ dự bị khi người dự bị bị kỷ luật, thay vì hoặc công nhận hoặc xóa tên.',
    ],
  },
  {
    theme: 'G59-tham-quyen-hai-noi',
    provision: 'Điều 36, khoản 1',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị nêu rõ thẩm quyền kỷ luật khi đảng viên đồng thời sinh hoạt ở hai tổ chức.',
      'Đề nghị quy định rõ thẩm quyền xử lý kỷ luật khi đảng viên sinh hoạt ở hai tổ chức đảng.',
      {
        words:
          'Thẩm quyền kỷ luật khi đảng viên sinh hoạt ở hai tổ chức đảng chưa rõ, mỗi nơi vận dụng một cách.',
        kind: 'inadequacy',
      },
      {
        words:
          'Thẩm quyền kỷ luật của chi bộ đối với cấp uỷ viên cấp trên sinh hoạt tại chi bộ chưa thật rõ.',
        kind: 'inadequacy',
      },
      {
        words:
          'Đảng viên biệt phái vi phạm ở nơi đến, nơi đến bảo của nơi đi, nơi đi bảo của nơi đến, tám tháng chưa ai xét.',
        kind: 'difficulty',
      },
      'Nên lấy nơi giữ hồ sơ gốc làm nơi có thẩm quyền, nơi xảy ra vi phạm có trách nhiệm xác minh và cung cấp tài liệu.',
      'Ngược lại với cách hiểu hiện nay, nơi xảy ra vi phạm chỉ nên kiến nghị; quyền quyết định phải thuộc nơi đảng viên sinh hoạt chính thức.',
      'De nghi quy dinh ro noi nao ky luat khi dang vien sinh hoat tam thoi o noi khac.',
      'Sau nhiều vụ việc kéo dài do đùn đẩy, Ban Thường vụ Đảng ủy đề nghị bổ sung nguyên tắc: hai tổ chức đảng không thống nhất được trong mười lăm ngày thì cấp trên chung gần nhất chỉ định nơi xét.',
    ],
  },
  {
    theme: 'G60-thoi-hieu',
    provision: 'Điều 39, khoản 1',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị nêu rõ cách tính thời hiệu kỷ luật đối với hành vi kéo dài, liên tục qua nhiều nhiệm kỳ.',
      {
        words: 'Thời hiệu xử lý kỷ luật tính theo hành vi kéo dài nhiều nhiệm kỳ khó xác định.',
        kind: 'difficulty',
      },
      'Vi phạm kéo dài thì thời hiệu phải tính từ ngày chấm dứt hành vi, không phải từ ngày bắt đầu.',
      {
        words: 'Câu “tính từ ngày vi phạm” không dùng được khi vi phạm diễn ra suốt tám năm.',
        kind: 'inadequacy',
      },
      'Đề nghị quy định thời hiệu kỷ luật với hành vi kéo dài tính từ thời điểm chấm dứt vi phạm.',
      'Trong thời hiệu mà có vi phạm mới thì thời hiệu của vi phạm cũ cần được tính lại từ ngày vi phạm mới.',
      'De nghi tinh thoi hieu tu ngay cham dut hanh vi vi pham.',
    ],
  },
  {
    theme: 'G61-giai-quyet-khieu-nai',
    provision: 'Điều 39, khoản 2',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị rút thời hạn giải quyết khiếu nại kỷ luật từ chín mươi xuống sáu mươi ngày.',
      'Chờ ba tháng mới có câu trả lời là quá lâu với người bị kỷ luật oan; sáu mươi ngày là đủ.',
      {
        words: 'Có vụ khiếu nại kỷ luật trả lời sau mười một tháng mà người chậm không bị nhắc nhở gì.',
        kind: 'difficulty',
      },
      'Nên nói rõ chín mươi ngày là ngày thường hay ngày làm việc, vì thời hạn gửi đơn tính theo ngày làm việc.',
    ],
  },
  {
    theme: 'G62-minh-oan',
    provision: 'Điều 39, khoản 5',
    kind: 'recommendation',
    field: 'inspection',
    voices: [
      'Đề nghị quy định thời hạn và hình thức xin lỗi công khai khi kỷ luật oan, sai.',
      'Xin lỗi phải làm ngay tại chi bộ đã công bố kỷ luật, trong mười lăm ngày, có văn bản gửi gia đình.',
      {
        words: 'Điều lệ nói khôi phục quyền lợi nhưng không nói quyền lợi nào, ai chi trả.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G63-dinh-chi-khoi-to',
    provision: 'Điều 40, khoản 2',
    kind: 'recommendation',
    field: 'internal-affairs',
    voices: [
      'Đề nghị quy định việc đình chỉ sinh hoạt khi đảng viên bị khởi tố mà đang sinh hoạt tạm thời ở nơi khác.',
      {
        words:
          'Quy định về đình chỉ sinh hoạt khi đảng viên bị khởi tố chưa nêu trường hợp chuyển sinh hoạt tạm thời.',
        kind: 'inadequacy',
      },
      'Nơi nhận thông báo khởi tố trước tiên thường là chi bộ tạm thời, nên giao nơi ấy ra quyết định đình chỉ và báo nơi quản lý chính.',
      {
        words:
          'Thông báo của cơ quan tố tụng gửi theo nơi cư trú, đến khi về được chi bộ thì đã quá hai tháng.',
        kind: 'difficulty',
      },
      'Người bị khởi tố về tội vô ý, ít nghiêm trọng, được tại ngoại thì nên xem xét, không nhất thiết đình chỉ sinh hoạt.',
      'Không phải vụ nào cũng giống nhau: tai nạn giao thông mà đình chỉ sinh hoạt ngay như tham nhũng thì chưa thỏa đáng.',
    ],
  },
];
