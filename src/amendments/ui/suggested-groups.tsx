import { Button, Group as Row } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { unaccented } from '#kernel/vietnamese';
import { Empty, EntryDetail, Fold, Hint, Link, Notice, Read, Section, useAsOf, useRead, useText } from '#web';
import { ProposalDialog } from './proposal-dialog.tsx';
import { useSteps, wholeIn } from './steps.ts';
import { VoiceEntries } from './voice-entries.tsx';
import type { Drive, Group, Suggestions } from './wire.ts';

const SOON = 3_000;
const LATER = 15_000;
/** So many groups are listed first, and so many are suggested at all. */
const [FIRST, MOST] = [50, 200];

/** Groups among the voices that are in no proposal: suggested with reasons, decided by people. */
export function SuggestedGroups({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [limit, widen] = useState(FIRST);
  const reading = useRead<Suggestions>(`/amendment-drives/${drive.id}/suggestions`, { asOf, limit });
  const { data, again } = reading;
  const since = data?.since;
  const asking = useRef(again);
  asking.current = again;
  useEffect(() => {
    if (!since) return undefined;
    const timer = setInterval(() => asking.current(), data?.at ? LATER : SOON);
    return () => clearInterval(timer);
  }, [since, data?.at]);
  return (
    <Read of={reading}>
      {(suggestions) => (
        <>
          <Groups drive={drive} suggestions={suggestions} />
          {suggestions.groups.length === FIRST && limit === FIRST && (
            <Button variant="default" mt={16} onClick={() => widen(MOST)}>
              {t('amendments.suggestions.more')}
            </Button>
          )}
        </>
      )}
    </Read>
  );
}

function Groups({ drive, suggestions }: { drive: Drive; suggestions: Suggestions }) {
  const t = useText();
  const { groups, voices, at, since } = suggestions;
  const several = groups.filter(({ members }) => members.length > 1);
  const said = [
    at && t('amendments.suggestions.at', { moment: t.format.moment(at) }),
    since && t('amendments.suggestions.since', { moment: t.format.moment(since) }),
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && (
        <Notice icon="clock" live>
          {said.join(' ')}
        </Notice>
      )}
      {several.length > 0 && voices !== null && (
        <p role="status">
          {t(groups.length < FIRST ? 'amendments.suggestions.of' : 'amendments.suggestions.largest', {
            ...{ voices, groups: several.length },
          })}
        </p>
      )}
      {several.map((group) => (
        <GroupSection key={group.members[0]} drive={drive} group={group} />
      ))}
      {several.length === 0 && !since && (
        <Empty title={t('amendments.suggestions.none')} detail={t('amendments.suggestions.none.detail')} />
      )}
    </>
  );
}

const SHOWN = 3;

function Said({ group: { members, voices } }: { group: Group }) {
  const t = useText();
  const unsaid = members.length - voices.length;
  return (
    <>
      <VoiceEntries voices={voices.slice(0, SHOWN)} />
      {members.length > SHOWN && (
        <Fold summary={t('amendments.others', { count: members.length - SHOWN })}>
          <VoiceEntries voices={voices.slice(SHOWN)} />
          {unsaid > 0 && <Hint>{t('amendments.others.unsaid', { count: unsaid })}</Hint>}
        </Fold>
      )}
    </>
  );
}

function GroupSection({ drive, group }: { drive: Drive; group: Group }) {
  const t = useText();
  const [writing, write] = useState(false);
  const { step, busy } = useSteps(drive.id);
  const { members, voices, reasons, nearest } = group;
  const title = voices[0]?.words ?? '';
  const words = spelledOnce(reasons.flatMap((one) => one.words.slice(0, 2))).slice(0, 8);
  const put = (proposal: string, to: string) =>
    step(
      { kind: 'confirm', puts: wholeIn(proposal, members), takes: [] },
      t('amendments.put.done', { count: members.length, to }),
    );
  return (
    <Section
      title={title.slice(0, 90)}
      count={members.length}
      detail={t('amendments.alike', { words: words.join(', ') })}
    >
      <Said group={group} />
      {drive.can['group'] && (
        <Row mt={8}>
          <Button size="xs" onClick={() => write(true)}>
            {t('amendments.propose.from')}
          </Button>
          {nearest.map(({ id, number, title }) => (
            <Button
              key={id}
              size="xs"
              variant="default"
              loading={busy}
              onClick={() => void put(id, `${number}. ${title}`)}
            >
              {t('amendments.put.into', { number, title: title.slice(0, 50) })}
            </Button>
          ))}
        </Row>
      )}
      {!drive.can['group'] && nearest[0] && (
        <EntryDetail>
          <Link to={`/proposals/${nearest[0].id}`}>{nearest[0].title}</Link>
        </EntryDetail>
      )}
      {writing && (
        <ProposalDialog
          driveId={drive.id}
          versionId={drive.baseVersionId}
          voices={members}
          title={title.slice(0, 300)}
          onClose={() => write(false)}
        />
      )}
    </Section>
  );
}

// Of spellings that differ by marks or capitals alone the one with marks is enough.
function spelledOnce(words: string[]): string[] {
  const bare = (word: string) => unaccented(word).toLowerCase();
  const known = new Map<string, string>();
  for (const word of words) {
    const before = known.get(bare(word));
    if (before === undefined || before.toLowerCase() === bare(word)) known.set(bare(word), word);
  }
  return [...known.values()];
}
