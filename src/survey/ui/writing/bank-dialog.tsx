import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { EntryDetail, FormDialog, Hint, Read, useRead, useText } from '#web';
import type { PromptPage, PromptRow } from '../wire.ts';

interface BankDialogProps {
  /** The texts that stand in the session already. */
  taken: string[];
  onTake: (prompts: PromptRow[]) => void;
  onClose: () => void;
}

/** Takes prompts from the unit's bank. */
export function BankDialog({ taken, onTake, onClose }: BankDialogProps) {
  const t = useText();
  const [typed, type] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const [chosen, choose] = useState<PromptRow[]>([]);
  const reading = useRead<PromptPage>('/survey-prompts', { limit: 200, ...(q ? { q } : {}) });
  return (
    <FormDialog
      title={t('survey.bank')}
      verb={t('survey.bank.take', { count: chosen.length })}
      busy={false}
      problem={null}
      onSubmit={() => {
        onTake(chosen);
        onClose();
      }}
      onClose={onClose}
      wide
    >
      <TextInput
        label={t('survey.bank.search')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        data-autofocus
      />
      <Read of={reading}>
        {({ rows }) => {
          const left = rows.filter(({ text }) => !taken.includes(text));
          return (
            <>
              {left.length === 0 && <Hint>{t('survey.bank.none')}</Hint>}
              {left.map((row) => (
                <Checkbox
                  key={row.id}
                  my={8}
                  label={
                    <>
                      {row.text}
                      <EntryDetail>
                        {[t(`organisation.field.${row.field}`), row.provision].filter(Boolean).join(' · ')}
                      </EntryDetail>
                    </>
                  }
                  checked={chosen.some(({ id }) => id === row.id)}
                  onChange={(event) =>
                    choose(
                      event.currentTarget.checked
                        ? [...chosen, row]
                        : chosen.filter(({ id }) => id !== row.id),
                    )
                  }
                />
              ))}
            </>
          );
        }}
      </Read>
    </FormDialog>
  );
}
