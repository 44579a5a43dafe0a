import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { useText } from '../text.tsx';
import css from './under-way.module.css';

/** How far long work on the server has come; `total` is null where that is not known yet. */
export interface WorkProgress {
  read: number;
  total: number | null;
  writing: boolean;
}

interface UnderWayProps {
  label: string;
  /** How far it is, in words. */
  words: string;
  progress: WorkProgress | null;
  stopping: boolean;
  onStop: () => void;
}

/** How far long work has come, and the way to stop it. */
export function UnderWay({ label, words, progress, stopping, onStop }: UnderWayProps) {
  const t = useText();
  const { read = 0, total = null, writing = false } = progress ?? {};
  return (
    <div className={css.bar} role="status">
      <progress aria-label={label} {...(total && !writing ? { value: read, max: total } : {})} />
      <span>{stopping ? t('web.underWay.stopping') : words}</span>
      <Button size="compact-sm" variant="default" onClick={onStop} disabled={stopping || !progress}>
        {t('web.underWay.stop')}
      </Button>
    </div>
  );
}

const OFTEN = 500;

/** How far the work at a path has come, asked as nobody: while it writes, the server cannot look up who asks. */
export function useWorkProgress(path: string | null): WorkProgress | null {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (!path) return;
    // One at a time: a server that is busy is not asked again before it has answered.
    let timer = setTimeout(ask, OFTEN);
    let ended = false;
    async function ask(): Promise<void> {
      const told = await api.glance<WorkProgress>(path!).catch(() => undefined);
      if (ended) return;
      if (told) setProgress(told);
      timer = setTimeout(ask, OFTEN);
    }
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [path]);
  return progress;
}
