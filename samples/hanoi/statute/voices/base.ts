// Illustrative voices on base organisations and branches: articles 21 to 24.
import type { Theme } from '../theme.ts';

export const BASE: Theme[] = [
  {
    theme: 'G42-chi-bo-it-nguoi',
    provision: 'Điều 21, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị hướng dẫn sáp nhập hoặc sinh hoạt ghép đối với chi bộ có dưới năm đảng viên chính thức.',
      {
        words: 'Còn nhiều chi bộ dưới năm đảng viên chính thức, khó duy trì sinh hoạt.',
        kind: 'difficulty',
      },
      'Chi bộ ba, bốn người thì bí thư, phó bí thư và đảng viên chỉ có một; nên nâng mức tối thiểu lên năm.',
      'Đề nghị quy định chi bộ phải có từ 05 đảng viên chính thức trở lên, nơi ít hơn thì sinh hoạt ghép.',
      {
        words: 'Chi bộ trường mầm non, trạm y tế có ba đảng viên, một người nghỉ thai sản là không họp được.',
        kind: 'difficulty',
      },
      'De nghi nang so dang vien toi thieu cua chi bo tu 3 len 5.',
      'Nên cho hai, ba chi bộ nhỏ gần nhau nhập thành một, không câu nệ cùng cơ quan hay khác cơ quan.',
    ],
  },
  {
    theme: 'G43-bo-dang-bo-bo-phan',
    provision: 'Điều 21, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G44-giu-dang-bo-bo-phan',
    voices: [
      'Đề nghị bỏ mô hình đảng bộ bộ phận để giảm khâu trung gian giữa đảng ủy cơ sở và chi bộ.',
      'Đề nghị bỏ đảng bộ bộ phận, chi bộ trực thuộc thẳng đảng ủy cơ sở.',
      'Đảng bộ bộ phận không có thẩm quyền kết nạp, không có thẩm quyền kỷ luật, chỉ chuyển văn bản lên xuống; nên kết thúc.',
      {
        words: 'Văn bản từ đảng ủy đến chi bộ qua đảng bộ bộ phận chậm thêm năm đến bảy ngày.',
        kind: 'difficulty',
      },
      'De nghi bo dang bo bo phan cho gon dau moi.',
      {
        words: 'Điều lệ cho lập đảng bộ bộ phận nhưng không quy định nhiệm vụ, quyền hạn của cấp này.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G44-giu-dang-bo-bo-phan',
    provision: 'Điều 21, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G43-bo-dang-bo-bo-phan',
    voices: [
      'Chưa nên bỏ mô hình đảng bộ bộ phận ở trường đại học, tổng công ty có nhiều đơn vị; bỏ thì đảng ủy phải quản hàng trăm chi bộ.',
      'Đề nghị giữ đảng bộ bộ phận và bổ sung nhiệm vụ, quyền hạn cho cấp này.',
      'Với đảng bộ cơ sở hơn một nghìn đảng viên, đảng bộ bộ phận là cánh tay nối dài không thể thiếu.',
    ],
  },
  {
    theme: 'G45-ky-hop-dang-uy',
    provision: 'Điều 22, khoản 6',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị đảng ủy doanh nghiệp được họp hai tháng một kỳ thay vì hằng tháng.',
      'Đảng ủy ở doanh nghiệp, trường học nên họp theo quý sản xuất, theo học kỳ; kỳ họp hằng tháng nhiều khi chỉ để đủ số.',
      {
        words:
          'Hội nghị toàn thể đảng bộ cơ sở mỗi năm hai kỳ với đảng bộ hơn ba nghìn người không có hội trường nào chứa đủ.',
        kind: 'difficulty',
      },
      'Đề nghị cho hội nghị toàn thể đảng bộ cơ sở được họp bằng đại biểu đối với đảng bộ trên năm trăm đảng viên.',
    ],
  },
  {
    theme: 'G46-nam-du-luan',
    provision: 'Điều 23, khoản 2',
    kind: 'recommendation',
    field: 'communication',
    voices: [
      'Đề nghị có công cụ chung để cơ sở nắm và phản hồi dư luận hằng tuần, thay cho báo cáo giấy mỗi quý.',
      {
        words: 'Công cụ nắm tình hình còn thủ công, thiếu dữ liệu dùng chung giữa các ban.',
        kind: 'difficulty',
      },
      'Mạng xã hội lan tin trong vài giờ mà tổng hợp dư luận mỗi quý một lần thì không còn ý nghĩa; cần rút xuống hằng tuần.',
      'Đề nghị nêu thời hạn phải trả lời vấn đề người dân phản ánh qua chi bộ, ví dụ bảy ngày làm việc.',
    ],
  },
  {
    theme: 'G47-uy-quyen-ket-nap',
    provision: 'Điều 23, khoản 5',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị mở rộng việc ủy quyền cho đảng ủy cơ sở quyết định kết nạp, công nhận đảng viên chính thức.',
      'Đề nghị mở rộng uỷ quyền kết nạp đảng viên cho đảng uỷ cơ sở, giảm điều kiện từ 100 xuống 50 đảng viên.',
      'Hai điều kiện ở khoản 5 quá chặt: nhiều đảng bộ làm tốt nhưng chưa đủ một trăm đảng viên nên mọi hồ sơ vẫn phải lên cấp trên.',
      {
        words: 'Mỗi hồ sơ kết nạp chờ ban thường vụ cấp trên họp, trung bình thêm bốn mươi ngày.',
        kind: 'difficulty',
      },
      'Nơi nào có cán bộ chuyên trách và hồ sơ không sai sót trong hai năm thì nên giao hẳn quyền kết nạp cho cơ sở, cấp trên chỉ hậu kiểm.',
      'De nghi uy quyen cho dang uy co so quyet dinh ket nap dang vien.',
      'Bỏ điều kiện về số đảng viên, chỉ giữ điều kiện về chất lượng và về cán bộ chuyên trách.',
    ],
  },
  {
    theme: 'G48-nhiem-ky-chi-bo',
    provision: 'Điều 24, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị thống nhất nhiệm kỳ của chi bộ trực thuộc đảng ủy cơ sở là năm năm.',
      'Đề nghị thống nhất nhiệm kỳ chi bộ trực thuộc là 05 năm như các cấp khác.',
      'Đề nghị sửa nhiệm kỳ của chi bộ trực thuộc từ hai năm rưỡi thành năm năm để đồng bộ với nhiệm kỳ của trưởng thôn, tổ trưởng dân phố.',
      {
        words: 'Hai năm rưỡi một lần đại hội, bí thư vừa quen việc đã lo chuẩn bị nhân sự khóa mới.',
        kind: 'difficulty',
      },
      {
        words:
          'Nhiệm kỳ chi bộ trực thuộc lệch với nhiệm kỳ trưởng thôn, tổ trưởng tổ dân phố nên khó thực hiện bí thư đồng thời là trưởng thôn.',
        kind: 'inadequacy',
      },
      'Năm năm một nhiệm kỳ giúp chi bộ bớt hội họp, cán bộ yên tâm làm việc.',
      'De nghi nhiem ky chi bo truc thuoc dang uy co so la 5 nam.',
      'Qua ba lần tổ chức đại hội chi bộ trong nhiệm kỳ, đảng bộ nhận thấy chi phí thời gian, kinh phí rất lớn mà nhân sự hầu như không đổi. Vì vậy Ban Thường vụ thống nhất đề nghị cấp có thẩm quyền xem xét quy định nhiệm kỳ chi bộ là năm năm.',
      'Chi bộ cơ sở năm năm, chi bộ trực thuộc hai năm rưỡi là hai cách tính khó giải thích với đảng viên; nên một nhiệm kỳ cho mọi chi bộ.',
      'Nên kéo dài khoảng cách giữa hai kỳ đại hội của chi bộ trực thuộc cho bằng đảng bộ cấp trên.',
    ],
  },
  {
    theme: 'G49-hop-truc-tuyen',
    provision: 'Điều 24, khoản 4',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G50-khong-hop-truc-tuyen',
    voices: [
      'Đề nghị bổ sung: sinh hoạt chi bộ trực tuyến có giá trị như trực tiếp khi bảo đảm bí mật và đủ thành phần.',
      'Đề nghị bổ sung quy định sinh hoạt chi bộ trực tuyến có giá trị như sinh hoạt trực tiếp.',
      {
        words: 'Chưa quy định hình thức sinh hoạt trực tuyến đối với chi bộ có đảng viên ở nhiều nơi.',
        kind: 'inadequacy',
      },
      {
        words:
          'Chi bộ đội xây lắp có đảng viên ở bốn công trình thuộc ba tỉnh, cả năm chỉ họp được đủ quá nửa hai kỳ.',
        kind: 'difficulty',
      },
      'Kiến nghị cho chi bộ được họp qua mạng không quá một nửa số kỳ trong năm, trừ đại hội, bầu cử, kỷ luật.',
      'Người đi công tác, đi học, ốm nằm viện vẫn có thể tham gia họp qua điện thoại nếu được phép; như thế tỷ lệ dự họp sẽ cao hơn nhiều.',
      'De nghi cho sinh hoat chi bo truc tuyen, co gia tri nhu truc tiep.',
      'Thời gian giãn cách, 312 chi bộ trong đảng bộ đã họp trực tuyến ít nhất một kỳ, đảng viên dự đông đủ, nghị quyết vẫn ra kịp. Từ thực tiễn đó, trân trọng đề nghị sửa quy định “có mặt tại nơi họp” tại khoản 4 Điều 24.',
      'Sửa cụm từ “có mặt tại nơi họp” để tính cả người dự qua đường truyền bảo mật.',
      'Đề nghị cho phép chi bộ kết hợp họp trực tiếp và trực tuyến, nội dung mật thì chỉ họp trực tiếp.',
      {
        words: 'Chi bộ ở doanh nghiệp có chi nhánh tại nước ngoài lệch múi giờ, không thể họp tại một nơi.',
        kind: 'difficulty',
      },
      'Đề nghị bổ sung hình thức sinh hoạt chi bộ trực tuyến đối với chi bộ có đảng viên làm việc lưu động, phân tán.',
      {
        words:
          'Đề nghị cho chi bộ họp trực tuyến. Song song với việc đó, nên thống nhất nhiệm kỳ chi bộ là năm năm.',
        also: ['G48-nhiem-ky-chi-bo'],
      },
      'Hình thức họp nên để chi bộ tự chọn, miễn là bàn kỹ, có biên bản và giữ được bí mật.',
    ],
  },
  {
    theme: 'G50-khong-hop-truc-tuyen',
    provision: 'Điều 24, khoản 4',
    kind: 'recommendation',
    field: 'internal-affairs',
    opposite: 'G49-hop-truc-tuyen',
    voices: [
      'Chưa nên quy định sinh hoạt chi bộ trực tuyến có giá trị như trực tiếp vì khó giữ bí mật và dễ hình thức.',
      'Không nên bổ sung sinh hoạt chi bộ trực tuyến vào Điều lệ; đề nghị giữ quy định phải có mặt tại nơi họp.',
      'Sinh hoạt chi bộ là để đảng viên gặp nhau, nói thật với nhau; ngồi trước màn hình thì không còn phê bình, tự phê bình.',
      'Đề nghị chỉ coi họp trực tuyến là giải pháp tạm thời khi có dịch bệnh, không ghi vào Điều lệ.',
    ],
  },
  {
    theme: 'G51-so-chi-uy-vien',
    provision: 'Điều 24, khoản 5',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị quy định số chi ủy viên theo số đảng viên đang sinh hoạt, không tính người được miễn.',
      {
        words:
          'Quy định về số lượng chi uỷ viên theo số đảng viên chưa phù hợp với chi bộ đông đảng viên cao tuổi.',
        kind: 'inadequacy',
      },
      {
        words:
          'Chi bộ 80 đảng viên, phần lớn trên bảy mươi tuổi, tìm đủ năm người có sức làm chi ủy là rất khó.',
        kind: 'difficulty',
      },
      'Bí thư chi bộ phần lớn tuổi cao, ít người kế cận; nên cho chi bộ dân cư được bầu chi ủy ít người hơn.',
      'Chi bộ đông đảng viên được miễn sinh hoạt thì chỉ nên căn cứ số người thực tế dự họp để định số chi ủy viên.',
      'Đề nghị nâng trần chi ủy từ bảy lên chín người với chi bộ có trên một trăm đảng viên.',
    ],
  },
];
