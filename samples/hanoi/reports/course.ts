// Which units have reported by the working day, which are writing, and when each did what; drawn, and illustrative. A unit
// that is not named has not begun.
import { chanceOf } from '../chance.ts';
import { later, workingDay } from '../days.ts';
import type { Day } from '../types.ts';
import { BROKEN_SUM } from './figures.ts';

export type Fate = 'accepted' | 'submitted' | 'returned' | 'resubmitted' | 'draft';

/** What becomes of a unit's report, and when. */
export interface Course {
  key: string;
  fate: Fate;
  begunOn: Day;
  writtenOn: Day;
  approvedOn: Day;
  /** When the unit above accepted it or sent it back. */
  judgedOn: Day;
  /** When it was sent up again. */
  againOn: Day;
  /** Of a draft: how much of it is written, in sections. */
  share: number;
  /** Why it goes out although something is missing. */
  gaps?: string;
}

const ACCEPTED =
  'hoan-kiem tay-ho long-bien cau-giay hai-ba-trung thanh-xuan nam-tu-liem ha-dong gia-lam thanh-tri dan-phuong hoai-duc thach-that thuong-tin duk-cqtp';
const FATES: [fate: Fate, keys: string][] = [
  ['accepted', ACCEPTED],
  ['submitted', `bac-tu-liem son-tay ${BROKEN_SUM}`],
  ['returned', 'dong-anh'],
  ['resubmitted', 'quoc-oai'],
  ['draft', 'dong-da hoang-mai me-linh ba-vi'],
];
const SHARES: Record<string, number> = { 'dong-da': 0.67, 'hoang-mai': 0.35, 'me-linh': 0.5, 'ba-vi': 0.15 };
const GAPS: Record<string, string> = {
  [BROKEN_SUM]: 'Đảng số giữa kỳ đang đối chiếu lại với hồ sơ lưu; sẽ gửi số liệu bổ sung.',
};

/** Every report that was begun. */
export const COURSES: Course[] = FATES.flatMap(([fate, keys]) =>
  keys.split(' ').map((key) => course(key, fate)),
);

function course(key: string, fate: Fate): Course {
  const chance = chanceOf(`report-course/${key}`);
  const after = (day: Day, low: number, high: number) => workingDay(later(day, chance.between(low, high)));
  const begunOn = after('2024-03-25', 0, 40);
  const writtenOn = after(begunOn, 12, 25);
  // Those that still wait came in last.
  const approvedOn = fate === 'submitted' ? after('2024-07-22', 0, 8) : after(writtenOn, 5, 20);
  const judgedOn = after(approvedOn, 6, 15);
  const again = after('2024-07-23', 0, 6);
  const more = GAPS[key] ? { gaps: GAPS[key] } : {};
  return {
    key,
    fate,
    begunOn,
    writtenOn,
    approvedOn,
    judgedOn,
    againOn: again,
    share: SHARES[key] ?? 1,
    ...more,
  };
}

/** Why reports were sent back, section by section. */
export const RETURNS: Record<string, { reason: string; sections: { sectionId: string; reason: string }[] }> =
  {
    'dong-anh': {
      reason: 'Báo cáo đầy đủ bố cục; cần bổ sung căn cứ ở hai mục trước khi Thành ủy tổng hợp.',
      sections: [
        {
          sectionId: 'to_chuc_nhan_dinh',
          reason: 'Nêu rõ trường hợp cụ thể khi lập tổ chức đảng ở nơi có đặc điểm riêng.',
        },
        { sectionId: 'kien_nghi', reason: 'Kiến nghị chưa nêu lý do và phương án thay thế theo từng khoản.' },
      ],
    },
    'quoc-oai': {
      reason: 'Cần làm rõ mô hình để nơi khác vận dụng được.',
      sections: [{ sectionId: 'bai_hoc', reason: 'Mô hình chưa nêu nơi làm, cách làm và kết quả đo được.' }],
    },
  };

/** What a unit added to a section before it sent its report up again. */
export const ADDED: Record<string, { sectionId: string; text: string }> = {
  'quoc-oai': {
    sectionId: 'bai_hoc',
    text: 'Mô hình làm ở tám xã từ năm 2021: chi uỷ lập danh mục đầu quý, đảng viên nhận việc tại buổi sinh hoạt, bí thư chi bộ đối chiếu cuối quý; kết quả niêm yết ở nhà văn hoá thôn.',
  },
};
