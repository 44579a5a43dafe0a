import { FileInput, Select, Textarea, TextInput } from '@mantine/core';
import { FIELDS } from '#organisation/ui';
import {
  FieldRow,
  FormPart,
  FormProblem,
  RemovableRow,
  Repeated,
  SecretsWarning,
  useSend,
  useText,
  type Act,
  type FaultOf,
} from '#web';
import { blankInsight, type ContributionForm, type InsightForm } from './contribution-form.ts';

const KINDS: NonNullable<InsightForm['kind']>[] = [
  'result',
  'limitation',
  'difficulty',
  'inadequacy',
  'cause',
  'lesson',
  'model',
  'recommendation',
];

interface FieldsProps {
  form: ContributionForm;
  onChange: (part: Partial<ContributionForm>) => void;
  fault: FaultOf;
  /** How a file is put up where it is not in the name of the form’s unit. */
  upload?: (file: FormData) => Act;
}

/** The fields of a contribution: what it is, by whom, its file, and what it says by kind. */
export function ContributionFields({ form, onChange, fault, upload }: FieldsProps) {
  const t = useText();
  const words = (name: 'title' | 'authors' | 'abstract', maxLength: number, minRows = 1) => (
    <Textarea
      label={t(`survey.contribution.${name}`)}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      autosize
      {...{ minRows, maxLength }}
      required
      {...fault(name)}
    />
  );
  return (
    <>
      <FormPart>
        {words('title', 500)}
        {words('authors', 2000)}
        <FieldRow>
          <Select
            label={t('survey.field')}
            data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
            value={form.field}
            onChange={(field) => onChange({ field: field as ContributionForm['field'] })}
            searchable
            required
            {...fault('field')}
          />
          <Attached {...{ form, onChange, fault }} {...(upload && { upload })} />
        </FieldRow>
        {words('abstract', 10_000, 4)}
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('survey.contribution.insights')} detail={t('survey.contribution.insights.detail')}>
        <Insights {...{ form, onChange, fault }} />
      </FormPart>
    </>
  );
}

const inUnitsName = (body: FormData): Act => ({ method: 'POST', path: '/files', body });

// The file is put up as it is chosen.
function Attached({ form, onChange, fault, upload = inUnitsName }: FieldsProps) {
  const t = useText();
  const sending = useSend<{ id: string }>();
  const waits = upload === inUnitsName && !form.unitId;
  const attach = async (file: File | null): Promise<void> => {
    if (!file || waits) return onChange({ kept: null });
    const body = new FormData();
    if (form.unitId) body.append('unitId', form.unitId);
    body.append('file', file);
    const stored = await sending.act(upload(body));
    if (stored) onChange({ kept: { id: stored.body.id, name: file.name } });
  };
  return (
    <div>
      <FileInput
        label={t('survey.contribution.file')}
        placeholder={form.kept?.name ?? t('survey.hand.choose')}
        onChange={(file) => void attach(file)}
        disabled={sending.busy || waits}
        clearable
        {...fault('fileId')}
      />
      <FormProblem problem={sending.problem} kept="" />
    </div>
  );
}

function Insights({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <Repeated
      rows={form.insights}
      onChange={(insights) => onChange({ insights })}
      blank={blankInsight}
      add={t('survey.contribution.insight.add')}
    >
      {({ row, at, change, remove }) => (
        <div role="group" aria-label={t('survey.contribution.insight.one', { number: at + 1 })}>
          <RemovableRow
            remove={t('survey.contribution.insight.remove', { number: at + 1 })}
            onRemove={remove}
          >
            <Textarea
              label={t('survey.contribution.words')}
              value={row.words}
              onChange={(event) => change({ words: event.currentTarget.value })}
              autosize
              maxLength={4000}
            />
            <Select
              label={t('survey.contribution.kind')}
              data={KINDS.map((value) => ({ value, label: t(`review.insight.${value}`) }))}
              value={row.kind}
              onChange={(kind) => change({ kind: kind as InsightForm['kind'] })}
              {...fault(`insights.${at}.kind`)}
            />
            <TextInput
              label={t('survey.contribution.provision')}
              value={row.provision}
              onChange={(event) => change({ provision: event.currentTarget.value })}
              maxLength={200}
            />
          </RemovableRow>
        </div>
      )}
    </Repeated>
  );
}
