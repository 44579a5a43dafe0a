import { Button, FileInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api, ApiProblem, Dialog, FormProblem, Icon, useText } from '#web';
import type { Evidence } from '../undertaking/wire.ts';
import css from './report.module.css';
import { SecretsWarning } from './secrets-warning.tsx';

const KINDS: Evidence['kind'][] = ['file', 'link', 'figure', 'research'];
const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv';
const ADDRESS = /^https?:\/\/\S+$/;

interface EvidenceDialogProps {
  unitId: string;
  /** What is changed; null to add. */
  evidence: Evidence | null;
  onPut: (evidence: Evidence) => void;
  onClose: () => void;
}

/** Sends a file in the unit's name; it belongs to the report once the report holds it. */
async function upload(unitId: string, file: File): Promise<string> {
  const body = new FormData();
  body.append('unitId', unitId);
  body.append('file', file);
  return (await api.send<{ id: string }>({ method: 'POST', path: '/files', body })).body.id;
}

/** One piece of evidence: what kind, what it says, and where it is. */
export function EvidenceDialog({ unitId, evidence, onPut, onClose }: EvidenceDialogProps) {
  const t = useText();
  const {
    kind,
    setKind,
    text,
    setText,
    url,
    setUrl,
    file,
    setFile,
    tried,
    busy,
    problem,
    takes,
    faults,
    submit,
  } = useEvidence({ unitId, evidence, onPut });
  return (
    <Dialog open title={t(evidence ? 'delivery.evidence.edit' : 'delivery.evidence.add')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className={css.dialogForm}>
        <FormProblem problem={problem} />
        <SegmentedControl
          fullWidth
          aria-label={t('delivery.evidence.kind')}
          value={kind}
          onChange={(value) => setKind(value as Evidence['kind'])}
          data={KINDS.map((value) => ({ value, label: t(`delivery.evidence.${value}`) }))}
        />
        {takes.file && (
          <FileField
            evidence={evidence}
            file={file}
            onChange={setFile}
            required={kind === 'file'}
            error={tried && faults.file}
          />
        )}
        {takes.url && (
          <AddressField url={url} onChange={setUrl} required={kind === 'link'} error={tried && faults.url} />
        )}
        <Textarea
          label={t(`delivery.evidence.text.${kind}`)}
          description={kind === 'file' ? t('delivery.evidence.text.file.detail') : undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          required={kind !== 'file'}
          error={tried && faults.text}
        />
        <SecretsWarning />
        <div className={css.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t(evidence ? 'delivery.evidence.put' : 'delivery.evidence.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// What is being written, what it lacks, and putting it (a file is sent first).
function useEvidence({ unitId, evidence, onPut }: Omit<EvidenceDialogProps, 'onClose'>) {
  const t = useText();
  const [kind, setKind] = useState<Evidence['kind']>(evidence?.kind ?? 'file');
  const [text, setText] = useState(evidence?.text ?? '');
  const [url, setUrl] = useState(evidence?.url ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const takes = { file: kind === 'file' || kind === 'research', url: kind === 'link' || kind === 'research' };
  const words = text.trim() || (takes.file ? (file?.name ?? '') : '');
  const faults = {
    file: kind === 'file' && !file && !evidence?.fileId && t('delivery.evidence.file.missing'),
    url:
      (kind === 'link' || url.trim() !== '') &&
      takes.url &&
      !ADDRESS.test(url.trim()) &&
      t('delivery.evidence.url.wrong'),
    text: !words && t('delivery.evidence.text.missing'),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (busy || faults.file || faults.url || faults.text) return;
    setBusy(true);
    try {
      const fileId = takes.file ? (file ? await upload(unitId, file) : evidence?.fileId) : undefined;
      onPut({
        kind,
        text: words,
        ...(takes.url && url.trim() ? { url: url.trim() } : {}),
        ...(fileId ? { fileId } : {}),
      });
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem(0));
    } finally {
      setBusy(false);
    }
  };
  return {
    kind,
    setKind,
    text,
    setText,
    url,
    setUrl,
    file,
    setFile,
    tried,
    busy,
    problem,
    takes,
    faults,
    submit,
  };
}

interface Faulty {
  required: boolean;
  error: string | false | undefined;
}

function FileField({
  evidence,
  file,
  onChange,
  ...faulty
}: Faulty & {
  evidence: EvidenceDialogProps['evidence'];
  file: File | null;
  onChange: (file: File | null) => void;
}) {
  const t = useText();
  return (
    <FileInput
      label={t('delivery.evidence.file.choose')}
      description={t('delivery.evidence.file.kinds')}
      placeholder={evidence?.fileId ? evidence.text : t('delivery.evidence.file.hint')}
      accept={ACCEPTED}
      value={file}
      onChange={onChange}
      leftSection={<Icon name="upload" size={14} />}
      clearable
      clearButtonProps={{ 'aria-label': t('delivery.finder.clear') }}
      {...faulty}
    />
  );
}

function AddressField({
  url,
  onChange,
  ...faulty
}: Faulty & { url: string; onChange: (url: string) => void }) {
  const t = useText();
  return (
    <TextInput
      label={t('delivery.evidence.url')}
      type="url"
      inputMode="url"
      placeholder="https://"
      value={url}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...faulty}
    />
  );
}
