// Inspections of 2023: of Programme 01, whose conclusion confirms, rejects and reopens what had been claimed; one was cancelled.
import { figure, link, strength, unit, type SampleInspection } from './shape.ts';

/** In the order of their days. */
export const OF_2023: SampleInspection[] = [
  {
    year: 2023,
    form: 'inspection',
    title: 'Kiểm tra việc thực hiện Chương trình 01-CTr/TU',
    content:
      'Việc lãnh đạo, chỉ đạo, tổ chức thực hiện Chương trình 01-CTr/TU và kết quả các nội dung đã báo cáo hoàn thành, từ tháng 4/2021 đến tháng 3/2023.',
    field: 'organisation',
    undertaking: 'p01',
    startsOn: '2023-04-03',
    endsOn: '2023-04-21',
    announcedOn: '2023-03-06',
    questions: [
      'Việc quán triệt, cụ thể hóa và phân công thực hiện Chương trình 01-CTr/TU.',
      'Kết quả theo từng mốc thời gian, kèm minh chứng.',
      'Hạn chế, khó khăn, nguyên nhân và kiến nghị.',
    ],
    openedOn: '2023-04-03',
    concludedOn: '2023-05-15',
    number: '11-KL/UBKTTU',
    visits: [
      {
        unit: unit('dong-da'),
        answer: {
          on: '2023-03-30',
          texts: [
            'Quận ủy ban hành chương trình hành động, phân công từng đồng chí trong Ban Thường vụ phụ trách; đảng ủy 21 phường đã đăng ký nội dung cụ thể hóa.',
            'Đến ngày 20/3/2023 đã hoàn thành bốn nội dung, trong đó có bồi dưỡng nghiệp vụ văn phòng và quy chế phối hợp tiếp nhận ý kiến Nhân dân; hồ sơ kèm theo.',
            'Một số nội dung hoàn thành nhưng chưa có văn bản nghiệm thu, do chưa thống nhất về minh chứng. Kiến nghị Thành phố hướng dẫn mẫu.',
          ],
          evidence: [
            link('Danh mục nội dung cụ thể hóa và kết quả đến ngày 20/3/2023', 'dong-da/2023-1'),
            link('Hồ sơ các lớp bồi dưỡng nghiệp vụ văn phòng', 'dong-da/2023-2'),
            figure('236 lượt cán bộ văn phòng đảng ủy được bồi dưỡng'),
          ],
        },
        minutes: {
          on: '2023-04-12',
          place: 'Phòng họp Quận ủy Đống Đa',
          present:
            'Đoàn kiểm tra; Thường trực Quận ủy, Trưởng các ban xây dựng Đảng, Chủ tịch Ủy ban Mặt trận Tổ quốc quận, Chánh Văn phòng Quận ủy.',
          text: 'Đoàn kiểm tra hồ sơ bốn nội dung đã báo cáo hoàn thành. Hồ sơ bồi dưỡng nghiệp vụ văn phòng đầy đủ. Quy chế phối hợp tiếp nhận ý kiến Nhân dân mới được ký, hai trong sáu phường được chọn kiểm tra chưa mở sổ tiếp nhận. Quận ủy thống nhất số liệu.',
        },
        findings: [
          strength(
            'Bồi dưỡng nghiệp vụ văn phòng cho các đảng ủy cơ sở đạt kết quả đúng như báo cáo: đủ giáo trình, danh sách, bài kiểm tra cuối khóa.',
            {
              about: 'Bồi dưỡng nghiệp vụ văn phòng cho các đảng ủy cơ sở thuộc Đảng bộ quận Đống Đa',
              verdict: 'confirmed',
            },
          ),
          {
            kind: 'shortcoming',
            text: 'Quy chế phối hợp tiếp nhận ý kiến Nhân dân đã được xác nhận hoàn thành nhưng hai trong sáu phường được kiểm tra chưa mở sổ tiếp nhận, chưa trả lời ý kiến.',
            cause: 'Quận ủy giao việc bằng văn bản, không kiểm tra việc thực hiện ở phường.',
            about:
              'Phối hợp giữa Mặt trận Tổ quốc và chính quyền quận Đống Đa trong tiếp nhận ý kiến Nhân dân',
            verdict: 'reopened',
            again: {
              on: '2023-10-16',
              text: 'Đảng ủy 21 phường đã mở sổ tiếp nhận; ý kiến trong quý III/2023 được trả lời đúng hạn.',
            },
          },
          {
            kind: 'shortcoming',
            text: 'Báo cáo hoàn thành của ba nội dung chưa kèm văn bản nghiệm thu của cấp có thẩm quyền.',
            cause: 'Các cơ quan tham mưu của Quận ủy hiểu khác nhau về minh chứng.',
            remedy: {
              text: 'Ban Thường vụ Quận ủy chỉ đạo bổ sung văn bản nghiệm thu cho ba nội dung đã báo cáo hoàn thành',
              dueOn: '2023-08-31',
              reports: [
                {
                  on: '2023-08-25',
                  text: 'Đã bổ sung văn bản nghiệm thu của hai nội dung; nội dung thứ ba gửi kèm biên bản họp.',
                  judged: {
                    on: '2023-09-11',
                    verdict: 'rejected',
                    note: 'Biên bản họp không thay được văn bản nghiệm thu của nội dung thứ ba.',
                  },
                },
                {
                  on: '2023-10-12',
                  text: 'Đã gửi văn bản nghiệm thu của nội dung còn lại.',
                  judged: {
                    on: '2023-10-27',
                    verdict: 'confirmed',
                    note: 'Đã đối chiếu đủ ba văn bản nghiệm thu.',
                  },
                },
              ],
            },
          },
        ],
      },
      {
        unit: unit('hoan-kiem'),
        answer: {
          on: '2023-04-10',
          texts: [
            'Quận ủy tổ chức quán triệt trực tuyến đến chi bộ; chương trình hành động được lồng ghép trong chương trình công tác năm.',
            'Các nội dung của năm 2022 hoàn thành đúng mốc. Sổ tay quy trình kiểm tra, giám sát đang in, dự kiến phát hành trong tháng 4/2023.',
            'Việc thực hiện tại hai phường chậm do thay đổi cán bộ.',
          ],
          remark: 'Quận ủy xin rút kinh nghiệm vì gửi báo cáo giải trình sau ngày Đoàn bắt đầu làm việc.',
          evidence: [link('Bản thảo sổ tay quy trình kiểm tra, giám sát', 'hoan-kiem/2023-1')],
        },
        minutes: {
          on: '2023-04-19',
          place: 'Phòng họp Quận ủy Hoàn Kiếm',
          present: 'Đoàn kiểm tra; Thường trực Quận ủy, Ủy ban Kiểm tra Quận ủy, Chánh Văn phòng Quận ủy.',
          text: 'Đoàn xem bản thảo sổ tay và danh sách phát hành. Bản thảo chưa được Ban Thường vụ Quận ủy thông qua; Ủy ban Kiểm tra Quận ủy dự kiến báo cáo hoàn thành khi gửi in.',
        },
        findings: [
          strength(
            'Chương trình hành động được gắn với chương trình công tác năm, hằng quý có thông báo kết luận của Thường trực Quận ủy.',
            { about: 'Chương trình hành động của Quận ủy Hoàn Kiếm thực hiện Chương trình 01-CTr/TU' },
          ),
          {
            kind: 'shortcoming',
            text: 'Sổ tay quy trình kiểm tra, giám sát được báo cáo hoàn thành khi mới gửi in, chưa được Ban Thường vụ Quận ủy thông qua, chưa phát đến cơ sở.',
            cause: 'Ủy ban Kiểm tra Quận ủy báo cáo để kịp mốc thời gian; lãnh đạo Quận ủy chưa kiểm tra.',
            about: 'Sổ tay quy trình kiểm tra, giám sát, kỷ luật đảng cho cấp ủy cơ sở quận Hoàn Kiếm',
            verdict: 'rejected',
            again: {
              on: '2023-07-20',
              text: 'Ban Thường vụ Quận ủy đã thông qua sổ tay; phát hành đến các đảng ủy, chi bộ trực thuộc.',
              judged: {
                on: '2023-08-18',
                verdict: 'confirmed',
                note: 'Đã xem thông báo kết luận của Ban Thường vụ và danh sách phát hành.',
              },
            },
          },
          {
            kind: 'shortcoming',
            text: 'Chưa phân công cấp ủy viên theo dõi hai phường thực hiện chậm.',
            cause: 'Ban Thường vụ Quận ủy chậm kiện toàn phân công sau khi luân chuyển cán bộ.',
            remedy: {
              text: 'Ban Thường vụ Quận ủy phân công lại cấp ủy viên phụ trách phường, báo cáo tiến độ của hai phường chậm',
              dueOn: '2023-08-31',
              reports: [
                {
                  on: '2023-08-25',
                  text: 'Đã phân công lại cấp ủy viên phụ trách; tiến độ của hai phường đang tổng hợp.',
                  judged: {
                    on: '2023-09-11',
                    verdict: 'rejected',
                    note: 'Chưa có báo cáo tiến độ của hai phường; đề nghị hoàn thiện và báo cáo lại.',
                  },
                },
              ],
            },
          },
        ],
      },
    ],
  },
  {
    year: 2023,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc nêu gương của cán bộ lãnh đạo',
    content:
      'Việc thực hiện quy định về trách nhiệm nêu gương và đánh giá, xếp loại hằng tháng, từ tháng 01/2022 đến tháng 8/2023.',
    field: 'organisation',
    undertaking: 'p01/s05',
    startsOn: '2023-10-09',
    endsOn: '2023-10-20',
    announcedOn: '2023-09-11',
    questions: [
      'Việc đăng ký, thực hiện cam kết nêu gương của cán bộ lãnh đạo.',
      'Việc đánh giá, xếp loại hằng tháng và xử lý trường hợp chưa gương mẫu.',
    ],
    cancelled: { on: '2023-09-25', reason: 'Lồng ghép vào cuộc kiểm tra của Ban Thường vụ Thành ủy.' },
    visits: [{ unit: unit('soc-son') }],
  },
];
