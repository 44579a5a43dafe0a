// The words of papers: states, outcomes and levels as offices write them. The papers are documents of a Vietnamese office.
import type { Level } from '#organisation';
import type { Outcome } from '../proposal.ts';
import type { What } from './comparison.ts';
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
export function askedSaid({ voices, units, levels, unseen }: Asked): string {
  if (!voices) return '';
  const by = levels.map((one) => `${LEVEL[one.level]}: ${one.voices}`);
  const parts = [...by, ...(unseen ? [`ngoài phạm vi được xem: ${unseen}`] : [])];
  return `${voices} ý kiến${units ? ` của ${units} đơn vị` : ''} (${parts.join('; ')})`;
}
