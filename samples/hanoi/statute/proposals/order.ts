// Illustrative proposals on inspection, discipline, the State and money: articles 30 to 46.
import type { Proposal } from '../proposal.ts';

export const ON_ORDER: Proposal[] = [
  {
    number: 'KN-14',
    provision: 'Điều 31, khoản 1',
    title: 'Kiểm tra, giám sát ở cơ sở: người làm, cách làm, thông tin',
    summary:
      'Có cán bộ kiểm tra chuyên trách ở nơi đông đảng viên; giám sát chuyên đề gọn hơn kiểm tra; rút thời hạn cung cấp thông tin; chuyển việc kiểm tra kê khai tài sản về điều quyền hạn.',
    for: [
      'Kiêm nhiệm thì việc kiểm tra luôn bị lấn.',
      'Giám sát là để nhắc sớm, không cần đủ các bước của một cuộc kiểm tra.',
    ],
    against: ['Tăng biên chế; cần cân đối trong tổng số được giao.'],
    themes: [
      'G53-chi-bo-kiem-tra',
      'G54-can-bo-kiem-tra-chuyen-trach',
      'G55-trung-trinh-tu-giam-sat',
      'G70-cung-cap-thong-tin',
    ],
    state: 'under-study',
    drafter: 'UBKTTU',
    due: '2025-10-24',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Sửa đồng bộ từ chi bộ đến ủy ban kiểm tra; đặt đúng chỗ nhiệm vụ và quyền hạn.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 30, khoản 2',
            from: 'mỗi năm kiểm tra ít nhất một phần năm số đảng viên',
            to: 'việc kiểm tra tiến hành gọn trong một kỳ họp, có trọng tâm và ghi biên bản',
          },
          {
            type: 'replace-words',
            at: 'Điều 31, khoản 1',
            from: 'làm việc kiêm nhiệm',
            to: 'có ít nhất một cán bộ chuyên trách ở nơi từ năm trăm đảng viên trở lên',
          },
          {
            type: 'replace-words',
            at: 'Điều 32, khoản 2',
            from: 'tiến hành đủ các bước như một cuộc kiểm tra',
            to: 'chỉ gồm nghe báo cáo, xem tài liệu và kết luận',
          },
          {
            type: 'replace-words',
            at: 'Điều 33, khoản 2',
            from: 'trong mười lăm ngày làm việc',
            to: 'trong mười ngày làm việc, việc khẩn thì trong ba ngày',
          },
          { type: 'move', at: 'Điều 32, khoản 5', after: 'Điều 33, khoản 5', label: '6.' },
        ],
      },
    ],
  },
  {
    number: 'KN-15',
    provision: 'Điều 36, khoản 1',
    title: 'Thẩm quyền kỷ luật khi đảng viên sinh hoạt ở hai tổ chức',
    summary:
      'Nêu rõ nơi xét kỷ luật đảng viên sinh hoạt tạm thời, biệt phái và cách xử lý khi hai nơi không thống nhất.',
    for: ['Nhiều vụ kéo dài vì hai nơi đùn đẩy; người vi phạm cũng cần biết ai xét mình.'],
    against: ['Nơi xảy ra vi phạm nắm rõ sự việc nhất, chuyển hết về nơi gốc thì chậm xác minh.'],
    themes: ['G59-tham-quyen-hai-noi'],
    state: 'under-study',
    drafter: 'UBKTTU',
    due: '2025-11-07',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Giữ nơi xảy ra vi phạm, thêm cách gỡ khi không thống nhất.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 36, khoản 1',
            from: 'thì do tổ chức đảng nơi xảy ra vi phạm xem xét',
            to: 'hoặc sinh hoạt ở hai tổ chức thì do tổ chức đảng nơi xảy ra vi phạm xem xét và thông báo nơi kia; quá mười lăm ngày mà hai nơi chưa thống nhất thì cấp trên chung gần nhất chỉ định nơi xét',
          },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Nơi sinh hoạt chính thức quyết định, nơi xảy ra vi phạm xác minh.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 36, khoản 1',
            from: 'do tổ chức đảng nơi xảy ra vi phạm xem xét',
            to: 'do chi bộ nơi sinh hoạt chính thức xem xét theo tài liệu xác minh của nơi xảy ra vi phạm',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-16',
    provision: 'Điều 39, khoản 1',
    title: 'Thời hiệu, giải quyết khiếu nại, minh oan và đình chỉ sinh hoạt',
    summary:
      'Tính thời hiệu từ ngày chấm dứt hành vi kéo dài; rút thời hạn giải quyết khiếu nại; quy định thời hạn xin lỗi; nơi ra quyết định đình chỉ khi bị khởi tố.',
    for: ['Bốn vướng mắc cùng nằm trong hai điều, sửa một lần thì nhất quán.'],
    against: ['Cần ý kiến của cơ quan tố tụng về thời điểm thông báo khởi tố.'],
    themes: ['G60-thoi-hieu', 'G61-giai-quyet-khieu-nai', 'G62-minh-oan', 'G63-dinh-chi-khoi-to'],
    state: 'collected',
    drafter: 'UBKTTU',
    due: '2025-11-21',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Bản đầu để lấy ý kiến các cơ quan nội chính.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 39, khoản 1',
            from: 'tính từ ngày vi phạm đến ngày',
            to: 'tính từ ngày vi phạm, hành vi kéo dài thì từ ngày chấm dứt, đến ngày',
          },
          {
            type: 'replace-words',
            at: 'Điều 39, khoản 2',
            from: 'được trả lời trong chín mươi ngày',
            to: 'được trả lời trong sáu mươi ngày làm việc',
          },
          {
            type: 'replace-words',
            at: 'Điều 39, khoản 5',
            from: 'xin lỗi công khai',
            to: 'trong mười lăm ngày xin lỗi công khai tại nơi đã công bố kỷ luật',
          },
          {
            type: 'insert-before',
            at: 'Điều 40, khoản 3',
            kind: 'clause',
            label: '3.',
            text: 'Người nêu tại khoản 2 Điều này đang sinh hoạt tạm thời ở nơi khác thì chi bộ nhận được thông báo trước ra quyết định và gửi ngay cho chi bộ kia.',
          },
          { type: 'renumber', at: 'Điều 40, khoản 3', label: '4.' },
          { type: 'renumber', at: 'Điều 40, khoản 4', label: '5.' },
        ],
      },
    ],
  },
  {
    number: 'KN-17',
    provision: 'Điều 42',
    title: 'Đảng bộ cơ quan thay cho đảng đoàn, ban cán sự đảng',
    summary: 'Thay hai điều về đảng đoàn, ban cán sự đảng bằng một điều về đảng bộ trong các cơ quan.',
    for: [
      'Đảng đoàn, ban cán sự đảng đã kết thúc hoạt động; một cơ quan chỉ nên có một tổ chức đảng lãnh đạo.',
    ],
    against: ['Một số lĩnh vực còn cần cơ chế phối hợp giữa đảng viên ở nhiều cơ quan.'],
    themes: ['G65-dang-doan-ban-can-su'],
    state: 'under-study',
    drafter: 'TBDL',
    due: '2025-11-07',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Viết lại Điều 42 và bỏ Điều 43; các điều sau giữ số để không phải sửa dẫn chiếu.',
        amendments: [
          {
            type: 'replace-provision',
            at: 'Điều 42',
            text: 'Đảng bộ trong cơ quan nhà nước, Mặt trận Tổ quốc và đoàn thể',
          },
          {
            type: 'replace-provision',
            at: 'Điều 42, khoản 1',
            text: 'Cơ quan nhà nước, Mặt trận Tổ quốc và đoàn thể ở cấp Trung ương, cấp tỉnh có đảng bộ đặt dưới sự lãnh đạo của cấp ủy cùng cấp; người đứng đầu cơ quan thường là bí thư đảng ủy.',
          },
          {
            type: 'replace-words',
            at: 'Điều 42, khoản 2',
            from: 'Đảng đoàn lãnh đạo cơ quan thực hiện đường lối của Đảng, quyết định công tác cán bộ theo phân cấp và báo cáo cấp ủy đã chỉ định mình mỗi năm hai lần',
            to: 'Đảng ủy lãnh đạo cơ quan thực hiện đường lối của Đảng, quyết định công tác cán bộ theo phân cấp và báo cáo cấp ủy cùng cấp mỗi năm hai lần',
          },
          { type: 'replace-words', at: 'Điều 42, khoản 3', from: 'Đảng đoàn', to: 'Đảng ủy' },
          { type: 'repeal', at: 'Điều 43' },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Chỉ bỏ ban cán sự đảng, giữ đảng đoàn ở cơ quan dân cử.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 42, khoản 1',
            from: 'Trong cơ quan dân cử, Mặt trận Tổ quốc và đoàn thể',
            to: 'Trong cơ quan dân cử',
          },
          { type: 'repeal', at: 'Điều 43' },
        ],
      },
    ],
  },
  {
    number: 'KN-18',
    provision: 'Điều 46, khoản 2',
    title: 'Đóng đảng phí không dùng tiền mặt',
    summary: 'Cho đóng đảng phí bằng chuyển khoản, qua ứng dụng; ghi nhận đến từng đảng viên.',
    for: ['Công khai, bớt việc cho chi ủy; không ai lỡ hạn vì xa chi bộ.'],
    against: ['Giữ tiền mặt cho người cao tuổi; phải thống nhất cách ghi nhận khi xét khoản 1 Điều 8.'],
    themes: ['G67-dang-phi-dien-tu'],
    state: 'decided',
    decision: {
      outcome: 'accept',
      horizon: 'this-congress',
      explanation:
        'Tiếp thu. Đảng viên được chọn tiền mặt hoặc chuyển khoản; việc “không đóng” chỉ tính khi không đóng bằng cách nào.',
    },
    drafter: 'VPTU',
    due: '2025-08-29',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Mở cách đóng và làm rõ hệ quả ở điều về xóa tên.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 46, khoản 2',
            from: 'đóng đảng phí bằng tiền mặt cho chi bộ trong kỳ họp hằng tháng',
            to: 'đóng đảng phí hằng tháng hoặc hằng quý bằng tiền mặt hay chuyển khoản, được ghi nhận cho từng người',
          },
          {
            type: 'replace-words',
            at: 'Điều 8, khoản 1',
            from: 'không đóng đảng phí ba tháng liền',
            to: 'ba tháng liền không đóng đảng phí bằng tiền mặt hay chuyển khoản',
          },
        ],
      },
    ],
  },
];
