import { FileInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { FormDialog, Icon, SecretsWarning, useForm, useText, type FaultOf } from '#web';
import type { Evidence } from '../undertaking/wire.ts';
import { evidenceFrom, evidenceMissing, formOfEvidence, takes, type EvidenceForm } from './evidence-form.ts';

const KINDS: Evidence['kind'][] = ['file', 'link', 'figure', 'research'];
const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv';

interface EvidenceDialogProps {
  unitId: string;
  /** What is changed; null to add. */
  evidence: Evidence | null;
  onPut: (evidence: Evidence) => void;
  onClose: () => void;
}

/** One piece of evidence: what kind, what it says, and where it is. */
export function EvidenceDialog({ unitId, evidence, onPut, onClose }: EvidenceDialogProps) {
  const t = useText();
  const written = useForm<EvidenceForm, { id: string }>({
    start: () => formOfEvidence(evidence),
    missingIn: evidenceMissing,
  });
  const { form, change, fault, send } = written;
  // A file is sent first, in the unit's name; it belongs to the report once the report holds it.
  const put = async (): Promise<void> => {
    const clean = written.check();
    if (!clean || send.busy) return;
    const file = takes(clean.kind).file ? clean.file : null;
    const stored = file && (await send.act({ method: 'POST', path: '/files', body: upload(unitId, file) }));
    if (!file || stored) onPut(evidenceFrom(clean, stored?.body.id));
  };
  return (
    <FormDialog
      title={t(evidence ? 'delivery.evidence.edit' : 'delivery.evidence.add')}
      verb={t(evidence ? 'delivery.evidence.put' : 'delivery.evidence.add')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void put()}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('delivery.evidence.kind')}
        value={form.kind}
        onChange={(kind) => change({ kind: kind as Evidence['kind'] })}
        data={KINDS.map((value) => ({ value, label: t(`delivery.evidence.${value}`) }))}
      />
      {takes(form.kind).file && <FileField form={form} onChange={change} fault={fault} />}
      {takes(form.kind).url && <AddressField form={form} onChange={change} fault={fault} />}
      <Textarea
        label={t(`delivery.evidence.text.${form.kind}`)}
        description={form.kind === 'file' ? t('delivery.evidence.text.file.detail') : undefined}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        required={form.kind !== 'file'}
        {...fault('text')}
      />
      <SecretsWarning />
    </FormDialog>
  );
}

function upload(unitId: string, file: File): FormData {
  const body = new FormData();
  body.append('unitId', unitId);
  body.append('file', file);
  return body;
}

interface FieldProps {
  form: EvidenceForm;
  onChange: (part: Partial<EvidenceForm>) => void;
  fault: FaultOf;
}

function FileField({ form, onChange, fault }: FieldProps) {
  const t = useText();
  return (
    <FileInput
      label={t('delivery.evidence.file.choose')}
      description={t('delivery.evidence.file.kinds')}
      placeholder={form.fileId ? form.text : t('delivery.evidence.file.hint')}
      accept={ACCEPTED}
      value={form.file}
      onChange={(file) => onChange({ file })}
      leftSection={<Icon name="upload" size={14} />}
      clearable
      clearButtonProps={{ 'aria-label': t('web.finder.clear') }}
      required={form.kind === 'file'}
      {...fault('file')}
    />
  );
}

function AddressField({ form, onChange, fault }: FieldProps) {
  const t = useText();
  return (
    <TextInput
      label={t('delivery.evidence.url')}
      type="url"
      inputMode="url"
      placeholder="https://"
      value={form.url}
      onChange={(event) => onChange({ url: event.currentTarget.value })}
      required={form.kind === 'link'}
      {...fault('url')}
    />
  );
}
