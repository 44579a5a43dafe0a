import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DayField, Dialog, FormProblem, useFaults, useMe, useSend, useText } from '#web';
import type { Assignment, Milestone, Undertaking } from './wire.ts';
import css from './undertaking.module.css';

export type DatedVerb =
  'issue' | 'withdraw' | 'start' | 'suspend' | 'resume' | 'cancel' | 'reschedule' | 'unassign';

/** What each act must be given: a reason (`may`: if there is one), the day on which it holds, a new due date. */
const NEEDS: Record<DatedVerb, { reason: 'must' | 'may' | null; day: boolean; due: boolean }> = {
  issue: { reason: null, day: true, due: false },
  withdraw: { reason: 'must', day: false, due: false },
  start: { reason: null, day: true, due: false },
  suspend: { reason: 'must', day: true, due: false },
  resume: { reason: 'may', day: true, due: false },
  cancel: { reason: 'must', day: true, due: false },
  reschedule: { reason: 'must', day: true, due: true },
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
): { path: string; body: object } {
  const given = { ...(day ? { holdsOn: day } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) };
  const whole = `/undertakings/${undertaking.id}`;
  if (verb === 'issue') return { path: `${whole}/issue`, body: day ? { holdsOn: day } : {} };
  if (verb === 'withdraw') return { path: `${whole}/withdraw`, body: { reason: reason.trim() } };
  if (verb === 'unassign') return { path: `/assignments/${assignment!.id}/end`, body: given };
  const about = { act: verb, milestoneId: milestone?.id ?? null, ...given };
  return { path: `${whole}/acts`, body: verb === 'reschedule' ? { ...about, dueOn: due } : about };
}

/** A dated act: on which day it holds, why, and what will follow from it. */
export function DatedDialog(props: DatedDialogProps) {
  const t = useText();
  const { verb, title, undertaking, milestone, onDone, onClose } = props;
  const { today } = useMe().workspace;
  const needs = NEEDS[verb];
  const [given, setGiven] = useState<Given>({
    day: today,
    due: milestone?.dueOn ?? undertaking.dueOn,
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const send = useSend();
  const fault = useFaults(send.problem);
  const change = (part: Partial<Given>): void => setGiven({ ...given, ...part });
  const missing = tried && needs.reason === 'must' && !given.reason.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (needs.reason === 'must' && !given.reason.trim()) return;
    const { path, body } = sending(props, given);
    const done = await send.act({ method: 'POST', path, body }, t(`delivery.act.${verb}.told`));
    if (done) onDone();
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className={css.form}>
        <FormProblem problem={send.problem} />
        <p className={css.dialogText}>{t(`delivery.act.${verb}.detail`)}</p>
        {needs.due && (
          <DayField
            label={t('delivery.act.due')}
            value={given.due}
            onChange={(due) => change({ due })}
            required
            {...fault('dueOn')}
          />
        )}
        {needs.day && (
          <DayField
            label={t(`delivery.act.day.${verb === 'reschedule' ? 'decided' : 'holds'}`)}
            description={t('delivery.act.day.detail')}
            value={given.day}
            max={today}
            onChange={(day) => change({ day })}
            required
            {...fault('holdsOn')}
          />
        )}
        {needs.reason && (
          <Textarea
            label={t(needs.reason === 'must' ? 'web.reason' : 'delivery.act.reason.may')}
            value={given.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            autosize
            minRows={3}
            maxRows={10}
            required={needs.reason === 'must'}
            data-autofocus
            error={missing ? t('web.reason.missing') : fault('reason').error}
          />
        )}
        <DialogActs
          verb={t(`delivery.verb.${verb}`)}
          busy={send.busy}
          first={!needs.reason}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

function DialogActs({
  verb,
  busy,
  first,
  onClose,
}: {
  verb: string;
  busy: boolean;
  first: boolean;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <div className={css.dialogActs}>
      <Button variant="default" onClick={onClose}>
        {t('web.cancel')}
      </Button>
      <Button type="submit" loading={busy} {...(first ? { 'data-autofocus': true } : {})}>
        {verb}
      </Button>
    </div>
  );
}
