import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog, Failure, Hint, Icon, Soft, useText, type ApiProblem } from '#web';
import css from './meanwhile.module.css';

interface MeanwhileProps<Theirs> {
  /** Reads what the other person saved. */
  read: () => Promise<Theirs>;
  /** Shows it. */
  show: (theirs: Theirs) => ReactNode;
  /** Who saved it and when, if it is known. */
  by: (theirs: Theirs) => string;
  onMine: (theirs: Theirs) => void;
  onTheirs: (theirs: Theirs) => void;
}

/** Somebody saved meanwhile: one's own text stays, theirs can be looked at, and the person chooses. */
export function Meanwhile<Theirs>({ read, show, by, onMine, onTheirs }: MeanwhileProps<Theirs>) {
  const t = useText();
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const look = (): void => {
    setBusy(true);
    setProblem(null);
    read()
      .then(setTheirs, (error: ApiProblem) => setProblem(error))
      .finally(() => setBusy(false));
  };
  const choose = (act: (theirs: Theirs) => void) => () => {
    act(theirs!);
    setTheirs(null);
  };
  return (
    <div className={css.meanwhile} role="alert">
      <Icon name="warning" />
      <div>
        <p className={css.meanwhileHead}>{t('delivery.meanwhile.title')}</p>
        <p>{t('delivery.meanwhile.detail')}</p>
        {problem && <Failure problem={problem} />}
        <Button
          size="compact-md"
          variant="default"
          mt={8}
          loading={busy}
          leftSection={<Icon name="eye" size={14} />}
          onClick={look}
        >
          {t('delivery.meanwhile.look')}
        </Button>
      </div>
      {theirs !== null && (
        <Dialog open wide title={t('delivery.meanwhile.theirs')} onClose={() => setTheirs(null)}>
          <Soft>{by(theirs)}</Soft>
          <div className={css.theirs}>{show(theirs)}</div>
          <Hint>{t('delivery.meanwhile.choose')}</Hint>
          <div className={css.acts}>
            <Button variant="default" onClick={choose(onTheirs)}>
              {t('delivery.meanwhile.takeTheirs')}
            </Button>
            <Button onClick={choose(onMine)}>{t('delivery.meanwhile.keepMine')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
