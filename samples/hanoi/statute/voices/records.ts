// Illustrative voices on the first year of a member, cards and files, moving, being excused and being struck off: articles 5 to 8.
import type { Theme } from '../theme.ts';

export const RECORDS: Theme[] = [
  {
    theme: 'G14-cong-nhan-chinh-thuc',
    provision: 'Điều 5, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị kéo dài thời hạn chi bộ xem xét công nhận đảng viên chính thức khi người dự bị chuyển nơi công tác.',
      'Đề nghị kéo dài thời hạn xét công nhận chính thức thành 60 ngày đối với người dự bị mới chuyển nơi công tác.',
      'Chi bộ nơi đến mới tiếp nhận vài tuần đã phải nhận xét cả một năm phấn đấu là không thực tế; nên để chi bộ nơi đi nhận xét, chi bộ nơi đến biểu quyết.',
      {
        words:
          'Thời hạn đề nghị công nhận chính thức sau dự bị khó thực hiện khi đảng viên chuyển nơi công tác.',
        kind: 'difficulty',
      },
      {
        words:
          'Sinh viên được kết nạp trước khi ra trường, đến khi đủ mười hai tháng thì đã qua hai nơi sinh hoạt, hồ sơ thất lạc, chi bộ nào cũng ngại xét.',
        kind: 'difficulty',
      },
      {
        words:
          'Điều lệ chưa nói hậu quả khi chi bộ để quá ba mươi ngày làm việc mới xét công nhận, người dự bị thiệt thòi mà không ai chịu trách nhiệm.',
        kind: 'inadequacy',
      },
      'Qua kiểm tra 38 chi bộ, có 112 trường hợp công nhận chính thức chậm, trong đó gần hai phần ba do chuyển nơi công tác, nơi cư trú. Từ thực tế đó, đảng bộ kiến nghị tính lại thời hạn xét kể từ ngày chi bộ nơi đến nhận đủ hồ sơ.',
      'De nghi tinh thoi han 30 ngay tu ngay chi bo noi den nhan du ho so cua nguoi du bi.',
      'Thời hạn xét công nhận nên tính từ ngày nơi đến nhận hồ sơ chứ không từ ngày hết dự bị.',
      'Quá hạn do lỗi của tổ chức thì ngày được công nhận chính thức vẫn tính từ ngày hết thời kỳ dự bị.',
    ],
  },
  {
    theme: 'G15-tuoi-dang',
    provision: 'Điều 5, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị hướng dẫn cách tính tuổi đảng đối với người có thời gian gián đoạn do thất lạc hồ sơ trong chiến tranh.',
      {
        words:
          'Nhiều đảng viên lão thành bị trừ tuổi đảng vì không còn giấy tờ chứng minh thời gian hoạt động liên tục.',
        kind: 'difficulty',
      },
      'Thời gian mất liên lạc vì nhiệm vụ, vì chiến tranh không nên coi là thời gian ở ngoài Đảng.',
      'Đề nghị tính cả thời gian chờ nối lại sinh hoạt vào tuổi đảng nếu có hai đảng viên cùng thời xác nhận.',
    ],
  },
  {
    theme: 'G16-the-ho-so-dien-tu',
    provision: 'Điều 6, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị phát hành thẻ đảng viên điện tử và quản lý hồ sơ đảng viên bằng dữ liệu số thống nhất toàn quốc.',
      'Đề nghị phát hành thẻ đảng viên điện tử, quản lý hồ sơ đảng viên trên cơ sở dữ liệu dùng chung.',
      'Kiến nghị cho dùng thẻ đảng viên điện tử song song với thẻ giấy, tích hợp trên ứng dụng của đảng viên.',
      'Mỗi lần đổi thẻ bị hỏng, bị mất phải chờ hằng quý; thẻ trên điện thoại sẽ giải quyết được việc này.',
      {
        words:
          'Quy định về lưu trữ hồ sơ đảng viên bản giấy và bản điện tử còn chồng chéo, chi bộ phải làm hai lần.',
        kind: 'inadequacy',
      },
      {
        words:
          'Kho hồ sơ giấy của đảng ủy phường đã quá tải, ẩm mốc; mỗi năm phải bổ sung hơn bốn nghìn phiếu bằng tay.',
        kind: 'difficulty',
      },
      'Hồ sơ chỉ nên khai một lần, khi có thay đổi thì cập nhật, các cấp cùng dùng chung một bản trên mạng.',
      'De nghi so hoa ho so dang vien, phat the dien tu thay the giay.',
      'Thực hiện chủ trương chuyển đổi số trong các cơ quan đảng, thời gian qua đảng bộ đã tạo lập dữ liệu của toàn bộ đảng viên với đầy đủ trường thông tin. Trên cơ sở kết quả ấy, đề nghị sửa quy định “thẻ bằng giấy”, “hồ sơ lập bằng giấy” để dữ liệu điện tử có giá trị như bản gốc.',
      'Cần thừa nhận giá trị pháp lý của hồ sơ điện tử có chữ ký số, bỏ yêu cầu lưu bản giấy song song.',
      {
        words:
          'Mẫu biểu về đảng viên thay đổi ba lần trong năm năm, mỗi lần phải chép tay lại toàn bộ phiếu bổ sung.',
        kind: 'difficulty',
      },
      'Đề nghị phát hành thẻ Đảng viên điện tử và số hoá hồ sơ, bảo đảm an toàn, bảo mật thông tin.',
      {
        words:
          'Đề nghị dùng hồ sơ điện tử thay hồ sơ giấy. Kéo theo đó, khi chuyển sinh hoạt thì đảng viên không phải tự mang hồ sơ đi nữa.',
        also: ['G17-chuyen-sinh-hoat'],
      },
    ],
  },
  {
    theme: 'G17-chuyen-sinh-hoat',
    provision: 'Điều 6, khoản 2',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị thực hiện chuyển sinh hoạt đảng trên môi trường mạng, không yêu cầu đảng viên tự mang hồ sơ.',
      'Đề nghị chuyển sinh hoạt đảng qua mạng, đảng viên không phải mang hồ sơ giấy.',
      {
        words:
          'Quản lý đảng viên đi làm ăn xa, chuyển sinh hoạt tạm thời chưa chặt chẽ; có người đi hơn một năm không nối lại sinh hoạt.',
        kind: 'difficulty',
      },
      {
        words:
          'Thủ tục chuyển sinh hoạt giữa các địa phương còn nhiều giấy tờ, chưa dùng được dữ liệu điện tử.',
        kind: 'difficulty',
      },
      'Cấp ủy nơi đi gửi thẳng hồ sơ cho cấp ủy nơi đến, hai bên xác nhận với nhau, người đảng viên chỉ cần trình diện.',
      'Nên cho người đi làm theo mùa vụ, theo công trình được sinh hoạt ghép ở nơi đến mà không phải làm thủ tục chuyển, miễn là chi ủy hai nơi thông báo cho nhau.',
      {
        words:
          'Quy định chuyển tạm thời “từ ba tháng đến dưới mười hai tháng” không phủ được người đi về liên tục hai, ba tháng một lần.',
        kind: 'inadequacy',
      },
      'De nghi chuyen sinh hoat dang bang phan mem, noi di va noi den tu lien thong.',
      'Đề nghị rút thời hạn tiếp nhận sinh hoạt ở nơi đến từ mười ngày xuống ba ngày làm việc khi hồ sơ đã liên thông.',
      'Để hồ sơ kín cho cá nhân tự cầm đi hàng trăm cây số vừa dễ mất vừa khó bảo mật; đề nghị bỏ cách làm này.',
      'Từ thực tiễn quản lý hơn hai nghìn đảng viên là công nhân, sinh viên thuê trọ, Đảng ủy kiến nghị liên thông dữ liệu để việc chuyển sinh hoạt tạm thời hoàn thành trong một ngày, thông báo tự động cho cả hai chi bộ.',
      'Đề nghị thủ tục chuyển sinh hoạt Đảng được thực hiện hoàn toàn trên môi trường điện tử.',
    ],
  },
  {
    theme: 'G18-o-nuoc-ngoai',
    provision: 'Điều 6, khoản 3',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị cho đảng viên học tập, lao động ở nước ngoài nơi chưa có tổ chức đảng được dự họp trực tuyến với chi bộ trong nước.',
      'Mỗi năm báo cáo một lần là quá ít; nên để đảng viên ở nước ngoài dự họp chi bộ trong nước qua mạng mỗi quý một kỳ.',
      {
        words:
          'Đảng viên đi lao động ở nơi không có tổ chức đảng gần như cắt liên hệ, khi về nước phải làm thủ tục nối lại rất lâu.',
        kind: 'difficulty',
      },
      'De nghi dang vien o nuoc ngoai duoc sinh hoat truc tuyen voi chi bo cu.',
      'Cần nói rõ cách giữ bí mật và cách đóng đảng phí của đảng viên đang ở nước chưa có tổ chức đảng.',
    ],
  },
  {
    theme: 'G19-mien-sinh-hoat',
    provision: 'Điều 7, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    voices: [
      'Đề nghị quy định thống nhất tuổi và tình trạng sức khỏe được miễn công tác, sinh hoạt đảng.',
      {
        words:
          'Hướng dẫn về miễn công tác và sinh hoạt chưa thống nhất giữa lý do tuổi cao và lý do sức khoẻ.',
        kind: 'inadequacy',
      },
      'Nên ghi từ tám mươi tuổi trở lên thì đương nhiên được miễn nếu có nguyện vọng, chi bộ không phải biểu quyết.',
      {
        words:
          'Chi bộ tổ dân phố có 64 đảng viên thì 41 người trên bảy mươi lăm tuổi; người được miễn rồi vẫn tính vào số phải dự nên khó đủ quá nửa.',
        kind: 'difficulty',
      },
      'Đề nghị quy định thống nhất về độ tuổi và sức khoẻ để miễn sinh hoạt đảng.',
      'Có nơi bảy mươi tuổi đã cho miễn, có nơi tám mươi lăm vẫn chưa; cần một chuẩn chung trong toàn Đảng.',
      'Trường hợp bệnh nặng điều trị dài ngày thì gia đình được trình bày thay, không buộc đảng viên tự làm đơn.',
      'Đề nghị cho miễn có thời hạn, ví dụ sáu tháng, với người chăm sóc con nhỏ hoặc người thân ốm nặng.',
    ],
  },
  {
    theme: 'G20-xoa-ten-dang-phi',
    provision: 'Điều 8, khoản 1',
    kind: 'recommendation',
    field: 'organisation',
    opposite: 'G21-giu-thoi-han-xoa-ten',
    voices: [
      'Đề nghị sửa thời hạn không đóng đảng phí bị xóa tên từ ba tháng liền thành sáu tháng trong một năm.',
      'Đề nghị sửa ngay thời hạn ba tháng liền không đóng đảng phí thành 06 tháng trong năm cho phù hợp với việc nộp qua ngân hàng.',
      {
        words:
          'Quy định xoá tên đảng viên không nộp đảng phí chưa tính đến sinh hoạt trực tuyến và nộp qua ngân hàng.',
        kind: 'inadequacy',
      },
      'Ba tháng là quá ngắn với ngư dân, lái xe đường dài, lao động thời vụ; chỉ nên xem xét khi đã nhắc nhiều lần mà vẫn bỏ.',
      {
        words:
          'Có đảng viên chuyển tiền đủ nhưng hệ thống không ghi tên chi bộ nên vẫn bị coi là không đóng và bị đề nghị xóa tên.',
        kind: 'difficulty',
      },
      'Nên tách hai trường hợp: vắng họp liên tục và chậm đóng đảng phí; chậm đóng thì nhắc và cho nộp bù trước khi nghĩ đến xóa tên.',
      'De nghi sua thoi han khong dong dang phi de xoa ten tu 3 thang thanh 6 thang.',
      'Trước khi xóa tên cần một bước cảnh báo bằng văn bản và thời gian khắc phục ba mươi ngày.',
      {
        words:
          'Đề nghị nới thời hạn xóa tên vì lý do đảng phí; đi liền với đó là cho đóng đảng phí bằng chuyển khoản để không ai lỡ hạn vì xa chi bộ.',
        also: ['G67-dang-phi-dien-tu'],
      },
    ],
  },
  {
    theme: 'G21-giu-thoi-han-xoa-ten',
    provision: 'Điều 8, khoản 1',
    kind: 'recommendation',
    field: 'inspection',
    opposite: 'G20-xoa-ten-dang-phi',
    voices: [
      'Chưa nên sửa thời hạn không đóng đảng phí ba tháng liền bị xóa tên; nới thêm sẽ làm lỏng kỷ luật của chi bộ.',
      'Đề nghị giữ nguyên quy định vắng họp, không đóng đảng phí ba tháng liền thì xóa tên.',
      'Quy định xóa tên hiện hành đủ chặt và đủ nhân văn vì đã có cụm “không nêu được lý do xác đáng”, không cần kéo dài thành sáu tháng.',
    ],
  },
];
