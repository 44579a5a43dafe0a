import { Button } from '@mantine/core';
import { useState } from 'react';
import { Empty, Failure, More, Read, Section, useAsOf, usePages, useText, type Choice } from '#web';
import { MergeDialog } from './merge-dialog.tsx';
import { PlacingBar } from './placing-bar.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { StepTold } from './step-told.tsx';
import { useSteps, type Steps } from './steps.ts';
import { useChosen, type Chosen } from './use-chosen.tsx';
import { VoiceEntries } from './voice-entries.tsx';
import type { MemberPage, Proposal } from './wire.ts';

type Member = MemberPage['rows'][number];

// Where only a sentence is meant, that stands out.
const meant = ({ words, from, to }: Member) =>
  to < 0 ? (
    words
  ) : (
    <>
      {words.slice(0, from)}
      <mark>{words.slice(from, to)}</mark>
      {words.slice(to)}
    </>
  );

/** The voices of a proposal, in full, to be moved, split, taken out or merged into another. */
export function MembersSection({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const { asOf } = useAsOf();
  const steps = useSteps(proposal.driveId);
  const chosen = useChosen<Member>(({ id, from }) => `${id} ${from}`);
  const [merging, merge] = useState(false);
  const pages = usePages<MemberPage, Member>(`/proposals/${proposal.id}/voices`, {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  const groups = proposal.can['group'] === true;
  return (
    <Section
      title={t('amendments.voices.list')}
      count={proposal.voices}
      act={
        groups &&
        proposal.voices > 0 && (
          <Button size="xs" variant="default" onClick={() => merge(true)}>
            {t('amendments.merge')}
          </Button>
        )
      }
    >
      {steps.problem && <Failure problem={steps.problem} />}
      {chosen.voices.length > 0 && <Moving proposal={proposal} chosen={chosen} steps={steps} />}
      <Read of={pages.reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.members.none')} />
          ) : (
            <>
              {groups && chosen.all(rows)}
              <VoiceEntries voices={rows} wordsOf={meant} {...(groups ? { actOf: chosen.box } : {})} />
              <More {...pages} shown={rows.length} />
            </>
          )
        }
      </Read>
      {merging && <MergeDialog proposal={proposal} onClose={() => merge(false)} />}
      <StepTold driveId={proposal.driveId} />
    </Section>
  );
}

interface MovingProps {
  proposal: Proposal;
  chosen: Chosen<Member>;
  steps: Steps;
}

function Moving({ proposal, chosen: { voices, clear }, steps: { step, busy } }: MovingProps) {
  const t = useText();
  const [splitting, split] = useState(false);
  const whole: Choice = { id: proposal.id, name: `${proposal.number}. ${proposal.title}` };
  const at = (id: string) =>
    voices.map((voice) => ({ proposal: id, insight: voice.id, from: voice.from, to: voice.to }));
  const count = voices.length;
  const move = async ({ id, name }: Choice): Promise<void> => {
    const said = t('amendments.move.done', { count, to: name });
    if (await step({ kind: 'move', puts: at(id), takes: at(proposal.id) }, said)) clear();
  };
  const take = async (): Promise<void> => {
    const said = t('amendments.take.done', { count });
    if (await step({ kind: 'take', puts: [], takes: at(proposal.id) }, said)) clear();
  };
  const [first] = voices;
  return (
    <PlacingBar
      driveId={proposal.driveId}
      count={count}
      except={proposal.id}
      verb={t('amendments.move.do')}
      busy={busy}
      onPut={(into) => void move(into)}
      onClear={clear}
    >
      <Button size="xs" variant="default" loading={busy} onClick={() => void take()}>
        {t('amendments.take')}
      </Button>
      {first && count === 1 && first.to < 0 && (
        <Button size="xs" variant="default" onClick={() => split(true)}>
          {t('amendments.split')}
        </Button>
      )}
      {splitting && first && (
        <SplitDialog
          driveId={proposal.driveId}
          voice={first}
          whole={whole}
          onDone={clear}
          onClose={() => split(false)}
        />
      )}
    </PlacingBar>
  );
}
