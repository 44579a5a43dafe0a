// Inspections of 2025: before the congresses of the new term.
import { link, strength, unit, type SampleInspection } from './shape.ts';

/** In the order of their days. */
export const OF_2025: SampleInspection[] = [
  {
    year: 2025,
    form: 'inspection',
    title: 'Kiểm tra việc chuẩn bị đại hội và kiểm đếm cuối nhiệm kỳ',
    content:
      'Việc lãnh đạo chuẩn bị đại hội theo Chỉ thị 35-CT/TW và kiểm đếm các nội dung của Chương trình 01-CTr/TU cuối nhiệm kỳ.',
    field: 'leadership',
    undertaking: 'p01',
    directive: 'ct-35',
    startsOn: '2025-03-10',
    endsOn: '2025-03-21',
    announcedOn: '2025-02-10',
    questions: [
      'Tiến độ chuẩn bị văn kiện, nhân sự đại hội.',
      'Kết quả kiểm đếm các chương trình, đề án của nhiệm kỳ.',
    ],
    openedOn: '2025-03-10',
    concludedOn: '2025-04-11',
    number: '05-KL/UBKTTU',
    visits: [
      {
        unit: unit('dong-anh'),
        answer: {
          on: '2025-03-06',
          texts: [
            'Dự thảo báo cáo chính trị đã lấy ý kiến lần hai; phương án nhân sự đang hoàn thiện theo quy trình.',
            'Đã kiểm đếm đủ các nội dung của nhiệm kỳ; ba nội dung chuyển tiếp được nêu rõ trong dự thảo văn kiện.',
          ],
          evidence: [link('Biểu kiểm đếm cuối nhiệm kỳ của Huyện ủy', 'dong-anh/2025-1')],
        },
        minutes: {
          on: '2025-03-19',
          place: 'Phòng họp Huyện ủy Đông Anh',
          present: 'Đoàn kiểm tra; Thường trực Huyện ủy, các ban xây dựng Đảng của Huyện ủy.',
          text: 'Đoàn đối chiếu biểu kiểm đếm với hồ sơ từng nội dung; số liệu có nguồn. Huyện ủy tiếp thu ý kiến về việc nêu trách nhiệm đối với nội dung chuyển tiếp.',
        },
        findings: [
          strength('Kiểm đếm đủ các chương trình, đề án của nhiệm kỳ, số liệu có nguồn.'),
          strength(
            'Bản kê khai tài sản, thu nhập được công khai đúng hình thức, thời gian, có biên bản lưu tại từng chi bộ.',
            {
              about: 'Công khai bản kê khai tài sản, thu nhập trong Đảng bộ huyện Đông Anh',
              verdict: 'confirmed',
            },
          ),
        ],
      },
    ],
  },
];
