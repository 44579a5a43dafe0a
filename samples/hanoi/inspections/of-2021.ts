// Inspections of 2021: how the congress's resolution was made concrete, and how a committee works.
import { figure, link, strength, unit, type SampleInspection } from './shape.ts';

/** In the order of their days. */
export const OF_2021: SampleInspection[] = [
  {
    year: 2021,
    form: 'inspection',
    title: 'Kiểm tra việc cụ thể hoá Nghị quyết Đại hội thành chương trình, đề án',
    content:
      'Việc ban hành chương trình hành động, phân công thực hiện và xác định mốc thời gian của các nội dung cụ thể hóa, từ sau Đại hội XVII Đảng bộ Thành phố đến tháng 4/2021.',
    field: 'leadership',
    directive: 'nq-dh-tp-17',
    startsOn: '2021-05-10',
    endsOn: '2021-05-21',
    announcedOn: '2021-04-12',
    questions: [
      'Việc học tập, quán triệt Nghị quyết Đại hội XVII Đảng bộ Thành phố.',
      'Việc xây dựng chương trình hành động, phân công cơ quan chủ trì, phối hợp.',
      'Các nội dung cụ thể hóa đã có mốc thời gian; nội dung chưa có, nguyên nhân.',
    ],
    openedOn: '2021-05-10',
    concludedOn: '2021-06-04',
    number: '07-KL/UBKTTU',
    visits: [
      {
        unit: unit('ba-dinh'),
        answer: {
          on: '2021-05-06',
          texts: [
            'Ban Thường vụ Quận ủy tổ chức hội nghị quán triệt đến cán bộ chủ chốt của quận và đảng ủy các phường; các chi bộ hoàn thành trong quý I/2021.',
            'Dự thảo chương trình hành động đã lấy ý kiến các ban xây dựng Đảng, đảng ủy các phường; mỗi nội dung có một cơ quan chủ trì và một đồng chí trong Ban Thường vụ phụ trách.',
            'Các nội dung do quận trực tiếp thực hiện đã có mốc thời gian. Phần giao các phường mới xác định theo năm, do chưa có biểu mẫu thống nhất.',
          ],
          evidence: [
            link('Kế hoạch học tập, quán triệt Nghị quyết Đại hội của Quận ủy', 'ba-dinh/2021-1'),
            link('Bảng phân công thực hiện chương trình hành động', 'ba-dinh/2021-2'),
          ],
        },
        minutes: {
          on: '2021-05-18',
          place: 'Phòng họp Quận ủy Ba Đình',
          present:
            'Đoàn kiểm tra; Thường trực Quận ủy, Chủ nhiệm Ủy ban Kiểm tra Quận ủy, Trưởng Ban Tổ chức Quận ủy, Chánh Văn phòng Quận ủy.',
          text: 'Đoàn nghe Thường trực Quận ủy báo cáo, đối chiếu dự thảo chương trình hành động với danh mục nhiệm vụ của Nghị quyết. Quận ủy thống nhất với đánh giá của Đoàn về phần việc giao các phường chưa có mốc thời gian; đề nghị được bổ sung trong quý III/2021.',
        },
        findings: [
          strength(
            'Ban Thường vụ Quận ủy chuẩn bị chương trình hành động sớm, phân công rõ cơ quan chủ trì, cơ quan phối hợp và cấp ủy viên phụ trách từng nội dung.',
            { about: 'Chương trình hành động của Quận ủy Ba Đình thực hiện Chương trình 01-CTr/TU' },
          ),
          {
            kind: 'shortcoming',
            text: 'Phần việc giao các đảng ủy phường mới nêu năm hoàn thành, chưa có mốc thời gian trong năm để kiểm đếm.',
            cause:
              'Nguyên nhân khách quan: chưa có biểu mẫu thống nhất. Nguyên nhân chủ quan: Văn phòng Quận ủy chưa hướng dẫn các phường khi giao việc.',
            remedy: {
              text: 'Ban Thường vụ Quận ủy chỉ đạo đảng ủy các phường bổ sung mốc thời gian cho các nội dung cụ thể hóa',
              dueOn: '2021-08-31',
              reports: [
                {
                  on: '2021-08-20',
                  text: 'Đảng ủy 14/14 phường đã bổ sung mốc thời gian theo biểu mẫu của Văn phòng Quận ủy, gửi về Quận ủy để theo dõi.',
                  judged: {
                    on: '2021-09-06',
                    verdict: 'confirmed',
                    note: 'Đã đối chiếu biểu mốc thời gian của 14 phường; đủ nội dung, đủ người phụ trách.',
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
    year: 2021,
    form: 'regular-supervision',
    title: 'Giám sát thường xuyên việc thực hiện quy chế làm việc của cấp uỷ',
    content:
      'Việc ban hành, thực hiện quy chế làm việc của Ban Chấp hành, Ban Thường vụ; chế độ sinh hoạt, hội họp, thông tin, báo cáo trong 8 tháng đầu năm 2021.',
    field: 'organisation',
    undertaking: 'p01/s01',
    startsOn: '2021-09-13',
    endsOn: '2021-09-24',
    announcedOn: '2021-08-30',
    questions: [
      'Việc ban hành và sửa đổi quy chế làm việc của Ban Chấp hành, Ban Thường vụ.',
      'Việc duy trì sinh hoạt định kỳ và xử lý công việc giữa hai kỳ họp trong thời gian phòng, chống dịch.',
    ],
    openedOn: '2021-09-13',
    concludedOn: '2021-10-08',
    number: '15-KL/UBKTTU',
    visits: [
      {
        unit: unit('ha-dong'),
        answer: {
          on: '2021-09-10',
          texts: [
            'Quy chế làm việc nhiệm kỳ 2020 - 2025 ban hành ngay sau đại hội; đang rà soát để sửa đổi theo quy chế mới của Thành ủy.',
            'Ban Thường vụ họp hai kỳ mỗi tháng, kết hợp trực tuyến; việc gấp được xin ý kiến bằng văn bản, tổng hợp báo cáo tại kỳ họp gần nhất.',
          ],
          evidence: [
            figure('18/18 kỳ họp Ban Thường vụ có thông báo kết luận'),
            link('Sổ theo dõi việc thực hiện kết luận của Ban Thường vụ Quận ủy', 'ha-dong/2021-1'),
          ],
        },
        minutes: {
          on: '2021-09-22',
          place: 'Họp trực tuyến giữa Ủy ban Kiểm tra Thành ủy và Quận ủy Hà Đông',
          present: 'Đoàn giám sát; Thường trực Quận ủy, Chánh Văn phòng Quận ủy.',
          text: 'Đoàn xem xét sổ nghị quyết, thông báo kết luận và việc giao nhiệm vụ sau các kỳ họp. Quận ủy tiếp thu ý kiến về quy định thời hạn gửi tài liệu trước phiên họp.',
        },
        findings: [
          strength(
            'Quy chế làm việc được ban hành đầy đủ, sinh hoạt cấp ủy giữ nền nếp trong điều kiện phòng, chống dịch; kết luận các kỳ họp đều có thông báo bằng văn bản.',
          ),
          {
            kind: 'shortcoming',
            text: 'Quy chế chưa quy định thời hạn gửi tài liệu trước phiên họp; ba kỳ họp tài liệu gửi trong ngày.',
            cause: 'Quy chế kế thừa từ nhiệm kỳ trước, chưa được rà soát đầy đủ.',
            about:
              'Sửa đổi Quy chế làm việc của Ban Chấp hành, Ban Thường vụ Quận ủy Hà Đông nhiệm kỳ 2020 - 2025',
          },
        ],
      },
    ],
  },
];
