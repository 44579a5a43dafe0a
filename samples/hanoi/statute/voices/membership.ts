// Illustrative voices on who becomes a member and what a member owes and may do: articles 1 to 4.
import type { Theme } from '../theme.ts';

export const MEMBERSHIP: Theme[] = [
  {
    theme: 'G01-tuoi-ket-nap',
    provision: 'Điều 1, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị nâng tuổi phải xin ý kiến khi kết nạp từ trên sáu mươi lên trên sáu mươi lăm, vì tuổi nghỉ hưu đã được điều chỉnh tăng.',
      'Đề nghị nâng độ tuổi phải xin ý kiến khi kết nạp từ trên 60 lên trên 65 tuổi do tuổi nghỉ hưu đã tăng.',
      'Ở khu dân cư nhiều người vừa nghỉ hưu, còn khỏe, đang làm tổ trưởng dân phố rất muốn vào Đảng nhưng vướng tuổi; nên nới tuổi để chi bộ chủ động xét.',
      'Qua tổng kết việc thi hành Điều lệ trong toàn đảng bộ, Ban Thường vụ nhận thấy quy định về tuổi của người xin vào Đảng không còn theo kịp Bộ luật Lao động sửa đổi. Kiến nghị cho phép xét kết nạp người đến 65 tuổi mà không phải trình cấp trên từng trường hợp.',
      'De nghi nang tuoi ket nap len 65, nguoi tren 65 moi phai xin y kien cap tren.',
      {
        words:
          'Trong nhiệm kỳ có bảy quần chúng trên 60 tuổi làm trưởng thôn, trưởng ban mặt trận đủ tiêu chuẩn nhưng hồ sơ xin ý kiến kéo dài bốn đến sáu tháng, có người nản không theo nữa.',
        kind: 'difficulty',
      },
      'Tuổi thọ và tuổi làm việc đều tăng, giới hạn sáu mươi tuổi không còn hợp lý; đề nghị lấy mốc tuổi nghỉ hưu theo pháp luật lao động cộng thêm năm năm.',
      {
        words:
          'Cụm từ “khi công việc của Đảng thật cần” đối với người trên sáu mươi tuổi được mỗi nơi hiểu một kiểu.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G02-hoc-van',
    provision: 'Điều 1, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị nêu cụ thể thế nào là nơi “kinh tế - xã hội còn nhiều khó khăn” để áp dụng chuẩn học vấn thấp hơn.',
      'Nên ghi rõ danh sách hoặc căn cứ xác định vùng khó khăn được nới điều kiện học vấn, tránh mỗi nơi vận dụng một khác.',
      {
        words:
          'Xã miền núi vừa ra khỏi diện khó khăn, quần chúng lớn tuổi là già làng, người có uy tín nhưng chưa học hết lớp chín nên không xét được.',
        kind: 'difficulty',
      },
      'Đề nghị giữ việc nới chuẩn học vấn cho người có uy tín trong cộng đồng thêm ít nhất năm năm sau khi xã ra khỏi diện khó khăn.',
    ],
  },
  {
    theme: 'G03-khong-gian-mang',
    provision: 'Điều 1, khoản 1',
    kind: 'recommendation',
    field: 'communication',
    voices: [
      'Đề nghị cụ thể hóa yêu cầu “giữ gìn danh dự của Đảng trên không gian mạng” thành những việc đảng viên được làm và không được làm.',
      'Cần nói rõ trách nhiệm của đảng viên khi dùng mạng xã hội: không đăng, chia sẻ thông tin chưa kiểm chứng, có trách nhiệm phản bác thông tin sai trái.',
      'Đề nghị cụ thể hoá quy định giữ gìn danh dự Đảng trên không gian mạng, nêu việc được làm và không được làm.',
      {
        words:
          'Chi bộ lúng túng khi đảng viên bày tỏ cảm xúc, bình luận trên trang cá nhân có bị coi là vi phạm hay không, vì Điều lệ mới nói chung chung.',
        kind: 'inadequacy',
      },
      'Kiến nghị có bộ quy tắc ứng xử trên mạng xã hội cho đảng viên, dẫn chiếu từ khoản 1 Điều 1.',
    ],
  },
  {
    theme: 'G04-hoc-tap-truc-tuyen',
    provision: 'Điều 2, khoản 2',
    kind: 'recommendation',
    field: 'communication',
    voices: [
      'Đề nghị công nhận việc học tập nghị quyết bằng hình thức trực tuyến có giá trị như học tập trung.',
      'Đề nghị công nhận học tập nghị quyết trực tuyến tương đương học tập trung khi đánh giá đảng viên cuối năm.',
      'Nên cho đảng viên làm theo ca được học qua mạng, làm bài kiểm tra ngắn và lấy kết quả ấy thay cho điểm danh tại hội trường.',
      {
        words:
          'Công nhân làm ba ca không thể dự đủ các đợt học tập tập trung; chi bộ ghi vắng có lý do nhưng khi xếp loại vẫn bị trừ.',
        kind: 'difficulty',
      },
      {
        words: 'Chưa có quy định về giá trị của việc học tập trực tuyến khi đánh giá đảng viên.',
        kind: 'inadequacy',
      },
      'Thực hiện kế hoạch của cấp trên, đảng bộ đã kết nối trực tuyến đến 100% chi bộ trong các hội nghị học tập nghị quyết, tiết kiệm thời gian đi lại và kinh phí. Tuy nhiên Điều lệ chưa nói hình thức này. Kiến nghị bổ sung “trực tiếp hoặc trực tuyến” vào quy định về học tập.',
      'Hoc truc tuyen co kiem tra ket qua phai duoc tinh nhu hoc tap trung.',
      'Quan trọng là hiểu và làm được chứ không phải ngồi ở đâu; đề nghị đánh giá việc học bằng kết quả thu hoạch, không phân biệt học ở hội trường hay qua mạng.',
      'Đề nghị cấp uỷ các cấp thừa nhận kết quả học tập trên nền tảng số của đảng viên.',
    ],
  },
  {
    theme: 'G05-neu-guong',
    provision: 'Điều 2, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị lượng hóa tiêu chí nêu gương để chi bộ có căn cứ nhận xét cuối năm.',
      'Việc nhận xét nêu gương còn dựa vào tự nhận; cần bộ tiêu chí chấm được, có minh chứng.',
      {
        words: 'Khó lượng hóa chuẩn mực nêu gương thành tiêu chí đánh giá hằng quý.',
        kind: 'difficulty',
      },
      'Nên gắn nhận xét nêu gương với sản phẩm cụ thể đã đăng ký đầu năm và công khai tại chi bộ.',
      'Đề nghị lượng hoá các tiêu chí nêu gương để chi bộ có cơ sở nhận xét cuối năm.',
      {
        words:
          'Đề nghị có tiêu chí nêu gương đo đếm được. Đồng thời khi khen thưởng nên ưu tiên gương người tốt, việc tốt phát hiện ngay trong năm, không chờ tổng kết.',
        also: ['G56-khen-thuong-kip-thoi'],
      },
      {
        words:
          'Câu “chức vụ càng cao thì yêu cầu nêu gương càng nghiêm” đúng nhưng không kèm thước đo nên khó dùng khi xếp loại.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G06-noi-cu-tru',
    provision: 'Điều 2, khoản 4',
    kind: 'recommendation',
    field: 'mass-mobilisation',
    voices: [
      'Đề nghị đơn giản việc lấy ý kiến nơi cư trú đối với đảng viên đang công tác: chuyển từ phiếu giấy hằng năm sang xác nhận điện tử.',
      'Việc lấy ý kiến nơi cư trú mất nhiều thời gian mà nội dung nhận xét giống nhau; đề nghị chỉ lấy khi bổ nhiệm, khen thưởng hoặc có phản ánh.',
      {
        words:
          'Chi ủy khu dân cư mỗi cuối năm phải ký nhận xét cho hơn bốn trăm đảng viên đương chức mà phần lớn không biết mặt.',
        kind: 'difficulty',
      },
      {
        words:
          'Nhận xét của chi bộ nơi cư trú hiện mang tính hình thức, bản nào cũng “chấp hành tốt, tham gia đầy đủ”.',
        kind: 'inadequacy',
      },
      'Nên thay bản nhận xét hằng năm ở nơi cư trú bằng việc đảng viên đăng ký một việc cụ thể với khu dân cư và chi ủy xác nhận đã làm.',
      'Đề nghị đơn giản hóa thủ tục lấy ý kiến nhận xét của cấp ủy nơi cư trú, dùng xác nhận điện tử thay phiếu giấy.',
      'Để đảng viên đang công tác thực sự gắn với nơi ở, đề nghị quy định rõ họ phải dự ít nhất hai cuộc họp dân phố mỗi năm thay vì chỉ nộp phiếu.',
      'De nghi bo phieu nhan xet noi cu tru bang giay, cap uy hai noi trao doi qua phan mem.',
    ],
  },
  {
    theme: 'G07-bao-ve-nguoi-phan-anh',
    provision: 'Điều 3, khoản 3',
    kind: 'recommendation',
    field: 'internal-affairs',
    voices: [
      'Đề nghị bổ sung trách nhiệm của cấp ủy trong việc bảo vệ đảng viên phản ánh, tố cáo đúng sự thật.',
      'Đề nghị bổ sung trách nhiệm của cấp uỷ bảo vệ người phản ánh, tố giác.',
      'Người dám nói cần được che chở: giữ kín danh tính, không điều chuyển, không xếp loại thấp vì đã nói thật. Điều lệ nên ghi điều đó.',
      {
        words:
          'Chế độ bảo vệ người phản ánh trong nội bộ Đảng chưa được nêu trong Điều lệ và quy định thi hành.',
        kind: 'inadequacy',
      },
      {
        words:
          'Có trường hợp đảng viên gửi đơn đúng địa chỉ, đúng nội dung nhưng tên người gửi bị lộ ngay trong tuần; từ đó chi bộ ít người dám góp ý.',
        kind: 'difficulty',
      },
      'Kiến nghị quy định xử lý nghiêm người trù dập đảng viên đã phản ánh, kiến nghị, tố cáo, và giao ủy ban kiểm tra theo dõi việc bảo vệ.',
      'Tại hội nghị lấy ý kiến, nhiều đại biểu cho rằng quyền phản ánh, tố cáo chỉ thực chất khi có cơ chế bảo vệ. Trên cơ sở đó, Ban Thường vụ Đảng ủy trân trọng kiến nghị bổ sung vào khoản 3 Điều 3 quy định về giữ bí mật thông tin và bảo vệ vị trí công tác của người phản ánh.',
      'De nghi bo sung co che bao ve dang vien to cao, phan anh tieu cuc.',
      'Đề nghị bổ sung cơ chế bảo vệ đảng viên phản ánh, tố cáo tiêu cực.',
      'Pháp luật về tố cáo đã có chương bảo vệ người tố cáo, Điều lệ nên có quy định tương xứng cho đảng viên trong nội bộ.',
      'Cần ghi rõ cơ quan nào chịu trách nhiệm khi người gửi phản ánh bị trả thù, bị cô lập ở nơi làm việc.',
      {
        words:
          'Đề nghị có quy định bảo vệ người góp ý thẳng thắn. Bên cạnh đó, ai bị kỷ luật oan thì phải được minh oan công khai, đúng nơi đã công bố kỷ luật.',
        also: ['G62-minh-oan'],
      },
    ],
  },
  {
    theme: 'G08-quyen-du-bi',
    provision: 'Điều 3, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị cho người đang dự bị được biểu quyết các việc thường ngày của chi bộ, trừ bầu cử và kỷ luật.',
      'Chi bộ ít người mà có đến một phần ba đang dự bị thì nhiều kỳ họp không đủ số biểu quyết; nên mở thêm quyền biểu quyết cho họ ở những việc không thuộc nhân sự.',
      {
        words:
          'Chưa rõ người đang dự bị có được tính vào số “đảng viên phải dự” khi xét kỳ họp có giá trị hay không.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G09-nguoi-gioi-thieu',
    provision: 'Điều 4, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị rút thời gian cùng công tác, cùng cư trú của người giới thiệu từ một năm xuống sáu tháng.',
      'Doanh nghiệp biến động lao động nhanh, khó tìm được hai đảng viên đã cùng làm với quần chúng đủ mười hai tháng; nên chấp nhận sáu tháng.',
      {
        words:
          'Ở chi bộ vừa thành lập trong khu công nghiệp, chưa đảng viên nào cùng làm với người xin vào Đảng đủ một năm nên việc giới thiệu bế tắc.',
        kind: 'difficulty',
      },
      'Đề nghị giảm yêu cầu về thời gian cùng công tác của người giới thiệu còn 06 tháng, nhất là với doanh nghiệp ngoài khu vực nhà nước.',
      'Có thể thay một trong hai người giới thiệu bằng tập thể chi ủy nơi quần chúng làm việc.',
      'Nên xem lại điều kiện “ít nhất một năm” đối với người giới thiệu: sinh viên năm cuối chuyển chỗ ở liên tục, ít ai theo sát đủ mười hai tháng.',
    ],
  },
  {
    theme: 'G10-gioi-thieu-cua-doan',
    provision: 'Điều 4, khoản 2',
    kind: 'recommendation',
    field: 'mass-mobilisation',
    voices: [
      'Đề nghị quy định rõ nơi không có tổ chức đoàn và công đoàn thì ai giới thiệu thay.',
      {
        words:
          'Nguồn kết nạp ở khu dân cư phần lớn là thanh niên đi học, đi làm xa, sinh hoạt đoàn ở nơi khác nên không xin được giới thiệu của đoàn cơ sở.',
        kind: 'difficulty',
      },
      'Nên cho phép ban công tác mặt trận hoặc chi hội phụ nữ, cựu chiến binh giới thiệu người ngoài độ tuổi đoàn ở nơi không có công đoàn.',
      'Đề nghị bổ sung vai trò giới thiệu của Hội Phụ nữ, Hội Nông dân, Hội Cựu chiến binh đối với người không là đoàn viên, không là công đoàn viên.',
      {
        words:
          'Khoản 2 mới nói đến đoàn và công đoàn, còn nông dân, tiểu thương, người lao động tự do thì không có tổ chức nào đứng ra giới thiệu.',
        kind: 'inadequacy',
      },
      'Đề nghị quy định rõ việc giới thiệu thay ở nơi không có tổ chức đoàn, tổ chức công đoàn.',
    ],
  },
  {
    theme: 'G11-tham-tra-ly-lich',
    provision: 'Điều 4, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị rút thời hạn trả lời thẩm tra lý lịch xuống mười lăm ngày và cho gửi, nhận qua mạng.',
      'Đề nghị rút ngắn thời hạn trả lời thẩm tra lý lịch còn 15 ngày, thực hiện qua mạng.',
      'Nên khai thác cơ sở dữ liệu quốc gia về dân cư và cơ sở dữ liệu đảng viên để xác minh lý lịch, không đi từng địa phương xin dấu.',
      {
        words: 'Thẩm tra lý lịch người vào Đảng có thân nhân ở nhiều nơi kéo dài, có hồ sơ mất tám tháng.',
        kind: 'difficulty',
      },
      {
        words:
          'Cử cán bộ vào tận tỉnh miền Nam chỉ để lấy một dòng xác nhận, vừa tốn kém vừa lỡ thời hạn nghị quyết của chi bộ.',
        kind: 'difficulty',
      },
      'Đối với người có cha mẹ là đảng viên, đề nghị dùng luôn hồ sơ đảng viên của cha mẹ, không thẩm tra lại.',
      {
        words:
          'Quy định thẩm tra chưa nói gì về trường hợp người thân ở nước ngoài, mất liên lạc hoặc nơi được hỏi không trả lời.',
        kind: 'inadequacy',
      },
      'Sau khi rà soát 1.126 hồ sơ kết nạp trong nhiệm kỳ, Ban Tổ chức nhận thấy khâu chậm nhất là chờ công văn trả lời về lý lịch của thân nhân. Để khắc phục, kính đề nghị cho dùng dữ liệu số thay công văn giấy và coi quá hạn không trả lời là không có ý kiến khác.',
      'Tham tra ly lich nen dung du lieu dan cu, khong phai di xac minh truc tiep.',
      'Quá hạn mà nơi được hỏi không trả lời thì coi như đồng ý, để hồ sơ không bị treo.',
      {
        words:
          'Đề nghị thẩm tra lý lịch bằng dữ liệu điện tử và kéo dài giá trị nghị quyết đề nghị kết nạp của chi bộ lên mười tám tháng để không phải họp xét lại.',
        also: ['G12-gia-tri-nghi-quyet'],
      },
    ],
  },
  {
    theme: 'G12-gia-tri-nghi-quyet',
    provision: 'Điều 4, khoản 4',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị tăng thời gian có giá trị của nghị quyết đề nghị kết nạp lên mười tám tháng.',
      'Mười hai tháng là ngắn khi phải chờ thẩm tra ở nhiều nơi; nên để nghị quyết của chi bộ có giá trị mười tám tháng.',
      {
        words: 'Không ít trường hợp vừa đủ hồ sơ thì nghị quyết chi bộ hết hạn, phải họp xét lại từ đầu.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G13-ket-nap-lai',
    provision: 'Điều 4, khoản 5',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị rút thời gian chờ xét kết nạp lại từ ba mươi sáu tháng xuống hai mươi bốn tháng đối với người bị xóa tên vì hoàn cảnh.',
      'Người bị xoá tên do đi làm ăn xa, không kịp chuyển sinh hoạt khác với người vi phạm; nên cho xét lại sau hai năm.',
      'Việc kết nạp lại nên giao ban thường vụ cấp ủy trên trực tiếp, không phải lên đến cấp tỉnh.',
      {
        words: 'Thủ tục kết nạp lại phải qua ban thường vụ cấp ủy cấp tỉnh nên mỗi hồ sơ mất gần một năm.',
        kind: 'difficulty',
      },
      'Đề nghị rút ngắn thời gian xét kết nạp lại còn 24 tháng với trường hợp ra khỏi Đảng vì lý do gia đình, việc làm.',
    ],
  },
];
