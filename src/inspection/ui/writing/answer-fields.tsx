import { Textarea } from '@mantine/core';
import { FormPart, SecretsWarning, useText, type FaultOf } from '#web';
import { EvidenceField } from '#delivery/ui';
import type { Inspection } from '../wire.ts';
import type { AnswerForm } from './answer-form.ts';

interface AnswerFieldsProps {
  inspection: Inspection;
  /** The unit that answers: the files are put up in its name. */
  unitId: string;
  form: AnswerForm;
  onChange: (part: Partial<AnswerForm>) => void;
  fault: FaultOf;
}

/** A field below each question, what there is to say besides, and the evidence. */
export function AnswerFields({ inspection, unitId, form, onChange, fault }: AnswerFieldsProps) {
  const t = useText();
  return (
    <>
      <FormPart title={t('inspection.answer.questions')}>
        {inspection.questions.map(({ id, text }, at) => (
          <Textarea
            key={id}
            label={`${at + 1}. ${text}`}
            value={form.said[id] ?? ''}
            onChange={(event) => onChange({ said: { ...form.said, [id]: event.currentTarget.value } })}
            autosize
            minRows={4}
            maxLength={20_000}
          />
        ))}
        <Textarea
          label={t('inspection.answer.remark')}
          description={t('inspection.answer.remark.detail')}
          value={form.remark}
          onChange={(event) => onChange({ remark: event.currentTarget.value })}
          autosize
          minRows={3}
          maxLength={20_000}
          {...fault('remark')}
        />
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('inspection.answer.evidence')}>
        <EvidenceField
          unitId={unitId}
          none={t('inspection.answer.evidence.none')}
          evidence={form.evidence}
          onChange={(evidence) => onChange({ evidence })}
          fault={fault('evidence').error}
        />
      </FormPart>
    </>
  );
}
