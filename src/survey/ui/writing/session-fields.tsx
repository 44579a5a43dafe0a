import { Select, Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  FieldRow,
  FinderField,
  FormPart,
  Hint,
  NumberField,
  SecretsWarning,
  useText,
  type FaultOf,
} from '#web';
import { ClashWarning } from '../clash-warning.tsx';
import type { Delegation } from '../wire.ts';
import { AgendaRows, DocumentRows, PromptRows } from './session-rows.tsx';
import type { SessionForm } from './session-form.ts';

const KINDS = ['working', 'conference', 'workshop'] as const;

/** What every group of fields is given. */
export interface FieldsProps {
  form: SessionForm;
  onChange: (part: Partial<SessionForm>) => void;
  fault: FaultOf;
}

interface SessionFieldsProps extends FieldsProps {
  delegation: Pick<Delegation, 'id' | 'startsOn' | 'endsOn'>;
  /** The session that is being written anew. */
  id?: string;
  /** The host was told: its day, hours and host stay. */
  announced?: boolean;
}

/** The fields of a session: with whom and when, its agenda, what is asked of the host. */
export function SessionFields({ delegation, id, announced = false, ...fields }: SessionFieldsProps) {
  const t = useText();
  const { form, onChange, fault } = fields;
  return (
    <>
      <FormPart>
        <Textarea
          label={t('survey.write.session.title')}
          value={form.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          required
          {...fault('title')}
        />
        {announced ? <Hint>{t('problem.survey.announced')}</Hint> : <Host {...fields} />}
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('survey.when')}>
        {!announced && <When {...fields} delegation={delegation} />}
        <FieldRow>
          <TextInput
            label={t('survey.placeOf')}
            value={form.place}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
            maxLength={300}
            {...fault('place')}
          />
          <NumberField
            label={t('survey.travelDays')}
            value={form.travelDays}
            onChange={(travelDays) => onChange({ travelDays: travelDays ?? 0 })}
            {...fault('travelDays')}
          />
        </FieldRow>
        <ClashWarning
          {...{ host: form.host?.id ?? null, delegation: delegation.id, heldOn: form.heldOn }}
          {...{ travelDays: form.travelDays, except: id }}
        />
      </FormPart>
      <FormPart title={t('survey.agenda')}>
        <AgendaRows {...fields} />
      </FormPart>
      <FormPart title={t('survey.prompts')} detail={t('survey.prompts.detail')}>
        <PromptRows {...fields} />
      </FormPart>
      <FormPart title={t('survey.documents')}>
        <DocumentRows {...fields} />
      </FormPart>
    </>
  );
}

function Host({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <FieldRow>
      <Select
        label={t('survey.column.kind')}
        data={KINDS.map((value) => ({ value, label: t(`survey.kind.${value}`) }))}
        value={form.kind}
        onChange={(kind) => kind && onChange({ kind: kind as SessionForm['kind'] })}
        allowDeselect={false}
        {...fault('kind')}
      />
      <FinderField<{ id: string; name: string; code: string }>
        label={t('survey.column.host')}
        path="/units"
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={form.host}
        onChange={(host) => onChange({ host })}
        required
        {...fault('hostUnitId')}
      />
    </FieldRow>
  );
}

function When({ form, onChange, fault, delegation }: FieldsProps & Pick<SessionFieldsProps, 'delegation'>) {
  const t = useText();
  const time = (name: 'startsAt' | 'endsAt') => (
    <TextInput
      type="time"
      label={t(`survey.${name}`)}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      {...fault(name)}
    />
  );
  return (
    <FieldRow>
      <DayField
        label={t('survey.column.heldOn')}
        value={form.heldOn}
        min={delegation.startsOn}
        max={delegation.endsOn}
        onChange={(heldOn) => onChange({ heldOn })}
        required
        {...fault('heldOn')}
      />
      {time('startsAt')}
      {time('endsAt')}
    </FieldRow>
  );
}
