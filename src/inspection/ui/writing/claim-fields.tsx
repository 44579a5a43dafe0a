import { Input, Select } from '@mantine/core';
import { useEffect } from 'react';
import { FinderField, useRead, useText } from '#web';
import { chosen } from './form.ts';
import type { FindingFieldsProps } from './finding-fields.tsx';
import { WHOLE } from './finding-form.ts';

const VERDICTS = ['confirmed', 'rejected', 'reopened'] as const;
const CLAIMED = { state: ['claimed', 'in_progress'], sort: 'state', order: 'asc' };
const VERIFIED = { state: ['verified', 'returned', 'in_progress', 'claimed'], sort: 'state', order: 'desc' };
const ASKED = { confirmed: CLAIMED, rejected: CLAIMED, reopened: VERIFIED };

interface Found {
  id: string;
  code: string | null;
  title: string;
  state: string | null;
}
interface Claimable extends Found {
  milestones: { id: string; title: string; state: string | null }[];
}

/** What a finding rests on, and what it makes of a completion that the unit has claimed. */
export function ClaimFields({ form, onChange, fault }: FindingFieldsProps) {
  const t = useText();
  // Steps of what is under way may be claimed or verified; what is so as a whole comes first.
  const asked = form.verdict && ASKED[form.verdict];
  return (
    <>
      <Select
        label={t('inspection.finding.verdict')}
        description={t('inspection.finding.verdict.detail')}
        data={[
          { value: '', label: t('inspection.verdict.none') },
          ...VERDICTS.map((value) => ({ value, label: t(`inspection.verdict.${value}`) })),
        ]}
        value={form.verdict ?? ''}
        onChange={(verdict) =>
          onChange({
            verdict: (verdict || null) as typeof form.verdict,
            undertaking: null,
            part: null,
          })
        }
        allowDeselect={false}
        {...fault('verdict')}
      />
      <FinderField<Found>
        key={`${form.unitId}${form.verdict}`}
        label={t(form.verdict ? 'inspection.finding.claim' : 'inspection.finding.about')}
        placeholder={t('inspection.write.undertaking.hint')}
        path="/undertakings"
        query={{ unit: form.unitId, ...asked }}
        value={form.undertaking}
        choiceOf={(row) => ({ ...chosen(row)!, detail: row.state ? t(`web.state.${row.state}`) : undefined })}
        onChange={(undertaking) => onChange({ undertaking, part: null })}
        required={form.verdict !== null}
        clearable
        {...fault('undertakingId')}
      />
      {form.verdict && form.undertaking && (
        <ClaimField form={form} onChange={onChange} fault={fault} undertakingId={form.undertaking.id} />
      )}
    </>
  );
}

/** Whether the whole was claimed or one of its milestones: which of them the verdict is about. */
function ClaimField({
  form,
  onChange,
  fault,
  undertakingId,
}: FindingFieldsProps & { undertakingId: string }) {
  const t = useText();
  const { data } = useRead<Claimable>(`/undertakings/${undertakingId}`);
  const wanted = form.verdict === 'reopened' ? 'verified' : 'claimed';
  const parts = data && [
    ...(data.state === wanted ? [{ value: WHOLE, label: t('inspection.finding.claim.whole') }] : []),
    ...data.milestones
      .filter(({ state }) => state === wanted)
      .map(({ id, title }) => ({ value: id, label: title })),
  ];
  const first = parts?.[0]?.value;
  useEffect(() => {
    if (form.part === null && first) onChange({ part: first });
  });
  if (!parts) return null;
  if (parts.length === 0) return <Input.Error>{t('inspection.finding.claim.none')}</Input.Error>;
  return (
    <Select
      label={t('inspection.finding.claim.part')}
      data={parts}
      value={form.part}
      onChange={(part) => part && onChange({ part })}
      allowDeselect={false}
      required
      {...fault('milestoneId')}
    />
  );
}
