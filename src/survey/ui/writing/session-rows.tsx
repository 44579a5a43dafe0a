import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FIELDS } from '#organisation/ui';
import { Icon, RemovableRow, Repeated, useText } from '#web';
import { BankDialog } from './bank-dialog.tsx';
import type { FieldsProps } from './session-fields.tsx';
import { blankAgenda, blankDocument, blankPrompt, fromBank, type PromptLine } from './session-form.ts';

/** The lines of the agenda with their times. */
export function AgendaRows({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <Repeated
      rows={form.agenda}
      onChange={(agenda) => onChange({ agenda })}
      blank={blankAgenda}
      add={t('survey.agenda.add')}
    >
      {({ row, at, change, remove }) => (
        <div role="group" aria-label={t('survey.agenda.one', { number: at + 1 })}>
          <RemovableRow remove={t('survey.agenda.remove', { number: at + 1 })} onRemove={remove}>
            <TextInput
              label={t('survey.agenda.title')}
              value={row.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
              maxLength={500}
              {...fault(`agenda.${at}.title`)}
            />
            <TextInput
              type="time"
              label={t('survey.agenda.at')}
              value={row.at}
              onChange={(event) => change({ at: event.currentTarget.value })}
              {...fault(`agenda.${at}.at`)}
            />
            <TextInput
              label={t('survey.agenda.by')}
              value={row.by}
              onChange={(event) => change({ by: event.currentTarget.value })}
              maxLength={200}
            />
          </RemovableRow>
        </div>
      )}
    </Repeated>
  );
}

/** What the host is asked: written here, or taken from the bank. */
export function PromptRows({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  const [bank, open] = useState(false);
  return (
    <>
      <Repeated
        rows={form.prompts}
        onChange={(prompts) => onChange({ prompts })}
        blank={blankPrompt}
        add={t('survey.prompt.add')}
      >
        {({ row, at, change, remove }) => (
          <div role="group" aria-label={t('survey.prompt.one', { number: at + 1 })}>
            <RemovableRow remove={t('survey.prompt.remove', { number: at + 1 })} onRemove={remove}>
              <Textarea
                label={t('survey.prompt.text')}
                value={row.text}
                onChange={(event) => change({ text: event.currentTarget.value })}
                autosize
                minRows={1}
                maxRows={6}
                maxLength={2000}
              />
              <Select
                label={t('survey.field')}
                data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
                value={row.field}
                onChange={(field) => change({ field: field as PromptLine['field'] })}
                searchable
                {...fault(`prompts.${at}.field`)}
              />
              <TextInput
                label={t('survey.provision')}
                value={row.provision}
                onChange={(event) => change({ provision: event.currentTarget.value })}
                maxLength={200}
              />
            </RemovableRow>
          </div>
        )}
      </Repeated>
      <Button
        variant="subtle"
        size="sm"
        style={{ justifySelf: 'start' }}
        leftSection={<Icon name="book" size={14} />}
        onClick={() => open(true)}
      >
        {t('survey.bank.open')}
      </Button>
      {bank && (
        <BankDialog
          taken={form.prompts.map(({ text }) => text)}
          onTake={(prompts) => onChange({ prompts: [...form.prompts, ...prompts.map(fromBank)] })}
          onClose={() => open(false)}
        />
      )}
    </>
  );
}

/** The documents to ask the host for, by name. */
export function DocumentRows({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <Repeated
      rows={form.documents}
      onChange={(documents) => onChange({ documents })}
      blank={blankDocument}
      add={t('survey.document.add')}
    >
      {({ row, at, change, remove }) => (
        <RemovableRow remove={t('survey.document.remove', { number: at + 1 })} onRemove={remove}>
          <TextInput
            label={t('survey.document.one', { number: at + 1 })}
            value={row.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            maxLength={300}
            {...fault(`documents.${at}`)}
          />
        </RemovableRow>
      )}
    </Repeated>
  );
}
