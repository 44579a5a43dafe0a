import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText, type Choice } from '#web';
import { ProposalField } from './proposal-field.tsx';
import css from './voices.module.css';

interface PlacingBarProps {
  driveId: string;
  /** How many voices were chosen. */
  count: number;
  /** The proposal that they are in. */
  except?: string;
  /** "Xếp vào", "Chuyển". */
  verb: string;
  busy: boolean;
  onPut: (into: Choice) => void;
  onClear: () => void;
  /** What else can be done with them. */
  children?: ReactNode;
}

/** What can be done with the voices that were chosen; it stays in sight while one reads on. */
export function PlacingBar({
  driveId,
  count,
  except,
  verb,
  busy,
  onPut,
  onClear,
  children,
}: PlacingBarProps) {
  const t = useText();
  const [into, setInto] = useState<Choice | null>(null);
  return (
    <div className={css.bar} role="group" aria-label={t('amendments.chosen', { count })}>
      <strong>{t('amendments.chosen', { count })}</strong>
      <div className={css.field}>
        <ProposalField
          driveId={driveId}
          label={t('amendments.put')}
          placeholder={t('amendments.put')}
          {...(except ? { except } : {})}
          value={into}
          onChange={setInto}
          filter
        />
      </div>
      <Button size="xs" disabled={!into} loading={busy} onClick={() => into && onPut(into)}>
        {verb}
      </Button>
      {children}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('amendments.chosen.none')}
      </Button>
    </div>
  );
}
