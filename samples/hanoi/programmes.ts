// The ten work programmes of the XVII term. Numbers, the day of issue and the standing bodies of Programmes 01–07 are
// real. Names are exact for 06, as published for 01, close for 03 and 09; the others say the known subject in our own
// words and are marked. Milestones and indicators are illustrative throughout.
import type { Field, Indicator, Milestone, Undertaking } from './types.ts';

export const ISSUED = '2021-03-17';
const TERM_ENDS = '2025-12-31';

interface Row {
  number: string;
  title: string;
  field: Field;
  lead: string;
  supporting: string[];
  certainty: 'titled' | 'close' | 'subject';
  /** The day on which the city summed it up, as far as the sample goes. */
  summedUp: string;
  indicators: [name: string, measure: string, baseline: number, target: number][];
}

export const PROGRAMMES: Row[] = [
  {
    number: '01',
    title:
      'Tăng cường công tác xây dựng, chỉnh đốn Đảng, xây dựng Đảng bộ và hệ thống chính trị Thành phố trong sạch, vững mạnh; đẩy mạnh cải cách hành chính giai đoạn 2021 - 2025',
    field: 'organisation',
    lead: 'btctu',
    supporting: ['vptu', 'ubkttu', 'btgtu', 'bdvtu', 'bnctu', 'snv'],
    certainty: 'titled',
    summedUp: '2025-08-15',
    indicators: [
      ['Tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên', '%', 78, 85],
      ['Hồ sơ thủ tục hành chính tiếp nhận trực tuyến toàn trình', '%', 12, 70],
      ['Chi bộ sinh hoạt chuyên đề ít nhất mỗi quý một lần', '%', 65, 100],
    ],
  },
  {
    number: '02',
    title:
      'Đổi mới mô hình tăng trưởng, cơ cấu lại nền kinh tế, nâng cao năng lực cạnh tranh, đẩy mạnh hội nhập quốc tế giai đoạn 2021 - 2025',
    field: 'economy',
    lead: 'skhdt',
    supporting: ['stc', 'sct', 'sdl'],
    certainty: 'subject',
    summedUp: '2025-07-25',
    indicators: [
      ['Vốn đầu tư công giải ngân so với kế hoạch', '%', 78, 95],
      ['Doanh nghiệp thành lập mới trong năm', 'nghìn doanh nghiệp', 26, 33],
    ],
  },
  {
    number: '03',
    title: 'Chỉnh trang đô thị, phát triển đô thị và kinh tế đô thị',
    field: 'urban',
    lead: 'sxd',
    supporting: ['sgtvt', 'sqhkt'],
    certainty: 'close',
    summedUp: '2025-07-18',
    indicators: [
      ['Dân cư đô thị được cung cấp nước sạch tập trung', '%', 96, 100],
      ['Vận tải hành khách công cộng đáp ứng nhu cầu đi lại', '%', 17, 30],
    ],
  },
  {
    number: '04',
    title:
      'Xây dựng nông thôn mới gắn với cơ cấu lại ngành nông nghiệp, phát triển kinh tế nông thôn, nâng cao đời sống nông dân giai đoạn 2021 - 2025',
    field: 'agriculture',
    lead: 'snnptnt',
    supporting: ['stnmt', 'sxd'],
    certainty: 'subject',
    summedUp: '2025-05-20',
    indicators: [
      ['Xã đạt chuẩn nông thôn mới nâng cao', 'xã', 29, 190],
      ['Sản phẩm được đánh giá, phân hạng OCOP', 'sản phẩm', 1054, 3000],
    ],
  },
  {
    number: '05',
    title:
      'Nâng cao chất lượng quy hoạch; quản lý, sử dụng hiệu quả tài nguyên; bảo vệ môi trường, phòng, chống thiên tai và ứng phó với biến đổi khí hậu giai đoạn 2021 - 2025',
    field: 'environment',
    lead: 'sqhkt',
    supporting: ['stnmt', 'snnptnt'],
    certainty: 'subject',
    summedUp: '2025-08-08',
    indicators: [
      ['Chất thải rắn sinh hoạt được thu gom, vận chuyển trong ngày', '%', 95, 100],
      ['Nước thải đô thị được xử lý', '%', 28, 50],
    ],
  },
  {
    number: '06',
    title:
      'Phát triển văn hóa; nâng cao chất lượng nguồn nhân lực; xây dựng người Hà Nội thanh lịch, văn minh giai đoạn 2021 - 2025',
    field: 'culture',
    lead: 'svhtt',
    supporting: ['sgddt', 'sldtbxh', 'btgtu'],
    certainty: 'titled',
    summedUp: '2025-06-27',
    indicators: [
      ['Gia đình được công nhận danh hiệu Gia đình văn hóa', '%', 86, 88],
      ['Trường công lập đạt chuẩn quốc gia', '%', 68, 80],
    ],
  },
  {
    number: '07',
    title: 'Phát triển khoa học, công nghệ và đổi mới sáng tạo giai đoạn 2021 - 2025',
    field: 'science',
    lead: 'skhcn',
    supporting: ['stttt', 'sgddt'],
    certainty: 'subject',
    summedUp: '2025-06-20',
    indicators: [['Doanh nghiệp khởi nghiệp sáng tạo được hỗ trợ', 'doanh nghiệp', 60, 500]],
  },
  {
    number: '08',
    title:
      'Bảo đảm an sinh xã hội, nâng cao phúc lợi và chất lượng cuộc sống của Nhân dân Thủ đô giai đoạn 2021 - 2025',
    field: 'welfare',
    lead: 'sldtbxh',
    supporting: ['syt', 'sgddt', 'mttq'],
    certainty: 'subject',
    summedUp: '2025-07-04',
    indicators: [
      ['Dân số tham gia bảo hiểm y tế', '%', 91, 95],
      ['Lao động qua đào tạo', '%', 70, 78],
    ],
  },
  {
    number: '09',
    title:
      'Tăng cường tiềm lực quốc phòng, an ninh, giữ vững ổn định an ninh chính trị, trật tự an toàn xã hội giai đoạn 2021 - 2025',
    field: 'defence',
    lead: 'du-catp',
    supporting: ['du-btltd'],
    certainty: 'close',
    summedUp: '2025-04-01',
    indicators: [['Xã, phường, thị trấn đạt tiêu chuẩn an toàn về an ninh, trật tự', '%', 80, 90]],
  },
  {
    number: '10',
    title:
      'Đẩy mạnh phòng, chống tham nhũng, tiêu cực; thực hành tiết kiệm, chống lãng phí giai đoạn 2021 - 2025',
    field: 'internal-affairs',
    lead: 'bnctu',
    supporting: ['ubkttu', 'tttp', 'stc'],
    certainty: 'subject',
    summedUp: '2025-07-11',
    indicators: [['Kết luận thanh tra, kiểm tra được thực hiện xong đúng hạn', '%', 71, 92]],
  },
];

