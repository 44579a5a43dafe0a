import { Paragraphs, useText } from '#web';
import { EvidenceList } from '#delivery/ui';
import type { AnswerContent, Inspection } from './wire.ts';

interface AnswerReadingProps {
  content: AnswerContent;
  questions: Inspection['questions'];
}

/** What a unit says to each question, what it says besides, and its evidence. */
export function AnswerReading({ content, questions }: AnswerReadingProps) {
  const t = useText();
  const { answers, remark, evidence } = content;
  return (
    <>
      {questions.map((question, at) => {
        const said = answers.find(({ questionId }) => questionId === question.id)?.text.trim();
        return (
          said && (
            <div key={question.id}>
              <strong>{t('inspection.answers.to', { number: at + 1 })}</strong>
              <Paragraphs text={said} />
            </div>
          )
        );
      })}
      {remark.trim() && <Paragraphs text={remark} />}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
    </>
  );
}
