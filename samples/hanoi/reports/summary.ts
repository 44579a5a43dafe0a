// The city's draft summary report, as it lay on the table on the afternoon of 7 August 2024. Real are its fields, the 5 lessons and 8
// models in number, the ten programmes, the 34 schemes and the 30 that are complete; every wording was made for this sample.
import type { SectionContent } from '#reports';
import { count, insight, paragraph, words, written, type Insight } from './writing.ts';
import type { Told } from './district.ts';

/** The fields of the report, as sections of the outline in the order of the report. */
export const SUMMARY_SECTIONS = [
  ...['quan_triet', 'phuong_thuc', 'to_chuc', 'can_bo', 'kiem_tra', 'phong_chong', 'tu_tuong', 'dan_van'],
  ...['huong_dan', 'bai_hoc', 'kien_nghi'],
];

/** What the draft says of each field. */
// prettier-ignore
export const SAID: Record<string, string[]> = {
  quan_triet: [
    'Thành ủy tổ chức học tập Điều lệ và các quy định thi hành ngay từ đầu mỗi nhiệm kỳ, từ báo cáo viên đến chi bộ; nội dung được cụ thể hoá bằng quy chế làm việc, quy định và hướng dẫn có giao việc, thời hạn.',
    'Việc rà soát văn bản được làm hằng năm; điều gì thực tiễn đã thay đổi thì sửa đổi, thay thế, không để chồng chéo kéo dài.',
  ],
  to_chuc: [
    'Tổ chức bộ máy của cấp uỷ và cơ quan tham mưu được sắp xếp tinh gọn, mỗi việc giao một cơ quan chủ trì; tổ chức đảng được lập ở mọi địa bàn và loại hình.',
    'Ở nơi có đặc điểm riêng, việc lập và sắp xếp tổ chức đảng còn phải qua nhiều bước.',
  ],
  can_bo: [
    'Công tác cán bộ được thực hiện đồng bộ từ đánh giá, quy hoạch đến luân chuyển; đánh giá gắn với sản phẩm cụ thể và mốc thời gian.',
    'Việc chỉ định bổ sung cấp uỷ viên khi khuyết và tiêu chuẩn cấp uỷ viên cơ sở cần được quy định rõ hơn.',
  ],
  kiem_tra: [
    'Kiểm đếm gắn với kiểm tra, giám sát: kết quả do đơn vị tự báo cáo và kết quả được xác nhận luôn tính riêng.',
    'Nội dung khắc phục sau kết luận có thời hạn và được theo dõi đến cùng; kỷ luật được thi hành nghiêm, đúng thẩm quyền.',
  ],
  phong_chong: [
    'Công tác nội chính và phòng, chống tham nhũng, lãng phí, tiêu cực được lãnh đạo thường xuyên; nhiều vụ việc kéo dài được giải quyết từ cơ sở.',
    'Việc tự phát hiện sai phạm trong nội bộ còn hạn chế.',
  ],
  tu_tuong: [
    'Công tác tuyên giáo bám sát nhiệm vụ, chủ động nắm dư luận và trả lời những vấn đề nhân dân quan tâm.',
    'Học tập nghị quyết đổi mới về hình thức, kết hợp trực tuyến với thảo luận ở chi bộ.',
  ],
  dan_van: [
    'Công tác dân vận hướng về cơ sở; người đứng đầu cấp uỷ đối thoại với nhân dân, cả hệ thống chính trị và nhân dân tham gia giám sát việc thực hiện nghị quyết.',
    'Việc trả lời kiến nghị sau đối thoại được công khai và theo dõi đến khi xong.',
  ],
};

// prettier-ignore
const PROBLEMS: [kind: 'difficulty' | 'inadequacy', Insight][] = [
  ['difficulty', ['Lập tổ chức đảng ở nơi có đặc điểm riêng phải qua nhiều bước, thời gian kéo dài.', 'Điều 10, khoản 2']],
  ['difficulty', ['Quản lý đảng viên làm việc lưu động và ở nước ngoài chưa có công cụ phù hợp.', 'Điều 6, khoản 2']],
  ['inadequacy', ['Sinh hoạt chi bộ trực tuyến chưa được quy định trong Điều lệ và quy định thi hành.', 'Điều 24, khoản 4']],
  ['inadequacy', ['Số cấp uỷ viên được chỉ định tăng thêm chưa phù hợp với đảng bộ vừa sáp nhập.', 'Điều 13, khoản 2']],
];

