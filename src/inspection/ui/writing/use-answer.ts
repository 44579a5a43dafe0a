import { useState } from 'react';
import { useRevisedForm, useText } from '#web';
import type { Inspection } from '../wire.ts';
import { contentOf, formOf, type AnswerForm } from './answer-form.ts';

type Answer = Inspection['answers'][number];

/** A unit's answer as it is written: kept on this machine while typing, and on the server when saved. */
export function useAnswer(inspection: Inspection, { unit, draft, revision }: Answer) {
  const t = useText();
  const written = useRevisedForm<AnswerForm, { revision: number }>({
    draft: `inspection-answer:${inspection.id}:${unit.id}`,
    start: () => formOf(draft),
    missingIn: () => ({}),
    path: `/inspections/${inspection.id}/answers/${unit.id}`,
    revision,
    bodyOf: (form) => contentOf(form, inspection),
    changed: 'inspection.changed-meanwhile',
  });
  const textOf = (form: AnswerForm): string => JSON.stringify(contentOf(form, inspection));
  const [saved, setSaved] = useState(() => textOf(formOf(draft)));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { form } = written;
  const changed = textOf(form) !== saved;
  /** Saves what is not saved yet; true when everything is on the server. */
  const save = async (): Promise<boolean> => {
    if (!changed) return true;
    const done = await written.save(t('inspection.write.saved'));
    if (!done) return false;
    written.goOn(done.body.revision, null);
    setSaved(textOf(form));
    setSavedAt(new Date());
    return true;
  };
  return {
    ...written,
    changed,
    savedAt,
    save,
    /** Goes on from what a colleague saved: with theirs, or over it with one's own. */
    goOn: (theirs: Inspection, take: boolean): void => {
      const answer = theirs.answers.find((one) => one.unit.id === unit.id);
      const other = formOf(answer?.draft ?? null);
      written.goOn(answer?.revision ?? 0, take ? other : null);
      setSaved(textOf(other));
    },
  };
}
