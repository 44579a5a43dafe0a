// Inspections of 2021 to 2025, all made up for the sample: what was planned, found and asked to be put right at some
// districts. Days run in order; what is left out did not happen by the end of the story.
import { getDistrict } from './districts.ts';
import type { Day, Field } from './types.ts';

export interface InspectionFinding {
  kind: 'strength' | 'shortcoming';
  text: string;
  cause?: string;
  /** What must be put right by when; the day on which the unit reported it, and inspection's word. */
  remedy?: {
    text: string;
    dueOn: Day;
    reportedOn?: Day;
    judged?: { on: Day; verdict: 'confirmed' | 'rejected' };
  };
}

export interface SampleInspection {
  year: number;
  form: 'inspection' | 'regular-supervision' | 'thematic-supervision';
  title: string;
  field: Field;
  units: string[];
  startsOn: Day;
  endsOn: Day;
  questions: string[];
  rescheduled?: { on: Day; startsOn: Day; endsOn: Day; reason: string };
  openedOn?: Day;
  concludedOn?: Day;
  number?: string;
  findings: InspectionFinding[];
  objection?: { on: Day; reason: string; answeredOn: Day; answer: string };
  cancelled?: { on: Day; reason: string };
}

const unit = (key: string) => getDistrict(key).unit;
const strength = (text: string): InspectionFinding => ({ kind: 'strength', text });

const QUESTIONS = [
  'Việc quán triệt, cụ thể hoá và phân công thực hiện.',
  'Kết quả theo từng mốc thời gian, kèm minh chứng.',
  'Hạn chế, khó khăn, nguyên nhân và kiến nghị.',
];

