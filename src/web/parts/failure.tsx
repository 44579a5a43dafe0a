import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { ApiProblem } from '../api.ts';
import { Icon } from '../icons.tsx';
import { useText, type Say } from '../text.tsx';
import css from './empty.module.css';

/** The sentence of a refusal: from the texts where its code has one, otherwise as the server said it. */
export function sentenceOf(problem: ApiProblem, t: Say): string {
  const key = `problem.${problem.code}`;
  if (t.has(key)) return t(key, problem.values);
  return problem.title || problem.detail || t('web.failure.unknown', { status: String(problem.status) });
}

interface FailureProps {
  problem: ApiProblem;
  /** What was kept, if something was being typed. */
  kept?: string | undefined;
  again?: (() => void) | undefined;
}

/** What happened, what was kept and what to do. */
export function Failure({ problem, kept, again }: FailureProps) {
  const t = useText();
  const sentence = sentenceOf(problem, t);
  const lost = problem.status === 0 && problem.code === 'web.no-network';
  const act = again && (problem.code === 'web.part-gone' ? () => location.reload() : again);
  useEffect(() => {
    if (!lost || !again) return undefined;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [lost, again]);
  return (
    <div className={css.failure} role="alert">
      <span className={css.cross}>
        <Icon name="warning" size={18} />
      </span>
      <div>
        <p className={css.title}>{sentence}</p>
        {problem.detail && problem.detail !== sentence && <p className={css.detail}>{problem.detail}</p>}
        {kept && <p className={css.kept}>{kept}</p>}
        {act && (
          <Button variant="default" mt={16} leftSection={<Icon name="refresh" />} onClick={act}>
            {t('web.again')}
          </Button>
        )}
      </div>
    </div>
  );
}
