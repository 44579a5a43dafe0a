import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  ComparedWords,
  Entries,
  Entry,
  EntryDetail,
  Hint,
  Paragraphs,
  Read,
  Section,
  useAsOf,
  useRead,
  useText,
  type Say,
} from '#web';
import type { AnswerChanges, AnswerVersion, AnswerVersions, Proposal } from './wire.ts';

/** The answer as it stands, what it was made with, and how it read before. */
export function AnswerSection({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { answer, answers, toldOn, toTell } = proposal;
  if (!answer) return null;
  const told = toldOn === null ? 'not-yet' : toTell ? 'former' : 'on';
  return (
    <Section
      title={t('amendments.answer.title')}
      detail={t(`amendments.told.${told}`, { day: toldOn ? t.format.day(toldOn) : '' })}
      act={
        answers > 1 && (
          <Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('amendments.versions.open', { count: answers })}
          </Button>
        )
      }
    >
      <Paragraphs text={answer.words} />
      {answer.passages.length > 0 && <Hint>{usedIn(answer, t)}</Hint>}
      {open && <Versions proposalId={proposal.id} />}
    </Section>
  );
}

function usedIn({ passages }: Pick<AnswerVersion, 'passages'>, t: Say): string {
  const named = passages.map(({ title, changed }) =>
    changed ? `${title} (${t('amendments.passage.changed')})` : title,
  );
  return t('amendments.passage.used-in', { titles: named.join(', ') });
}

function Versions({ proposalId }: { proposalId: string }) {
  const { asOf } = useAsOf();
  const reading = useRead<AnswerVersions>(`/proposals/${proposalId}/answers`, { asOf });
  return (
    <Read of={reading}>
      {({ rows }) => (
        <>
          {rows.length > 1 && <Compared proposalId={proposalId} versions={rows} />}
          <VersionList versions={rows} />
        </>
      )}
    </Read>
  );
}

function VersionList({ versions }: { versions: AnswerVersion[] }) {
  const t = useText();
  return (
    <Entries label={t('amendments.versions')} lead={90}>
      {versions.map((version, n) => (
        <Entry key={version.number} lead={t('amendments.version', { number: versions.length - n })}>
          <Paragraphs text={version.words} />
          <EntryDetail>
            {[t.format.day(version.holdsOn), version.by, toldOf(version, t)].filter(Boolean).join(' · ')}
          </EntryDetail>
          {version.passages.length > 0 && <EntryDetail>{usedIn(version, t)}</EntryDetail>}
        </Entry>
      ))}
    </Entries>
  );
}

const toldOf = ({ told }: AnswerVersion, t: Say): string =>
  told.length
    ? t('amendments.told.on', { day: told.map((day) => t.format.day(day)).join(', ') })
    : t('amendments.told.not-yet');

// Any two versions, at first the last two; the words are compared from the earlier to the later.
function Compared({ proposalId, versions }: { proposalId: string; versions: AnswerVersion[] }) {
  const t = useText();
  const [from, setFrom] = useState(versions[1]!.number);
  const [to, setTo] = useState(versions[0]!.number);
  const [earlier, later] = [Math.min(from, to), Math.max(from, to)];
  const reading = useRead<AnswerChanges>(`/proposals/${proposalId}/answers/${earlier}/changes/${later}`);
  const choices = versions.map(({ number, holdsOn }, n) => ({
    value: String(number),
    label: `${t('amendments.version', { number: versions.length - n })} (${t.format.day(holdsOn)})`,
  }));
  const choice = (label: string, value: number, change: (number: number) => void) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      onChange={(event) => change(Number(event.currentTarget.value))}
      data={choices}
    />
  );
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, margin: '12px 0' }}>
        {t('amendments.versions.compare')}
        {choice(t('amendments.versions.from'), from, setFrom)}
        {choice(t('amendments.versions.to'), to, setTo)}
      </div>
      <Read of={reading}>
        {({ paragraphs }) =>
          paragraphs.some(({ pieces }) => pieces.some(({ kind }) => kind !== 'same')) ? (
            <ComparedWords paragraphs={paragraphs} />
          ) : (
            <Hint>{t('amendments.versions.same')}</Hint>
          )
        }
      </Read>
    </>
  );
}
