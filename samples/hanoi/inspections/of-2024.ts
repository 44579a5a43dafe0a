// Inspections of 2024. On the sample's day, 7 August, one is concluded, one late, one under way, two told to their units, one
// approved only; two of those to come meet at one unit in the same weeks.
import { figure, link, strength, unit, type SampleInspection } from './shape.ts';

/** In the order of their days. */
export const OF_2024: SampleInspection[] = [
  {
    year: 2024,
    form: 'inspection',
    title: 'Kiểm tra việc khắc phục sau kết luận và tiến độ các đề án của Chương trình 01-CTr/TU',
    content:
      'Việc khắc phục theo các kết luận năm 2022, 2023 và tiến độ các nội dung cụ thể hóa đề án của Chương trình 01-CTr/TU đến tháng 4/2024.',
    field: 'organisation',
    undertaking: 'p01',
    startsOn: '2024-05-13',
    endsOn: '2024-05-31',
    announcedOn: '2024-04-15',
    questions: [
      'Kết quả khắc phục từng hạn chế, khuyết điểm đã được kết luận.',
      'Tiến độ các nội dung đến hạn trong năm 2024; nội dung quá hạn, nguyên nhân.',
    ],
    openedOn: '2024-05-13',
    concludedOn: '2024-06-17',
    number: '14-KL/UBKTTU',
    visits: [
      {
        unit: unit('dong-da'),
        answer: {
          on: '2024-05-09',
          texts: [
            'Ba văn bản nghiệm thu theo Kết luận 11-KL/UBKTTU đã bổ sung đủ; việc phối hợp tiếp nhận ý kiến Nhân dân đã thực hiện lại ở 21 phường.',
            'Bốn nội dung quá hạn so với mốc; quận đã đôn đốc nhưng chưa phân tích nguyên nhân từng nội dung.',
          ],
          evidence: [
            link('Báo cáo khắc phục sau Kết luận 11-KL/UBKTTU', 'dong-da/2024-1'),
            figure('312/320 ý kiến của Nhân dân được trả lời đúng hạn trong quý I/2024'),
          ],
        },
        minutes: {
          on: '2024-05-22',
          place: 'Phòng họp Quận ủy Đống Đa',
          present:
            'Đoàn kiểm tra; Thường trực Quận ủy, Ủy ban Kiểm tra Quận ủy, Bí thư đảng ủy các phường Láng Hạ, Láng Thượng, Khâm Thiên.',
          text: 'Đoàn kiểm tra sổ tiếp nhận ý kiến tại ba phường, đối chiếu với báo cáo hoàn thành lần thứ hai; khớp số liệu. Quận ủy nhận khuyết điểm về việc chưa nêu rõ nguyên nhân, trách nhiệm đối với nội dung quá hạn.',
        },
        findings: [
          strength(
            'Việc phối hợp tiếp nhận ý kiến Nhân dân được làm lại nghiêm túc ở 21 phường, có sổ tiếp nhận, có trả lời.',
            {
              about:
                'Phối hợp giữa Mặt trận Tổ quốc và chính quyền quận Đống Đa trong tiếp nhận ý kiến Nhân dân',
              verdict: 'confirmed',
            },
          ),
          {
            kind: 'shortcoming',
            text: 'Quy tắc ứng xử tại phường Láng Thượng được báo cáo hoàn thành nhưng chưa niêm yết ở 6/14 điểm sinh hoạt cộng đồng.',
            cause: 'Đảng ủy phường báo cáo theo văn bản ban hành, chưa kiểm tra thực tế.',
            about: 'Quy tắc ứng xử nơi công sở, nơi công cộng tại phường Láng Thượng',
            verdict: 'rejected',
          },
          {
            kind: 'shortcoming',
            text: 'Bốn nội dung quá hạn chưa nêu rõ nguyên nhân và biện pháp.',
            cause: 'Chưa gắn trách nhiệm người đứng đầu cơ quan được giao chủ trì.',
            remedy: {
              text: 'Ban Thường vụ Quận ủy rà soát, báo cáo nguyên nhân và biện pháp với từng nội dung quá hạn',
              dueOn: '2024-07-31',
            },
          },
          {
            kind: 'shortcoming',
            text: 'Việc củng cố tổ chức cơ sở đảng có hạn chế, khó khăn tại hai phường chưa có kết quả.',
            cause: 'Chưa bố trí được bí thư chi bộ thay thế.',
            about:
              'Củng cố tổ chức cơ sở đảng có hạn chế, khó khăn tại các phường Phương Liên - Trung Tự, Trung Liệt',
            remedy: {
              text: 'Ban Tổ chức Quận ủy tham mưu kiện toàn bí thư chi bộ tại hai phường Phương Liên - Trung Tự, Trung Liệt',
              dueOn: '2024-09-30',
            },
          },
        ],
      },
      {
        unit: unit('dong-anh'),
        answer: {
          on: '2024-05-10',
          texts: [
            'Sổ theo dõi khắc phục sau kiểm tra được cập nhật hằng tháng; không còn cuộc tồn đọng.',
            'Nền nếp tiếp dân của người đứng đầu đã thực hiện ở 24 xã, thị trấn; sổ tay đảng viên điện tử tại xã Vân Hà đã đưa vào sử dụng.',
          ],
          evidence: [
            link('Lịch và sổ tiếp dân của người đứng đầu cấp ủy, chính quyền huyện', 'dong-anh/2024-1'),
            link('Báo cáo sử dụng sổ tay đảng viên điện tử', 'dong-anh/2024-2'),
          ],
        },
        minutes: {
          on: '2024-05-28',
          place: 'Phòng họp Huyện ủy Đông Anh',
          present: 'Đoàn kiểm tra; Thường trực Huyện ủy, Ban Tổ chức Huyện ủy, Bí thư Đảng ủy xã Vân Hà.',
          text: 'Đoàn kiểm tra lịch tiếp dân, kết quả giải quyết; kiểm tra việc sử dụng sổ tay tại năm chi bộ của xã Vân Hà, ba chi bộ chưa sử dụng trong sinh hoạt. Đảng ủy xã giải trình do đảng viên cao tuổi chưa có thiết bị.',
        },
        findings: [
          strength(
            'Người đứng đầu cấp ủy, chính quyền tiếp dân đúng lịch, có thông báo kết quả giải quyết.',
            {
              about: 'Nền nếp tiếp dân của người đứng đầu cấp ủy, chính quyền huyện Đông Anh',
              verdict: 'confirmed',
            },
          ),
          {
            kind: 'shortcoming',
            text: 'Sổ tay đảng viên điện tử tại xã Vân Hà đã được xác nhận hoàn thành nhưng ba trong năm chi bộ được kiểm tra không sử dụng trong sinh hoạt.',
            cause: 'Đảng ủy xã chưa hướng dẫn; đảng viên cao tuổi chưa có thiết bị.',
            about: 'Sổ tay đảng viên điện tử trong sinh hoạt chi bộ tại xã Vân Hà',
            verdict: 'reopened',
            remedy: {
              text: 'Đảng ủy xã Vân Hà hướng dẫn, hỗ trợ các chi bộ sử dụng sổ tay đảng viên điện tử; Ban Tổ chức Huyện ủy kiểm tra',
              dueOn: '2024-08-30',
              reports: [
                {
                  on: '2024-07-30',
                  text: 'Đã tổ chức sáu buổi hướng dẫn; 11/11 chi bộ sử dụng sổ tay trong kỳ sinh hoạt tháng 7/2024.',
                },
              ],
            },
          },
        ],
        objection: {
          on: '2024-07-15',
          reason:
            'Ba chi bộ nêu trong kết luận sử dụng sổ tay bản in trong thời gian chờ thiết bị; đề nghị xem xét lại nhận định “không sử dụng”.',
        },
      },
    ],
  },
  {
    year: 2024,
    form: 'inspection',
    title: 'Kiểm tra việc lãnh đạo, chỉ đạo thực hiện Chỉ thị 24-CT/TU',
    content:
      'Việc lãnh đạo, chỉ đạo siết chặt kỷ luật, kỷ cương, trách nhiệm trong giải quyết công việc, từ tháng 8/2023 đến tháng 5/2024.',
    field: 'administrative-reform',
    undertaking: 'p01/s29',
    directive: 'ct-24-tu',
    startsOn: '2024-06-24',
    endsOn: '2024-07-19',
    announcedOn: '2024-05-27',
    questions: [
      'Việc quán triệt, cụ thể hóa Chỉ thị 24-CT/TU và phân công thực hiện.',
      'Số việc chậm, muộn; trách nhiệm của tập thể, cá nhân và biện pháp xử lý.',
    ],
    openedOn: '2024-06-24',
    visits: [
      {
        unit: unit('cau-giay'),
        answer: {
          on: '2024-06-28',
          texts: [
            'Quận ủy ban hành kế hoạch thực hiện trong tháng 9/2023; 100% cơ quan, đơn vị ký cam kết.',
            'Còn 27 hồ sơ quá hạn, đã kiểm điểm người đứng đầu hai phòng chuyên môn.',
          ],
          evidence: [link('Kế hoạch thực hiện Chỉ thị 24-CT/TU của Quận ủy', 'cau-giay/2024-1')],
        },
        minutes: {
          on: '2024-07-10',
          place: 'Phòng họp Quận ủy Cầu Giấy',
          present: 'Đoàn kiểm tra; Thường trực Quận ủy, Chánh Văn phòng Quận ủy, Trưởng phòng Nội vụ quận.',
          text: 'Đoàn đối chiếu danh sách 27 hồ sơ quá hạn với hệ thống một cửa; Quận ủy bổ sung hồ sơ kiểm điểm của hai phòng chuyên môn.',
        },
        findings: [
          strength('Đã kiểm điểm trách nhiệm người đứng đầu hai phòng chuyên môn để hồ sơ quá hạn.'),
        ],
      },
      { unit: unit('thanh-tri') },
    ],
  },
  {
    year: 2024,
    form: 'regular-supervision',
    title: 'Giám sát thường xuyên việc tổng kết thi hành Điều lệ Đảng ở cơ sở',
    content: 'Việc lãnh đạo, chỉ đạo tổng kết 15 năm thi hành Điều lệ Đảng ở các đảng ủy, chi bộ trực thuộc.',
    field: 'inspection',
    directive: 'dieu-le',
    startsOn: '2024-07-29',
    endsOn: '2024-08-16',
    announcedOn: '2024-07-08',
    questions: [
      'Kế hoạch tổng kết, phân công và tiến độ ở các đảng ủy phường.',
      'Chất lượng báo cáo của cơ sở; vướng mắc, kiến nghị.',
    ],
    openedOn: '2024-07-29',
    visits: [
      {
        unit: unit('ba-dinh'),
        answer: {
          on: '2024-07-26',
          texts: [
            'Quận ủy ban hành kế hoạch tổng kết đến từng chi bộ; đảng ủy các phường gửi báo cáo trước ngày 15/8/2024.',
            'Báo cáo của một số chi bộ còn nặng về thành tích; Ban Tổ chức Quận ủy đang hướng dẫn hoàn thiện.',
          ],
          evidence: [link('Kế hoạch tổng kết thi hành Điều lệ Đảng của Quận ủy', 'ba-dinh/2024-1')],
        },
        minutes: {
          on: '2024-08-05',
          place: 'Phòng họp Quận ủy Ba Đình',
          present: 'Đoàn giám sát; Thường trực Quận ủy, Trưởng Ban Tổ chức Quận ủy.',
          text: 'Đoàn nghe báo cáo tiến độ, xem báo cáo của năm chi bộ; thống nhất lịch làm việc với ba đảng ủy phường trong tuần tới.',
        },
        findings: [strength('Đã ban hành kế hoạch tổng kết đến từng chi bộ, có phân công hướng dẫn cơ sở.')],
      },
    ],
  },
  {
    year: 2024,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc phát triển tổ chức đảng, đảng viên trong doanh nghiệp',
    content:
      'Việc lãnh đạo phát triển tổ chức đảng, đảng viên trong doanh nghiệp ngoài khu vực nhà nước, từ tháng 4/2022 đến tháng 6/2024.',
    field: 'organisation',
    undertaking: 'p01/s24',
    startsOn: '2024-08-19',
    endsOn: '2024-08-30',
    announcedOn: '2024-07-31',
    questions: [
      'Kết quả thành lập tổ chức đảng, kết nạp đảng viên so với chỉ tiêu được giao.',
      'Việc hướng dẫn, giúp đỡ tổ chức đảng mới thành lập duy trì sinh hoạt.',
    ],
    visits: [{ unit: unit('hoan-kiem') }],
  },
  {
    year: 2024,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc lãnh đạo giải phóng mặt bằng các dự án trọng điểm',
    content:
      'Việc lãnh đạo, chỉ đạo công tác dân vận trong giải phóng mặt bằng các dự án trọng điểm, từ tháng 01/2022 đến tháng 8/2024.',
    field: 'urban',
    undertaking: 'p01/s21',
    startsOn: '2024-09-09',
    endsOn: '2024-09-27',
    announcedOn: '2024-08-05',
    questions: [
      'Việc phân công, chỉ đạo của cấp ủy đối với từng dự án trọng điểm.',
      'Kết quả vận động, đối thoại với các hộ dân; số hộ còn vướng mắc.',
      'Hạn chế, khó khăn, nguyên nhân và kiến nghị.',
    ],
    visits: [{ unit: unit('dong-da') }, { unit: unit('ha-dong') }],
  },
  {
    year: 2024,
    form: 'inspection',
    title: 'Kiểm tra việc thu, nộp, quản lý và sử dụng đảng phí',
    content:
      'Việc thu, nộp, quản lý, sử dụng đảng phí và tài chính đảng của quận năm 2023 và 8 tháng năm 2024.',
    field: 'inspection',
    startsOn: '2024-09-16',
    endsOn: '2024-09-27',
    questions: [
      'Việc thu, nộp, sử dụng đảng phí theo quy định.',
      'Chế độ báo cáo, công khai tài chính đảng.',
    ],
    visits: [{ unit: unit('ha-dong') }],
  },
];
