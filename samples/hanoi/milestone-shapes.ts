// What the milestones of schemes and items are called and where they lie between beginning and due date.
import type { Shape } from './core-schemes.ts';
import { between, later, monthEnd, first } from './days.ts';
import type { Day, Milestone } from './types.ts';

type Steps = readonly (readonly [title: string, at: number])[];

/** Milestones of schemes. */
export const SHAPES: Record<Shape, Steps> = {
  rule: [
    ['Hoàn thành dự thảo, lấy ý kiến các cơ quan liên quan', 0.4],
    ['Trình Ban Thường vụ Thành ủy xem xét, thông qua', 0.75],
    ['Ban hành, hướng dẫn các đảng bộ trực thuộc thực hiện', 1],
  ],
  drive: [
    ['Ban hành kế hoạch, phân công đơn vị thực hiện', 0.2],
    ['Sơ kết bước một, điều chỉnh nhiệm vụ', 0.6],
    ['Tổng kết, báo cáo Ban Thường vụ Thành ủy', 1],
  ],
  system: [
    ['Phê duyệt phương án kỹ thuật', 0.2],
    ['Vận hành thử tại các đơn vị chọn làm điểm', 0.55],
    ['Kết nối đến cấp xã', 0.8],
    ['Nghiệm thu, đưa vào sử dụng chính thức', 1],
  ],
  pilot: [
    ['Chọn đơn vị làm điểm, hướng dẫn cách làm', 0.25],
    ['Đánh giá kết quả làm điểm', 0.65],
    ['Nhân rộng và báo cáo kết quả', 1],
  ],
  training: [
    ['Khảo sát nhu cầu, ban hành chương trình', 0.3],
    ['Hoàn thành các lớp theo kế hoạch', 0.75],
    ['Đánh giá chất lượng sau bồi dưỡng', 1],
  ],
  single: [['Báo cáo kết quả thực hiện', 1]],
};

/** Milestones of items: none, one, two or three. */
export const ITEM_SHAPES: readonly Steps[] = [
  [],
  [['Báo cáo kết quả thực hiện', 1]],
  [['Hoàn thành, rút kinh nghiệm trong cấp ủy', 1]],
  [
    ['Ban hành kế hoạch thực hiện', 0.25],
    ['Tổng hợp kết quả, báo cáo Ban Thường vụ', 1],
  ],
  [
    ['Làm điểm tại một cơ sở', 0.45],
    ['Triển khai ở các cơ sở còn lại', 1],
  ],
  [
    ['Rà soát, lập danh mục việc phải làm', 0.2],
    ['Thực hiện bước một, sơ kết', 0.6],
    ['Hoàn thành, đánh giá kết quả', 1],
  ],
  [
    ['Phổ biến đến các chi bộ', 0.3],
    ['Kiểm tra việc thực hiện tại cơ sở', 0.7],
    ['Báo cáo tổng kết', 1],
  ],
];

/** The steps of a shape laid between two days; intermediate ones fall on a month's end. */
export function laidOut(steps: Steps, owner: string, [from, due]: [Day, Day]): Milestone[] {
  return steps.map(([title, at], position) => ({
    key: `${owner}/m${position + 1}`,
    title,
    dueOn: at === 1 ? due : first(monthEnd(later(from, Math.round(between(from, due) * at))), due),
  }));
}