const CERTAINTY = {
  titled: 'Số, ngày ban hành và tên gọi theo nguồn công khai; mốc thời gian và chỉ tiêu là minh họa.',
  close: 'Số và ngày ban hành là thật; tên gọi ghi gần đúng; mốc thời gian và chỉ tiêu là minh họa.',
  subject:
    'Số và ngày ban hành là thật; tên gọi diễn đạt theo nội dung đã công khai; mốc thời gian và chỉ tiêu là minh họa.',
};

const ROLE_01 =
  'Chương trình cốt lõi, xuyên suốt của nhiệm kỳ, là chỗ dựa để thực hiện chín chương trình còn lại.';

/** The programmes as undertakings of the city committee; the other nine lean on the first. */
export function programmes(): Undertaking[] {
  return PROGRAMMES.map((row, position): Undertaking => {
    const key = `p${row.number}`;
    return {
      key,
      kind: 'programme',
      owner: 'tuhn',
      code: `${row.number}-CTr/TU`,
      title: row.title,
      summary: row.number === '01' ? `${ROLE_01} ${CERTAINTY[row.certainty]}` : CERTAINTY[row.certainty],
      field: row.field,
      startsOn: '2021-04-01',
      dueOn: TERM_ENDS,
      audience: 'all',
      directive: `ctr-${row.number}`,
      position: position + 1,
      illustrative: row.certainty === 'subject',
      ...(row.number === '01' ? {} : { leansOn: ['p01'] }),
      lead: { unit: row.lead, on: ISSUED, note: leadNote(row.number) },
      supporting: row.supporting.map((unit) => ({ unit, on: ISSUED })),
      milestones: milestonesOf(key, row.summedUp),
      indicators: row.indicators.map((indicator, at) => indicatorOf(`${key}/i${at + 1}`, indicator)),
    };
  });
}

function leadNote(number: string): string {
  return number < '08'
    ? 'Cơ quan thường trực Ban Chỉ đạo chương trình.'
    : 'Cơ quan thường trực Ban Chỉ đạo chương trình (minh họa).';
}

function milestonesOf(key: string, summedUp: string): Milestone[] {
  return [
    { key: `${key}/m1`, title: 'Ban hành danh mục đề án, phân công cơ quan chủ trì', dueOn: '2021-06-30' },
    { key: `${key}/m2`, title: 'Sơ kết giữa nhiệm kỳ', dueOn: '2023-06-30' },
    {
      key: `${key}/m3`,
      title: 'Tổng kết chương trình, phục vụ đại hội đảng bộ Thành phố',
      dueOn: summedUp < '2025-07-01' ? '2025-06-30' : '2025-08-31',
    },
  ];
}

function indicatorOf(key: string, [name, measure, baseline, target]: Row['indicators'][number]): Indicator {
  return {
    key,
    name,
    measure,
    baseline,
    baselineOn: '2020-12-31',
    target,
    targetOn: TERM_ENDS,
    direction: 'up',
    actuals: [],
  };
}
