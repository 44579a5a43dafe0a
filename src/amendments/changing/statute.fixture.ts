// A small statute for tests, and amendments of it.
import type { Provision, ProvisionKind, StatuteText } from '#statute';
import type { Amendment, Change } from './amendment.ts';

const provision = (
  [id, under, kind, label]: [string, string | null, ProvisionKind, string],
  text: string,
): Provision => ({
  ...{ id, under, kind, label, text, more: [] },
  raw: `${label} ${text}\n\n`,
});

/** Two chapters, three articles with clauses and points; references lead from one to another. */
export const STATUTE: StatuteText = {
  before: 'ĐIỀU LỆ\n\n',
  provisions: [
    provision(['c1', null, 'chapter', 'Chương I'], 'ĐẢNG VIÊN'),
    provision(['a1', 'c1', 'article', 'Điều 1.'], 'Nhiệm vụ'),
    provision(['a1-1', 'a1', 'clause', '1.'], 'Đảng viên đóng đảng phí đủ và đúng hạn.'),
    provision(['a1-2', 'a1', 'clause', '2.'], 'Đảng viên sinh hoạt chi bộ mỗi tháng một lần.'),
    provision(['a2', 'c1', 'article', 'Điều 2.'], 'Kỷ luật'),
    provision(['a2-1', 'a2', 'clause', '1.'], 'Đảng viên vi phạm khoản 1 Điều 1 thì bị:'),
    provision(['a2-1-a', 'a2-1', 'point', 'a)'], 'Khiển trách;'),
    provision(['a2-1-b', 'a2-1', 'point', 'b)'], 'Cảnh cáo.'),
    provision(
      ['a2-2', 'a2', 'clause', '2.'],
      'Việc xử lý theo điểm a khoản 1 Điều này do chi bộ quyết định.',
    ),
    provision(['c2', null, 'chapter', 'Chương II'], 'TỔ CHỨC'),
    provision(['a3', 'c2', 'article', 'Điều 3.'], 'Chi bộ theo Điều 2 họp để xử lý đảng viên.'),
  ],
  after: 'TM. BAN CHẤP HÀNH\n',
};

/** An amendment of some changes. */
export const amendment = (id: string, ...changes: Change[]): Amendment => ({ id, changes });
