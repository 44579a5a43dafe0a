import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FIELDS } from '#organisation/ui';
import {
  ChoiceFilter,
  Empty,
  emptyOf,
  Entries,
  Entry,
  EntryDetail,
  Filters,
  FormDialog,
  More,
  PageHead,
  Read,
  RemoveButton,
  useAddressValue,
  useForm,
  usePages,
  useSend,
  useText,
  WordsFilter,
} from '#web';
import { SurveyTabs } from './survey-tabs.tsx';
import type { PromptPage, PromptRow } from './wire.ts';
import { useWritingUnits } from './writing/use-writing-units.ts';

/** The bank of prompts of one's own unit, by field and provision. */
export default function PromptsPage() {
  const t = useText();
  const [q] = useAddressValue('q');
  const [field] = useAddressValue('field');
  const [adding, add] = useState(false);
  const pages = usePages<PromptPage, PromptRow>('/survey-prompts', {
    query: { limit: 200, ...(q ? { q } : {}), ...(field ? { field } : {}) },
    pick: (page) => page,
  });
  const fields = FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }));
  return (
    <>
      <PageHead
        eyebrow={t('survey.place')}
        title={t('survey.tab.prompts')}
        description={t('survey.bank.detail')}
        action={
          pages.reading.data?.first.can['add']
            ? { word: t('survey.prompt.add'), icon: 'plus', act: () => add(true) }
            : null
        }
      />
      <SurveyTabs current="prompts" />
      <Filters
        words={<WordsFilter label={t('survey.bank.search')} />}
        clear={q || field ? '/surveys/prompts' : null}
      >
        <ChoiceFilter name="field" label={t('survey.field')} choices={fields} />
      </Filters>
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            {rows.length === 0 && (
              <Empty title={t('survey.bank.none')} detail={t('survey.bank.none.detail')} />
            )}
            <Entries lead={200}>
              {rows.map((row) => (
                <PromptEntry key={row.id} row={row} />
              ))}
            </Entries>
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
      {adding && <AddDialog onClose={() => add(false)} />}
    </>
  );
}

function PromptEntry({ row }: { row: PromptRow }) {
  const t = useText();
  const send = useSend();
  const withdraw = () =>
    void send.act({ method: 'POST', path: `/survey-prompts/${row.id}/withdraw` }, t('survey.prompt.gone'));
  return (
    <Entry
      lead={t(`organisation.field.${row.field}`)}
      act={
        row.can['withdraw'] && (
          <RemoveButton
            word={t('survey.prompt.withdraw', { text: row.text })}
            icon="trash"
            onClick={withdraw}
          />
        )
      }
    >
      {row.text}
      <EntryDetail>{[row.provision, row.unit.name].filter(Boolean).join(' · ')}</EntryDetail>
    </Entry>
  );
}

interface Given {
  unitId: string;
  text: string;
  field: string | null;
  provision: string;
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const units = useWritingUnits();
  const { form, change, fault, send, submit } = useForm<Given>({
    start: { unitId: units[0]?.id ?? '', text: '', field: null, provision: '' },
    missingIn: ({ text, field }) =>
      emptyOf({ text, field }, { text: 'survey.prompt.text.missing', field: 'survey.write.field.missing' }),
  });
  const add = async () => {
    const done = await submit(
      (given) => ({ method: 'POST', path: '/survey-prompts', body: given }),
      t('survey.write.saved'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('survey.prompt.add')}
      verb={t('survey.prompt.put')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <Textarea
        label={t('survey.prompt.text')}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={2000}
        required
        data-autofocus
        {...fault('text')}
      />
      <Select
        label={t('survey.field')}
        data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
        value={form.field}
        onChange={(field) => change({ field })}
        searchable
        required
        {...fault('field')}
      />
      <TextInput
        label={t('survey.provision')}
        value={form.provision}
        onChange={(event) => change({ provision: event.currentTarget.value })}
        maxLength={200}
        {...fault('provision')}
      />
    </FormDialog>
  );
}
