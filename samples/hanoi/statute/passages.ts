// Passages that the subcommittee's answers share, and how an answer of the sample is made with them: thanks, the reason of the decision,
// and what follows from it. Written for this sample and illustrative.
import type { PassageUse } from '#amendments';
import type { Decision } from './proposal.ts';

export const PASSAGES = {
  thanks: {
    title: 'Ghi nhận ý kiến',
    words: 'Tiểu ban Điều lệ ghi nhận và cảm ơn các tổ chức đảng đã nêu ý kiến.',
  },
  accepted: {
    title: 'Đưa vào dự thảo',
    words:
      'Nội dung tiếp thu được đưa vào dự thảo sửa đổi, bổ sung và gửi lại các tổ chức đảng trước khi trình.',
  },
  kept: {
    title: 'Tiếp tục nghiên cứu',
    words: 'Tiểu ban lưu ý kiến này và tiếp tục nghiên cứu cùng kết quả tổng kết việc thi hành ở các cấp.',
  },
};
export type Kept = Record<keyof typeof PASSAGES, PassageUse>;

/** An answer with the passages that it was made with; one that declines says its thanks in words of its own. */
export function answerOf({ outcome, explanation }: Decision, kept: Kept) {
  const accepted = outcome.startsWith('accept');
  const thanks =
    outcome === 'not-accept'
      ? 'Tiểu ban Điều lệ cảm ơn các tổ chức đảng đã nêu ý kiến.'
      : PASSAGES.thanks.words;
  const last = accepted ? 'accepted' : 'kept';
  return {
    words: [thanks, explanation, PASSAGES[last].words].join('\n\n'),
    passages: [kept.thanks, kept[last]],
  };
}
