import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Loading, Soft, useText } from '#web';
import css from './import-acts.module.css';

interface ImportActsProps {
  errors: number;
  changes: number;
  busy: boolean;
  onImport: (skipErrors: boolean) => void;
}

/** Below a preview: importing it, with rows at fault only where they are to be left out. */
export function ImportActs({ errors, changes, busy, onImport }: ImportActsProps) {
  const t = useText();
  const [skip, setSkip] = useState(false);
  const open = errors > 0 && !skip;
  return (
    <>
      {busy && <Loading word={t('organisation.ui.import.recording')} />}
      <div className={css.acts}>
        {errors > 0 && (
          <Checkbox
            label={t('organisation.ui.import.skip', { count: errors })}
            checked={skip}
            onChange={(event) => setSkip(event.currentTarget.checked)}
          />
        )}
        {changes === 0 && <Soft>{t('organisation.ui.import.nothing')}</Soft>}
        <Button onClick={() => onImport(skip)} loading={busy} disabled={open || changes === 0}>
          {t('organisation.ui.import.run', { count: changes })}
        </Button>
      </div>
    </>
  );
}
