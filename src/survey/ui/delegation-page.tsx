import { useState } from 'react';
import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Fold,
  Illustrative,
  Link,
  PageHead,
  Paragraphs,
  Read,
  Section,
  Table,
  Thread,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useText,
  type HeadAct,
  type Say,
  type Station,
} from '#web';
import { ActDialog, type Verb } from './act-dialog.tsx';
import { sessionColumns } from './columns.tsx';
import { AccountSection } from './concluding/account-section.tsx';
import { daysText, DelegationState } from './standing.tsx';
import type { Delegation, Member } from './wire.ts';

/** A delegation: its mandate, who belongs to it and which sessions it holds. */
export default function DelegationPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Delegation>(`/survey-delegations/${id}`, { asOf });
  return <Read of={reading}>{(one) => <Whole key={one.id} one={one} />}</Read>;
}

/** What may be done with it: the first thing, and everything else. */
function useActs({ id, can }: Delegation, choose: (verb: Verb) => void): [HeadAct | null, HeadAct[]] {
  const t = useText();
  const to = `/surveys/delegations/${id}`;
  const plan: HeadAct = { word: t('survey.session.plan'), icon: 'plus', to: `${to}/sessions/new` };
  const establish: HeadAct = {
    word: t('survey.act.establish.verb'),
    icon: 'check',
    act: () => choose('establish'),
  };
  const others: HeadAct[] = [
    ...(can['establish'] && can['plan'] ? [plan] : []),
    ...(can['edit'] ? [{ word: t('survey.delegation.edit'), icon: 'edit' as const, to: `${to}/edit` }] : []),
    ...(can['changeMembers']
      ? [{ word: t('survey.members.change'), icon: 'person' as const, to: `${to}/members` }]
      : []),
    ...(can['withdraw']
      ? [{ word: t('survey.act.withdraw.verb'), icon: 'trash' as const, act: () => choose('withdraw') }]
      : []),
  ];
  return [can['establish'] ? establish : can['plan'] ? plan : null, others];
}

function Whole({ one }: { one: Delegation }) {
  const t = useText();
  const go = useGo();
  const [verb, choose] = useState<Verb | null>(null);
  const [action, others] = useActs(one, choose);
  const to = `/surveys/delegations/${one.id}`;
  const { campaign } = one;
  return (
    <Thread
      above={campaign ? [stationOf(campaign, t)] : []}
      current={{ to, title: one.title, kind: t('survey.delegation'), icon: 'bubble' }}
      below={one.rows.map((row) => ({
        ...{ to: `/surveys/sessions/${row.id}`, title: row.title, kind: t(`survey.kind.${row.kind}`) },
        icon: 'calendar' as const,
      }))}
    >
      <PageHead eyebrow={t('survey.delegation')} title={one.title} action={action} others={others}>
        <DelegationState {...one} />
        {one.illustrative && <Illustrative />}
      </PageHead>
      <About one={one} />
      <Members one={one} />
      <Section title={t('survey.tab.sessions')} count={one.rows.length}>
        <Table
          label={t('survey.tab.sessions')}
          rows={one.rows}
          columns={sessionColumns(t)}
          rowKey={(row) => row.id}
          to={(row) => `/surveys/sessions/${row.id}`}
          file={t('survey.file.sessions')}
          filterable={false}
          empty={<Empty title={t('survey.sessions.none')} detail={t('survey.sessions.none.detail')} />}
        />
      </Section>
      <AccountSection delegation={one.id} />
      {verb && (
        <ActDialog
          path={`/survey-delegations/${one.id}`}
          verb={verb}
          title={one.title}
          onDone={() => {
            choose(null);
            if (verb === 'withdraw') go('/surveys');
          }}
          onClose={() => choose(null)}
        />
      )}
    </Thread>
  );
}

function stationOf({ id, title }: NonNullable<Delegation['campaign']>, t: Say): Station {
  return { to: `/reviews/${id}`, title, kind: t('survey.campaign'), icon: 'pages' };
}

function About({ one }: { one: Delegation }) {
  const t = useText();
  return (
    <>
      <Facts>
        <Fact word={t('survey.column.unit')}>{one.unit.name}</Fact>
        <Fact word={t('survey.term')}>{daysText(one, t)}</Fact>
        {one.campaign && (
          <Fact word={t('survey.campaign')} wide>
            <Link to={`/reviews/${one.campaign.id}`}>{one.campaign.title}</Link>
          </Fact>
        )}
        {one.number && one.establishedOn && (
          <Fact word={t('survey.established')}>
            {t('survey.established.by', { number: one.number, day: t.format.day(one.establishedOn) })}
          </Fact>
        )}
      </Facts>
      {one.mandate && <Paragraphs text={one.mandate} />}
    </>
  );
}

function Members({ one }: { one: Delegation }) {
  const t = useText();
  const former = one.memberships.toReversed();
  return (
    <Section title={t('survey.members')} count={one.members.length}>
      <MemberList members={one.members} />
      {former.length > 1 && (
        <Fold summary={t('survey.members.history', { count: former.length })}>
          <Entries>
            {former.map(({ number, holdsOn, reason, members }) => (
              <Entry key={number} lead={t.format.day(holdsOn)}>
                {reason && <strong>{reason}</strong>}
                <EntryDetail>
                  {members.map(({ seat, name }) => `${name} (${t(`survey.seat.${seat}`)})`).join('; ')}
                </EntryDetail>
              </Entry>
            ))}
          </Entries>
        </Fold>
      )}
    </Section>
  );
}

function MemberList({ members }: { members: Member[] }) {
  const t = useText();
  return (
    <Entries lead={176}>
      {members.map(({ seat, name, fields }) => (
        <Entry key={name} lead={t(`survey.seat.${seat}`)}>
          {name}
          {fields.length > 0 && (
            <EntryDetail>{fields.map((field) => t(`organisation.field.${field}`)).join('; ')}</EntryDetail>
          )}
        </Entry>
      ))}
    </Entries>
  );
}
