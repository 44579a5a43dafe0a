import { MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { FIELDS } from '#organisation/ui';
import { inReadingOrder, type OutlineReply } from '#review/ui';
import {
  DayField,
  FieldRow,
  FinderField,
  RemovableRow,
  Repeated,
  useRead,
  useText,
  type FaultOf,
} from '#web';
import type { Concluding, SessionPage } from '../wire.ts';
import { blankRequest, type ConcludingForm, type RequestForm } from './concluding-form.ts';

const KINDS: RequestForm['kind'][] = ['complete-report', 'contribute', 'survey', 'other'];

interface RowsProps {
  of: Concluding;
  form: ConcludingForm;
  onChange: (part: Partial<ConcludingForm>) => void;
  fault: FaultOf;
}

/** The requests of a conclusion: who, what, by when. */
export function RequestRows({ of, form, onChange, fault }: RowsProps) {
  const t = useText();
  return (
    <Repeated
      rows={form.requests}
      onChange={(requests) => onChange({ requests })}
      blank={() => blankRequest({ id: of.host.id, name: of.host.name })}
      add={t('survey.request.add')}
    >
      {({ row, at, change, remove }) => (
        <div role="group" aria-label={t('survey.request.one', { number: at + 1 })}>
          <RemovableRow remove={t('survey.request.remove', { number: at + 1 })} onRemove={remove}>
            <One {...{ of, row, change }} fault={(name) => fault(`requests.${at}.${name}`)} />
          </RemovableRow>
        </div>
      )}
    </Repeated>
  );
}

interface OneProps {
  of: Concluding;
  row: RequestForm;
  change: (part: Partial<RequestForm>) => void;
  fault: FaultOf;
}

function One({ of, row, change, fault }: OneProps) {
  const t = useText();
  return (
    <Stack gap={12} pb={16}>
      <Textarea
        label={t('survey.request.words')}
        value={row.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        autosize
        minRows={1}
        maxLength={500}
        required
        {...fault('words')}
      />
      <FieldRow>
        <FinderField<{ id: string; name: string; code: string }>
          label={t('survey.request.unit')}
          path="/units"
          choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
          value={row.unit}
          onChange={(unit) => change({ unit })}
          required
          {...fault('unitId')}
        />
        <DayField
          label={t('survey.request.due')}
          value={row.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          required
          {...fault('dueOn')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('survey.request.kind')}
          data={KINDS.map((value) => ({ value, label: t(`survey.request.kind.${value}`) }))}
          value={row.kind}
          onChange={(kind) => change({ kind: kind as RequestForm['kind'] })}
          allowDeselect={false}
        />
        <Select
          label={t('survey.field')}
          data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
          value={row.field}
          onChange={(field) => change({ field: field as RequestForm['field'] })}
          searchable
          required
          {...fault('field')}
        />
      </FieldRow>
      {row.kind === 'complete-report' && <Sections {...{ of, row, change, fault }} />}
      {row.kind === 'contribute' && <Conference {...{ of, row, change, fault }} />}
      <Detail {...{ of, row, change, fault }} />
    </Stack>
  );
}

function Detail({ row, change }: OneProps) {
  const t = useText();
  return (
    <Textarea
      label={t('survey.request.detail')}
      value={row.detail}
      onChange={(event) => change({ detail: event.currentTarget.value })}
      autosize
      minRows={1}
      maxLength={4000}
    />
  );
}

function Sections({ of, row, change, fault }: OneProps) {
  const t = useText();
  const outline = useRead<OutlineReply>(`/reviews/${of.reviewId}/outline`);
  const sections = outline.data ? inReadingOrder(outline.data.outline) : [];
  return (
    <MultiSelect
      label={t('survey.request.sections')}
      data={sections.map(({ section: { id, number, title } }) => ({
        ...{ value: id, label: `${number} ${title}`.trim() },
      }))}
      value={row.sections}
      onChange={(chosen) => change({ sections: chosen })}
      searchable
      {...fault('sections')}
    />
  );
}

function Conference({ of, row, change, fault }: OneProps) {
  const t = useText();
  const reading = useRead<SessionPage>('/survey-sessions', { delegation: of.delegationId });
  const conferences = (reading.data?.rows ?? []).filter(({ kind }) => kind !== 'working');
  return (
    <Select
      label={t('survey.request.conference')}
      description={t('survey.request.conference.hint')}
      data={conferences.map(({ id, title }) => ({ value: id, label: title }))}
      value={row.conferenceId}
      onChange={(conferenceId) => change({ conferenceId })}
      clearable
      {...fault('conferenceId')}
    />
  );
}