/** The inspections, in the order of their years. */
export const INSPECTIONS: SampleInspection[] = [
  {
    year: 2021,
    form: 'inspection',
    title: 'Kiểm tra việc cụ thể hoá Nghị quyết Đại hội thành chương trình, đề án',
    field: 'leadership',
    units: [unit('ba-dinh')],
    startsOn: '2021-05-10',
    endsOn: '2021-05-21',
    questions: QUESTIONS,
    openedOn: '2021-05-10',
    concludedOn: '2021-06-04',
    number: '07-KL/UBKTTU',
    findings: [
      strength('Ban hành chương trình hành động sớm, phân công rõ đơn vị chủ trì, phối hợp.'),
      {
        kind: 'shortcoming',
        text: 'Một số nội dung cụ thể hoá chưa có mốc thời gian để kiểm đếm.',
        cause: 'Chưa có mẫu thống nhất giữa các phường.',
        remedy: {
          text: 'Bổ sung mốc thời gian cho các nội dung cụ thể hoá',
          dueOn: '2021-08-31',
          reportedOn: '2021-08-20',
          judged: { on: '2021-09-06', verdict: 'confirmed' },
        },
      },
    ],
  },
  {
    year: 2021,
    form: 'regular-supervision',
    title: 'Giám sát thường xuyên việc thực hiện quy chế làm việc của cấp uỷ',
    field: 'organisation',
    units: [unit('ha-dong')],
    startsOn: '2021-09-13',
    endsOn: '2021-09-24',
    questions: QUESTIONS,
    openedOn: '2021-09-13',
    concludedOn: '2021-10-08',
    number: '15-KL/UBKTTU',
    findings: [strength('Quy chế được ban hành đủ, sinh hoạt cấp uỷ nền nếp.')],
  },
  {
    year: 2022,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc lãnh đạo cải cách hành chính',
    field: 'administrative-reform',
    units: [unit('cau-giay'), unit('thanh-tri')],
    startsOn: '2022-04-11',
    endsOn: '2022-04-29',
    questions: QUESTIONS,
    rescheduled: {
      on: '2022-04-01',
      startsOn: '2022-05-09',
      endsOn: '2022-05-27',
      reason: 'Trùng đợt kiểm tra của Trung ương.',
    },
    openedOn: '2022-05-09',
    concludedOn: '2022-06-15',
    number: '09-KL/UBKTTU',
    findings: [
      strength('Tỷ lệ hồ sơ trực tuyến tăng đều qua các quý.'),
      {
        kind: 'shortcoming',
        text: 'Kết quả khảo sát sự hài lòng chưa được công khai ở một số phường, xã.',
        cause: 'Thiếu hướng dẫn về cách công bố.',
        remedy: {
          text: 'Công khai kết quả khảo sát sự hài lòng hằng quý',
          dueOn: '2022-09-30',
          reportedOn: '2022-10-12',
          judged: { on: '2022-10-24', verdict: 'confirmed' },
        },
      },
    ],
  },
  {
    year: 2022,
    form: 'inspection',
    title: 'Kiểm tra việc lãnh đạo công tác kiểm tra, giám sát và thi hành kỷ luật',
    field: 'inspection',
    units: [unit('dong-anh')],
    startsOn: '2022-08-15',
    endsOn: '2022-08-26',
    questions: QUESTIONS,
    openedOn: '2022-08-15',
    concludedOn: '2022-09-12',
    number: '21-KL/UBKTTU',
    findings: [
      strength('Chương trình kiểm tra hằng năm bám sát nhiệm vụ chính trị.'),
      {
        kind: 'shortcoming',
        text: 'Chậm theo dõi việc khắc phục sau kiểm tra ở cơ sở.',
        cause: 'Chưa phân công người theo dõi.',
        remedy: {
          text: 'Lập sổ theo dõi khắc phục sau kiểm tra đến từng cơ sở',
          dueOn: '2022-12-15',
          reportedOn: '2022-12-09',
          judged: { on: '2022-12-20', verdict: 'confirmed' },
        },
      },
    ],
    objection: {
      on: '2022-09-26',
      reason: 'Một số nội dung đã được khắc phục trước ngày kết luận.',
      answeredOn: '2022-10-10',
      answer: 'Phần đã khắc phục được ghi nhận; yêu cầu lập sổ theo dõi giữ nguyên.',
    },
  },
  {
    year: 2023,
    form: 'inspection',
    title: 'Kiểm tra việc thực hiện Chương trình 01-CTr/TU',
    field: 'organisation',
    units: [unit('dong-da'), unit('hoan-kiem')],
    startsOn: '2023-04-03',
    endsOn: '2023-04-21',
    questions: QUESTIONS,
    openedOn: '2023-04-03',
    concludedOn: '2023-05-15',
    number: '11-KL/UBKTTU',
    findings: [
      strength('Hầu hết nội dung hoàn thành đúng mốc, có minh chứng.'),
      {
        kind: 'shortcoming',
        text: 'Báo cáo hoàn thành của vài nội dung chưa kèm văn bản nghiệm thu.',
        cause: 'Đơn vị hiểu khác nhau về minh chứng.',
        remedy: {
          text: 'Bổ sung văn bản nghiệm thu cho các nội dung đã báo cáo hoàn thành',
          dueOn: '2023-08-31',
          reportedOn: '2023-08-25',
          judged: { on: '2023-09-11', verdict: 'rejected' },
        },
      },
    ],
  },
  {
    year: 2023,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc nêu gương của cán bộ lãnh đạo',
    field: 'organisation',
    units: [unit('soc-son')],
    startsOn: '2023-10-09',
    endsOn: '2023-10-20',
    questions: QUESTIONS,
    cancelled: { on: '2023-09-25', reason: 'Lồng ghép vào cuộc kiểm tra của Ban Thường vụ Thành ủy.' },
    findings: [],
  },
  {
    year: 2024,
    form: 'inspection',
    title: 'Kiểm tra việc khắc phục sau kết luận và tiến độ các đề án của Chương trình 01-CTr/TU',
    field: 'organisation',
    units: [unit('dong-da'), unit('dong-anh')],
    startsOn: '2024-05-13',
    endsOn: '2024-05-31',
    questions: QUESTIONS,
    openedOn: '2024-05-13',
    concludedOn: '2024-06-17',
    number: '14-KL/UBKTTU',
    findings: [
      strength('Đã tổ chức kiểm đếm hằng quý, gắn với đánh giá tập thể, cá nhân.'),
      {
        kind: 'shortcoming',
        text: 'Còn nội dung quá hạn chưa nêu rõ nguyên nhân và biện pháp.',
        cause: 'Chưa gắn trách nhiệm người đứng đầu.',
        remedy: {
          text: 'Rà soát, báo cáo nguyên nhân và biện pháp với từng nội dung quá hạn',
          dueOn: '2024-07-31',
        },
      },
    ],
  },
  {
    year: 2024,
    form: 'regular-supervision',
    title: 'Giám sát thường xuyên việc tổng kết thi hành Điều lệ Đảng ở cơ sở',
    field: 'inspection',
    units: [unit('ba-dinh')],
    startsOn: '2024-07-29',
    endsOn: '2024-08-16',
    questions: QUESTIONS,
    openedOn: '2024-07-29',
    findings: [strength('Đã ban hành kế hoạch tổng kết đến từng chi bộ.')],
  },
  {
    year: 2024,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc lãnh đạo giải phóng mặt bằng các dự án trọng điểm',
    field: 'urban',
    units: [unit('dong-da'), unit('ha-dong')],
    startsOn: '2024-09-09',
    endsOn: '2024-09-27',
    questions: QUESTIONS,
    findings: [],
  },
  {
    year: 2025,
    form: 'inspection',
    title: 'Kiểm tra việc chuẩn bị đại hội và kiểm đếm cuối nhiệm kỳ',
    field: 'leadership',
    units: [unit('dong-anh')],
    startsOn: '2025-03-10',
    endsOn: '2025-03-21',
    questions: QUESTIONS,
    openedOn: '2025-03-10',
    concludedOn: '2025-04-11',
    number: '05-KL/UBKTTU',
    findings: [strength('Kiểm đếm đủ các chương trình, đề án của nhiệm kỳ, số liệu có nguồn.')],
  },
];

/** Totals of discipline of the city's inspection commission by year, made up: [year, target, form, total]. */
export const DISCIPLINE: [
  number,
  'organisation' | 'member',
  'reprimand' | 'warning' | 'dismissal' | 'expulsion',
  number,
][] = [
  [2021, 'organisation', 'reprimand', 3],
  [2021, 'member', 'reprimand', 21],
  [2021, 'member', 'warning', 9],
  [2022, 'organisation', 'reprimand', 2],
  [2022, 'member', 'reprimand', 24],
  [2022, 'member', 'warning', 8],
  [2022, 'member', 'dismissal', 1],
  [2023, 'organisation', 'reprimand', 4],
  [2023, 'organisation', 'warning', 1],
  [2023, 'member', 'reprimand', 19],
  [2023, 'member', 'warning', 11],
  [2023, 'member', 'expulsion', 2],
];
