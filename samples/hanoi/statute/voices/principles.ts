// Illustrative voices on how the organisation decides, is built and elects: articles 9 to 14.
import type { Theme } from '../theme.ts';

export const PRINCIPLES: Theme[] = [
  {
    theme: 'G22-bieu-quyet-vang-mat',
    provision: 'Điều 9, khoản 5',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị cho cấp ủy viên vắng mặt được biểu quyết bằng văn bản điện tử có xác thực.',
      'Đề nghị cho cấp uỷ viên vắng mặt được gửi phiếu biểu quyết bằng văn bản điện tử có ký số.',
      {
        words:
          'Quy định về biểu quyết chưa nêu cách xử lý khi cấp uỷ viên vắng mặt gửi ý kiến bằng văn bản điện tử.',
        kind: 'inadequacy',
      },
      {
        words:
          'Có kỳ họp một phần ba ủy viên đi công tác, nghị quyết phải chờ vì tính trên toàn bộ thành viên mà người vắng không có cách nào bỏ phiếu.',
        kind: 'difficulty',
      },
      'Việc gấp nên được xin ý kiến qua hệ thống điều hành, phiếu của người ở xa tính như phiếu tại chỗ.',
      {
        words:
          'Khi ý kiến trong cấp uỷ ngang nhau, việc báo cáo cấp trên quyết định làm kéo dài một số việc cần gấp.',
        kind: 'difficulty',
      },
      'Kiến nghị bổ sung hình thức lấy phiếu bằng phương tiện điện tử, trừ biểu quyết về nhân sự và kỷ luật.',
      'Cap uy vien vang mat nen duoc bieu quyet qua mang, co xac thuc.',
      'Sau nhiều lần phải họp lại vì thiếu người, Ban Thường vụ thấy cần một quy định chung về biểu quyết từ xa: ai được dùng, xác thực thế nào, lưu phiếu ra sao.',
    ],
  },
  {
    theme: 'G23-y-kien-bao-luu',
    provision: 'Điều 9, khoản 6',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị có mẫu ghi ý kiến bảo lưu thống nhất và thời hạn cấp trên trả lời.',
      {
        words: 'Việc bảo lưu ý kiến thiểu số chưa có mẫu ghi chép thống nhất nên khó theo dõi.',
        kind: 'difficulty',
      },
      'Ý kiến khác với số đông cần được chép nguyên văn vào biên bản, người nêu ký xác nhận, và cấp trên phải trả lời trong một thời hạn nhất định.',
      {
        words:
          'Điều lệ cho gửi ý kiến bảo lưu lên bất kỳ cấp nào nhưng không nói cấp ấy phải làm gì với ý kiến đó.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G24-bao-cao-truoc-cap-duoi',
    provision: 'Điều 9, khoản 3',
    kind: 'recommendation',
    field: 'leadership',
    voices: [
      'Đề nghị tăng việc cấp ủy thông báo tình hình, trả lời câu hỏi của cấp dưới lên mỗi năm hai lần.',
      'Một năm một lần là thưa; cấp ủy nên gặp các tổ chức đảng trực thuộc sáu tháng một lần và công khai câu trả lời.',
      'Đề nghị nêu rõ hình thức báo cáo trước cấp dưới: hội nghị trực tiếp, trực tuyến hay văn bản.',
      {
        words: 'Có nơi việc báo cáo trước tổ chức đảng cấp dưới chỉ là gửi văn bản, không ai được hỏi lại.',
        kind: 'difficulty',
      },
    ],
  },
  {
    theme: 'G25-noi-dac-diem-rieng',
    provision: 'Điều 10, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G26-giu-tham-quyen-trung-uong',
    voices: [
      'Đề nghị giao ban thường vụ cấp uỷ cấp trên trực tiếp quyết định lập tổ chức đảng ở nơi có đặc điểm riêng, báo cáo cấp trên sau.',
      'Đề nghị giao ban thường vụ cấp ủy cấp tỉnh quyết định việc lập tổ chức đảng ở nơi có đặc điểm riêng và báo cáo Ban Bí thư.',
      'Đề nghị phân cấp cho ban thường vụ cấp tỉnh quyết định việc lập tổ chức đảng tại nơi có đặc điểm riêng, không phải trình Ban Bí thư từng trường hợp.',
      {
        words: 'Lập đảng bộ ở nơi có đặc điểm riêng phải xin ý kiến nhiều cấp, trung bình mất sáu tháng.',
        kind: 'difficulty',
      },
      {
        words: 'Đảng bộ doanh nghiệp có chi nhánh ở nhiều địa bàn khó xác định cấp uỷ quản lý trực tiếp.',
        kind: 'difficulty',
      },
      {
        words: 'Chưa nêu rõ thế nào là “nơi có đặc điểm riêng” khi lập tổ chức đảng.',
        kind: 'inadequacy',
      },
      {
        words:
          'Khu chung cư gần hai vạn dân, hơn sáu trăm đảng viên mà vẫn chưa có tổ chức đảng riêng vì chưa biết xếp vào loại hình nào.',
        kind: 'difficulty',
      },
      'Khu công nghiệp, khu đô thị mới mọc lên rất nhanh, trình lên tận Trung ương thì mất thời cơ; cấp nào hiểu địa bàn nhất thì cấp ấy quyết.',
      'De nghi phan cap cho ban thuong vu tinh uy, thanh uy quyet dinh lap to chuc dang o noi co dac diem rieng.',
      'Sau năm năm thực hiện, đảng bộ có 27 hồ sơ lập tổ chức đảng ở khu công nghiệp, chung cư lớn, trong đó 11 hồ sơ phải trình lại từ hai lần trở lên. Từ thực tiễn nêu trên, đề nghị phân cấp mạnh cho cấp tỉnh, Trung ương chỉ quy định tiêu chí và kiểm tra việc thực hiện.',
      'Nên chuyển từ “quyết định từng trường hợp” sang “ban hành tiêu chí”, địa phương căn cứ tiêu chí mà làm.',
      'Đề nghị Trung ương nghiên cứu quy định khung về tổ chức đảng ở nơi có đặc điểm riêng, áp dụng ổn định đến năm 2045.',
      'Với doanh nghiệp có vốn góp của nhiều địa phương, đề nghị đặt tổ chức đảng theo nơi đóng trụ sở chính và cho hai cấp ủy tự thỏa thuận.',
      'Đề nghị giao quyền quyết định thành lập tổ chức đảng ở nơi có đặc điểm riêng cho cấp uỷ cấp tỉnh, hằng năm tổng hợp báo cáo Ban Bí thư.',
    ],
  },
  {
    theme: 'G26-giu-tham-quyen-trung-uong',
    provision: 'Điều 10, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G25-noi-dac-diem-rieng',
    voices: [
      'Chưa nên phân cấp cho cấp tỉnh quyết định lập tổ chức đảng ở nơi có đặc điểm riêng; đề nghị tiếp tục để Ban Bí thư quyết định từng trường hợp.',
      'Đề nghị giữ thẩm quyền của Ban Bí thư về tổ chức đảng ở nơi có đặc điểm riêng để mô hình thống nhất trong toàn Đảng.',
      'Nếu mỗi tỉnh tự quyết thì sẽ có sáu mươi kiểu tổ chức khác nhau; Trung ương cần giữ quyền quyết định cuối cùng.',
    ],
  },
  {
    theme: 'G27-ban-giao-khi-sap-xep',
    provision: 'Điều 10, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị quy định trình tự, thời hạn bàn giao tổ chức đảng, đảng viên khi sáp nhập, chia tách đơn vị.',
      {
        words:
          'Khi sáp nhập, chia tách đơn vị, việc chuyển giao tổ chức đảng trực thuộc chưa có trình tự thống nhất.',
        kind: 'difficulty',
      },
      {
        words:
          'Văn bản hướng dẫn ban hành sau thời điểm sắp xếp sáu tháng nên mỗi nơi bàn giao một cách, hồ sơ của 312 đảng viên phải tìm lại.',
        kind: 'difficulty',
      },
      'Nên có quy định chung: ai ký biên bản, trong bao nhiêu ngày, hồ sơ nào đi cùng, để khi nhập xã, nhập phường không nơi nào bị bỏ trống.',
      'Đề nghị quy định thời hạn 30 ngày bàn giao hồ sơ đảng viên, tài chính, tài sản khi sắp xếp tổ chức.',
      'De nghi quy dinh trinh tu ban giao to chuc dang khi sap nhap don vi hanh chinh.',
      {
        words:
          'Đề nghị quy định rõ trình tự bàn giao khi sáp nhập; đồng thời nâng số cấp ủy viên được chỉ định thêm ở đảng bộ mới sáp nhập.',
        also: ['G34-chi-dinh-them'],
      },
      'Thời gian chờ sắp xếp, đảng viên của đơn vị giải thể cần được sinh hoạt ngay ở chi bộ nơi cư trú, không đợi quyết định.',
      {
        words:
          'Khoản 3 giao cấp trên quyết định nhưng không nói thời hạn, cũng không nói tổ chức cũ còn được họp đến bao giờ.',
        kind: 'inadequacy',
      },
    ],
  },
  {
    theme: 'G28-hai-cap',
    provision: 'Điều 10, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị sửa các quy định về đảng bộ cấp huyện cho phù hợp với mô hình chính quyền địa phương hai cấp.',
      'Đề nghị bỏ cấp huyện trong hệ thống tổ chức đảng, thống nhất với chính quyền địa phương 02 cấp.',
      'Rà soát toàn bộ Điều lệ, thay “cấp tỉnh, cấp huyện” bằng “cấp tỉnh, cấp xã” ở mọi chỗ.',
      {
        words:
          'Từ khi không tổ chức cấp huyện, nhiều điều khoản nói về huyện ủy, quận ủy không còn đối tượng áp dụng.',
        kind: 'inadequacy',
      },
      {
        words:
          'Đảng ủy xã nay trực thuộc thẳng cấp tỉnh nhưng Điều lệ vẫn coi là đảng ủy cơ sở, nên lúng túng về thẩm quyền, số lượng cấp ủy, cơ quan tham mưu.',
        kind: 'difficulty',
      },
      'Đề nghị xác định rõ đảng bộ xã, phường, đặc khu là cấp trên trực tiếp của tổ chức cơ sở đảng.',
      'De nghi sua cac dieu khoan ve cap huyen cho phu hop mo hinh hai cap.',
      'Chính quyền còn hai cấp thì Đảng ở địa phương cũng nên hai cấp; phần nói về huyện trong các chương cần gỡ bỏ đồng bộ.',
      'Việc sắp xếp đơn vị hành chính đã hoàn thành trên toàn quốc và bước đầu vận hành thông suốt. Để Điều lệ theo kịp thực tiễn tổ chức bộ máy mới, Đảng ủy kính đề nghị bỏ các quy định về cấp huyện, bổ sung quy định về cấp xã là một cấp trong hệ thống tổ chức của Đảng.',
      'Đề nghị sửa đồng bộ các điều có cụm từ “cấp huyện” theo mô hình mới.',
    ],
  },
];
