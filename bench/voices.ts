// Made-up voices by the hundred thousand: wishes that some people share, in words of their own, behind the phrases of official
// style. Some wishes are many people's, most are few people's. Seeded: the same in every run.
import { unaccented } from '#kernel/vietnamese';
import type { Voice } from '#amendments';
import { chance } from './chance.ts';

const list = (text: string) => text.split(/,\s*/).map((one) => one.split('/'));

const BEFORE = list(
  'Đề nghị,Kiến nghị Trung ương,Kính đề nghị cấp trên xem xét,Trong thời gian tới cần,Qua thực tế ở địa phương đề nghị,Chi bộ chúng tôi mong muốn,Nên,Cần phải,Có ý kiến cho rằng cần',
).flat();
const VERBS = list(
  'sửa đổi/điều chỉnh/chỉnh sửa quy định về,bổ sung/thêm quy định về,làm rõ/hướng dẫn cụ thể/quy định rõ,mở rộng/tăng,giảm/cắt giảm,rút ngắn/giảm bớt,đổi mới/cải tiến,công khai/minh bạch,phân cấp/giao quyền về,kiểm tra/giám sát chặt chẽ,thống nhất/đồng bộ,hỗ trợ kinh phí cho/bố trí nguồn lực cho',
);
const THINGS = list(
  'sinh hoạt chi bộ/họp chi bộ,đảng phí/mức đóng đảng phí,chuyển sinh hoạt đảng/chuyển đảng,thẻ đảng viên/thẻ đảng,hồ sơ đảng viên/lý lịch đảng viên,miễn công tác và sinh hoạt/miễn sinh hoạt,thời gian dự bị/thời hạn dự bị,kết nạp người có đạo/kết nạp người theo tôn giáo,thời hiệu kỷ luật/thời hiệu xử lý kỷ luật,giải quyết khiếu nại/giải quyết đơn khiếu nại,số lượng cấp uỷ viên/số lượng uỷ viên ban chấp hành,bầu cử trong Đảng/quy chế bầu cử,phụ cấp bí thư chi bộ/chế độ cho bí thư chi bộ,biên chế cấp xã/số lượng công chức xã,trụ sở làm việc/nhà làm việc,đánh giá cán bộ/xếp loại cán bộ,luân chuyển cán bộ/điều động cán bộ,lấy phiếu tín nhiệm/bỏ phiếu tín nhiệm,bồi dưỡng lý luận chính trị/học lý luận chính trị,nước sạch nông thôn/cấp nước sạch,thu gom rác thải/xử lý rác thải,tuyến xe buýt/mạng lưới xe buýt,trường mầm non/nhà trẻ công lập,trạm y tế/cơ sở y tế,chợ dân sinh/chợ truyền thống,hồ điều hoà/hồ chứa nước,đường gom/đường liên thôn,nhà văn hoá/nhà sinh hoạt cộng đồng,đất nông nghiệp/đất trồng lúa,hộ kinh doanh/tiểu thương,làng nghề/nghề truyền thống,bãi đỗ xe/chỗ để xe,vỉa hè/hè phố,cây xanh/trồng cây,nhà ở xã hội/nhà cho người thu nhập thấp,bảo hiểm y tế/thẻ bảo hiểm,người cao tuổi/người già,trẻ em khuyết tật/trẻ tàn tật,an toàn thực phẩm/vệ sinh thực phẩm,phòng cháy chữa cháy/phòng cháy',
);
const FOR = list(
  'đảng viên đi làm xa,đảng viên cao tuổi,đảng viên trẻ,nông dân,công nhân khu công nghiệp,sinh viên,doanh nghiệp tư nhân,đơn vị sự nghiệp,lực lượng vũ trang,cán bộ không chuyên trách,người nghỉ hưu,phụ nữ,đồng bào dân tộc,người khuyết tật,giáo viên,bác sĩ,hợp tác xã,khu đô thị mới,khu tập thể cũ,vùng bãi sông,chung cư,ngoại thành,nội đô,vùng ngập lũ,miền núi,học sinh bán trú,tổ dân phố,thôn xóm,cơ quan tham mưu,đoàn thể',
).flat();
const WHY = list(
  'vì hiện nay còn nhiều bất cập,do quy định đã lâu không còn phù hợp,để giảm phiền hà,nhằm nâng cao chất lượng,vì cơ sở rất lúng túng,do thiếu hướng dẫn,để người dân yên tâm,vì mất nhiều thời gian đi lại,do sau sắp xếp địa bàn rộng hơn,nhằm bảo đảm công bằng,vì thu nhập thấp,do lực lượng mỏng',
).flat();
const SYLLABLES =
  'an bình châu đông giang hà khánh lâm minh nam phú quang sơn thanh thịnh trung vân xuân yên đại hoà hưng kim liên long mai mỹ ngọc tân thái thọ tiến'.split(
    ' ',
  );

/** So many voices with the wish that each is, as a label. */
export function madeUpVoices(count: number): { voices: Voice[]; labels: Map<string, string> } {
  const random = chance(count);
  const wishes = Math.ceil(count ** 0.88 / 3);
  const one = <T>(of: readonly T[], at = random()) => of[Math.floor(at * of.length)]!;
  const labels = new Map<string, string>();
  const voices = Array.from({ length: count }, (_, n): Voice => {
    const wish = Math.floor(wishes * random() ** 1.6);
    const of = chance(wish * 7919 + 13);
    const [verb, thing, whom] = [one(VERBS, of()), one(THINGS, of()), one(FOR, of())];
    const place = of() < 0.7 ? ` ở xã ${name(of)}` : '';
    const provision = of() < 0.8 ? String(1 + Math.floor(of() * 48)) : null;
    const said = `${one(verb)} ${one(thing)} đối với ${whom}${place}`;
    const words = [random() < 0.6 ? one(BEFORE) : '', said, random() < 0.5 ? one(WHY) : '']
      .filter(Boolean)
      .join(' ');
    const id = `v${n}`;
    labels.set(id, String(wish));
    const text = random() < 0.02 ? unaccented(words) : `${words[0]!.toUpperCase()}${words.slice(1)}.`;
    return { id, text, provisions: provision !== null && random() < 0.7 ? [provision] : [] };
  });
  return { voices, labels };
}

function name(random: () => number): string {
  const upper = () => {
    const syllable = SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
    return `${syllable[0]!.toUpperCase()}${syllable.slice(1)}`;
  };
  return `${upper()} ${upper()}`;
}
