// Illustrative voices on congresses, elections and leading bodies: articles 11 to 20.
import type { Theme } from '../theme.ts';

export const COMMITTEES: Theme[] = [
  {
    theme: 'G29-phan-bo-dai-bieu',
    provision: 'Điều 11, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị quy định tỷ trọng của từng căn cứ khi phân bổ đại biểu dự đại hội cấp trên.',
      'Nên tăng trọng số của tiêu chí số đảng viên khi phân bổ đại biểu; đảng bộ đông mà ít đại biểu thì tiếng nói của cơ sở bị nhẹ đi.',
      {
        words:
          'Ba căn cứ phân bổ đại biểu không kèm tỷ lệ nên nhiệm kỳ nào cũng phải giải thích, có nơi thắc mắc kéo dài.',
        kind: 'difficulty',
      },
      'Đề nghị nêu rõ tỷ trọng từng căn cứ phân bổ đại biểu: số đảng viên, số tổ chức trực thuộc, vị trí đặc biệt.',
      {
        words:
          'Đảng bộ vừa sáp nhập có số đảng viên gấp đôi nhưng số tổ chức trực thuộc giảm một nửa, áp dụng ba căn cứ cho ra kết quả trái ngược nhau.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G30-dai-hoi-truc-tuyen',
    provision: 'Điều 11, khoản 5',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị cho phép đại hội họp kết hợp trực tiếp và trực tuyến khi có thiên tai, dịch bệnh.',
      'Kinh nghiệm mùa dịch cho thấy không nên bắt buộc mọi đại hội phải họp tại một nơi; nên để cấp trên cho phép nhiều điểm cầu trong trường hợp bất khả kháng.',
      {
        words:
          'Đảng bộ có đơn vị ngoài khơi, đơn vị ở nước ngoài rất khó tập trung đủ đại biểu về một địa điểm.',
        kind: 'difficulty',
      },
      'De nghi cho dai hoi hop nhieu diem cau khi co dich benh, bao lu.',
    ],
  },
  {
    theme: 'G31-tieu-chuan-cap-uy-co-so',
    provision: 'Điều 12, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị có tiêu chuẩn riêng cho cấp ủy viên cơ sở, phù hợp với từng loại hình.',
      {
        words:
          'Tiêu chuẩn cấp uỷ viên ở cơ sở chưa có quy định riêng, phải vận dụng tiêu chuẩn của cấp trên.',
        kind: 'inadequacy',
      },
      'Cấp ủy thôn, tổ dân phố cần người có uy tín, có thời gian, không nhất thiết phải có bằng cấp như cấp ủy xã.',
      'Chuẩn của chi ủy trong doanh nghiệp, bệnh viện, trường học không thể giống chuẩn của chi ủy khu dân cư; nên giao cấp tỉnh quy định cụ thể.',
      'Đề nghị quy định tiêu chuẩn cấp uỷ viên cơ sở theo loại hình tổ chức đảng.',
    ],
  },
  {
    theme: 'G32-so-luong-cap-uy-sap-nhap',
    provision: 'Điều 12, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị nâng số lượng cấp ủy viên tối đa của đảng bộ hình thành sau sáp nhập.',
      'Đề nghị tăng số lượng cấp uỷ viên tối đa đối với đảng bộ mới hợp nhất, sáp nhập.',
      {
        words: 'Quy định về số lượng cấp uỷ viên chưa tính đến đảng bộ hình thành sau sáp nhập.',
        kind: 'inadequacy',
      },
      {
        words:
          'Ba phường nhập làm một, hơn bốn nghìn đảng viên mà đảng ủy vẫn chỉ được mười lăm người, không đủ người phụ trách địa bàn.',
        kind: 'difficulty',
      },
      'Khung mười lăm người cho đảng ủy cơ sở nên mở theo số đảng viên: trên hai nghìn thì được hai mươi mốt.',
      'Số lượng cấp ủy viên cần tính theo quy mô đảng viên và địa bàn, không nên chỉ có một con số trần cho mọi nơi.',
      'De nghi tang so cap uy vien cua dang bo xa, phuong moi sau sap xep.',
      'Sau khi thực hiện sắp xếp, bình quân mỗi đảng bộ xã, phường mới gấp 4,2 lần đảng bộ cũ về số đảng viên. Trong khi đó khung số lượng vẫn giữ như trước. Đảng bộ kiến nghị nâng khung đảng ủy xã, phường lên không quá hai mươi bảy người.',
      'Đề nghị quy định số lượng cấp ủy theo nhóm quy mô đảng bộ.',
    ],
  },
  {
    theme: 'G33-so-du-bau-cu',
    provision: 'Điều 12, khoản 4',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị nâng số dư bầu cử lên ít nhất mười lăm phần trăm để đại biểu có lựa chọn thật sự.',
      'Số dư một phần mười với chi ủy ba người là không chia được; nên ghi “ít nhất một người”.',
      {
        words:
          'Chi bộ nhỏ bầu chi ủy ba đồng chí, tính một phần mười ra 0,3 người nên nơi làm tròn lên, nơi bỏ số dư.',
        kind: 'difficulty',
      },
      'Cần quy định tối thiểu dư một người đối với nơi bầu dưới mười người.',
    ],
  },
  {
    theme: 'G34-chi-dinh-them',
    provision: 'Điều 13, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G35-giu-muc-chi-dinh',
    voices: [
      'Đề nghị nâng số cấp uỷ viên được chỉ định tăng thêm ở đảng bộ vừa hợp nhất, sáp nhập.',
      'Đề nghị nâng tỷ lệ chỉ định thêm từ một phần mười lên một phần năm đối với đảng bộ mới sáp nhập.',
      {
        words: 'Giới hạn số cấp uỷ viên được chỉ định tăng thêm chưa phù hợp với nơi vừa sáp nhập.',
        kind: 'inadequacy',
      },
      {
        words:
          'Chỉ định bổ sung cấp uỷ viên khi khuyết do điều động phải chờ nhiều bước, có nơi khuyết bí thư bốn tháng.',
        kind: 'difficulty',
      },
      'Nâng mức chỉ định thêm lên hai mươi phần trăm trong hai năm đầu sau khi nhập đơn vị, sau đó trở về mức thường.',
      'Đảng bộ nhập từ hai, ba nơi thì cán bộ cốt cán của nơi nào cũng cần có mặt trong cấp ủy; một phần mười là không đủ chỗ.',
      'De nghi nang ty le chi dinh tang them cap uy vien len 20% o dang bo moi sap nhap.',
      'Đề nghị cho phép cấp trên được chỉ định thêm tối đa 20% số cấp ủy viên ở đảng bộ mới sáp nhập, hợp nhất.',
      'Nên quy định thời hạn mười lăm ngày để cấp trên trả lời đề nghị chỉ định bù.',
      'Qua tổng hợp ý kiến của các đảng bộ trực thuộc, một vướng mắc được nhiều nơi nêu là mức chỉ định thêm quá thấp so với nhu cầu sau sắp xếp. Ban Tổ chức đề nghị nâng lên không quá một phần năm, áp dụng cho đảng bộ mới lập trong nhiệm kỳ đầu.',
    ],
  },
  {
    theme: 'G35-giu-muc-chi-dinh',
    provision: 'Điều 13, khoản 2',
    kind: 'recommendation',
    field: 'inspection',
    opposite: 'G34-chi-dinh-them',
    voices: [
      'Không nên nâng tỷ lệ cấp ủy viên được chỉ định thêm; chỉ định nhiều sẽ làm nhẹ ý nghĩa của bầu cử.',
      'Đề nghị giữ mức chỉ định thêm không vượt một phần mười, kể cả ở đảng bộ mới sáp nhập.',
      'Cấp ủy do đại hội bầu mới có chính danh; thiếu người thì mở đại hội bất thường, chưa nên tăng phần chỉ định.',
    ],
  },
  {
    theme: 'G36-thoi-tham-gia-nghi-huu',
    provision: 'Điều 13, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị quy định cấp ủy viên thôi tham gia từ ngày có thông báo nghỉ hưu chứ không đợi quyết định có hiệu lực.',
      {
        words:
          'Từ lúc có thông báo đến lúc quyết định nghỉ hưu có hiệu lực là sáu tháng, cấp ủy khuyết người làm việc thật mà không bổ sung được.',
        kind: 'difficulty',
      },
      'Cho phép bổ sung người thay thế ngay khi cấp ủy viên bắt đầu nghỉ chế độ chờ hưu.',
      'Người trong cấp ủy nghỉ công tác trước tuổi khi sắp xếp bộ máy thì thôi tham gia cấp ủy từ khi nào, cần ghi rõ.',
    ],
  },
  {
    theme: 'G37-tham-muu-chong-lan',
    provision: 'Điều 14, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị phân định rõ chức năng của các cơ quan tham mưu sau hợp nhất.',
      {
        words:
          'Chức năng của một số cơ quan tham mưu sau hợp nhất còn chồng lấn, một việc hai nơi cùng hướng dẫn.',
        kind: 'inadequacy',
      },
      'Mỗi việc một đầu mối: hợp nhất xong phải công bố ngay danh mục việc của từng ban để cơ sở biết hỏi ai.',
      {
        words:
          'Cùng một nội dung đánh giá, xếp loại mà ba cơ quan gửi ba hướng dẫn ở ba thời điểm khác nhau.',
        kind: 'difficulty',
      },
      'Đề nghị phân định rõ chức năng, nhiệm vụ các cơ quan tham mưu của cấp uỷ sau khi hợp nhất, tránh chồng chéo.',
      'Nên để cấp tỉnh tự quyết định số cơ quan tham mưu của cấp mình trong tổng biên chế được giao.',
    ],
  },
  {
    theme: 'G38-gui-van-kien-som',
    provision: 'Điều 15, khoản 4',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị gửi dự thảo văn kiện Đại hội đến các đảng bộ ít nhất chín tháng trước ngày khai mạc.',
      'Chi bộ chỉ có một kỳ họp để bàn hàng trăm trang dự thảo; cần gửi sớm hơn và kèm bản tóm tắt dễ đọc.',
      {
        words: 'Dự thảo về đến chi bộ chỉ trước hạn góp ý mười hai ngày nên ý kiến phần lớn là “nhất trí”.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G39-tham-quyen-giua-hai-ky-hop',
    provision: 'Điều 19, khoản 2',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị nêu rõ những việc ban thường vụ được quyết định giữa hai kỳ họp của cấp ủy.',
      {
        words: 'Thẩm quyền giữa ban thường vụ và ban chấp hành về việc cấp bách giữa hai kỳ họp chưa đủ rõ.',
        kind: 'inadequacy',
      },
      'Thế nào là “việc cấp bách” cần được định nghĩa; nếu không, việc gì cũng có thể thành cấp bách và cấp ủy chỉ còn nghe báo cáo lại.',
      'Nên liệt kê các việc chỉ cấp ủy mới được quyết định, phần còn lại giao ban thường vụ.',
      'Đề nghị nêu rõ các việc Ban Thường vụ được quyết định giữa hai kỳ họp Ban Chấp hành.',
      {
        words:
          'Dự án đầu tư công gấp phải chờ kỳ họp cấp ủy vì không ai dám chắc ban thường vụ có được quyết hay không.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G40-pho-bi-thu',
    provision: 'Điều 20, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị cho địa phương quy mô lớn được có ba phó bí thư mà không phải xin phép từng trường hợp.',
      'Đối với đảng bộ đông đảng viên, đề nghị số phó bí thư là ba người, quy định thẳng trong Điều lệ.',
      'Đề nghị nâng số phó bí thư lên 03 ở nơi dân số trên năm triệu người hoặc trên hai trăm nghìn đảng viên.',
      {
        words:
          'Mỗi lần cần thêm một phó bí thư đều phải làm tờ trình, chờ ý kiến, trong khi khối lượng việc của đảng bộ lớn đã rõ từ đầu nhiệm kỳ.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G41-phu-trach-dia-ban',
    provision: 'Điều 20, khoản 3',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị ủy viên ban thường vụ phụ trách địa bàn dự họp với cấp ủy nơi được phân công ít nhất mỗi tháng một lần.',
      'Mỗi quý một lần là quá thưa; ủy viên phụ trách nên dự họp với đảng ủy xã, phường hằng tháng.',
      'Đề nghị uỷ viên Ban Thường vụ được phân công phụ trách xã, phường dự họp với cấp uỷ nơi đó hằng tháng.',
      {
        words:
          'Ủy viên phụ trách mỗi quý mới về một lần nên khi có việc nóng ở cơ sở thì không nắm được đầu đuôi.',
        kind: 'difficulty',
      },
      'Người được phân công phụ trách địa bàn cần dự cả sinh hoạt chi bộ thôn, tổ dân phố, ít nhất hai tháng một lần, để nghe trực tiếp.',
    ],
  },
];
