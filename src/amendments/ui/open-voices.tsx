import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Empty,
  Failure,
  Filters,
  More,
  Read,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
  WordsFilter,
  type Choice,
} from '#web';
import { PlacingBar } from './placing-bar.tsx';
import { ProposalDialog } from './proposal-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useSteps, wholeIn, type Steps } from './steps.ts';
import { useChosen, type Chosen } from './use-chosen.tsx';
import { VoiceEntries } from './voice-entries.tsx';
import type { Drive, OpenVoices as Page, Voice } from './wire.ts';

/** The voices that are in no proposal yet, to be put where people say. */
export function OpenVoices({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [q] = useAddressValue('q');
  const steps = useSteps(drive.id);
  const chosen = useChosen<Voice>(({ id }) => id);
  const pages = usePages<Page, Voice>(`/amendment-drives/${drive.id}/open-voices`, {
    query: { asOf, q, limit: 100 },
    pick: (page) => page,
  });
  const groups = drive.can['group'] === true;
  return (
    <>
      <Filters
        words={<WordsFilter label={t('amendments.voices.q')} />}
        clear={q ? `/amendments/${drive.id}?view=voices` : null}
      >
        {null}
      </Filters>
      {steps.problem && <Failure problem={steps.problem} />}
      {chosen.voices.length > 0 && <Placing drive={drive} chosen={chosen} steps={steps} />}
      <Read of={pages.reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.open.none')} detail={t('amendments.open.none.detail')} />
          ) : (
            <>
              {groups && chosen.all(rows)}
              <VoiceEntries voices={rows} {...(groups ? { actOf: chosen.box } : {})} />
              <More {...pages} shown={rows.length} />
            </>
          )
        }
      </Read>
    </>
  );
}

interface PlacingProps {
  drive: Drive;
  chosen: Chosen<Voice>;
  steps: Steps;
}

function Placing({ drive, chosen: { voices, clear }, steps: { step, busy } }: PlacingProps) {
  const t = useText();
  const [shown, show] = useState<'write' | 'split' | null>(null);
  const close = () => show(null);
  const count = voices.length;
  const put = async ({ id: proposal, name }: Choice): Promise<void> => {
    const said = t('amendments.put.done', { count, to: name });
    if (await step({ kind: 'put', puts: wholeIn(proposal, idsOf(voices)), takes: [] }, said)) clear();
  };
  return (
    <PlacingBar
      driveId={drive.id}
      count={count}
      verb={t('amendments.put.do')}
      busy={busy}
      onPut={(into) => void put(into)}
      onClear={clear}
    >
      <Button size="xs" variant="default" onClick={() => show('write')}>
        {t('amendments.propose.from')}
      </Button>
      {count === 1 && (
        <Button size="xs" variant="default" onClick={() => show('split')}>
          {t('amendments.split')}
        </Button>
      )}
      {shown === 'write' && (
        <ProposalDialog
          driveId={drive.id}
          versionId={drive.baseVersionId}
          voices={idsOf(voices)}
          title={voices[0]!.words.slice(0, 300)}
          onClose={close}
        />
      )}
      {shown === 'split' && (
        <SplitDialog driveId={drive.id} voice={voices[0]!} whole={null} onDone={clear} onClose={close} />
      )}
    </PlacingBar>
  );
}

const idsOf = (voices: { id: string }[]) => voices.map(({ id }) => id);
