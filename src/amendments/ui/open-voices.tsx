import { Button, Checkbox, Group as Row, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  Empty,
  Filters,
  More,
  Read,
  useAddressValue,
  useAsOf,
  usePages,
  useRead,
  useSend,
  useText,
  WordsFilter,
} from '#web';
import { ProposalDialog } from './proposal-dialog.tsx';
import { VoiceEntries } from './voice-entries.tsx';
import type { Drive, OpenVoices as Page, ProposalPage, Voice } from './wire.ts';

/** The voices that are in no proposal yet, to be put where people say. */
export function OpenVoices({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [q] = useAddressValue('q');
  const [chosen, choose] = useState<Voice[]>([]);
  const pages = usePages<Page, Voice>(`/amendment-drives/${drive.id}/open-voices`, {
    query: { asOf, q, limit: 100 },
    pick: (page) => page,
  });
  const toggle = (voice: Voice) =>
    choose((all) =>
      all.some(({ id }) => id === voice.id) ? all.filter(({ id }) => id !== voice.id) : [...all, voice],
    );
  return (
    <>
      <Filters
        words={<WordsFilter label={t('amendments.voices.q')} />}
        clear={q ? `/amendments/${drive.id}?view=voices` : null}
      >
        {null}
      </Filters>
      {drive.can['group'] && chosen.length > 0 && (
        <Placing drive={drive} voices={chosen} onDone={() => choose([])} />
      )}
      <Read of={pages.reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.open.none')} detail={t('amendments.open.none.detail')} />
          ) : (
            <>
              <VoiceEntries
                voices={rows}
                {...(drive.can['group']
                  ? {
                      actOf: (voice: Voice) => (
                        <Checkbox
                          aria-label={t('amendments.choose', { words: voice.words.slice(0, 60) })}
                          checked={chosen.some(({ id }) => id === voice.id)}
                          onChange={() => toggle(voice)}
                        />
                      ),
                    }
                  : {})}
              />
              <More {...pages} shown={rows.length} />
            </>
          )
        }
      </Read>
    </>
  );
}

function Placing({ drive, voices, onDone }: { drive: Drive; voices: Voice[]; onDone: () => void }) {
  const t = useText();
  const [into, setInto] = useState('');
  const [writing, write] = useState(false);
  const { act, busy } = useSend();
  const { data } = useRead<ProposalPage>(`/amendment-drives/${drive.id}/proposals`, { limit: 500 });
  const put = async (): Promise<void> => {
    const puts = voices.map(({ id }) => ({ proposal: into, insight: id, from: 0, to: -1 }));
    const path = `/amendment-drives/${drive.id}/steps`;
    const done = await act(
      { method: 'POST', path, body: { kind: 'put', puts, takes: [] } },
      t('amendments.saved'),
    );
    if (done) onDone();
  };
  return (
    <Row mb={12} align="flex-end" role="group" aria-label={t('amendments.chosen', { count: voices.length })}>
      <strong>{t('amendments.chosen', { count: voices.length })}</strong>
      <NativeSelect
        size="xs"
        aria-label={t('amendments.put')}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
        data={[
          { value: '', label: t('amendments.put') },
          ...(data?.rows ?? []).map(({ id, number, title }) => ({
            value: id,
            label: `${number}. ${title.slice(0, 60)}`,
          })),
        ]}
      />
      <Button size="xs" disabled={!into} loading={busy} onClick={() => void put()}>
        {t('amendments.put.do')}
      </Button>
      <Button size="xs" variant="default" onClick={() => write(true)}>
        {t('amendments.propose.from')}
      </Button>
      {writing && (
        <ProposalDialog
          driveId={drive.id}
          versionId={drive.baseVersionId}
          voices={voices}
          title={voices[0]!.words.slice(0, 300)}
          onClose={() => write(false)}
        />
      )}
    </Row>
  );
}
