// Illustrative proposals on base organisations and branches: articles 21 to 24.
import type { Proposal } from '../proposal.ts';

export const ON_BASE: Proposal[] = [
  {
    number: 'KN-11',
    provision: 'Điều 21, khoản 3',
    title: 'Đảng bộ bộ phận: bỏ hay giữ',
    summary: 'Ý kiến trái chiều: một số nơi đề nghị bỏ đảng bộ bộ phận cho gọn, nơi đông chi bộ đề nghị giữ.',
    for: ['Giảm một khâu trung gian; văn bản đến chi bộ nhanh hơn.'],
    against: [
      'Đảng bộ cơ sở hàng trăm chi bộ không thể điều hành trực tiếp.',
      'Điểm yếu là thiếu quy định về nhiệm vụ, quyền hạn, không phải ở mô hình.',
    ],
    themes: ['G43-bo-dang-bo-bo-phan', 'G44-giu-dang-bo-bo-phan'],
    state: 'decided',
    decision: {
      outcome: 'not-accept',
      explanation:
        'Chưa tiếp thu việc bỏ đảng bộ bộ phận vì các trường đại học, tổng công ty lớn vẫn cần. Việc thiếu nhiệm vụ, quyền hạn của đảng bộ bộ phận được chuyển sang quy định thi hành; nơi không cần thì không lập, vì Điều lệ chỉ nói “được lập”.',
    },
    drafter: 'BTCTU',
    due: '2025-09-26',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Bỏ khoản 3 và điểm dẫn chiếu đến khoản ấy.',
        amendments: [
          { type: 'remove', at: 'Điều 21, khoản 3' },
          { type: 'remove', at: 'Điều 21, khoản 4, điểm b' },
          { type: 'renumber', at: 'Điều 21, khoản 4', label: '3.' },
          { type: 'renumber', at: 'Điều 21, khoản 4, điểm c', label: 'b)' },
        ],
      },
    ],
  },
  {
    number: 'KN-12',
    provision: 'Điều 24, khoản 3',
    title: 'Thống nhất nhiệm kỳ của chi bộ là năm năm',
    summary:
      'Mọi chi bộ cùng một nhiệm kỳ năm năm, cùng nhịp với đảng bộ cơ sở và với trưởng thôn, tổ trưởng tổ dân phố.',
    for: [
      'Đồng bộ với các cấp; bí thư chi bộ có thời gian làm việc.',
      'Giảm chi phí đại hội, thuận cho việc bí thư đồng thời là trưởng thôn.',
    ],
    against: [
      'Nhiệm kỳ dài thì việc thay người không đáp ứng được chậm hơn; cần dùng việc bổ sung, thay thế giữa nhiệm kỳ.',
    ],
    themes: ['G48-nhiem-ky-chi-bo', 'G51-so-chi-uy-vien'],
    state: 'decided',
    decision: {
      outcome: 'accept',
      horizon: 'this-congress',
      explanation:
        'Tiếp thu việc thống nhất nhiệm kỳ năm năm. Số chi ủy viên ở chi bộ đông đảng viên cao tuổi do quy định thi hành nêu, vì khung từ ba đến bảy người đã đủ để vận dụng.',
    },
    drafter: 'BTCTU',
    due: '2025-08-29',
    chosen: 'Phương án 1',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Viết lại cả khoản cho gọn vì không còn phân biệt hai loại chi bộ.',
        amendments: [
          {
            type: 'replace-provision',
            at: 'Điều 24, khoản 3',
            text: 'Nhiệm kỳ của mọi chi bộ là năm năm, theo khoản 1 Điều 22; giữa nhiệm kỳ, chi bộ bỏ phiếu thay bí thư khi quá nửa số đảng viên chính thức yêu cầu.',
          },
        ],
      },
    ],
  },
  {
    number: 'KN-13',
    provision: 'Điều 24, khoản 4',
    title: 'Sinh hoạt chi bộ trực tuyến',
    summary:
      'Cho chi bộ có đảng viên phân tán, lưu động họp trực tuyến hoặc kết hợp; giữ họp trực tiếp cho nội dung mật, bầu cử, kỷ luật.',
    for: [
      'Đảng viên đi công trình, đi học, ốm đau vẫn tham gia được.',
      'Thực tế những năm có dịch cho thấy họp trực tuyến vẫn ra được nghị quyết đúng.',
    ],
    against: [
      'Khó giữ bí mật; giảm chất lượng tự phê bình và phê bình.',
      'Dễ bị lạm dụng ở nơi hoàn toàn có thể họp trực tiếp.',
    ],
    themes: ['G49-hop-truc-tuyen', 'G50-khong-hop-truc-tuyen'],
    state: 'under-study',
    drafter: 'DUK-DN',
    due: '2025-10-24',
    alternatives: [
      {
        label: 'Phương án 1',
        reason: 'Sửa điều kiện có mặt, để chi bộ chủ động trong giới hạn chung.',
        amendments: [
          {
            type: 'replace-words',
            at: 'Điều 24, khoản 4',
            from: 'có mặt tại nơi họp',
            to: 'có mặt tại nơi họp hoặc dự qua đường truyền bảo mật; số kỳ họp trực tuyến không quá một nửa số kỳ trong năm và không dùng cho nội dung mật, bầu cử, kỷ luật',
          },
        ],
      },
      {
        label: 'Phương án 2',
        reason: 'Giữ nguyên tắc họp trực tiếp, chỉ mở ngoại lệ có tên và do cấp trên cho phép.',
        amendments: [
          {
            type: 'insert-after',
            at: 'Điều 24, khoản 4',
            kind: 'clause',
            label: '5.',
            text: 'Khi có thiên tai, dịch bệnh, hoặc ở chi bộ mà quá nửa đảng viên thường xuyên làm việc lưu động, cấp ủy cấp trên trực tiếp cho phép chi bộ họp trực tuyến từng kỳ.',
          },
          { type: 'renumber', at: 'Điều 24, khoản 5', label: '6.' },
          { type: 'renumber', at: 'Điều 24, khoản 6', label: '7.' },
        ],
      },
    ],
  },
];
