import { useState } from 'react';
import {
  Fact,
  Facts,
  Illustrative,
  Link,
  PageHead,
  Paragraphs,
  Read,
  ReasonAct,
  Section,
  useAsOf,
  useParam,
  useRead,
  useSend,
  useText,
  type HeadAct,
  type Say,
} from '#web';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerSection } from './answer-section.tsx';
import { AssignDialog, DecideDialog } from './decide-dialogs.tsx';
import { WordingsSection } from './changing/wordings-section.tsx';
import { MembersSection } from './members-section.tsx';
import { ProposalDialog } from './proposal-dialog.tsx';
import type { Drive, Proposal } from './wire.ts';

type Shown = 'edit' | 'assign' | 'decide' | 'answer' | 'drop';

/** A proposal: what it wishes, who asked, what was decided and what they were told. */
export default function ProposalPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Proposal>(`/proposals/${id}`, { asOf });
  return <Read of={reading}>{(proposal) => <Whole key={proposal.id} proposal={proposal} />}</Read>;
}

function Whole({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const [shown, show] = useState<Shown | null>(null);
  const telling = useSend();
  const tell = () =>
    void telling.act(
      { method: 'POST', path: `/proposals/${proposal.id}/tell`, body: {} },
      t('amendments.told.done'),
    );
  const close = () => show(null);
  const { action, others } = actsOf(proposal, t, { show, tell });
  const { data: drive } = useRead<Drive>(`/amendment-drives/${proposal.driveId}`);
  return (
    <>
      <PageHead
        eyebrow={<Link to={`/amendments/${proposal.driveId}`}>{drive?.title ?? t('amendments.drives')}</Link>}
        title={`${proposal.number}. ${proposal.title}`}
        action={action}
        others={others}
      >
        {proposal.illustrative && <Illustrative />}
      </PageHead>
      <ProposalFacts proposal={proposal} />
      {proposal.summary && <Paragraphs text={proposal.summary} />}
      <Arguments proposal={proposal} />
      {drive && <WordingsSection proposal={proposal} drive={drive} />}
      <Decided proposal={proposal} />
      <MembersSection proposal={proposal} />
      {shown === 'edit' && drive && (
        <ProposalDialog
          driveId={proposal.driveId}
          versionId={drive.baseVersionId}
          proposal={proposal}
          onClose={close}
        />
      )}
      {shown === 'assign' && <AssignDialog proposal={proposal} onClose={close} />}
      {shown === 'decide' && <DecideDialog proposal={proposal} onClose={close} />}
      {shown === 'answer' && <AnswerDialog proposal={proposal} onClose={close} />}
      {shown === 'drop' && (
        <ReasonAct
          path={`/proposals/${proposal.id}/drop`}
          title={t('amendments.drop.title')}
          detail={t('amendments.drop.detail')}
          verb={t('amendments.drop')}
          said={t('amendments.saved')}
          onDone={() => undefined}
          onClose={close}
        />
      )}
    </>
  );
}

function actsOf(
  { can, decision }: Proposal,
  t: Say,
  { show, tell }: { show: (one: Shown) => void; tell: () => void },
): { action: HeadAct | null; others: HeadAct[] } {
  const open: HeadAct[] = [
    ...(can['tell'] ? [{ word: t('amendments.tell'), icon: 'send' as const, act: tell }] : []),
    ...(can['decide']
      ? [{ word: t('amendments.decide'), icon: 'check' as const, act: () => show('decide') }]
      : []),
    ...(can['answer']
      ? [{ word: t('amendments.answer'), icon: 'bubble' as const, act: () => show('answer') }]
      : []),
    ...(can['assign']
      ? [{ word: t('amendments.assign'), icon: 'person' as const, act: () => show('assign') }]
      : []),
    ...(can['edit']
      ? [{ word: t('amendments.proposal.edit'), icon: 'edit' as const, act: () => show('edit') }]
      : []),
    ...(can['drop'] && !decision
      ? [{ word: t('amendments.drop'), icon: 'trash' as const, act: () => show('drop') }]
      : []),
  ];
  return { action: open[0] ?? null, others: open.slice(1) };
}

function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const counted = (by: 'level' | 'field') => {
    const counts = new Map<string, number>();
    for (const one of proposal.counts)
      if (one[by]) counts.set(one[by], (counts.get(one[by]) ?? 0) + one.voices);
    return [...counts].map(([name, count]) => `${t(`organisation.${by}.${name}`)}: ${count}`).join(', ');
  };
  const [levels, fields] = [counted('level'), counted('field')];
  return (
    <Facts>
      <Fact word={t('amendments.column.provision')}>{proposal.provision || t('amendments.whole')}</Fact>
      <Fact word={t('amendments.column.state')}>{t(`amendments.state.${proposal.state}`)}</Fact>
      <Fact word={t('amendments.column.voices')}>
        {t('amendments.voices.from', { voices: proposal.voices, units: proposal.units })}
        {levels && ` (${levels})`}
      </Fact>
      {fields && <Fact word={t('amendments.column.fields')}>{fields}</Fact>}
      {proposal.drafter && (
        <Fact word={t('amendments.column.drafter')}>
          {proposal.drafter.name}
          {proposal.dueOn && `, ${t('amendments.due', { day: t.format.day(proposal.dueOn) })}`}
        </Fact>
      )}
    </Facts>
  );
}

function Arguments({ proposal }: { proposal: Proposal }) {
  const t = useText();
  return (['for', 'against'] as const).map((side) => {
    const said = proposal.arguments.filter((one) => one.side === side);
    if (!said.length) return null;
    return (
      <Section key={side} title={t(`amendments.${side}`)}>
        <ul>
          {said.map(({ words }, n) => (
            <li key={n}>{words}</li>
          ))}
        </ul>
      </Section>
    );
  });
}

function Decided({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const { decision, responses } = proposal;
  return (
    <>
      {decision && (
        <Section
          title={t('amendments.decision')}
          detail={t('amendments.decided.by', {
            who: decision.decidedBy,
            day: t.format.day(decision.holdsOn),
          })}
        >
          <p>
            <strong>{t(`amendments.outcome.${decision.outcome}`)}</strong>
            {decision.horizon && ` (${decision.horizon})`}
          </p>
          <Paragraphs text={decision.explanation} />
        </Section>
      )}
      <AnswerSection proposal={proposal} />
      {responses.length > 0 && (
        <Section title={t('amendments.responses')} count={responses.length}>
          <ul>
            {responses.map(({ unit, words, holdsOn }) => (
              <li key={unit.id}>
                <strong>{unit.name}</strong> ({t.format.day(holdsOn)}): {words}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