/** The five lessons. */
// prettier-ignore
export const LESSONS: string[] = [
  'Cụ thể hoá nghị quyết sớm, thành chương trình, đề án có người chịu trách nhiệm và mốc thời gian.',
  'Xác định đúng khâu then chốt: chương trình về xây dựng Đảng là nòng cốt để các chương trình khác dựa vào.',
  'Lãnh đạo toàn diện nhưng không làm thay; giao việc đúng chức năng và tôn trọng trách nhiệm của cấp dưới.',
  'Kiểm đếm ở từng mốc, gắn với kiểm tra, giám sát; lấy kết quả được xác nhận làm căn cứ đánh giá.',
  'Dựa vào nhân dân, phát huy cả hệ thống chính trị trong thực hiện và giám sát nghị quyết.',
];

/** The eight models. */
// prettier-ignore
export const MODELS: string[] = [
  'Bảng kiểm đếm chương trình công tác toàn khoá theo mốc, dùng chung từ Thành ủy đến cơ sở.',
  'Sổ việc chi bộ: mỗi nghị quyết kèm danh mục việc, cuối kỳ đối chiếu tại buổi sinh hoạt.',
  'Chi bộ bốn tốt gắn với việc khó của địa bàn.',
  'Đảng viên mới có người dìu dắt trong năm đầu.',
  'Sinh hoạt chi bộ theo cụm cho doanh nghiệp nhỏ.',
  'Tổ tư vấn văn bản của cấp trên hỗ trợ cơ sở.',
  'Ngày nghe dân và trả lời công khai trong mười ngày.',
  'Rút mẫu ngẫu nhiên để xác nhận kết quả tự báo cáo.',
];

/** What it proposes, with the provision. */
// prettier-ignore
export const RECOMMENDATIONS: Insight[] = [
  ['Giao ban thường vụ cấp uỷ cấp trên trực tiếp quyết định lập tổ chức đảng ở nơi có đặc điểm riêng.', 'Điều 10, khoản 2'],
  ['Công nhận sinh hoạt chi bộ trực tuyến khi bảo đảm bí mật và đủ thành phần.', 'Điều 24, khoản 4'],
  ['Nâng số cấp uỷ viên được chỉ định tăng thêm ở đảng bộ vừa hợp nhất, sáp nhập.', 'Điều 13, khoản 2'],
  ['Làm rõ thẩm quyền kỷ luật khi đảng viên đồng thời sinh hoạt ở hai tổ chức.', 'Điều 36, khoản 1'],
];

/** What the live figures of the summary ask: Programme 01 in the city on the working day. */
export interface Asked {
  city: string;
  core: string;
  asOf: string;
}

/** The draft, section by section. */
export function summaryOf(asked: Asked): Told[] {
  const marked = (section: string, list: [kind: string, Insight][]): SectionContent =>
    written(...list.map(([kind, one], n) => paragraph([insight(`${section}-${n + 1}`, kind, one)])));
  const special: Record<string, () => SectionContent> = {
    phuong_thuc: () => delivery(asked),
    huong_dan: () => marked('huong_dan', PROBLEMS),
    bai_hoc: () =>
      marked('bai_hoc', [
        ...LESSONS.map((text): [string, Insight] => ['lesson', [text, '']]),
        ...MODELS.map((text): [string, Insight] => ['model', [text, '']]),
      ]),
    kien_nghi: () =>
      marked(
        'kien_nghi',
        RECOMMENDATIONS.map((one): [string, Insight] => ['recommendation', one]),
      ),
  };
  return SUMMARY_SECTIONS.map((sectionId) => ({
    sectionId,
    content: special[sectionId]?.() ?? written(...SAID[sectionId]!.map((text) => paragraph([words(text)]))),
  }));
}

function delivery({ city, core, asOf }: Asked): SectionContent {
  const schemes = count({ unit: city, under: core, kind: 'scheme', asOf, shows: 'done' });
  const items = count({ unit: city, under: core, kind: 'item', asOf, shows: 'total' });
  return written(
    paragraph([
      words(
        'Nghị quyết Đại hội XIII của Đảng và Đại hội XVII Đảng bộ Thành phố được cụ thể hoá sớm thành 10 chương trình công tác toàn khoá trên mọi lĩnh vực; Chương trình 01-CTr/TU là nòng cốt, xương sống để các chương trình khác dựa vào.',
      ),
    ]),
    paragraph([
      words('Cấp Thành phố có 34 đề án thực hiện Chương trình 01; số đã hoàn thành đến nay là '),
      schemes,
      words('. Cấp dưới xây dựng hơn 800 nội dung cụ thể hoá (hiện có '),
      items,
      words(' nội dung); các cấp, các ngành tự ban hành đề án, chương trình của mình.'),
    ]),
    paragraph([
      words(
        'Sau khi ban hành, việc thực hiện được đôn đốc quyết liệt, kiểm đếm ở từng mốc thời gian, gắn với kiểm tra, giám sát; lãnh đạo toàn diện nhưng không làm thay.',
      ),
    ]),
  );
}
