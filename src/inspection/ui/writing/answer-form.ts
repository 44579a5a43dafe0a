import type { AnswerContent, Inspection } from '../wire.ts';

/** What a unit says to what it is asked, as it is being written. */
export interface AnswerForm {
  /** By question. */
  said: Record<string, string>;
  remark: string;
  evidence: AnswerContent['evidence'];
}

/** What was drafted before, for writing on; an answer to a question that is asked no more is left out. */
export function formOf(content: AnswerContent | null): AnswerForm {
  const said = content?.answers.map(({ questionId, text }) => [questionId, text]) ?? [];
  return {
    said: Object.fromEntries(said) as Record<string, string>,
    remark: content?.remark ?? '',
    evidence: content?.evidence ?? [],
  };
}

/** What is sent, in the order of the questions. */
export function contentOf({ said, remark, evidence }: AnswerForm, { questions }: Inspection): AnswerContent {
  const answers = questions
    .map(({ id }) => ({ questionId: id, text: said[id] ?? '' }))
    .filter(({ text }) => text.trim());
  return { answers, remark, evidence };
}
