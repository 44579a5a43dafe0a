import { NativeSelect, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { RemoveButton, Soft, useRead, useText } from '#web';
import { saysWordForWord, type PassageUse } from '../passage.ts';
import type { Passage, Passages } from './wire.ts';

/** An answer that is being written, with the passages that it was made with. */
export interface AnswerForm {
  words: string;
  passages: PassageUse[];
}

interface AnswerFieldProps {
  driveId: string;
  label: string;
  form: AnswerForm;
  onChange: (part: Partial<AnswerForm>) => void;
  error?: string | undefined;
  /** Whether it must have words. */
  required?: boolean;
}

/** The words of an answer; a passage is put where the person writes, and stays told of when its words are changed. */
export function AnswerField({ driveId, label, form, onChange, error, required = false }: AnswerFieldProps) {
  const t = useText();
  // Where the person wrote last: choosing a passage takes the focus away from there.
  const caret = useRef<number | null>(null);
  const keepCaret = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    caret.current = currentTarget.selectionStart;
  };
  const { data } = useRead<Passages>(`/amendment-drives/${driveId}/passages`);
  const rows = data?.rows ?? [];
  const insert = ({ id, revision, words }: Passage) => {
    const passages = [...form.passages.filter((one) => one.id !== id), { id, revision }];
    onChange({ words: withWords(form.words, words, caret.current), passages });
    caret.current = null;
  };
  return (
    <>
      <Textarea
        label={label}
        value={form.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
        onKeyUp={keepCaret}
        onMouseUp={keepCaret}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={20_000}
        required={required}
        error={error}
      />
      {rows.some(({ retired }) => !retired) && (
        <NativeSelect
          label={t('amendments.passage.insert')}
          value=""
          onChange={(event) => {
            const chosen = rows.find(({ id }) => id === event.currentTarget.value);
            if (chosen) insert(chosen);
          }}
          data={[
            { value: '', label: t('amendments.passage.choose') },
            ...rows.filter(({ retired }) => !retired).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <UsedPassages {...{ form, rows, onChange }} />
    </>
  );
}

// A passage in the middle of a text stands apart from it.
function withWords(text: string, passage: string, caret: number | null): string {
  const at = caret ?? text.length;
  const parts = [text.slice(0, at), passage, text.slice(at)];
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}

interface UsedProps {
  form: AnswerForm;
  rows: Passage[];
  onChange: AnswerFieldProps['onChange'];
}

function UsedPassages({ form, rows, onChange }: UsedProps) {
  const t = useText();
  const used = form.passages.flatMap((use) => {
    const passage = rows.find(({ id }) => id === use.id);
    const read = [passage, ...(passage?.former ?? [])].find((one) => one?.revision === use.revision);
    return passage && read ? [{ use, read }] : [];
  });
  if (!used.length) return null;
  return (
    <ul aria-label={t('amendments.passage.used')} style={{ margin: 0, paddingLeft: 18 }}>
      {used.map(({ use, read }) => (
        <li key={use.id}>
          {read.title}{' '}
          {!saysWordForWord(form.words, read.words) && <Soft>{t('amendments.passage.changed')}</Soft>}{' '}
          <RemoveButton
            word={t('amendments.passage.unused', { title: read.title })}
            onClick={() => onChange({ passages: form.passages.filter(({ id }) => id !== use.id) })}
          />
        </li>
      ))}
    </ul>
  );
}
