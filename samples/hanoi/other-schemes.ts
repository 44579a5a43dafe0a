// A handful of schemes for each of the other nine programmes, owned by the departments that lead them. Names and days are
// illustrative; the course of each is drawn by course.ts.
import { chanceOf } from './chance.ts';
import type { Shape } from './core-schemes.ts';
import { planOf, tell, type Fate } from './course.ts';
import { Life } from './life.ts';
import { laidOut, SHAPES } from './milestone-shapes.ts';
import type { Planned } from './planned.ts';
import { ISSUED } from './programmes.ts';
import type { Field } from './types.ts';

type Row = [owner: string, field: Field, title: string, fate: Fate, shape: Shape];

// prettier-ignore
const SCHEMES: Record<string, Row[]> = {
  '02': [
    ['skhdt', 'economy', 'Cải thiện môi trường đầu tư, kinh doanh, nâng cao năng lực cạnh tranh của Thành phố', 'going', 'drive'],
    ['sct', 'economy', 'Phát triển sản phẩm công nghiệp chủ lực và công nghiệp hỗ trợ', 'claimed', 'drive'],
    ['sct', 'economy', 'Phát triển hạ tầng thương mại và thương mại điện tử', 'verified', 'drive'],
    ['sdl', 'economy', 'Phục hồi, phát triển du lịch Thủ đô sau đại dịch', 'verified', 'pilot'],
    ['stc', 'economy', 'Nâng cao hiệu quả quản lý, khai thác tài sản công', 'late', 'rule'],
  ],
  '03': [
    ['sxd', 'urban', 'Cải tạo, xây dựng lại chung cư cũ trên địa bàn Thành phố', 'going', 'drive'],
    ['sxd', 'urban', 'Phát triển nhà ở xã hội và nhà ở cho công nhân', 'late', 'drive'],
    ['sxd', 'urban', 'Chỉnh trang, hạ ngầm đường dây trên các tuyến phố', 'claimed', 'pilot'],
    ['sgtvt', 'urban', 'Giảm ùn tắc giao thông, phát triển vận tải hành khách công cộng', 'going', 'drive'],
    ['sqhkt', 'urban', 'Thiết kế đô thị, quản lý kiến trúc tại các trục đường chính', 'verified', 'rule'],
    ['snv', 'urban', 'Đầu tư, xây dựng một số huyện phát triển thành quận', 'suspended', 'drive'],
  ],
  '04': [
    ['snnptnt', 'agriculture', 'Xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu', 'claimed', 'drive'],
    ['snnptnt', 'agriculture', 'Mỗi xã một sản phẩm gắn với vùng nguyên liệu', 'verified', 'drive'],
    ['snnptnt', 'agriculture', 'Cơ cấu lại cây trồng, vật nuôi theo hướng nông nghiệp đô thị, sinh thái', 'going', 'pilot'],
    ['sxd', 'agriculture', 'Cấp nước sạch khu vực nông thôn', 'late', 'drive'],
    ['sct', 'agriculture', 'Bảo tồn và phát triển làng nghề', 'going', 'pilot'],
  ],
  '05': [
    ['sqhkt', 'environment', 'Lập Quy hoạch Thủ đô và điều chỉnh Quy hoạch chung Thủ đô', 'claimed', 'rule'],
    ['stnmt', 'environment', 'Thu gom, xử lý chất thải rắn theo hướng giảm chôn lấp', 'going', 'drive'],
    ['stnmt', 'environment', 'Quản lý, cải thiện chất lượng môi trường không khí', 'going', 'drive'],
    ['stnmt', 'environment', 'Xây dựng cơ sở dữ liệu đất đai dùng chung', 'late', 'system'],
    ['snnptnt', 'environment', 'Củng cố hệ thống đê điều, phòng, chống thiên tai', 'verified', 'drive'],
  ],
  '06': [
    ['svhtt', 'culture', 'Phát triển công nghiệp văn hóa trên địa bàn Thủ đô', 'going', 'drive'],
    ['svhtt', 'culture', 'Hoàn thiện thiết chế văn hóa, thể thao cơ sở', 'verified', 'drive'],
    ['svhtt', 'culture', 'Tu bổ, tôn tạo và phát huy giá trị di tích', 'going', 'drive'],
    ['sgddt', 'culture', 'Xây dựng trường học đạt chuẩn quốc gia', 'claimed', 'drive'],
    ['sldtbxh', 'culture', 'Đào tạo nghề, phát triển nguồn nhân lực chất lượng cao', 'verified', 'training'],
  ],
  '07': [
    ['skhcn', 'science', 'Hỗ trợ khởi nghiệp sáng tạo, kết nối mạng lưới chuyên gia', 'verified', 'pilot'],
    ['skhcn', 'science', 'Thành lập và vận hành sàn giao dịch công nghệ', 'late', 'system'],
    ['stttt', 'science', 'Xây dựng thành phố thông minh, trung tâm điều hành', 'going', 'system'],
    ['stttt', 'science', 'Phát triển hạ tầng dữ liệu, kho dữ liệu dùng chung', 'claimed', 'system'],
  ],
  '08': [
    ['sldtbxh', 'welfare', 'Giảm nghèo bền vững theo chuẩn nghèo của Thành phố', 'verified', 'drive'],
    ['sldtbxh', 'welfare', 'Giải quyết việc làm, hỗ trợ người lao động sau đại dịch', 'verified', 'drive'],
    ['syt', 'welfare', 'Nâng cao năng lực y tế cơ sở', 'going', 'drive'],
    ['syt', 'welfare', 'Lập hồ sơ sức khỏe điện tử cho người dân', 'claimed', 'system'],
    ['sgddt', 'welfare', 'Bảo đảm đủ trường, lớp công lập ở khu vực đông dân cư', 'late', 'drive'],
  ],
  '09': [
    ['du-btltd', 'defence', 'Xây dựng lực lượng dân quân tự vệ vững mạnh, rộng khắp', 'verified', 'drive'],
    ['du-catp', 'defence', 'Nâng cao hiệu quả phòng cháy, chữa cháy trong khu dân cư', 'claimed', 'pilot'],
    ['du-catp', 'defence', 'Phong trào toàn dân bảo vệ an ninh Tổ quốc, tổ tự quản ở khu dân cư', 'verified', 'drive'],
    ['du-catp', 'defence', 'Bảo đảm trật tự, an toàn giao thông trên các tuyến trọng điểm', 'going', 'drive'],
  ],
  '10': [
    ['bnctu', 'internal-affairs', 'Phòng ngừa tham nhũng trong cơ quan hành chính, đơn vị sự nghiệp công lập', 'claimed', 'drive'],
    ['tttp', 'internal-affairs', 'Thanh tra, xử lý các dự án chậm triển khai, sử dụng đất lãng phí', 'late', 'drive'],
    ['stc', 'internal-affairs', 'Thực hành tiết kiệm, chống lãng phí trong sử dụng ngân sách', 'going', 'drive'],
    ['ubkttu', 'inspection', 'Kiểm tra tổ chức đảng nơi có vụ việc tham nhũng, tiêu cực', 'verified', 'drive'],
    ['btgtu', 'communication', 'Giáo dục liêm chính, tuyên truyền phòng, chống tham nhũng', 'verified', 'drive'],
  ],
};

