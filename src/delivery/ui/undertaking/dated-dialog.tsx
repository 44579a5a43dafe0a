import { Textarea } from '@mantine/core';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import type { Assignment, Milestone, Undertaking } from './wire.ts';

export type DatedVerb =
  'issue' | 'withdraw' | 'start' | 'suspend' | 'resume' | 'cancel' | 'reschedule' | 'reopen' | 'unassign';

/** What each act must be given: a reason (`may`: if there is one), the day on which it holds, a new due date. */
const NEEDS: Record<DatedVerb, { reason: 'must' | 'may' | null; day: boolean; due: boolean }> = {
  issue: { reason: null, day: true, due: false },
  withdraw: { reason: 'must', day: false, due: false },
  start: { reason: null, day: true, due: false },
  suspend: { reason: 'must', day: true, due: false },
  resume: { reason: 'may', day: true, due: false },
  cancel: { reason: 'must', day: true, due: false },
  reschedule: { reason: 'must', day: true, due: true },
  reopen: { reason: 'must', day: true, due: false },
  unassign: { reason: 'must', day: true, due: false },
};

interface DatedDialogProps {
  verb: DatedVerb;
  title: string;
  undertaking: Undertaking;
  milestone?: Milestone | undefined;
  assignment?: Assignment | undefined;
  onDone: () => void;
  onClose: () => void;
}

interface Given {
  day: string | null;
  due: string | null;
  reason: string;
}

/** What is sent for an act. */
function sending(
  { verb, undertaking, milestone, assignment }: DatedDialogProps,
  { day, due, reason }: Given,
): { method: 'POST'; path: string; body: object } {
  const method = 'POST';
  const given = { ...(day ? { holdsOn: day } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) };
  const whole = `/undertakings/${undertaking.id}`;
  if (verb === 'issue') return { method, path: `${whole}/issue`, body: day ? { holdsOn: day } : {} };
  if (verb === 'withdraw') return { method, path: `${whole}/withdraw`, body: { reason: reason.trim() } };
  if (verb === 'unassign') return { method, path: `/assignments/${assignment!.id}/end`, body: given };
  const milestoneId = milestone?.id ?? null;
  if (verb === 'reopen') {
    const { reason: note, ...days } = given;
    return {
      method,
      path: `${whole}/verifications`,
      body: { milestoneId, verdict: 'reopened', note, ...days },
    };
  }
  const about = { act: verb, milestoneId, ...given };
  return { method, path: `${whole}/acts`, body: verb === 'reschedule' ? { ...about, dueOn: due } : about };
}

const SENTENCES = {
  reason: 'web.reason.missing',
  due: 'delivery.act.due.missing',
  day: 'delivery.act.day.missing',
};

/** A dated act: on which day it holds, why, and what will follow from it. */
export function DatedDialog(props: DatedDialogProps) {
  const t = useText();
  const { verb, title, undertaking, milestone, onDone, onClose } = props;
  const { today } = useMe().workspace;
  const needs = NEEDS[verb];
  const { form, change, fault, send, submit } = useForm<Given>({
    start: { day: today, due: milestone ? milestone.dueOn : undertaking.dueOn, reason: '' },
    missingIn: (given) => emptyOf({ ...given }, wanted(needs)),
  });
  const act = async (): Promise<void> => {
    if (await submit((given) => sending(props, given), t(`delivery.act.${verb}.told`))) onDone();
  };
  return (
    <FormDialog
      title={title}
      verb={t(`delivery.verb.${verb}`)}
      detail={t(`delivery.act.${verb}.detail`)}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      {needs.due && (
        <DayField
          label={t('delivery.act.due')}
          value={form.due}
          onChange={(due) => change({ due })}
          required
          error={fault('due').error ?? fault('dueOn').error}
        />
      )}
      {needs.day && (
        <DayField
          label={t(`delivery.act.day.${verb === 'reschedule' ? 'decided' : 'holds'}`)}
          description={t('delivery.act.day.detail')}
          value={form.day}
          max={today}
          onChange={(day) => change({ day })}
          required
          error={fault('day').error ?? fault('holdsOn').error}
        />
      )}
      {needs.reason && (
        <Textarea
          label={t(needs.reason === 'must' ? 'web.reason' : 'delivery.act.reason.may')}
          value={form.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={3}
          maxRows={10}
          required={needs.reason === 'must'}
          data-autofocus
          {...fault('reason')}
        />
      )}
    </FormDialog>
  );
}

/** The sentences that ask for what an act must be given. */
function wanted({ reason, day, due }: (typeof NEEDS)[DatedVerb]): Record<string, string> {
  return {
    ...(due ? { due: SENTENCES.due } : {}),
    ...(day ? { day: SENTENCES.day } : {}),
    ...(reason === 'must' ? { reason: SENTENCES.reason } : {}),
  };
}
