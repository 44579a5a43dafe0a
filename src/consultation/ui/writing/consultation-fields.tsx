import { Checkbox, FileInput, Input, Radio, Textarea } from '@mantine/core';
import { LEVELS } from '#organisation/ui';
import {
  DayField,
  FieldRow,
  FinderField,
  FormPart,
  FormProblem,
  RemovableRow,
  SecretsWarning,
  useSend,
  useText,
  type FaultOf,
} from '#web';
import type { ConsultationForm, Way } from './consultation-form.ts';

interface FieldsProps {
  form: ConsultationForm;
  onChange: (part: Partial<ConsultationForm>) => void;
  fault: FaultOf;
  /** The unit that asks, once it is known. */
  unitId: string | null;
}

/** The fields of a consultation: the draft, from when until when, who is asked. */
export function ConsultationFields(props: FieldsProps) {
  const { form, onChange, fault } = props;
  const t = useText();
  const words = (name: 'title' | 'purpose' | 'text', more: { maxLength: number; minRows: number }) => (
    <Textarea
      label={t(`consultation.${name}`)}
      description={name === 'text' ? t('consultation.text.hint') : undefined}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      autosize
      maxRows={24}
      required={name === 'title'}
      {...more}
      {...fault(name)}
    />
  );
  const day = (name: 'opensOn' | 'closesOn') => (
    <DayField
      label={t(`consultation.${name}`)}
      value={form[name]}
      min={name === 'closesOn' ? (form.opensOn ?? undefined) : undefined}
      onChange={(value) => onChange({ [name]: value })}
      required
      {...fault(name)}
    />
  );
  return (
    <>
      <FormPart>
        {words('title', { maxLength: 500, minRows: 1 })}
        {words('purpose', { maxLength: 4000, minRows: 2 })}
        <FieldRow>
          {day('opensOn')}
          {day('closesOn')}
        </FieldRow>
      </FormPart>
      <FormPart title={t('consultation.tab.draft')}>
        {words('text', { maxLength: 400_000, minRows: 8 })}
        <DraftFile {...props} />
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('consultation.asks')}>
        <AsksFields {...props} />
      </FormPart>
    </>
  );
}

// The file is put up as it is chosen, in the name of the unit.
function DraftFile({ form, onChange, fault, unitId }: FieldsProps) {
  const t = useText();
  const sending = useSend<{ id: string }>();
  const attach = async (file: File | null): Promise<void> => {
    if (!file || !unitId) return onChange({ file: null });
    const body = new FormData();
    body.append('unitId', unitId);
    body.append('file', file);
    const stored = await sending.act({ method: 'POST', path: '/files', body });
    if (stored) onChange({ file: { id: stored.body.id, name: file.name } });
  };
  return (
    <div>
      <FileInput
        label={t('consultation.draftFile')}
        placeholder={form.file?.name ?? t('consultation.draftFile.choose')}
        onChange={(file) => void attach(file)}
        disabled={sending.busy || !unitId}
        clearable
        {...fault('fileId')}
      />
      <FormProblem problem={sending.problem} kept="" />
    </div>
  );
}

const WAYS: Way[] = ['all', 'levels', 'units'];

function AsksFields(props: FieldsProps) {
  const { form, onChange, fault, unitId } = props;
  const t = useText();
  return (
    <>
      <Radio.Group
        aria-label={t('consultation.asks')}
        value={form.way}
        onChange={(way) => onChange({ way: way as Way })}
      >
        {WAYS.map((way) => (
          <Radio key={way} value={way} label={t(`consultation.way.${way}`)} mb={8} />
        ))}
      </Radio.Group>
      {form.way === 'units' ? (
        <NamedUnits {...props} />
      ) : (
        <FinderField<{ id: string; name: string; code: string }>
          label={t('consultation.within')}
          path="/units"
          query={unitId ? { under: unitId } : {}}
          choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
          value={form.within}
          onChange={(within) => onChange({ within })}
          required
          error={fault('asks.within').error}
        />
      )}
      {form.way === 'levels' && (
        <Checkbox.Group
          label={t('consultation.levels')}
          value={form.levels}
          onChange={(levels) => onChange({ levels: levels as ConsultationForm['levels'] })}
          required
          {...fault('levels')}
        >
          {LEVELS.map((level) => (
            <Checkbox key={level} value={level} label={t(`organisation.level.${level}`)} mt={8} />
          ))}
        </Checkbox.Group>
      )}
    </>
  );
}

function NamedUnits({ form, onChange, fault, unitId }: FieldsProps) {
  const t = useText();
  const { units } = form;
  return (
    <>
      {units.map((unit) => (
        <RemovableRow
          key={unit.id}
          remove={t('consultation.units.remove', { unit: unit.name })}
          onRemove={() => onChange({ units: units.filter(({ id }) => id !== unit.id) })}
        >
          {unit.name}
        </RemovableRow>
      ))}
      <FinderField<{ id: string; name: string; code: string }>
        key={units.length}
        label={t('consultation.units.add')}
        path="/units"
        query={unitId ? { under: unitId } : {}}
        except={[...units.map(({ id }) => id), ...(unitId ? [unitId] : [])]}
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={null}
        onChange={(unit) => unit && onChange({ units: [...units, { id: unit.id, name: unit.name }] })}
      />
      {fault('units').error && <Input.Error>{fault('units').error}</Input.Error>}
    </>
  );
}
