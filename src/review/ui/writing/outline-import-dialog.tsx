import { Button } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, FormDialog, newKey, Notice, useParam, useSend, useText } from '#web';
import { FileField, type Uploaded } from '#organisation/ui';
import { inReadingOrder, withFormerSections } from '../outline-rules.ts';
import type { ReadOutline, Section } from '../wire.ts';
import { kindWords } from './kind-words.ts';

interface OutlineImportDialogProps {
  /** The sections so far: those of the same title keep their names. */
  sections: Section[];
  onDone: (sections: Section[], unplaced: string[]) => void;
  onClose: () => void;
}

/** Reads the outline that an office has in Word or Excel: what would be made is shown before it is taken. */
export function OutlineImportDialog({ sections, onDone, onClose }: OutlineImportDialogProps) {
  const t = useText();
  const path = `/reviews/${useParam('id')}/outline/read`;
  const { act, busy, problem } = useSend<ReadOutline>();
  const [file, setFile] = useState<Uploaded | null>(null);
  const [read, setRead] = useState<ReadOutline | null>(null);
  const [missing, setMissing] = useState(false);
  const look = async (uploaded: Uploaded | null): Promise<void> => {
    setFile(uploaded);
    setMissing(false);
    setRead(null);
    if (!uploaded) return;
    const answer = await act({ method: 'POST', path, body: { file: uploaded.id }, idempotencyKey: newKey() });
    setRead(answer?.body ?? null);
  };
  const take = (): void => {
    if (!read) return setMissing(true);
    const made = withFormerSections(read.outline.sections, sections);
    onDone(
      made,
      read.unplaced.map(({ words }) => words),
    );
  };
  return (
    <FormDialog
      title={t('review.import')}
      verb={t('review.import.take')}
      detail={t('review.import.detail')}
      busy={busy}
      problem={problem}
      onSubmit={take}
      onClose={onClose}
      wide
    >
      <FileField
        file={file}
        onFile={(uploaded) => void look(uploaded)}
        error={missing ? t('review.import.missing') : undefined}
        accept=".docx,.xlsx,.csv"
        hint={t('review.import.hint')}
      />
      {read && <Found read={read} replaced={sections.length} />}
    </FormDialog>
  );
}

/** The sections that would be made, and what a person should look at. */
function Found({ read, replaced }: { read: ReadOutline; replaced: number }) {
  const t = useText();
  const { outline, unplaced, warnings, problems } = read;
  const label = t('review.import.found', { count: outline.sections.length });
  return (
    <>
      {replaced > 0 && <Notice icon="warning">{t('review.import.replaces', { count: replaced })}</Notice>}
      {unplaced.length > 0 && (
        <Notice icon="warning" tone="claimed">
          {t('review.import.unplaced', { count: unplaced.length })}
          <ul>
            {unplaced.map(({ words, why }, n) => (
              <li key={n}>
                {words} <em>({t(`review.import.why.${why}`)})</em>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length + problems.length > 0 && (
        <Notice icon="note">
          <ul>
            {warnings.map(({ code, values }) => (
              <li key={code}>{t(`review.import.warning.${code.split('.').at(-1)}`, values)}</li>
            ))}
            {problems.map(({ section, row, code, values }, n) => (
              <li key={n}>
                {section}: {row !== null && t('review.sheet.row', { row })} {t(`problem.${code}`, values)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p role="status">{label}</p>
      <Entries label={label} lead={72}>
        {inReadingOrder(outline).map(({ section, depth }) => (
          <Entry key={section.id} lead={section.number}>
            <div style={{ paddingInlineStart: depth * 16 }}>
              <strong>{section.title}</strong>
              <EntryDetail>{kindWords(t, section)}</EntryDetail>
              {section.prompt && <EntryDetail>{section.prompt}</EntryDetail>}
            </div>
          </Entry>
        ))}
      </Entries>
    </>
  );
}

/** What of a file found no place, kept beside the sections until somebody has seen to it. */
export function UnplacedWords({ words, onDone }: { words: string[] | undefined; onDone: () => void }) {
  const t = useText();
  if (!words?.length) return null;
  return (
    <Notice icon="warning" tone="claimed">
      {t('review.import.kept')}
      <ul>
        {words.map((one, n) => (
          <li key={n}>{one}</li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={onDone}>
        {t('review.import.done')}
      </Button>
    </Notice>
  );
}
