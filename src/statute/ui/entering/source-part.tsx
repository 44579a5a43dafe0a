import { Textarea } from '@mantine/core';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Failure, FormPart, Icon, SecretsWarning, useSend, useText, type FaultOf } from '#web';
import type { Reading, Source } from '../wire.ts';
import { ReadingCheck } from './reading-check.tsx';
import css from './entering.module.css';

interface SourcePartProps {
  source: Source;
  /** The unit in whose name a file is sent; null while it is not known yet. */
  unitId: string | null;
  onChange: (source: Source) => void;
  onRead: (reading: Reading | null) => void;
  fault: FaultOf;
}

/** Reads what there is to read, whenever it changes; nothing is kept by it. */
function useReading({ source, onRead }: Pick<SourcePartProps, 'source' | 'onRead'>) {
  const { act, busy, problem } = useSend<Reading>();
  const [reading, setReading] = useState<Reading | null>(null);
  const said = JSON.stringify(source);
  const latest = useRef(said);
  latest.current = said;
  const read = useRef(onRead);
  read.current = onRead;
  useEffect(() => {
    const asked = JSON.parse(said) as Source;
    if (!asked.fileId && !asked.words?.trim()) {
      setReading(null);
      read.current(null);
      return;
    }
    const later = setTimeout(async () => {
      const answer = await act({ method: 'POST', path: '/statutes/read', body: asked });
      if (latest.current !== said) return;
      setReading(answer?.body ?? null);
      read.current(answer?.body ?? null);
    }, 400);
    return () => clearTimeout(later);
  }, [said, act]);
  return { reading, busy, problem };
}

/** The text to enter: a file, or pasted; below it how it was read, to be corrected line by line. */
export function SourcePart({ source, unitId, onChange, onRead, fault }: SourcePartProps) {
  const t = useText();
  const { reading, busy, problem } = useReading({ source, onRead });
  const [name, setName] = useState<string | null>(null);
  const upload = useSend<{ id: string }>();
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setName(file.name);
    if (!/\.docx?$/i.test(file.name)) return onChange({ words: await file.text() });
    if (!unitId) return;
    const body = new FormData();
    body.append('unitId', unitId);
    body.append('file', file);
    const sent = await upload.act({ method: 'POST', path: '/files', body });
    if (sent) onChange({ fileId: sent.body.id });
  };
  return (
    <FormPart title={t('statute.source')}>
      <SourceFile
        name={name}
        busy={upload.busy || busy}
        disabled={!unitId}
        onFile={(file) => void take(file)}
      />
      {!source.fileId && (
        <Textarea
          label={t('statute.source.words')}
          description={t('statute.source.words.hint')}
          value={source.words ?? ''}
          onChange={(event) => {
            setName(null);
            onChange(event.currentTarget.value ? { words: event.currentTarget.value } : {});
          }}
          rows={8}
          maxLength={1_500_000}
          {...fault('source')}
        />
      )}
      <SecretsWarning />
      {upload.problem && <Failure problem={upload.problem} />}
      {problem && <Failure problem={problem} />}
      {reading && (
        <ReadingCheck
          reading={reading}
          corrections={source.corrections ?? []}
          onCorrect={(corrections) => onChange({ ...source, corrections })}
        />
      )}
    </FormPart>
  );
}

interface SourceFileProps {
  name: string | null;
  busy: boolean;
  disabled: boolean;
  onFile: (file: File | undefined) => void;
}

function SourceFile({ name, busy, disabled, onFile }: SourceFileProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={css.file}>
      <Button
        variant="default"
        leftSection={<Icon name="upload" size={14} />}
        loading={busy}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {t('statute.source.file')}
      </Button>
      <span role="status">{name ?? t('statute.source.file.hint')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.txt,.xml,.akn"
        aria-label={t('statute.source.file')}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
