import { Button } from '@mantine/core';
import { Entries, Entry, EntryDetail, Hint, Link, Paragraphs, Section, Soft, useText } from '#web';
import { AnswerReading } from './answer-reading.tsx';
import type { Inspection } from './wire.ts';

type Answer = Inspection['answers'][number];

/** What was asked, and what each unit inspected has said to it. */
export function AnswersSection({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const { questions, answers } = inspection;
  if (
    questions.length === 0 &&
    answers.every(({ submissions, can }) => submissions.length === 0 && !can['save'])
  )
    return null;
  return (
    <Section title={t('inspection.questions')} count={questions.length}>
      <ol>
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      <Entries lead={176}>
        {answers.map((answer) => (
          <Entry
            key={answer.unit.id}
            lead={answer.unit.name}
            act={<Write answer={answer} inspection={inspection} />}
          >
            <Said answer={answer} inspection={inspection} />
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** What a unit's leader sent last; what was sent before stays on the record. */
function Said({ answer, inspection }: { answer: Answer; inspection: Inspection }) {
  const t = useText();
  const last = answer.submissions.at(-1);
  const asked = !['draft', 'proposed', 'approved'].includes(inspection.state);
  const none = asked ? 'inspection.answers.none' : 'inspection.answers.unasked';
  if (!last) return <Soft>{t(answer.draft ? 'inspection.answers.drafted' : none)}</Soft>;
  return (
    <>
      <AnswerReading content={last.content} questions={inspection.questions} />
      <EntryDetail>
        {[t('inspection.answers.sent', { number: last.number, day: t.format.day(last.holdsOn) }), last.by]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
    </>
  );
}

/** The way to writing what the unit says. */
function Write({ answer, inspection }: { answer: Answer; inspection: Inspection }) {
  const t = useText();
  if (!answer.can['save']) return null;
  const first = !answer.draft && answer.submissions.length === 0;
  return (
    <Button
      size="compact-md"
      variant={first ? 'filled' : 'default'}
      {...{ component: Link, to: `/inspection/inspections/${inspection.id}/answers/${answer.unit.id}` }}
    >
      {t(first ? 'inspection.answer.write' : 'inspection.answer.goOn')}
    </Button>
  );
}
