import { Input, Select, Textarea } from '@mantine/core';
import { DayField, FieldRow, FormPart, SecretsWarning, useRead, useText, type FaultOf } from '#web';
import type { DelegationForm } from './delegation-form.ts';
import { MemberRows } from './member-rows.tsx';

interface DelegationFieldsProps {
  form: DelegationForm;
  onChange: (part: Partial<DelegationForm>) => void;
  fault: FaultOf;
  /** The units in whose name it may be charged, where that is still to be chosen. */
  units?: { id: string; name: string }[];
}

/** The fields of a delegation: whose, on which review, for what, from when until when, with whom. */
export function DelegationFields({ form, onChange, fault, units = [] }: DelegationFieldsProps) {
  const t = useText();
  const day = (name: 'startsOn' | 'endsOn') => (
    <DayField
      label={t(`survey.column.${name}`)}
      value={form[name]}
      min={name === 'endsOn' ? (form.startsOn ?? undefined) : undefined}
      onChange={(value) => onChange({ [name]: value })}
      required
      {...fault(name)}
    />
  );
  return (
    <>
      <FormPart>
        {units.length > 1 && (
          <Select
            label={t('survey.column.unit')}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.unitId}
            onChange={(unitId) => unitId && onChange({ unitId })}
            allowDeselect={false}
            required
            {...fault('unitId')}
          />
        )}
        <Textarea
          label={t('survey.write.delegation.title')}
          value={form.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          required
          {...fault('title')}
        />
        <CampaignField form={form} onChange={onChange} fault={fault} />
        <FieldRow>
          {day('startsOn')}
          {day('endsOn')}
        </FieldRow>
        <Textarea
          label={t('survey.mandate')}
          value={form.mandate}
          onChange={(event) => onChange({ mandate: event.currentTarget.value })}
          autosize
          minRows={4}
          maxLength={10_000}
          {...fault('mandate')}
        />
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('survey.members')} detail={t('survey.members.detail')}>
        <MemberRows rows={form.members} onChange={(members) => onChange({ members })} fault={fault} />
        {fault('members').error && <Input.Error>{fault('members').error}</Input.Error>}
      </FormPart>
    </>
  );
}

/** The review within which the delegation surveys. */
function CampaignField({
  form,
  onChange,
  fault,
}: Pick<DelegationFieldsProps, 'form' | 'onChange' | 'fault'>) {
  const t = useText();
  const reading = useRead<{ rows: { id: string; title: string }[] }>('/reviews', { limit: 200 });
  const rows = reading.data?.rows ?? [];
  return (
    <Select
      label={t('survey.campaign')}
      data={rows.map(({ id, title }) => ({ value: id, label: title }))}
      value={form.campaign?.id ?? null}
      onChange={(id) => {
        const one = rows.find((row) => row.id === id);
        onChange({ campaign: one ? { id: one.id, name: one.title } : null });
      }}
      searchable
      required
      {...fault('campaignId')}
    />
  );
}
