import { useState } from 'react';
import {
  Illustrative,
  Notice,
  PageHead,
  Read,
  Thread,
  useAsOf,
  useGo,
  useMe,
  useParam,
  useRead,
  useText,
  type HeadAct,
} from '#web';
import { ActDialog, type Verb } from './act-dialog.tsx';
import { ClashWarning } from './clash-warning.tsx';
import { ConclusionSection } from './concluding/conclusion-section.tsx';
import { ContributionsSection } from './concluding/contributions-section.tsx';
import { InvitationsSection } from './concluding/invitations-section.tsx';
import { HandDialog } from './hand-dialog.tsx';
import { HandedSection, SendingsSection } from './preparing-sections.tsx';
import { AgendaSection, HistorySection, PlanSection, SessionFacts } from './session-facts.tsx';
import { SessionState } from './standing.tsx';
import { MinutesSummary } from './minutes-summary.tsx';
import type { Session } from './wire.ts';

const ACTS: [Verb, string, HeadAct['icon']][] = [
  ['announce', 'announce', 'envelope'],
  ['send', 'send', 'send'],
  ['reschedule', 'reschedule', 'calendar'],
  ['cancel', 'cancel', 'close'],
  ['withdraw', 'withdraw', 'trash'],
];

/** A session: who meets whom, when; what was asked and handed in before; its minutes; what may be done with it. */
export default function SessionPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Session>(`/survey-sessions/${id}`, { asOf });
  return <Read of={reading}>{(session) => <Whole key={session.id} session={session} />}</Read>;
}

/** What the session's page offers first, by how it stands. */
function useActs(session: Session, choose: (verb: Verb | 'hand') => void): [HeadAct | null, HeadAct[]] {
  const t = useText();
  const to = `/surveys/sessions/${session.id}`;
  const { can, state } = session;
  const ours = useMe().posts.some(({ unitId }) => unitId === session.unit.id);
  const act = ([verb, , icon]: (typeof ACTS)[number]): HeadAct => ({
    ...{ word: t(`survey.act.${verb}.verb`), icon, act: () => choose(verb) },
  });
  const minutes: HeadAct = { word: t('survey.minutes.open'), icon: 'edit', to: `${to}/minutes` };
  const hand: HeadAct = { word: t('survey.hand'), icon: 'upload', act: () => choose('hand') };
  const possible = ACTS.filter(([, may]) => can[may]).map(act);
  const more: HeadAct[] = [
    ...(can['edit'] ? [{ word: t('survey.session.edit'), icon: 'edit' as const, to: `${to}/edit` }] : []),
    ...(ours ? [{ word: t('survey.preparation'), icon: 'book' as const, to: `${to}/preparation` }] : []),
  ];
  if (can['hand']) return [hand, [...possible, ...more]];
  if (can['minute'] && state === 'held') return [minutes, [...possible, ...more]];
  const [first = null, ...rest] = possible;
  return [first, [...rest, ...(can['minute'] ? [minutes] : []), ...more]];
}

function Whole({ session }: { session: Session }) {
  const t = useText();
  const go = useGo();
  const [verb, choose] = useState<Verb | 'hand' | null>(null);
  const [action, others] = useActs(session, choose);
  const { delegation } = session;
  const to = `/surveys/sessions/${session.id}`;
  const kind = t(`survey.kind.${session.kind}`);
  const planned = session.state === 'draft' || session.state === 'announced';
  return (
    <Thread
      above={[
        {
          ...{ to: `/surveys/delegations/${delegation.id}`, title: delegation.title },
          ...{ kind: t('survey.delegation'), icon: 'bubble' },
        },
      ]}
      current={{ to, title: session.title, kind, icon: 'calendar' }}
      below={[]}
    >
      <PageHead eyebrow={kind} title={session.title} action={action} others={others}>
        <SessionState {...session} />
        {session.illustrative && <Illustrative />}
      </PageHead>
      {planned && session.can['edit'] && (
        <ClashWarning
          {...{ host: session.host.id, delegation: delegation.id, heldOn: session.heldOn }}
          {...{ travelDays: session.travelDays, except: session.id }}
        />
      )}
      {session.state === 'draft' && <Notice icon="lock">{t('survey.session.private')}</Notice>}
      <SessionFacts session={session} />
      <AgendaSection session={session} />
      <PlanSection session={session} />
      <SendingsSection session={session} />
      <HandedSection session={session} />
      <MinutesSummary session={session} />
      <ConclusionSection session={session} />
      <ContributionsSection session={session} />
      <InvitationsSection session={session} />
      <HistorySection session={session} />
      {verb === 'hand' && <HandDialog session={session} onClose={() => choose(null)} />}
      {verb && verb !== 'hand' && (
        <ActDialog
          path={`/survey-sessions/${session.id}`}
          verb={verb}
          title={session.title}
          session={session}
          onDone={() => {
            choose(null);
            if (verb === 'withdraw') go(`/surveys/delegations/${delegation.id}`);
          }}
          onClose={() => choose(null)}
        />
      )}
    </Thread>
  );
}
