// The registry of directives: what the work rests on. Numbers and days of documents of the centre, of the National
// Assembly's Standing Committee and of the ten programmes are real; titles are given in short, summaries are our own.
// Plans of the schemes, the districts' programmes of action and the papers of the survey are illustrative.
import { coreKey, PLANS } from './core.ts';
import { CORE_SCHEMES } from './core-schemes.ts';
import { later, workingDay } from './days.ts';
import { DISTRICTS } from './districts.ts';
import { SURVEY_PAPERS } from './survey-papers.ts';
import { ISSUED, programmes } from './programmes.ts';
import type { Directive, DirectiveType, Field } from './types.ts';

type Relation = Directive['relations'][number];
type Row = [
  key: string,
  number: string,
  type: DirectiveType,
  issuer: string,
  issuedOn: string,
  title: string,
  fields: Field[],
  summary: string,
  ...relations: string[],
];

const CENTRE = 'Ban Chấp hành Trung ương';
const POLITBURO = 'Bộ Chính trị';
const SECRETARIAT = 'Ban Bí thư';
const CITY = 'Thành ủy Hà Nội';
const STANDING_COMMITTEE = 'Ủy ban Thường vụ Quốc hội';
const PARTY: Field[] = ['leadership', 'organisation'];

/** Relations are written `kind>key`. */
// prettier-ignore
const REAL: Row[] = [
  ['nq-dh-13', 'Nghị quyết Đại hội XIII', 'resolution', 'Đại hội đại biểu toàn quốc lần thứ XIII', '2021-02-01', 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', PARTY, 'Định hướng phát triển đất nước và công tác xây dựng Đảng nhiệm kỳ 2021 - 2026.', 'based_on>dieu-le'],
  ['nq-dh-tp-17', 'Nghị quyết Đại hội XVII Đảng bộ Thành phố', 'resolution', 'Đại hội đại biểu lần thứ XVII Đảng bộ thành phố Hà Nội', '2020-10-13', 'Nghị quyết Đại hội đại biểu lần thứ XVII Đảng bộ thành phố Hà Nội, nhiệm kỳ 2020 - 2025', PARTY, 'Mục tiêu, chỉ tiêu, nhiệm vụ trọng tâm và khâu đột phá của nhiệm kỳ; được cụ thể hóa thành 10 chương trình công tác.', 'based_on>dieu-le'],
  ['dieu-le', 'Điều lệ Đảng (2011)', 'statute', 'Đại hội đại biểu toàn quốc lần thứ XI', '2011-01-19', 'Điều lệ Đảng Cộng sản Việt Nam', PARTY, 'Văn kiện do Đại hội XI thông qua; các Đại hội XII và XIII không sửa đổi, bổ sung. Đối tượng của đợt tổng kết 15 năm.'],
  ['qd-45', '45-QĐ/TW', 'regulation', CENTRE, '2011-11-01', 'Quy định thi hành Điều lệ Đảng', PARTY, 'Quy định thi hành đầu tiên của Điều lệ năm 2011.', 'based_on>dieu-le', 'concretises>dieu-le'],
  ['qd-29', '29-QĐ/TW', 'regulation', CENTRE, '2016-07-25', 'Quy định thi hành Điều lệ Đảng', PARTY, 'Thay thế Quy định 45-QĐ/TW.', 'replaces>qd-45', 'concretises>dieu-le'],
  ['qd-24', '24-QĐ/TW', 'regulation', CENTRE, '2021-07-30', 'Quy định thi hành Điều lệ Đảng', PARTY, 'Thay thế Quy định 29-QĐ/TW; quy định đang có hiệu lực tại thời điểm khảo sát 07/8/2024.', 'replaces>qd-29', 'concretises>dieu-le'],
  ['qd-232', '232-QĐ/TW', 'regulation', CENTRE, '2025-01-20', 'Quy định thi hành Điều lệ Đảng', PARTY, 'Thay thế Quy định 24-QĐ/TW.', 'replaces>qd-24', 'concretises>dieu-le'],
  ['qd-294', '294-QĐ/TW', 'regulation', CENTRE, '2025-05-26', 'Quy định thi hành Điều lệ Đảng', PARTY, 'Thay thế Quy định 232-QĐ/TW, hiệu lực từ 01/7/2025; hệ thống tổ chức đảng không còn cấp huyện.', 'replaces>qd-232', 'concretises>dieu-le'],
  ['hd-01', '01-HD/TW', 'guidance', SECRETARIAT, '2021-09-28', 'Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng', PARTY, 'Hướng dẫn thực hiện Quy định 24-QĐ/TW.', 'concretises>qd-24'],
  ['hd-06', '06-HD/TW', 'guidance', SECRETARIAT, '2025-06-09', 'Hướng dẫn một số vấn đề cụ thể thi hành Điều lệ Đảng', PARTY, 'Thay thế Hướng dẫn 01-HD/TW.', 'replaces>hd-01', 'concretises>qd-294'],
  ['qd-22', '22-QĐ/TW', 'regulation', CENTRE, '2021-07-28', 'Quy định về công tác kiểm tra, giám sát và kỷ luật của Đảng', ['inspection'], 'Trình tự, thẩm quyền kiểm tra, giám sát và thi hành kỷ luật trong Đảng.', 'concretises>dieu-le'],
  ['qd-296', '296-QĐ/TW', 'regulation', CENTRE, '2025-05-30', 'Quy định về công tác kiểm tra, giám sát và kỷ luật của Đảng', ['inspection'], 'Thay thế Quy định 22-QĐ/TW.', 'replaces>qd-22', 'concretises>dieu-le'],
  ['kl-21', '21-KL/TW', 'conclusion', CENTRE, '2021-10-25', 'Kết luận về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị', ['organisation', 'inspection'], 'Yêu cầu tiếp tục xây dựng, chỉnh đốn Đảng; ngăn chặn, xử lý cán bộ, đảng viên suy thoái.', 'based_on>nq-dh-13'],
  ['nq-15', '15-NQ/TW', 'resolution', POLITBURO, '2022-05-05', 'Nghị quyết về phương hướng, nhiệm vụ phát triển Thủ đô Hà Nội đến năm 2030, tầm nhìn đến năm 2045', ['leadership', 'economy', 'urban'], 'Định hướng dài hạn cho phát triển Thủ đô.', 'concretises>nq-dh-13'],
  ['nq-21', '21-NQ/TW', 'resolution', CENTRE, '2022-06-16', 'Nghị quyết về củng cố, xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên trong giai đoạn mới', ['organisation'], 'Căn cứ trực tiếp của các đề án về chi bộ và đảng viên.', 'concretises>nq-dh-13'],
  ['nq-28', '28-NQ/TW', 'resolution', CENTRE, '2022-11-17', 'Nghị quyết về tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai đoạn mới', ['leadership'], 'Căn cứ của các đề án về phương thức lãnh đạo.', 'concretises>nq-dh-13'],
  ['ct-35', '35-CT/TW', 'directive', POLITBURO, '2024-06-14', 'Chỉ thị về đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng', PARTY, 'Chuẩn bị đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030.', 'based_on>dieu-le'],
  ['nq-09-tu', '09-NQ/TU', 'resolution', CITY, '2022-02-22', 'Nghị quyết về phát triển công nghiệp văn hóa trên địa bàn Thủ đô', ['culture'], 'Nghị quyết chuyên đề của Thành ủy, gắn với Chương trình 06-CTr/TU.', 'based_on>ctr-06'],
  ['ct-24-tu', '24-CT/TU', 'directive', CITY, '2023-08-07', 'Chỉ thị về tăng cường kỷ luật, kỷ cương, trách nhiệm trong giải quyết công việc', ['administrative-reform', 'leadership'], 'Siết chặt kỷ cương trong hệ thống chính trị Thành phố; được các đơn vị cụ thể hóa thành nội dung riêng.', 'based_on>ctr-01'],
  ['nq-1286', '1286/NQ-UBTVQH15', 'resolution', STANDING_COMMITTEE, '2024-11-14', 'Nghị quyết về sắp xếp đơn vị hành chính cấp xã của thành phố Hà Nội giai đoạn 2023 - 2025', ['organisation'], 'Sau sắp xếp, Thành phố có 526 đơn vị hành chính cấp xã.'],
  ['nq-1656', '1656/NQ-UBTVQH15', 'resolution', STANDING_COMMITTEE, '2025-06-16', 'Nghị quyết về sắp xếp các đơn vị hành chính cấp xã của thành phố Hà Nội năm 2025', ['organisation'], 'Thành phố còn 126 xã, phường; kết thúc hoạt động cấp huyện từ 01/7/2025.'],
];

/** Everything in the registry. */
export function directives(): Directive[] {
  return [
    ...REAL.map(real),
    ...workProgrammes(),
    ...schemePlans(),
    ...districtProgrammes(),
    ...SURVEY_PAPERS,
  ];
}

function real([key, number, type, issuer, issuedOn, title, fields, summary, ...relations]: Row): Directive {
  return {
    key,
    number,
    type,
    issuer,
    issuedOn,
    title,
    summary,
    owner: 'tuhn',
    fields,
    audience: 'all',
    illustrative: false,
    relations: relations.map(relation),
  };
}

function relation(text: string): Relation {
  const [kind, to] = text.split('>') as [Relation['kind'], string];
  return { kind, to };
}

function workProgrammes(): Directive[] {
  return programmes().map(({ key, code, title, summary, field, illustrative }) => ({
    key: `ctr-${key.slice(1)}`,
    number: code!,
    type: 'programme',
    issuer: CITY,
    issuedOn: ISSUED,
    title,
    summary,
    owner: 'tuhn',
    fields: [field],
    audience: 'all',
    illustrative,
    relations: [
      relation('concretises>nq-dh-tp-17'),
      relation('concretises>nq-dh-13'),
      ...(key === 'p01' ? [] : [relation('based_on>ctr-01')]),
    ],
  }));
}

/** The plans under which eight of the core schemes are carried out. */
function schemePlans(): Directive[] {
  return [...PLANS].map((place) => {
    const scheme = CORE_SCHEMES[place - 1]!;
    return {
      key: `kh-da-${String(place).padStart(2, '0')}`,
      number: `${40 + place * 3}-KH/TU`,
      type: 'plan',
      issuer: CITY,
      issuedOn: scheme.issued,
      title: `Kế hoạch thực hiện đề án “${scheme.title}”`,
      summary: `Phân công, thời hạn và cách kiểm đếm của đề án ${coreKey(place).slice(4).toUpperCase()} thuộc Chương trình 01-CTr/TU.`,
      owner: 'tuhn',
      fields: [scheme.field],
      audience: 'all',
      illustrative: true,
      relations: [relation('concretises>ctr-01')],
    };
  });
}

/** Each district's own programme of action for Programme 01: it is led, and writes its own. */
function districtProgrammes(): Directive[] {
  return DISTRICTS.map(({ key, unit, place, name }, at) => ({
    key: `cthd-${key}`,
    number: `${String(3 + (at % 9)).padStart(2, '0')}-CTr/${place.startsWith('Quận') ? 'QU' : place.startsWith('Huyện') ? 'HU' : 'ThU'}`,
    type: 'programme',
    issuer: name,
    issuedOn: workingDay(later('2021-05-17', (at * 7) % 43)),
    title: `Chương trình hành động của ${name} thực hiện Chương trình 01-CTr/TU của Thành ủy`,
    summary: 'Cụ thể hóa nhiệm vụ, giải pháp phù hợp với tình hình đảng bộ.',
    owner: unit,
    fields: ['organisation', 'leadership'],
    audience: 'below',
    illustrative: true,
    relations: [relation('concretises>ctr-01')],
  }));
}
