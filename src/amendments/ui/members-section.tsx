import { Button } from '@mantine/core';
import { Empty, More, Read, Section, useAsOf, usePages, useSend, useText } from '#web';
import { VoiceEntries } from './voice-entries.tsx';
import type { MemberPage, Proposal } from './wire.ts';

type Member = MemberPage['rows'][number];

/** The voices of a proposal, in full; where only a sentence is meant, that stands out. */
export function MembersSection({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { act, busy } = useSend();
  const pages = usePages<MemberPage, Member>(`/proposals/${proposal.id}/voices`, {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  const takeOut = ({ id, from, to }: Member) =>
    void act(
      {
        ...{ method: 'POST', path: `/amendment-drives/${proposal.driveId}/steps` },
        body: { kind: 'take', puts: [], takes: [{ proposal: proposal.id, insight: id, from, to }] },
      },
      t('amendments.saved'),
    );
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
  return (
    <Section title={t('amendments.voices.list')} count={proposal.voices}>
      <Read of={pages.reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.members.none')} />
          ) : (
            <>
              <VoiceEntries
                voices={rows}
                wordsOf={meant}
                {...(proposal.can['group']
                  ? {
                      actOf: (voice: Member) => (
                        <Button size="xs" variant="subtle" loading={busy} onClick={() => takeOut(voice)}>
                          {t('amendments.take')}
                        </Button>
                      ),
                    }
                  : {})}
              />
              <More {...pages} shown={rows.length} />
            </>
          )
        }
      </Read>
    </Section>
  );
}
