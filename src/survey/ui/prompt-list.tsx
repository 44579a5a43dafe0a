import { EntryDetail, Entries, Entry, useText } from '#web';
import type { Prompt } from './wire.ts';

/** Prompts with their field and provision, then the documents asked for. */
export function PromptList({ prompts, documents }: { prompts: Prompt[]; documents: string[] }) {
  const t = useText();
  return (
    <Entries lead={32}>
      {prompts.map(({ text, field, provision }, n) => (
        <Entry key={n} lead={`${n + 1}.`}>
          {text}
          <EntryDetail>
            {[t(`organisation.field.${field}`), provision].filter(Boolean).join(' · ')}
          </EntryDetail>
        </Entry>
      ))}
      {documents.map((name, n) => (
        <Entry key={`d${n}`} lead="–">
          {name}
          <EntryDetail>{t('survey.document.asked')}</EntryDetail>
        </Entry>
      ))}
    </Entries>
  );
}
