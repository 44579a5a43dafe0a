import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { api, ApiProblem, Failure, Icon, sentenceOf, useText } from '#web';
import { Differences } from './differences.tsx';
import css from './meanwhile.module.css';
import type { Content, Directive } from './wire.ts';

interface MeanwhileProps {
  id: string;
  problem: ApiProblem;
  mine: Content;
  onChoose: (theirs: Directive, mine: boolean) => void;
}

/** Somebody else saved meanwhile: both texts stay, side by side where they differ, and the person chooses. */
export function Meanwhile({ id, problem, mine, onChoose }: MeanwhileProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [theirs, setTheirs] = useState<Directive | null>(null);
  const [lost, setLost] = useState<ApiProblem | null>(null);
  useEffect(() => {
    box.current?.focus();
    api
      .get<Directive>(`/directives/${id}`)
      .then(setTheirs, (error: unknown) => setLost(error instanceof ApiProblem ? error : new ApiProblem(0)));
  }, [id, problem]);
  return (
    <div ref={box} className={css.meanwhile} role="alert" tabIndex={-1}>
      <p>
        <Icon name="warning" size={14} /> {sentenceOf(problem, t)}
      </p>
      {lost && <Failure problem={lost} />}
      {theirs && (
        <>
          <Differences
            one={theirs}
            other={mine}
            heads={[t('directives.meanwhile.theirs'), t('directives.meanwhile.mine')]}
          />
          <div className={css.acts}>
            <Button variant="default" size="xs" onClick={() => onChoose(theirs, false)}>
              {t('directives.meanwhile.takeTheirs')}
            </Button>
            <Button variant="default" size="xs" onClick={() => onChoose(theirs, true)}>
              {t('directives.meanwhile.keepMine')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
