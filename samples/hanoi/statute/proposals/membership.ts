// Illustrative proposals on members: articles 3 to 8.
import type { Proposal } from '../proposal.ts';

export const ON_MEMBERS: Proposal[] = [
  {
    number: 'KN-01',
    provision: 'Điều 3, khoản 3',
    title: 'Bảo vệ đảng viên phản ánh, kiến nghị, tố cáo',
    summary:
      'Bổ sung một khoản về trách nhiệm của cấp ủy bảo vệ người phản ánh, tố cáo đúng sự thật và xử lý người trù dập.',
    for: [
      'Nhiều đảng bộ cùng nêu; quyền phản ánh chỉ có thật khi người phản ánh không bị thiệt.',
      'Pháp luật về tố cáo đã có cơ chế bảo vệ, nội bộ Đảng cần mức bảo vệ không thấp hơn.',
    ],
    against: ['Có thể bị lợi dụng để gửi đơn nặc danh hoặc tố cáo sai; cần giữ điều kiện “đúng sự thật”.'],
    themes: ['G07-bao-ve-nguoi-phan-anh'],
    state: 'decided',
    decision: {
      outcome: 'accept',
      horizon: 'this-congress',
      explanation:
        'Tiếp thu. Dự thảo bổ sung khoản mới sau khoản 3 Điều 3; giao ủy ban kiểm tra theo dõi, cách làm cụ thể do quy định thi hành nêu.',
    },
    drafter: 'BNCTU',
    due: '2025-08-29',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Nêu thành một khoản riêng để dễ viện dẫn và để quyền ở khoản 3 có nơi bảo đảm.',
        amendments: [
          {
            type: 'insert-after',
            at: 'Điều 3, khoản 3',
            kind: 'clause',
            label: '4.',
            text: 'Được bảo vệ khi phản ánh, kiến nghị, tố cáo đúng sự thật: giữ kín danh tính, không bị điều chuyển, xếp loại thấp vì đã nói thật. Cấp ủy nơi nhận chịu trách nhiệm bảo vệ; người trù dập bị xử lý kỷ luật.',
          },
          { type: 'renumber', at: 'Điều 3, khoản 4', label: '5.' },
        ],
      },
    ],
  },
  {
    number: 'KN-02',
    provision: 'Điều 4, khoản 3',
    title: 'Thẩm tra lý lịch bằng dữ liệu và mở rộng ủy quyền kết nạp',
    summary:
      'Rút thời hạn trả lời thẩm tra, dùng cơ sở dữ liệu thay công văn; kéo dài giá trị nghị quyết của chi bộ; giảm điều kiện ủy quyền kết nạp cho đảng ủy cơ sở.',
    for: [
      'Khâu chờ trả lời lý lịch là khâu chậm nhất của hồ sơ kết nạp.',
      'Dữ liệu dân cư và dữ liệu đảng viên đã đủ để xác minh phần lớn thông tin.',
      'Ủy quyền cho cơ sở bớt được khoảng bốn mươi ngày mỗi hồ sơ.',
    ],
    against: [
      'Dữ liệu chưa phản ánh hết vấn đề chính trị; trường hợp phức tạp vẫn phải xác minh trực tiếp.',
      'Coi im lặng là đồng ý có thể để lọt trường hợp không đủ điều kiện.',
    ],
    themes: ['G11-tham-tra-ly-lich', 'G12-gia-tri-nghi-quyet', 'G47-uy-quyen-ket-nap'],
    state: 'decided',
    decision: {
      outcome: 'accept-in-part',
      horizon: 'this-congress',
      explanation:
        'Tiếp thu việc dùng dữ liệu, rút thời hạn còn hai mươi ngày, kéo dài giá trị nghị quyết và giảm điều kiện ủy quyền. Chưa tiếp thu việc coi quá hạn không trả lời là đồng ý, vì liên quan đến bảo vệ chính trị nội bộ.',
    },
    drafter: 'BTCTU',
    due: '2025-08-29',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Dùng dữ liệu trước, hỏi nơi cư trú sau và chỉ hỏi điều dữ liệu chưa có.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 4, khoản 3',
            from: 'nơi được đề nghị phối hợp thẩm tra trả lời trong ba mươi ngày',
            to: 'thông tin đã có trong cơ sở dữ liệu dùng chung thì không phải hỏi lại; nơi được hỏi trả lời trong hai mươi ngày',
          },
          {
            type: 'replace-words',
            at: 'Điều 4, khoản 4',
            from: 'có giá trị trong mười hai tháng',
            to: 'có giá trị trong mười tám tháng',
          },
          {
            type: 'replace-words',
            at: 'Điều 23, khoản 5, điểm b',
            from: 'từ một trăm đảng viên',
            to: 'từ năm mươi đảng viên',
          },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Chỉ rút thời hạn và coi quá hạn là không có ý kiến khác, không đụng đến ủy quyền.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 4, khoản 3',
            from: 'trả lời trong ba mươi ngày',
            to: 'trả lời trong mười lăm ngày, quá hạn không trả lời thì coi như không có ý kiến khác',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-03',
    provision: 'Điều 5, khoản 2',
    title: 'Thời hạn công nhận chính thức khi người dự bị chuyển nơi công tác',
    summary: 'Tính thời hạn xét từ ngày chi bộ nơi đến nhận đủ hồ sơ, hoặc kéo dài thành sáu mươi ngày.',
    for: ['Chi bộ nơi đến chưa hiểu người dự bị đã phải nhận xét; nhiều trường hợp chậm không do cá nhân.'],
    against: ['Kéo dài chung cho mọi trường hợp làm giảm ý thức đúng hạn của chi bộ.'],
    themes: ['G14-cong-nhan-chinh-thuc'],
    state: 'decided',
    decision: {
      outcome: 'settle-in-regulation',
      explanation:
        'Ý kiến xác đáng. Thời hạn chung ba mươi ngày trong Điều lệ vẫn phù hợp; trường hợp chuyển nơi công tác sẽ được quy định thi hành nêu rõ cách tính từ ngày nơi đến nhận đủ hồ sơ, và quá hạn do tổ chức thì không làm thiệt cho người dự bị.',
    },
    drafter: 'BTCTU',
    due: '2025-09-12',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Để sẵn, dùng khi quyết định sửa trong Điều lệ thay vì trong quy định thi hành.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 5, khoản 2',
            from: 'thì chi bộ nơi đến xét.',
            to: 'thì chi bộ nơi đi nhận xét, chi bộ nơi đến xét trong ba mươi ngày làm việc kể từ ngày nhận đủ hồ sơ.',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-04',
    provision: 'Điều 6, khoản 1',
    title: 'Thẻ, hồ sơ đảng viên và chuyển sinh hoạt trên môi trường điện tử',
    summary:
      'Thừa nhận thẻ và hồ sơ điện tử; cấp ủy hai nơi tự chuyển hồ sơ cho nhau; đảng viên ở nước ngoài được dự họp từ xa.',
    for: [
      'Dữ liệu đảng viên đã được tạo lập; giữ hai bản song song làm chi bộ tốn công gấp đôi.',
      'Đảng viên đi làm xa không còn lỡ sinh hoạt vì giấy tờ.',
    ],
    against: ['Cần bảo đảm an toàn, bảo mật và cách làm cho đảng viên cao tuổi, vùng chưa có mạng ổn định.'],
    themes: ['G16-the-ho-so-dien-tu', 'G17-chuyen-sinh-hoat', 'G18-o-nuoc-ngoai'],
    state: 'decided',
    decision: {
      outcome: 'accept',
      horizon: 'to-2030',
      explanation:
        'Tiếp thu. Dự thảo cho dùng thẻ, hồ sơ điện tử song song với bản giấy và hoàn thành việc chuyển đổi trước năm 2030; bỏ việc đảng viên tự mang hồ sơ.',
    },
    drafter: 'BTCTU',
    due: '2025-08-29',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Sửa đồng bộ ba khoản để thẻ, hồ sơ và sinh hoạt dùng chung một dữ liệu.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 6, khoản 1',
            from: 'được phát thẻ bằng giấy theo mẫu thống nhất; hồ sơ đảng viên lập bằng giấy, do cấp ủy cơ sở giữ và bổ sung hằng năm',
            to: 'được phát thẻ bằng giấy hoặc thẻ điện tử theo mẫu thống nhất; hồ sơ đảng viên lập một lần, lưu trong cơ sở dữ liệu dùng chung và được bổ sung khi có thay đổi, bản điện tử có giá trị như bản giấy',
          },
          {
            type: 'replace-provision',
            at: 'Điều 6, khoản 2, điểm a',
            text: 'cấp ủy nơi đi chuyển hồ sơ điện tử cho cấp ủy nơi đến; người chuyển sinh hoạt trình diện với chi bộ nơi đến;',
          },
          {
            type: 'replace-words',
            at: 'Điều 6, khoản 2, điểm b',
            from: 'mười ngày làm việc',
            to: 'ba ngày làm việc',
          },
          {
            type: 'replace-words',
            at: 'Điều 6, khoản 3',
            from: 'và báo cáo mỗi năm một lần',
            to: 'và dự họp từ xa với chi bộ ấy mỗi quý một kỳ',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-05',
    provision: 'Điều 8, khoản 1',
    title: 'Căn cứ và thời hạn xóa tên vì vắng họp, không đóng đảng phí',
    summary:
      'Tách trường hợp vắng họp với trường hợp chậm đóng đảng phí; nới thời hạn đối với đảng phí và thêm bước nhắc bằng văn bản.',
    for: [
      'Đảng viên lao động lưu động dễ lỡ ba tháng liền mà không bỏ Đảng.',
      'Có trường hợp đã chuyển tiền nhưng không được ghi nhận.',
    ],
    against: [
      'Nới quá sẽ làm lỏng kỷ luật sinh hoạt; một số nơi đề nghị giữ nguyên.',
      'Quy định hiện nay đã có điều kiện về lý do xác đáng.',
    ],
    themes: ['G20-xoa-ten-dang-phi', 'G21-giu-thoi-han-xoa-ten'],
    state: 'decided',
    decision: {
      outcome: 'accept-in-part',
      horizon: 'this-congress',
      explanation:
        'Tiếp thu việc tách hai trường hợp, tính sáu tháng trong năm đối với đảng phí và nhắc trước bằng văn bản. Giữ ba tháng liền đối với vắng họp, theo ý kiến của các nơi đề nghị không nới kỷ luật sinh hoạt.',
    },
    drafter: 'BTCTU',
    due: '2025-09-12',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Tách hai trường hợp ngay trong câu, không làm nhẹ yêu cầu về sinh hoạt.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 8, khoản 1',
            from: 'vắng họp chi bộ hoặc không đóng đảng phí ba tháng liền',
            to: 'vắng họp chi bộ ba tháng liền hoặc không đóng đảng phí sáu tháng trong một năm, đã được nhắc bằng văn bản,',
          },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Giữ thời hạn hiện nay, chỉ thêm bước nhắc và thời gian khắc phục ở khoản 2.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 8, khoản 2',
            from: 'Trước khi đề nghị, chi ủy phải gặp trực tiếp',
            to: 'Trước khi đề nghị ít nhất ba mươi ngày, chi ủy phải nhắc bằng văn bản và gặp trực tiếp',
          },
        ],
      },
    ],
  },
];
