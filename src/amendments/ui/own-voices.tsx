import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  Empty,
  emptyOf,
  EntryDetail,
  FormDialog,
  More,
  Notice,
  Read,
  useAsOf,
  useForm,
  usePages,
  useText,
} from '#web';
import { VoiceEntries } from './voice-entries.tsx';
import type { OwnVoice, OwnVoicePage } from './wire.ts';

type Told = OwnVoice['told'][number];

/** What one's units asked for or found difficult, and what became of each: heard as it was told. */
export function OwnVoices() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<OwnVoicePage, OwnVoice>('/my-voices', {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  return (
    <>
      <p>{t('amendments.own.detail')}</p>
      <Read of={pages.reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.own.none')} detail={t('amendments.own.none.detail')} />
          ) : (
            <>
              <VoiceEntries voices={rows} below={(voice) => <Became voice={voice} />} />
              <More {...pages} shown={rows.length} />
            </>
          )
        }
      </Read>
    </>
  );
}

function Became({ voice }: { voice: OwnVoice }) {
  const t = useText();
  const [answering, answer] = useState<Told | null>(null);
  if (voice.state !== 'told') return <EntryDetail>{t(`amendments.own.${voice.state}`)}</EntryDetail>;
  return (
    <>
      {voice.told.map((told) => (
        <Notice key={told.proposalId} icon="bubble">
          <strong>
            {[t(`amendments.outcome.${told.outcome}`), told.horizon].filter(Boolean).join(' · ')}
          </strong>
          {told.answer}
          <EntryDetail>
            {t('amendments.decided.by', { who: told.decidedBy, day: t.format.day(told.holdsOn) })}
            {told.explanation !== told.answer && `: ${told.explanation}`}
          </EntryDetail>
          {told.responded ? (
            <EntryDetail>{t('amendments.responded')}</EntryDetail>
          ) : (
            <Button size="xs" variant="subtle" onClick={() => answer(told)}>
              {t('amendments.respond')}
            </Button>
          )}
        </Notice>
      ))}
      {answering && <RespondDialog told={answering} unitId={voice.unit.id} onClose={() => answer(null)} />}
    </>
  );
}

function RespondDialog({ told, unitId, onClose }: { told: Told; unitId: string; onClose: () => void }) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ words: string }>({
    start: { words: '' },
    missingIn: ({ words }) => emptyOf({ words }, { words: 'amendments.missing.answer' }),
  });
  const save = async (): Promise<void> => {
    const path = `/proposals/${told.proposalId}/respond`;
    const done = await submit(
      ({ words }) => ({ method: 'POST', path, body: { unitId, words } }),
      t('amendments.saved'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('amendments.respond')}
      detail={t('amendments.respond.detail')}
      verb={t('amendments.respond')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Textarea
        label={t('amendments.respond.words')}
        value={form.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={5000}
        required
        {...fault('words')}
      />
    </FormDialog>
  );
}
