import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Review } from '#review/ui';
import {
  api,
  ApiProblem,
  Icon,
  newKey,
  Notice,
  saveFile,
  sentenceOf,
  UnderWay,
  useAsOf,
  useText,
  useWorkProgress,
} from '#web';
import css from './report.module.css';

/** Takes every submitted report away as one document: how far it is, and the way to stop it. */
export function CollectButton({ review }: { review: Review }) {
  const t = useText();
  const { name, stopping, told, begin, stop } = useCollecting(review);
  const progress = useWorkProgress(name && `/collecting-progress/${name}`);
  const { read = 0, total = null } = progress ?? {};
  const words =
    total === null ? t('reports.collect.beginning') : t('reports.collect.reading', { read, total });
  return (
    <div className={css.collect}>
      {name ? (
        <UnderWay
          label={t('reports.collect.progress')}
          {...{ words, progress, stopping }}
          onStop={() => void stop()}
        />
      ) : (
        <Button variant="default" leftSection={<Icon name="download" />} onClick={() => void begin()}>
          {t('reports.collect')}
        </Button>
      )}
      {told && (
        <Notice icon="note" live>
          {told}
        </Notice>
      )}
    </div>
  );
}

/** Under which name it is collected (null: not now), and what came of it where no file did. */
function useCollecting({ id, title }: Review) {
  const t = useText();
  const { asOf } = useAsOf();
  const [name, setName] = useState<string | null>(null);
  const [stopping, setStopping] = useState(false);
  const [told, tell] = useState<string | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const begin = async (): Promise<void> => {
    const { signal } = (work.current = new AbortController());
    const key = newKey();
    setName(key);
    setStopping(false);
    tell(null);
    try {
      const file = await api.file(`/reviews/${id}/collected`, { asOf, progress: key }, signal);
      saveFile(`${t('reports.collect.file', { review: title })}.docx`, file);
    } catch (error) {
      if (signal.aborted) tell(t('problem.reports.stopped'));
      else tell(error instanceof ApiProblem ? sentenceOf(error, t) : t('problem.web.unexpected'));
    }
    setName(null);
  };
  const stop = async (): Promise<void> => {
    setStopping(true);
    await api.glance(`/collecting-progress/${name}/stop`, 'POST').catch(() => undefined);
    work.current?.abort();
  };
  return { name, stopping, told, begin, stop };
}
