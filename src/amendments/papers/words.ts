// The words of papers: states, outcomes and levels as offices write them. The papers are documents of a Vietnamese office.
import type { Level } from '#organisation';
import type { Outcome } from '../proposal.ts';
import type { What } from './comparison.ts';
import type { Fate } from './explanation.ts';
import type { Asked } from './material.ts';

export const OUTCOME: Record<Outcome, string> = {
  accept: 'Tiếp thu',
  'accept-in-part': 'Tiếp thu một phần',
  'later-congress': 'Để lại đại hội sau',
  'settle-in-regulation': 'Giải quyết trong quy định thi hành',
  'not-accept': 'Không tiếp thu',
};

export const LEVEL: Record<Level, string> = {
  ...{ nation: 'Trung ương', city: 'tỉnh, thành phố', district: 'quận, huyện', commune: 'xã, phường' },
  ...{ base: 'cơ sở', cell: 'chi bộ' },
};

export const WHAT: Record<What, string> = {
  ...{
    came: 'Bổ sung',
    gone: 'Bãi bỏ',
    moved: 'Chuyển vị trí',
    renumbered: 'Đánh số lại',
    changed: 'Sửa đổi',
  },
};

/** "12 ý kiến của 5 đơn vị (cơ sở: 8; chi bộ: 4)"; what the reader does not see is told as a number. */
export function askedSaid({ voices, units, levels, unseen }: Omit<Asked, 'names'>): string {
  if (!voices) return '';
  const by = levels.map((one) => `${LEVEL[one.level]}: ${one.voices}`);
  const parts = [...by, ...(unseen ? [`ngoài phạm vi được xem: ${unseen}`] : [])];
  return `${voices} ý kiến${units ? ` của ${units} đơn vị` : ''} (${parts.join('; ')})`;
}

/** "Đảng ủy B, Chi bộ A và 3 đơn vị khác". */
export function namesSaid({ names, units }: Asked): string {
  const more = units - names.length;
  return names.join(', ') + (more > 0 ? ` và ${more} đơn vị khác` : '');
}

/** "Phương án 2 (giữ nguyên)". */
export function alternativeSaid({ number, name }: { number: number; name: string }): string {
  return `Phương án ${number}${name ? ` (${name})` : ''}`;
}

/** What became of voices, as the report counts it. */
export const FATE: Record<Fate, string> = {
  ...OUTCOME,
  several: 'Ý kiến có nhiều nội dung, mỗi nội dung một kết quả',
  waiting: 'Đã tổng hợp, chưa quyết định',
  open: 'Chưa tổng hợp',
};
