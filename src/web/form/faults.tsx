import { useEffect, useRef } from 'react';
import type { ApiProblem, FieldFault } from '../api.ts';
import { sentenceOf } from '../parts/failure.tsx';
import { Icon } from '../icons.tsx';
import { useText, type Say } from '../text.tsx';
import css from './form.module.css';

function faultSentence(fault: FieldFault, t: Say): string {
  const key = `problem.${fault.code}`;
  if (fault.detail) return fault.detail;
  return t.has(key) ? t(key) : t('web.form.fault');
}

/**
 * The faults of a refused form, for its inputs: `const fault = useFaults(sending.problem)` and then
 * `<TextInput {...fault('title')} />`. Names are the paths that the server uses (`milestones.0.day`).
 */
export function useFaults(problem: ApiProblem | null): (field: string) => { error: string | undefined } {
  const t = useText();
  return (field) => {
    const fault = problem?.errors.find(
      (one) => one.field.replace(/^\/|^body\//, '').replaceAll('/', '.') === field,
    );
    return { error: fault && faultSentence(fault, t) };
  };
}

/** Why a form was refused, at its head; takes the focus so that it is noticed. `kept` says what is not lost. */
export function FormProblem({ problem, kept }: { problem: ApiProblem | null; kept?: string }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const whole = sentenceOf(problem, t);
  // What the sentence says already, or a fault before, is not said again.
  const faults = new Set(problem.errors.map((fault) => faultSentence(fault, t)));
  faults.delete(whole);
  return (
    <div ref={box} className={css.problem} role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        <p className={css.sentence}>{whole}</p>
        {faults.size > 0 && (
          <ul className={css.faults}>
            {[...faults].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {kept !== '' && <p className={css.kept}>{kept ?? t('web.form.kept')}</p>}
      </div>
    </div>
  );
}
