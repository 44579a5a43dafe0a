import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Notice, Soft, UnderWay, useText } from '#web';
import css from './import-acts.module.css';
import type { Importing } from './use-tracker.ts';
import type { Preview } from './wire.ts';

interface ImportActsProps {
  seen: Preview;
  importing: Importing;
  mappingName: string;
  onMappingName: (name: string) => void;
}

/** Below the rows: remembering how the sheet is read, and importing it. */
export function ImportActs({ seen, importing, mappingName, onMappingName }: ImportActsProps) {
  const t = useText();
  const { busy, run } = importing;
  const [skip, setSkip] = useState(false);
  const { counts, can } = seen;
  const changes = counts.create + counts.update;
  if (!can['import']) return <Notice icon="lock">{t('delivery.trackers.leaderOnly')}</Notice>;
  return (
    <div className={css.acts}>
      <TextInput
        label={t('delivery.trackers.mapping')}
        description={t('delivery.trackers.mapping.detail')}
        value={mappingName}
        maxLength={100}
        disabled={busy}
        onChange={(event) => onMappingName(event.currentTarget.value)}
      />
      {counts.error > 0 && (
        <Checkbox
          label={t('delivery.trackers.skip', { count: counts.error })}
          checked={skip}
          disabled={busy}
          onChange={(event) => setSkip(event.currentTarget.checked)}
        />
      )}
      {changes === 0 && <Soft>{t('delivery.trackers.nothing')}</Soft>}
      {busy && <Bar importing={importing} />}
      <Button
        className={css.run}
        onClick={() => void run(skip)}
        loading={busy}
        disabled={(counts.error > 0 && !skip) || changes === 0}
      >
        {t('delivery.trackers.run', { count: changes })}
      </Button>
    </div>
  );
}

/** How far the import has come, and the way to stop it. */
function Bar({ importing: { progress, stop, stopping } }: Pick<ImportActsProps, 'importing'>) {
  const t = useText();
  const { read = 0, total = null, writing = false } = progress ?? {};
  const word =
    progress === null
      ? t('delivery.trackers.beginning')
      : writing || total === null
        ? t('delivery.trackers.writing')
        : t('delivery.trackers.reading', { read, total });
  return (
    <UnderWay
      label={t('delivery.trackers.progress')}
      {...{ words: word, progress, stopping, onStop: stop }}
    />
  );
}
