// What papers are made of in tests: amendments of the small statute, one proposal decided, one with two alternatives, one that waits.
import type { Day } from '#kernel/day';
import { applied } from '../changing/applied.ts';
import { STATUTE } from '../changing/statute.fixture.ts';
import type { PaperAmendment, PaperMaterial, PaperProposal, PaperVoice } from './material.ts';

const day = (text: string) => text as Day;

export const voice = (id: string, unit: string, level: PaperVoice['level'] = 'base'): PaperVoice => ({
  ...{
    id,
    unit,
    level,
    words: `Kiến nghị ${id}: đề nghị xem xét sửa đổi cho phù hợp.`,
    source: `/reports/${id}`,
  },
});

export const proposal = (
  number: number,
  title: string,
  more: Partial<PaperProposal> = {},
): PaperProposal => ({
  ...{ id: `p${number}`, number, title, provision: '', summary: '', arguments: [], state: 'collected' },
  ...{ outcome: null, explanation: '', answer: '', horizon: '', decidedBy: '', voices: [], unseen: [] },
  ...more,
});

export const drafted = (
  id: string,
  changes: PaperAmendment['changes'],
  more: Partial<PaperAmendment> = {},
): PaperAmendment => ({
  ...{ id, proposal: null, alternative: '', changes, reason: `Lý do ${id}`, drafter: 'Ban Tổ chức' },
  ...{ chosen: false, adopted: false, act: null, ...more },
});

export const AMENDMENTS = [
  drafted(
    '1',
    [
      {
        kind: 'words',
        provision: 'a1-2',
        words: 'mỗi tháng một lần',
        by: 'mỗi quý một lần, trừ trường hợp đặc biệt',
      },
    ],
    { proposal: 'p1' },
  ),
  drafted(
    '2',
    [
      { kind: 'words', provision: 'a2-2', words: 'chi bộ', by: 'đảng ủy cơ sở' },
      {
        kind: 'insert',
        spot: { after: 'a2-2' },
        provisions: [{ id: 'n1', kind: 'clause', label: '2a.', text: 'Quyết định được công khai.' }],
      },
    ],
    { proposal: 'p2', alternative: 'Giao đảng ủy cơ sở' },
  ),
  drafted(
    '3',
    [
      {
        kind: 'insert',
        spot: { after: 'a2-2' },
        provisions: [{ id: 'n2', kind: 'clause', label: '2a.', text: 'Quyết định được gửi cấp trên.' }],
      },
    ],
    { proposal: 'p2', alternative: 'Giữ thẩm quyền, báo cáo cấp trên', drafter: 'Ủy ban Kiểm tra' },
  ),
  drafted(
    '10',
    [
      { kind: 'repeal', provision: 'a2-1' },
      {
        kind: 'insert',
        spot: { under: 'c2' },
        provisions: [
          { id: 'n3', kind: 'article', label: 'Điều 4.', text: 'Hiệu lực', more: ['Từ ngày công bố.'] },
          { id: 'n4', kind: 'clause', label: '1.', text: 'Áp dụng chung.', under: 'n3' },
        ],
      },
    ],
    { drafter: 'Văn phòng' },
  ),
];

export const PROPOSALS = [
  proposal(1, 'Định kỳ sinh hoạt chi bộ', {
    ...{ provision: 'a1-2', state: 'decided', outcome: 'accept', decidedBy: 'Ban Thường vụ' },
    ...{ explanation: 'Phù hợp thực tiễn.', answer: 'Đã tiếp thu tại khoản 2 Điều 1.' },
    voices: [voice('v1', 'Chi bộ A', 'cell'), voice('v2', 'Đảng ủy B'), voice('v3', 'Đảng ủy B')],
  }),
  proposal(2, 'Thẩm quyền xử lý kỷ luật', {
    ...{
      provision: 'a2-2',
      state: 'under-study',
      voices: [voice('v3', 'Đảng ủy B'), voice('v4', 'Đảng ủy C')],
    },
    arguments: [
      { side: 'for', words: 'Rõ trách nhiệm.' },
      { side: 'against', words: 'Thêm khâu trung gian.' },
    ],
    unseen: ['v5'],
  }),
  proposal(3, 'Chế độ đảng phí', { voices: [voice('v6', 'Đảng ủy C')] }),
];

/** The material, with other parts. */
export function materialWith(more: Partial<PaperMaterial> = {}): PaperMaterial {
  const { amendments = AMENDMENTS, base = STATUTE } = more;
  const waiting = ['2', '3'];
  const made = amendments.filter(({ id }) => !waiting.includes(id));
  return {
    title: 'Sửa đổi Điều lệ mẫu 2026',
    statute: {
      ...{ title: 'Điều lệ mẫu', code: 'DLM', language: 'vi' },
      acts: [
        {
          ...{ number: '01-ĐLM', title: 'Điều lệ mẫu', issuer: 'Đại hội mẫu', adoptedOn: day('2020-01-02') },
          ...{ inForceFrom: day('2020-02-01'), bases: 'Căn cứ nhu cầu thực tế;', changes: [] },
        },
        {
          ...{ number: '02-NQ', title: 'Nghị quyết sửa đổi', issuer: 'Đại hội mẫu' },
          ...{ adoptedOn: day('2023-03-04'), inForceFrom: day('2023-05-01') },
          bases: 'Căn cứ Điều lệ mẫu;\nCăn cứ báo cáo tổng kết,',
          changes: [{ type: 'substitution', provision: 'a1-1' }],
        },
      ],
    },
    ...{
      base,
      ...{ adopted: [], adoptedBy: [] },
      text: base,
      amendments,
      proposals: PROPOSALS,
      open: [voice('v7', 'Chi bộ D', 'cell')],
    },
    applied: applied(
      base,
      made.map(({ id, changes }) => ({ id, changes })),
    ),
    ...more,
  };
}