/** The schemes of Programmes 02 to 10, each with its course. */
export function plannedOthers(): Planned[] {
  return Object.entries(SCHEMES).flatMap(([number, rows]) =>
    rows.map((row, at) => schemeOf(number, row, at + 1)),
  );
}

function schemeOf(number: string, [owner, field, title, fate, shape]: Row, place: number): Planned {
  const key = `p${number}/s${String(place).padStart(2, '0')}`;
  const chance = chanceOf(key);
  const plan = planOf(fate, { notBefore: ISSUED }, chance);
  return {
    undertaking: {
      key,
      kind: 'scheme',
      parent: `p${number}`,
      owner,
      code: `ĐA-${number}.${String(place).padStart(2, '0')}`,
      title,
      summary: `Đề án thuộc Chương trình ${number}-CTr/TU. Tên gọi và mốc thời gian là minh họa.`,
      field,
      startsOn: plan.started,
      dueOn: plan.firstDue,
      audience: 'all',
      position: place,
      illustrative: true,
      lead: { unit: owner, on: plan.issued, note: 'Chủ trì thực hiện, báo cáo theo từng mốc.' },
      supporting: [],
      milestones: laidOut(SHAPES[shape], key, [plan.started, plan.firstDue]),
      indicators: [],
    },
    tell(book) {
      tell(new Life(book, this.undertaking, chance), plan, () => 'tuhn');
    },
  };
}
