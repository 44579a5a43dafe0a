import { Input, Textarea } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useKeptForm,
  useMe,
  useParam,
  useRead,
  useText,
} from '#web';
import type { Delegation } from '../wire.ts';
import { memberRows, membersOf, tidied, type MemberRow } from './delegation-form.ts';
import { MemberRows } from './member-rows.tsx';
import { NotYours } from './not-yours.tsx';

interface Given {
  members: MemberRow[];
  reason: string;
  holdsOn: string | null;
}

/** Changes who belongs to an established delegation, from a day on and with a reason. */
export default function MembersPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Delegation>(`/survey-delegations/${id}`);
  return (
    <Read of={reading}>
      {(one) =>
        one.can['changeMembers'] ? (
          <Changing key={one.id} one={one} />
        ) : (
          <NotYours
            title={one.title}
            detail={t('problem.survey.leader-decides')}
            back={`/surveys/delegations/${id}`}
          />
        )
      }
    </Read>
  );
}

function Changing({ one }: { one: Delegation }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const back = `/surveys/delegations/${one.id}`;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<Given>({
    draft: `survey-members:${one.id}`,
    start: () => ({ members: memberRows(one.members), reason: '', holdsOn: today }),
    missingIn: ({ reason, holdsOn }) =>
      emptyOf({ reason, holdsOn }, { reason: 'web.reason.missing', holdsOn: 'survey.write.day.missing' }),
    tidied,
  });
  const save = async (): Promise<void> => {
    const done = await submit(({ members, reason, holdsOn }) => {
      const body = { members: membersOf(members), reason: reason.trim(), holdsOn };
      return { method: 'POST', path: `/survey-delegations/${one.id}/members`, body };
    }, t('survey.members.told'));
    if (done) go(back);
  };
  return (
    <>
      <PageHead eyebrow={one.title} title={t('survey.members.change')} print={false} />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        {...{ problem: send.problem, missing, busy: send.busy, back }}
        verb={t('survey.members.change')}
        onSave={() => void save()}
      >
        <FormPart title={t('survey.members')}>
          <MemberRows rows={form.members} onChange={(members) => change({ members })} fault={fault} />
          {fault('members').error && <Input.Error>{fault('members').error}</Input.Error>}
        </FormPart>
        <FormPart>
          <DayField
            label={t('survey.act.holdsOn')}
            value={form.holdsOn}
            max={today}
            onChange={(holdsOn) => change({ holdsOn })}
            required
            {...fault('holdsOn')}
          />
          <Textarea
            label={t('web.reason')}
            value={form.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            autosize
            minRows={3}
            required
            {...fault('reason')}
          />
        </FormPart>
      </FormFrame>
    </>
  );
}
