// Illustrative proposals on how the organisation is built and led: articles 9 to 20.
import type { Proposal } from '../proposal.ts';

export const ON_BUILDING: Proposal[] = [
  {
    number: 'KN-06',
    provision: 'Điều 9, khoản 5',
    title: 'Biểu quyết từ xa và việc trả lời ý kiến bảo lưu',
    summary:
      'Cho cấp ủy viên vắng mặt biểu quyết bằng văn bản điện tử; ghi nguyên văn ý kiến bảo lưu và trả lời trong thời hạn nhất định.',
    for: ['Cấp ủy nhiều nơi phải họp lại vì thiếu người; công cụ xác thực điện tử đã sẵn có.'],
    against: [
      'Biểu quyết sau khi bàn tập trung là nội dung cốt lõi của tập trung dân chủ, cần tổng kết kỹ hơn trước khi sửa.',
    ],
    themes: ['G22-bieu-quyet-vang-mat', 'G23-y-kien-bao-luu'],
    state: 'decided',
    decision: {
      outcome: 'later-congress',
      horizon: 'to-2030',
      explanation:
        'Ghi nhận. Việc biểu quyết từ xa được thí điểm ở một số đảng bộ trong nhiệm kỳ tới, tổng kết rồi trình Đại hội khóa sau; mẫu ghi ý kiến bảo lưu sẽ có ngay trong quy chế làm việc mẫu của cấp ủy.',
    },
    drafter: 'VPTU',
    due: '2025-09-26',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Cho biểu quyết từ xa, trừ nhân sự và kỷ luật.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 9, khoản 5',
            from: 'chứ không chỉ trên số người có mặt',
            to: 'chứ không chỉ trên số người có mặt; người vắng mặt được biểu quyết bằng văn bản điện tử có xác thực, trừ việc nhân sự và kỷ luật',
          },
          {
            type: 'replace-words',
            at: 'Điều 9, khoản 6',
            from: 'trong khi chờ trả lời',
            to: 'nơi nhận trả lời trong chín mươi ngày; trong khi chờ trả lời',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-07',
    provision: 'Điều 10, khoản 1',
    title: 'Hệ thống tổ chức theo mô hình chính quyền địa phương hai cấp',
    summary:
      'Thay cấp huyện bằng cấp xã trong toàn Điều lệ; bỏ quy định chỉ có ở cấp huyện về phân công phụ trách địa bàn.',
    for: [
      'Từ khi không tổ chức cấp huyện, các quy định này không còn đối tượng áp dụng.',
      'Đảng ủy xã, phường đã là cấp trên trực tiếp của tổ chức cơ sở đảng trong thực tế.',
    ],
    against: [
      'Cần rà soát từng chỗ, vì có việc của cấp huyện trước đây nay thuộc cấp tỉnh chứ không thuộc cấp xã.',
    ],
    themes: ['G28-hai-cap'],
    state: 'under-study',
    drafter: 'TBDL',
    due: '2025-10-10',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Sửa một lần trong toàn văn để không sót chỗ nào, rồi bỏ khoản không còn đối tượng.',
        amendments: [
          { type: 'replace-phrase', phrase: 'cấp huyện', by: 'cấp xã' },
          { type: 'remove', at: 'Điều 20, khoản 3' },
          { type: 'renumber', at: 'Điều 20, khoản 4', label: '3.' },
          { type: 'renumber', at: 'Điều 20, khoản 5', label: '4.' },
        ],
      },
    ],
  },
  {
    number: 'KN-08',
    provision: 'Điều 10, khoản 2',
    title: 'Thẩm quyền lập tổ chức đảng ở nơi có đặc điểm riêng và việc bàn giao khi sắp xếp',
    summary:
      'Phân cấp cho cấp tỉnh theo tiêu chí chung của Trung ương; quy định thời hạn bàn giao khi sáp nhập, chia tách.',
    for: [
      'Trình từng trường hợp mất trung bình sáu tháng, hồ sơ phải làm lại nhiều lần.',
      'Cấp hiểu địa bàn nhất quyết định, Trung ương giữ tiêu chí và kiểm tra.',
    ],
    against: [
      'Nguy cơ mỗi nơi một mô hình; một số đảng bộ đề nghị giữ thẩm quyền của Ban Bí thư.',
      'Tiêu chí chưa ban hành thì phân cấp chưa có căn cứ.',
    ],
    themes: ['G25-noi-dac-diem-rieng', 'G26-giu-tham-quyen-trung-uong', 'G27-ban-giao-khi-sap-xep'],
    state: 'under-study',
    drafter: 'BTCTU',
    due: '2025-10-10',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Phân cấp có điều kiện: theo tiêu chí của Ban Bí thư và báo cáo sau khi quyết định.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 10, khoản 2',
            from: 'do cấp ủy cấp tỉnh đề nghị, Ban Bí thư quyết định trong từng trường hợp',
            to: 'do ban thường vụ cấp ủy cấp tỉnh quyết định theo tiêu chí của Ban Bí thư và báo cáo Ban Bí thư trong mười lăm ngày',
          },
          {
            type: 'replace-words',
            at: 'Điều 10, khoản 3',
            from: 'và việc bàn giao đảng viên, hồ sơ, tài chính, tài sản',
            to: 'và việc bàn giao đảng viên, hồ sơ, tài chính, tài sản; việc bàn giao xong trong ba mươi ngày, tổ chức đảng cũ hoạt động cho đến khi bàn giao xong',
          },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Giữ thẩm quyền của Ban Bí thư nhưng có thời hạn trả lời.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 10, khoản 2',
            from: 'Ban Bí thư quyết định trong từng trường hợp',
            to: 'Ban Bí thư quyết định trong sáu mươi ngày',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-09',
    provision: 'Điều 13, khoản 2',
    title: 'Số lượng cấp ủy viên và phần chỉ định thêm ở đảng bộ mới sáp nhập',
    summary:
      'Nâng khung số lượng đối với đảng bộ đông đảng viên; nâng phần được chỉ định thêm trong nhiệm kỳ đầu sau sáp nhập.',
    for: [
      'Đảng bộ sau sáp nhập lớn gấp nhiều lần mà khung số lượng không đổi.',
      'Cần đại diện của các nơi nhập lại để giữ ổn định.',
    ],
    against: ['Chỉ định nhiều làm nhẹ ý nghĩa của bầu cử; ba đảng bộ đề nghị giữ mức một phần mười.'],
    themes: ['G32-so-luong-cap-uy-sap-nhap', 'G34-chi-dinh-them', 'G35-giu-muc-chi-dinh'],
    state: 'decided',
    decision: {
      outcome: 'accept',
      horizon: 'this-congress',
      explanation:
        'Tiếp thu theo phương án có thời hạn: phần thêm được đến một phần năm nhưng chỉ trong nhiệm kỳ đầu của đảng bộ mới sáp nhập; các đảng bộ khác giữ một phần mười, đúng như ý kiến đề nghị không mở rộng việc chỉ định.',
    },
    drafter: 'BTCTU',
    due: '2025-09-12',
    chosen: 'Phương án 2',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Nâng chung cho mọi đảng bộ, dễ áp dụng.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 13, khoản 2',
            from: 'không vượt một phần mười',
            to: 'không vượt một phần năm',
          },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Chỉ mở ở nơi thật cần và trong một nhiệm kỳ; sửa kèm khung số lượng.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 12, khoản 2',
            from: 'đảng ủy cơ sở không quá mười lăm',
            to: 'đảng ủy cơ sở không quá mười lăm, nơi có trên hai nghìn đảng viên không quá hai mươi bảy',
          },
          {
            type: 'replace-words',
            at: 'Điều 13, khoản 2',
            from: 'số cấp ủy viên mà đại hội đã ấn định',
            to: 'số cấp ủy viên mà đại hội đã ấn định, riêng nhiệm kỳ đầu của đảng bộ mới sáp nhập thì không vượt một phần năm',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-10',
    provision: 'Điều 20, khoản 3',
    title: 'Cấp ủy gần cơ sở: phụ trách địa bàn và báo cáo trước cấp dưới',
    summary:
      'Ủy viên phụ trách địa bàn dự họp với cấp ủy nơi được phân công hằng tháng; cấp ủy trả lời câu hỏi của cấp dưới mỗi năm hai lần.',
    for: [
      'Việc nóng ở cơ sở cần người nắm đầu đuôi; đảng viên muốn được hỏi và được trả lời thường xuyên hơn.',
    ],
    against: ['Tăng số cuộc họp; nơi không còn cấp huyện thì phải phân công lại.'],
    themes: ['G41-phu-trach-dia-ban', 'G24-bao-cao-truoc-cap-duoi'],
    state: 'under-study',
    drafter: 'VPTU',
    due: '2025-10-24',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Sửa nhịp dự họp, giữ cách phân công.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 20, khoản 3',
            from: 'ít nhất mỗi quý một lần',
            to: 'ít nhất mỗi tháng một lần',
          },
          {
            type: 'replace-words',
            at: 'Điều 9, khoản 3',
            from: 'mỗi năm một lần thông báo tình hình',
            to: 'mỗi năm hai lần thông báo tình hình',
          },
        ],
      },
    ],
  },
];
